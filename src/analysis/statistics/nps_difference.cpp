// SPDX-License-Identifier: MIT
#include "analysis/statistics/nps_difference.h"

#include <cmath>

namespace kooste::analysis::statistics {

namespace {
constexpr double kRawFrom = 30; // answers on both sides
}

std::optional<NpsDifference> npsDifferenceRaw(const NpsCounts &a, const NpsCounts &b) {
    const auto valueA = nps(a);
    const auto valueB = nps(b);
    if (!valueA || !valueB)
        return std::nullopt;
    NpsDifference result;
    result.difference = *valueA - *valueB;
    result.standardError = std::hypot(*npsStandardError(a), *npsStandardError(b));
    if (result.standardError <= 0)
        return std::nullopt;
    result.z = result.difference / result.standardError;
    result.p = twoSidedP(result.z);
    const double half = kZ95 * result.standardError;
    result.interval = clipped({result.difference - half, result.difference + half}, -200, 200);
    return result;
}

std::optional<NpsDifference> npsDifferenceAdjusted(const NpsCounts &a, const NpsCounts &b) {
    const auto valueA = nps(a);
    const auto valueB = nps(b);
    if (!valueA || !valueB)
        return std::nullopt;
    auto result = npsDifferenceRaw(npsAdjusted(a), npsAdjusted(b));
    if (result) {
        result->difference = *valueA - *valueB;
        result->adjusted = true;
    }
    return result;
}

std::optional<NpsDifference> npsDifference(const NpsCounts &a, const NpsCounts &b) {
    const bool raw =
        a.base() >= kRawFrom && b.base() >= kRawFrom && *npsVariance(a) > 0 && *npsVariance(b) > 0;
    return raw ? npsDifferenceRaw(a, b) : npsDifferenceAdjusted(a, b);
}

} // namespace kooste::analysis::statistics
