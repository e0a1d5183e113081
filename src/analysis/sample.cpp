// SPDX-License-Identifier: MIT
#include "analysis/sample.h"

#include <algorithm>
#include <numeric>

namespace kooste::analysis {

dataset::Filter respondentConditions(const dataset::Filter &filter) {
    auto result = filter;
    result.unitSubtree.reset();
    result.unitOnly.reset();
    result.from.reset();
    result.to.reset();
    return result;
}

dataset::Mask selectScope(const Setting &setting, const SampleScope &scope) {
    auto filter = respondentConditions(scope.filter);
    filter.unitSubtree = scope.unit;
    if (scope.first)
        filter.from = setting.calendar.firstDay(*scope.first);
    if (scope.last)
        filter.to = setting.calendar.lastDay(*scope.last);
    auto mask = dataset::select(*setting.answers, filter);
    if (!scope.without)
        return mask;
    const auto first = *scope.without;
    const auto end = setting.units().subtreeEnd(first);
    const auto &units = setting.answers->unit;
    for (std::size_t row = 0; row < mask.size(); ++row)
        if (units[row] == dataset::kNoUnit || (units[row] >= first && units[row] < end))
            mask[row] = 0;
    return mask;
}

CountedScope::CountedScope(const Setting &setting, const SampleScope &scope,
                           const std::vector<Axis> &axes, std::vector<model::ItemId> itemsToCount)
    : items(std::move(itemsToCount)), cross(setting, selectScope(setting, scope), axes, items) {
    if (respondentConditions(scope.filter) == dataset::Filter{})
        return;
    auto relaxed = scope;
    relaxed.filter = {};
    all.emplace(setting, selectScope(setting, relaxed), axes, items);
}

int CountedScope::placeOf(model::ItemId item) const {
    const auto found = std::find(items.begin(), items.end(), item);
    return found == items.end() ? -1 : static_cast<int>(found - items.begin());
}

Sample::Sample(const Setting &setting, const CountedScope &scope, std::vector<std::size_t> cells)
    : setting_(&setting), scope_(&scope), cells_(std::move(cells)) {}

Sample::Sample(const Setting &setting, const CountedScope &scope)
    : setting_(&setting), scope_(&scope), cells_(scope.cross.cells().size()) {
    std::iota(cells_.begin(), cells_.end(), std::size_t{0});
}

std::int64_t Sample::responses() const {
    std::int64_t sum = 0;
    for (const auto cell : cells_)
        sum += scope_->cross.cells()[cell].responses;
    return sum;
}

AnswerCounts Sample::counts(std::size_t item) const { return scope_->cross.counts(item, cells_); }
bool Sample::wasAsked(std::size_t item) const { return scope_->cross.wasAsked(item, cells_); }
std::vector<int> Sample::versions(std::size_t item) const {
    return scope_->cross.versions(item, cells_);
}

bool Sample::isHidden(std::size_t item) const {
    const auto own = counts(item);
    if (isTooSmall(own, setting_->threshold))
        return true;
    if (!scope_->all)
        return false;
    std::vector<std::size_t> same;
    for (const auto cell : cells_)
        if (const int found = scope_->all->find(scope_->cross.cells()[cell].keys); found >= 0)
            same.push_back(static_cast<std::size_t>(found));
    return revealsRest(own.base, scope_->all->counts(item, same).base, setting_->threshold);
}

std::optional<Figure> Sample::figure(std::size_t item, IndicatorId id) const {
    if (isHidden(item))
        return std::nullopt;
    return figureOf(indicator(id), counts(item));
}

std::vector<std::int64_t> Sample::responsesBy(Axis::Kind kind, std::size_t keys) const {
    const auto &axes = scope_->cross.axes();
    const auto axis =
        std::find_if(axes.begin(), axes.end(), [&](const Axis &each) { return each.kind == kind; });
    std::vector<std::int64_t> sums(keys, 0);
    if (axis == axes.end())
        return sums;
    const auto place = static_cast<std::size_t>(axis - axes.begin());
    for (const auto cell : cells_) {
        const auto &each = scope_->cross.cells()[cell];
        const int key = each.keys[place];
        sums[key == kNoKey ? 0 : static_cast<std::size_t>(key)] += each.responses;
    }
    return sums;
}

std::vector<std::int64_t> Sample::channels() const {
    return responsesBy(Axis::Kind::channel, model::kChannels);
}

std::vector<int> Sample::allVersions() const {
    const auto &versions = setting_->survey().versions;
    const auto responses = responsesBy(Axis::Kind::version, versions.size());
    std::vector<int> numbers;
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (responses[i] > 0)
            numbers.push_back(versions[i].number);
    return numbers;
}

std::map<int, std::vector<std::size_t>> cellsByUnit(const CrossSection &cross) {
    const auto &axes = cross.axes();
    const auto axis = std::find_if(axes.begin(), axes.end(),
                                   [](const Axis &each) { return each.kind == Axis::Kind::unit; });
    std::map<int, std::vector<std::size_t>> cells;
    if (axis == axes.end())
        return cells;
    const auto place = static_cast<std::size_t>(axis - axes.begin());
    for (std::size_t cell = 0; cell < cross.cells().size(); ++cell)
        cells[cross.cells()[cell].keys[place]].push_back(cell);
    return cells;
}

namespace {

struct UnitCells {
    std::vector<std::size_t> own;
    std::vector<std::size_t> within;
};

/// Cells of the unit `first` itself and of units first .. end - 1.
UnitCells cellsBetween(const std::map<int, std::vector<std::size_t>> &cellsOfUnit, int first,
                       int end) {
    UnitCells result;
    for (auto each = cellsOfUnit.lower_bound(first); each != cellsOfUnit.end() && each->first < end;
         ++each) {
        result.within.insert(result.within.end(), each->second.begin(), each->second.end());
        if (each->first == first)
            result.own = each->second;
    }
    return result;
}

} // namespace

TreeCounts
treeOfUnits(const Setting &setting, const std::map<int, std::vector<std::size_t>> &cellsOfUnit,
            const std::function<AnswerCounts(const std::vector<std::size_t> &)> &counts) {
    const auto &units = setting.units();
    const int size = static_cast<int>(units.size());
    TreeCounts tree;
    const auto addNode = [&](int parent, int first, int end) {
        const auto cells = cellsBetween(cellsOfUnit, first, end);
        const auto own = counts(cells.own);
        const auto total = counts(cells.within);
        tree.parents.push_back(parent);
        tree.own.push_back(own.base);
        tree.total.push_back(total.base);
        tree.hasOwn.push_back(!cells.own.empty());
        tree.hasAny.push_back(!cells.within.empty());
        tree.ownHidden.push_back(!cells.own.empty() && isTooSmall(own, setting.threshold));
        tree.totalHidden.push_back(!cells.within.empty() && isTooSmall(total, setting.threshold));
    };
    addNode(-1, kNoKey, size);
    for (int unit = 0; unit < size; ++unit)
        addNode(units.parentIndex(unit) + 1, unit, units.subtreeEnd(unit));
    return tree;
}

} // namespace kooste::analysis
