// SPDX-License-Identifier: MIT
#include "gui/screens/surveys_panel.h"

#include "gui/file_dialogs.h"
#include "gui/menu_bar.h"
#include "gui/screens/browse_panels.h"
#include "gui/screens/ledger_dialog.h"
#include "gui/screens/survey_files.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/splitter.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr int kPauseMilliseconds = 500;
constexpr int kLeft = 262;
constexpr int kMiddle = 330;
constexpr int kWide = 1060; ///< where the columns have the widths above; a narrower one shares
constexpr int kFindings = 132;
constexpr int kVersions = 210;

/// Two parts with a sash; the first keeps its size when the window grows unless `second` does.
wxSplitterWindow *makeSplitter(wxWindow *parent, const wxSize &least) {
    auto *splitter = new wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                          wxSP_LIVE_UPDATE | wxSP_3DSASH);
    splitter->SetMinimumPaneSize(parent->FromDIP(90));
    splitter->SetMinSize(parent->FromDIP(least));
    return splitter;
}
} // namespace

SurveysPanel::SurveysPanel(wxWindow *parent, app::Session &session, Routes &routes,
                           platform::Settings &settings)
    : ScreenPanel(parent), session_(session), routes_(routes), settings_(settings) {
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(makeHead(), wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
    book_ = new wxSimplebook(this);
    book_->AddPage(makeEmptyPage(book_, empty_, tr("&Import responses…"),
                                 [&routes] { routes.importAnswers(); }),
                   {});
    book_->AddPage(makeFull(book_), {});
    whole->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(whole);
    pause_.Bind(wxEVT_TIMER, [this](wxTimerEvent &) { questionnaire().pause(); });
    Bind(wxEVT_CHAR_HOOK, &SurveysPanel::onKey, this);
    presenter_ = std::make_unique<app::SurveysPresenter>(session, *this, *this);
    list_->attach(questionnaire());
    question_->attach(questionnaire());
    files_ = std::make_unique<SurveyFiles>(*this, session, *presenter_, routes);
}

SurveysPanel::~SurveysPanel() = default;

void SurveysPanel::fileCommand(int command) {
    question_->endEditing(); // what is in a field still belongs to the draft
    files_->run(command);
}

wxSizer *SurveysPanel::makeHead() {
    const Words words = windowWords();
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(makeTitle(this, words(tr("Surveys"))), wxSizerFlags(1).CentreVertical());
    const auto add = [&](const base::Message &label, auto action) {
        auto *button = new wxButton(this, wxID_ANY, words(label), wxDefaultPosition, wxDefaultSize,
                                    wxBU_EXACTFIT);
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent &) { action(); });
        head->Add(button, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(6)));
        return button;
    };
    newSurvey_ = add(tr("&New survey…"), [this] { newSurvey(); });
    compare_ = add(tr("&Compare versions…"), [this] { compare(); });
    preview_ = add(tr("Previe&w"), [this] { preview(); });
    publish_ = add(tr("Publish…"), [this] { publish(); });
    return head;
}

wxWindow *SurveysPanel::makeFull(wxWindow *book) {
    auto *outer = makeSplitter(book, {400, 300});
    topBottom_ = makeSplitter(outer, {300, 300});
    topBottom_->SetSashGravity(1);
    auto *top = makeSplitter(topBottom_, {300, 200});
    list_ = new QuestionListPane(top);
    question_ = new QuestionPane(top);
    top->SetMinimumPaneSize(FromDIP(200));
    top->SplitVertically(list_, question_, FromDIP(kMiddle));
    top_ = top;
    findingsPane_ = makeFindings(topBottom_);
    topBottom_->SplitHorizontally(top, findingsPane_, -FromDIP(kFindings));
    outer->SplitVertically(makeLeft(outer), topBottom_, FromDIP(kLeft));
    outer->SetMinimumPaneSize(FromDIP(150));
    shareWidthOnce(outer, top);
    return outer;
}

/// In a narrow window all three columns give way, not the question alone. Afterwards the sashes
/// are the user's.
void SurveysPanel::shareWidthOnce(wxSplitterWindow *outer, wxSplitterWindow *top) {
    outer->Bind(wxEVT_SIZE, [this, outer, top, shared = false](wxSizeEvent &event) mutable {
        event.Skip();
        const int width = ToDIP(event.GetSize()).x;
        if (shared || width < kLeft + kMiddle)
            return;
        shared = true;
        if (width >= kWide)
            return;
        const auto share = [&](int wide) { return FromDIP(wide * width / kWide); };
        outer->SetSashPosition(share(kLeft));
        top->SetSashPosition(share(kMiddle));
    });
}

wxWindow *SurveysPanel::makeLeft(wxWindow *parent) {
    const Words words = windowWords();
    auto *left = makeSplitter(parent, {150, 200});
    left->SetSashGravity(1);
    tree_ = new TableView(left, words(tr("Survey and version")));
    tree_->onChosen = [this](std::int64_t key) { presenter_->choose(key); };
    tree_->onActivated = [this](std::int64_t) { list_->table()->SetFocus(); };
    auto *below = new wxPanel(left);
    below->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    auto *column = new wxBoxSizer(wxVERTICAL);
    column->Add(makeHeading(below, words(tr("Versions in time"))),
                wxSizerFlags().Border(wxALL, FromDIP(8)));
    versions_ = new VersionsCanvas(below);
    versions_->onChosen = [this](std::int64_t key) { presenter_->choose(key); };
    column->Add(versions_, wxSizerFlags(1).Expand());
    below->SetSizer(column);
    left->SplitHorizontally(tree_, below, -FromDIP(kVersions));
    return left;
}

