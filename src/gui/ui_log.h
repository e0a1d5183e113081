// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace kooste::gui {

/// Appends one line ("screen home", "home shown") to the file that KOOSTE_UI_LOG names, for whoever
/// drives the window from outside. Without the variable it does nothing. Never holds names or
/// answers of a workspace; of its figures only the sentence that the trends show.
void logState(std::string_view state);

} // namespace kooste::gui
