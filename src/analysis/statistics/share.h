// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/statistics/interval.h"

#include <cstdint>
#include <optional>

namespace kooste::analysis::statistics {

/// `successes` of `base`: a share 0..1 (promoters, top box, "agree").
struct ShareCounts {
    std::int64_t successes = 0;
    std::int64_t base = 0;
};

/// successes / base; empty without answers.
std::optional<double> share(const ShareCounts &counts);
/// Wilson's score interval, 0..1 (E. B. Wilson, JASA 22, 1927): centre (p + z^2/2n)/(1 + z^2/n),
/// half-width z/(1 + z^2/n) sqrt(p(1-p)/n + z^2/4n^2).
std::optional<Interval> wilson(const ShareCounts &counts);

} // namespace kooste::analysis::statistics
