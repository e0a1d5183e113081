// SPDX-License-Identifier: MIT
#include "app/usecases/surveys.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"
#include "cli/words.h"

namespace kooste::cli {

namespace {

class SurveyShow final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        declareSurvey(app, session);
        app.add_option("--version", version_, session.text(base::tr("the version's number")));
    }

    base::Result<Reply> run(Session &session) override {
        return withWorkspace(file_, store::Access::readOnly,
                             [&](store::Workspace &workspace) { return show(workspace, session); });
    }

private:
    base::Result<Reply> show(store::Workspace &workspace, const Session &session) const {
        const auto survey = app::ShowSurveys(workspace).find(survey_);
        if (!survey)
            return survey.error();
        const auto version = versionAskedFor(*survey, version_);
        if (!version)
            return version.error();
        return Reply{session.json ? showJson(*survey, **version)
                                  : showPeople(*survey, **version, session)};
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

    int version_ = 0;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyShow() { return std::make_unique<SurveyShow>(); }

} // namespace kooste::cli
