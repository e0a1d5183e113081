// SPDX-License-Identifier: MIT
#include "model/condition_words.h"

#include <cmath>
#include <cstdint>

namespace kooste::model {

using base::Message;
using base::tr;

namespace {

/// "a", "a or b", "a, b or c".
Message joined(std::vector<Message> parts, Condition::Join join) {
    Message all = std::move(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
        Message pattern = tr("{before}, {next}");
        if (i + 1 == parts.size())
            pattern =
                join == Condition::Join::any ? tr("{before} or {next}") : tr("{before} and {next}");
        all = std::move(pattern).with("before", std::move(all)).with("next", std::move(parts[i]));
    }
    return all;
}

Message words(std::string text) { return tr("{words}").with("words", std::move(text)); }

Message numberWords(double number) {
    auto message = tr("{words}");
    if (std::abs(number) < 1e15 && std::floor(number) == number)
        return message.with("words", static_cast<std::int64_t>(number));
    return message.with("words", number);
}

/// The label of the scale's step with this score: people read labels, not scores.
const AnswerOption *stepOf(const Question *question, std::optional<double> score) {
    if (question == nullptr || !score)
        return nullptr;
    for (const auto &option : question->options)
        if (!option.missing && option.score == score && !option.label.empty())
            return &option;
    return nullptr;
}

Message optionWords(const Question *question, int number, base::Language language) {
    const auto *option = question == nullptr ? nullptr : question->findOption(number);
    if (option == nullptr)
        return words(std::to_string(number));
    return words(option->label.empty() ? option->code : option->label.best(language));
}

/// What a term compares with: its options, joined by "or", or its number.
Message valueWords(const Question *question, const ConditionTerm &term, base::Language language) {
    if (term.options.empty()) {
        const bool limit =
            term.op == ConditionOperator::atLeast || term.op == ConditionOperator::atMost;
        if (const auto *step = limit ? stepOf(question, term.number) : nullptr)
            return words(step->label.best(language));
        return term.number ? numberWords(*term.number) : words("?");
    }
    std::vector<Message> named;
    for (const int option : term.options)
        named.push_back(optionWords(question, option, language));
    return joined(std::move(named), Condition::Join::any);
}

Message pattern(ConditionOperator op) {
    switch (op) {
    case ConditionOperator::is:
        return tr("{item} is {value}");
    case ConditionOperator::isNot:
        return tr("{item} is not {value}");
    case ConditionOperator::atLeast:
        return tr("{item} is at least {value}");
    case ConditionOperator::atMost:
        return tr("{item} is at most {value}");
    case ConditionOperator::answered:
        return tr("{item} is answered");
    case ConditionOperator::notAnswered:
        break;
    }
    return tr("{item} is not answered");
}

Message termWords(const Version &version, const ConditionTerm &term, base::Language language,
                  const NameOfItem &nameOf) {
    const bool compares =
        term.op != ConditionOperator::answered && term.op != ConditionOperator::notAnswered;
    auto sentence = pattern(term.op);
    sentence.with("item", nameOf(term.item, compares ? Operand::value : Operand::question));
    if (compares)
        sentence.with("value", valueWords(version.find(term.item), term, language));
    return sentence;
}

/// The item's short name; a whole wording stands in quotation marks, so that it reads as one.
NameOfItem titles(const Survey &survey, base::Language language) {
    return [&survey, language](ItemId item, Operand) {
        const auto title = survey.itemTitle(item, language);
        const auto *known = survey.find(item);
        if (known != nullptr && !known->name.empty())
            return title;
        return (language == base::Language::en ? "\u201C" : "\u201D") + title + "\u201D";
    };
}

Message onlyIf(Message clause) {
    return clause.empty() ? std::move(clause)
                          : tr("if {condition}").with("condition", std::move(clause));
}

} // namespace

Message conditionClause(const Version &version, const Condition &condition, base::Language language,
                        const NameOfItem &nameOf) {
    if (condition.always())
        return {};
    std::vector<Message> parts;
    for (const auto &term : condition.terms)
        parts.push_back(termWords(version, term, language, nameOf));
    return joined(std::move(parts), condition.join);
}

Message conditionClause(const Version &version, const std::vector<Condition> &conditions,
                        base::Language language, const NameOfItem &nameOf) {
    Message all;
    for (const auto &condition : conditions) {
        auto clause = conditionClause(version, condition, language, nameOf);
        if (clause.empty())
            continue;
        all = all.empty()
                  ? std::move(clause)
                  : tr("{before}, and also {next}").with("before", all).with("next", clause);
    }
    return all;
}

Message conditionWords(const Survey &survey, const Version &version, const Question &question,
                       base::Language language) {
    return onlyIf(conditionClause(version, version.conditionsOf(question), language,
                                  titles(survey, language)));
}

Message conditionWords(const Survey &survey, const Version &version, const Condition &condition,
                       base::Language language) {
    return onlyIf(conditionClause(version, condition, language, titles(survey, language)));
}

} // namespace kooste::model
