// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/calendar_lanes.h"
#include "app/presenters/session.h"
#include "app/presenters/table.h"
#include "app/usecases/survey_calendar.h"

namespace kooste::app {

class CalendarView {
public:
    virtual ~CalendarView() = default;
    /// What may be shown: all, what asks now or later, each year.
    virtual void showSpans(const std::vector<std::string> &spans, int chosen) = 0;
    /// `summary`: how many surveys, and how many ask the same people as another. `overlaps`: a
    /// sentence for each two that do.
    virtual void showCalendar(const Table &table, const std::string &summary,
                              const std::vector<std::string> &overlaps) = 0;
    /// The same as a picture.
    virtual void showLanes(const CalendarLanes &lanes) = 0;
    /// Versions and overlaps of the chosen survey, a sentence each.
    virtual void showSurvey(std::int64_t survey, const std::string &heading,
                            const std::string &about) = 0;
};

/// Kysely > Kalenteri: all surveys in time, whom they ask, and who is asked twice.
class CalendarPresenter {
public:
    CalendarPresenter(Session &session, CalendarView &view);
    void chooseSpan(int span);
    void chooseSurvey(std::int64_t survey);

private:
    void workspaceChanged();
    void collectSpans();
    void show();
    Row rowOf(const CalendarRow &row) const;
    std::string whom(const model::Reach &reach) const;
    std::string unitNames(const std::vector<std::string> &codes) const;
    std::string period(base::Date from, const std::optional<base::Date> &to) const;
    std::string overlapSentence(const CalendarOverlap &overlap) const;
    std::vector<std::string> overlapSentences() const;
    base::Message sharedPart(const base::Message &sentence, const CalendarOverlap &overlap) const;
    Table table() const;

    Session &session_;
    CalendarView &view_;
    std::vector<CalendarSpan> spans_;
    int span_ = 0;
    std::vector<CalendarRow> rows_;
    Session::Token listening_;
};

} // namespace kooste::app
