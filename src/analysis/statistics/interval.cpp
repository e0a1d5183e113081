// SPDX-License-Identifier: MIT
#include "analysis/statistics/interval.h"

#include <algorithm>
#include <cmath>

namespace kooste::analysis::statistics {

Interval clipped(Interval interval, double low, double high) {
    return {std::clamp(interval.low, low, high), std::clamp(interval.high, low, high)};
}

double twoSidedP(double z) { return std::erfc(std::abs(z) / std::sqrt(2.0)); }

} // namespace kooste::analysis::statistics
