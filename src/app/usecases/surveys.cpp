// SPDX-License-Identifier: MIT
#include "app/usecases/surveys.h"
#include "app/usecases/answers.h"
#include "app/usecases/failure.h"

namespace kooste::app {

base::Result<std::vector<store::SurveySummary>> ShowSurveys::list() const {
    return guarded([&]() -> base::Result<std::vector<store::SurveySummary>> {
        return store::SurveyRepository(workspace_).list();
    });
}

base::Result<model::Survey> ShowSurveys::find(std::string_view codeOrName) const {
    return guarded([&]() -> base::Result<model::Survey> {
        const auto id = findSurvey(workspace_, codeOrName);
        if (!id)
            return id.error();
        return *store::SurveyRepository(workspace_).load(*id);
    });
}

} // namespace kooste::app
