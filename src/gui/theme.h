// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/table.h"
#include "charts/theme.h"

#include <wx/colour.h>
#include <wx/font.h>

class wxWindow;
class wxStaticText;

namespace kooste::gui {

/// Whether the system's windows have a dark ground.
bool isDark();
/// The charts' theme in the window: its named inks, with the system's own text and ground.
const charts::Theme &chartTheme();
wxColour inkColour(charts::Ink ink);
/// The warning's colour: beside a sign and a word, never alone.
wxColour attentionColour();
wxColour toneColour(app::Tone tone, bool selected);

/// Title = the window's font x 1.6 semibold; section = bold; there are no other sizes.
wxFont titleFont(const wxWindow &window);
wxFont boldFont(const wxWindow &window);
wxFont figureFont(const wxWindow &window);

/// Texts in the three roles, with the parent's ground.
wxStaticText *makeTitle(wxWindow *parent, const wxString &text);
wxStaticText *makeHeading(wxWindow *parent, const wxString &text);
wxStaticText *makeMuted(wxWindow *parent, const wxString &text);

/// Sets a text that wraps at `width`; keeps the wrapping when the text changes.
void setWrapped(wxStaticText *label, const wxString &text, int width);

} // namespace kooste::gui
