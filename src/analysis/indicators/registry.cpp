// SPDX-License-Identifier: MIT
#include "analysis/indicators/indicator.h"
#include "analysis/statistics/share.h"

#include <algorithm>
#include <array>

namespace kooste::analysis {

using base::Message;
using base::tr;
using model::Item;
using model::ItemKind;

namespace {

void computeNps(const AnswerCounts &counts, Figure &figure) {
    figure.value = statistics::nps(counts.npsCounts());
    figure.interval = statistics::npsAdjustedWald(counts.npsCounts());
}

void computeShare(std::int64_t successes, std::int64_t base, Figure &figure) {
    figure.value = statistics::share({successes, base});
    figure.interval = statistics::wilson({successes, base});
}

void computePromoterShare(const AnswerCounts &counts, Figure &figure) {
    computeShare(counts.npsClasses().promoters, counts.base, figure);
}

/// A choice among several unordered options has no best one: then the distribution speaks alone.
bool hasTop(const AnswerCounts &counts) {
    return counts.scale != nullptr &&
           (counts.scale->isScored() || counts.scale->byScore().size() == 2);
}

void computeTopBox(const AnswerCounts &counts, Figure &figure) {
    if (hasTop(counts))
        computeShare(counts.topBoxes(1), counts.base, figure);
}

/// On a scale of two both boxes would always be everybody.
void computeTop2Box(const AnswerCounts &counts, Figure &figure) {
    if (hasTop(counts) && counts.scale->byScore().size() > 2)
        computeShare(counts.topBoxes(2), counts.base, figure);
}

void computeMean(const AnswerCounts &counts, Figure &figure) {
    const auto moments = counts.moments();
    figure.value = statistics::mean(moments);
    figure.interval = statistics::tInterval(moments);
    if (!figure.interval || counts.scale == nullptr || counts.kind == ItemKind::number)
        return;
    const auto order = counts.scale->byScore();
    const auto score = [&](int place) {
        return *counts.scale->options[static_cast<std::size_t>(place)].score;
    };
    figure.interval =
        statistics::clipped(*figure.interval, score(order.front()), score(order.back()));
}

/// By the coordinator's own definition of favourable on each scale; without one there is no share.
void computeBridgedShare(const AnswerCounts &counts, Figure &figure) {
    if (counts.scale != nullptr && !counts.scale->favourable.empty())
        computeShare(counts.favourable(), counts.base, figure);
}

void computeCount(const AnswerCounts &counts, Figure &figure) {
    figure.value = static_cast<double>(counts.responses);
}

const std::array<Indicator, 7> kIndicators{{
    {IndicatorId::nps, "nps", [] { return tr("NPS"); }, ValueUnit::points,
     [](const Item &item) { return item.kind == ItemKind::nps; }, computeNps},
    {IndicatorId::promoterShare, "promoterShare", [] { return tr("Share of promoters"); },
     ValueUnit::share, [](const Item &item) { return item.kind == ItemKind::nps; },
     computePromoterShare},
    {IndicatorId::topBox, "topBox", [] { return tr("Best option's share"); }, ValueUnit::share,
     [](const Item &item) {
         return item.kind == ItemKind::ordered || item.kind == ItemKind::single;
     },
     computeTopBox},
    {IndicatorId::top2Box, "top2Box", [] { return tr("Share of the two best options"); },
     ValueUnit::share, [](const Item &item) { return item.kind == ItemKind::ordered; },
     computeTop2Box},
    {IndicatorId::mean, "mean", [] { return tr("Mean"); }, ValueUnit::scaleUnit,
     [](const Item &item) {
         return item.kind == ItemKind::ordered || item.kind == ItemKind::number;
     },
     computeMean},
    {IndicatorId::bridgedShare, "bridgedShare", [] { return tr("Share of favourable answers"); },
     ValueUnit::share,
     [](const Item &item) {
         return item.kind == ItemKind::ordered || item.kind == ItemKind::single;
     },
     computeBridgedShare},
    {IndicatorId::count, "count", [] { return tr("Responses"); }, ValueUnit::responses,
     [](const Item &) { return true; }, computeCount},
}};

} // namespace

std::span<const Indicator> indicators() { return kIndicators; }

const Indicator &indicator(IndicatorId id) { return kIndicators.at(static_cast<std::size_t>(id)); }

const Indicator *findIndicator(std::string_view code) {
    for (const auto &each : kIndicators)
        if (each.code == code)
            return &each;
    return nullptr;
}

bool isBridged(const model::Survey &survey, model::ItemId item) {
    return std::any_of(survey.ledger.begin(), survey.ledger.end(), [&](const auto &entry) {
        return entry.item == item && entry.bridge.has_value();
    });
}

std::vector<IndicatorId> indicatorsOf(const model::Survey &survey, const Item &item) {
    std::vector<IndicatorId> result;
    for (const auto &each : kIndicators)
        if (each.appliesTo(item) &&
            (each.id != IndicatorId::bridgedShare || isBridged(survey, item.id)))
            result.push_back(each.id);
    return result;
}

IndicatorId agreeIndicator(std::size_t scalePoints) {
    constexpr std::size_t kFewestForTwo = 4;
    return scalePoints > 0 && scalePoints < kFewestForTwo ? IndicatorId::topBox
                                                          : IndicatorId::top2Box;
}

IndicatorId mainIndicator(const model::Survey &survey, const Item &item) {
    const auto scalePoints = [&] {
        const auto *question = survey.latestQuestion(item.id);
        return question == nullptr
                   ? std::ptrdiff_t{0}
                   : std::count_if(question->options.begin(), question->options.end(),
                                   [](const auto &option) { return !option.missing; });
    };
    switch (item.kind) {
    case ItemKind::nps:
        return IndicatorId::nps;
    case ItemKind::ordered:
        return agreeIndicator(static_cast<std::size_t>(scalePoints()));
    case ItemKind::single:
        return IndicatorId::topBox;
    case ItemKind::number:
        return IndicatorId::mean;
    default:
        return IndicatorId::count;
    }
}

Figure figureOf(const Indicator &indicator, const AnswerCounts &counts) {
    Figure figure;
    figure.n = counts.responses;
    figure.base = counts.base;
    indicator.compute(counts, figure);
    if (counts.kind == ItemKind::nps && counts.scale != nullptr)
        figure.classes = counts.npsClasses();
    figure.mean = statistics::mean(counts.moments());
    for (std::size_t i = 0; counts.scale != nullptr && i < counts.options.size(); ++i)
        if (!counts.scale->options[i].missing)
            figure.distribution.push_back({counts.scale->options[i].number, counts.options[i]});
    figure.missing = counts.missing;
    return figure;
}

} // namespace kooste::analysis
