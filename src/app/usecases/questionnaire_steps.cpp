// SPDX-License-Identifier: MIT
#include "app/usecases/questionnaire_steps.h"

namespace kooste::app {

using model::Survey;

SurveyHead headOf(const Survey &survey) {
    return {survey.name, survey.type, survey.goal, survey.decision, survey.reach, survey.charter};
}

void putHead(Survey &survey, const SurveyHead &head) {
    survey.name = head.name;
    survey.type = head.type;
    survey.goal = head.goal;
    survey.decision = head.decision;
    survey.reach = head.reach;
    survey.charter = head.charter;
}

DraftParts partsOf(const Survey &survey) {
    const auto &draft = *survey.draft();
    return {headOf(survey), survey.items, draft.questions, draft.sections, draft.variants};
}

void putParts(Survey &survey, DraftParts &&parts) {
    auto &draft = *survey.draft();
    putHead(survey, parts.head);
    survey.items = std::move(parts.items);
    draft.questions = std::move(parts.questions);
    draft.sections = std::move(parts.sections);
    draft.variants = std::move(parts.variants);
}

DraftStep DraftStep::between(const Survey &from, const DraftParts &to) {
    DraftStep step;
    const auto &draft = *from.draft();
    if (auto head = headOf(from); !(head == to.head))
        step.head = {std::move(head), to.head};
    step.items = Splice<model::Item>::between(from.items, to.items);
    step.questions = Splice<model::Question>::between(draft.questions, to.questions);
    step.sections = Splice<model::Section>::between(draft.sections, to.sections);
    step.variants = Splice<model::Variant>::between(draft.variants, to.variants);
    return step;
}

bool DraftStep::changesNothing() const {
    return head.empty() && items.undoesItself() && questions.undoesItself() &&
           sections.undoesItself() && variants.undoesItself();
}

void DraftStep::apply(Survey &survey, bool forward) const {
    auto &draft = *survey.draft();
    if (!head.empty())
        putHead(survey, forward ? head.back() : head.front());
    items.apply(survey.items, forward);
    questions.apply(draft.questions, forward);
    sections.apply(draft.sections, forward);
    variants.apply(draft.variants, forward);
}

bool DraftStep::join(const DraftStep &later) {
    const auto single = [](const DraftStep &step) {
        return step.head.empty() && step.items.empty() && step.sections.empty() &&
               step.variants.empty() && step.questions.before.size() == 1 &&
               step.questions.after.size() == 1;
    };
    if (!single(*this) || !single(later) || questions.at != later.questions.at)
        return false;
    questions.after = later.questions.after;
    return true;
}

} // namespace kooste::app
