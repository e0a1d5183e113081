// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey_state.h"
#include "store/workspace.h"

namespace kooste::app {

/// One version in the calendar: in use from its day until the next one's.
struct CalendarVersion {
    int number = 1;
    model::VersionStatus status = model::VersionStatus::draft;
    std::optional<base::Date> from = {};
    std::optional<base::Date> to = {}; ///< last day
};

/// Another survey that asks the same people in the same weeks.
struct CalendarOverlap {
    std::string code;
    base::LocalText name;
    model::SurveyOverlap where;
};

/// One survey in the calendar.
struct CalendarRow {
    model::SurveyId survey;
    std::string code;
    base::LocalText name;
    model::SurveyType type = model::SurveyType::regular;
    model::SurveyState state = model::SurveyState::draft; ///< on the day asked for
    std::optional<model::SurveySpan> span = {}; ///< nothing: neither a start nor a version in use
    model::Reach reach;
    std::vector<CalendarVersion> versions = {};
    std::vector<CalendarOverlap> overlaps = {};
};

/// The days that a calendar shows; empty: without a bound. A survey without a start is always in.
struct CalendarSpan {
    std::optional<base::Date> from;
    std::optional<base::Date> to;
};

/// By start, what has none last; surveys that ask on no day of the span are left out, but they
/// count as overlaps.
std::vector<CalendarRow> calendarOf(const std::vector<const model::Survey *> &surveys,
                                    const model::UnitTree &units, const CalendarSpan &span,
                                    base::Date today);

/// All surveys of a workspace in time, and which of them reach the same people in the same weeks.
class SurveyCalendar {
public:
    explicit SurveyCalendar(store::Workspace &workspace) : workspace_(workspace) {}
    /// Error usage `calendarEndsBeforeItBegins`.
    base::Result<std::vector<CalendarRow>> run(const CalendarSpan &span, base::Date today) const;

private:
    store::Workspace &workspace_;
};

/// "draft", "begins later", "running", "always open", "ended".
base::Message surveyStateName(model::SurveyState state);

} // namespace kooste::app
