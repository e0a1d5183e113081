// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace kooste::importing {

/// Folded cells of an option's own column: chosen, and not chosen, in the tools' languages.
bool saysTicked(std::string_view key);
bool saysUnticked(std::string_view key);

} // namespace kooste::importing
