// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "base/number_format.h"
#include "model/item_bank.h"
#include "model/survey.h"

#include <string>
#include <vector>

namespace kooste::model {

/// Something to mend or to think about in a draft, with the place it stands in.
struct QuestionnaireFinding {
    enum class Severity {
        error, ///< hinders publishing
        hint   ///< worth a thought
    };
    Severity severity = Severity::error;
    std::string code; ///< stable: "missingTranslation", "duplicateCode", "laterAnswer" …
    base::Message message;
    ItemId item = {};   ///< the question; 0: a section's or the whole questionnaire's
    int section = 0;    ///< Section::number where it concerns a section
    VariantKey variant; ///< where the words of a variant are concerned
    std::optional<base::Language> language; ///< where the words of one language are concerned
};

/// What a draft still lacks, in the order of the form, what concerns the whole of it first.
///
/// Errors, by code:
/// missingTranslation: a wording, help, option label or section title is missing in a language of
///   `languages`, of the common words or of a variant that says something of its own there.
/// missingCode, duplicateCode: of an item. missingOptionCode, duplicateOptionCode.
/// noQuestions; noOptions: a closed question without options; scaleWithoutLabels,
/// scaleWithoutScores. unknownParent, menuTooDeep: a topic menu has two levels at most.
/// unknownAnswer, ownAnswer, laterAnswer, circle: what a condition reads; neverHolds: it cannot be.
/// coreDiffersFromBank: a locked core item is not what `bank` says (only with a bank).
/// goalMissing, decisionMissing, startMissing, endMissing: of an ad-hoc survey; endsBeforeStart;
///   freeformEnds: free-form feedback is always open.
///
/// Hints: tooManyQuestions (over 20), hardToRead (readability.h), namesNotLeftOut (an open question
/// that does not ask to leave names out), charterMissing (a paragraph), emptySection,
/// coreNotForAll (a national item under a condition).
std::vector<QuestionnaireFinding> checkQuestionnaire(const Survey &survey, const Version &version,
                                                     const std::vector<base::Language> &languages,
                                                     const ItemBank *bank = nullptr);

} // namespace kooste::model
