// SPDX-License-Identifier: MIT
#include "gui/screens/trends_panel.h"

#include "gui/file_dialogs.h"
#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <algorithm>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/hyperlink.h>
#include <wx/msgdlg.h>
#include <wx/notebook.h>
#include <wx/settings.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr std::size_t kEmptyPage = 0;
constexpr std::size_t kFullPage = 1;
constexpr int kFiguresFrom = 1100; // narrower windows have the figures in the tab Table only

constexpr int kMargin = 10;
} // namespace

TrendsPanel::TrendsPanel(wxWindow *parent, app::Session &session, Routes &routes)
    : ScreenPanel(parent), session_(session), routes_(routes) {
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(makeHead(), wxSizerFlags().Expand().Border(wxALL, FromDIP(kMargin)));
    filters_ = new TrendsFilterBar(
        this, [this](const app::TrendsFilter &filter) { presenter_->change(filter); });
    whole->Add(filters_, wxSizerFlags().Expand());
    book_ = new wxSimplebook(this);
    auto *empty = new wxPanel(book_);
    auto *emptySizer = new wxBoxSizer(wxVERTICAL);
    emptyText_ = new wxStaticText(empty, wxID_ANY, {});
    emptySizer->Add(emptyText_, wxSizerFlags().Border(wxALL, FromDIP(16)));
    auto *importButton = new wxButton(empty, wxID_ANY, windowWords()(tr("Import responses…")));
    importButton->SetToolTip("Ctrl+I");
    importButton->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { routes_.importAnswers(); });
    emptySizer->Add(importButton, wxSizerFlags().Border(wxLEFT, FromDIP(16)));
    empty->SetSizer(emptySizer);
    book_->AddPage(empty, {});
    book_->AddPage(makeFull(), {});
    whole->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(whole);
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        const bool wide = wxGetTopLevelParent(this) &&
                          wxGetTopLevelParent(this)->GetClientSize().x >= FromDIP(kFiguresFrom);
        if (figuresPane_->IsShown() != wide)
            figuresPane_->Show(wide);
        const bool other = filters_->setNarrow(!wide);
        CallAfter([this, other] {
            if (other)
                Layout();
            wrapSentence();
            wrapNotes();
        });
    });
    presenter_ = std::make_unique<app::TrendsPresenter>(session_, *this);
}

wxSizer *TrendsPanel::makeHead() {
    const Words words = windowWords();
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(makeTitle(this, words(tr("Trends"))), wxSizerFlags(1).CentreVertical());
    auto *reset = new wxButton(this, wxID_ANY, words(tr("Reset the filters")));
    reset->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->reset(); });
    auto *briefing = new wxButton(this, wxID_ANY, words(tr("Make a briefing…")));
    briefing->SetToolTip("Ctrl+R");
    briefing->Bind(wxEVT_BUTTON,
                   [this](wxCommandEvent &) { routes_.goToBriefing(presenter_->target()); });
    export_ = new wxButton(this, wxID_ANY, words(tr("E&xport to Excel…")));
    export_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { exportFigures(); });
    head->Add(reset, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(export_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(briefing, wxSizerFlags().CentreVertical());
    return head;
}

void TrendsPanel::exportFigures() {
    if (const auto path = askSavePath(this, windowWords()(tr("Export to Excel")), "xlsx",
                                      windowWords()(tr("Trends"))))
        presenter_->exportTo(*path);
}

wxWindow *TrendsPanel::makeFull() {
    auto *page = new wxPanel(book_);
    auto *whole = new wxBoxSizer(wxVERTICAL);
    sentence_ = new wxStaticText(page, wxID_ANY, {});
    whole->Add(sentence_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    whole->Add(makeChartRow(page), wxSizerFlags(10).Expand());
    whole->Add(makeNotebook(page), wxSizerFlags(11).Expand().Border(wxTOP, FromDIP(8)));
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(whole, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(kMargin)));
    page->SetSizer(margins);
    return page;
}

wxSizer *TrendsPanel::makeChartRow(wxWindow *page) {
    const Words words = windowWords();
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    auto *left = new wxBoxSizer(wxVERTICAL);
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    chartTitle_ = new wxStaticText(page, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                   wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    chartTitle_->SetFont(boldFont(*page));
    head->Add(chartTitle_, wxSizerFlags(1).CentreVertical());
    why_ = new wxHyperlinkCtrl(page, wxID_ANY, "?", "kooste:");
    why_->Bind(wxEVT_HYPERLINK, [this](wxHyperlinkEvent &) {
        wxMessageBox(toWx(whyText_), why_->GetLabel(), wxOK | wxICON_INFORMATION, this);
    });
    why_->Hide();
    head->Add(why_, wxSizerFlags().CentreVertical());
    const auto check = [&](const base::Message &label, auto action) {
        auto *box = new wxCheckBox(page, wxID_ANY, words(label));
        box->SetValue(true);
        box->Bind(wxEVT_CHECKBOX, [action](wxCommandEvent &event) { action(event.IsChecked()); });
        head->Add(box, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(12)));
    };
    check(tr("Interval band"), [this](bool shown) { presenter_->showBand(shown); });
    check(tr("Version limits"), [this](bool shown) { presenter_->showBreaks(shown); });
    left->Add(head, wxSizerFlags().Expand());
    canvas_ = new ChartCanvas(page, wxSize(420, 108));
    canvas_->onChosen = [this](std::size_t index) { presenter_->choosePeriod(index); };
    canvas_->Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        const int share = 100 * event.GetSize().y / std::max(1, GetSize().y);
        logState("trends chart takes " + std::to_string(share) + " % of the height");
    });
    left->Add(canvas_, wxSizerFlags(1).Expand());
    row->Add(left, wxSizerFlags(1).Expand());
    figuresPane_ = new wxPanel(page);
    figuresPane_->SetSizer(makeFigures(figuresPane_));
    row->Add(figuresPane_, wxSizerFlags().Expand().Border(wxLEFT, FromDIP(12)));
    return row;
}

