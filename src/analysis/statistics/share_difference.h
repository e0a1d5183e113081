// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/statistics/share.h"

namespace kooste::analysis::statistics {

/// 95 % interval of the difference a - b of two independent shares, from their Wilson intervals
/// (R. G. Newcombe, Statistics in Medicine 17, 1998, 873-890, method 10). -1..1; empty without
/// answers on either side.
std::optional<Interval> newcombe(const ShareCounts &a, const ShareCounts &b);

/// A test of two shares.
struct ShareTest {
    double difference = 0; ///< a - b
    std::optional<Interval> interval;
    double p = 1;
    /// Signed root of chi-squared; empty when Fisher's exact test was used.
    std::optional<double> z;
};

/// Pearson's chi-squared of the 2 x 2 table without correction; empty when a margin is 0.
std::optional<double> chiSquared(const ShareCounts &a, const ShareCounts &b);
/// Two-sided p of Fisher's exact test: the sum of all tables that are not likelier than this one.
double fisherExact(const ShareCounts &a, const ShareCounts &b);
/// Chi-squared when all expected counts are 5 or more, else Fisher. Empty without answers on either
/// side.
std::optional<ShareTest> shareTest(const ShareCounts &a, const ShareCounts &b);

} // namespace kooste::analysis::statistics
