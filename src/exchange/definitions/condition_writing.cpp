// SPDX-License-Identifier: MIT
#include "exchange/definitions/condition_writing.h"
#include "base/number_format.h"
#include "base/text.h"
#include "exchange/definitions/condition_reading.h"

#include <algorithm>

namespace kooste::exchange {

namespace {

using model::AnswerOption;
using model::ConditionOperator;
using model::ConditionTerm;
using model::ItemKind;
using model::Question;

class TermWriting {
public:
    TermWriting(const model::Item &item, const Question &question, const ConditionScript &script)
        : item_(item), question_(question), script_(script), options_(optionsOf(item, question)) {}

    /// The same in what other programs know: options instead of scores, ticks instead of answered.
    std::optional<ConditionTerm> plain(ConditionTerm term) const {
        const bool least = term.op == ConditionOperator::atLeast;
        if (item_.kind == ItemKind::ordered && (least || term.op == ConditionOperator::atMost))
            term = {term.item, ConditionOperator::is, steps(term)};
        const bool answered = term.op == ConditionOperator::answered;
        if (item_.kind == ItemKind::multiple &&
            (answered || term.op == ConditionOperator::notAnswered))
            term = {term.item, answered ? ConditionOperator::is : ConditionOperator::isNot, all()};
        const bool chosen = term.op == ConditionOperator::is || term.op == ConditionOperator::isNot;
        if (chosen && item_.kind != ItemKind::number && term.options.empty())
            return std::nullopt;
        return term;
    }

    std::optional<std::string> write(const ConditionTerm &term) const {
        switch (term.op) {
        case ConditionOperator::is:
        case ConditionOperator::isNot:
            return item_.kind == ItemKind::number ? amount(term) : chosen(term.options, term.op);
        case ConditionOperator::atLeast:
        case ConditionOperator::atMost:
            return amount(term);
        case ConditionOperator::answered:
        case ConditionOperator::notAnswered:
            break;
        }
        return script_.answered(script_.name(question_), term.op == ConditionOperator::answered);
    }

private:
    std::vector<int> all() const {
        std::vector<int> numbers;
        for (const auto &option : options_)
            numbers.push_back(option.number);
        return numbers;
    }

    std::optional<std::string> chosen(const std::vector<int> &numbers, ConditionOperator op) const {
        const bool is = op == ConditionOperator::is;
        std::vector<std::string> parts;
        for (const int number : numbers) {
            const auto option =
                std::find_if(options_.begin(), options_.end(),
                             [&](const AnswerOption &each) { return each.number == number; });
            if (option == options_.end())
                return std::nullopt;
            parts.push_back(item_.kind == ItemKind::multiple
                                ? script_.ticked(question_, *option, is)
                                : script_.name(question_) +
                                      std::string(is ? script_.equal : script_.different) +
                                      script_.quote + script_.code(question_, *option) +
                                      script_.quote);
        }
        if (parts.empty())
            return std::nullopt;
        return base::join(parts, is ? " or " : " and ");
    }

    std::optional<std::string> amount(const ConditionTerm &term) const {
        if (!term.number)
            return std::nullopt;
        const auto op = term.op == ConditionOperator::is        ? script_.equal
                        : term.op == ConditionOperator::isNot   ? script_.different
                        : term.op == ConditionOperator::atLeast ? std::string_view(" >= ")
                                                                : std::string_view(" <= ");
        return script_.name(question_) + std::string(op) + base::formatExact(*term.number);
    }

    std::vector<int> steps(const ConditionTerm &term) const {
        std::vector<int> numbers;
        for (const auto &option : options_)
            if (option.score && !option.missing && term.number &&
                (term.op == ConditionOperator::atLeast ? *option.score >= *term.number
                                                       : *option.score <= *term.number))
                numbers.push_back(option.number);
        return numbers;
    }

    const model::Item &item_;
    const Question &question_;
    const ConditionScript &script_;
    std::vector<AnswerOption> options_;
};

} // namespace

std::vector<AnswerOption> optionsOf(const model::Item &item, const Question &question) {
    if (item.kind != ItemKind::nps || !question.options.empty())
        return question.options;
    std::vector<AnswerOption> options;
    for (int number = 0; number <= 10; ++number) {
        AnswerOption option;
        option.number = number;
        option.code = std::to_string(number);
        option.label = base::LocalText::same(option.code);
        option.score = number;
        options.push_back(std::move(option));
    }
    return options;
}

std::optional<std::string> writeCondition(const model::Condition &condition,
                                          const model::Survey &survey,
                                          const model::Version &version,
                                          const ConditionScript &script) {
    const auto writing = [&](const ConditionTerm &term) -> std::optional<TermWriting> {
        const auto *item = survey.find(term.item);
        const auto *question = version.find(term.item);
        if (item == nullptr || question == nullptr)
            return std::nullopt;
        return TermWriting(*item, *question, script);
    };
    model::Condition plain{condition.join, {}};
    for (const auto &term : condition.terms) {
        const auto of = writing(term);
        auto said = of ? of->plain(term) : std::nullopt;
        if (!said)
            return std::nullopt;
        plain.terms.push_back(std::move(*said));
    }
    std::vector<std::string> terms;
    for (const auto &term : compacted(plain).terms) {
        auto written = writing(term)->write(term);
        if (!written)
            return std::nullopt;
        terms.push_back("(" + std::move(*written) + ")");
    }
    if (terms.empty())
        return std::string();
    const auto joined =
        base::join(terms, condition.join == model::Condition::Join::any ? " or " : " and ");
    return terms.size() == 1 ? joined : "(" + joined + ")";
}

} // namespace kooste::exchange
