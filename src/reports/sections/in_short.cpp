// SPDX-License-Identifier: MIT
#include "reports/sections/in_short.h"
#include "reports/sections/wording.h"

#include <algorithm>

namespace kooste::reports {

using analysis::IndicatorId;
using base::tr;
using base::trn;
using Sentence = Sentences::Sentence;

namespace {

constexpr std::size_t kMostSentences = 5;
constexpr std::size_t kFewestSentences = 3;

/// " (n = 120; 95% interval 51–73)."
std::string basis(const SectionContext &context, const analysis::Figure &figure,
                  IndicatorId indicator) {
    const auto n = base::formatCount(figure.base, context.language());
    const Cell interval = intervalCell(figure, indicator);
    if (!std::holds_alternative<Interval>(interval))
        return context.text(tr(" (n = {n}).").with("n", n));
    return context.text(tr(" (n = {n}; 95% interval {interval}).")
                            .with("n", n)
                            .with("interval", context.shown(interval)));
}

/// A reason inside a longer sentence.
std::string withoutStop(const SectionContext &context, const base::Message &reason) {
    auto text = context.text(reason);
    if (!text.empty() && text.back() == '.')
        text.pop_back();
    return text;
}

/// What became of the main figure since the period it is compared with; empty without one.
std::string changeText(const SectionContext &context) {
    const auto &results = context.results;
    if (!results.before)
        return {};
    const auto period = periodName(context, *results.before);
    const auto value = context.shown(valueCell(results.mainBefore, results.mainIndicator));
    const auto say = [&](base::Message message) {
        return " " + context.text(message.with("period", period).with("value", value));
    };
    switch (results.mainVerdict) {
    case analysis::Verdict::improved:
        return say(tr("It improved from {period} ({value})."));
    case analysis::Verdict::declined:
        return say(tr("It declined from {period} ({value})."));
    case analysis::Verdict::noChange:
        return say(tr("The change from {period} ({value}) cannot be told from chance."));
    case analysis::Verdict::tooFew:
        return " " + context.text(tr("There are too few answers to say whether it changed from "
                                     "{period}.")
                                      .with("period", period));
    case analysis::Verdict::notComparable:
        return " " + context.text(tr("It cannot be compared with {period}: {reason}.")
                                      .with("period", period)
                                      .with("reason", withoutStop(context, results.mainReason)));
    }
    return {};
}

Sentence mainSentence(const SectionContext &context) {
    const auto &results = context.results;
    if (!results.mainNow)
        return {Glyph::none,
                context.text(tr("{figure} is not shown").with("figure", mainTitle(context))),
                context.text(tr(": fewer than {threshold} answers, or hidden to protect such a "
                                "figure.")
                                 .with("threshold", results.setting.threshold))};
    const auto value = context.shown(valueCell(results.mainNow, results.mainIndicator));
    Sentence sentence;
    sentence.glyph = results.before ? glyphOf(results.mainVerdict) : Glyph::none;
    sentence.lead =
        results.isRecommendation
            ? context.text(tr("The recommendation index is {value}").with("value", value))
            : context.text(
                  tr("{figure}: {value}").with("figure", mainTitle(context)).with("value", value));
    sentence.rest = basis(context, *results.mainNow, results.mainIndicator);
    if (results.mainNow->base < analysis::kIndicativeBelow)
        sentence.rest += " " + context.text(tr("With fewer than 30 answers it is indicative."));
    sentence.rest += changeText(context);
    return sentence;
}

std::optional<double> shareOfPromoters(const analysis::TrendPoint &point) {
    if (!point.figure || !point.figure->classes || point.figure->classes->base() == 0)
        return std::nullopt;
    return static_cast<double>(point.figure->classes->promoters) /
           static_cast<double>(point.figure->classes->base());
}

/// A direction over the comparable periods that chance does not explain.
std::optional<Sentence> trendSentence(const SectionContext &context) {
    const auto &trend = context.results.trend;
    if (!trend || !trend->test || trend->test->p >= 0.05 || !context.results.isRecommendation)
        return std::nullopt;
    const analysis::TrendPoint *first = nullptr;
    for (std::size_t i = trend->test->first; i < trend->points.size() && !first; ++i)
        if (shareOfPromoters(trend->points[i]))
            first = &trend->points[i];
    const auto *last = trend->latest();
    if (!first || !last || first == last || !shareOfPromoters(*last))
        return std::nullopt;
    const bool grows = trend->test->z > 0;
    const auto percent = [&](const analysis::TrendPoint &point) {
        return base::formatPercent(*shareOfPromoters(point), 0, context.language());
    };
    return Sentence{
        grows ? Glyph::improved : Glyph::declined,
        grows ? context.text(tr("The share of promoters has grown:"))
              : context.text(tr("The share of promoters has shrunk:")),
        context.text(tr(" {first} in {period}, now {last} (trend test, {p}).")
                         .with("first", percent(*first))
                         .with("period", periodName(context, first->period))
                         .with("last", percent(*last))
                         .with("p", base::formatP(trend->test->p, context.language())))};
}

Sentence itemSentence(const SectionContext &context, const analysis::ItemRow &row) {
    const bool improved = row.change.verdict == analysis::Verdict::improved;
    const auto title = itemTitle(context, row.item);
    Sentence sentence;
    sentence.glyph = glyphOf(row.change.verdict);
    sentence.lead = improved ? context.text(tr("“{item}” improved.").with("item", title))
                             : context.text(tr("“{item}” declined.").with("item", title));
    if (!row.figure || !row.before)
        return sentence;
    const auto now = context.shown(valueCell(row.figure, row.indicator));
    const auto before = context.shown(valueCell(row.before, row.indicator));
    const bool bestAlone = row.indicator == IndicatorId::topBox;
    const auto message = isAgreement(row.options) ? tr(" {now} agreed, in {period} {before}.")
                         : bestAlone
                             ? tr(" {now} gave the best answer, in {period} {before}.")
                             : tr(" {now} gave one of the two best answers, in {period} {before}.");
    sentence.rest = context.text(base::Message(message)
                                     .with("now", now)
                                     .with("before", before)
                                     .with("period", periodName(context, *context.results.before)));
    return sentence;
}

/// Items with a verdict, the surest first, at most two of each direction.
std::vector<Sentence> itemSentences(const SectionContext &context) {
    std::vector<const analysis::ItemRow *> changed;
    for (const auto &row : context.results.items.rows)
        if (isChange(row.change.verdict) && row.item != context.results.mainItem)
            changed.push_back(&row);
    std::stable_sort(changed.begin(), changed.end(), [](const auto *a, const auto *b) {
        const double pa = a->change.test ? a->change.test->pAdjusted : 1;
        const double pb = b->change.test ? b->change.test->pAdjusted : 1;
        return pa < pb;
    });
    std::vector<Sentence> sentences;
    for (const auto direction : {analysis::Verdict::improved, analysis::Verdict::declined}) {
        int said = 0;
        for (const auto *row : changed)
            if (row->change.verdict == direction && said < 2) {
                sentences.push_back(itemSentence(context, *row));
                ++said;
            }
    }
    return sentences;
}

/// Said where no item changed, so that silence is not taken for a change left out.
std::optional<Sentence> noItemChanged(const SectionContext &context) {
    std::int64_t tested = 0;
    for (const auto &row : context.results.items.rows) {
        if (isChange(row.change.verdict))
            return std::nullopt;
        tested += row.change.verdict == analysis::Verdict::noChange ? 1 : 0;
    }
    if (tested == 0 || !context.results.before)
        return std::nullopt;
    return Sentence{
        Glyph::noChange, context.text(tr("No item changed")),
        context.text(trn(" from {period} so that it could be told from chance ({n} "
                         "compared).",
                         " from {period} so that it could be told from chance ({n} "
                         "compared).",
                         tested)
                         .with("period", periodName(context, *context.results.before)))};
}

/// The item most and the item least agreed with; says where a meeting may begin.
std::optional<Sentence> extremes(const SectionContext &context) {
    const analysis::ItemRow *best = nullptr;
    const analysis::ItemRow *worst = nullptr;
    for (const auto &row : context.results.items.rows) {
        if (!row.figure || !row.figure->value || row.item == context.results.mainItem)
            continue;
        if (!best || *row.figure->value > *best->figure->value)
            best = &row;
        if (!worst || *row.figure->value < *worst->figure->value)
            worst = &row;
    }
    if (!best || best == worst)
        return std::nullopt;
    const auto shown = [&](const analysis::ItemRow &row) {
        return context.shown(valueCell(row.figure, row.indicator));
    };
    const auto lead = context.text(
        tr("“{item}” got the most positive answers").with("item", itemTitle(context, best->item)));
    // An item that changed has been named already.
    if (isChange(worst->change.verdict))
        return Sentence{Glyph::none, lead,
                        context.text(tr(" ({share}).").with("share", shown(*best)))};
    return Sentence{Glyph::none, lead,
                    context.text(tr(" ({best}), “{other}” the fewest ({worst}).")
                                     .with("best", shown(*best))
                                     .with("other", itemTitle(context, worst->item))
                                     .with("worst", shown(*worst)))};
}

std::optional<Sentence> responsesSentence(const SectionContext &context) {
    const auto &results = context.results;
    if (!results.responses.responses)
        return std::nullopt;
    const auto lead =
        context.text(trn("{n} response", "{n} responses", *results.responses.responses));
    const auto &before = results.responsesBefore.responses;
    if (!results.before || !before)
        return Sentence{
            Glyph::none, lead,
            context.text(tr(" came in {period}.")
                             .with("period", periodName(context, results.request.period)))};
    return Sentence{Glyph::none, lead,
                    context.text(tr(" came in {period}; in {before} {count}.")
                                     .with("period", periodName(context, results.request.period))
                                     .with("before", periodName(context, *results.before))
                                     .with("count", *before))};
}

/// What was chosen most often, where nothing else can be said of the answers.
std::optional<Sentence> commonestChoice(const SectionContext &context) {
    for (const auto &closed : context.results.closedItems) {
        const auto &distribution = closed.figure->distribution;
        const auto most =
            std::max_element(distribution.begin(), distribution.end(),
                             [](const auto &a, const auto &b) { return a.count < b.count; });
        for (const auto &option : model::allOptions(context.results.survey(), closed.item)) {
            if (most == distribution.end() || option.number != most->number)
                continue;
            const double share =
                static_cast<double>(most->count) / static_cast<double>(closed.figure->base);
            return Sentence{
                Glyph::none,
                context.text(tr("Most chosen: “{answer}”")
                                 .with("answer", option.label.best(context.language()))),
                context.text(tr(" ({share}; “{item}”).")
                                 .with("share", base::formatPercent(share, 0, context.language()))
                                 .with("item", itemTitle(context, closed.item)))};
        }
    }
    return std::nullopt;
}

std::string basisName(const SectionContext &context, const ComparisonBasis &basis) {
    switch (basis.with) {
    case ComparisonBasis::With::before:
        return beforeHeader(context);
    case ComparisonBasis::With::others:
        return othersName(context);
    case ComparisonBasis::With::earlierVersion:
        break;
    }
    const auto version = std::to_string(basis.earlierVersion);
    if (!basis.lastOfEarlier)
        return context.text(tr("Questionnaire v{version}").with("version", version));
    return context.text(tr("Questionnaire v{version} (until {period})")
                            .with("version", version)
                            .with("period", periodName(context, *basis.lastOfEarlier)));
}

std::optional<ComparabilityPanel> panel(const SectionContext &context) {
    if (context.results.bases.empty())
        return std::nullopt;
    ComparabilityPanel block;
    block.title = context.text(tr("What the figures can be compared with"));
    for (const auto &basis : context.results.bases) {
        auto verdict = context.text(model::comparabilityName(basis.verdict));
        const bool channels = basis.verdict == model::Comparability::withReservation &&
                              basis.channelShift &&
                              *basis.channelShift > analysis::kChannelShiftToTell;
        if (channels)
            verdict = context.text(tr("{verdict}: the channels differ").with("verdict", verdict));
        else if (!basis.reason.empty())
            verdict = context.text(
                tr("{verdict}: {reason}").with("verdict", verdict).with("reason", basis.reason));
        if (!basis.changedItems.empty())
            verdict += context.text(trn("; {n} item has changed", "; {n} items have changed",
                                        static_cast<std::int64_t>(basis.changedItems.size())));
        block.rows.push_back({glyphOf(basis.verdict), basisName(context, basis), verdict});
    }
    return block;
}

} // namespace

std::optional<Section> buildInShort(const SectionContext &context) {
    const auto &results = context.results;
    Sentences block;
    const auto add = [&](std::optional<Sentence> sentence) {
        if (sentence && block.sentences.size() < kMostSentences)
            block.sentences.push_back(std::move(*sentence));
    };
    if (results.responses.responses == 0)
        add(Sentence{
            Glyph::none, context.text(tr("No responses")),
            context.text(tr(" came in {period}.")
                             .with("period", periodName(context, results.request.period)))});
    else if (results.mainItem)
        add(mainSentence(context));
    add(trendSentence(context));
    for (auto &sentence : itemSentences(context))
        add(std::move(sentence));
    add(noItemChanged(context));
    if (block.sentences.size() < kFewestSentences && results.responses.responses != 0) {
        add(extremes(context));
        if (block.sentences.size() < kFewestSentences)
            add(responsesSentence(context));
        if (block.sentences.size() < kFewestSentences)
            add(commonestChoice(context));
    }
    if (block.sentences.empty())
        return std::nullopt;
    Section section{"inShort",
                    context.text(tr("In short")),
                    "",
                    context.text(tr("In short")),
                    Section::Where::everywhere,
                    {}};
    section.blocks.emplace_back(std::move(block));
    if (auto beside = panel(context))
        section.blocks.emplace_back(std::move(*beside));
    return section;
}

} // namespace kooste::reports
