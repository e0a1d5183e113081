// SPDX-License-Identifier: MIT
#include "gui/screens/lanes_canvas.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <algorithm>
#include <wx/control.h>
#include <wx/dcbuffer.h>
#include <wx/renderer.h>
#include <wx/settings.h>

namespace kooste::gui {

namespace {
constexpr int kLaneMargin = 6;
constexpr int kLaneBar = 16;
constexpr int kOverlap = 6; // the band under a bar
constexpr int kMostLanes = 7;
constexpr std::size_t kOverlapMeaning = 3; // in the legend, after the kinds of bars
using Kind = app::CalendarLanes::Bar::Kind;
} // namespace

LanesCanvas::LanesCanvas(wxWindow *parent)
    : wxScrolledCanvas(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxFULL_REPAINT_ON_RESIZE | wxWANTS_CHARS | wxBORDER_THEME) {
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    Bind(wxEVT_PAINT, &LanesCanvas::paint, this);
    Bind(wxEVT_KEY_DOWN, &LanesCanvas::onKey, this);
    const auto redraw = [this](wxFocusEvent &event) {
        Refresh();
        event.Skip();
    };
    Bind(wxEVT_SET_FOCUS, redraw);
    Bind(wxEVT_KILL_FOCUS, redraw);
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent &event) {
        SetFocus();
        const int y = CalcUnscrolledPosition(event.GetPosition()).y - headHeight();
        if (y >= 0)
            chooseAt(y / laneHeight());
    });
}

int LanesCanvas::lineHeight() const { return GetTextExtent("Xg").y; }
int LanesCanvas::headHeight() const { return 2 * lineHeight() + FromDIP(kLaneMargin); }
int LanesCanvas::laneHeight() const {
    return std::max(lineHeight() + FromDIP(8), FromDIP(kLaneBar + kOverlap + 8));
}
int LanesCanvas::bottomOfLanes() const {
    return headHeight() + laneHeight() * static_cast<int>(lanes_.lanes.size());
}
int LanesCanvas::nameWidth() const { return GetClientSize().x / 4; }

int LanesCanvas::across(double share) const {
    const int width = GetClientSize().x - nameWidth() - FromDIP(kLaneMargin);
    return nameWidth() + static_cast<int>(share * width);
}

void LanesCanvas::show(const app::CalendarLanes &lanes, const std::string &summary) {
    lanes_ = lanes;
    SetName(toWx(summary));
    const int whole = bottomOfLanes() + lineHeight() + FromDIP(2 * kLaneMargin);
    const int most = headHeight() + kMostLanes * laneHeight();
    SetMinSize(wxSize(FromDIP(400), std::min(whole, most) + FromDIP(4)));
    SetScrollRate(0, laneHeight());
    SetVirtualSize(FromDIP(200), whole);
    Refresh();
}

void LanesCanvas::choose(std::int64_t key) {
    chosen_ = key;
    for (std::size_t i = 0; i < lanes_.lanes.size(); ++i) {
        if (lanes_.lanes[i].key != key)
            continue;
        const int top = headHeight() + laneHeight() * static_cast<int>(i);
        const int seen = CalcUnscrolledPosition(wxPoint(0, 0)).y;
        if (top < seen || top + laneHeight() > seen + GetClientSize().y)
            Scroll(-1, i == 0 ? 0 : top / laneHeight());
    }
    Refresh();
}

void LanesCanvas::chooseAt(int place) {
    if (place < 0 || place >= static_cast<int>(lanes_.lanes.size()))
        return;
    const auto key = lanes_.lanes[static_cast<std::size_t>(place)].key;
    choose(key);
    if (onChosen)
        onChosen(key);
}

void LanesCanvas::onKey(wxKeyEvent &event) {
    int place = -1;
    const int last = static_cast<int>(lanes_.lanes.size()) - 1;
    for (int i = 0; i <= last; ++i)
        if (lanes_.lanes[static_cast<std::size_t>(i)].key == chosen_)
            place = i;
    switch (event.GetKeyCode()) {
    case WXK_UP:
        return chooseAt(std::max(place - 1, 0));
    case WXK_DOWN:
        return chooseAt(std::min(place + 1, last));
    case WXK_HOME:
        return chooseAt(0);
    case WXK_END:
        return chooseAt(last);
    case WXK_TAB:
        Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                   : wxNavigationKeyEvent::IsForward);
        return;
    default:
        event.Skip();
    }
}

