// SPDX-License-Identifier: MIT
#include "app/usecases/demo.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class DemoCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        app.add_option("FILE", file_, session.text(tr("the workspace to make (.kooste)")))
            ->required();
        app.add_option("--responses", request_.responses,
                       session.text(tr("how many responses; 20,000 when left out")));
        app.add_option("--seed", request_.seed,
                       session.text(tr("another number gives another county's answers")));
        app.add_option("--until", until_, session.text(tr("the last month: 2025-12")));
        app.add_flag("--force", request_.overwrite, session.text(tr("replace an existing file")));
    }

    base::Result<Reply> run(Session &session) override {
        request_.path = base::pathFromUtf8(file_);
        if (!until_.empty()) {
            const auto month = base::PeriodCalendar().parse(until_);
            if (!month || month->kind != base::PeriodKind::month)
                return base::Error{
                    base::ErrorKind::usage, "unknownPeriod",
                    base::tr("“{period}” is not a month. Write 2025-12.").with("period", until_)};
            request_.until = *month;
        }
        const auto made =
            app::MakeDemo(session.clock()).run(request_, session.progress(), session.cancel());
        if (!made)
            return made.error();
        return Reply{session.json ? json(*made) : people(*made, session)};
    }

private:
    std::string json(const app::DemoOutcome &made) const {
        return jsonText({{"file", file_},
                         {"responses", made.responses},
                         {"units", made.units},
                         {"survey", made.survey},
                         {"improvedUnit", made.improvedUnit},
                         {"declinedUnit", made.declinedUnit},
                         {"turn", base::isoDate(made.turn)},
                         {"firstDay", base::isoDate(made.firstDay)},
                         {"lastDay", base::isoDate(made.lastDay)}});
    }

    std::string people(const app::DemoOutcome &made, const Session &session) const {
        return session.text(base::tr("Made “{file}”: an invented county with {units} units and "
                                     "{responses} responses.")
                                .with("file", file_)
                                .with("units", made.units)
                                .with("responses", made.responses)) +
               "\n" +
               session.text(base::tr("Something to find in the survey {survey}: the unit "
                                     "{improved} improved and {declined} declined from {turn} on.")
                                .with("survey", made.survey)
                                .with("improved", made.improvedUnit)
                                .with("declined", made.declinedUnit)
                                .with("turn", made.turn)) +
               "\n";
    }

    std::string file_;
    std::string until_;
    app::MakeDemo::Request request_;
};

} // namespace

std::unique_ptr<Command> makeDemoCommand() { return std::make_unique<DemoCommand>(); }

} // namespace kooste::cli
