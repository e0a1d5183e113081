// SPDX-License-Identifier: MIT
#pragma once
#include "charts/painters.h"
#include "charts/registry.h"

#include <wx/bitmap.h>

class wxWindow;

namespace kooste::gui {

/// The fonts that come with the program; the process ends with a message when they are missing
/// (the program is broken then). The window's thread only.
const charts::FontSet &chartFonts();
const charts::TextMeasure &chartMeasure();

/// Pixels of the charts' painter as a bitmap that `scale` pixels show as one of the window.
wxBitmap bitmapOf(const charts::Pixels &pixels, double scale);
/// How many pixels a device-independent one has in this window.
double pixelScale(const wxWindow &window);

} // namespace kooste::gui
