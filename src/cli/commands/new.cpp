// SPDX-License-Identifier: MIT
#include "app/usecases/create_workspace.h"
#include "app/usecases/describe_workspace.h"
#include "cli/commands/commands.h"
#include "cli/json_text.h"

#include <CLI/CLI.hpp>
#include <algorithm>

namespace kooste::cli {

namespace {

class NewCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        app.add_option("FILE", file_, session.text(base::tr("the workspace to make (.kooste)")))
            ->required();
        app.add_option("--name", name_, session.text(base::tr("name of the county or provider")));
        app.add_option("--languages", languages_,
                       session.text(base::tr("languages of the questionnaires: fi,sv,en")))
            ->delimiter(',');
        app.add_flag("--force", force_, session.text(base::tr("replace an existing file")));
    }

    base::Result<Reply> run(Session &session) override {
        auto languages = wantedLanguages();
        if (!languages)
            return languages.error();
        auto made = app::CreateWorkspace().run(
            {base::pathFromUtf8(file_), name_, force_, *std::move(languages)});
        if (!made)
            return made.error();
        const auto name = (*made)->settings().name;
        if (auto closed = (*made)->close(); !closed)
            return closed.error();
        if (session.json)
            return Reply{jsonText({{"file", file_}, {"name", name}})};
        return Reply{session.text(base::tr("Made the empty workspace “{name}” in “{file}”.")
                                      .with("name", name)
                                      .with("file", file_)) +
                     "\n"};
    }

private:
    /// Each once, in the order given; empty: all.
    base::Result<std::vector<base::Language>> wantedLanguages() const {
        std::vector<base::Language> languages;
        for (const auto &tag : languages_) {
            const auto language = base::parseLanguage(tag);
            if (!language)
                return base::Error{
                    base::ErrorKind::usage, "unknownLanguage",
                    base::tr("“{language}” is not a language of the program: fi, sv or en.")
                        .with("language", tag)};
            if (std::find(languages.begin(), languages.end(), *language) == languages.end())
                languages.push_back(*language);
        }
        return languages;
    }

    std::string file_;
    std::string name_;
    std::vector<std::string> languages_;
    bool force_ = false;
};

} // namespace

std::unique_ptr<Command> makeNewCommand() { return std::make_unique<NewCommand>(); }

} // namespace kooste::cli
