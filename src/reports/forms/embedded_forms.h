// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace kooste::reports {

/// A file of resources/forms, built into the program: "preview.html", "preview.css", "preview.js".
std::string_view embeddedForm(std::string_view name);

} // namespace kooste::reports
