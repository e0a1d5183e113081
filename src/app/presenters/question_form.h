// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/questionnaire_screen.h"
#include "app/presenters/say.h"
#include "model/questionnaire_findings.h"
#include "model/survey.h"

namespace kooste::app {

/// Rows of sections in lists: their numbers as keys that no item has.
std::int64_t sectionKey(int section);
/// The section that a key stands for; -1: the key is an item's.
int sectionOfKey(std::int64_t key);
/// Rows of variants: keys and back.
std::int64_t variantKeyNumber(model::VariantKey variant);
model::VariantKey variantOfKey(std::int64_t key);

/// What a questionnaire's pictures are made of: the version that is open and how it may be touched.
struct ShownQuestionnaire {
    const model::Survey &survey;
    const model::Version &version;
    const std::vector<model::QuestionnaireFinding> &findings;
    std::vector<base::Language> languages; ///< in use in the workspace
    bool editable = false;
};

Table questionTable(const ShownQuestionnaire &shown, const Say &say);
/// The form of a question in the words of a variant.
QuestionForm questionForm(const ShownQuestionnaire &shown, const model::Question &question,
                          model::VariantKey variant, const Say &say);
QuestionForm sectionForm(const ShownQuestionnaire &shown, const model::Section &section,
                         const Say &say);
Table findingTable(const ShownQuestionnaire &shown, const Say &say);
/// "Check: 2 faults, 1 note".
std::string findingHeading(const std::vector<model::QuestionnaireFinding> &findings,
                           const Say &say);

/// The scales that a closed item is offered: those of the questionnaire first, then the standard
/// ones, each once.
std::vector<std::vector<model::AnswerOption>>
offeredScales(const model::Survey &survey, const model::Version &version, const model::Item &item);
/// The number of a question on the form, from 1; 0 when it is not there.
int numberOf(const model::Version &version, model::ItemId item);
/// A locked core item: its words and its scale come from the bank.
bool isLocked(const model::Survey &survey, const model::Item &item);

/// Operators that suit a kind of item, in the order of the choice.
std::vector<model::ConditionOperator> operatorsFor(model::ItemKind kind);
/// A term as three fields, `earlier` being what may be read; and back. Nothing: the fields say
/// "always" or are not whole yet.
TermForm termForm(const ShownQuestionnaire &shown, const std::vector<model::ItemId> &earlier,
                  const model::ConditionTerm *term, const Say &say);
std::optional<model::ConditionTerm> termOf(const ShownQuestionnaire &shown,
                                           const std::vector<model::ItemId> &earlier,
                                           const TermForm &form);
/// What stands before a question (or before the first question of a section) on the form.
std::vector<model::ItemId> itemsBefore(const model::Version &version, model::ItemId item,
                                       int section);

} // namespace kooste::app
