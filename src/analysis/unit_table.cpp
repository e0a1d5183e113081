// SPDX-License-Identifier: MIT
#include "analysis/unit_table.h"
#include "analysis/compare_samples.h"
#include "analysis/items.h"

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
    /// The units of `within` but those of `without`'s subtree (and no responses without a unit).
    Sample rest(int within, int without) const {
        std::vector<std::size_t> cells;
        for (const auto &[unit, each] : byUnit_)
            if (unit != kNoKey && (within < 0 || setting_.units().isWithin(unit, within)) &&
                !setting_.units().isWithin(unit, without))
                cells.insert(cells.end(), each.begin(), each.end());
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
    if (!now && !before)
        return;
    if (now)
        row.figure.reset();
    // The others and a hidden unit make up a total that is shown elsewhere.
    if (before || (now && !row.againstPeriod))
        row.against.reset();
    row.test.reset();
    if (row.verdict != Verdict::notComparable)
        row.verdict = Verdict::tooFew;
}

/// The side that the units are held against: the same units earlier, or the others now.
class OtherSide {
public:
    OtherSide(const Setting &setting, const UnitTableRequest &request)
        : setting_(setting), kind_(request.against.kind),
          period_(referencePeriod(setting, request.period, request.against)),
          counted_(setting, scopeOf(request), request.item) {}

    Sample of(int unit) const {
        if (period_)
            return counted_.of(unit);
        const bool service = kind_ == Reference::Kind::sameService;
        return counted_.rest(service ? serviceOf(setting_.units(), unit) : -1, unit);
    }
    bool isHidden(int unit) const { return period_ && counted_.isHidden(unit); }

private:
    SampleScope scopeOf(const UnitTableRequest &request) const {
        if (period_)
            return {request.filter, request.unit, {}, period_, period_};
        return {request.filter, {}, {}, request.period, request.period};
    }
    const Setting &setting_;
    Reference::Kind kind_;
    std::optional<base::Period> period_;
    CountedUnits counted_;
};

std::optional<ComparisonRow> changeOf(const Setting &setting, const UnitTableRequest &request,
                                      const CountedUnits &now, const OtherSide &other, int unit) {
    const auto comparison =
        compareSamples(setting, request.period, request.against, now.of(unit), other.of(unit));
    const auto *found = comparison.find(request.item);
    if (found == nullptr)
        return std::nullopt;
    auto row = *found;
    withhold(row, now.isHidden(unit), other.isHidden(unit));
    return row;
}

} // namespace

UnitTable unitTable(const Setting &setting, const UnitTableRequest &request) {
    const SampleScope scope{request.filter, request.unit, {}, request.period, request.period};
    const CountedUnits now(setting, scope, request.item);
    std::optional<OtherSide> other;
    if (request.withChange)
        other.emplace(setting, request);
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
            if (other)
                row.change = changeOf(setting, request, now, *other, unit);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace kooste::analysis
