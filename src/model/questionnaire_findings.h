// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "base/number_format.h"
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
/// Errors: wordings or labels missing in a language of `languages` (of the common words or of a
/// variant that has begun to say something of its own); item or option codes missing or used twice;
/// a closed question without options, a scale without labels; a condition that reads a later, an
/// unknown or its own answer, that goes in a circle, or that can never hold; a locked core item
/// that differs from its bank; what the survey's type asks for before publishing (ad-hoc: goal,
/// decision, start and end; free-form: no end date). Hints: more than 20 questions, words that are
/// hard to read, an open question that does not ask to leave names out, a charter paragraph not
/// written.
std::vector<QuestionnaireFinding> checkQuestionnaire(const Survey &survey, const Version &version,
                                                     const std::vector<base::Language> &languages);

} // namespace kooste::model
