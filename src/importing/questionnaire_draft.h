// SPDX-License-Identifier: MIT
#pragma once
#include "importing/inspection.h"
#include "model/survey.h"

namespace kooste::importing {

/// Makes a survey from what a file shows: an item for each of its questions, and version 1 (draft)
/// with their wordings, options (numbers given in the order of the scale), scores and missing
/// codes. Wordings stand in `language`, labels in the languages in which they are known. Ids only
/// tie questions to items: the store gives the real ones. `mapOnto` then finds all of it again.
model::Survey draftSurvey(const Inspection &inspection, std::string code, base::LocalText name,
                          model::SurveyType type, base::Language language);

} // namespace kooste::importing
