// SPDX-License-Identifier: MIT
#include "gui/screens/trends_panel.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/hyperlink.h>
#include <wx/msgdlg.h>
#include <wx/notebook.h>
#include <wx/settings.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/wrapsizer.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr std::size_t kEmptyPage = 0;
constexpr std::size_t kFullPage = 1;
constexpr int kFiguresFrom = 1100; // narrower windows have the figures in the tab Table only

void fill(wxChoice &choice, const std::vector<std::string> &texts, int chosen) {
    choice.Freeze();
    choice.Clear();
    wxArrayString items;
    for (const std::string &text : texts)
        items.push_back(toWx(text));
    choice.Append(items);
    choice.SetSelection(chosen < static_cast<int>(texts.size()) ? chosen : wxNOT_FOUND);
    choice.Thaw();
}
} // namespace

TrendsPanel::TrendsPanel(wxWindow *parent, app::Session &session, Routes &routes)
    : ScreenPanel(parent), session_(session), routes_(routes) {
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(makeHead(), wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    filterBar_ = makeFilterBar();
    whole->Add(filterBar_, wxSizerFlags().Expand());
    book_ = new wxSimplebook(this);
    auto *empty = new wxPanel(book_);
    auto *emptySizer = new wxBoxSizer(wxVERTICAL);
    emptyText_ = new wxStaticText(empty, wxID_ANY, {});
    emptySizer->Add(emptyText_, wxSizerFlags().Border(wxALL, FromDIP(16)));
    auto *import = new wxButton(empty, wxID_ANY, windowWords()(tr("&Import responses…")));
    import->SetToolTip("Ctrl+I");
    import->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { routes_.importAnswers();
});
emptySizer->Add(import, wxSizerFlags().Border(wxLEFT, FromDIP(16)));
empty->SetSizer(emptySizer);
book_->AddPage(empty, {});
book_->AddPage(makeFull(), {});
whole->Add(book_, wxSizerFlags(1).Expand());
SetSizer(whole);
Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
    event.Skip();
    const bool wide = wxGetTopLevelParent(this) &&
                      wxGetTopLevelParent(this)->GetClientSize().x >= FromDIP(kFiguresFrom);
    if (figuresPane_->IsShown() != wide) {
        figuresPane_->Show(wide);
        CallAfter([this] { book_->GetPage(kFullPage)->Layout(); });
    }
    CallAfter([this] { wrapSentence(); });
});
presenter_ = std::make_unique<app::TrendsPresenter>(session_, *this);
} // namespace kooste::gui

wxSizer *TrendsPanel::makeHead() {
    const Words words = windowWords();
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(makeTitle(this, words(tr("Trends"))), wxSizerFlags(1).CentreVertical());
    auto *reset = new wxButton(this, wxID_ANY, words(tr("Reset the filters")));
    reset->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->reset(); });
    auto *briefing = new wxButton(this, wxID_ANY, words(tr("Make a briefin&g…")));
    briefing->SetToolTip("Ctrl+R");
    briefing->Bind(wxEVT_BUTTON,
                   [this](wxCommandEvent &) { routes_.goToBriefing(presenter_->target()); });
    head->Add(reset, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    head->Add(briefing, wxSizerFlags().CentreVertical());
    return head;
}

void TrendsPanel::addFilter(wxWindow *bar, wxSizer *sizer, const base::Message &label,
                            wxChoice *&choice, int app::TrendsFilter::*place, int width) {
    auto *pair = new wxBoxSizer(wxVERTICAL);
    pair->Add(new wxStaticText(bar, wxID_ANY, windowWords()(label)),
              wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    choice = new wxChoice(bar, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(width), -1));
    pair->Add(choice);
    sizer->Add(pair, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
    bound_.push_back({choice, place});
    choice->Bind(wxEVT_CHOICE, [this, place](wxCommandEvent &event) {
        app::TrendsFilter filter = filter_;
        filter.*place = event.GetSelection();
        filter_ = filter;
        presenter_->change(filter);
    });
}

wxWindow *TrendsPanel::makeFilterBar() {
    using Filter = app::TrendsFilter;
    auto *bar = new wxPanel(this);
    bar->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE));
    auto *row = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    addFilter(bar, row, tr("S&urvey"), survey_, &Filter::survey, 136);
    addFilter(bar, row, tr("State&ment or measure"), measure_, &Filter::measure, 140);
    addFilter(bar, row, tr("U&nits"), unit_, &Filter::unit, 128);
    addFilter(bar, row, tr("Perio&d"), kind_, &Filter::kind, 96);
    addFilter(bar, row, tr("&Time range"), first_, &Filter::first, 100);
    addFilter(bar, row, tr("t&o"), last_, &Filter::last, 100);
    addFilter(bar, row, tr("&Channel"), channel_, &Filter::channel, 78);
    addFilter(bar, row, tr("Respon&dent"), audience_, &Filter::audience, 78);
    addFilter(bar, row, tr("Questionnaire v&ersion"), version_, &Filter::version, 78);
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
    bar->SetSizer(margins);
    return bar;
}

