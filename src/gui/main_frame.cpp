// SPDX-License-Identifier: MIT
#include "gui/main_frame.h"

#include "gui/file_dialogs.h"
#include "gui/icons.h"
#include "gui/mnemonics.h"
#include "gui/navigation_list.h"
#include "gui/screens/screens.h"
#include "gui/screens/survey_dialogs.h"
#include "gui/status_line.h"
#include "gui/table_view.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"
#include "platform/settings.h"

#include <wx/infobar.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/statline.h>

namespace kooste::gui {

using app::Screen;
using base::tr;

MainFrame::MainFrame(app::Session &session, platform::Settings &settings, FrameCalls calls)
    // A size from the start: GTK lays the menus out once before restorePlace can give one.
    : wxFrame(nullptr, wxID_ANY, "Kooste", wxDefaultPosition, wxSize(1280, 800)), session_(session),
      settings_(settings), calls_(std::move(calls)) {
    TableView::keepWidthsIn(settings_);
    SetIcons(programIcon());
    menus_ = new MenuBar;
    SetMenuBar(menus_);
    status_ = new StatusLine(this);
    SetStatusBar(status_);
    status_->onCancel = [this](std::uint64_t job) { session_.jobs().cancel(job); };
    session_.jobs().setListener([this](const app::JobNews &news) { status_->news(news); });

    // Windows moves the focus from panel to panel only inside a panel.
    auto *content = new wxPanel(this);
    auto *whole = new wxBoxSizer(wxHORIZONTAL);
    navigation_ = new NavigationList(content);
    navigation_->onChosen = [this](Screen screen) { showScreen(screen); };
    whole->Add(navigation_, wxSizerFlags().Expand());
    whole->Add(new wxStaticLine(content, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLI_VERTICAL),
               wxSizerFlags().Expand());
    auto *right = new wxBoxSizer(wxVERTICAL);
    warning_ = new wxInfoBar(content);
    right->Add(warning_, wxSizerFlags().Expand());
    book_ = new wxSimplebook(content);
    right->Add(book_, wxSizerFlags(1).Expand());
    whole->Add(right, wxSizerFlags(1).Expand());
    content->SetSizer(whole);

    makeScreens();
    bindFileCommands();
    bindViewCommands();
    bindScreenCommands();
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::onClose, this);
    SetDropTarget(new FileDropTarget([this](const auto &paths) { openFiles(paths); }));
    presenter_ = std::make_unique<app::ShellPresenter>(session_, *this, *this);
    tellSurveysSaved(*panels_.at(Screen::surveys),
                     [this](const std::string &state) { status_->showSaved(toWx(state)); });
    navigation_->choose(Screen::home);
    restorePlace();
}

void MainFrame::onClose(wxCloseEvent &event) {
    const auto running = status_->running();
    if (event.CanVeto() && !running.empty() &&
        !confirm(this,
                 tr("The program is still at work: {job}. Close all the same? What is "
                    "unfinished is not kept.")
                     .with("job", running),
                 tr("Close"))) {
        event.Veto();
        return;
    }
    // What was typed last is stored first; then the window closes by itself.
    if (event.CanVeto() &&
        !settleSurveys(*panels_.at(Screen::surveys), [this] { CallAfter([this] { Close(); }); })) {
        event.Veto();
        return;
    }
    event.Skip();
}

MainFrame::~MainFrame() {
    session_.jobs().setListener({});
    keepPlace();
}

void MainFrame::makeScreens() {
    for (const auto &entry : app::screens()) {
        ScreenPanel *panel = makeScreen(entry.screen, book_, session_, *this, settings_);
        panels_[entry.screen] = panel;
        book_->AddPage(panel, windowWords()(entry.title));
    }
}

ScreenPanel &MainFrame::current() { return *panels_.at(screen_); }

void MainFrame::showScreen(Screen screen) {
    if (screen != screen_) {
        back_.push_back(screen_);
        forward_.clear();
    }
    screen_ = screen;
    for (std::size_t i = 0; i < app::screens().size(); ++i)
        if (app::screens()[i].screen == screen)
            book_->SetSelection(i);
    navigation_->choose(screen);
    current().shown();
    logState("screen " + std::string(app::entryOf(screen).code));
    calls_.screenChanged();
}

void MainFrame::bindFileCommands() {
    const auto on = [this](int id, auto action) {
        Bind(
            wxEVT_MENU, [action](wxCommandEvent &) { action(); }, id);
    };
    on(wxID_NEW, [this] { newWorkspace(); });
    on(wxID_OPEN, [this] { openWorkspace(); });
    on(wxID_EXIT, [this] { Close(); });
    on(kOpenDemo, [this] { openDemo(); });
    on(kCheckWorkspace, [this] { presenter_->check(); });
    on(kImportAnswers, [this] { importAnswers(); });
    on(kImportUnits, [this] { importUnits(); });
    on(kSaveCopy, [this] {
        const Words words = windowWords();
        if (const auto path =
                askSavePath(this, words(tr("Save a copy as")), "kooste", words(tr("Workspace"))))
            presenter_->saveCopy(*path);
    });
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent &event) {
            const auto paths = settings_.recentFiles();
            const auto which = static_cast<std::size_t>(event.GetId() - kFirstRecent);
            if (which < paths.size())
                presenter_->open(base::pathFromUtf8(paths[which]));
        },
        kFirstRecent, kLastRecent);
}

