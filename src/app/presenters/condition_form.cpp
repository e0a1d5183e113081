// SPDX-License-Identifier: MIT
// Conditions as fields: question_form.h.
#include "app/presenters/question_form.h"
#include "app/presenters/questionnaire_words.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using model::ConditionOperator;
using model::ItemKind;

std::vector<ConditionOperator> operatorsFor(ItemKind kind) {
    using enum ConditionOperator;
    switch (kind) {
    case ItemKind::nps:
    case ItemKind::ordered:
        return {is, isNot, atLeast, atMost, answered, notAnswered};
    case ItemKind::number:
        return {atLeast, atMost, is, isNot, answered, notAnswered};
    case ItemKind::single:
    case ItemKind::multiple:
        return {is, isNot, answered, notAnswered};
    case ItemKind::date:
    case ItemKind::text:
        break;
    }
    return {answered, notAnswered};
}

std::vector<model::ItemId> itemsBefore(const model::Version &version, model::ItemId item,
                                       int section) {
    std::vector<model::ItemId> before;
    for (const auto &question : version.questions) {
        if (section >= 0 ? question.section == section : question.item == item)
            break;
        before.push_back(question.item);
    }
    return before;
}

namespace {

bool asksValue(ConditionOperator op) {
    return op != ConditionOperator::answered && op != ConditionOperator::notAnswered;
}

/// Whether the value is a number: a border, or any value of a number question.
bool asksNumber(ItemKind kind, ConditionOperator op) {
    return asksValue(op) && (op == ConditionOperator::atLeast || op == ConditionOperator::atMost ||
                             kind == ItemKind::number);
}

std::string optionTitle(const model::AnswerOption &option, base::Language language) {
    const auto &label = option.label.best(language);
    return label.empty() ? option.code : label;
}

} // namespace

TermForm termForm(const ShownQuestionnaire &shown, const std::vector<model::ItemId> &earlier,
                  const model::ConditionTerm *term, const Say &say) {
    TermForm form;
    form.item = {{say(tr("always shown"))}, 0};
    for (const auto item : earlier) {
        const auto *question = shown.version.find(item);
        form.item.texts.push_back(
            std::to_string(numberOf(shown.version, item)) + " " +
            (question ? questionTitle(shown.survey, *question, say.language()) : std::string()));
        if (term && term->item == item)
            form.item.chosen = static_cast<int>(form.item.texts.size()) - 1;
    }
    const auto *item = term ? shown.survey.find(term->item) : nullptr;
    if (item == nullptr || form.item.chosen == 0)
        return form;
    const auto operators = operatorsFor(item->kind);
    for (std::size_t i = 0; i < operators.size(); ++i) {
        form.op.texts.push_back(say(operatorWord(operators[i])));
        if (operators[i] == term->op)
            form.op.chosen = static_cast<int>(i);
    }
    form.number = asksNumber(item->kind, term->op);
    if (form.number && term->number)
        form.typed = plainNumber(*term->number, say.language());
    const auto *question = shown.version.find(term->item);
    if (form.number || !asksValue(term->op) || question == nullptr)
        return form;
    for (const auto &option : question->options) {
        form.value.texts.push_back(optionTitle(option, say.language()));
        if (!term->options.empty() && term->options.front() == option.number)
            form.value.chosen = static_cast<int>(form.value.texts.size()) - 1;
    }
    return form;
}

std::optional<model::ConditionTerm> termOf(const ShownQuestionnaire &shown,
                                           const std::vector<model::ItemId> &earlier,
                                           const TermForm &form) {
    if (form.item.chosen < 1 || static_cast<std::size_t>(form.item.chosen) > earlier.size())
        return std::nullopt;
    model::ConditionTerm term;
    term.item = earlier[static_cast<std::size_t>(form.item.chosen) - 1];
    const auto *item = shown.survey.find(term.item);
    const auto *question = shown.version.find(term.item);
    if (item == nullptr || question == nullptr)
        return std::nullopt;
    const auto operators = operatorsFor(item->kind);
    const auto place = static_cast<std::size_t>(std::max(form.op.chosen, 0));
    term.op = operators[std::min(place, operators.size() - 1)];
    if (!asksValue(term.op))
        return term;
    if (asksNumber(item->kind, term.op)) {
        // Until something is typed, the border is the middle of a recommendation or the first
        // score: the field is never in a state that cannot be stored.
        term.number = readNumber(form.typed);
        if (!term.number)
            term.number = item->kind == ItemKind::nps ? 9 : 1;
        return term;
    }
    const auto &options = question->options;
    if (options.empty())
        return std::nullopt;
    const auto chosen = static_cast<std::size_t>(std::max(form.value.chosen, 0));
    term.options = {options[std::min(chosen, options.size() - 1)].number};
    return term;
}

} // namespace kooste::app
