// SPDX-License-Identifier: MIT
#pragma once
#include "store/surveys.h"

namespace kooste::app {

/// The surveys of a workspace: which there are, and one of them whole.
class ShowSurveys {
public:
    explicit ShowSurveys(store::Workspace &workspace) : workspace_(workspace) {}

    base::Result<std::vector<store::SurveySummary>> list() const; ///< by code
    /// By code or unique name. Error usage `unknownSurvey`, which lists the codes there are.
    base::Result<model::Survey> find(std::string_view codeOrName) const;

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
