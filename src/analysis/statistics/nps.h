// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/statistics/interval.h"

#include <optional>

namespace kooste::analysis::statistics {

/// Counts of the three classes: detractors 0-6, passives 7-8, promoters 9-10. Not whole numbers
/// once the adjustment of the interval is added.
struct NpsCounts {
    double detractors = 0;
    double passives = 0;
    double promoters = 0;
    double base() const { return detractors + passives + promoters; }
};

/// Net Promoter Score, -100..100 points: 100 (p+ - p-) (Reichheld, Harvard Business Review
/// 12/2003). Empty without answers.
std::optional<double> nps(const NpsCounts &counts);
/// Variance of one answer scored -1, 0, 1: p+ + p- - (p+ - p-)^2, divisor n. 0..1.
std::optional<double> npsVariance(const NpsCounts &counts);
/// 100 sqrt(variance / n), points.
std::optional<double> npsStandardError(const NpsCounts &counts);
/// value +- z SE, not clipped. Only for comparison with other tools: it fails for small n (8
/// promoters of 8 give a width of 0) and passes the bounds.
std::optional<Interval> npsWald(const NpsCounts &counts);
/// The counts with 3/4, 3/2 and 3/4 added to detractors, passives and promoters (B. Rocks,
/// "Interval estimation for the Net Promoter Score", The American Statistician 70, 2016).
NpsCounts npsAdjusted(const NpsCounts &counts);
/// Wald interval of the adjusted counts, before clipping. Its centre is the adjusted value.
std::optional<Interval> npsAdjustedWaldUnclipped(const NpsCounts &counts);
/// The interval that is shown: adjusted Wald clipped to -100..100. It is not symmetric about the
/// shown value, since its centre is drawn towards 0.
std::optional<Interval> npsAdjustedWald(const NpsCounts &counts);

} // namespace kooste::analysis::statistics
