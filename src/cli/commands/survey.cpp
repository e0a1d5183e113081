// SPDX-License-Identifier: MIT
#include "app/usecases/surveys.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"
#include "cli/text_table.h"
#include "cli/words.h"
#include "cli/workspace_command.h"
#include "model/comparability.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

Json dateJson(const std::optional<base::Date> &date) {
    return date ? Json(base::isoDate(*date)) : Json(nullptr);
}

class SurveyCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        app.require_subcommand(1);
        const auto workspace = session.text(tr("the workspace"));
        const auto surveyText = session.text(tr("the survey's code or name"));
        list_ = app.add_subcommand("list", session.text(tr("the surveys and their versions")));
        show_ = app.add_subcommand("show", session.text(tr("one questionnaire version, question by "
                                                           "question")));
        diff_ = app.add_subcommand("diff", session.text(tr("what changed between two versions and "
                                                           "what it means for comparison")));
        for (auto *sub : {list_, show_, diff_}) {
            sub->fallthrough();
            sub->add_option("FILE", file_, workspace)->required();
        }
        show_->add_option("SURVEY", survey_, surveyText)->required();
        show_->add_option("--version", version_, session.text(tr("the version's number")));
        diff_->add_option("SURVEY", survey_, surveyText)->required();
        diff_->add_option("V1", from_, session.text(tr("the earlier version's number")))
            ->required();
        diff_->add_option("V2", to_, session.text(tr("the later version's number")))->required();
    }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(file_, store::Access::readOnly, [&](store::Workspace &workspace) {
            if (list_->parsed())
                return list(workspace, session);
            return show_->parsed() ? show(workspace, session) : diff(workspace, session);
        });
    }

