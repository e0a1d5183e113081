// SPDX-License-Identifier: MIT
#include "gui/theme.h"

#include <wx/settings.h>
#include <wx/stattext.h>
#include <wx/window.h>

namespace kooste::gui {

namespace {

charts::Colour fromSystem(wxSystemColour which) {
    const wxColour colour = wxSystemSettings::GetColour(which);
    return {colour.Red(), colour.Green(), colour.Blue()};
}

charts::Theme makeTheme() {
    charts::Theme theme = isDark() ? charts::Theme::dark() : charts::Theme::light();
    theme.setColour(charts::Ink::ink, fromSystem(wxSYS_COLOUR_WINDOWTEXT));
    theme.setColour(charts::Ink::paper, fromSystem(wxSYS_COLOUR_WINDOW));
    return theme;
}

} // namespace

bool isDark() { return wxSystemSettings::GetAppearance().IsUsingDarkBackground(); }

const charts::Theme &chartTheme() {
    static const charts::Theme theme = makeTheme();
    return theme;
}

wxColour inkColour(charts::Ink ink) {
    const charts::Colour colour = chartTheme().colour(ink);
    return {colour.red, colour.green, colour.blue};
}

wxColour attentionColour() {
    return isDark() ? wxColour(0xE0, 0xB4, 0x50) : wxColour(0x8A, 0x5A, 0x00);
}

wxColour toneColour(app::Tone tone, bool selected) {
    // On the selection's ground only the system's own text colour is sure to be read.
    if (selected)
        return wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXHIGHLIGHTTEXT);
    switch (tone) {
    case app::Tone::improved:
        return inkColour(charts::Ink::blue);
    case app::Tone::declined:
    case app::Tone::gap:
        return inkColour(charts::Ink::orange);
    case app::Tone::attention:
        return attentionColour();
    case app::Tone::muted:
    case app::Tone::suppressed:
        return inkColour(charts::Ink::muted);
    case app::Tone::normal:
    case app::Tone::strong:
        break;
    }
    return wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT);
}

wxFont titleFont(const wxWindow &window) {
    wxFont font = window.GetFont().Scaled(1.6F);
    font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    return font;
}

wxFont boldFont(const wxWindow &window) {
    wxFont font = window.GetFont();
    font.SetWeight(wxFONTWEIGHT_BOLD);
    return font;
}

wxFont figureFont(const wxWindow &window) { return titleFont(window); }

wxStaticText *makeTitle(wxWindow *parent, const wxString &text) {
    auto *label = new wxStaticText(parent, wxID_ANY, text);
    label->SetFont(titleFont(*parent));
    return label;
}

wxStaticText *makeHeading(wxWindow *parent, const wxString &text) {
    auto *label = new wxStaticText(parent, wxID_ANY, text);
    label->SetFont(boldFont(*parent));
    return label;
}

wxStaticText *makeMuted(wxWindow *parent, const wxString &text) {
    auto *label = new wxStaticText(parent, wxID_ANY, text);
    label->SetForegroundColour(inkColour(charts::Ink::muted));
    return label;
}

void setWrapped(wxStaticText *label, const wxString &text, int width) {
    label->SetLabel(text);
    if (width > 0)
        label->Wrap(width);
}

} // namespace kooste::gui
