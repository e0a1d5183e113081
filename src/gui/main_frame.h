// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/shell_presenter.h"
#include "gui/menu_bar.h"
#include "gui/screen_panel.h"

#include <map>
#include <wx/frame.h>
#include <wx/infobar.h>

class wxSimplebook;

namespace kooste::platform {
class Settings;
}

namespace kooste::gui {

class HomePanel;
class NavigationList;
class StatusLine;

/// What the window asks of the program around it.
struct FrameCalls {
    std::function<void(base::Language)> changeLanguage; ///< a new window in place of this one
    std::function<void()> screenChanged;
};

/// The window: menus, navigation, screens and status line. Everything it decides by itself is where
/// a command leads; what is shown comes from presenters.
class MainFrame : public wxFrame, public app::ShellView, public app::RecentFiles, public Routes {
public:
    MainFrame(app::Session &session, platform::Settings &settings, FrameCalls calls);
    ~MainFrame() override;

    /// Opens what the command line or a drop names: a workspace, or an export once one is open.
    void openFile(const base::Path &path);
    /// Several at once: exports wait for their turn.
    void openFiles(const std::vector<base::Path> &paths);
    app::Screen screen() const { return screen_; }

    // app::ShellView
    void showTitle(const std::string &title) override;
    void showWorkspace(const std::string &name, const std::string &responses) override;
    void showMessage(const std::string &message) override;
    void showStanding(const std::string &threshold, const std::string &saved) override;
    void showRecent(const std::vector<std::string> &paths) override;
    void showScreen(app::Screen screen) override;
    void enableWorkspaceCommands(bool enabled, const std::string &why) override;
    void showWarning(const std::string &warning) override;
    void showError(const base::Error &error) override;

    // app::RecentFiles
    std::vector<std::string> list() const override;
    void add(const std::string &path) override;
    void remove(const std::string &path) override;

    // Routes
    void goTo(app::Screen screen) override { showScreen(screen); }
    void goToTrends(const app::HomeTarget &target) override;
    void goToBriefing(const app::HomeTarget &target) override;
    void importAnswers() override;
    void openImportHistory() override;
    void newSurvey();
    /// The survey on the Surveys screen; from another screen it is asked for.
    model::SurveyId surveyOfCommand();
    void editCharter();
    void saveCharterPdf();
    void openDemo() override;
    void newWorkspace() override;
    void openWorkspace() override;
    void say(const base::Message &message) override;

private:
    void makeScreens();
    void bindFileCommands();
    void bindViewCommands();
    void bindScreenCommands();
    void bindUndo();
    void onClose(wxCloseEvent &event);
    void restorePlace();
    void keepPlace();
    void startImport(const std::vector<base::Path> &paths);
    void importUnits();
    void movePart(bool forward);
    void onKey(wxKeyEvent &event);
    void openErrorLog();
    void about();
    ScreenPanel &current();

    app::Session &session_;
    platform::Settings &settings_;
    FrameCalls calls_;
    MenuBar *menus_ = nullptr;
    NavigationList *navigation_ = nullptr;
    wxInfoBar *warning_ = nullptr;
    wxSimplebook *book_ = nullptr;
    StatusLine *status_ = nullptr;
    std::map<app::Screen, ScreenPanel *> panels_;
    app::Screen screen_ = app::Screen::home;
    std::vector<app::Screen> back_;
    std::vector<app::Screen> forward_;
    std::unique_ptr<app::ShellPresenter> presenter_;
};

} // namespace kooste::gui
