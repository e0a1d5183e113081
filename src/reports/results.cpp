// SPDX-License-Identifier: MIT
#include "reports/results.h"
#include "analysis/indicator_table.h"

#include <algorithm>

namespace kooste::reports {

namespace {

using analysis::IndicatorId;

/// One indicator of one item for the unit in a period; nothing when suppressed or without answers.
std::optional<analysis::Figure> oneFigure(const BriefingResults &results, model::ItemId item,
                                          IndicatorId indicator, const base::Period &period) {
    analysis::IndicatorRequest request;
    request.filter = results.request.filter;
    request.filter.from = results.setting.calendar.firstDay(period);
    request.filter.to = results.setting.calendar.lastDay(period);
    request.unit = results.request.unit;
    request.items = {item};
    request.indicators = {indicator};
    const auto table = analysis::indicatorTable(results.setting, request);
    for (const auto &row : table.rows)
        if (row.indicator == indicator)
            return row.figure;
    return std::nullopt;
}

void gatherMain(BriefingResults &results) {
    const auto *item = results.survey().mainItem();
    if (!item)
        return;
    results.mainItem = item->id;
    results.mainIndicator = analysis::mainIndicator(results.survey(), *item);
    results.isRecommendation = item->kind == model::ItemKind::nps;
    if (const auto *row = results.items.change.find(item->id)) {
        results.mainVerdict = row->verdict;
        results.mainReason = row->reason;
        if (row->indicator == results.mainIndicator) {
            results.mainNow = row->figure;
            if (row->verdict != analysis::Verdict::notComparable)
                results.mainBefore = row->against;
        }
    }
    for (const auto &row : results.items.rows)
        if (row.item == item->id) {
            results.mainNow = row.figure;
            results.mainBefore = row.before;
        }
    const auto &period = results.request.period;
    if (!results.mainNow)
        results.mainNow = oneFigure(results, item->id, results.mainIndicator, period);
    if (!results.isRecommendation)
        return;
    results.promoterShare = oneFigure(results, item->id, IndicatorId::promoterShare, period);
    if (results.before && results.mainBefore)
        results.promoterShareBefore =
            oneFigure(results, item->id, IndicatorId::promoterShare, *results.before);
}

void gatherTrend(BriefingResults &results) {
    if (!results.mainItem)
        return;
    analysis::TrendRequest request;
    request.unit = results.request.unit;
    request.item = *results.mainItem;
    request.indicator = results.mainIndicator;
    request.last = results.request.period;
    request.periods = results.request.trendPeriods;
    request.filter = results.request.filter;
    auto trend = analysis::trend(results.setting, request);
    const auto shown = std::count_if(trend.points.begin(), trend.points.end(),
                                     [](const auto &point) { return !point.empty; });
    if (shown >= 2)
        results.trend = std::move(trend);
}

/// Whether the item's figure of the earlier period is hidden (and not merely not comparable).
bool isHiddenBefore(const BriefingResults &results, const analysis::ItemRow &row) {
    return results.before && !row.before && row.change.verdict != analysis::Verdict::notComparable;
}

/// An item whose own figure is hidden stays out of the mean too: the hidden figure could be worked
/// out from a mean with it and the items that are shown.
void gatherCore(BriefingResults &results) {
    CoreMeanRequest request;
    request.unit = results.request.unit;
    request.period = results.request.period;
    request.before = results.before;
    request.filter = results.request.filter;
    const auto &rows = results.items.rows;
    const bool allHiddenBefore = std::all_of(
        rows.begin(), rows.end(), [&](const auto &row) { return isHiddenBefore(results, row); });
    if (allHiddenBefore)
        request.before.reset();
    for (const auto &row : rows)
        if (!row.figure || row.change.verdict == analysis::Verdict::notComparable ||
            row.change.indicator == analysis::IndicatorId::bridgedShare || // means are not bridged
            (request.before && isHiddenBefore(results, row)))
            request.without.push_back(row.item);
    results.core = coreMean(results.setting, request);
}

/// Choices and numbers that are about the service: shown as they are, without a verdict.
void gatherClosedItems(BriefingResults &results) {
    for (const auto &item : results.survey().items) {
        const bool isNumber = item.kind == model::ItemKind::number;
        const bool isChoice =
            item.kind == model::ItemKind::single || item.kind == model::ItemKind::multiple;
        if ((!isNumber && !isChoice) || item.role != model::ItemRole::answer)
            continue;
        const auto figure =
            oneFigure(results, item.id, analysis::mainIndicator(results.survey(), item),
                      results.request.period);
        if (figure && figure->base > 0)
            (isNumber ? results.numberItems : results.closedItems).push_back({item.id, figure});
    }
}

void gatherUnits(BriefingResults &results) {
    const int end = results.tree().subtreeEnd(results.request.unit);
    if (end - results.request.unit < 2 || !results.mainItem)
        return;
    analysis::UnitTableRequest request;
    request.unit = results.request.unit;
    request.item = *results.mainItem;
    request.indicator = results.mainIndicator;
    request.period = results.request.period;
    request.against = results.request.against;
    request.filter = results.request.filter;
    results.units = analysis::unitTable(results.setting, request);
}

model::Comparability worst(const analysis::Comparison &comparison,
                           std::optional<model::ItemId> item) {
    const auto *row = item ? comparison.find(*item) : nullptr;
    auto verdict = row ? row->comparability : model::Comparability::comparable;
    if (verdict == model::Comparability::comparable && !comparison.channelNote.empty())
        verdict = model::Comparability::withReservation;
    return verdict;
}

ComparisonBasis basisOf(ComparisonBasis::With with, const analysis::Comparison &comparison,
                        std::optional<model::ItemId> item) {
    ComparisonBasis basis;
    basis.with = with;
    basis.verdict = worst(comparison, item);
    basis.channelShift = comparison.channelShift;
    const auto *row = item ? comparison.find(*item) : nullptr;
    if (row && !row->reason.empty())
        basis.reason = row->reason;
    else if (basis.verdict == model::Comparability::withReservation)
        basis.reason = comparison.channelNote;
    for (const auto &each : comparison.rows)
        if (item != each.item && !each.reason.empty())
            basis.changedItems.push_back(each.item);
    return basis;
}

bool hasResponses(const analysis::ResponseSummary &summary) { return summary.responses != 0; }

void gatherBases(BriefingResults &results) {
    if (results.before)
        results.bases.push_back(
            basisOf(ComparisonBasis::With::before, results.items.change, results.mainItem));
    if (results.items.othersShown)
        results.bases.push_back(
            basisOf(ComparisonBasis::With::others, results.items.others, results.mainItem));
    if (!results.trend)
        return;
    for (const auto &each : results.trend->breaks) {
        ComparisonBasis basis;
        basis.with = ComparisonBasis::With::earlierVersion;
        basis.verdict = each.verdict;
        basis.reason = each.reason;
        basis.earlierVersion = each.fromVersion;
        basis.laterVersion = each.toVersion;
        if (each.after > 0)
            basis.lastOfEarlier = results.trend->points.at(each.after - 1).period;
        results.bases.push_back(std::move(basis));
    }
}

std::optional<std::int64_t> responsesOfOthers(const BriefingResults &results) {
    if (results.recommendation && results.recommendation->others)
        return results.recommendation->others->n;
    for (const auto &row : results.items.rows)
        if (row.others)
            return row.others->n;
    return std::nullopt;
}

} // namespace

BriefingResults gatherBriefing(const analysis::Setting &setting, const BriefingRequest &request,
                               std::vector<BriefingComment> comments) {
    BriefingResults results;
    results.setting = setting;
    results.request = request;
    results.path = results.tree().path(request.unit);
    results.service = analysis::serviceOf(results.tree(), request.unit);

    const analysis::ItemsRequest items{request.unit, request.period, request.against,
                                       request.filter};
    results.items = analysis::itemTable(setting, items);
    results.recommendation = analysis::recommendation(setting, items);
    results.before = results.items.change.againstPeriod;
    results.responses =
        analysis::responseSummary(setting, request.unit, request.period, request.filter);
    results.responsesBefore.responses = 0;
    if (results.before)
        results.responsesBefore =
            analysis::responseSummary(setting, request.unit, results.before, request.filter);
    // A period without any response is nothing to compare with.
    if (!hasResponses(results.responsesBefore) || results.responses.responses == 0)
        results.before.reset();
    results.responsesOfOthers = responsesOfOthers(results);
    gatherMain(results);
    gatherTrend(results);
    gatherCore(results);
    gatherClosedItems(results);
    gatherUnits(results);
    gatherBases(results);
    results.commentsMayBeShown =
        analysis::commentsMayBeShown(setting, request.unit, request.period, request.filter);
    if (results.commentsMayBeShown) {
        results.commentCount = comments.size();
        results.comments = std::move(comments);
    }
    return results;
}

} // namespace kooste::reports
