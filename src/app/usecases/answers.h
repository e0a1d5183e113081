// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/setting.h"
#include "store/dataset_loader.h"
#include "store/surveys.h"

namespace kooste::app {

/// Gives what analysis works on: a survey's answers in memory with the workspace's calendar and
/// threshold, kept until the workspace changes. One thread at a time; what it gives may be shared.
class Answers {
public:
    explicit Answers(store::Workspace &workspace) : workspace_(workspace), loader_(workspace) {}

    base::Result<analysis::Setting> of(model::SurveyId survey, const base::Progress &progress = {},
                                       const base::CancelToken &cancel = {});
    /// By code or unique name. Error usage `unknownSurvey`, which lists the codes there are.
    base::Result<analysis::Setting> of(std::string_view survey);

private:
    store::Workspace &workspace_;
    store::DatasetLoader loader_;
};

/// By code or unique name. Error usage `unknownSurvey`, which lists the codes there are.
base::Result<model::SurveyId> findSurvey(store::Workspace &workspace, std::string_view codeOrName);
/// By code or unique name. Error usage `unknownItem`, which lists the codes there are.
base::Result<model::ItemId> findItem(const model::Survey &survey, std::string_view codeOrName);
/// Error usage `unknownPeriod`, which says how periods are written.
base::Result<base::Period> findPeriod(const base::PeriodCalendar &calendar, std::string_view text);

} // namespace kooste::app
