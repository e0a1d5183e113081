// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/navigation.h"

#include <string>
#include <vector>
#include <wx/menu.h>

namespace kooste::gui {

/// The commands of the menus beside the standard ones (wxID_NEW, wxID_OPEN …).
enum Command : int {
    kSaveCopy = wxID_HIGHEST + 1,
    kImportAnswers,
    kCheckWorkspace,
    kOpenDemo,
    kGoBack,
    kGoForward,
    kNextPart,
    kNewVersion,
    kPreview,
    kCompareVersions,
    kPublishVersion,
    kShowVersions,
    kNewSurvey,
    kSurveyCalendar,
    kSurveyCharter,
    kCharterPdf,
    kPaperForm,
    kBringInSurvey,
    kSaveSurveyJson,
    kSaveSurveyLss,
    kSaveSurveyXlsForm,
    kLoadBank,
    kSaveBankWorkbook,
    kSaveBankJson,
    kShowItemTrend,
    kImportHistory,
    kImportUnits,
    kMakeBriefing,
    kMakeBriefings,
    kUserGuide,
    kErrorLog,
    kLanguageFi,
    kLanguageSv,
    kLanguageEn,
    kFirstScreen,
    kLastScreen = kFirstScreen + 8,
    kFirstRecent,
    kLastRecent = kFirstRecent + 9,
};

/// All menus in the window's language, with their shortcuts.
class MenuBar : public wxMenuBar {
public:
    MenuBar();
    /// Puts the recent files into the File menu's list.
    void showRecent(const std::vector<std::string> &paths);

private:
    wxMenu *fileMenu();
    wxMenu *recent_ = nullptr;
};

/// The commands that need an open workspace.
const std::vector<int> &workspaceCommands();

} // namespace kooste::gui
