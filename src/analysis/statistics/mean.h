// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace kooste::analysis::statistics {

/// What a mean needs to know of its values: so that cells can be added up.
struct Moments {
    std::int64_t n = 0;
    double sum = 0;
    double sumSquares = 0;
};

/// Empty without values.
std::optional<double> mean(const Moments &moments);
/// Sample variance, divisor n - 1. Empty for fewer than two values.
std::optional<double> variance(const Moments &moments);
/// Student's t interval of the mean, 95 %. Empty for fewer than two values; of width 0 when all
/// are equal (the caller clips it to the scale and shows the distribution).
std::optional<Interval> tInterval(const Moments &moments);
/// The 97.5 % point of Student's t, df > 0 (need not be whole).
double t95(double df);
/// Two-sided p of Student's t.
double twoSidedT(double t, double df);

} // namespace kooste::analysis::statistics
