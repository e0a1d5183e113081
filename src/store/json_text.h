// SPDX-License-Identifier: MIT
#pragma once
#include "base/period.h"

#include <string>
#include <string_view>
#include <vector>

namespace kooste::store {

/// The few lists that are stored as JSON text. Private to this folder. Reading is forgiving: text
/// that is no such list gives an empty one.
std::string textsToJson(const std::vector<std::string> &texts);
std::vector<std::string> textsFromJson(std::string_view json);
std::string seasonsToJson(const std::vector<base::Season> &seasons);
std::vector<base::Season> seasonsFromJson(std::string_view json);

} // namespace kooste::store
