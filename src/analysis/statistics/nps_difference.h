// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/statistics/nps.h"

namespace kooste::analysis::statistics {

/// Two independent NPS held against each other.
struct NpsDifference {
    double difference = 0; ///< a - b of the raw counts, points
    double standardError = 0;
    double z = 0;
    double p = 1;      ///< two-sided
    Interval interval; ///< 95 % of the difference, clipped to -200..200
    /// The test stands on adjusted counts; its interval is then centred on the adjusted difference.
    bool adjusted = false;
};

/// z = (a - b) / sqrt(SEa^2 + SEb^2) on the raw counts. Empty without answers on either side or
/// when both standard errors are 0.
std::optional<NpsDifference> npsDifferenceRaw(const NpsCounts &a, const NpsCounts &b);
/// The same on counts with 3/4, 3/2, 3/4 added on both sides; `difference` is still the raw one.
std::optional<NpsDifference> npsDifferenceAdjusted(const NpsCounts &a, const NpsCounts &b);
/// The one that is used: adjusted when either base is below 30 or either variance is 0 (the raw
/// test rejects 10 % of equal pairs at n = 5), else raw.
std::optional<NpsDifference> npsDifference(const NpsCounts &a, const NpsCounts &b);

} // namespace kooste::analysis::statistics
