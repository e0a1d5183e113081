// SPDX-License-Identifier: MIT
#include "importing/questionnaire_draft.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/label_families.h"

#include <algorithm>
#include <cmath>

namespace kooste::importing {

namespace {

using model::AnswerOption;
using model::ItemKind;

/// Missing codes get numbers far from the scale's own.
constexpr int kFirstMissingNumber = 90;

AnswerOption optionOf(const OptionReading &reading, int number, base::Language language) {
    AnswerOption option;
    option.number = number;
    option.code = reading.code;
    option.label = reading.labels;
    if (option.label.get(language).empty())
        option.label.get(language) = reading.label;
    if (option.label.empty())
        option.label.get(language) = reading.code;
    option.score = reading.score;
    option.missing = reading.missing;
    return option;
}

const OptionReading *withScore(const QuestionReading &question, double score) {
    for (const auto &option : question.options)
        if (option.score && !option.missing && *option.score == score)
            return &option;
    return nullptr;
}

/// Every step of a number scale, those nobody chose too.
void addNumberScale(const QuestionReading &question, int low, int high, base::Language language,
                    std::vector<AnswerOption> &options) {
    for (int number = low; number <= high; ++number) {
        if (const auto *seen = withScore(question, number)) {
            options.push_back(optionOf(*seen, number, language));
            continue;
        }
        AnswerOption option;
        option.number = number;
        option.code = std::to_string(number);
        option.label = base::LocalText::same(option.code);
        option.score = number;
        options.push_back(std::move(option));
    }
    for (auto &option : options)
        if (base::parseInteger(option.label.best(language)))
            option.label = base::LocalText::same(option.label.best(language));
}

const LabelFamily *familyOfScale(std::string_view scale) {
    while (!scale.empty() && base::isDigit(scale.back()))
        scale.remove_suffix(1);
    for (const auto &family : labelFamilies())
        if (family.code == scale && family.kind == ItemKind::ordered)
            return &family;
    return nullptr;
}

/// Every step of a family's scale; `steps` is one less where it has no middle step.
void addFamilyScale(const QuestionReading &question, const LabelFamily &family, std::size_t steps,
                    base::Language language, std::vector<AnswerOption> &options) {
    const auto middle = (1.0 + static_cast<double>(family.steps.size())) / 2;
    const bool even = steps + 1 == family.steps.size();
    int number = 0;
    for (const auto &step : family.steps) {
        if (even && step.position == middle)
            continue;
        const double score = ++number;
        if (const auto *seen = withScore(question, score)) {
            options.push_back(optionOf(*seen, number, language));
            continue;
        }
        AnswerOption option;
        option.number = number;
        option.code = std::to_string(number);
        option.label = familyLabel(step);
        option.score = score;
        options.push_back(std::move(option));
    }
}

std::optional<std::pair<int, int>> rangeOfScale(std::string_view scale) {
    const auto dash = scale.find('-');
    if (dash == std::string_view::npos)
        return std::nullopt;
    const auto low = base::parseInteger(scale.substr(0, dash));
    const auto high = base::parseInteger(scale.substr(dash + 1));
    if (!low || !high || *low < 0 || *high > 100 || *high <= *low)
        return std::nullopt;
    return std::pair(static_cast<int>(*low), static_cast<int>(*high));
}

std::vector<AnswerOption> optionsOf(const QuestionReading &question, base::Language language) {
    std::vector<AnswerOption> options;
    const auto range = rangeOfScale(question.scale);
    const auto *family = familyOfScale(question.scale);
    if (question.kind == ItemKind::nps) {
        addNumberScale(question, 0, 10, language, options);
    } else if (question.kind == ItemKind::ordered && range) {
        addNumberScale(question, range->first, range->second, language, options);
    } else if (question.kind == ItemKind::ordered && family != nullptr && !question.known) {
        const auto digits = question.scale.substr(family->code.size());
        const auto steps =
            base::parseInteger(digits).value_or(static_cast<std::int64_t>(family->steps.size()));
        addFamilyScale(question, *family, static_cast<std::size_t>(steps), language, options);
    } else {
        // A set of options is stored by their numbers as bits, from 0.
        int number = question.kind == ItemKind::multiple ? 0 : 1;
        for (const auto &option : question.options)
            if (!option.missing)
                options.push_back(optionOf(option, number++, language));
    }
    int missing = std::max(kFirstMissingNumber, options.empty() ? 0 : options.back().number + 1);
    for (const auto &option : question.options)
        if (option.missing)
            options.push_back(optionOf(option, missing++, language));
    return options;
}

} // namespace

model::Survey draftSurvey(const Inspection &inspection, std::string code, base::LocalText name,
                          model::SurveyType type, base::Language language) {
    model::Survey survey;
    survey.code = std::move(code);
    survey.name = std::move(name);
    survey.type = type;
    model::Version version;
    version.number = 1;
    version.status = model::VersionStatus::draft;
    for (const auto &question : inspection.questions) {
        model::Item item;
        item.id = {static_cast<std::int64_t>(survey.items.size()) + 1};
        item.code = question.itemCode;
        item.kind = question.kind;
        item.role = question.role;
        item.moreIsBetter = question.moreIsBetter;
        model::Question asked;
        asked.item = item.id;
        survey.items.push_back(std::move(item));
        asked.text = question.texts;
        if (asked.text.empty())
            asked.text.get(language) = question.text.empty() ? question.itemCode : question.text;
        if (model::isClosed(question.kind))
            asked.options = optionsOf(question, language);
        version.questions.push_back(std::move(asked));
    }
    survey.versions.push_back(std::move(version));
    return survey;
}

} // namespace kooste::importing
