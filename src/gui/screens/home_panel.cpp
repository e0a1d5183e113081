// SPDX-License-Identifier: MIT
#include "gui/screens/home_panel.h"

#include "gui/screens/start_page.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/choice.h>
#include <wx/commandlinkbutton.h>
#include <wx/hyperlink.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::Message;
using base::tr;

namespace {
enum HomePage : std::size_t { kNoWorkspacePage, kEmptyPage, kNoResponsesPage, kFullPage };

/// Where the system has no command link of its own both lines would look alike.
void makeTitleBold([[maybe_unused]] wxCommandLinkButton &link,
                   [[maybe_unused]] const wxString &title, [[maybe_unused]] const wxString &text) {
#ifndef __WXMSW__
    link.SetLabelMarkup("<span size='large' weight='bold'>" + title + "</span>\n" + text);
#endif
}
} // namespace

HomePanel::HomePanel(wxWindow *parent, app::Session &session, Routes &routes)
    : ScreenPanel(parent), session_(session), routes_(routes) {
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(makeHead(), wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    book_ = new wxSimplebook(this);
    book_->AddPage(makeStartPage(book_, routes_, false), {});
    book_->AddPage(makeStartPage(book_, routes_, true), {});
    auto *none = new wxPanel(book_);
    auto *noneSizer = new wxBoxSizer(wxVERTICAL);
    noneSizer->Add(
        new wxStaticText(none, wxID_ANY, windowWords()(tr("No responses to this survey yet"))),
        wxSizerFlags().Border(wxALL, FromDIP(16)));
    noneSizer->Add(makeCommands(none), wxSizerFlags().Border(wxALL, FromDIP(16)));
    none->SetSizer(noneSizer);
    book_->AddPage(none, {});
    book_->AddPage(makeFull(book_), {});
    whole->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(whole);
    presenter_ = std::make_unique<app::HomePresenter>(session_, *this);
}

wxSizer *HomePanel::makeHead() {
    const Words words = windowWords();
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(makeTitle(this, words(tr("Home"))), wxSizerFlags().CentreVertical());
    date_ = makeMuted(this, {});
    head->Add(date_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(12)));
    surveyLabel_ = new wxStaticText(this, wxID_ANY, words(tr("Surve&y:")));
    head->Add(surveyLabel_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    survey_ = new wxChoice(this, wxID_ANY);
    survey_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &event) {
        presenter_->chooseSurvey(event.GetSelection());
    });
    head->Add(survey_, wxSizerFlags().CentreVertical());
    return head;
}

wxSizer *HomePanel::makeCommands(wxWindow *page) {
    const Words words = windowWords();
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const Message &title, const Message &text, const wxString &shortcut,
                         std::function<void()> action) {
        auto *link = new wxCommandLinkButton(page, wxID_ANY, words(title), words(text),
                                             wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        makeTitleBold(*link, words(title), words(text));
        link->SetToolTip(shortcut);
        link->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent &) { action(); });
        if (!row->IsEmpty())
            row->AddSpacer(FromDIP(16));
        row->Add(link, wxSizerFlags(1).Expand());
        return link;
    };
    importCommand_ =
        add(tr("&Import responses"), tr("Choose a survey tool's file or drop it on the window."),
            "Ctrl+I", [this] { routes_.importAnswers(); });
    add(tr("Make a &briefing for a unit"), tr("PDF and Excel for one unit or for all at once."),
        "Ctrl+R", [this] { routes_.goTo(app::Screen::reports); });
    return row;
}

wxWindow *HomePanel::makeFull(wxWindow *book) {
    auto *page = new wxPanel(book);
    auto *columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(makeLeft(page), wxSizerFlags(17).Expand());
    columns->AddSpacer(FromDIP(24));
    columns->Add(makeRight(page), wxSizerFlags(10).Expand());
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(makeCommands(page), wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    whole->Add(columns, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(12)));
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(whole, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    page->SetSizer(margins);
    page->Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        CallAfter([this] { wrapTexts(); });
    });
    return page;
}

void HomePanel::wrapTexts() {
    const int width = canvas_->GetClientSize().x;
    if (width == wrappedFor_)
        return;
    wrappedFor_ = width;
    setWrapped(sentence_, sentenceText_, width);
    sentence_->InvalidateBestSize();
    setWrapped(changesNote_, changesText_, changes_->GetClientSize().x);
    book_->GetPage(kFullPage)->Layout();
}

wxSizer *HomePanel::headingRow(wxWindow *page, wxStaticText *heading, const Message &link,
                               std::function<void()> follow) {
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(heading, wxSizerFlags(1).CentreVertical());
    auto *anchor = new wxHyperlinkCtrl(page, wxID_ANY, windowWords()(link), "kooste:");
    anchor->Bind(wxEVT_HYPERLINK, [follow = std::move(follow)](wxHyperlinkEvent &) { follow(); });
    row->Add(anchor, wxSizerFlags().CentreVertical());
    return row;
}

