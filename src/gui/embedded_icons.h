// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace kooste::gui {

/// The SVG text of resources/icons/<name>.svg; empty when there is none. The table is generated at
/// configure time (src/gui/CMakeLists.txt).
std::string_view embeddedIcon(std::string_view name);

} // namespace kooste::gui
