// SPDX-License-Identifier: MIT
#include "app/usecases/definitions.h"
#include "cli/commands/survey_losses.h"
#include "cli/commands/survey_subcommand.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class SurveyExport final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        declareSurvey(app, session);
        app.add_option("-o,--out", target_,
                       session.text(tr("the file to write: .json (all versions and the ledger), "
                                       ".lss (LimeSurvey) or .xlsx (XLSForm)")))
            ->required();
        app.add_option("--version", version_,
                       session.text(tr("the version's number; without it the newest published "
                                       "one")));
    }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(
            file_, store::Access::readOnly,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                const auto written = app::ExportDefinition(workspace).run(
                    survey_, base::pathFromUtf8(target_),
                    version_ > 0 ? std::optional(version_) : std::nullopt);
                if (!written)
                    return written.error();
                if (session.json)
                    return replyWithLosses(
                        jsonText({{"survey", written->survey},
                                  {"file", target_},
                                  {"format", written->format},
                                  {"version", orNull(written->version)},
                                  {"losses", lossesJson(written->losses, session)}}),
                        written->losses, session);
                return replyWithLosses(
                    session.text(base::tr("The questionnaire of “{survey}” was written to {file}.")
                                     .with("survey", written->survey)
                                     .with("file", target_)) +
                        "\n",
                    written->losses, session);
            });
    }

private:
    std::string target_;
    int version_ = 0;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyExport() { return std::make_unique<SurveyExport>(); }

} // namespace kooste::cli
