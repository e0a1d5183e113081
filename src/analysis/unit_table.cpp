// SPDX-License-Identifier: MIT
#include "analysis/unit_table.h"
#include "analysis/compare_samples.h"

#include <algorithm>

namespace kooste::analysis {

namespace {

/// One period of the whole subtree, counted by unit, version and channel; every node is a part of
/// it.
class CountedUnits {
public:
    CountedUnits(const Setting &setting, const SampleScope &scope, model::ItemId item)
        : setting_(setting), scope_(setting, scope, axes(), comparedItems(setting.survey())),
          byUnit_(cellsByUnit(scope_.cross)), item_(scope_.placeOf(item)) {
        if (item_ < 0)
            return;
        std::map<int, std::vector<std::size_t>> asked;
        for (const auto &[unit, cells] : byUnit_)
            if (scope_.cross.wasAsked(place(), cells))
                asked[unit] = cells;
        auto tree = treeOfUnits(setting, asked, [this](const std::vector<std::size_t> &cells) {
            return scope_.cross.counts(place(), cells);
        });
        protectTree(tree, setting.threshold);
        hidden_ = tree.totalHidden;
    }

    Sample of(int unit) const {
        std::vector<std::size_t> cells;
        const int end = setting_.units().subtreeEnd(unit);
        for (auto each = byUnit_.lower_bound(unit); each != byUnit_.end() && each->first < end;
             ++each)
            cells.insert(cells.end(), each->second.begin(), each->second.end());
        return {setting_, scope_, std::move(cells)};
    }
    bool isHidden(int unit) const {
        return item_ < 0 || hidden_[static_cast<std::size_t>(unit) + 1] ||
               of(unit).isHidden(place());
    }
    std::optional<Figure> figure(int unit, IndicatorId id) const {
        if (isHidden(unit))
            return std::nullopt;
        return of(unit).figure(place(), id);
    }

private:
    static std::vector<Axis> axes() {
        auto result = comparisonAxes();
        result.insert(result.begin(), Axis::units());
        return result;
    }
    std::size_t place() const { return static_cast<std::size_t>(item_); }

    const Setting &setting_;
    CountedScope scope_;
    std::map<int, std::vector<std::size_t>> byUnit_;
    int item_;
    std::vector<bool> hidden_; ///< by node of the tree of units
};

/// What is hidden in its own table stays hidden in the comparison.
void withhold(ComparisonRow &row, bool now, bool before) {
    if (now)
        row.figure.reset();
    if (before)
        row.against.reset();
    if (!now && !before)
        return;
    row.test.reset();
    if (row.verdict != Verdict::notComparable)
        row.verdict = Verdict::tooFew;
}

std::optional<ComparisonRow> changeOf(const Setting &setting, const UnitTableRequest &request,
                                      const CountedUnits &now, const CountedUnits *before,
                                      int unit) {
    std::optional<ComparisonRow> row;
    if (before != nullptr) {
        const auto comparison = compareSamples(setting, request.period, request.against,
                                               now.of(unit), before->of(unit));
        if (const auto *found = comparison.find(request.item))
            row = *found;
    } else {
        const auto comparison =
            compare(setting, {unit, request.period, request.against, request.filter});
        if (const auto *found = comparison.find(request.item))
            row = *found;
    }
    if (row)
        withhold(*row, now.isHidden(unit), before != nullptr && before->isHidden(unit));
    return row;
}

} // namespace

UnitTable unitTable(const Setting &setting, const UnitTableRequest &request) {
    const SampleScope scope{request.filter, request.unit, {}, request.period, request.period};
    const CountedUnits now(setting, scope, request.item);
    std::optional<CountedUnits> before;
    if (const auto period = referencePeriod(setting, request.period, request.against)) {
        auto earlier = scope;
        earlier.first = earlier.last = period;
        before.emplace(setting, earlier, request.item);
    }
    UnitTable table;
    const auto &units = setting.units();
    const int first = request.unit.value_or(0);
    const int end = request.unit ? units.subtreeEnd(first) : static_cast<int>(units.size());
    for (int unit = first; unit < end; ++unit) {
        UnitRow row;
        row.unit = unit;
        row.zero = now.of(unit).responses() == 0;
        if (row.zero && units.subtreeEnd(unit) > unit + 1)
            continue;
        if (!row.zero) {
            row.figure = now.figure(unit, request.indicator);
            row.change = changeOf(setting, request, now, before ? &*before : nullptr, unit);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace kooste::analysis
