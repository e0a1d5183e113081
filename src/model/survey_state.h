// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey_overlap.h"

#include <string_view>

namespace kooste::model {

/// Where a survey stands on a day. planned: it has a start, which is still to come; alwaysOpen:
/// free-form.
enum class SurveyState { draft, planned, running, alwaysOpen, ended };
std::string_view surveyStateCode(SurveyState state); ///< "draft" … "ended"
SurveyState surveyStateOn(const Survey &survey, base::Date day);

} // namespace kooste::model