wxWindow *SurveysPanel::makeFindings(wxWindow *parent) {
    const Words words = windowWords();
    auto *pane = new wxPanel(parent);
    pane->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    auto *column = new wxBoxSizer(wxVERTICAL);
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    findingsHeading_ = makeHeading(pane, {});
    head->Add(findingsHeading_, wxSizerFlags(1).CentreVertical());
    head->Add(makeMuted(pane, words(tr("Enter opens the place, F8 the next one"))),
              wxSizerFlags().CentreVertical());
    column->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(6)));
    findings_ = new TableView(pane, words(tr("Findings")), {true, 2, false});
    findings_->onActivated = [this](std::int64_t row) { questionnaire().goToFinding(row); };
    column->Add(findings_, wxSizerFlags(1).Expand());
    pane->SetSizer(column);
    return pane;
}

void SurveysPanel::onKey(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if (key == WXK_F8 || event.AltDown())
        question_->endEditing();
    if (key == WXK_F8 && !event.HasAnyModifiers())
        questionnaire().nextFinding();
    else if (event.AltDown() && (key == WXK_UP || key == WXK_DOWN))
        questionnaire().move(key == WXK_UP);
    else
        event.Skip();
}

void SurveysPanel::newSurvey() {
    wxQueueEvent(wxGetTopLevelParent(this), new wxCommandEvent(wxEVT_MENU, kNewSurvey));
}

void SurveysPanel::showTree(const app::Table &rows, std::int64_t chosen) {
    book_->ChangeSelection(1);
    tree_->show(rows);
    if (tree_->chosen() != chosen)
        tree_->choose(chosen);
    logState("surveys shown");
}

void SurveysPanel::showQuestions(const app::QuestionList &list) {
    list_->show(list);
    logState(list.editable ? "draft shown" : "version shown");
}

void SurveysPanel::showEmpty(const std::string &sentence) {
    empty_->SetLabel(toWx(sentence));
    book_->ChangeSelection(0);
}

void SurveysPanel::showVersions(const std::vector<app::VersionMark> &versions,
                                const std::string &summary) {
    versions_->show(versions, summary);
}

void SurveysPanel::showCommands(const app::SurveyCommands &commands) {
    const auto show = [](wxButton *button, const std::string &label, const std::string &why) {
        if (!label.empty())
            button->SetLabel(toWx(label));
        button->Enable(why.empty());
        button->SetToolTip(toWx(why));
    };
    show(compare_, commands.compare, commands.whyNotCompare);
    show(preview_, {}, commands.whyNotPreview);
    show(publish_, commands.publish, commands.whyNotPublish);
    Layout();
}

void SurveysPanel::openLedger(const app::LedgerRequest &request) {
    logState("ledger opens");
    LedgerDialog dialog(this, session_, request, settings_);
    if (dialog.ShowModal() == wxID_OK) {
        presenter_->published();
        logState("version published");
    }
}

void SurveysPanel::openPreview(const base::Path &file) { openWithSystem(file); }

void SurveysPanel::showFindings(const std::string &heading, const app::Table &findings) {
    const bool shown = !heading.empty();
    if (shown && !topBottom_->IsSplit())
        topBottom_->SplitHorizontally(top_, findingsPane_, -FromDIP(kFindings));
    else if (!shown && topBottom_->IsSplit())
        topBottom_->Unsplit(findingsPane_);
    findingsHeading_->SetLabel(toWx(heading));
    findings_->show(findings);
}

void SurveysPanel::focus(const app::FieldPlace &place) {
    // After the click or key that asked for it, which would take the focus back.
    CallAfter([this, place] {
        if (place.field == app::FieldPlace::Field::list)
            list_->table()->SetFocus();
        else
            question_->focus(place);
        logState("field shown");
    });
}

void SurveysPanel::startPause() { pause_.StartOnce(kPauseMilliseconds); }

void SurveysPanel::showSaved(const std::string &state) {
    if (onSaved)
        onSaved(state);
    if (questionnaire().isSaved())
        logState("draft saved");
}

std::vector<wxWindow *> SurveysPanel::parts() {
    return {tree_, list_->table(), question_, findings_};
}

void SurveysPanel::undo() {
    question_->endEditing();
    questionnaire().undo();
}

void SurveysPanel::redo() {
    question_->endEditing();
    questionnaire().redo();
}

UndoNames SurveysPanel::undoNames() const {
    return {session_.say(presenter_->questionnaire().undoName()),
            session_.say(presenter_->questionnaire().redoName())};
}

bool SurveysPanel::settle(std::function<void()> then) {
    question_->endEditing();
    if (questionnaire().isSaved())
        return true;
    pause_.Stop();
    questionnaire().save([then = std::move(then)](bool saved) {
        if (saved)
            then();
    });
    return false;
}

} // namespace kooste::gui
