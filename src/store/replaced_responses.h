// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "store/connection.h"
#include "store/ids.h"

namespace kooste::store {

/// Keeps a response as it was before import `by` gave it new answers. Private to this folder.
void keepReplaced(Connection &connection, BatchId by, const model::Survey &survey,
                  ResponseId response, const model::Response &before);
void keepReplaced(Connection &connection, BatchId by, model::SurveyId survey, ResponseId response,
                  const std::string &before);

} // namespace kooste::store
