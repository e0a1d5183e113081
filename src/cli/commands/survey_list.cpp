// SPDX-License-Identifier: MIT
#include "app/usecases/surveys.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"
#include "cli/words.h"
#include "model/survey_overlap.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

class SurveyList final : public SurveySubcommand {
public:
    void declare(CLI::App &, const Session &) override {}

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) { return list(workspace, session); });
    }

private:
    static base::Result<Reply> list(store::Workspace &workspace, const Session &session) {
        const auto surveys = app::ShowSurveys(workspace).list();
        if (!surveys)
            return surveys.error();
        const auto today = session.clock().now().date;
        std::vector<bool> ended;
        for (const auto &survey : *surveys)
            ended.push_back(hasEnded(workspace, survey, today));
        return Reply{session.json ? listJson(*surveys, ended, session)
                                  : listPeople(*surveys, ended, session)};
    }

    /// Only an ad-hoc survey ends by itself; its last day stands in the survey.
    static bool hasEnded(store::Workspace &workspace, const store::SurveySummary &summary,
                         base::Date today) {
        if (summary.type != model::SurveyType::adhoc)
            return false;
        const auto survey = app::ShowSurveys(workspace).find(summary.code);
        return survey && model::hasEnded(*survey, today);
    }

    static std::string listJson(const std::vector<store::SurveySummary> &surveys,
                                const std::vector<bool> &ended, const Session &session) {
        Json all = Json::array();
        for (std::size_t i = 0; i < surveys.size(); ++i) {
            const auto &survey = surveys[i];
            Json versions = Json::array();
            for (const auto &version : survey.versions)
                versions.push_back({{"number", version.number},
                                    {"status", model::versionStatusCode(version.status)},
                                    {"publishedOn", dateJson(version.publishedOn)},
                                    {"responses", version.responses}});
            all.push_back({{"code", survey.code},
                           {"name", survey.name.best(session.language())},
                           {"type", model::surveyTypeCode(survey.type)},
                           {"ended", bool(ended[i])},
                           {"versions", versions}});
        }
        return jsonText({{"surveys", all}});
    }

    static std::string listPeople(const std::vector<store::SurveySummary> &surveys,
                                  const std::vector<bool> &ended, const Session &session) {
        using base::tr;
        if (surveys.empty())
            return session.text(tr("The workspace has no surveys yet. “kooste-cli import … "
                                   "--new-survey” makes one from an export file.")) +
                   "\n";
        TextTable table({session.text(tr("Code")), session.text(tr("Type")),
                         session.text(tr("Version")), session.text(tr("Status")),
                         session.text(tr("Published")), session.text(tr("Responses")),
                         session.text(tr("Name"))},
                        {TextTable::Align::left, TextTable::Align::left, TextTable::Align::right,
                         TextTable::Align::left, TextTable::Align::left, TextTable::Align::right});
        for (std::size_t i = 0; i < surveys.size(); ++i) {
            const auto &survey = surveys[i];
            for (const auto &version : survey.versions)
                table.row({survey.code, session.text(surveyTypeName(survey.type)),
                           std::to_string(version.number),
                           session.text(ended[i] ? tr("ended") : versionStatusName(version.status)),
                           version.publishedOn
                               ? base::formatDate(*version.publishedOn, session.language())
                               : std::string("\u2013"),
                           base::formatCount(version.responses, session.language()),
                           survey.name.best(session.language())});
        }
        return table.text();
    }
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyList() { return std::make_unique<SurveyList>(); }

} // namespace kooste::cli
