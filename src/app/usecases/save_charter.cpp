// SPDX-License-Identifier: MIT
#include "app/usecases/save_charter.h"
#include "app/usecases/failure.h"
#include "app/usecases/survey_drafts.h"

namespace kooste::app {

base::Result<void> SaveCharter::run(model::SurveyId id, const model::Charter &charter) const {
    return guarded([&]() -> base::Result<void> {
        auto survey = loadSurvey(workspace_, id);
        if (!survey)
            return survey.error();
        survey->charter = charter;
        auto saved = store::SurveyRepository(workspace_).save(std::move(*survey));
        if (!saved)
            return saved.error();
        return {};
    });
}

} // namespace kooste::app
