// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/table.h"

#include <string_view>
#include <wx/bmpbndl.h>
#include <wx/colour.h>
#include <wx/iconbndl.h>

namespace kooste::gui {

/// The program's own pictures (resources/icons, built into the program) as bundles of 16 x 16
/// device-independent pixels. Their ink follows the theme. An unknown name gives an empty bundle.
wxBitmapBundle icon(std::string_view name);
wxBitmapBundle icon(std::string_view name, const wxColour &ink, int size = 16);
/// The sign's picture in its own colour; empty for Sign::none.
wxBitmapBundle signIcon(app::Sign sign);
wxIconBundle programIcon();

} // namespace kooste::gui
