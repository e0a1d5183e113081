// SPDX-License-Identifier: MIT
#pragma once
#include "model/questionnaire.h"

namespace kooste::exchange {

/// One answer option as a file shows it.
struct FoundOption {
    std::string code;
    base::LocalText label;
    std::optional<double> score = {};
    std::optional<model::Missing> missing = {};
    bool missingGiven = false; ///< the file says whether it is a missing code
};

/// What kind of closed question the options are: 0..10 is a recommendation, labels that belong to a
/// known scale are ordered, the rest is unordered. Gives scores, and the missing state of options
/// that say "can't say" or "does not concern me" in any language.
struct ScaleReading {
    model::ItemKind kind = model::ItemKind::single;
    std::vector<FoundOption> options;
};
ScaleReading readScale(const base::LocalText &question, std::vector<FoundOption> options);
/// The same where the file gives the kind: only what it leaves open is found out.
std::vector<FoundOption> completedScale(model::ItemKind kind, std::vector<FoundOption> options);

/// Whether a reader that sees only codes and labels finds the kind, the scores and the missing
/// states of the question by itself.
struct ScaleMarks {
    bool kind = false;    ///< the kind or a score must be said
    bool missing = false; ///< a missing state must be said
};
ScaleMarks marksNeeded(const model::Item &item, const base::LocalText &question,
                       const std::vector<model::AnswerOption> &options,
                       const std::vector<std::string> &writtenCodes);

/// As scores of an ordered scale are written where only whole numbers can be: themselves, or their
/// ranks. By option; nothing for options without a score.
std::vector<std::optional<int>> wholeScores(const std::vector<model::AnswerOption> &options);

/// The options with numbers as Kooste gives them: nps its values, several choices from 0, others
/// from 1; missing codes from 90.
std::vector<model::AnswerOption> numberedOptions(model::ItemKind kind,
                                                 const std::vector<FoundOption> &options);

} // namespace kooste::exchange
