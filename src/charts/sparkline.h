// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend.h"

namespace kooste::charts {

/// A small line with a point at its end, for a table cell. One scale for all rows of a table.
struct SparklineSpec {
    std::vector<std::optional<double>> values; ///< a gap stays a gap (empty or suppressed)
    std::vector<std::size_t> breaksBefore;     ///< not comparable: the line stops there
    double axisLow = 0;
    double axisHigh = 100;
    std::string summary;
};
Scene layoutSparkline(const SparklineSpec &spec, const Theme &theme, const TextMeasure &measure,
                      Size size);

} // namespace kooste::charts
