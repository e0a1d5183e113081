// SPDX-License-Identifier: MIT
#pragma once
#include "store/surveys.h"

namespace kooste::app {

/// Writes a survey's charter anew. It is no part of any version: it may always be mended.
class SaveCharter {
public:
    explicit SaveCharter(store::Workspace &workspace) : workspace_(workspace) {}
    /// Error usage `unknownSurvey`.
    base::Result<void> run(model::SurveyId survey, const model::Charter &charter) const;

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
