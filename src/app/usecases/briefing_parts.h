// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/briefings.h"

namespace kooste::app {

/// Steps that one briefing and a batch of them share.

/// A comment and the tree position of its unit (-1: none).
struct UnitComment {
    int unit = -1;
    reports::BriefingComment comment;
};
/// All comments of a subtree in the choice's period.
std::vector<UnitComment> commentsOf(store::Workspace &workspace, const analysis::Setting &setting,
                                    const BriefingChoice &choice, int unit);

struct BriefingSurroundings {
    const TranslatorOf &translatorOf;
    base::DateTime made;
};
/// Touches no workspace, so it may run on any thread. Errors usage: `unknownTemplate`,
/// `noResponses`, `suppressed`.
base::Result<reports::Document> briefingDocument(const analysis::Setting &setting,
                                                 const BriefingChoice &choice, int unit,
                                                 std::vector<reports::BriefingComment> comments,
                                                 const BriefingSurroundings &around);
base::Result<void> writeDocument(const reports::Document &document, const std::string &writerCode,
                                 const base::Path &path, const base::Progress &progress,
                                 const base::CancelToken &cancel);

base::Error noResponsesError(const analysis::Setting &setting, const BriefingChoice &choice,
                             int unit);
/// The same words for every hidden unit: which one is small is not told.
base::Message suppressedReason(int threshold);

} // namespace kooste::app
