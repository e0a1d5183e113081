// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/statistics/mean.h"

namespace kooste::analysis::statistics {

/// Welch's test of two means with unequal variances (B. L. Welch, Biometrika 34, 1947).
struct WelchTest {
    double difference = 0; ///< mean a - mean b
    double t = 0;
    double df = 0; ///< Welch-Satterthwaite
    double p = 1;  ///< two-sided
    Interval interval;
};

/// Empty when either side has fewer than two values or both variances are 0.
std::optional<WelchTest> welch(const Moments &a, const Moments &b);

} // namespace kooste::analysis::statistics
