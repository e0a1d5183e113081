// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/disclosure.h"
#include "analysis/setting.h"
#include "base/period.h"
#include "dataset/filter.h"

#include <optional>
#include <vector>

namespace kooste::analysis {

/// How many answered in each unit's subtree, for a tree of units that shows them all at once: a
/// unit with 1 .. threshold - 1 responses is hidden, and so are those by which it could be counted
/// out of its parent. 0 is shown.
struct UnitResponses {
    /// By position in the tree; empty: suppressed.
    std::vector<std::optional<std::int64_t>> counts;

    bool isHidden(int unit) const { return !counts.at(static_cast<std::size_t>(unit)); }
    bool hasNone(int unit) const { return counts.at(static_cast<std::size_t>(unit)) == 0; }
};

/// `top`: only this subtree is shown (the others then count as 0); empty: everything.
UnitResponses unitResponses(const Setting &setting, const base::Period &period,
                            std::optional<int> top = {}, const dataset::Filter &filter = {});

/// The same as the tree of sums that it is protected by (node 0 is everything, node u + 1 the unit
/// at position u), for tests that try to solve it.
TreeCounts protectedResponses(const Setting &setting, const base::Period &period,
                              std::optional<int> top = {}, const dataset::Filter &filter = {});

/// The period nearest to `from`, of its kind, in which the unit's subtree has a response; the later
/// one of two as near. Nothing when it has none at all.
std::optional<base::Period> nearestPeriodWithResponses(const Setting &setting, int unit,
                                                       const base::Period &from);

} // namespace kooste::analysis
