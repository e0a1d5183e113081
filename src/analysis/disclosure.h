// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/answer_counts.h"

#include <cstdint>
#include <vector>

namespace kooste::analysis {

/// Disclosure control: no figure by which a person's answer could be known. Pure functions on
/// counts; every table of this folder passes its counts through them before a Figure is made.

/// Primary: fewer valid answers than the threshold; or all of them in one class while the base is
/// below twice the threshold (everyone's answer would then be known).
bool isTooSmall(std::int64_t base, int threshold);
bool isTooSmall(const AnswerCounts &counts, int threshold);

/// Which parts of a total to hide.
struct Protection {
    std::vector<bool> hidden; ///< parallel to the parts
    bool hideTotal = false;
};
/// Secondary: `primary` marks the parts hidden already. When exactly one part is hidden the next
/// smallest is hidden with it; when the hidden parts together are still below the threshold the
/// total is hidden too. Parts 3, 12, 25 with threshold 5: 3 and 12; 3, 4, 33: 3 and 4; 2, 0, 38:
/// 2 and 0 and the total.
Protection protectParts(const std::vector<std::int64_t> &parts, const std::vector<bool> &primary,
                        int threshold);
Protection protectParts(const std::vector<std::int64_t> &parts, int threshold);

/// "All" against a filter: whether what the filter leaves out (all - shown) is so small that the
/// shown figure would give it away.
bool revealsRest(std::int64_t shown, std::int64_t all, int threshold);

/// A tree of totals: each node's own part and its children add up to its total (team, unit,
/// service, county). Nodes in tree order, the subtree of i being the run [i, ends[i]).
struct TreeCounts {
    std::vector<std::int64_t> own;
    std::vector<std::int64_t> total;
    std::vector<int> parents;  ///< -1 for a root
    std::vector<bool> primary; ///< by node: its total is hidden already
};
/// The nodes whose totals must not be shown, so that none hidden can be solved from those shown.
std::vector<bool> protectTree(const TreeCounts &tree, int threshold);

} // namespace kooste::analysis
