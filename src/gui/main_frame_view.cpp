// SPDX-License-Identifier: MIT
// MainFrame as the view of its presenter and as the way from screen to screen.
#include "gui/file_dialogs.h"
#include "gui/main_frame.h"
#include "gui/navigation_list.h"
#include "gui/screens/new_survey_wizard.h"
#include "gui/screens/screens.h"
#include "gui/screens/survey_dialogs.h"
#include "gui/status_line.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"
#include "platform/failure_log.h"
#include "platform/paths.h"
#include "platform/settings.h"

#include <boost/filesystem/operations.hpp>
#include <wx/aboutdlg.h>
#include <wx/display.h>
#include <wx/generic/aboutdlgg.h>
#include <wx/infobar.h>

namespace kooste::gui {

using app::Screen;
using base::tr;

namespace {
constexpr int kLeastFrameWidth = 1024;
constexpr int kLeastHeight = 700;
constexpr const char *kImportable =
    "*.csv;*.CSV;*.tsv;*.txt;*.xlsx;*.XLSX;*.xlsm;*.sav;*.zsav;*.por;*.lss;*.qsf;*.json";

/// Kooste's own and those of all that is shipped with it; its name alone when the file is missing.
std::string licences() {
    const auto file = platform::shippedFolder("licences") / "licences.txt";
    const auto text = base::readFile(file);
    return text ? text.value() : std::string("MIT");
}
} // namespace

void MainFrame::showTitle(const std::string &title) {
    SetTitle(toWx(title));
    logState("title");
}

void MainFrame::showWorkspace(const std::string &name, const std::string &responses) {
    navigation_->showWorkspace(toWx(name), toWx(responses));
    logState(session_.hasWorkspace() ? "workspace open" : "workspace none");
}

void MainFrame::showMessage(const std::string &message) { status_->showMessage(toWx(message)); }

void MainFrame::showStanding(const std::string &threshold, const std::string &saved) {
    status_->showStanding(toWx(threshold), toWx(saved));
}

void MainFrame::showRecent(const std::vector<std::string> &paths) { menus_->showRecent(paths); }

void MainFrame::enableWorkspaceCommands(bool enabled, const std::string &why) {
    for (const int id : workspaceCommands()) {
        menus_->Enable(id, enabled);
        menus_->SetHelpString(id, enabled ? wxString() : toWx(why));
    }
}

void MainFrame::showWarning(const std::string &warning) {
    if (warning.empty())
        warning_->Dismiss();
    else
        warning_->ShowMessage(toWx(warning), wxICON_WARNING);
}

void MainFrame::showError(const base::Error &error) { gui::showError(this, error); }

std::vector<std::string> MainFrame::list() const { return settings_.recentFiles(); }

void MainFrame::add(const std::string &path) {
    settings_.addRecentFile(path);
    (void)settings_.save(); // a list of recent files is no reason to stop anyone
}

void MainFrame::remove(const std::string &path) {
    settings_.removeRecentFile(path);
    (void)settings_.save();
}

void MainFrame::openFile(const base::Path &path) {
    switch (app::droppedKind(path)) {
    case app::Dropped::workspace:
        presenter_->open(path);
        break;
    case app::Dropped::answers:
    case app::Dropped::definition:
        startImport({path});
        break;
    case app::Dropped::unknown:
        presenter_->sayWhatCanBeDropped();
        break;
    }
}

void MainFrame::openFiles(const std::vector<base::Path> &paths) {
    if (app::areForImport(paths))
        startImport(paths);
    else if (!paths.empty())
        openFile(paths.front());
}

void MainFrame::startImport(const std::vector<base::Path> &paths) {
    showScreen(Screen::import);
    gui::startImport(*panels_.at(Screen::import), paths);
}

void MainFrame::importAnswers() {
    showScreen(Screen::import);
    const Words words = windowWords();
    if (const auto paths = askOpenPaths(
            this, words(tr("Import responses")),
            words(tr("Exports of survey tools and their questionnaires")) + "|" + kImportable);
        !paths.empty())
        startImport(paths);
}

void MainFrame::importUnits() {
    showScreen(Screen::organisation);
    gui::importUnits(*panels_.at(Screen::organisation));
}

void MainFrame::newSurvey() {
    NewSurveyWizard wizard(this, session_);
    if (wizard.ShowModal() == wxID_OK) {
        say(tr("The draft is in the workspace. Nothing is asked before it is published."));
        showScreen(Screen::surveys);
        gui::showSurvey(current(), wizard.made());
    }
}

model::SurveyId MainFrame::surveyOfCommand() {
    const auto shown = shownSurvey(*panels_.at(Screen::surveys));
    return screen_ == Screen::surveys && shown.value != 0 ? shown
                                                          : askSurvey(this, session_, shown);
}

void MainFrame::editCharter() {
    if (const auto survey = surveyOfCommand(); survey.value != 0)
        CharterDialog(this, session_, survey).ShowModal();
}

void MainFrame::saveCharterPdf() {
    const auto survey = surveyOfCommand();
    if (survey.value == 0)
        return;
    const Words words = windowWords();
    const auto known = session_.picture()->survey(survey);
    const auto path =
        askSavePath(this, words(tr("Charter as PDF")), "pdf",
                    words(tr("Charter")) + " " + toWx(known->name.best(session_.language())));
    if (!path)
        return;
    app::writeCharterPdf(session_, survey, *path, [this, path](const base::Result<void> &written) {
        if (!written)
            return showError(written.error());
        say(tr("The charter was written to “{file}”.").with("file", base::fileNameOf(*path)));
        openWithSystem(*path);
    });
}

void MainFrame::openImportHistory() {
    showScreen(Screen::import);
    gui::showImportHistory(*panels_.at(Screen::import));
}

void MainFrame::goToTrends(const app::HomeTarget &target) {
    showScreen(Screen::trends);
    gui::showTrendsOf(*panels_.at(Screen::trends), target);
}

void MainFrame::goToBriefing(const app::HomeTarget &target) {
    showScreen(Screen::reports);
    gui::showBriefingOf(*panels_.at(Screen::reports), target);
}

void MainFrame::openDemo() {
    const Words words = windowWords();
    presenter_->openDemo(platform::documentsFolder() /
                         base::pathFromUtf8(fromWx(words(tr("Kooste example"))) + ".kooste"));
}

void MainFrame::newWorkspace() {
    const Words words = windowWords();
    if (const auto path =
            askSavePath(this, words(tr("New workspace")), "kooste", words(tr("Workspace"))))
        presenter_->create(*path);
}

void MainFrame::openWorkspace() {
    const Words words = windowWords();
    if (const auto path = askOpenPath(this, words(tr("Open a workspace")),
                                      words(tr("Kooste workspaces")) + " (*.kooste)|*.kooste"))
        presenter_->open(*path);
}

void MainFrame::say(const base::Message &message) { presenter_->say(message); }

/// Its folder, where it can be taken from as an attachment.
void MainFrame::openErrorLog() {
    const auto log = platform::failureLog(platform::settingsFolder());
    boost::system::error_code ignored;
    if (boost::filesystem::exists(log, ignored))
        openWithSystem(log.parent_path());
    else
        say(tr("Nothing unexpected has happened: there is no error log."));
}

void MainFrame::about() {
    const Words words = windowWords();
    wxAboutDialogInfo about;
    about.SetName("Kooste");
    about.SetVersion(KOOSTE_VERSION);
    about.SetDescription(
        words(tr("Client feedback from an export file to a staff meeting's briefing.\nResponses "
                 "stay on this machine; nothing is sent anywhere.")));
    about.SetLicence(toWx(licences()));
    wxGenericAboutBox(about, this); // the same on every system, with room for the licences
}

void MainFrame::restorePlace() {
    SetMinSize(FromDIP(wxSize(kLeastFrameWidth, kLeastHeight)));
    wxSize size = FromDIP(wxSize(1280, 800));
    if (const auto width = settings_.number("window.width"))
        size.x = FromDIP(*width);
    if (const auto height = settings_.number("window.height"))
        size.y = FromDIP(*height);
    const wxRect area = wxDisplay(this).GetClientArea();
    size.DecTo(area.GetSize());
    SetSize(size);
    const auto x = settings_.number("window.x");
    const auto y = settings_.number("window.y");
    if (x && y && area.Contains(*x + 40, *y + 40))
        Move(*x, *y);
    const bool fills = size.x >= area.width || size.y >= area.height; // and has borders besides
    if (fills || settings_.number("window.maximised").value_or(0) == 1)
        Maximize();
}

void MainFrame::keepPlace() {
    settings_.setNumber("window.maximised", IsMaximized() ? 1 : 0);
    if (!IsMaximized()) {
        settings_.setNumber("window.width", ToDIP(GetSize()).x);
        settings_.setNumber("window.height", ToDIP(GetSize()).y);
        settings_.setNumber("window.x", GetPosition().x);
        settings_.setNumber("window.y", GetPosition().y);
    }
    (void)settings_.save();
}

} // namespace kooste::gui