void MainFrame::bindViewCommands() {
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent &event) {
            showScreen(
                app::screens().at(static_cast<std::size_t>(event.GetId() - kFirstScreen)).screen);
        },
        kFirstScreen, kFirstScreen + static_cast<int>(app::screens().size()) - 1);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent &event) {
            const int id = event.GetId();
            calls_.changeLanguage(id == kLanguageFi   ? base::Language::fi
                                  : id == kLanguageSv ? base::Language::sv
                                                      : base::Language::en);
        },
        kLanguageFi, kLanguageEn);
    const auto step = [this](std::vector<Screen> &from, std::vector<Screen> &to) {
        if (from.empty())
            return;
        const Screen target = from.back();
        from.pop_back();
        to.push_back(screen_);
        const auto keptBack = back_;
        const auto keptForward = forward_;
        showScreen(target);
        back_ = keptBack;
        forward_ = keptForward;
    };
    Bind(
        wxEVT_MENU, [this, step](wxCommandEvent &) { step(back_, forward_); }, kGoBack);
    Bind(
        wxEVT_MENU, [this, step](wxCommandEvent &) { step(forward_, back_); }, kGoForward);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent &) { movePart(true); }, kNextPart);
    Bind(wxEVT_CHAR_HOOK, &MainFrame::onKey, this);
}

void MainFrame::bindScreenCommands() {
    const auto on = [this](int id, auto action) {
        Bind(
            wxEVT_MENU, [action](wxCommandEvent &) { action(); }, id);
    };
    on(kShowVersions, [this] { showScreen(Screen::surveys); });
    on(kNewSurvey, [this] { newSurvey(); });
    on(kSurveyCalendar, [this] { CalendarDialog(this, session_).ShowModal(); });
    on(kSurveyCharter, [this] { editCharter(); });
    on(kCharterPdf, [this] { saveCharterPdf(); });
    on(kShowItemTrend, [this] { showScreen(Screen::trends); });
    on(kImportHistory, [this] { openImportHistory(); });
    on(kMakeBriefing, [this] { showScreen(Screen::reports); });
    on(kMakeBriefings, [this] { showScreen(Screen::reports); });
    for (const Command command : {kNewVersion, kPreview, kCompareVersions, kPublishVersion,
                                  kPaperForm, kBringInSurvey, kSaveSurveyJson, kSaveSurveyLss,
                                  kSaveSurveyXlsForm, kLoadBank, kSaveBankWorkbook, kSaveBankJson})
        on(command, [this, command] {
            showScreen(Screen::surveys);
            surveyCommand(current(), command);
        });
    bindUndo();
    on(kUserGuide, [this] { openUserGuide(this); });
    on(kErrorLog, [this] { openErrorLog(); });
    on(wxID_ABOUT, [this] { about(); });
}

/// The Edit menu names the step where the screen does.
void MainFrame::bindUndo() {
    const auto name = [this](int id, const base::Message &plain, const base::Message &withName,
                             const char *shortcut, auto member) {
        Bind(
            wxEVT_UPDATE_UI,
            [this, plain, withName, shortcut, member](wxUpdateUIEvent &event) {
                // The survey screen names its steps; the others only have them.
                const bool named = screen_ == Screen::surveys;
                const std::string step = named ? surveyUndoNames(current()).*member : std::string();
                const Words words = windowWords();
                wxString label = words(plain);
                if (!step.empty())
                    label = words(base::Message(withName).with("change", step));
                event.SetText(label + "\t" + shortcut);
                event.Enable(!named || !step.empty());
            },
            id);
    };
    name(wxID_UNDO, tr("&Undo"), tr("&Undo: {change}"), "Ctrl+Z", &UndoNames::undo);
    name(wxID_REDO, tr("&Redo"), tr("&Redo: {change}"), "Ctrl+Y", &UndoNames::redo);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent &) { current().undo(); }, wxID_UNDO);
    Bind(
        wxEVT_MENU, [this](wxCommandEvent &) { current().redo(); }, wxID_REDO);
}

void MainFrame::onKey(wxKeyEvent &event) {
    if (event.GetKeyCode() == WXK_F6 && event.ShiftDown()) {
        movePart(false);
        return;
    }
#ifdef __WXMSW__
    if (event.AltDown() && !event.ControlDown() && followMnemonic(*this, event.GetUnicodeKey()))
        return;
#endif
    if (event.GetKeyCode() == WXK_ESCAPE && (current().escape() || status_->cancelShown()))
        return;
    event.Skip();
}

void MainFrame::movePart(bool forward) {
    std::vector<wxWindow *> parts = current().parts();
    parts.insert(parts.begin(), navigation_);
    int at = -1;
    for (const wxWindow *window = FindFocus(); window; window = window->GetParent())
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (parts[i] == window)
                at = static_cast<int>(i);
    const auto count = static_cast<int>(parts.size());
    const int next = at < 0 ? 0 : (at + (forward ? 1 : count - 1)) % count;
    wxWindow *target = parts[static_cast<std::size_t>(next)];
    if (target == navigation_)
        navigation_->focusList();
    else
        target->SetFocus();
}

} // namespace kooste::gui
