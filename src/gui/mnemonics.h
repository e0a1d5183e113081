// SPDX-License-Identifier: MIT
#pragma once
#include <wx/window.h>

namespace kooste::gui {

/// Does what Alt and this letter promise inside `root`: presses the button or ticks the box whose
/// label underlines it, or puts the focus behind the label. False when nothing that is seen and
/// enabled has the letter. For Windows, which looks only in the innermost panel; GTK does it
/// itself.
bool followMnemonic(wxWindow &root, wxChar letter);

} // namespace kooste::gui
