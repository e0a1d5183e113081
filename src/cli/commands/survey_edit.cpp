// SPDX-License-Identifier: MIT
#include "app/usecases/item_bank.h"
#include "app/usecases/survey_drafts.h"
#include "app/usecases/surveys.h"
#include "base/files.h"
#include "cli/commands/survey_edits.h"
#include "cli/commands/survey_json.h"
#include "cli/commands/survey_subcommand.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <sstream>

namespace kooste::cli {

namespace {

class SurveyEdit final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        const auto text = [&](const base::Message &message) { return session.text(message); };
        declareSurvey(app, session);
        app.add_option(
            "EDITS", edits_,
            text(tr("a JSON list of edits, - for standard input: {example}. Operations: {list}")
                     .with("example", "[{\"op\": \"moveQuestion\", \"item\": \"nps\", "
                                      "\"section\": 2}]")
                     .with("list",
                           "addQuestion addKnownItem addBankItem removeQuestion moveQuestion "
                           "changeWording "
                           "changeCode changeName changeRole changeDirection changeRequired "
                           "changeOptions changeCondition addSection changeSection moveSection "
                           "removeSection changeVariants changeHead")));
        app.add_option("--wording", wordings_, text(tr("ITEM=WORDS: a question's wording")));
        app.add_option("--wording-language", language_,
                       text(tr("the language of --wording: fi, sv or en")));
        app.add_option("--move", moves_, text(tr("ITEM=OTHER: a question before another")));
        app.add_option("--remove", removals_, text(tr("ITEM: a question that is not asked")));
        app.add_flag("--discard", discard_, text(tr("throw the draft away")));
    }

    base::Result<Reply> run(Session &session) override {
        const auto edits = wanted();
        if (!edits)
            return edits.error();
        return withWorkspace(file_, store::Access::readWrite,
                             [&](store::Workspace &workspace) -> base::Result<Reply> {
                                 const auto survey = app::ShowSurveys(workspace).find(survey_);
                                 if (!survey)
                                     return survey.error();
                                 return discard_ ? discard(workspace, *survey, session)
                                                 : edit(workspace, *survey, *edits, session);
                             });
    }

private:
    /// The list of edits: from the file, else what the options say.
    base::Result<std::string> wanted() const {
        if (edits_ == "-") {
            std::ostringstream all;
            all << std::cin.rdbuf();
            return all.str();
        }
        if (!edits_.empty())
            return base::readFile(base::pathFromUtf8(edits_));
        Json list = Json::array();
        for (const auto &[words, op] :
             {std::pair{&wordings_, "changeWording"}, std::pair{&moves_, "moveQuestion"}})
            for (const auto &word : *words) {
                const auto parts = itemAndValue(word);
                if (!parts)
                    return parts.error();
                Json one{{"op", op}, {"item", parts->first}};
                if (words == &moves_)
                    one["before"] = parts->second;
                else
                    one["text"] = {{language_, parts->second}};
                list.push_back(one);
            }
        for (const auto &item : removals_)
            list.push_back({{"op", "removeQuestion"}, {"item", item}});
        return list.dump();
    }

    base::Result<Reply> edit(store::Workspace &workspace, const model::Survey &survey,
                             const std::string &edits, const Session &session) const {
        const auto bank = app::ShowItemBank(workspace).run();
        if (!bank)
            return bank.error();
        int number = 0;
        const auto saved = app::EditDraft(workspace).run(
            survey.id, [&](app::QuestionnaireEditor &editor) -> base::Result<void> {
                auto applied = applyEdits(editor, *bank, edits);
                if (!applied)
                    return edits_.empty() ? applied.error() : applied.error().at(edits_);
                number = *applied;
                return {};
            });
        if (!saved)
            return saved.error();
        const auto &draft = *saved->draft();
        const auto findings =
            model::checkQuestionnaire(*saved, draft, workspace.settings().languages, &*bank);
        if (session.json)
            return Reply{jsonText({{"survey", saved->code},
                                   {"version", draft.number},
                                   {"edits", number},
                                   {"findings", findingsJson(findings, *saved, session)}})};
        return Reply{session.text(base::trn("One edit of version {version} of “{survey}”.",
                                            "{n} edits of version {version} of “{survey}”.", number)
                                      .with("survey", saved->code)
                                      .with("version", draft.number)) +
                     "\n" + findingsText(findings, session)};
    }

    static base::Result<Reply> discard(store::Workspace &workspace, const model::Survey &survey,
                                       const Session &session) {
        if (auto done = app::DiscardDraft(workspace).run(survey.id); !done)
            return done.error();
        if (session.json)
            return Reply{jsonText({{"survey", survey.code}, {"discarded", true}})};
        return Reply{
            session.text(
                base::tr("The draft of “{survey}” is thrown away.").with("survey", survey.code)) +
            "\n"};
    }

    std::string edits_;
    std::string language_ = "fi";
    std::vector<std::string> wordings_;
    std::vector<std::string> moves_;
    std::vector<std::string> removals_;
    bool discard_ = false;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyEdit() { return std::make_unique<SurveyEdit>(); }

} // namespace kooste::cli
