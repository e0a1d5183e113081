// SPDX-License-Identifier: MIT
#include "analysis/compare_samples.h"
#include "analysis/items.h"
#include "analysis/statistics/multiple_testing.h"
#include "analysis/statistics/nps_difference.h"
#include "analysis/statistics/share_difference.h"
#include "analysis/statistics/welch.h"
#include "analysis/version_comparison.h"

#include <algorithm>
#include <cmath>

namespace kooste::analysis {

using base::tr;
using model::Comparability;
using model::ItemKind;

namespace {

constexpr double kLevel = 0.05;

TestOutcome fromShares(statistics::ShareCounts now, statistics::ShareCounts before) {
    const auto test = statistics::shareTest(now, before);
    TestOutcome outcome;
    outcome.difference = test->difference;
    outcome.interval = test->interval;
    outcome.z = test->z;
    outcome.p = test->p;
    return outcome;
}

TestOutcome testNps(const AnswerCounts &now, const AnswerCounts &before) {
    const auto test = statistics::npsDifference(now.npsCounts(), before.npsCounts());
    return {test->difference, test->interval, test->z, test->p, test->p};
}

/// Welch; where nobody differs from the others on either side there is no variance to test with:
/// equal means are no change, else the shares of the best option are held against each other.
TestOutcome testMeans(const AnswerCounts &now, const AnswerCounts &before) {
    if (const auto test = statistics::welch(now.moments(), before.moments()))
        return {test->difference, test->interval, test->t, test->p, test->p};
    TestOutcome outcome;
    outcome.difference = *statistics::mean(now.moments()) - *statistics::mean(before.moments());
    if (outcome.difference != 0 && now.kind == ItemKind::ordered)
        outcome.p =
            statistics::fisherExact({now.topBoxes(1), now.base}, {before.topBoxes(1), before.base});
    return outcome;
}

/// Needs at least kFewestForVerdict answers on the same scale on both sides. Empty for an item
/// without a direction (a choice among several unordered options).
std::optional<TestOutcome> testOf(IndicatorId indicator, const AnswerCounts &now,
                                  const AnswerCounts &before) {
    std::optional<TestOutcome> outcome;
    if (indicator == IndicatorId::bridgedShare)
        outcome = fromShares({now.favourable(), now.base}, {before.favourable(), before.base});
    else if (now.kind == ItemKind::nps)
        outcome = testNps(now, before);
    else if (now.kind == ItemKind::single)
        outcome = fromShares({now.topBoxes(1), now.base}, {before.topBoxes(1), before.base});
    else if (now.moments().n > 0 && before.moments().n > 0)
        outcome = testMeans(now, before);
    if (outcome)
        outcome->pAdjusted = outcome->p;
    return outcome;
}

IndicatorId comparedIndicator(ItemKind kind) {
    switch (kind) {
    case ItemKind::nps:
        return IndicatorId::nps;
    case ItemKind::single:
        return IndicatorId::topBox;
    default:
        return IndicatorId::mean;
    }
}

/// A choice is compared by the share of one option: the best scored one, or the first of two.
bool hasComparedOption(const model::Survey &survey, const model::Item &item) {
    const auto scales = scalesOf(survey, item);
    return std::any_of(scales.scales.begin(), scales.scales.end(), [](const ItemScale &scale) {
        return scale.isScored() || scale.byScore().size() == 2;
    });
}

bool isCompared(const model::Survey &survey, const model::Item &item) {
    if (item.role != model::ItemRole::answer)
        return false;
    switch (item.kind) {
    case ItemKind::nps:
    case ItemKind::ordered:
    case ItemKind::number:
        return true;
    case ItemKind::single:
        return hasComparedOption(survey, item);
    default:
        return false;
    }
}

/// Compares one item and collects what the family's adjustment needs.
class ItemComparer {
public:
    ItemComparer(const Setting &setting, const Sample &now, const Sample &before)
        : setting_(setting), now_(now), before_(before) {}

    /// Whether either side was asked the item (or nobody answered anything at all).
    bool concerns(std::size_t item) const {
        return now_.wasAsked(item) || before_.wasAsked(item) ||
               (now_.responses() == 0 && before_.responses() == 0);
    }

    void fill(std::size_t item, ComparisonRow &row) const {
        judge(item, row);
        row.figure = now_.figure(item, row.indicator);
        row.against = before_.figure(item, row.indicator);
        if (row.comparability == Comparability::notComparable) {
            row.verdict = Verdict::notComparable;
            return;
        }
        row.verdict = Verdict::tooFew;
        if (!row.figure || !row.against || row.figure->base < kFewestForVerdict ||
            row.against->base < kFewestForVerdict)
            return;
        row.test = testOf(row.indicator, now_.counts(item), before_.counts(item));
        row.verdict = Verdict::noChange; // until the family is known
    }

private:
    void judge(std::size_t item, ComparisonRow &row) const {
        const bool bothAnswered = now_.responses() > 0 && before_.responses() > 0;
        if (!bothAnswered)
            return;
        const bool bothAsked = now_.wasAsked(item) && before_.wasAsked(item);
        const auto versionsOf = [&](const Sample &sample) {
            return bothAsked ? sample.versions(item) : sample.allVersions();
        };
        const auto judged = [&](IndicatorId indicator) {
            return judgeVersions(setting_.survey(), row.item, versionsOf(before_), versionsOf(now_),
                                 indicator);
        };
        auto judgement = judged(row.indicator);
        if (judgement.verdict == Comparability::notComparable && bothAsked)
            if (auto bridged = judged(IndicatorId::bridgedShare);
                bridged.verdict != Comparability::notComparable &&
                isBridged(setting_.survey(), row.item)) {
                row.indicator = IndicatorId::bridgedShare;
                judgement = std::move(bridged);
            }
        row.comparability = judgement.verdict;
        row.reason = std::move(judgement.reason);
    }

