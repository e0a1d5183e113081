// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/disclosure.h"
#include "analysis/indicator_table.h"

#include <vector>

/// Disclosure control over the rows of one indicator table and one item. Only for
/// indicator_table.cpp and its tests.
namespace kooste::analysis::protection {

/// One row to be: its keys and what the decision needs.
struct Entry {
    std::vector<int> keys; ///< one per axis of the table
    /// With a unit axis: the row is of the unit's whole subtree, not of its own responses.
    bool subtree = false;
    std::int64_t base = 0;
    bool hidden = false; ///< in: primary; out: primary or to protect another
};

/// Own and subtree counts of every unit for one combination of the other keys: needed also for
/// units that have no row, since a total gives them away.
struct UnitTotals {
    std::vector<int> otherKeys; ///< all keys but the unit's, in the order of the axes
    TreeCounts tree;            ///< node 0: everything; node u + 1: the unit at position u
};

/// Sets `hidden` of the entries: over units by the trees, over every other axis in turn (periods
/// within the next longer period), until nothing changes.
void protect(const Setting &setting, const std::vector<Axis> &axes, std::vector<Entry> &entries,
             std::vector<UnitTotals> &totals);

} // namespace kooste::analysis::protection
