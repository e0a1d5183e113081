// SPDX-License-Identifier: MIT
#include "analysis/statistics/share.h"

#include <cmath>

namespace kooste::analysis::statistics {

std::optional<double> share(const ShareCounts &counts) {
    if (counts.base <= 0)
        return std::nullopt;
    return static_cast<double>(counts.successes) / static_cast<double>(counts.base);
}

std::optional<Interval> wilson(const ShareCounts &counts) {
    const auto p = share(counts);
    if (!p)
        return std::nullopt;
    const double n = static_cast<double>(counts.base);
    const double z2 = kZ95 * kZ95;
    const double scale = 1 + z2 / n;
    const double centre = (*p + z2 / (2 * n)) / scale;
    const double half = kZ95 / scale * std::sqrt(*p * (1 - *p) / n + z2 / (4 * n * n));
    auto interval = clipped({centre - half, centre + half}, 0, 1);
    // The bounds are exact at the ends; rounding leaves 1e-17 there otherwise.
    if (counts.successes == 0)
        interval.low = 0;
    if (counts.successes == counts.base)
        interval.high = 1;
    return interval;
}

} // namespace kooste::analysis::statistics