wxSizer *TrendsPanel::makeFigures(wxWindow *page) {
    const Words words = windowWords();
    auto *column = new wxBoxSizer(wxVERTICAL);
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    const auto arrow = [&](std::string_view name, const base::Message &label, int steps) {
        auto *button = new wxButton(page, wxID_ANY, {}, wxDefaultPosition,
                                    wxSize(FromDIP(34), FromDIP(28)), wxBU_EXACTFIT);
        button->SetBitmap(icon(name));
        button->SetName(words(label));
        button->SetToolTip(words(label));
        button->Bind(wxEVT_BUTTON,
                     [this, steps](wxCommandEvent &) { presenter_->stepPeriod(steps); });
        return button;
    };
    earlier_ = arrow("previous", tr("Earlier period"), -1);
    later_ = arrow("next", tr("Later period"), 1);
    periodName_ = new wxStaticText(page, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                   wxALIGN_CENTRE_HORIZONTAL | wxST_NO_AUTORESIZE);
    periodName_->SetFont(boldFont(*page));
    head->Add(earlier_);
    head->Add(periodName_, wxSizerFlags(1).CentreVertical());
    head->Add(later_);
    column->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    figures_ = new wxFlexGridSizer(2, FromDIP(3), FromDIP(10));
    figures_->AddGrowableCol(1);
    column->Add(figures_, wxSizerFlags().Expand());
    column->AddStretchSpacer();
    column->SetMinSize(FromDIP(250), -1);
    return column;
}

void TrendsPanel::addTab(app::TrendsTab tab) {
    const wxString title = windowWords()(app::tabName(tab));
    const bool wraps = tab == app::TrendsTab::heatMap; // its legend must be read whole
    auto *page = new wxPanel(notebook_);
    auto *table = new TableView(page, title, {.header = true, .leastRows = 5});
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(4)));
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(page, wxID_ANY, signIcon(app::Sign::note)),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    auto *note = new wxStaticText(page, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                  wraps ? 0 : wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    note->SetForegroundColour(inkColour(charts::Ink::muted));
    row->Add(note, wxSizerFlags(1).CentreVertical());
    sizer->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(4)));
    page->SetSizer(sizer);
    notebook_->AddPage(page, title);
    table->onActivated = [this](std::int64_t key) { presenter_->openRow(key); };
    table->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() == WXK_BACK)
            presenter_->closeUnit();
        else
            event.Skip();
    });
    tabs_.push_back({table, note, {}, wraps});
}

wxWindow *TrendsPanel::makeNotebook(wxWindow *page) {
    notebook_ = new wxNotebook(page, wxID_ANY);
    for (const app::TrendsTab tab : app::kTrendsTabs)
        addTab(tab);
    notebook_->ChangeSelection(static_cast<std::size_t>(app::TrendsTab::items));
    notebook_->Bind(wxEVT_NOTEBOOK_PAGE_CHANGED, [this](wxBookCtrlEvent &event) {
        event.Skip();
        if (event.GetSelection() >= 0)
            presenter_->showTab(
                app::kTrendsTabs.at(static_cast<std::size_t>(event.GetSelection())));
    });
    return notebook_;
}

