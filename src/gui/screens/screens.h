// SPDX-License-Identifier: MIT
#pragma once
#include "gui/menu_bar.h"
#include "gui/screen_panel.h"

#include <functional>

class wxWindow;

namespace kooste::platform {
class Settings;
}

namespace kooste::gui {

/// The screens by name; a new one is a line here and in app::screens().
ScreenPanel *makeScreen(app::Screen screen, wxWindow *parent, app::Session &session, Routes &routes,
                        platform::Settings &settings);

// What other screens ask of one: the panel must be of that screen.
/// Files are imported one after the other.
void startImport(ScreenPanel &importScreen, const std::vector<base::Path> &files);
void showImportHistory(ScreenPanel &importScreen);
void importUnits(ScreenPanel &organisationScreen);
/// The foremost version of a survey, as soon as it is read.
void showSurvey(ScreenPanel &surveysScreen, model::SurveyId survey);
/// kNewVersion … kPublishVersion, kPaperForm … kSaveBankJson.
void surveyCommand(ScreenPanel &surveysScreen, Command command);
/// What the Edit menu says of the next step back and forward; empty: there is none.
struct UndoNames {
    std::string undo;
    std::string redo;
};
UndoNames surveyUndoNames(ScreenPanel &surveysScreen);
/// False when a draft must be saved before the window closes; `then` runs when it is.
bool settleSurveys(ScreenPanel &surveysScreen, std::function<void()> then);
void tellSurveysSaved(ScreenPanel &surveysScreen, std::function<void(const std::string &)> tell);
void showTrendsOf(ScreenPanel &trendsScreen, const app::HomeTarget &target);
void showBriefingOf(ScreenPanel &reportsScreen, const app::HomeTarget &target);

} // namespace kooste::gui
