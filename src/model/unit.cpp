// SPDX-License-Identifier: MIT
#include "model/unit.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace kooste::model {

namespace {
constexpr std::array<std::string_view, 4> kLevels{"county", "resultArea", "service", "unit"};
}

std::string_view unitLevelCode(UnitLevel level) {
    return kLevels.at(static_cast<std::size_t>(level));
}

std::optional<UnitLevel> parseUnitLevel(std::string_view code) {
    const auto key = base::lowerAscii(code);
    for (std::size_t i = 0; i < kLevels.size(); ++i)
        if (key == base::lowerAscii(kLevels.at(i)))
            return static_cast<UnitLevel>(i);
    return std::nullopt;
}

UnitTree::UnitTree(std::vector<Unit> units) {
    std::unordered_map<UnitId, int> positions;
    for (std::size_t i = 0; i < units.size(); ++i)
        positions[units[i].id] = static_cast<int>(i);
    std::vector<std::string> keys;
    std::vector<int> order;
    for (std::size_t i = 0; i < units.size(); ++i) {
        keys.push_back(base::sortKey(units[i].name.best(base::Language::fi)) + '\x01' +
                       units[i].code);
        order.push_back(static_cast<int>(i));
    }
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)];
    });
    std::vector<std::vector<int>> childrenOf(units.size() + 1); // the last one holds the roots
    for (const int which : order) {
        const auto parent = positions.find(units[static_cast<std::size_t>(which)].parent);
        childrenOf[parent == positions.end() ? units.size()
                                             : static_cast<std::size_t>(parent->second)]
            .push_back(which);
    }
    units_.reserve(units.size());
    for (const int root : childrenOf.back())
        place(units, childrenOf, root, -1);
}

void UnitTree::place(const std::vector<Unit> &all, const std::vector<std::vector<int>> &childrenOf,
                     int which, int parent) {
    const auto index = units_.size();
    units_.push_back(all[static_cast<std::size_t>(which)]);
    parents_.push_back(parent);
    ends_.push_back(0);
    byId_[units_.back().id] = static_cast<int>(index);
    for (const int child : childrenOf[static_cast<std::size_t>(which)])
        place(all, childrenOf, child, static_cast<int>(index));
    ends_[index] = static_cast<int>(units_.size());
}

int UnitTree::indexOf(UnitId id) const {
    const auto found = byId_.find(id);
    return found == byId_.end() ? -1 : found->second;
}

const Unit *UnitTree::find(UnitId id) const {
    const int index = indexOf(id);
    return index < 0 ? nullptr : &units_[static_cast<std::size_t>(index)];
}

const Unit *UnitTree::findByCode(std::string_view code) const {
    const auto found =
        std::find_if(units_.begin(), units_.end(), [&](const Unit &u) { return u.code == code; });
    return found == units_.end() ? nullptr : &*found;
}

const Unit *UnitTree::findByCodeOrName(std::string_view text) const {
    if (const auto *unit = findByCode(text))
        return unit;
    const auto key = base::comparisonKey(text);
    const Unit *match = nullptr;
    for (const auto &unit : units_) {
        const bool same =
            base::comparisonKey(unit.code) == key || base::comparisonKey(unit.name.fi) == key ||
            base::comparisonKey(unit.name.sv) == key || base::comparisonKey(unit.name.en) == key;
        if (same && match != nullptr)
            return nullptr;
        if (same)
            match = &unit;
    }
    return key.empty() ? nullptr : match;
}

int UnitTree::depth(int index) const {
    int depth = 0;
    for (int at = parentIndex(index); at >= 0; at = parentIndex(at))
        ++depth;
    return depth;
}

std::vector<int> UnitTree::children(int index) const {
    std::vector<int> result;
    for (int at = index + 1; at < subtreeEnd(index); at = subtreeEnd(at))
        result.push_back(at);
    return result;
}

std::vector<int> UnitTree::path(int index) const {
    std::vector<int> result;
    for (int at = index; at >= 0; at = parentIndex(at))
        result.push_back(at);
    std::reverse(result.begin(), result.end());
    return result;
}

} // namespace kooste::model
