// SPDX-License-Identifier: MIT
#include "app/presenters/calendar_lanes.h"

#include <algorithm>

namespace kooste::app {

using base::Date;
using base::tr;
using model::VersionStatus;

namespace {

constexpr int kLeastMonths = 6;
constexpr int kMonthsAfter = 3; // room behind what goes on
constexpr int kMostEachMonth = 26;
constexpr int kMostEachQuarter = 72;

/// Months counted from the year 0.
int monthOf(Date day) {
    return static_cast<int>(day.year()) * 12 +
           static_cast<int>(static_cast<unsigned>(day.month())) - 1;
}
std::int64_t firstDay(int month) {
    return base::dayNumber(base::makeDate(month / 12, month % 12 + 1, 1));
}

/// The months that are shown: [from, to).
struct Months {
    int from = 0;
    int to = kLeastMonths;
    std::int64_t begin() const { return firstDay(from); }
    std::int64_t days() const { return firstDay(to) - begin(); }
    double place(Date day) const { return placeOf(base::dayNumber(day)); }
    double placeAfter(Date day) const { return placeOf(base::dayNumber(day) + 1); }

private:
    double placeOf(std::int64_t day) const {
        const double place = static_cast<double>(day - begin()) / static_cast<double>(days());
        return std::clamp(place, 0.0, 1.0);
    }
};

Months monthsOf(const std::vector<CalendarRow> &rows, const CalendarSpan &span, Date today) {
    int from = monthOf(today);
    int to = monthOf(today);
    for (const auto &row : rows) {
        if (!row.span)
            continue;
        from = std::min(from, monthOf(row.span->from));
        to = std::max(to, monthOf(row.span->to.value_or(row.span->from)));
        if (!row.span->to)
            to = std::max(to, monthOf(today) + kMonthsAfter);
    }
    Months months{span.from ? monthOf(*span.from) : from, (span.to ? monthOf(*span.to) : to) + 1};
    months.to = std::max(months.to, months.from + kLeastMonths);
    return months;
}

/// Adds the part of a bar that lies in the months shown.
void addBar(std::vector<CalendarLanes::Bar> &bars, const Months &months, Date from,
            const std::optional<Date> &to, CalendarLanes::Bar bar) {
    bar.from = months.place(from);
    bar.to = to ? months.placeAfter(*to) : 1.0;
    bar.goesOn = !to;
    if (bar.from < bar.to)
        bars.push_back(std::move(bar));
}

/// The days of a version within those of its survey.
std::optional<CalendarSpan> daysOf(const CalendarVersion &version, const model::SurveySpan &span) {
    if (!version.from || version.status == VersionStatus::draft)
        return std::nullopt;
    CalendarSpan days{std::max(*version.from, span.from), version.to};
    if (span.to && (!days.to || *span.to < *days.to))
        days.to = span.to;
    if (days.to && *days.to < *days.from)
        return std::nullopt;
    return days;
}

std::vector<CalendarLanes::Bar> barsOf(const CalendarRow &row, const Months &months) {
    using Kind = CalendarLanes::Bar::Kind;
    std::vector<CalendarLanes::Bar> bars;
    std::optional<Date> firstAsked;
    for (const auto &version : row.versions) {
        const auto days = daysOf(version, *row.span);
        if (!days)
            continue;
        if (!firstAsked)
            firstAsked = days->from;
        const bool over =
            version.status == VersionStatus::retired || row.state == model::SurveyState::ended;
        addBar(bars, months, *days->from, days->to,
               {0, 1, over ? Kind::ended : Kind::inUse, std::to_string(version.number)});
    }
    if (!firstAsked)
        addBar(bars, months, row.span->from, row.span->to, {0, 1, Kind::planned, {}});
    return bars;
}

void addMonths(CalendarLanes &lanes, const Months &months) {
    const int count = months.to - months.from;
    for (int month = months.from; month < months.to; ++month) {
        const int inYear = month % 12;
        const bool said = count <= kMostEachMonth || (count <= kMostEachQuarter && inYear % 3 == 0);
        CalendarLanes::Month made;
        made.from = static_cast<double>(firstDay(month) - months.begin()) /
                    static_cast<double>(months.days());
        if (said)
            made.label = std::to_string(inYear + 1);
        if (inYear == 0 || month == months.from)
            made.year = std::to_string(month / 12);
        lanes.months.push_back(std::move(made));
    }
}

} // namespace

CalendarLanes calendarLanes(const std::vector<CalendarRow> &rows, const CalendarSpan &span,
                            Date today, const Say &say) {
    CalendarLanes lanes;
    const auto months = monthsOf(rows, span, today);
    addMonths(lanes, months);
    if (monthOf(today) >= months.from && monthOf(today) < months.to)
        lanes.today = months.place(today);
    lanes.todayWord = say(tr("today"));
    for (const auto &row : rows) {
        CalendarLanes::Lane lane{row.survey.value, row.name.best(say.language()), {}, {}, {}};
        if (row.span)
            lane.bars = barsOf(row, months);
        else
            lane.note = say(tr("draft, the time is not decided"));
        for (const auto &overlap : row.overlaps) {
            const CalendarLanes::Stretch shared{
                months.place(overlap.where.from),
                overlap.where.to ? months.placeAfter(*overlap.where.to) : 1.0};
            if (shared.from < shared.to)
                lane.overlaps.push_back(shared);
        }
        lanes.lanes.push_back(std::move(lane));
    }
    lanes.legend = {say(tr("planned")), say(tr("asking, with the version's number")),
                    say(tr("ended")), say(tr("another survey asks the same people"))};
    return lanes;
}

} // namespace kooste::app
