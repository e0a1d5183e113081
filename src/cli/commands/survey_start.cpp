// SPDX-License-Identifier: MIT
#include "app/usecases/survey_drafts.h"
#include "app/usecases/surveys.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class SurveyStart final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override { declareSurvey(app, session); }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(
            file_, store::Access::readWrite,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                const auto survey = app::ShowSurveys(workspace).find(survey_);
                if (!survey)
                    return survey.error();
                const auto started = app::StartDraft(workspace).run(survey->id);
                if (!started)
                    return started.error();
                const int number = started->versions.back().number;
                if (session.json)
                    return Reply{jsonText({{"survey", started->code}, {"version", number}})};
                return Reply{
                    session.text(base::tr("Version {version} of “{survey}” is a draft now.")
                                     .with("survey", started->code)
                                     .with("version", number)) +
                    "\n"};
            });
    }
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyStart() { return std::make_unique<SurveyStart>(); }

} // namespace kooste::cli
