// SPDX-License-Identifier: MIT
#include "analysis/table_protection.h"

#include <algorithm>
#include <map>

namespace kooste::analysis::protection {

namespace {

int unitAxisOf(const std::vector<Axis> &axes) {
    for (std::size_t i = 0; i < axes.size(); ++i)
        if (axes[i].kind == Axis::Kind::unit)
            return static_cast<int>(i);
    return -1;
}

std::vector<int> without(std::vector<int> keys, int axis) {
    if (axis >= 0)
        keys.erase(keys.begin() + axis);
    return keys;
}

/// The period in whose total a period disappears: months in quarters, all others in years.
int containerOf(const Setting &setting, base::PeriodKind kind, int ordinal) {
    if (ordinal == kNoKey || kind == base::PeriodKind::year)
        return 0;
    const auto &calendar = setting.calendar;
    const auto longer =
        kind == base::PeriodKind::month ? base::PeriodKind::quarter : base::PeriodKind::year;
    const auto first = calendar.firstDay(calendar.fromOrdinal(kind, ordinal));
    return calendar.ordinal(calendar.periodOf(first, longer));
}

using Lines = std::map<std::vector<int>, std::vector<std::size_t>>;

/// The rows that differ only in one axis: their bases add up to a figure without that axis.
Lines linesAlong(const Setting &setting, const std::vector<Axis> &axes,
                 const std::vector<Entry> &entries, std::size_t axis) {
    Lines lines;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto key = without(entries[i].keys, static_cast<int>(axis));
        key.push_back(entries[i].subtree ? 1 : 0);
        if (axes[axis].kind == Axis::Kind::period)
            key.push_back(containerOf(setting, axes[axis].period, entries[i].keys[axis]));
        lines[std::move(key)].push_back(i);
    }
    return lines;
}

bool protectLines(std::vector<Entry> &entries, const Lines &lines, int threshold) {
    bool changed = false;
    for (const auto &[key, line] : lines) {
        std::vector<std::int64_t> parts;
        std::vector<bool> hidden;
        for (const auto entry : line) {
            parts.push_back(entries[entry].base);
            hidden.push_back(entries[entry].hidden);
        }
        const auto result = protectLine(parts, hidden, threshold);
        for (std::size_t i = 0; i < line.size(); ++i) {
            changed = changed || result[i] != hidden[i];
            entries[line[i]].hidden = result[i];
        }
    }
    return changed;
}

/// The place of an entry in the tree of its other keys.
std::size_t nodeOf(const Entry &entry, int unitAxis) {
    return static_cast<std::size_t>(entry.keys[static_cast<std::size_t>(unitAxis)]) + 1;
}

bool protectUnits(std::vector<Entry> &entries, std::vector<UnitTotals> &totals, int unitAxis,
                  int threshold) {
    std::map<std::vector<int>, UnitTotals *> byKeys;
    for (auto &each : totals)
        byKeys[each.otherKeys] = &each;
    const auto flags = [&](const Entry &entry) -> std::vector<bool> & {
        auto &tree = byKeys.at(without(entry.keys, unitAxis))->tree;
        return entry.subtree ? tree.totalHidden : tree.ownHidden;
    };
    for (const auto &entry : entries)
        if (entry.hidden)
            flags(entry)[nodeOf(entry, unitAxis)] = true;
    for (auto &each : totals)
        protectTree(each.tree, threshold);
    bool changed = false;
    for (auto &entry : entries) {
        const bool hide = flags(entry)[nodeOf(entry, unitAxis)];
        changed = changed || hide != entry.hidden;
        entry.hidden = hide;
    }
    return changed;
}

} // namespace

void protect(const Setting &setting, const std::vector<Axis> &axes, std::vector<Entry> &entries,
             std::vector<UnitTotals> &totals) {
    const int unitAxis = unitAxisOf(axes);
    std::vector<Lines> lines;
    for (std::size_t axis = 0; axis < axes.size(); ++axis)
        if (static_cast<int>(axis) != unitAxis)
            lines.push_back(linesAlong(setting, axes, entries, axis));
    for (bool changed = true; changed;) {
        changed = unitAxis >= 0 && protectUnits(entries, totals, unitAxis, setting.threshold);
        for (const auto &along : lines)
            changed = protectLines(entries, along, setting.threshold) || changed;
    }
}

} // namespace kooste::analysis::protection
