// SPDX-License-Identifier: MIT
#include "app/usecases/surveys.h"
#include "cli/commands/survey_json.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/words.h"
#include "model/condition_words.h"
#include "model/survey_overlap.h"

#include <CLI/CLI.hpp>

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
        return Reply{session.json ? showJson(*survey, **version, session.clock().now().date)
                                  : showPeople(*survey, **version, session)};
    }

    static Json wordingsJson(const model::Question &question) {
        Json list = Json::array();
        for (const auto &own : question.wordings)
            list.push_back({{"variant", model::variantCode(own.variant)},
                            {"text", textJson(own.text)},
                            {"help", textJson(own.help)}});
        return list;
    }

    static Json sectionsJson(const model::Survey &survey, const model::Version &version) {
        Json list = Json::array();
        for (const auto &section : version.sections)
            list.push_back({{"number", section.number},
                            {"title", textJson(section.title)},
                            {"intro", textJson(section.intro)},
                            {"condition", conditionJson(survey, version, section.shownIf)}});
        return list;
    }

    static Json variantsJson(const model::Survey &survey, const model::Version &version) {
        Json list = Json::array();
        for (const auto &variant : version.variants)
            list.push_back({{"variant", model::variantCode(variant.key)},
                            {"condition", conditionJson(survey, version, variant.when)}});
        return list;
    }

    static Json reachJson(const model::Reach &reach) {
        Json audiences = Json::array();
        for (const auto audience : reach.audiences)
            audiences.push_back(model::audienceCode(audience));
        Json channels = Json::array();
        for (const auto channel : reach.channels)
            channels.push_back(model::channelCode(channel));
        return {{"starts", dateJson(reach.startsOn)},
                {"ends", dateJson(reach.endsOn)},
                {"units", reach.units},
                {"audiences", audiences},
                {"channels", channels}};
    }

    static Json charterJson(const model::Charter &charter) {
        return {{"purpose", textJson(charter.purpose)},
                {"collection", textJson(charter.collection)},
                {"handler", textJson(charter.handler)},
                {"handling", textJson(charter.handling)},
                {"improvement", textJson(charter.improvement)},
                {"retention", textJson(charter.retention)}};
    }

    static std::string showJson(const model::Survey &survey, const model::Version &version,
                                base::Date today) {
        Json questions = Json::array();
        for (const auto &question : version.questions) {
            const auto *item = survey.find(question.item);
            Json options = Json::array();
            for (const auto &option : question.options)
                options.push_back(
                    {{"number", option.number},
                     {"code", option.code},
                     {"parent", textOrNull(option.parent)},
                     {"label", textJson(option.label)},
                     {"score", orNull(option.score)},
                     {"missing",
                      option.missing ? Json(model::missingCode(*option.missing)) : Json(nullptr)}});
            questions.push_back(
                {{"item", item->code},
                 {"kind", model::itemKindCode(item->kind)},
                 {"background", item->role == model::ItemRole::background},
                 {"core", item->isCore},
                 {"section", question.section == 0 ? Json(nullptr) : Json(question.section)},
                 {"required", question.required},
                 {"text", textJson(question.text)},
                 {"help", textJson(question.help)},
                 {"condition", conditionJson(survey, version, question.shownIf)},
                 {"wordings", wordingsJson(question)},
                 {"options", options}});
        }
        return jsonText({{"code", survey.code},
                         {"name", textJson(survey.name)},
                         {"type", model::surveyTypeCode(survey.type)},
                         {"version", version.number},
                         {"status", model::versionStatusCode(version.status)},
                         {"publishedOn", dateJson(version.publishedOn)},
                         {"retiredOn", dateJson(version.retiredOn)},
                         {"ended", model::hasEnded(survey, today)},
                         {"goal", textJson(survey.goal)},
                         {"decision", textJson(survey.decision)},
                         {"reach", reachJson(survey.reach)},
                         {"charter", charterJson(survey.charter)},
                         {"sections", sectionsJson(survey, version)},
                         {"variants", variantsJson(survey, version)},
                         {"questions", questions}});
    }

    static std::string showPeople(const model::Survey &survey, const model::Version &version,
                                  const Session &session) {
        const auto language = session.language();
        std::string text = session.text(base::tr("{survey}, version {version}")
                                            .with("survey", survey.name.best(language))
                                            .with("version", version.number)) +
                           "\n\n";
        if (model::hasEnded(survey, session.clock().now().date))
            text += session.text(
                        base::tr("The survey ended on {day}.").with("day", *survey.reach.endsOn)) +
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
            const auto when = model::conditionWords(survey, version, question, language);
            if (!when.empty())
                text += "     " + session.text(when) + "\n";
        }
        return text;
    }

    int version_ = 0;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyShow() { return std::make_unique<SurveyShow>(); }

} // namespace kooste::cli
