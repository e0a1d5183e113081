// SPDX-License-Identifier: MIT
#include "app/usecases/briefings.h"
#include "app/usecases/units.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"
#include "cli/workspace_command.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

const char *stateCode(app::BriefingOutcome::State state) {
    using State = app::BriefingOutcome::State;
    switch (state) {
    case State::made:
        return "made";
    case State::suppressed:
        return "suppressed";
    case State::noResponses:
        return "noResponses";
    case State::failed:
        return "failed";
    case State::cancelled:
        return "cancelled";
    }
    return "";
}

class ReportCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        const auto option = [&](const char *name, std::string &target, const base::Message &text) {
            return app.add_option(name, target, session.text(text));
        };
        option("FILE", file_, tr("the workspace"))->required();
        option("--unit", unit_, tr("one briefing: the unit's code or name"));
        option("--each-unit-under", under_,
               tr("a briefing of every unit of this subtree that has responses"));
        option("--period", period_, tr("2025-03, 2025-Q3, 2025-T1, 2025-H1, 2025 or a season"))
            ->required();
        option("--survey", survey_, tr("the survey's code or name"));
        option("--template", template_, tr("the report template"));
        option("--against", against_, tr("previous, same-last-year or rest"));
        option("--pdf", pdf_, tr("the PDF file to write"));
        option("--xlsx", xlsx_, tr("the workbook to write"));
        option("--out", folder_, tr("the folder to write a batch into"));
        // The report's own language has the same name as the program's; it is read from there.
    }

    base::Result<Reply> run(Session &session) override {
        if (auto sound = checkWords(); !sound)
            return sound.error();
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) -> base::Result<Reply> {
                                 return make(workspace, session);
                             });
    }

private:
    static base::Error wrong(base::Message message) {
        return {base::ErrorKind::usage, "wrongUsage", std::move(message)};
    }

    base::Result<void> checkWords() const {
        if (unit_.empty() == under_.empty())
            return wrong(base::tr("Say either --unit (one briefing) or --each-unit-under (a "
                                  "batch)."));
        if (!under_.empty() && folder_.empty())
            return wrong(base::tr("Say with --out which folder the briefings go to."));
        if (!unit_.empty() && pdf_.empty() && xlsx_.empty())
            return wrong(base::tr("Say what to write: --pdf FILE, --xlsx FILE or both."));
        return {};
    }

    base::Result<Reply> make(store::Workspace &workspace, const Session &session) const {
        app::Answers answers(workspace);
        const auto read = app::unitsOf(workspace);
        if (!read)
            return read.error();
        const auto &units = *read;
        const auto unit = app::findUnit(*units, unit_.empty() ? under_ : unit_);
        if (!unit)
            return unit.error();
        app::MakeBriefing maker(workspace, answers, session.translatorOf(), session.clock());
        const auto choice = choiceOf(workspace, maker, *unit, session);
        if (!choice)
            return choice.error();
        return unit_.empty() ? batch(workspace, answers, *choice, *units, *unit, session)
                             : single(maker, *choice, *unit, session);
    }

    base::Result<app::BriefingChoice> choiceOf(store::Workspace &workspace,
                                               app::MakeBriefing &maker, int unit,
                                               const Session &session) const {
        app::BriefingChoice choice;
        const auto survey =
            survey_.empty() ? maker.surveyOf(unit) : app::findSurvey(workspace, survey_);
        if (!survey)
            return survey.error();
        choice.survey = *survey;
        const auto period = app::findPeriod(workspace.calendar(), period_);
        if (!period)
            return period.error();
        choice.period = *period;
        const auto reference = analysis::parseReference(against_);
        if (!reference)
            return wrong(base::tr("“{word}” is nothing to compare with: previous, same-last-year "
                                  "or rest.")
                             .with("word", against_));
        choice.against = *reference;
        choice.templateCode = template_;
        choice.language = session.language();
        return choice;
    }

    base::Result<Reply> single(app::MakeBriefing &maker, const app::BriefingChoice &choice,
                               int unit, const Session &session) const {
        std::vector<app::MakeBriefing::File> files;
        if (!pdf_.empty())
            files.push_back({"pdf", base::pathFromUtf8(pdf_)});
        if (!xlsx_.empty())
            files.push_back({"xlsx", base::pathFromUtf8(xlsx_)});
        if (auto written = maker.write(choice, unit, files, session.progress(), session.cancel());
            !written)
            return written.error();
        Json list = Json::array();
        std::string lines;
        for (const auto &file : files) {
            list.push_back(base::utf8FromPath(file.path));
            lines += base::utf8FromPath(file.path) + "\n";
        }
        return Reply{session.json ? jsonText({{"files", list}}) : lines};
    }

    base::Result<Reply> batch(store::Workspace &workspace, app::Answers &answers,
                              const app::BriefingChoice &choice, const model::UnitTree &units,
                              int root, const Session &session) const {
        app::MakeBriefings::Request request;
        request.choice = choice;
        request.units = app::MakeBriefings::unitsUnder(units, root);
        request.folder = base::pathFromUtf8(folder_);
        app::MakeBriefings maker(workspace, answers, session.translatorOf(), session.clock());
        const auto outcome = maker.run(request, session.progress(), session.cancel());
        if (!outcome)
            return outcome.error();
        Reply reply{session.json ? json(*outcome, units, session) : people(*outcome, session)};
        const auto failed =
            std::find_if(outcome->units.begin(), outcome->units.end(), [](const auto &row) {
                return row.state == app::BriefingOutcome::State::failed;
            });
        if (outcome->cancelled)
            reply.exitCode = 5;
        else if (failed != outcome->units.end())
            reply = failure(std::move(reply), *failed);
        return reply;
    }

    /// A file of the batch could not be written: all that was made stays, and it is said.
    static Reply failure(Reply reply, const app::BriefingOutcome &failed) {
        reply.exitCode = 6;
        reply.diagnostics.push_back({base::Severity::error, "outputNotWritten", failed.reason});
        return reply;
    }

    static std::string json(const app::MakeBriefings::Outcome &outcome,
                            const model::UnitTree &units, const Session &session) {
        Json list = Json::array();
        for (const auto &row : outcome.units) {
            Json files = Json::array();
            for (const auto &file : row.files)
                files.push_back(base::utf8FromPath(file));
            list.push_back(
                {{"unit", units.units().at(static_cast<std::size_t>(row.unit)).code},
                 {"state", stateCode(row.state)},
                 {"files", files},
                 {"reason", row.reason.empty() ? Json(nullptr) : Json(session.text(row.reason))}});
        }
        return jsonText({{"made", outcome.made},
                         {"index", base::utf8FromPath(outcome.index)},
                         {"units", list}});
    }

    static std::string people(const app::MakeBriefings::Outcome &outcome, const Session &session) {
        const auto all = outcome.units.size();
        return session.text(base::tr("Made {made} of {all} briefings. {index} says which were not "
                                     "made and why.")
                                .with("made", static_cast<std::int64_t>(outcome.made))
                                .with("all", static_cast<std::int64_t>(all))
                                .with("index", base::utf8FromPath(outcome.index))) +
               "\n";
    }

    std::string file_;
    std::string unit_;
    std::string under_;
    std::string period_;
    std::string survey_;
    std::string template_ = "unit";
    std::string against_ = "previous";
    std::string pdf_;
    std::string xlsx_;
    std::string folder_;
};

} // namespace

std::unique_ptr<Command> makeReportCommand() { return std::make_unique<ReportCommand>(); }

} // namespace kooste::cli
