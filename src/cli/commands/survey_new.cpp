// SPDX-License-Identifier: MIT
#include "app/usecases/item_bank.h"
#include "app/usecases/survey_making.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

base::Error unknownWord(const char *option, const std::string &word) {
    return {base::ErrorKind::usage, "unknownWord",
            base::tr("{option}: “{word}” is not known.").with("option", option).with("word", word)};
}

class SurveyNew final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        const auto text = [&](const base::Message &message) { return session.text(message); };
        app.add_option("NAME", name_.fi, text(tr("the survey's name in Finnish")))->required();
        app.add_option("--name-sv", name_.sv, text(tr("its name in Swedish")));
        app.add_option("--name-en", name_.en, text(tr("its name in English")));
        app.add_option("--type", type_, text(tr("regular, adhoc or freeform")));
        app.add_option("--code", code_, text(tr("its code; made from the name without it")));
        app.add_flag("--core", core_,
                     text(tr("regular: with the national core items of the item bank")));
        app.add_option("--goal", goal_, text(tr("ad-hoc: what is to be found out")));
        app.add_option("--decision", decision_,
                       text(tr("ad-hoc: the decision to be made with it")));
        app.add_option("--starts", starts_, text(tr("first day, 2026-03-01")));
        app.add_option("--ends", ends_, text(tr("last day")));
        app.add_option("--unit", units_, text(tr("a unit that it reaches; all without it")));
        app.add_option("--audience", audiences_, text(tr("an audience that it reaches")));
        app.add_option("--channel", channels_, text(tr("a channel that it uses")));
    }

    base::Result<Reply> run(Session &session) override {
        auto plan = planned();
        if (!plan)
            return plan.error();
        return withWorkspace(
            file_, store::Access::readWrite,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                const auto bank = app::ShowItemBank(workspace).run();
                if (!bank)
                    return bank.error();
                if (core_)
                    plan->bank = &*bank;
                const auto made = app::MakeSurvey(workspace).run(*plan);
                if (!made)
                    return made.error();
                if (session.json)
                    return Reply{
                        jsonText({{"survey", made->code},
                                  {"type", model::surveyTypeCode(made->type)},
                                  {"version", made->versions.front().number},
                                  {"questions", made->versions.front().questions.size()}})};
                return Reply{session.text(base::tr("Made the survey “{survey}” with a draft.")
                                              .with("survey", made->code)) +
                             "\n"};
            });
    }

private:
    base::Result<app::SurveyPlan> planned() const {
        app::SurveyPlan plan;
        plan.name = name_;
        plan.code = code_;
        plan.goal.fi = goal_;
        plan.decision.fi = decision_;
        const auto type = model::parseSurveyType(type_);
        if (!type)
            return unknownWord("--type", type_);
        plan.type = *type;
        if (core_ && plan.type != model::SurveyType::regular)
            return base::Error{
                base::ErrorKind::usage, "coreNotRegular",
                base::tr("Core items belong to regular surveys: leave --core out, or "
                         "say --type regular.")};
        plan.reach.units = units_;
        for (const auto &[text, day] :
             {std::pair{&starts_, &plan.reach.startsOn}, std::pair{&ends_, &plan.reach.endsOn}})
            if (!text->empty()) {
                *day = base::parseIsoDate(*text);
                if (!*day)
                    return badDay(*text);
            }
        for (const auto &word : audiences_) {
            const auto audience = model::parseAudience(word);
            if (!audience)
                return unknownWord("--audience", word);
            plan.reach.audiences.push_back(*audience);
        }
        for (const auto &word : channels_) {
            const auto channel = model::parseChannel(word);
            if (!channel)
                return unknownWord("--channel", word);
            plan.reach.channels.push_back(*channel);
        }
        return plan;
    }

    base::LocalText name_;
    std::string type_ = "regular";
    bool core_ = false;
    std::string code_;
    std::string goal_;
    std::string decision_;
    std::string starts_;
    std::string ends_;
    std::vector<std::string> units_;
    std::vector<std::string> audiences_;
    std::vector<std::string> channels_;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyNew() { return std::make_unique<SurveyNew>(); }

} // namespace kooste::cli
