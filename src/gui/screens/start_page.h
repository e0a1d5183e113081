// SPDX-License-Identifier: MIT
#pragma once
#include "gui/screen_panel.h"

namespace kooste::gui {

/// Home without responses: what to do first, the example, and where the responses stay.
/// `hasWorkspace`: the three steps; else making and opening a workspace.
wxWindow *makeStartPage(wxWindow *parent, Routes &routes, bool hasWorkspace);

} // namespace kooste::gui
