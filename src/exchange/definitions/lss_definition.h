// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

namespace kooste::exchange {

/// LimeSurvey's survey structure (.lss): groups become sections, a row of an array an item of its
/// own. Read in the layouts before and since version 4, written in the newer one. Errors:
/// notALimeSurvey, badDefinition (with the line), noQuestions.
base::Result<ReadDefinition> readLss(const Source &source);
base::Result<Losses> writeLss(const model::Survey &survey, const model::Version &version,
                              const base::Path &target);

} // namespace kooste::exchange
