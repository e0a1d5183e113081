// SPDX-License-Identifier: MIT
#include "analysis/unit_responses.h"

#include "analysis/sample.h"

#include <cmath>
#include <cstdlib>

namespace kooste::analysis {

namespace {

bool isSmall(std::int64_t count, int threshold) { return count > 0 && count < threshold; }

/// Responses of each unit itself, by position; the last one: without a unit.
std::vector<std::int64_t> ownCounts(const Setting &setting, const SampleScope &scope) {
    const CrossSection cross(setting, selectScope(setting, scope), {Axis::units()}, {});
    const auto size = setting.units().size();
    std::vector<std::int64_t> own(size + 1, 0);
    for (const auto &cell : cross.cells()) {
        const int unit = cell.keys.front();
        own[unit == kNoKey ? size : static_cast<std::size_t>(unit)] += cell.responses;
    }
    return own;
}

} // namespace

TreeCounts protectedResponses(const Setting &setting, const base::Period &period,
                              std::optional<int> top, const dataset::Filter &filter) {
    const auto own = ownCounts(setting, {filter, top, {}, period, period});
    const auto &units = setting.units();
    const auto size = units.size();
    TreeCounts tree;
    const auto add = [&](int parent, std::int64_t mine, std::int64_t all) {
        tree.parents.push_back(parent);
        tree.own.push_back(mine);
        tree.total.push_back(all);
        tree.hasOwn.push_back(mine > 0);
        tree.hasAny.push_back(all > 0);
        tree.ownHidden.push_back(isSmall(mine, setting.threshold));
        tree.totalHidden.push_back(isSmall(all, setting.threshold));
    };
    std::int64_t everything = 0;
    for (const auto count : own)
        everything += count;
    add(-1, own[size], everything);
    for (std::size_t unit = 0; unit < size; ++unit) {
        std::int64_t all = 0;
        const auto end = static_cast<std::size_t>(units.subtreeEnd(static_cast<int>(unit)));
        for (std::size_t below = unit; below < end; ++below)
            all += own[below];
        add(units.parentIndex(static_cast<int>(unit)) + 1, own[unit], all);
    }
    protectTree(tree, setting.threshold);
    return tree;
}

UnitResponses unitResponses(const Setting &setting, const base::Period &period,
                            std::optional<int> top, const dataset::Filter &filter) {
    const auto tree = protectedResponses(setting, period, top, filter);
    UnitResponses result;
    for (std::size_t node = 1; node < tree.total.size(); ++node)
        result.counts.push_back(tree.totalHidden[node] ? std::nullopt
                                                       : std::optional(tree.total[node]));
    return result;
}

std::optional<base::Period> nearestPeriodWithResponses(const Setting &setting, int unit,
                                                       const base::Period &from) {
    SampleScope scope;
    scope.unit = unit;
    const CrossSection cross(setting, selectScope(setting, scope), {Axis::periods(from.kind)}, {});
    const int here = setting.calendar.ordinal(from);
    std::optional<int> nearest;
    for (const auto &cell : cross.cells()) {
        const int ordinal = cell.keys.front();
        // Keys ascend, so of two as near the later one stays.
        if (ordinal != kNoKey &&
            (!nearest || std::abs(ordinal - here) <= std::abs(*nearest - here)))
            nearest = ordinal;
    }
    if (!nearest)
        return std::nullopt;
    return setting.calendar.fromOrdinal(from.kind, *nearest);
}

} // namespace kooste::analysis
