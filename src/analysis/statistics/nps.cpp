// SPDX-License-Identifier: MIT
#include "analysis/statistics/nps.h"

#include <algorithm>
#include <cmath>

namespace kooste::analysis::statistics {

std::optional<double> nps(const NpsCounts &counts) {
    if (counts.base() <= 0)
        return std::nullopt;
    return 100.0 * (counts.promoters - counts.detractors) / counts.base();
}

std::optional<double> npsVariance(const NpsCounts &counts) {
    const double n = counts.base();
    if (n <= 0)
        return std::nullopt;
    const double mean = (counts.promoters - counts.detractors) / n;
    // A sum of rounded terms may fall a hair below 0 when everybody is in one class.
    return std::max(0.0, (counts.promoters + counts.detractors) / n - mean * mean);
}

std::optional<double> npsStandardError(const NpsCounts &counts) {
    const auto variance = npsVariance(counts);
    if (!variance)
        return std::nullopt;
    return 100.0 * std::sqrt(*variance / counts.base());
}

std::optional<Interval> npsWald(const NpsCounts &counts) {
    const auto value = nps(counts);
    if (!value)
        return std::nullopt;
    const double half = kZ95 * *npsStandardError(counts);
    return Interval{*value - half, *value + half};
}

NpsCounts npsAdjusted(const NpsCounts &counts) {
    return {counts.detractors + 0.75, counts.passives + 1.5, counts.promoters + 0.75};
}

std::optional<Interval> npsAdjustedWaldUnclipped(const NpsCounts &counts) {
    if (counts.base() <= 0)
        return std::nullopt;
    return npsWald(npsAdjusted(counts));
}

std::optional<Interval> npsAdjustedWald(const NpsCounts &counts) {
    const auto interval = npsAdjustedWaldUnclipped(counts);
    if (!interval)
        return std::nullopt;
    return clipped(*interval, -100, 100);
}

} // namespace kooste::analysis::statistics
