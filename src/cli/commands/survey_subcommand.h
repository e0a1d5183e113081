// SPDX-License-Identifier: MIT
#pragma once
#include "cli/session.h"
#include "cli/text_table.h"
#include "cli/workspace_command.h"
#include "model/survey.h"

#include <memory>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

// Included by the survey_*.cpp files of this folder only.
namespace kooste::cli {

/// One subcommand of `survey`; one file each (survey_list.cpp …), one line each in survey.cpp.
class SurveySubcommand {
public:
    virtual ~SurveySubcommand() = default;
    /// Declares arguments and options; the workspace FILE stands there already, as the first.
    virtual void declare(CLI::App &app, const Session &session) = 0;
    virtual base::Result<Reply> run(Session &session) = 0;

    void declareFile(CLI::App &app, const Session &session);

protected:
    /// The next argument: SURVEY, by code or name.
    void declareSurvey(CLI::App &app, const Session &session);

    std::string file_;
    std::string survey_;
};

/// The version with this number. Error usage `unknownVersion`.
base::Result<const model::Version *> findVersion(const model::Survey &survey, int number);
/// The one asked for; for 0 the newest published one, else the newest draft.
base::Result<const model::Version *> versionAskedFor(const model::Survey &survey, int number);

/// "ITEM=VALUE" apart. Error usage `badPair`.
base::Result<std::pair<std::string, std::string>> itemAndValue(const std::string &text);
base::Error badDay(const std::string &text); ///< usage `badDay`

// One maker per file; survey.cpp lists them.
std::unique_ptr<SurveySubcommand> makeSurveyList();
std::unique_ptr<SurveySubcommand> makeSurveyShow();
std::unique_ptr<SurveySubcommand> makeSurveyDiff();
std::unique_ptr<SurveySubcommand> makeSurveyNew();
std::unique_ptr<SurveySubcommand> makeSurveyEdit();
std::unique_ptr<SurveySubcommand> makeSurveyPublish();
std::unique_ptr<SurveySubcommand> makeSurveyRetire();
std::unique_ptr<SurveySubcommand> makeSurveyStart();
std::unique_ptr<SurveySubcommand> makeSurveyCalendar();
std::unique_ptr<SurveySubcommand> makeSurveyHtml();
std::unique_ptr<SurveySubcommand> makeSurveyPaper();
std::unique_ptr<SurveySubcommand> makeSurveyCharter();
std::unique_ptr<SurveySubcommand> makeSurveyFill();
std::unique_ptr<SurveySubcommand> makeSurveyExport();
std::unique_ptr<SurveySubcommand> makeSurveyImport();

} // namespace kooste::cli
