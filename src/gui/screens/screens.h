// SPDX-License-Identifier: MIT
#pragma once
#include "gui/menu_bar.h"
#include "gui/screen_panel.h"

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
/// kNewVersion … kPublishVersion.
void surveyCommand(ScreenPanel &surveysScreen, Command command);
void showTrendsOf(ScreenPanel &trendsScreen, const app::HomeTarget &target);
void showBriefingOf(ScreenPanel &reportsScreen, const app::HomeTarget &target);

} // namespace kooste::gui
