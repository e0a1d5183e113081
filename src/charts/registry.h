// SPDX-License-Identifier: MIT
#pragma once
#include "charts/interval_cell.h"
#include "charts/items.h"
#include "charts/key_figure_strip.h"
#include "charts/promoter_bar.h"
#include "charts/sparkline.h"
#include "charts/trend.h"

#include <span>

namespace kooste::charts {

/// Every kind of chart. A new kind is a pair of files, one alternative here and one row in the
/// registry's table; painters stay as they are.
using ChartSpec = std::variant<TrendSpec, ItemsSpec, DivergingBarSpec, NeutralBarSpec, BarAxisSpec,
                               KeyFigureStripSpec, PromoterBarSpec, SparklineSpec, IntervalCellSpec,
                               IntervalAxisSpec>;

struct ChartKind {
    std::string_view code; ///< "trend": stable, for commands and tests
    Size usual;            ///< on an A4 page, points; height 0: as much as the rows need
    Scene (*layout)(const ChartSpec &, const Theme &, const TextMeasure &, Size);
};

/// In the order of ChartSpec's alternatives.
std::span<const ChartKind> chartKinds();
const ChartKind &kindOf(const ChartSpec &spec);
/// The one door for whoever draws: pages, windows, pictures.
Scene layout(const ChartSpec &spec, const Theme &theme, const TextMeasure &measure, Size size);
/// At the kind's usual size.
Scene layout(const ChartSpec &spec, const Theme &theme, const TextMeasure &measure);

} // namespace kooste::charts
