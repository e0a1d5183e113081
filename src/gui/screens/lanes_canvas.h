// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/calendar_lanes.h"

#include <functional>
#include <wx/scrolwin.h>

namespace kooste::gui {

/// The calendar's months with a lane for each survey. Arrow keys and clicks choose a lane; the
/// table beside it is its text twin.
class LanesCanvas : public wxScrolledCanvas {
public:
    explicit LanesCanvas(wxWindow *parent);
    void show(const app::CalendarLanes &lanes, const std::string &summary);
    void choose(std::int64_t key);
    std::function<void(std::int64_t)> onChosen; ///< by the user

private:
    void paint(wxPaintEvent &event);
    void drawMonths(wxDC &dc) const;
    void drawLegend(wxDC &dc) const;
    void drawLane(wxDC &dc, std::size_t place) const;
    void drawBar(wxDC &dc, const app::CalendarLanes::Bar &bar, int top) const;
    void drawMark(wxDC &dc, std::size_t meaning, const wxRect &area) const;
    void drawOverlap(wxDC &dc, const wxRect &area) const;
    void drawToday(wxDC &dc) const;
    void onKey(wxKeyEvent &event);
    void chooseAt(int place);
    int across(double share) const;
    int nameWidth() const;
    int lineHeight() const;
    int headHeight() const;
    int laneHeight() const;
    int bottomOfLanes() const;

    app::CalendarLanes lanes_;
    std::int64_t chosen_ = 0;
};

} // namespace kooste::gui
