// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace kooste::gui {

/// Appends one line ("screen home", "home shown") to the file that KOOSTE_UI_LOG names, so that
/// whoever drives the window from outside waits for states and not for times. Without the variable
/// it does nothing. Never holds names or figures of a workspace.
void logState(std::string_view state);

} // namespace kooste::gui