wxSizer *HomePanel::makeLeft(wxWindow *page) {
    const Words words = windowWords();
    auto *left = new wxBoxSizer(wxVERTICAL);
    heading_ = makeHeading(page, {});
    left->Add(heading_, wxSizerFlags().Expand());
    sentence_ = new wxStaticText(page, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(200), -1),
                                 wxST_NO_AUTORESIZE);
    left->Add(sentence_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    canvas_ = new ChartCanvas(page, wxSize(300, 130));
    left->Add(canvas_, wxSizerFlags(3).Expand());
    levels_ = new TableView(page, words(tr("Levels")), {.header = true, .leastRows = 6});
    levels_->onActivated = [this](std::int64_t key) {
        routes_.goToTrends(presenter_->targetOf(key));
    };
    left->Add(levels_, wxSizerFlags(2).Expand().Border(wxTOP, FromDIP(4)));
    left->Add(headingRow(page, makeHeading(page, words(tr("Latest imports"))), tr("All imports"),
                         [this] { routes_.openImportHistory(); }),
              wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
    imports_ = new TableView(page, words(tr("Latest imports")), {.header = true, .leastRows = 3});
    imports_->onActivated = [this](std::int64_t) { routes_.openImportHistory(); };
    left->Add(imports_, wxSizerFlags(1).Expand());
    return left;
}

wxSizer *HomePanel::makeRight(wxWindow *page) {
    const Words words = windowWords();
    auto *right = new wxBoxSizer(wxVERTICAL);
    changesHeading_ = makeHeading(page, words(tr("What changed")));
    right->Add(headingRow(page, changesHeading_, tr("Open the trends"),
                          [this] { routes_.goToTrends(presenter_->targetOf(0)); }),
               wxSizerFlags().Expand());
    const auto trends = [this](std::int64_t key) { routes_.goToTrends(presenter_->targetOf(key)); };
    changes_ = new TableView(page, words(tr("What changed")), {.header = true, .leastRows = 5});
    changes_->onActivated = trends;
    right->Add(changes_, wxSizerFlags(4).Expand().Border(wxTOP, FromDIP(6)));
    changesNote_ = makeMuted(page, {});
    right->Add(changesNote_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    right->Add(makeHeading(page, words(tr("Waits for you"))), wxSizerFlags().Expand());
    waitingNone_ = makeMuted(page, words(tr("Nothing waits")));
    right->Add(waitingNone_, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(8)));
    waiting_ = new TableView(page, words(tr("Waits for you")), {.header = false, .leastRows = 2});
    waiting_->onActivated = [this](std::int64_t) { routes_.openImportHistory(); };
    right->Add(waiting_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(8)));
    right->Add(makeHeading(page, words(tr("Coverage: responses a month"))),
               wxSizerFlags().Expand());
    coverageSentence_ = new wxStaticText(page, wxID_ANY, {});
    right->Add(coverageSentence_, wxSizerFlags().Expand().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    coverage_ = new TableView(page, words(tr("Coverage: responses a month")),
                              {.header = true, .leastRows = 4});
    coverage_->onActivated = trends;
    right->Add(coverage_, wxSizerFlags(3).Expand());
    right->SetMinSize(FromDIP(304), -1);
    return right;
}

/// Not while another screen is shown: a control that was never seen would keep every key to itself.
void HomePanel::takeFocus() {
    wxWindow *focus = FindFocus();
    if (IsShownOnScreen() && (focus == nullptr || !IsDescendant(focus)))
        importCommand_->SetFocus();
}

void HomePanel::showState(State state) {
    const bool withSurvey = state != State::noWorkspace && state != State::empty;
    survey_->Show(withSurvey);
    surveyLabel_->Show(withSurvey);
    switch (state) {
    case State::noWorkspace:
        book_->ChangeSelection(kNoWorkspacePage);
        logState("home no workspace");
        break;
    case State::empty:
        book_->ChangeSelection(kEmptyPage);
        date_->SetLabel(windowWords()(tr("The workspace is ready. It has no responses yet.")));
        logState("home empty");
        break;
    case State::noResponses:
        book_->ChangeSelection(kNoResponsesPage);
        break;
    case State::counting:
        book_->ChangeSelection(kFullPage);
        canvas_->setStale(true);
        if (levels_->table().rows.empty())
            canvas_->show(nullptr, windowWords()(tr("Counting…")));
        logState("home counting");
        break;
    case State::shown:
        takeFocus();
        logState("home shown");
        break;
    }
    Layout();
}

void HomePanel::showDate(const std::string &date) { date_->SetLabel(toWx(date)); }

void HomePanel::showSurveys(const std::vector<std::string> &names, int chosen) {
    survey_->Clear();
    for (const std::string &name : names)
        survey_->Append(toWx(name));
    survey_->SetSelection(chosen);
    Layout();
}

void HomePanel::showImports(const app::Table &imports) { imports_->show(imports); }

void HomePanel::showWaiting(const app::Table &waiting) {
    waitingNone_->Show(waiting.rows.empty());
    waiting_->Show(!waiting.rows.empty());
    waiting_->show(waiting);
}

void HomePanel::showPicture(const app::HomePicture &picture) {
    heading_->SetLabel(toWx(picture.heading));
    sentenceText_ = toWx(picture.sentence);
    changesText_ = toWx(picture.changesNote);
    canvas_->show(picture.trend, windowWords()(tr("No responses to this survey yet")));
    levels_->show(picture.levels);
    changesHeading_->SetLabel(toWx(picture.changesHeading));
    changes_->show(picture.changes);
    coverageSentence_->SetLabel(toWx(picture.coverageSentence));
    coverage_->show(picture.coverage);
    book_->GetPage(kFullPage)->Layout();
    wrappedFor_ = 0;
    wrapTexts();
}

void HomePanel::showError(const base::Error &error) { routes_.showError(error); }

std::vector<wxWindow *> HomePanel::parts() {
    return {survey_, importCommand_, canvas_, levels_, imports_, changes_, coverage_};
}

} // namespace kooste::gui
