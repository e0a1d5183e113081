// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "model/survey.h"
#include "model/unit.h"

namespace kooste::cli {

// Words for people in tables; programs get the stable codes.
base::Message unitLevelName(model::UnitLevel level);
base::Message surveyTypeName(model::SurveyType type);
base::Message versionStatusName(model::VersionStatus status);
base::Message itemKindName(model::ItemKind kind);

} // namespace kooste::cli