void LanesCanvas::paint(wxPaintEvent &) {
    wxAutoBufferedPaintDC dc(this);
    DoPrepareDC(dc);
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.Clear();
    dc.SetFont(GetFont());
    drawMonths(dc);
    for (std::size_t i = 0; i < lanes_.lanes.size(); ++i)
        drawLane(dc, i);
    drawToday(dc);
    drawLegend(dc);
}

/// Years over months, a hairline at each that is said. A year that has no room before the next one
/// is left out.
void LanesCanvas::drawMonths(wxDC &dc) const {
    int nextYear = GetClientSize().x;
    for (auto month = lanes_.months.rbegin(); month != lanes_.months.rend(); ++month) {
        const int x = across(month->from);
        const bool isYear = !month->year.empty();
        if (isYear || !month->label.empty()) {
            dc.SetPen(wxPen(inkColour(charts::Ink::rule), isYear ? FromDIP(2) : 1));
            dc.DrawLine(x, isYear ? 0 : lineHeight(), x, bottomOfLanes());
        }
        const wxString year = toWx(month->year);
        dc.SetTextForeground(inkColour(charts::Ink::ink));
        if (isYear && x + FromDIP(8) + dc.GetTextExtent(year).x <= nextYear)
            dc.DrawText(year, x + FromDIP(4), 0);
        if (isYear)
            nextYear = x;
        dc.SetTextForeground(inkColour(charts::Ink::muted));
        dc.DrawText(toWx(month->label), x + FromDIP(4), lineHeight());
    }
}

void LanesCanvas::drawLane(wxDC &dc, std::size_t place) const {
    const auto &lane = lanes_.lanes[place];
    const int top = headHeight() + laneHeight() * static_cast<int>(place);
    const wxRect row(0, top, GetClientSize().x, laneHeight());
    const bool chosen = lane.key == chosen_;
    if (chosen) {
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(inkColour(charts::Ink::band)));
        dc.DrawRectangle(wxRect(0, top, nameWidth() - FromDIP(2), laneHeight()));
    }
    if (chosen && HasFocus())
        wxRendererNative::Get().DrawFocusRect(const_cast<LanesCanvas *>(this), dc, row);
    dc.SetPen(wxPen(inkColour(charts::Ink::rule), 1));
    dc.DrawLine(0, top, row.width, top);
    dc.SetFont(chosen ? boldFont(*this) : GetFont());
    dc.SetTextForeground(inkColour(charts::Ink::ink));
    dc.DrawText(wxControl::Ellipsize(toWx(lane.name), dc, wxELLIPSIZE_END,
                                     nameWidth() - FromDIP(3 * kLaneMargin)),
                FromDIP(kLaneMargin), top + (laneHeight() - lineHeight()) / 2);
    dc.SetFont(GetFont());
    const int barTop = top + FromDIP(4);
    for (const auto &bar : lane.bars)
        drawBar(dc, bar, barTop);
    for (const auto &shared : lane.overlaps)
        drawOverlap(dc, wxRect(wxPoint(across(shared.from), barTop + FromDIP(kLaneBar)),
                               wxPoint(across(shared.to), barTop + FromDIP(kLaneBar + kOverlap))));
    if (!lane.note.empty()) {
        dc.SetTextForeground(inkColour(charts::Ink::muted));
        dc.DrawText(toWx(lane.note), across(0) + FromDIP(kLaneMargin),
                    top + (laneHeight() - lineHeight()) / 2);
    }
}

