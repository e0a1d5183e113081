// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/say.h"
#include "app/usecases/survey_calendar.h"

namespace kooste::app {

/// The calendar as a picture: months along the top, a lane for each survey. Places are shares of
/// the width, 0..1.
struct CalendarLanes {
    struct Month {
        double from = 0;
        std::string label; ///< "3"; empty where there are too many to say each
        std::string year;  ///< at January and at the first month
    };
    struct Bar {
        enum class Kind { planned, inUse, ended };
        double from = 0;
        double to = 1;
        Kind kind = Kind::inUse;
        std::string label; ///< "2": the version; empty while none is published
        bool goesOn = false;
    };
    struct Stretch {
        double from = 0;
        double to = 1;
    };
    struct Lane {
        std::int64_t key = 0;
        std::string name;
        std::vector<Bar> bars;
        std::vector<Stretch> overlaps; ///< where another survey asks the same people
        std::string note;              ///< in place of bars: "not decided"
    };
    std::vector<Month> months;
    std::optional<double> today; ///< nothing: not in these months
    std::string todayWord;
    std::vector<Lane> lanes;
    /// What the marks mean, in the order of Bar::Kind and then the overlap.
    std::vector<std::string> legend;
};

/// Whole months, at least half a year: those of `span`, where it is open those of the surveys.
CalendarLanes calendarLanes(const std::vector<CalendarRow> &rows, const CalendarSpan &span,
                            base::Date today, const Say &say);

} // namespace kooste::app