void TrendsPanel::showChoices(const app::TrendsChoices &choices, const app::TrendsFilter &filter) {
    filters_->showChoices(choices, filter);
    filters_->showMoreLabel(toWx(presenter_ ? presenter_->moreLabel() : std::string()));
}

void TrendsPanel::showFilter(const app::TrendsFilter &filter) {
    filters_->showFilter(filter);
    filters_->showMoreLabel(toWx(presenter_ ? presenter_->moreLabel() : std::string()));
}

void TrendsPanel::showCounting() {
    book_->ChangeSelection(kFullPage);
    canvas_->setStale(true);
    Layout();
}

void TrendsPanel::wrapSentence() {
    setWrapped(sentence_, sentenceText_, book_->GetClientSize().x - FromDIP(28));
    book_->GetPage(kFullPage)->Layout();
}

void TrendsPanel::showFigures(const app::TrendsPicture &picture) {
    figuresPane_->Freeze();
    figures_->Clear(true);
    for (const auto &line : picture.figures) {
        figures_->Add(makeMuted(figuresPane_, toWx(line.label)));
        auto *value = new wxStaticText(figuresPane_, wxID_ANY, toWx(line.value.text));
        if (line.value.tone == app::Tone::strong)
            value->SetFont(boldFont(*figuresPane_));
        value->SetForegroundColour(toneColour(line.value.tone, false));
        value->Wrap(FromDIP(150));
        figures_->Add(value);
    }
    periodName_->SetLabel(toWx(picture.chosenName));
    earlier_->Enable(picture.hasEarlier);
    later_->Enable(picture.hasLater);
    whyText_ = picture.whyBreak;
    figuresPane_->Layout();
    figuresPane_->Thaw();
}

void TrendsPanel::showPicture(const app::TrendsPicture &picture) {
    book_->ChangeSelection(kFullPage);
    sentenceText_ = toWx(picture.sentence);
    chartTitle_->SetLabel(toWx(picture.chartTitle));
    canvas_->setChosen(picture.chosen);
    canvas_->show(picture.chart, toWx(picture.nothing));
    showFigures(picture);
    why_->SetLabel(toWx(picture.whyLink));
    why_->Show(!whyText_.empty());
    export_->Enable();
    export_->UnsetToolTip();
    showTable(picture);
    wrapSentence();
    logState("trends shown");
    logState("trends says " + picture.sentence);
}

// Only the shown tab has been counted: the others are emptied, never left with old figures.
void TrendsPanel::showTable(const app::TrendsPicture &picture) {
    for (std::size_t i = 0; i < tabs_.size(); ++i) {
        const bool counted = app::kTrendsTabs.at(i) == picture.tab;
        tabs_[i].table->show(counted ? picture.table : app::Table{});
        tabs_[i].text = counted ? toWx(picture.note) : wxString();
        tabs_[i].note->SetLabel(tabs_[i].text);
        tabs_[i].note->SetToolTip(tabs_[i].text);
    }
    wrapNotes();
}

void TrendsPanel::wrapNotes() {
    for (const Tab &tab : tabs_)
        if (tab.wraps && !tab.text.empty()) {
            setWrapped(tab.note, tab.text, tab.table->GetClientSize().x - FromDIP(30));
            tab.table->GetParent()->Layout();
        }
}

void TrendsPanel::showExported(const base::Result<base::Message> &outcome) {
    if (outcome)
        routes_.say(*outcome);
    else
        routes_.showError(outcome.error());
}

void TrendsPanel::showEmpty(const std::string &sentence) {
    emptyText_->SetLabel(toWx(sentence));
    book_->ChangeSelection(kEmptyPage);
    export_->Disable();
    export_->SetToolTip(toWx(sentence));
    logState("trends empty");
    Layout();
}

void TrendsPanel::showError(const base::Error &error) {
    // Old figures never stay beside new filters.
    showPicture({});
    export_->Disable();
    routes_.showError(error);
}

std::vector<wxWindow *> TrendsPanel::parts() {
    return {filters_->firstChoice(), canvas_, notebook_};
}

} // namespace kooste::gui