    const Setting &setting_;
    const Sample &now_;
    const Sample &before_;
};

/// Benjamini-Hochberg over the whole family, then the words.
void decide(const model::Survey &survey, std::vector<ComparisonRow> &rows) {
    std::vector<double> p;
    for (const auto &row : rows)
        if (row.test)
            p.push_back(row.test->p);
    const auto adjusted = statistics::benjaminiHochberg(p);
    std::size_t next = 0;
    for (auto &row : rows) {
        if (!row.test)
            continue;
        row.test->pAdjusted = adjusted[next++];
        if (row.test->pAdjusted >= kLevel || row.test->difference == 0)
            continue;
        const bool better = (row.test->difference > 0) == survey.find(row.item)->moreIsBetter;
        row.verdict = better ? Verdict::improved : Verdict::declined;
    }
}

void compareChannels(const Setting &setting, const Sample &now, const Sample &before,
                     Comparison &comparison) {
    const auto total = now.responses();
    const auto totalBefore = before.responses();
    if (total < setting.threshold || totalBefore < setting.threshold)
        return;
    const auto channels = now.channels();
    const auto channelsBefore = before.channels();
    double shift = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const double change =
            std::abs(static_cast<double>(channels[i]) / static_cast<double>(total) -
                     static_cast<double>(channelsBefore[i]) / static_cast<double>(totalBefore));
        if (change > shift) {
            shift = change;
            most = i;
        }
    }
    comparison.channelShift = shift;
    if (shift > kChannelShiftToTell)
        comparison.channelNote =
            tr("The mix of channels changed by more than 20 percentage points, most in: "
               "{channel}. A difference may come from that.")
                .with("channel", model::channelName(static_cast<model::Channel>(most)));
}

} // namespace

std::vector<Axis> comparisonAxes() {
    return {Axis::of(Axis::Kind::version), Axis::of(Axis::Kind::channel)};
}

std::vector<model::ItemId> comparedItems(const model::Survey &survey) {
    std::vector<model::ItemId> ordered;
    const auto add = [&](model::ItemId item) {
        const auto *known = survey.find(item);
        if (known != nullptr && isCompared(survey, *known) &&
            std::find(ordered.begin(), ordered.end(), item) == ordered.end())
            ordered.push_back(item);
    };
    for (auto version = survey.versions.rbegin(); version != survey.versions.rend(); ++version)
        if (version->status != model::VersionStatus::draft)
            for (const auto &question : version->questions)
                add(question.item);
    return ordered;
}

std::optional<base::Period> referencePeriod(const Setting &setting, const base::Period &period,
                                            const Reference &against) {
    switch (against.kind) {
    case Reference::Kind::previous:
        return setting.calendar.shifted(period, -1);
    case Reference::Kind::sameLastYear:
        return setting.calendar.shifted(period, -setting.calendar.periodsPerYear(period.kind));
    case Reference::Kind::period:
        return against.named;
    default:
        return std::nullopt;
    }
}

SampleScope unitScope(const ComparisonRequest &request) {
    return {request.filter, request.unit, {}, request.period, request.period};
}

SampleScope referenceScope(const Setting &setting, const ComparisonRequest &request) {
    auto scope = unitScope(request);
    if (const auto period = referencePeriod(setting, request.period, request.against)) {
        scope.first = scope.last = period;
        return scope;
    }
    scope.without = request.unit;
    scope.unit.reset();
    if (request.against.kind == Reference::Kind::sameService)
        if (const int service = serviceOf(setting.units(), request.unit); service >= 0)
            scope.unit = service;
    return scope;
}

Comparison compareSamples(const Setting &setting, const base::Period &period,
                          const Reference &against, const Sample &now, const Sample &before) {
    Comparison comparison;
    comparison.againstPeriod = referencePeriod(setting, period, against);
    const auto &survey = setting.survey();
    const ItemComparer comparer(setting, now, before);
    for (std::size_t item = 0; item < now.scope().items.size(); ++item) {
        if (!comparer.concerns(item))
            continue;
        ComparisonRow row;
        row.item = now.scope().items[item];
        row.kind = survey.find(row.item)->kind;
        row.indicator = comparedIndicator(row.kind);
        row.period = period;
        row.reference = against;
        row.againstPeriod = comparison.againstPeriod;
        comparer.fill(item, row);
        // The unit and the rest make up a total that is shown elsewhere: hide both or none.
        if (!comparison.againstPeriod && (!row.figure || !row.against)) {
            row.figure.reset();
            row.against.reset();
        }
        comparison.rows.push_back(std::move(row));
    }
    decide(survey, comparison.rows);
    compareChannels(setting, now, before, comparison);
    return comparison;
}

} // namespace kooste::analysis
