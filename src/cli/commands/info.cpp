// SPDX-License-Identifier: MIT
#include "app/usecases/describe_workspace.h"
#include "base/text.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"
#include "cli/text_table.h"
#include "cli/words.h"
#include "cli/workspace_command.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class InfoCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        app.add_option("FILE", file_, session.text(base::tr("the workspace")))->required();
    }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) -> base::Result<Reply> {
                                 const auto summary = app::DescribeWorkspace(workspace).run();
                                 if (!summary)
                                     return summary.error();
                                 return Reply{session.json ? json(*summary)
                                                           : people(*summary, session)};
                             });
    }

private:
    static std::string json(const app::WorkspaceSummary &summary) {
        Json surveys = Json::array();
        for (const auto &survey : summary.surveys)
            surveys.push_back({{"code", survey.code},
                               {"type", model::surveyTypeCode(survey.type)},
                               {"versions", survey.versions.size()},
                               {"responses", survey.responses},
                               {"batches", survey.batches}});
        return jsonText({{"name", summary.name},
                         {"applicationId", summary.applicationId},
                         {"schemaVersion", summary.schemaVersion},
                         {"bytes", summary.bytes},
                         {"threshold", summary.threshold},
                         {"languages", tags(summary.languages)},
                         {"units", summary.units},
                         {"surveys", surveys},
                         {"batches", summary.batches},
                         {"comments", summary.comments}});
    }

    static std::vector<std::string> tags(const std::vector<base::Language> &languages) {
        std::vector<std::string> tags;
        for (const auto language : languages)
            tags.emplace_back(base::languageTag(language));
        return tags;
    }

    static std::string people(const app::WorkspaceSummary &summary, const Session &session) {
        using base::tr;
        const auto language = session.language();
        TextTable facts({session.text(tr("Name")), summary.name});
        facts.row({session.text(tr("Units")), base::formatCount(summary.units, language)});
        facts.row(
            {session.text(tr("Imported files")), base::formatCount(summary.batches, language)});
        facts.row({session.text(tr("Comments")), base::formatCount(summary.comments, language)});
        facts.row({session.text(tr("Suppression threshold")),
                   base::formatCount(summary.threshold, language)});
        facts.row({session.text(tr("Languages")), base::join(tags(summary.languages), ", ")});
        facts.row({session.text(tr("Size in bytes")), base::formatCount(summary.bytes, language)});
        facts.row({session.text(tr("Schema version")), std::to_string(summary.schemaVersion)});
        if (summary.surveys.empty())
            return facts.text();
        TextTable surveys({session.text(tr("Survey")), session.text(tr("Type")),
                           session.text(tr("Versions")), session.text(tr("Responses"))},
                          {TextTable::Align::left, TextTable::Align::left, TextTable::Align::right,
                           TextTable::Align::right});
        for (const auto &survey : summary.surveys)
            surveys.row({survey.code, session.text(surveyTypeName(survey.type)),
                         std::to_string(survey.versions.size()),
                         base::formatCount(survey.responses, language)});
        return facts.text() + "\n" + surveys.text();
    }

    std::string file_;
};

} // namespace

std::unique_ptr<Command> makeInfoCommand() { return std::make_unique<InfoCommand>(); }

} // namespace kooste::cli
