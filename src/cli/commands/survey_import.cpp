// SPDX-License-Identifier: MIT
#include "app/usecases/definitions.h"
#include "cli/commands/survey_losses.h"
#include "cli/commands/survey_subcommand.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class SurveyImport final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        app.add_option("DEFINITION", definition_,
                       session.text(tr("the questionnaire: .json of Kooste, .lss of LimeSurvey, "
                                       ".xlsx (XLSForm) of Kobo or ODK, .qsf of Qualtrics")))
            ->required();
        app.add_option("--as", code_,
                       session.text(tr("the survey's code instead of the one in the file")));
    }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(file_, store::Access::readWrite,
                             [&](store::Workspace &workspace) -> base::Result<Reply> {
                                 const auto made = app::ImportDefinition(workspace).run(
                                     base::pathFromUtf8(definition_), code_);
                                 if (!made)
                                     return made.error();
                                 return replyWithLosses(session.json ? documentOf(*made, session)
                                                                     : textOf(*made, session),
                                                        made->losses, session);
                             });
    }

private:
    static std::string documentOf(const app::ImportedDefinition &made, const Session &session) {
        Json versions = Json::array();
        for (const auto &version : made.survey.versions)
            versions.push_back({{"number", version.number},
                                {"status", model::versionStatusCode(version.status)},
                                {"questions", version.questions.size()}});
        return jsonText({{"survey", made.survey.code},
                         {"name", made.survey.name.best(session.language())},
                         {"format", made.format},
                         {"items", made.survey.items.size()},
                         {"versions", versions},
                         {"losses", lossesJson(made.losses, session)}});
    }

    static std::string textOf(const app::ImportedDefinition &made, const Session &session) {
        const auto items = static_cast<std::int64_t>(made.survey.items.size());
        return session.text(base::trn("The survey “{survey}” was made, with {n} item.",
                                      "The survey “{survey}” was made, with {n} items.", items)
                                .with("survey", made.survey.code)) +
               "\n";
    }

    std::string definition_;
    std::string code_;
};

} // namespace

Json lossesJson(const exchange::Losses &losses, const Session &session) {
    Json list = Json::array();
    for (const auto &loss : losses.list())
        list.push_back({{"code", loss.code},
                        {"place", textOrNull(loss.place)},
                        {"message", session.text(loss.message)}});
    return list;
}

Reply replyWithLosses(std::string output, const exchange::Losses &losses, const Session &session) {
    Reply reply{std::move(output)};
    reply.somethingToRemark = !losses.list().empty();
    if (!session.json)
        for (const auto &loss : losses.list())
            reply.diagnostics.push_back({base::Severity::note, loss.code, loss.message});
    return reply;
}

std::unique_ptr<SurveySubcommand> makeSurveyImport() { return std::make_unique<SurveyImport>(); }

} // namespace kooste::cli
