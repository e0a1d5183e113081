// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "model/survey.h"

#include <string>

namespace kooste::store {

/// A response as JSON text, its answers by item: a later version may have added items. Private to
/// this folder.
std::string responseText(const model::Survey &survey, const model::Response &response);
model::Response responseFrom(const model::Survey &survey, const std::string &text);

} // namespace kooste::store