wxWindow *TrendsPanel::makeFull() {
    auto *page = new wxPanel(book_);
    auto *whole = new wxBoxSizer(wxVERTICAL);
    sentence_ = new wxStaticText(page, wxID_ANY, {});
    whole->Add(sentence_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    whole->Add(makeChartRow(page), wxSizerFlags(10).Expand());
    whole->Add(makeNotebook(page), wxSizerFlags(11).Expand().Border(wxTOP, FromDIP(8)));
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(whole, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
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
    const auto check = [&](const base::Message &label, auto action) {
        auto *box = new wxCheckBox(page, wxID_ANY, words(label));
        box->SetValue(true);
        box->Bind(wxEVT_CHECKBOX, [action](wxCommandEvent &event) { action(event.IsChecked()); });
        head->Add(box, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(12)));
    };
    check(tr("Inter&val band"), [this](bool shown) { presenter_->showBand(shown); });
    check(tr("Version &limits"), [this](bool shown) { presenter_->showBreaks(shown); });
    left->Add(head, wxSizerFlags().Expand());
    canvas_ = new ChartCanvas(page, wxSize(520, 170));
    canvas_->onChosen = [this](std::size_t index) { presenter_->choosePeriod(index); };
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
    why_ = new wxHyperlinkCtrl(page, wxID_ANY, words(tr("Why does the line break?")), "kooste:");
    why_->Bind(wxEVT_HYPERLINK, [this](wxHyperlinkEvent &) {
        wxMessageBox(toWx(whyText_), windowWords()(tr("Why does the line break?")),
                     wxOK | wxICON_INFORMATION, this);
    });
    column->Add(why_);
    column->SetMinSize(FromDIP(250), -1);
    return column;
}

TableView *TrendsPanel::addTab(const base::Message &title, wxStaticText *&note) {
    const Words words = windowWords();
    auto *page = new wxPanel(notebook_);
    auto *table = new TableView(page, words(title), {.header = true, .leastRows = 5});
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    sizer->Add(table, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(page, wxID_ANY, signIcon(app::Sign::note)),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    note = new wxStaticText(page, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                            wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    note->SetForegroundColour(inkColour(charts::Ink::muted));
    row->Add(note, wxSizerFlags(1).CentreVertical());
    sizer->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(6)));
    page->SetSizer(sizer);
    notebook_->AddPage(page, words(title));
    return table;
}

wxWindow *TrendsPanel::makeNotebook(wxWindow *page) {
    notebook_ = new wxNotebook(page, wxID_ANY);
    items_ = addTab(tr("Statements"), itemsNote_);
    units_ = addTab(tr("Units"), unitsNote_);
    coverage_ = addTab(tr("Coverage"), coverageNote_);
    numbers_ = addTab(tr("Table"), numbersNote_);
    items_->onActivated = [this](std::int64_t key) { presenter_->openItem(key); };
    units_->onActivated = [this](std::int64_t key) { presenter_->openUnit(key); };
    coverage_->onActivated = [this](std::int64_t key) { presenter_->openUnit(key); };
    numbers_->onActivated = [this](std::int64_t key) {
        presenter_->choosePeriod(static_cast<std::size_t>(key));
    };
    units_->Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent &event) {
        if (event.GetKeyCode() == WXK_BACK)
            presenter_->closeUnit();
        else
            event.Skip();
    });
    return notebook_;
}

void TrendsPanel::showChoices(const app::TrendsChoices &choices, const app::TrendsFilter &filter) {
    fill(*survey_, choices.surveys, filter.survey);
    fill(*measure_, choices.measures, filter.measure);
    fill(*unit_, choices.units, filter.unit);
    fill(*kind_, choices.kinds, filter.kind);
    fill(*first_, choices.periods, filter.first);
    fill(*last_, choices.periods, filter.last);
    fill(*channel_, choices.channels, filter.channel);
    fill(*audience_, choices.audiences, filter.audience);
    fill(*version_, choices.versions, filter.version);
    showFilter(filter);
}

void TrendsPanel::showFilter(const app::TrendsFilter &filter) {
    filter_ = filter;
    for (const Bound &bound : bound_) {
        const int place = filter.*bound.place;
        if (place < static_cast<int>(bound.choice->GetCount()))
            bound.choice->SetSelection(place);
        bound.choice->SetToolTip(bound.choice->GetStringSelection().Trim(false));
    }
}

void TrendsPanel::showCounting() {
    book_->ChangeSelection(kFullPage);
    filterBar_->Show();
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
    why_->Show(!whyText_.empty());
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
    items_->show(picture.items);
    itemsNote_->SetLabel(toWx(picture.itemsNote));
    units_->show(picture.units);
    unitsNote_->SetLabel(toWx(picture.unitsNote));
    coverage_->show(picture.coverage);
    coverageNote_->SetLabel(toWx(picture.coverageNote));
    numbers_->show(picture.numbers);
    numbersNote_->SetLabel(toWx(picture.numbersNote));
    wrapSentence();
    logState("trends shown");
    logState("trends says " + picture.sentence);
}

void TrendsPanel::showEmpty(const std::string &sentence) {
    emptyText_->SetLabel(toWx(sentence));
    book_->ChangeSelection(kEmptyPage);
    logState("trends empty");
    Layout();
}

void TrendsPanel::showError(const base::Error &error) {
    // Old figures never stay beside new filters.
    showPicture({});
    routes_.showError(error);
}

std::vector<wxWindow *> TrendsPanel::parts() { return {survey_, canvas_, notebook_}; }

} // namespace kooste::gui
