// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend.h"

namespace kooste::charts {

/// Point and interval of one unit on an axis shared by all rows of the table.
struct IntervalCellSpec {
    double axisLow = 0;
    double axisHigh = 100;
    double step = 20; ///< grid lines
    std::optional<double> value = {};
    std::optional<double> low = {};
    std::optional<double> high = {};
    std::optional<double> target = {};   ///< dashed line
    std::optional<double> previous = {}; ///< upright stroke: the period before
    bool suppressed = false;             ///< full-width hatch, same size whatever it hides
    bool hollow = false;                 ///< base below 30
    std::string summary;
};
Scene layoutIntervalCell(const IntervalCellSpec &spec, const Theme &theme,
                         const TextMeasure &measure, Size size);

/// The numbers above the column.
struct IntervalAxisSpec {
    double axisLow = 0;
    double axisHigh = 100;
    double step = 20;
    ValueUnit unit = ValueUnit::percent;
    base::Language language = base::Language::fi;
};
Scene layoutIntervalAxis(const IntervalAxisSpec &spec, const Theme &theme,
                         const TextMeasure &measure, Size size);
/// An axis of whole steps around all values that are given: a table's rows share it.
AxisRange sharedRange(const std::vector<IntervalCellSpec> &rows, double scaleLow, double scaleHigh);

} // namespace kooste::charts
