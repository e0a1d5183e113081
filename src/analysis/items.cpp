// SPDX-License-Identifier: MIT
#include "analysis/items.h"
#include "analysis/compare_samples.h"
#include "analysis/statistics/share_difference.h"

#include <cmath>

namespace kooste::analysis {

using model::UnitLevel;

namespace {

/// The three sides of a briefing's items, each counted once.
struct Sides {
    Sides(const Setting &setting, const ItemsRequest &request)
        : items(comparedItems(setting.survey())),
          now(setting, unitScope(ofReference(request)), comparisonAxes(), items),
          before(setting, referenceScope(setting, ofReference(request)), comparisonAxes(), items),
          others(setting, referenceScope(setting, ofService(request)), comparisonAxes(), items),
          change(compareSamples(setting, request.period, request.against, Sample(setting, now),
                                Sample(setting, before))),
          againstOthers(compareSamples(setting, request.period,
                                       Reference{Reference::Kind::sameService},
                                       Sample(setting, now), Sample(setting, others))),
          haveOthers(Sample(setting, others).responses() > 0) {}

    static ComparisonRequest ofReference(const ItemsRequest &request) {
        return {request.unit, request.period, request.against, request.filter};
    }
    static ComparisonRequest ofService(const ItemsRequest &request) {
        return {request.unit, request.period, Reference{Reference::Kind::sameService},
                request.filter};
    }

    std::vector<model::ItemId> items;
    CountedScope now;
    CountedScope before;
    CountedScope others;
    Comparison change;
    Comparison againstOthers;
    bool haveOthers;
};

bool isComparable(const ComparisonRow &row) {
    return row.comparability != model::Comparability::notComparable;
}

/// The other side's figure: shown only where the rule shows it and the scale is the same.
std::optional<Figure> otherSide(const Setting &setting, const CountedScope &scope, std::size_t item,
                                const ComparisonRow &row, IndicatorId id) {
    if (!isComparable(row) || !row.against)
        return std::nullopt;
    return Sample(setting, scope).figure(item, id);
}

void addClasses(const AnswerCounts &counts, ItemRow &row) {
    const auto order = counts.scale->byScore();
    for (const int place : order)
        row.options.push_back(counts.scale->options[static_cast<std::size_t>(place)]);
    row.scalePoints = static_cast<int>(order.size());
    if (!row.figure || counts.base == 0)
        return;
    const auto shareAt = [&](std::size_t at) {
        return static_cast<double>(counts.options[static_cast<std::size_t>(order[at])]) /
               static_cast<double>(counts.base);
    };
    const auto points = order.size();
    if (points % 2 == 1)
        row.neutral = shareAt(points / 2);
    for (std::size_t at = 0; at < 2 && at < points / 2; ++at)
        row.disagree += shareAt(at);
}

void addDifference(ItemRow &row) {
    if (!row.figure || !row.before || !row.figure->value || !row.before->value)
        return;
    const auto counts = [](const Figure &figure) {
        return statistics::ShareCounts{
            std::llround(*figure.value * static_cast<double>(figure.base)), figure.base};
    };
    row.shareDifference = *row.figure->value - *row.before->value;
    row.shareDifferenceInterval = statistics::newcombe(counts(*row.figure), counts(*row.before));
}

ItemRow rowOf(const Setting &setting, const Sides &sides, std::size_t item) {
    ItemRow row;
    row.item = sides.items[item];
    const Sample now(setting, sides.now);
    const auto counts = now.counts(item);
    row.indicator = counts.scale != nullptr
                        ? agreeIndicator(counts.scale->byScore().size())
                        : mainIndicator(setting.survey(), *setting.survey().find(row.item));
    row.figure = now.figure(item, row.indicator);
    if (counts.scale != nullptr)
        addClasses(counts, row);
    if (const auto *change = sides.change.find(row.item)) {
        row.change = *change;
        if (change->indicator == IndicatorId::bridgedShare) {
            row.indicator = change->indicator;
            row.figure = now.figure(item, row.indicator);
        }
        row.before = otherSide(setting, sides.before, item, *change, row.indicator);
        addDifference(row);
    }
    if (const auto *others = sides.againstOthers.find(row.item); others && sides.haveOthers) {
        row.others = otherSide(setting, sides.others, item, *others, row.indicator);
        row.againstOthers = others->verdict;
    }
    return row;
}

} // namespace

ItemTable itemTable(const Setting &setting, const ItemsRequest &request) {
    const Sides sides(setting, request);
    ItemTable table;
    const Sample now(setting, sides.now);
    for (std::size_t item = 0; item < sides.items.size(); ++item)
        if (setting.survey().find(sides.items[item])->kind == model::ItemKind::ordered &&
            now.wasAsked(item))
            table.rows.push_back(rowOf(setting, sides, item));
    table.othersShown = sides.haveOthers;
    table.change = sides.change;
    table.others = sides.againstOthers;
    return table;
}

std::optional<Recommendation> recommendation(const Setting &setting, const ItemsRequest &request) {
    const auto *main = setting.survey().mainItem();
    if (main == nullptr || main->kind != model::ItemKind::nps)
        return std::nullopt;
    const Sides sides(setting, request);
    Recommendation result;
    result.item = main->id;
    const int place = sides.now.placeOf(main->id);
    const auto *change = sides.change.find(main->id);
    if (place < 0 || change == nullptr)
        return std::nullopt;
    const auto item = static_cast<std::size_t>(place);
    result.now = Sample(setting, sides.now).figure(item, IndicatorId::nps);
    result.change = *change;
    result.before = otherSide(setting, sides.before, item, *change, IndicatorId::nps);
    if (const auto *others = sides.againstOthers.find(main->id); others && sides.haveOthers) {
        result.againstOthers = *others;
        result.others = otherSide(setting, sides.others, item, *others, IndicatorId::nps);
    }
    return result;
}

int serviceOf(const model::UnitTree &units, int unit) {
    for (int at = unit; at >= 0; at = units.parentIndex(at))
        if (units.units()[static_cast<std::size_t>(at)].level == UnitLevel::service)
            return at;
    return units.parentIndex(unit);
}

} // namespace kooste::analysis
