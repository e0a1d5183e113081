// SPDX-License-Identifier: MIT
#include "app/usecases/test_entry.h"
#include "base/files.h"
#include "base/text.h"
#include "cli/commands/survey_subcommand.h"
#include "cli/json_text.h"

#include <CLI/CLI.hpp>

namespace kooste::cli {

namespace {

base::Error badFile(const std::string &file) {
    base::Error error{base::ErrorKind::unreadableInput, "badAnswers",
                      base::tr("“{file}” holds no answers. They are written "
                               "{\"ITEM\": \"OPTION\", \"ITEM\": [\"OPTION\", \"OPTION\"]}.")
                          .with("file", file)};
    error.file = file;
    return error;
}

/// A value of the JSON as text; nothing for what is no value.
std::optional<std::string> valueText(const Json &value) {
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number())
        return value.dump();
    return std::nullopt;
}

base::Result<std::vector<app::EnteredAnswer>> answersOf(const std::string &file) {
    const auto bytes = base::readFile(base::pathFromUtf8(file));
    if (!bytes)
        return bytes.error();
    const auto json = Json::parse(*bytes, nullptr, false);
    if (!json.is_object())
        return badFile(file);
    std::vector<app::EnteredAnswer> answers;
    for (const auto &[item, value] : json.items()) {
        app::EnteredAnswer answer{item, {}};
        for (const auto &each : value.is_array() ? value : Json::array({value})) {
            auto text = valueText(each);
            if (!text && !each.is_null())
                return badFile(file);
            if (text)
                answer.values.push_back(std::move(*text));
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

class SurveyFill final : public SurveySubcommand {
public:
    void declare(CLI::App &app, const Session &session) override {
        using base::tr;
        declareSurvey(app, session);
        app.add_option("ANSWERS", answers_,
                       session.text(tr("a JSON file of answers, or ITEM=OPTION one by one; several "
                                       "choices are given one by one")))
            ->required();
        app.add_option("--version", version_, session.text(tr("the version's number")));
    }

    base::Result<Reply> run(Session &session) override {
        auto entered = read();
        if (!entered)
            return entered.error();
        return withWorkspace(
            file_, store::Access::readWrite,
            [&](store::Workspace &workspace) -> base::Result<Reply> {
                const auto outcome = app::EnterTestResponse(workspace, session.clock())
                                         .run(survey_, version_, *entered);
                if (!outcome)
                    return outcome.error();
                return Reply{session.json ? json(*outcome) : people(*outcome, session)};
            });
    }

private:
    base::Result<std::vector<app::EnteredAnswer>> read() const {
        if (answers_.size() == 1 && answers_.front().find('=') == std::string::npos)
            return answersOf(answers_.front());
        std::vector<app::EnteredAnswer> entered;
        for (const auto &word : answers_) {
            const auto equals = word.find('=');
            if (equals == std::string::npos)
                return base::Error{
                    base::ErrorKind::usage, "badAnswer",
                    base::tr("“{word}” is no answer: write ITEM=OPTION.").with("word", word)};
            const auto item = word.substr(0, equals);
            const auto known =
                std::find_if(entered.begin(), entered.end(),
                             [&](const auto &answer) { return answer.item == item; });
            auto &answer = known == entered.end() ? entered.emplace_back() : *known;
            answer.item = item;
            answer.values.push_back(word.substr(equals + 1));
        }
        return entered;
    }

    static std::string json(const app::EnterTestResponse::Outcome &outcome) {
        return jsonText({{"batch", outcome.batch.id.value},
                         {"version", outcome.version},
                         {"variant", textOrNull(outcome.variant)},
                         {"notShown", outcome.notShown}});
    }

    std::string people(const app::EnterTestResponse::Outcome &outcome,
                       const Session &session) const {
        using base::tr;
        auto text = session.text(tr("A test response of version {version} was stored. It is in no "
                                    "figure; “kooste-cli imports undo {file} {batch}” takes it "
                                    "away.")
                                     .with("version", outcome.version)
                                     .with("file", file_)
                                     .with("batch", std::to_string(outcome.batch.id.value))) +
                    "\n";
        if (!outcome.notShown.empty())
            text += session.text(tr("Not asked with these answers: {items}.")
                                     .with("items", base::join(outcome.notShown, ", "))) +
                    "\n";
        return text;
    }

    std::vector<std::string> answers_;
    int version_ = 0;
};

} // namespace

std::unique_ptr<SurveySubcommand> makeSurveyFill() { return std::make_unique<SurveyFill>(); }

} // namespace kooste::cli
