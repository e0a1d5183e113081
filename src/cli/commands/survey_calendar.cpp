// SPDX-License-Identifier: MIT
#include "app/usecases/survey_calendar.h"
#include "app/usecases/unit_columns.h"
#include "base/text.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"
#include "cli/words.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

using base::tr;

namespace {

template <class Value>
Json codesJson(const std::vector<Value> &values, std::string_view (*codeOf)(Value)) {
    Json codes = Json::array();
    for (const auto value : values)
        codes.push_back(codeOf(value));
    return codes;
}

std::optional<base::Date> fromOf(const app::CalendarRow &row) {
    return row.span ? std::optional(row.span->from) : std::nullopt;
}
std::optional<base::Date> toOf(const app::CalendarRow &row) {
    return row.span ? row.span->to : std::nullopt;
}

class SurveyCalendarCommand final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        app.add_option("--from", from_, session.text(tr("first day, as 2026-01-31")));
        app.add_option("--to", to_, session.text(tr("last day, as 2026-01-31")));
    }

    base::Result<Reply> run(Session &session) override {
        app::CalendarSpan span;
        for (const auto &[text, day] : {std::pair{&from_, &span.from}, std::pair{&to_, &span.to}}) {
            *day = app::recogniseDate(*text);
            if (!text->empty() && !*day)
                return base::Error{base::ErrorKind::usage, "badDate",
                                   tr("“{date}” is not a date. Write 2025-09-01 or 1.9.2025.")
                                       .with("date", *text)};
        }
        return withWorkspace(
            file_, store::Access::readOnly,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                const auto rows =
                    app::SurveyCalendar(workspace).run(span, session.clock().now().date);
                if (!rows)
                    return rows.error();
                return Reply{session.json ? json(*rows, session) : people(*rows, session)};
            });
    }

private:
    static std::string json(const std::vector<app::CalendarRow> &rows, const Session &session) {
        Json surveys = Json::array();
        for (const auto &row : rows) {
            Json versions = Json::array();
            for (const auto &version : row.versions)
                versions.push_back({{"number", version.number},
                                    {"status", model::versionStatusCode(version.status)},
                                    {"from", dateJson(version.from)},
                                    {"to", dateJson(version.to)}});
            Json overlaps = Json::array();
            for (const auto &overlap : row.overlaps)
                overlaps.push_back(
                    {{"survey", overlap.code},
                     {"from", base::isoDate(overlap.where.from)},
                     {"to", dateJson(overlap.where.to)},
                     {"units", overlap.where.units},
                     {"audiences", codesJson(overlap.where.audiences, model::audienceCode)},
                     {"channels", codesJson(overlap.where.channels, model::channelCode)}});
            surveys.push_back({{"code", row.code},
                               {"name", row.name.best(session.language())},
                               {"type", model::surveyTypeCode(row.type)},
                               {"state", model::surveyStateCode(row.state)},
                               {"from", dateJson(fromOf(row))},
                               {"to", dateJson(toOf(row))},
                               {"units", row.reach.units},
                               {"audiences", codesJson(row.reach.audiences, model::audienceCode)},
                               {"channels", codesJson(row.reach.channels, model::channelCode)},
                               {"versions", versions},
                               {"overlaps", overlaps}});
        }
        return jsonText({{"surveys", surveys}});
    }

    static std::string people(const std::vector<app::CalendarRow> &rows, const Session &session) {
        if (rows.empty())
            return session.text(tr("No survey asks in that time.")) + "\n";
        const auto day = [&](const std::optional<base::Date> &date) {
            return date ? base::formatDate(*date, session.language()) : std::string("\u2013");
        };
        TextTable table({session.text(tr("Code")), session.text(tr("Type")),
                         session.text(tr("State")), session.text(tr("From")),
                         session.text(tr("To")), session.text(tr("Same people asked by"))});
        for (const auto &row : rows) {
            std::vector<std::string> others;
            for (const auto &overlap : row.overlaps)
                others.push_back(overlap.code);
            table.row({row.code, session.text(surveyTypeName(row.type)),
                       session.text(app::surveyStateName(row.state)), day(fromOf(row)),
                       day(toOf(row)), others.empty() ? "\u2013" : base::join(others, ", ")});
        }
        return table.text();
    }

    std::string from_;
    std::string to_;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyCalendar() {
    return std::make_unique<SurveyCalendarCommand>();
}

} // namespace kooste::cli
