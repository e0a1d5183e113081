// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/import_responses.h"

namespace kooste::app {

/// The closed questions of the file with every text that was met and what it is taken for.
std::vector<PlacedQuestion> placedQuestions(const importing::Inspection &inspection,
                                            const model::Survey &survey, model::VersionId version,
                                            const importing::MappingOutcome &placed);

/// "not shown", "don't know": a missing state in words.
base::Message missingName(model::Missing missing);

} // namespace kooste::app
