// SPDX-License-Identifier: MIT
#include "gui/page_canvas.h"

#include "gui/pictures.h"
#include "gui/theme.h"
#include "gui/words.h"

#include <wx/dcbuffer.h>
#include <wx/settings.h>

#include <cmath>

namespace kooste::gui {

namespace {
constexpr int kPageMargin = 12;
constexpr int kScrollStep = 20;
} // namespace

PageCanvas::PageCanvas(wxWindow *parent)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxWANTS_CHARS | wxFULL_REPAINT_ON_RESIZE | wxVSCROLL | wxHSCROLL) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(kScrollStep, kScrollStep);
    SetMinSize(FromDIP(wxSize(300, 300)));
    Bind(wxEVT_PAINT, &PageCanvas::paint, this);
    Bind(wxEVT_KEY_DOWN, &PageCanvas::onKey, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        fitVirtualSize();
    });
}

void PageCanvas::show(std::shared_ptr<const reports::PagePictures> pages,
                      const wxString &sentence) {
    pages_ = std::move(pages);
    sentence_ = sentence;
    page_ = std::min(page_, this->pages() == 0 ? 0 : this->pages() - 1);
    painted_ = wxBitmap();
    stale_ = false;
    SetName(pages_ ? toWx(pages_->text(page_)) : sentence_);
    fitVirtualSize();
    Refresh();
}

void PageCanvas::setStale(bool stale) {
    stale_ = stale;
    Refresh();
}

void PageCanvas::setPage(std::size_t page) {
    if (page >= pages() || page == page_)
        return;
    page_ = page;
    SetName(toWx(pages_->text(page_)));
    Scroll(0, 0);
    Refresh();
    if (onPageChanged)
        onPageChanged();
}

void PageCanvas::setZoom(double zoom) {
    zoom_ = zoom;
    fitVirtualSize();
    Refresh();
}

double PageCanvas::scale() const {
    if (zoom_ > 0)
        return zoom_ * pixelScale(*this);
    const charts::Size size = pages_->pageSize();
    const int margins = 2 * FromDIP(kPageMargin);
    const wxSize room = GetClientSize();
    return std::max(0.1,
                    std::min((room.x - margins) / size.width, (room.y - margins) / size.height));
}

void PageCanvas::fitVirtualSize() {
    if (!pages_ || zoom_ <= 0) {
        SetVirtualSize(1, 1);
        return;
    }
    const charts::Size size = pages_->pageSize();
    SetVirtualSize(static_cast<int>(size.width * scale()) + 2 * FromDIP(kPageMargin),
                   static_cast<int>(size.height * scale()) + 2 * FromDIP(kPageMargin));
}

void PageCanvas::paint(wxPaintEvent &) {
    wxAutoBufferedPaintDC dc(this);
    DoPrepareDC(dc);
    dc.SetBackground(
        wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE).ChangeLightness(92)));
    dc.Clear();
    if (!pages_) {
        dc.SetFont(GetFont());
        dc.SetTextForeground(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
        wxRect room = GetClientRect();
        room.Deflate(FromDIP(24));
        dc.DrawLabel(sentence_, room, wxALIGN_CENTER);
        return;
    }
    const double now = scale();
    if (!painted_.IsOk() || paintedPage_ != page_ || std::abs(paintedScale_ - now) > 1e-6) {
        painted_ = bitmapOf(pages_->paint(page_, now), 1.0);
        paintedPage_ = page_;
        paintedScale_ = now;
    }
    const int x = std::max((GetClientSize().x - painted_.GetWidth()) / 2, FromDIP(kPageMargin));
    const int y = FromDIP(kPageMargin);
    dc.DrawBitmap(painted_, x, y);
    dc.SetBrush(*wxTRANSPARENT_BRUSH);
    dc.SetPen(wxPen(inkColour(charts::Ink::rule)));
    dc.DrawRectangle(x - 1, y - 1, painted_.GetWidth() + 2, painted_.GetHeight() + 2);
    if (stale_) {
        wxImage veil(painted_.GetWidth(), painted_.GetHeight());
        veil.SetRGB(wxRect(veil.GetSize()), 255, 255, 255);
        veil.InitAlpha();
        std::fill_n(veil.GetAlpha(),
                    static_cast<std::size_t>(veil.GetWidth()) *
                        static_cast<std::size_t>(veil.GetHeight()),
                    static_cast<unsigned char>(150));
        dc.DrawBitmap(wxBitmap(veil), x, y, true);
    }
}

void PageCanvas::onKey(wxKeyEvent &event) {
    switch (event.GetKeyCode()) {
    case WXK_PAGEUP:
        if (page_ > 0)
            setPage(page_ - 1);
        break;
    case WXK_PAGEDOWN:
        setPage(page_ + 1);
        break;
    case WXK_TAB:
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                   : wxNavigationKeyEvent::IsForward);
        break;
    default:
        event.Skip();
    }
}

} // namespace kooste::gui
