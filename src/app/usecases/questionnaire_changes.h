// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/questionnaire_editor.h"
#include "app/usecases/questionnaire_steps.h"

namespace kooste::app {

// The changes of a draft that need more than one line, on a copy of its parts. A refusal is an
// error of kind usage; the copy is then thrown away.

model::Question *findQuestion(DraftParts &parts, model::ItemId item);
model::Item *findItem(DraftParts &parts, model::ItemId item);
model::Section *findSection(DraftParts &parts, int number);

base::Error notAsked();                          ///< `unknownQuestion`
base::Error notAPlace();                         ///< `unknownPlace`
base::Error lockedCore(const model::Item &item); ///< `coreItemLocked`

/// Wording, scale and direction of a national core item are given in a regular survey.
bool isLocked(const DraftParts &parts, const model::Item &item);

/// Puts a question where it belongs; its section is the place's.
base::Result<void> insertQuestion(DraftParts &parts, model::Question question, QuestionPlace place);
base::Result<void> moveQuestion(DraftParts &parts, model::ItemId item, QuestionPlace place);
/// Error `answerIsRead`: a condition reads its answer; the message names whose.
base::Result<void> removeQuestion(DraftParts &parts, model::ItemId item);
/// Questions stand in the order of their sections; those of one section keep theirs.
void orderBySection(DraftParts &parts);

/// A code made from words that no item of the draft's survey has.
std::string freeItemCode(const DraftParts &parts, const std::string &words);
/// A code for a question that has no words yet: the next number where its neighbours are numbered
/// (q1, q2: q3), those of its section before the others; else "q" and its number on the form.
std::string nextItemCode(const DraftParts &parts, int section);
/// Error `itemCodeInUse` or `itemCodeMissing`.
base::Result<void> checkItemCode(const DraftParts &parts, model::ItemId item,
                                 const std::string &code);

/// Gives options their numbers (see QuestionnaireEditor::changeOptions), puts them into the
/// question and keeps conditions on them; error `optionIsRead` when one goes that is read,
/// `optionCodes` when a code is missing or stands twice.
base::Result<void> setOptions(DraftParts &parts, const model::Survey &survey,
                              model::Question &question, std::vector<model::AnswerOption> options);
/// The same codes, labels, scores and missing states in the same order.
bool sameOptions(const std::vector<model::AnswerOption> &a,
                 const std::vector<model::AnswerOption> &b);

/// All conditions of the draft with the words that name their owners: item codes, section titles,
/// variant codes.
struct OwnedCondition {
    std::string owner;
    model::Condition *condition;
};
std::vector<OwnedCondition> conditionsOf(DraftParts &parts);
/// Error `unknownQuestion`: a term reads an item that the draft does not ask.
base::Result<void> checkTerms(DraftParts &parts, const model::Condition &condition);

base::Result<void> setVariants(DraftParts &parts, const std::vector<model::Variant> &variants);

} // namespace kooste::app