private:
    static base::Result<Reply> list(store::Workspace &workspace, const Session &session) {
        const auto surveys = app::ShowSurveys(workspace).list();
        if (!surveys)
            return surveys.error();
        return Reply{session.json ? listJson(*surveys, session) : listPeople(*surveys, session)};
    }

    static std::string listJson(const std::vector<store::SurveySummary> &surveys,
                                const Session &session) {
        Json all = Json::array();
        for (const auto &survey : surveys) {
            Json versions = Json::array();
            for (const auto &version : survey.versions)
                versions.push_back({{"number", version.number},
                                    {"status", model::versionStatusCode(version.status)},
                                    {"publishedOn", dateJson(version.publishedOn)},
                                    {"responses", version.responses}});
            all.push_back({{"code", survey.code},
                           {"name", survey.name.best(session.language())},
                           {"type", model::surveyTypeCode(survey.type)},
                           {"versions", versions}});
        }
        return jsonText({{"surveys", all}});
    }

    static std::string listPeople(const std::vector<store::SurveySummary> &surveys,
                                  const Session &session) {
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
        for (const auto &survey : surveys)
            for (const auto &version : survey.versions)
                table.row({survey.code, session.text(surveyTypeName(survey.type)),
                           std::to_string(version.number),
                           session.text(versionStatusName(version.status)),
                           version.publishedOn
                               ? base::formatDate(*version.publishedOn, session.language())
                               : std::string("\u2013"),
                           base::formatCount(version.responses, session.language()),
                           survey.name.best(session.language())});
        return table.text();
    }

    static base::Result<const model::Version *> findVersion(const model::Survey &survey,
                                                            int number) {
        for (const auto &version : survey.versions)
            if (version.number == number)
                return &version;
        return base::Error{base::ErrorKind::usage, "unknownVersion",
                           base::tr("The survey “{survey}” has no version {version}.")
                               .with("survey", survey.code)
                               .with("version", number)};
    }

    base::Result<Reply> show(store::Workspace &workspace, const Session &session) const {
        const auto survey = app::ShowSurveys(workspace).find(survey_);
        if (!survey)
            return survey.error();
        const auto *latest = survey->latestPublished();
        int number = latest == nullptr ? 0 : latest->number;
        if (latest == nullptr && !survey->versions.empty())
            number = survey->versions.back().number;
        const auto version = findVersion(*survey, version_ > 0 ? version_ : number);
        if (!version)
            return version.error();
        return Reply{session.json ? showJson(*survey, **version)
                                  : showPeople(*survey, **version, session)};
    }

    static Json textJson(const base::LocalText &text) {
        return {
            {"fi", textOrNull(text.fi)}, {"sv", textOrNull(text.sv)}, {"en", textOrNull(text.en)}};
    }

    static std::string showJson(const model::Survey &survey, const model::Version &version) {
        Json questions = Json::array();
        for (const auto &question : version.questions) {
            const auto *item = survey.find(question.item);
            Json options = Json::array();
            for (const auto &option : question.options)
                options.push_back(
                    {{"number", option.number},
                     {"code", option.code},
                     {"label", textJson(option.label)},
                     {"score", orNull(option.score)},
                     {"missing",
                      option.missing ? Json(model::missingCode(*option.missing)) : Json(nullptr)}});
            questions.push_back({{"item", item->code},
                                 {"kind", model::itemKindCode(item->kind)},
                                 {"background", item->role == model::ItemRole::background},
                                 {"text", textJson(question.text)},
                                 {"options", options}});
        }
        return jsonText({{"code", survey.code},
                         {"name", textJson(survey.name)},
                         {"type", model::surveyTypeCode(survey.type)},
                         {"version", version.number},
                         {"status", model::versionStatusCode(version.status)},
                         {"publishedOn", dateJson(version.publishedOn)},
                         {"questions", questions}});
    }

    static std::string showPeople(const model::Survey &survey, const model::Version &version,
                                  const Session &session) {
        const auto language = session.language();
        std::string text = session.text(base::tr("{survey}, version {version}")
                                            .with("survey", survey.name.best(language))
                                            .with("version", version.number)) +
                           "\n\n";
        int number = 0;
        for (const auto &question : version.questions) {
            const auto *item = survey.find(question.item);
            text += std::to_string(++number) + ". " + question.text.best(language) + "  [" +
                    item->code + ", " + session.text(itemKindName(item->kind)) + "]\n";
            for (const auto &option : question.options)
                text +=
                    "     " + option.code + "  " + option.label.best(language) +
                    (option.missing ? " (" + std::string(model::missingCode(*option.missing)) + ")"
                                    : std::string()) +
                    "\n";
        }
        return text;
    }

    base::Result<Reply> diff(store::Workspace &workspace, const Session &session) const {
        const auto survey = app::ShowSurveys(workspace).find(survey_);
        if (!survey)
            return survey.error();
        const auto from = findVersion(*survey, from_);
        if (!from)
            return from.error();
        const auto to = findVersion(*survey, to_);
        if (!to)
            return to.error();
        Json items = Json::array();
        TextTable table({session.text(base::tr("Item")), session.text(base::tr("Change")),
                         session.text(base::tr("Comparability")),
                         session.text(base::tr("Reason"))});
        for (const auto &item : survey->items) {
            if ((*from)->find(item.id) == nullptr && (*to)->find(item.id) == nullptr)
                continue;
            const auto compared = model::compareItem(*survey, item.id, **from, **to);
            const bool judged = compared.change != model::ItemChange::added &&
                                compared.change != model::ItemChange::dropped;
            const auto verdict = std::string(model::comparabilityCode(compared.verdict));
            const auto reason =
                compared.reason.empty() ? std::string() : session.text(compared.reason);
            items.push_back({{"item", item.code},
                             {"change", model::itemChangeCode(compared.change)},
                             {"verdict", judged ? Json(verdict) : Json(nullptr)},
                             {"proposed", judged ? Json(verdict) : Json(nullptr)},
                             {"reason", textOrNull(reason)},
                             {"decidedBy", nullptr},
                             {"decidedOn", nullptr}});
            table.row({item.code, std::string(model::itemChangeCode(compared.change)),
                       judged ? session.text(model::comparabilityName(compared.verdict))
                              : std::string("\u2013"),
                       reason});
        }
        return Reply{session.json ? jsonText({{"items", items}}) : table.text()};
    }

    std::string file_;
    std::string survey_;
    int version_ = 0;
    int from_ = 0;
    int to_ = 0;
    CLI::App *list_ = nullptr;
    CLI::App *show_ = nullptr;
    CLI::App *diff_ = nullptr;
};

} // namespace

std::unique_ptr<Command> makeSurveyCommand() { return std::make_unique<SurveyCommand>(); }

} // namespace kooste::cli
