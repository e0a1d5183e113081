// SPDX-License-Identifier: MIT
#include "gui/chart_canvas.h"

#include "base/files.h"
#include "gui/pictures.h"
#include "gui/theme.h"
#include "gui/window_words.h"
#include "gui/words.h"

#include <wx/clipbrd.h>
#include <wx/dcbuffer.h>
#include <wx/filedlg.h>
#include <wx/menu.h>
#include <wx/settings.h>

namespace kooste::gui {

using base::tr;

ChartCanvas::ChartCanvas(wxWindow *parent, const wxSize &least)
    : wxPanel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
              wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(least));
    Bind(wxEVT_PAINT, &ChartCanvas::paint, this);
    Bind(wxEVT_MOTION, [this](wxMouseEvent &event) { pointAt(event.GetPosition()); });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        SetFocus();
        pointAt(event.GetPosition());
        if (under_ >= 0)
            chooseSpot(scene_.spots[static_cast<std::size_t>(under_)].index);
    });
    Bind(wxEVT_CONTEXT_MENU, [this](wxContextMenuEvent &) { showMenu(); });
    Bind(wxEVT_KEY_DOWN, &ChartCanvas::onKey, this);
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent &) { Refresh(); });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &) { Refresh(); });
}

void ChartCanvas::show(std::shared_ptr<const charts::ChartSpec> spec, const wxString &placeholder) {
    spec_ = std::move(spec);
    placeholder_ = placeholder;
    laidOutFor_ = {};
    stale_ = false;
    layoutScene();
    SetName(spec_ ? toWx(scene_.summary) : placeholder_);
    Refresh();
}

void ChartCanvas::setStale(bool stale) {
    if (stale_ == stale)
        return;
    stale_ = stale;
    Refresh();
}

void ChartCanvas::layoutScene() {
    if (!spec_ || laidOutFor_ == GetClientSize())
        return;
    laidOutFor_ = GetClientSize();
    const double scale = pixelScale(*this);
    const charts::Size size{laidOutFor_.x / scale, laidOutFor_.y / scale};
    if (size.width < 40 || size.height < 30)
        return;
    scene_ = charts::layout(*spec_, chartTheme(), chartMeasure(), size);
}

void ChartCanvas::paint(wxPaintEvent &) {
    wxAutoBufferedPaintDC dc(this);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.Clear();
    if (!spec_) {
        dc.SetFont(GetFont());
        dc.SetTextForeground(inkColour(charts::Ink::muted));
        dc.DrawLabel(placeholder_, GetClientRect(), wxALIGN_CENTER);
        return;
    }
    layoutScene();
    const double scale = pixelScale(*this);
    dc.DrawBitmap(bitmapOf(charts::paintPixels(scene_, chartTheme(), chartFonts(), scale), 1.0), 0,
                  0);
    if (stale_) {
        wxImage veil(std::max(1, laidOutFor_.x), std::max(1, laidOutFor_.y));
        const wxColour ground = wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW);
        veil.SetRGB(wxRect(veil.GetSize()), ground.Red(), ground.Green(), ground.Blue());
        veil.InitAlpha();
        std::fill_n(veil.GetAlpha(),
                    static_cast<std::size_t>(veil.GetWidth()) *
                        static_cast<std::size_t>(veil.GetHeight()),
                    static_cast<unsigned char>(150));
        dc.DrawBitmap(wxBitmap(veil), 0, 0, true);
    }
    if (HasFocus()) {
        dc.SetBrush(*wxTRANSPARENT_BRUSH);
        dc.SetPen(wxPen(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT), 1, wxPENSTYLE_DOT));
        dc.DrawRectangle(GetClientRect());
    }
}

void ChartCanvas::pointAt(const wxPoint &at) {
    const double scale = pixelScale(*this);
    int under = -1;
    for (std::size_t i = 0; i < scene_.spots.size(); ++i)
        if (scene_.spots[i].area.holds(at.x / scale, at.y / scale))
            under = static_cast<int>(i);
    if (under == under_)
        return;
    under_ = under;
    if (under_ < 0)
        UnsetToolTip();
    else
        SetToolTip(toWx(scene_.spots[static_cast<std::size_t>(under_)].sentence));
}

void ChartCanvas::chooseSpot(std::size_t index) {
    chosen_ = index;
    if (onChosen)
        onChosen(index);
}

void ChartCanvas::onKey(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if ((key != WXK_LEFT && key != WXK_RIGHT) || event.HasAnyModifiers() || scene_.spots.empty()) {
        if (key == WXK_TAB)
            Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                       : wxNavigationKeyEvent::IsForward);
        else
            event.Skip();
        return;
    }
    const auto count = static_cast<int>(scene_.spots.size());
    int place = count;
    for (int i = 0; i < count; ++i)
        if (chosen_ && scene_.spots[static_cast<std::size_t>(i)].index == *chosen_)
            place = i;
    place = std::clamp(place + (key == WXK_LEFT ? -1 : 1), 0, count - 1);
    chooseSpot(scene_.spots[static_cast<std::size_t>(place)].index);
}

void ChartCanvas::showMenu() {
    if (!spec_)
        return;
    const Words words = windowWords();
    wxMenu menu;
    const int copy = menu.Append(wxID_COPY, words(tr("&Copy picture")))->GetId();
    const int save = menu.Append(wxID_SAVEAS, words(tr("&Save picture…")))->GetId();
    const int chosen = GetPopupMenuSelectionFromUser(menu);
    if (chosen == copy && wxTheClipboard->Open()) {
        const auto pixels = charts::paintPixels(scene_, chartTheme(), chartFonts(), 2.0);
        wxTheClipboard->SetData(new wxBitmapDataObject(bitmapOf(pixels, 1.0)));
        wxTheClipboard->Close();
    } else if (chosen == save) {
        savePicture();
    }
}

void ChartCanvas::savePicture() {
    const Words words = windowWords();
    wxFileDialog dialog(this, words(tr("Save picture")), {}, "kooste.png",
                        "PNG (*.png)|*.png|SVG (*.svg)|*.svg", wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK)
        return;
    const bool svg = dialog.GetFilterIndex() == 1 || dialog.GetPath().EndsWith(".svg");
    base::AtomicFile file(base::pathFromUtf8(fromWx(dialog.GetPath())));
    const std::string bytes = svg ? charts::paintSvg(scene_, chartTheme())
                                  : charts::paintPng(scene_, chartTheme(), chartFonts(), 2.0);
    base::Result<void> written = file.write(bytes);
    if (written)
        written = file.commit();
    if (!written)
        showError(this, written.error());
}

} // namespace kooste::gui
