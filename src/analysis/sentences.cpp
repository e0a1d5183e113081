// SPDX-License-Identifier: MIT
#include "analysis/sentences.h"

#include <algorithm>
#include <cmath>

namespace kooste::analysis {

using base::Message;
using base::tr;
using base::trn;

namespace {

int decimalsOf(const Indicator &indicator) {
    return indicator.unit == ValueUnit::scaleUnit ? 2 : 0;
}

Message joined(Message first, Message second) {
    return Message("{first} {second}")
        .with("first", std::move(first))
        .with("second", std::move(second));
}

/// A difference of shares, in percentage points.
std::string pointsText(double difference, base::Language language) {
    return base::formatSigned(difference * 100, 0, language);
}

/// What stands in brackets after a value.
Message evidence(const Indicator &indicator, const Figure &figure, base::Language language) {
    const bool indicative = figure.base < kIndicativeBelow;
    const auto range = intervalText(indicator, figure, language);
    Message message = range.empty() ? (indicative ? tr("n = {n}; indicative") : tr("n = {n}"))
                      : indicative  ? tr("n = {n}; 95% interval {range}; indicative")
                                    : tr("n = {n}; 95% interval {range}");
    message.with("n", figure.base);
    if (!range.empty())
        message.with("range", range);
    return message;
}

Message valueSentence(const Setting &setting, model::ItemId item, IndicatorId id) {
    const auto *main = setting.survey().mainItem();
    const bool isMain = main != nullptr && main->id == item;
    switch (id) {
    case IndicatorId::nps:
        return isMain ? tr("NPS is {value} ({evidence}).")
                      : tr("{item}: NPS is {value} ({evidence}).");
    case IndicatorId::promoterShare:
        return isMain ? tr("{value} of the respondents are promoters ({evidence}).")
                      : tr("{item}: {value} are promoters ({evidence}).");
    case IndicatorId::topBox:
        return tr("{item}: {value} chose the best option ({evidence}).");
    case IndicatorId::top2Box:
        return tr("{item}: {value} chose one of the two best options ({evidence}).");
    case IndicatorId::bridgedShare:
        return tr("{item}: {value} gave a favourable answer ({evidence}).");
    case IndicatorId::mean:
        return tr("{item}: the mean is {value} ({evidence}).");
    case IndicatorId::count:
        break;
    }
    return {};
}

/// The other side in words: a period of the same unit, or other units.
struct Against {
    Message improved;
    Message declined;
    Message noChange;
    Message tooFew;
    Message notComparable;
};

Against againstPeriodWords() {
    return {tr("This is better than in {period} ({against}): the change is {difference} ({p})."),
            tr("This is worse than in {period} ({against}): the change is {difference} ({p})."),
            tr("The change from {period} ({against}) cannot be told from chance."),
            tr("There are too few answers for a comparison with {period}."),
            tr("This cannot be compared with {period}: {reason}.")};
}

Against againstOthersWords() {
    return {tr("This is better than in {units} ({against}): the difference is {difference} ({p})."),
            tr("This is worse than in {units} ({against}): the difference is {difference} ({p})."),
            tr("The difference from {units} ({against}) cannot be told from chance."),
            tr("There are too few answers for a comparison with {units}."),
            tr("This cannot be compared with {units}: {reason}.")};
}

Message pick(const Against &words, Verdict verdict) {
    switch (verdict) {
    case Verdict::improved:
        return words.improved;
    case Verdict::declined:
        return words.declined;
    case Verdict::noChange:
        return words.noChange;
    case Verdict::tooFew:
        return words.tooFew;
    case Verdict::notComparable:
        break;
    }
    return words.notComparable;
}

ShownIndicator ofTheTest(const ComparisonRow &row) {
    return {row.indicator, row.against,
            row.test ? std::optional(row.test->difference) : std::nullopt};
}

void addNumbers(Message &sentence, const ComparisonRow &row, base::Language language,
                const ShownIndicator &shown) {
    const auto &known = indicator(shown.id);
    if (shown.before)
        sentence.with("against", valueText(known, *shown.before, language));
    if (shown.difference && row.test)
        sentence.with("difference", differenceText(known, *shown.difference, language))
            .with("p", base::formatP(row.test->pAdjusted, language));
}

} // namespace

std::string valueText(const Indicator &indicator, const Figure &figure, base::Language language) {
    if (!figure.value)
        return "–";
    switch (indicator.unit) {
    case ValueUnit::share:
        return base::formatPercent(*figure.value, 0, language);
    case ValueUnit::responses:
        return base::formatCount(static_cast<std::int64_t>(*figure.value), language);
    default:
        return base::formatDecimal(*figure.value, decimalsOf(indicator), language);
    }
}

std::string intervalText(const Indicator &indicator, const Figure &figure,
                         base::Language language) {
    if (!figure.interval)
        return {};
    const double factor = indicator.unit == ValueUnit::share ? 100 : 1;
    return base::formatRange(figure.interval->low * factor, figure.interval->high * factor,
                             decimalsOf(indicator), language);
}

Message differenceText(const Indicator &indicator, double difference, base::Language language) {
    if (indicator.unit == ValueUnit::share)
        return tr("{difference} percentage points")
            .with("difference", pointsText(difference, language));
    return shortDifferenceText(indicator, difference, language);
}

Message shortDifferenceText(const Indicator &indicator, double difference,
                            base::Language language) {
    if (indicator.unit == ValueUnit::share)
        return tr("{difference} %-pts").with("difference", pointsText(difference, language));
    return Message("{difference}")
        .with("difference", base::formatSigned(difference, decimalsOf(indicator), language));
}

Message suppressedWord() { return tr("suppressed"); }

Message suppressionNote(int threshold) {
    return tr("Suppressed: fewer than {threshold} answers, or hidden to protect such a cell.")
        .with("threshold", threshold);
}

Message figureSentence(const Setting &setting, model::ItemId item, IndicatorId id,
                       const std::optional<Figure> &figure, base::Language language) {
    const auto title = setting.survey().itemTitle(item, language);
    if (!figure)
        return tr("{item}: suppressed (fewer than {threshold} answers, or hidden to protect such "
                  "a cell).")
            .with("item", title)
            .with("threshold", setting.threshold);
    if (id == IndicatorId::count)
        return trn("{n} response.", "{n} responses.", figure->n);
    if (!figure->value)
        return tr("{item}: no answers.").with("item", title);
    const auto &known = indicator(id);
    auto sentence = valueSentence(setting, item, id);
    sentence.with("item", title)
        .with("value", valueText(known, *figure, language))
        .with("evidence", evidence(known, *figure, language));
    return sentence;
}

std::optional<ShownIndicator> shownStep(const Trend &trend, std::size_t at, std::size_t steps) {
    if (at < steps)
        return std::nullopt;
    ShownIndicator shown{trend.indicator, trend.points[at - steps].figure, std::nullopt};
    const auto &now = trend.points[at].figure;
    if (now && now->value && shown.before && shown.before->value)
        shown.difference = *now->value - *shown.before->value;
    return shown;
}

bool isTestedOverABridge(const ComparisonRow &row, IndicatorId shown) {
    return row.indicator == IndicatorId::bridgedShare && shown != IndicatorId::bridgedShare;
}

Message changeSentence(const Setting &setting, const ComparisonRow &row, base::Language language,
                       const std::optional<ShownIndicator> &shown) {
    auto sentence =
        pick(row.againstPeriod ? againstPeriodWords() : againstOthersWords(), row.verdict);
    if (row.againstPeriod)
        sentence.with("period", setting.calendar.name(*row.againstPeriod, language));
    else
        sentence.with("units", row.reference.kind == Reference::Kind::sameService
                                   ? tr("the other units of the same service")
                                   : tr("the other units"));
    addNumbers(sentence, row, language,
               shown && shown->before && shown->difference && !isTestedOverABridge(row, shown->id)
                   ? *shown
                   : ofTheTest(row));
    if (row.comparability == model::Comparability::notComparable) {
        sentence.with("reason", row.reason);
        return sentence;
    }
    if (row.reason.empty() || !row.test)
        return sentence;
    if (row.comparability == model::Comparability::comparable)
        return joined(std::move(sentence),
                      tr("About comparability: {reason}.").with("reason", row.reason));
    return joined(std::move(sentence),
                  tr("With reservation: {reason}.").with("reason", row.reason));
}

Message ComparisonRow::text(const Setting &setting, base::Language language) const {
    auto figurePart = figureSentence(setting, item, indicator, figure, language);
    if (!figure && verdict == Verdict::tooFew)
        return figurePart;
    return joined(std::move(figurePart), changeSentence(setting, *this, language));
}

Message trendSentence(const Setting &setting, const Trend &trend, base::Language language) {
    if (!trend.test)
        return tr("There are too few comparable periods to speak of a direction.");
    const auto *item = setting.survey().find(trend.item);
    const bool moreIsBetter = item == nullptr || item->moreIsBetter;
    auto sentence = trend.test->p >= 0.05
                        ? tr("Over the latest {count} comparable periods no direction can be told "
                             "from chance ({p}).")
                    : (trend.test->z > 0) == moreIsBetter
                        ? tr("Over the latest {count} comparable periods the direction is upwards: "
                             "better ({p}).")
                        : tr("Over the latest {count} comparable periods the direction is "
                             "downwards: worse ({p}).");
    sentence.with("count", static_cast<int>(trend.test->points))
        .with("p", base::formatP(trend.test->p, language));
    return sentence;
}

} // namespace kooste::analysis
