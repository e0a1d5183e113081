// SPDX-License-Identifier: MIT
#include "app/presenters/questionnaire_words.h"

#include "app/presenters/import_pictures.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::app {

using base::Message;
using base::tr;
using model::AnswerOption;
using model::ItemKind;

Message statusWord(model::VersionStatus status) {
    switch (status) {
    case model::VersionStatus::draft:
        return tr("draft");
    case model::VersionStatus::published:
        return tr("in use");
    case model::VersionStatus::retired:
        break;
    }
    return tr("ended");
}

Message operatorWord(model::ConditionOperator op) {
    switch (op) {
    case model::ConditionOperator::is:
        return tr("is");
    case model::ConditionOperator::isNot:
        return tr("is not");
    case model::ConditionOperator::atLeast:
        return tr("is at least");
    case model::ConditionOperator::atMost:
        return tr("is at most");
    case model::ConditionOperator::answered:
        return tr("was answered");
    case model::ConditionOperator::notAnswered:
        break;
    }
    return tr("was not answered");
}

Message languageName(base::Language language) {
    switch (language) {
    case base::Language::fi:
        return tr("Finnish");
    case base::Language::sv:
        return tr("Swedish");
    case base::Language::en:
        break;
    }
    return tr("English");
}

namespace {

/// Lowest and highest score, and the labels that stand at them.
struct ScaleEnds {
    const AnswerOption *low = nullptr;
    const AnswerOption *high = nullptr;
};

ScaleEnds endsOf(const std::vector<AnswerOption> &options) {
    ScaleEnds ends;
    for (const auto &option : options) {
        if (option.missing || !option.score)
            continue;
        if (!ends.low || *option.score < *ends.low->score)
            ends.low = &option;
        if (!ends.high || *option.score > *ends.high->score)
            ends.high = &option;
    }
    return ends;
}

std::string labelOf(const AnswerOption &option, base::Language language) {
    const auto &label = option.label.best(language);
    return label.empty() ? option.code : label;
}

} // namespace

std::string plainNumber(double value, base::Language language) {
    return base::formatShortest(value, language);
}

std::optional<double> readNumber(const std::string &text) {
    std::string plain(base::trim(text));
    std::replace(plain.begin(), plain.end(), ',', '.');
    return base::parseNumber(plain);
}

std::string answerWord(const model::Item &item, const model::Question &question, const Say &say) {
    if (item.kind == ItemKind::nps)
        return "0–10";
    if (item.kind == ItemKind::ordered) {
        const auto ends = endsOf(question.options);
        if (ends.low)
            return plainNumber(*ends.low->score, say.language()) + "–" +
                   plainNumber(*ends.high->score, say.language());
    }
    return say(itemKindName(item.kind));
}

std::string scaleTitle(const std::vector<AnswerOption> &options, const Say &say) {
    const auto ends = endsOf(options);
    if (ends.low && ends.low != ends.high)
        return plainNumber(*ends.low->score, say.language()) + "–" +
               plainNumber(*ends.high->score, say.language()) + ": " +
               labelOf(*ends.low, say.language()) + " – " + labelOf(*ends.high, say.language());
    std::string title;
    constexpr std::size_t kNamed = 3;
    std::size_t named = 0;
    for (const auto &option : options) {
        if (option.missing)
            continue;
        if (named++ == kNamed)
            return title + " …";
        title += (title.empty() ? "" : " / ") + labelOf(option, say.language());
    }
    return title.empty() ? say(tr("no options yet")) : title;
}

std::string variantTitle(model::VariantKey variant, const Say &say) {
    if (variant.isCommon())
        return say(tr("everyone"));
    std::string title;
    if (variant.audience != model::Audience::unknown)
        title = say(model::audienceName(variant.audience));
    if (variant.phase != model::Phase::unknown)
        title += (title.empty() ? "" : ", ") + say(model::phaseName(variant.phase));
    return title;
}

