// SPDX-License-Identifier: MIT
#include "model/survey_state.h"

#include <algorithm>
#include <array>

namespace kooste::model {

std::string_view surveyStateCode(SurveyState state) {
    constexpr std::array<std::string_view, 5> kCodes{"draft", "planned", "running", "alwaysOpen",
                                                     "ended"};
    return kCodes.at(static_cast<std::size_t>(state));
}

SurveyState surveyStateOn(const Survey &survey, base::Date day) {
    const auto span = spanOf(survey);
    const auto &versions = survey.versions;
    const bool asked = std::any_of(versions.begin(), versions.end(), [](const Version &version) {
        return version.status != VersionStatus::draft;
    });
    const bool retired =
        !versions.empty() && std::all_of(versions.begin(), versions.end(), [](const auto &version) {
            return version.status == VersionStatus::retired;
        });
    if ((span && span->to && *span->to < day) || (retired && (!span || !span->to)))
        return SurveyState::ended;
    if (span && span->from > day)
        return SurveyState::planned;
    if (!asked)
        return SurveyState::draft;
    return survey.type == SurveyType::freeform ? SurveyState::alwaysOpen : SurveyState::running;
}

} // namespace kooste::model
