// SPDX-License-Identifier: MIT
#include "app/usecases/survey_publishing.h"
#include "app/usecases/surveys.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class SurveyRetire final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        declareSurvey(app, session);
        app.add_option("--version", version_, session.text(tr("the version's number")));
        app.add_option("--on", on_, session.text(tr("out of use from this day; today without it")));
    }

    base::Result<Reply> run(Session &session) override {
        const auto on =
            on_.empty() ? std::optional(session.clock().now().date) : base::parseIsoDate(on_);
        if (!on)
            return badDay(on_);
        return withWorkspace(
            file_, store::Access::readWrite,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                const auto survey = app::ShowSurveys(workspace).find(survey_);
                if (!survey)
                    return survey.error();
                const auto version = versionAskedFor(*survey, version_);
                if (!version)
                    return version.error();
                const int number = (*version)->number;
                const auto done = app::RetireVersion(workspace).run(survey->id, number, *on);
                if (!done)
                    return done.error();
                if (session.json)
                    return Reply{jsonText({{"survey", survey->code},
                                           {"version", number},
                                           {"retiredOn", base::isoDate(*on)}})};
                return Reply{session.text(base::tr("Version {version} of “{survey}” is out of use "
                                                   "from {day}.")
                                              .with("survey", survey->code)
                                              .with("version", number)
                                              .with("day", *on)) +
                             "\n"};
            });
    }

private:
    int version_ = 0;
    std::string on_;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyRetire() { return std::make_unique<SurveyRetire>(); }

} // namespace kooste::cli
