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
/// Secondary, where the total stands in the same table: `primary` marks the parts hidden already.
/// When exactly one part is hidden the next smallest is hidden with it; when the hidden parts
/// together are still below the threshold the total is hidden too. Parts 3, 12, 25 with threshold
/// 5: 3 and 12; 3, 4, 33: 3 and 4; 2, 0, 38: 2 and 0 and the total.
Protection protectParts(const std::vector<std::int64_t> &parts, const std::vector<bool> &primary,
                        int threshold);
Protection protectParts(const std::vector<std::int64_t> &parts, int threshold);

/// Secondary, where the total is shown elsewhere and cannot be withdrawn: hides the next smallest
/// parts until at least two are hidden and together reach the threshold.
std::vector<bool> protectLine(const std::vector<std::int64_t> &parts,
                              const std::vector<bool> &primary, int threshold);

/// "All" against a filter: whether what the filter leaves out (all - shown) is so small that the
/// shown figure would give it away.
bool revealsRest(std::int64_t shown, std::int64_t all, int threshold);

/// A tree of totals: a node's own part and its children's totals add up to its total (team, unit,
/// service, county). All vectors are parallel, in tree order (parents first).
struct TreeCounts {
    std::vector<int> parents; ///< -1 for a root
    std::vector<std::int64_t> own;
    std::vector<std::int64_t> total;
    /// A part of nobody (no response at all) is known to be 0 and can protect nothing.
    std::vector<bool> hasOwn;
    std::vector<bool> hasAny;
    std::vector<bool> ownHidden; ///< primary
    std::vector<bool> totalHidden;
};
/// Marks further parts and totals as hidden, until no hidden one can be solved from those shown:
/// every sum then has none or at least two unknowns. Where a node has a single part, that part and
/// the total are one figure.
void protectTree(TreeCounts &tree, int threshold);

} // namespace kooste::analysis
