// SPDX-License-Identifier: MIT
#include "app/presenters/calendar_presenter.h"
#include "app/presenters/survey_words.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

/// Names joined by commas, in the window's language; `all` where the list is empty.
template <class Value, class Name>
std::string namesOf(const std::vector<Value> &values, const Name &nameOf, const std::string &all) {
    std::vector<std::string> names;
    for (const auto &value : values)
        names.push_back(nameOf(value));
    return names.empty() ? all : base::join(names, ", ");
}

int yearOf(base::Date day) { return static_cast<int>(day.year()); }

} // namespace

CalendarPresenter::CalendarPresenter(Session &session, CalendarView &view)
    : session_(session), view_(view) {
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void CalendarPresenter::workspaceChanged() {
    collectSpans();
    show();
}

/// All; from today on; and each year in which a survey began or ended.
void CalendarPresenter::collectSpans() {
    const auto today = session_.clock().now().date;
    spans_ = {{}, {today, {}}};
    std::vector<std::string> words{session_.say(tr("All surveys")),
                                   session_.say(tr("Asking now or later"))};
    std::set<int> years{yearOf(today)};
    if (const auto picture = session_.picture())
        for (const auto &survey : picture->surveys) {
            if (const auto span = model::spanOf(*survey)) {
                years.insert(yearOf(span->from));
                if (span->to)
                    years.insert(yearOf(*span->to));
            }
        }
    for (const int year : years) {
        spans_.push_back({base::makeDate(year, 1, 1), base::makeDate(year, 12, 31)});
        words.push_back(std::to_string(year));
    }
    span_ = std::min(span_, static_cast<int>(spans_.size()) - 1);
    view_.showSpans(words, span_);
}

void CalendarPresenter::chooseSpan(int span) {
    span_ = span;
    show();
}

void CalendarPresenter::show() {
    rows_.clear();
    const auto picture = session_.picture();
    if (picture) {
        std::vector<const model::Survey *> surveys;
        for (const auto &survey : picture->surveys)
            surveys.push_back(survey.get());
        rows_ = calendarOf(surveys, *picture->units, spans_.at(static_cast<std::size_t>(span_)),
                           session_.clock().now().date);
    }
    const auto doubled = std::count_if(
        rows_.begin(), rows_.end(), [](const CalendarRow &row) { return !row.overlaps.empty(); });
    const auto count = static_cast<std::int64_t>(rows_.size());
    std::string summary = session_.say(trn("{n} survey.", "{n} surveys.", count)) + " ";
    summary +=
        doubled == 0
            ? session_.say(tr("No two of them ask the same people in the same weeks."))
            : session_.say(trn("{n} asks people whom another one asks in the same weeks.",
                               "{n} ask people whom another one asks in the same weeks.", doubled));
    view_.showCalendar(table(), summary, overlapSentences());
    view_.showLanes(calendarLanes(rows_, spans_.at(static_cast<std::size_t>(span_)),
                                  session_.clock().now().date, Say(session_.translator())));
    chooseSurvey(rows_.empty() ? 0 : rows_.front().survey.value);
}

Table CalendarPresenter::table() const {
    Table table;
    table.columns = {{session_.say(tr("Survey")), 200},
                     {session_.say(tr("Type")), 150},
                     {session_.say(tr("State")), 100},
                     {session_.say(tr("Time")), 190},
                     {session_.say(tr("Whom")), 190, Align::left, false},
                     {session_.say(tr("Channels")), 150, Align::left, false},
                     {session_.say(tr("Same people asked by")), 190}};
    for (const auto &row : rows_)
        table.rows.push_back(rowOf(row));
    return table;
}

Row CalendarPresenter::rowOf(const CalendarRow &row) const {
    const auto language = session_.language();
    std::vector<std::string> others;
    for (const auto &overlap : row.overlaps)
        others.push_back(overlap.name.best(language));
    const auto channelOf = [&](model::Channel channel) {
        return session_.say(model::channelName(channel));
    };
    Row made;
    made.key = row.survey.value;
    made.cells = {
        {row.name.best(language)},
        {session_.say(surveyTypeTitle(row.type)), Tone::muted},
        {session_.say(surveyStateName(row.state)), Tone::normal,
         row.state == model::SurveyState::draft ? Sign::draft : Sign::none},
        {row.span ? period(row.span->from, row.span->to) : session_.say(tr("not decided"))},
        {whom(row.reach)},
        {namesOf(row.reach.channels, channelOf, session_.say(tr("all channels")))},
        others.empty() ? Cell{"–", Tone::muted}
                       : Cell{base::join(others, ", "), Tone::attention, Sign::warning}};
    return made;
}

std::string CalendarPresenter::unitNames(const std::vector<std::string> &codes) const {
    const auto &tree = *session_.picture()->units;
    return namesOf(
        codes,
        [&](const std::string &code) {
            const auto *unit = tree.findByCode(code);
            return unit == nullptr ? code : unit->name.best(session_.language());
        },
        session_.say(tr("all units")));
}

std::string CalendarPresenter::whom(const model::Reach &reach) const {
    const auto audienceOf = [&](model::Audience audience) {
        return session_.say(model::audienceName(audience));
    };
    return unitNames(reach.units) + "; " +
           namesOf(reach.audiences, audienceOf, session_.say(tr("all respondents")));
}

std::string CalendarPresenter::period(base::Date from, const std::optional<base::Date> &to) const {
    const auto language = session_.language();
    if (!to)
        return session_.say(tr("from {date} on").with("date", from));
    return base::formatDateRange(from, *to, language);
}

base::Message CalendarPresenter::sharedPart(const base::Message &sentence,
                                            const CalendarOverlap &overlap) const {
    const model::Reach met{
        overlap.where.units, overlap.where.audiences, overlap.where.channels, {}, {}};
    const auto channelOf = [&](model::Channel channel) {
        return session_.say(model::channelName(channel));
    };
    return base::Message(sentence)
        .with("time", period(overlap.where.from, overlap.where.to))
        .with("whom", whom(met))
        .with("channels", namesOf(met.channels, channelOf, session_.say(tr("all channels"))));
}

std::string CalendarPresenter::overlapSentence(const CalendarOverlap &overlap) const {
    return session_.say(sharedPart(tr("“{survey}” asks the same people {time}: {whom}; {channels}.")
                                       .with("survey", overlap.name.best(session_.language())),
                                   overlap));
}

/// Each two surveys once, said of the one that stands first.
std::vector<std::string> CalendarPresenter::overlapSentences() const {
    std::vector<std::string> sentences;
    std::set<std::string> said;
    for (const auto &row : rows_) {
        said.insert(row.code);
        for (const auto &overlap : row.overlaps)
            if (said.count(overlap.code) == 0)
                sentences.push_back(session_.say(sharedPart(
                    tr("“{first}” and “{second}” ask the same people {time}: {whom}; {channels}.")
                        .with("first", row.name.best(session_.language()))
                        .with("second", overlap.name.best(session_.language())),
                    overlap)));
    }
    return sentences;
}

void CalendarPresenter::chooseSurvey(std::int64_t survey) {
    for (const auto &row : rows_) {
        if (row.survey.value != survey)
            continue;
        std::string about;
        for (const auto &version : row.versions)
            about += (about.empty() ? "" : "\n") +
                     session_.say(tr("Version {number}: {time}.")
                                      .with("number", version.number)
                                      .with("time", version.from ? period(*version.from, version.to)
                                                                 : session_.say(tr("draft"))));
        for (const auto &overlap : row.overlaps)
            about += "\n" + overlapSentence(overlap);
        return view_.showSurvey(survey, row.name.best(session_.language()), about);
    }
    view_.showSurvey(0, {}, {});
}

} // namespace kooste::app
