// SPDX-License-Identifier: MIT
#pragma once
#include "charts/heat_cell.h"
#include "charts/interval_cell.h"
#include "charts/items.h"
#include "charts/key_figure_strip.h"
#include "charts/promoter_bar.h"
#include "charts/share_bar.h"
#include "charts/sparkline.h"
#include "charts/trend.h"

namespace kooste::charts {

/// Every kind of chart. A new kind is a pair of files, one alternative here and one row in the
/// registry's table; painters stay as they are.
using Spec = std::variant<TrendSpec, ItemsSpec, DivergingBarSpec, NeutralBarSpec, BarAxisSpec,
                          KeyFigureStripSpec, PromoterBarSpec, SparklineSpec, IntervalCellSpec,
                          IntervalAxisSpec, ShareBarSpec, HeatCellSpec>;
using ChartSpec = Spec;

} // namespace kooste::charts
