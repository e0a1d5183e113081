// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "store/batches.h"

#include <string>
#include <vector>

namespace kooste::app {

/// What was filled in for one item: the codes of the chosen options (one, or several where several
/// may be chosen), else one number, date (2025-09-01) or text.
struct EnteredAnswer {
    std::string item;
    std::vector<std::string> values;
};

/// Fills a questionnaire in to try it: as a respondent would, and stored, but in no figure.
///
/// The response is of status test, in a batch of its own of the source "test entry", which undoing
/// the import takes away. Texts are masked as those of an import are.
class EnterTestResponse {
public:
    EnterTestResponse(store::Workspace &workspace, const base::Clock &clock)
        : workspace_(workspace), clock_(clock) {}

    struct Outcome {
        store::Batch batch;
        int version = 1;
        std::string variant;               ///< code of the variant that the answers chose; or empty
        std::vector<std::string> notShown; ///< codes of the items that the answers hid
    };
    /// `version` 0: the newest published one. Errors usage: unknownSurvey, unknownVersion,
    /// draftVersion (a draft has no place for answers), unknownItem, unknownOption, badAnswer (no
    /// number, no date, several where one may be given), answerNotShown (to a question that the
    /// other answers hide), answerMissing (required questions, by their codes).
    base::Result<Outcome> run(const std::string &survey, int version,
                              const std::vector<EnteredAnswer> &answers);

private:
    store::Workspace &workspace_;
    const base::Clock &clock_;
};

} // namespace kooste::app