void LanesCanvas::drawBar(wxDC &dc, const app::CalendarLanes::Bar &bar, int top) const {
    const int left = across(bar.from);
    const wxRect area(left, top, std::max(across(bar.to) - left - FromDIP(1), FromDIP(3)),
                      FromDIP(kLaneBar));
    drawMark(dc, static_cast<std::size_t>(bar.kind), area);
    const wxString label = toWx(bar.label);
    const wxSize size = dc.GetTextExtent(label);
    if (size.x + FromDIP(6) > area.width)
        return;
    dc.SetTextForeground(bar.kind == Kind::planned ? inkColour(charts::Ink::ink)
                                                   : inkColour(charts::Ink::paper));
    dc.DrawText(label, area.x + FromDIP(4), area.y + (area.height - size.y) / 2);
    if (bar.goesOn && area.width > FromDIP(40)) {
        // An arrow: it goes on behind what is shown.
        const int x = area.GetRight() - FromDIP(6);
        const int y = area.y + area.height / 2;
        dc.SetPen(wxPen(dc.GetTextForeground(), FromDIP(2)));
        dc.DrawLine(x - FromDIP(5), y - FromDIP(4), x, y);
        dc.DrawLine(x, y, x - FromDIP(5), y + FromDIP(4));
    }
}

/// A mark of the legend: the kinds of bars, then the overlap.
void LanesCanvas::drawMark(wxDC &dc, std::size_t meaning, const wxRect &area) const {
    if (meaning == kOverlapMeaning)
        return drawOverlap(dc, area);
    const auto kind = static_cast<Kind>(meaning);
    const wxColour own = inkColour(kind == Kind::ended ? charts::Ink::neutral : charts::Ink::blue);
    if (kind == Kind::planned) {
        dc.SetPen(wxPen(own, FromDIP(2), wxPENSTYLE_SHORT_DASH));
        dc.SetBrush(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    } else {
        dc.SetPen(*wxTRANSPARENT_PEN);
        dc.SetBrush(wxBrush(own));
    }
    dc.DrawRectangle(area);
}

/// A striped band: never by colour alone.
void LanesCanvas::drawOverlap(wxDC &dc, const wxRect &area) const {
    dc.SetPen(wxPen(inkColour(charts::Ink::orange), 1));
    dc.SetBrush(wxBrush(inkColour(charts::Ink::warm)));
    dc.DrawRectangle(area);
    for (int x = area.x + FromDIP(3); x < area.GetRight(); x += FromDIP(6))
        dc.DrawLine(x, area.GetBottom(), std::min(x + area.height, area.GetRight()), area.y);
}

void LanesCanvas::drawToday(wxDC &dc) const {
    if (!lanes_.today)
        return;
    const int x = across(*lanes_.today);
    const wxString word = toWx(lanes_.todayWord);
    const int width = dc.GetTextExtent(word).x;
    dc.SetPen(wxPen(inkColour(charts::Ink::orangeMid), FromDIP(2)));
    dc.DrawLine(x, lineHeight(), x, bottomOfLanes());
    dc.SetTextForeground(inkColour(charts::Ink::orange));
    const int most = GetClientSize().x - FromDIP(kLaneMargin) - width;
    const int left = std::min(x - width / 2, most);
    dc.SetPen(*wxTRANSPARENT_PEN);
    dc.SetBrush(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW)));
    dc.DrawRectangle(left - FromDIP(3), 0, width + FromDIP(6), lineHeight());
    dc.DrawText(word, left, 0);
}

void LanesCanvas::drawLegend(wxDC &dc) const {
    int x = FromDIP(kLaneMargin);
    const int top = bottomOfLanes() + FromDIP(kLaneMargin);
    for (std::size_t i = 0; i < lanes_.legend.size(); ++i) {
        const int height = i == kOverlapMeaning ? FromDIP(kOverlap) : FromDIP(10);
        drawMark(dc, i, wxRect(x, top + (lineHeight() - height) / 2, FromDIP(24), height));
        x += FromDIP(30);
        dc.SetTextForeground(inkColour(charts::Ink::muted));
        dc.DrawText(toWx(lanes_.legend[i]), x, top);
        x += dc.GetTextExtent(toWx(lanes_.legend[i])).x + FromDIP(16);
    }
}

} // namespace kooste::gui
