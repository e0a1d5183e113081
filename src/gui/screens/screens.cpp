// SPDX-License-Identifier: MIT
#include "gui/screens/screens.h"

#include "gui/screens/browse_panels.h"
#include "gui/screens/home_panel.h"
#include "gui/screens/import_panel.h"
#include "gui/screens/reports_panel.h"
#include "gui/screens/surveys_panel.h"
#include "gui/screens/trends_panel.h"

namespace kooste::gui {

ScreenPanel *makeScreen(app::Screen screen, wxWindow *parent, app::Session &session, Routes &routes,
                        platform::Settings &settings) {
    switch (screen) {
    case app::Screen::home:
        return new HomePanel(parent, session, routes);
    case app::Screen::surveys:
        return new SurveysPanel(parent, session, routes, settings);
    case app::Screen::organisation:
        return new OrganisationPanel(parent, session, routes);
    case app::Screen::import:
        return new ImportPanel(parent, session, routes);
    case app::Screen::trends:
        return new TrendsPanel(parent, session, routes);
    case app::Screen::reports:
        break;
    }
    return new ReportsPanel(parent, session, routes);
}

void startImport(ScreenPanel &importScreen, const std::vector<base::Path> &files) {
    static_cast<ImportPanel &>(importScreen).start(files);
}
void showImportHistory(ScreenPanel &importScreen) {
    static_cast<ImportPanel &>(importScreen).showHistory();
}
void importUnits(ScreenPanel &organisationScreen) {
    static_cast<OrganisationPanel &>(organisationScreen).askImport();
}
void showSurvey(ScreenPanel &surveysScreen, model::SurveyId survey) {
    static_cast<SurveysPanel &>(surveysScreen).showSurvey(survey);
}
void surveyCommand(ScreenPanel &surveysScreen, Command command) {
    auto &surveys = static_cast<SurveysPanel &>(surveysScreen);
    switch (command) {
    case kNewVersion:
        return surveys.newVersion();
    case kPreview:
        return surveys.preview();
    case kCompareVersions:
        return surveys.compare();
    case kPublishVersion:
        return surveys.publish();
    default:
        return surveys.fileCommand(command);
    }
}
UndoNames surveyUndoNames(ScreenPanel &surveysScreen) {
    return static_cast<SurveysPanel &>(surveysScreen).undoNames();
}
bool settleSurveys(ScreenPanel &surveysScreen, std::function<void()> then) {
    return static_cast<SurveysPanel &>(surveysScreen).settle(std::move(then));
}
void tellSurveysSaved(ScreenPanel &surveysScreen, std::function<void(const std::string &)> tell) {
    static_cast<SurveysPanel &>(surveysScreen).onSaved = std::move(tell);
}
void showTrendsOf(ScreenPanel &trendsScreen, const app::HomeTarget &target) {
    static_cast<TrendsPanel &>(trendsScreen).open(target);
}
void showBriefingOf(ScreenPanel &reportsScreen, const app::HomeTarget &target) {
    static_cast<ReportsPanel &>(reportsScreen).open(target);
}

} // namespace kooste::gui
