// SPDX-License-Identifier: MIT
#include "app/usecases/survey_calendar.h"
#include "app/usecases/failure.h"
#include "store/surveys.h"
#include "store/units.h"

#include <algorithm>

namespace kooste::app {

using base::tr;
using model::Survey;
using model::SurveyState;

namespace {

bool isWithin(const std::optional<model::SurveySpan> &asked, const CalendarSpan &span) {
    return !asked || ((!span.to || asked->from <= *span.to) &&
                      (!span.from || !asked->to || *asked->to >= *span.from));
}

base::Date dayBefore(base::Date day) { return base::dateOfDay(base::dayNumber(day) - 1); }

std::vector<CalendarVersion> versionsOf(const Survey &survey) {
    std::vector<CalendarVersion> versions;
    for (const auto &version : survey.versions) {
        // A version is retired on the day on which the next one comes into use.
        if (!versions.empty() && version.publishedOn &&
            (!versions.back().to || *versions.back().to >= *version.publishedOn))
            versions.back().to = dayBefore(*version.publishedOn);
        versions.push_back(
            {version.number, version.status, version.publishedOn, version.retiredOn});
    }
    return versions;
}

CalendarRow rowOf(const Survey &survey, const std::vector<const Survey *> &all,
                  const model::UnitTree &units, base::Date today) {
    CalendarRow row{survey.id,
                    survey.code,
                    survey.name,
                    survey.type,
                    model::surveyStateOn(survey, today),
                    model::spanOf(survey),
                    survey.reach,
                    versionsOf(survey)};
    for (const auto *other : all)
        if (other->id != survey.id)
            if (auto where = model::overlapOf(survey, *other, units))
                row.overlaps.push_back({other->code, other->name, *std::move(where)});
    return row;
}

} // namespace

std::vector<CalendarRow> calendarOf(const std::vector<const Survey *> &surveys,
                                    const model::UnitTree &units, const CalendarSpan &span,
                                    base::Date today) {
    std::vector<CalendarRow> rows;
    for (const auto *survey : surveys)
        if (isWithin(model::spanOf(*survey), span))
            rows.push_back(rowOf(*survey, surveys, units, today));
    std::stable_sort(rows.begin(), rows.end(), [](const CalendarRow &a, const CalendarRow &b) {
        if (!a.span || !b.span)
            return a.span && !b.span;
        return a.span->from < b.span->from;
    });
    return rows;
}

base::Result<std::vector<CalendarRow>> SurveyCalendar::run(const CalendarSpan &span,
                                                           base::Date today) const {
    return guarded([&]() -> base::Result<std::vector<CalendarRow>> {
        if (span.from && span.to && *span.to < *span.from)
            return base::Error{base::ErrorKind::usage, "calendarEndsBeforeItBegins",
                               tr("The calendar would end before it begins: {from}, {to}.")
                                   .with("from", *span.from)
                                   .with("to", *span.to)};
        const store::SurveyRepository repository(workspace_);
        std::vector<Survey> surveys;
        for (const auto &summary : repository.list())
            surveys.push_back(*repository.load(summary.id));
        std::vector<const Survey *> all;
        for (const auto &survey : surveys)
            all.push_back(&survey);
        return calendarOf(all, *store::UnitRepository(workspace_).load(), span, today);
    });
}

base::Message surveyStateName(SurveyState state) {
    switch (state) {
    case SurveyState::planned:
        return tr("begins later");
    case SurveyState::running:
        return tr("running");
    case SurveyState::alwaysOpen:
        return tr("always open");
    case SurveyState::ended:
        return tr("ended");
    case SurveyState::draft:
        break;
    }
    return tr("draft");
}

} // namespace kooste::app
