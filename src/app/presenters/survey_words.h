// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "model/survey.h"

namespace kooste::app {

/// A survey's type as a heading or a choice: "Regular".
base::Message surveyTypeTitle(model::SurveyType type);

} // namespace kooste::app
