// SPDX-License-Identifier: MIT
#include "cli/commands/commands.h"
#include "cli/commands/survey_subcommand.h"

#include <CLI/CLI.hpp>
#include <array>

namespace kooste::cli {

namespace {

struct SubcommandEntry {
    const char *name;
    base::Message (*summary)();
    std::unique_ptr<SurveySubcommand> (*make)();
};

/// All subcommands, in the order of the help.
std::span<const SubcommandEntry> subcommands() {
    using base::tr;
    static const std::array entries{
        SubcommandEntry{"list", [] { return tr("the surveys and their versions"); },
                        makeSurveyList},
        SubcommandEntry{"show",
                        [] { return tr("one questionnaire version, question by question"); },
                        makeSurveyShow},
        SubcommandEntry{"new", [] { return tr("make a survey with its first draft"); },
                        makeSurveyNew},
        SubcommandEntry{"start",
                        [] { return tr("begin a new version: a draft of the newest one"); },
                        makeSurveyStart},
        SubcommandEntry{"edit",
                        [] { return tr("change the draft; one is started where there is none"); },
                        makeSurveyEdit},
        SubcommandEntry{"publish",
                        [] { return tr("put the draft into use, with the ledger's decisions"); },
                        makeSurveyPublish},
        SubcommandEntry{"retire", [] { return tr("take a version out of use"); }, makeSurveyRetire},
        SubcommandEntry{"diff",
                        [] {
                            return tr("what changed between two versions and what it means for "
                                      "comparison");
                        },
                        makeSurveyDiff},
        SubcommandEntry{"calendar",
                        [] { return tr("all surveys in time, and who is asked twice"); },
                        makeSurveyCalendar},
        SubcommandEntry{"html",
                        [] { return tr("a preview to try in a browser, as one HTML file"); },
                        makeSurveyHtml},
        SubcommandEntry{"paper", [] { return tr("a paper form to print, as PDF"); },
                        makeSurveyPaper},
        SubcommandEntry{"charter",
                        [] { return tr("what the survey is for, one page for staff and clients"); },
                        makeSurveyCharter},
        SubcommandEntry{"fill", [] { return tr("a test response, which is in no figure"); },
                        makeSurveyFill},
        SubcommandEntry{
            "export", [] { return tr("a questionnaire as a file for Kooste or another program"); },
            makeSurveyExport},
        SubcommandEntry{
            "import", [] { return tr("a survey from a questionnaire of this or another program"); },
            makeSurveyImport},
    };
    return entries;
}

class SurveyCommand final : public Command {
public:
    void declare(CLI::App &app, const Session &session) override {
        app.require_subcommand(1);
        for (const auto &entry : subcommands()) {
            auto *sub = app.add_subcommand(entry.name, session.text(entry.summary()));
            sub->fallthrough();
            auto made = entry.make();
            made->declareFile(*sub, session);
            made->declare(*sub, session);
            declared_.emplace_back(sub, std::move(made));
        }
    }

    base::Result<Reply> run(Session &session) override {
        for (const auto &[app, subcommand] : declared_)
            if (app->parsed())
                return subcommand->run(session);
        return Reply{}; // require_subcommand lets nobody get here
    }

private:
    std::vector<std::pair<CLI::App *, std::unique_ptr<SurveySubcommand>>> declared_;
};

} // namespace

void SurveySubcommand::declareFile(CLI::App &app, const Session &session) {
    app.add_option("FILE", file_, session.text(base::tr("the workspace")))->required();
}

void SurveySubcommand::declareSurvey(CLI::App &app, const Session &session) {
    app.add_option("SURVEY", survey_, session.text(base::tr("the survey's code or name")))
        ->required();
}

base::Result<const model::Version *> findVersion(const model::Survey &survey, int number) {
    if (const auto *version = survey.findVersionNumber(number))
        return version;
    return base::Error{base::ErrorKind::usage, "unknownVersion",
                       base::tr("The survey “{survey}” has no version {version}.")
                           .with("survey", survey.code)
                           .with("version", number)};
}

base::Result<const model::Version *> versionAskedFor(const model::Survey &survey, int number) {
    if (number > 0)
        return findVersion(survey, number);
    if (const auto *latest = survey.latestPublished())
        return latest;
    return findVersion(survey, survey.versions.empty() ? 0 : survey.versions.back().number);
}

base::Result<std::pair<std::string, std::string>> itemAndValue(const std::string &text) {
    const auto sign = text.find('=');
    if (sign == std::string::npos || sign == 0)
        return base::Error{base::ErrorKind::usage, "badPair",
                           base::tr("“{text}”: write ITEM=VALUE.").with("text", text)};
    return std::pair{text.substr(0, sign), text.substr(sign + 1)};
}

base::Error badDay(const std::string &text) {
    return {base::ErrorKind::usage, "badDay",
            base::tr("“{text}” is not a day: write it as 2026-03-01.").with("text", text)};
}

std::unique_ptr<Command> makeSurveyCommand() { return std::make_unique<SurveyCommand>(); }

} // namespace kooste::cli
