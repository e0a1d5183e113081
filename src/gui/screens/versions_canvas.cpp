// SPDX-License-Identifier: MIT
#include "gui/screens/surveys_panes.h"
#include "gui/theme.h"

#include <wx/dcbuffer.h>
#include <wx/settings.h>

namespace kooste::gui {

namespace {
constexpr int kCanvasMargin = 8;
constexpr int kText = 34; // where the words begin
constexpr int kAxis = 14; // middle of the bars
constexpr int kGap = 10;  // between two versions
constexpr int kBar = 6;
} // namespace

VersionsCanvas::VersionsCanvas(wxWindow *parent)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxFULL_REPAINT_ON_RESIZE) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetMinSize(FromDIP(wxSize(120, 90)));
    Bind(wxEVT_PAINT, &VersionsCanvas::paint, this);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        int top = FromDIP(kCanvasMargin);
        const int y = CalcUnscrolledPosition(event.GetPosition()).y;
        for (const auto &mark : versions_) {
            top += heightOf(mark) + FromDIP(kGap);
            if (y < top) {
                const auto key = mark.key; // the list may be another one after the call
                if (onChosen)
                    onChosen(key);
                return;
            }
        }
    });
}

int VersionsCanvas::heightOf(const app::VersionMark &mark) const {
    return GetTextExtent("Xg").y * static_cast<int>(1 + mark.lines.size()) + FromDIP(4);
}

void VersionsCanvas::show(const std::vector<app::VersionMark> &versions,
                          const std::string &summary) {
    versions_ = versions;
    SetName(toWx(summary));
    int height = FromDIP(kCanvasMargin);
    for (const auto &mark : versions_)
        height += heightOf(mark) + FromDIP(kGap);
    SetScrollRate(0, FromDIP(12));
    SetVirtualSize(FromDIP(100), height);
    Refresh();
}

void VersionsCanvas::paint(wxPaintEvent &) {
    wxAutoBufferedPaintDC dc(this);
    DoPrepareDC(dc);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.Clear();
    const int axis = FromDIP(kCanvasMargin + kAxis);
    const int line = GetTextExtent("Xg").y;
    int top = FromDIP(kCanvasMargin);
    for (const auto &mark : versions_) {
        const int height = heightOf(mark);
        const wxColour own = inkColour(
            mark.kind == app::VersionMark::Kind::ended ? charts::Ink::neutral : charts::Ink::blue);
        if (mark.kind == app::VersionMark::Kind::draft) {
            dc.SetPen(wxPen(own, FromDIP(2), wxPENSTYLE_SHORT_DASH));
            dc.DrawLine(axis, top + FromDIP(6), axis, top + height);
            dc.SetPen(wxPen(own, FromDIP(2)));
            dc.SetBrush(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
            dc.DrawCircle(axis, top + line / 2, FromDIP(5));
        } else {
            dc.SetPen(*wxTRANSPARENT_PEN);
            dc.SetBrush(wxBrush(own));
            dc.DrawRectangle(axis - FromDIP(kBar) / 2, top, FromDIP(kBar), height);
        }
        dc.SetFont(mark.chosen ? boldFont(*this) : GetFont());
        dc.SetTextForeground(inkColour(charts::Ink::ink));
        const int left = FromDIP(kCanvasMargin + kText);
        dc.DrawText(toWx(mark.title), left, top);
        dc.SetFont(GetFont());
        dc.SetTextForeground(inkColour(charts::Ink::muted));
        for (std::size_t i = 0; i < mark.lines.size(); ++i)
            dc.DrawText(toWx(mark.lines[i]), left, top + line * static_cast<int>(i + 1));
        top += height;
        const int middle = top + FromDIP(kGap) / 2;
        const int half = FromDIP(10);
        dc.SetPen(wxPen(inkColour(charts::Ink::ink), 1));
        if (mark.below == app::VersionMark::Border::withReservation) {
            dc.DrawLine(axis - half, middle, axis + half, middle);
        } else if (mark.below == app::VersionMark::Border::notComparable) {
            dc.DrawLine(axis - half, middle - FromDIP(2), axis + half, middle - FromDIP(2));
            dc.DrawLine(axis - half, middle + FromDIP(2), axis + half, middle + FromDIP(2));
        } else if (mark.below == app::VersionMark::Border::comparable) {
            dc.SetPen(*wxTRANSPARENT_PEN);
            dc.SetBrush(wxBrush(own));
            if (mark.kind != app::VersionMark::Kind::draft)
                dc.DrawRectangle(axis - FromDIP(kBar) / 2, top, FromDIP(kBar), FromDIP(kGap));
        }
        top += FromDIP(kGap);
    }
}

} // namespace kooste::gui
