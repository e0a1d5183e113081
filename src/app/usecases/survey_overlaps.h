// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey_overlap.h"
#include "store/surveys.h"

namespace kooste::app {

/// Warnings `surveysOverlap`: the surveys of the workspace that reach the same units, audience and
/// channel in the same weeks as this one from the day on.
std::vector<base::Diagnostic> overlapWarnings(store::Workspace &workspace,
                                              const model::Survey &survey, base::Date from);

/// One overlap in words: with whom, when, where.
base::Diagnostic overlapWarning(const model::Survey &other, const model::SurveyOverlap &overlap);

} // namespace kooste::app
