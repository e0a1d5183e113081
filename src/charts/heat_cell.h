// SPDX-License-Identifier: MIT
#pragma once
#include "charts/scene.h"
#include "charts/text_measure.h"
#include "charts/trend.h"

namespace kooste::charts {

/// One cell of a heat map: a ground in four steps from empty to dark, and always the figure itself
/// on it, so that colour never stands alone.
struct HeatCellSpec {
    std::string text;        ///< "73 %"; empty: nobody was asked
    std::string base;        ///< n, small beside it where there is room
    int step = 0;            ///< 0 (lowest, no fill) .. kHeatSteps - 1 (darkest)
    bool suppressed = false; ///< hatch only, the same whatever it hides
};
inline constexpr int kHeatSteps = 4;
Scene layoutHeatCell(const HeatCellSpec &spec, const Theme &theme, const TextMeasure &measure,
                     Size size);

} // namespace kooste::charts