std::string questionTitle(const model::Survey &survey, const model::Question &question,
                          base::Language language) {
    const auto *item = survey.find(question.item);
    if (item && !item->name.get(language).empty())
        return item->name.get(language);
    if (!question.text.get(language).empty())
        return question.text.get(language);
    if (item && !item->name.empty())
        return item->name.best(language);
    if (!question.text.empty())
        return question.text.best(language);
    return item ? item->code : std::string();
}

bool sameScale(const std::vector<AnswerOption> &a, const std::vector<AnswerOption> &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const AnswerOption &x, const AnswerOption &y) {
                          return x.code == y.code && x.label == y.label && x.score == y.score &&
                                 x.missing == y.missing && x.parent == y.parent;
                      });
}

namespace {

using Options = std::vector<AnswerOption>;

/// Codes 1, 2, 3 … with scores alike, and the two usual missing codes after them.
Options steps(const std::vector<base::LocalText> &labels) {
    Options options;
    for (const auto &label : labels) {
        AnswerOption option;
        option.code = std::to_string(options.size() + 1);
        option.score = static_cast<double>(options.size() + 1);
        option.label = label;
        options.push_back(std::move(option));
    }
    AnswerOption missing;
    missing.code = "eos";
    missing.label = {"En osaa sanoa", "Kan inte säga", "I don't know"};
    missing.missing = model::Missing::dontKnow;
    options.push_back(missing);
    missing.code = "ekm";
    missing.label = {"Ei koske minua", "Gäller inte mig", "Does not concern me"};
    missing.missing = model::Missing::notApplicable;
    options.push_back(missing);
    return options;
}

Options yesNo() {
    Options options(2);
    options[0].code = "yes";
    options[0].label = {"Kyllä", "Ja", "Yes"};
    options[1].code = "no";
    options[1].label = {"Ei", "Nej", "No"};
    return options;
}

Options recommendation() {
    Options options;
    for (int value = 0; value <= 10; ++value) {
        AnswerOption option;
        option.number = value;
        option.code = std::to_string(value);
        option.score = value;
        option.label = base::LocalText::same(option.code);
        options.push_back(std::move(option));
    }
    options.front().label = {"0: En lainkaan todennäköisesti", "0: Inte alls sannolikt",
                             "0: Not at all likely"};
    options.back().label = {"10: Erittäin todennäköisesti", "10: Mycket sannolikt",
                            "10: Extremely likely"};
    return options;
}

} // namespace

std::span<const std::vector<AnswerOption>> standardScales(ItemKind kind) {
    static const std::vector<Options> ordered{
        steps({{"Täysin eri mieltä", "Helt av annan åsikt", "Strongly disagree"},
               {"Jokseenkin eri mieltä", "Delvis av annan åsikt", "Somewhat disagree"},
               {"Ei samaa eikä eri mieltä", "Varken eller", "Neither agree nor disagree"},
               {"Jokseenkin samaa mieltä", "Delvis av samma åsikt", "Somewhat agree"},
               {"Täysin samaa mieltä", "Helt av samma åsikt", "Strongly agree"}}),
        steps({{"Erittäin huono", "Mycket dåligt", "Very poor"},
               {"Huono", "Dåligt", "Poor"},
               {"Ei hyvä eikä huono", "Varken bra eller dåligt", "Neither good nor poor"},
               {"Hyvä", "Bra", "Good"},
               {"Erittäin hyvä", "Mycket bra", "Very good"}}),
        steps({{"En lainkaan", "Inte alls", "Not at all"},
               {"Vähän", "I någon mån", "A little"},
               {"Melko hyvin", "Ganska väl", "Fairly well"},
               {"Hyvin", "Väl", "Well"}})};
    static const std::vector<Options> choices{yesNo()};
    static const std::vector<Options> nps{recommendation()};
    switch (kind) {
    case ItemKind::ordered:
        return ordered;
    case ItemKind::single:
        return choices;
    case ItemKind::nps:
        return nps;
    case ItemKind::multiple:
    case ItemKind::number:
    case ItemKind::date:
    case ItemKind::text:
        break;
    }
    return {};
}

} // namespace kooste::app
