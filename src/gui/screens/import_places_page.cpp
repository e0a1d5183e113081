// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/scrolwin.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr int kRightWidth = 316;
}

ImportPlacesPage::ImportPlacesPage(wxWindow *parent) : wxPanel(parent) {
    auto *columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(makeTables(), wxSizerFlags(1).Expand());
    columns->Add(makeSettings(), wxSizerFlags().Expand().Border(wxLEFT, FromDIP(24)));
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(columns, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    footer_ = new ImportFooter(this);
    footer_->add(tr("Cancel"), [this] { presenter_->cancel(); });
    footer_->add(tr("‹ Prev&ious"), [this] { presenter_->goBack(); });
    import_ = footer_->add(tr("I&mport"), [this] { presenter_->import(); });
    import_->SetDefault();
    whole->Add(footer_, wxSizerFlags().Expand());
    SetSizer(whole);
}

wxSizer *ImportPlacesPage::makeTables() {
    auto *left = new wxBoxSizer(wxVERTICAL);
    unitsPart_ = makeUnits();
    left->Add(unitsPart_, wxSizerFlags(2).Expand().Border(wxBOTTOM, FromDIP(12)));
    left->Add(makeAnswers(), wxSizerFlags(3).Expand());
    tables_ = left;
    return left;
}

/// A file without units has nothing to match here: only the sentence that says so stays.
void ImportPlacesPage::foldUnits(bool folded) {
    for (std::size_t i = 1; i < unitsPart_->GetItemCount(); ++i)
        unitsPart_->Show(i, !folded);
    tables_->GetItem(std::size_t{0})->SetProportion(folded ? 0 : 2);
}

wxChoice *ImportPlacesPage::bindChoice(wxChoice *choice,
                                       void (app::ImportPresenter::*chosen)(int)) {
    choice->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent &event) {
        // A local name: g++ 12 with sanitizers loses `this` in (presenter_->*chosen)(…).
        app::ImportPresenter *presenter = presenter_;
        const int place = event.GetSelection();
        (presenter->*chosen)(place);
    });
    return choice;
}

namespace {
/// A line below a table: the chosen row's name, then what it goes to.
wxStaticText *addName(wxWindow *parent, wxSizer *line) {
    auto *name = makeHeading(parent, {});
    name->SetWindowStyle(wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    line->Add(name, wxSizerFlags(2).CentreVertical());
    return name;
}
} // namespace

wxSizer *ImportPlacesPage::makeUnits() {
    using Presenter = app::ImportPresenter;
    const Words words = windowWords();
    auto *part = new wxBoxSizer(wxVERTICAL);
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(makeHeading(this, words(tr("Units"))), wxSizerFlags().CentreVertical());
    unitsSentence_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                      wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    head->Add(unitsSentence_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(8)));
    part->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    units_ = new TableView(this, words(tr("Units")), {.header = true, .leastRows = 3});
    units_->onChosen = [this](std::int64_t key) {
        CallAfter([this, key] { presenter_->chooseUnit(key); });
    };
    units_->onActivated = [this](std::int64_t) { unitTarget_->SetFocus(); };
    part->Add(units_, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(6)));
    auto *line = new wxBoxSizer(wxHORIZONTAL);
    unitName_ = addName(this, line);
    line->Add(new wxStaticText(this, wxID_ANY, words(tr("&Goes to:"))),
              wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(8)));
    const auto add = [&](void (Presenter::*chosen)(int)) {
        auto *choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(120), -1));
        line->Add(bindChoice(choice, chosen), wxSizerFlags(3).Border(wxRIGHT, FromDIP(4)));
        return choice;
    };
    unitTarget_ = add(&Presenter::chooseUnitTarget);
    unitPlace_ = add(&Presenter::chooseUnitPlace);
    unitPlace_->SetName(words(tr("The existing unit, or the unit above the new one")));
    part->Add(line, wxSizerFlags().Expand());
    return part;
}

wxSizer *ImportPlacesPage::makeAnswers() {
    using Presenter = app::ImportPresenter;
    const Words words = windowWords();
    auto *part = new wxBoxSizer(wxVERTICAL);
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(makeHeading(this, words(tr("Answers"))), wxSizerFlags().CentreVertical());
    head->Add(new wxStaticText(this, wxID_ANY, words(tr("&Question:"))),
              wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(8)));
    question_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(120), -1));
    head->Add(bindChoice(question_, &Presenter::chooseQuestion), wxSizerFlags(1));
    part->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    labels_ = new TableView(this, words(tr("Answers")), {.header = true, .leastRows = 4});
    labels_->onChosen = [this](std::int64_t key) {
        CallAfter([this, key] { presenter_->chooseLabel(key); });
    };
    labels_->onActivated = [this](std::int64_t) { meaning_->SetFocus(); };
    part->Add(labels_, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(6)));
    auto *line = new wxBoxSizer(wxHORIZONTAL);
    labelName_ = addName(this, line);
    line->Add(new wxStaticText(this, wxID_ANY, words(tr("Mea&ns:"))),
              wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(8)));
    meaning_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(120), -1));
    line->Add(bindChoice(meaning_, &Presenter::chooseMeaning), wxSizerFlags(3));
    part->Add(line, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    part->Add(makeMuted(this, words(tr("An invalid cell does not reject its row: the other answers "
                                       "come in and its text is kept."))));
    return part;
}

wxChoice *ImportPlacesPage::addChoice(wxFlexGridSizer *grid, const base::Message &label,
                                      void (app::ImportPresenter::*chosen)(int)) {
    grid->Add(new wxStaticText(this, wxID_ANY, windowWords()(label)),
              wxSizerFlags().CentreVertical());
    auto *choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(120), -1));
    grid->Add(bindChoice(choice, chosen), wxSizerFlags(1).Expand());
    return choice;
}

wxTextCtrl *ImportPlacesPage::addText(wxFlexGridSizer *grid, const base::Message &label,
                                      void (app::ImportPresenter::*changed)(const std::string &)) {
    grid->Add(new wxStaticText(this, wxID_ANY, windowWords()(label)),
              wxSizerFlags().CentreVertical());
    auto *text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(120), -1),
                                wxTE_PROCESS_ENTER);
    const auto take = [this, text, changed] {
        app::ImportPresenter *presenter = presenter_;
        const std::string words = fromWx(text->GetValue());
        (presenter->*changed)(words);
    };
    text->Bind(wxEVT_TEXT_ENTER, [take](wxCommandEvent &) { take(); });
    text->Bind(wxEVT_KILL_FOCUS, [take](wxFocusEvent &event) {
        event.Skip();
        take();
    });
    grid->Add(text, wxSizerFlags(1).Expand());
    return text;
}

wxSizer *ImportPlacesPage::makeSettings() {
    using Presenter = app::ImportPresenter;
    const Words words = windowWords();
    auto *right = new wxBoxSizer(wxVERTICAL);
    right->Add(makeHeading(this, words(tr("The whole file"))),
               wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    auto *grid = new wxFlexGridSizer(2, FromDIP(6), FromDIP(8));
    grid->AddGrowableCol(1);
    survey_ = addChoice(grid, tr("S&urvey:"), &Presenter::chooseSurvey);
    name_ = addText(grid, tr("Ne&w survey's name:"), &Presenter::setNewName);
    type_ = addChoice(grid, tr("T&ype:"), &Presenter::chooseType);
    version_ = addChoice(grid, tr("&Version:"), &Presenter::chooseVersion);
    unknown_ = addChoice(grid, tr("O&ther units:"), &Presenter::chooseUnknownUnits);
    channel_ = addChoice(grid, tr("&Channel:"), &Presenter::chooseChannel);
    audience_ = addChoice(grid, tr("Respon&dent:"), &Presenter::chooseAudience);
    source_ = addText(grid, tr("S&ource:"), &Presenter::setSource);
    source_->SetToolTip(words(tr("The form whose exports come again: the next one is recognised "
                                 "by it, and responses that are here already are not doubled.")));
    right->Add(grid, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    remember_ = new wxCheckBox(this, wxID_ANY, words(tr("Remem&ber these choices next time")));
    remember_->SetToolTip(words(tr("Columns, units and answers of this form are read the same way "
                                   "in its next export.")));
    remember_->Bind(wxEVT_CHECKBOX,
                    [this](wxCommandEvent &event) { presenter_->setRemember(event.IsChecked()); });
    right->Add(remember_, wxSizerFlags().Border(wxBOTTOM, FromDIP(12)));
    right->Add(makeHeading(this, words(tr("Dry run: this would happen"))),
               wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    dryRun_ = new TableView(this, words(tr("Dry run: this would happen")),
                            {.header = false, .leastRows = 6});
    right->Add(dryRun_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    auto *scrolled = new wxScrolledWindow(this);
    scrolled->SetScrollRate(0, FromDIP(12));
    notesPane_ = scrolled;
    notes_ = new wxFlexGridSizer(2, FromDIP(6), FromDIP(8));
    notesPane_->SetSizer(notes_);
    right->Add(notesPane_, wxSizerFlags(1).Expand());
    right->SetMinSize(FromDIP(kRightWidth), -1);
    return right;
}

void ImportPlacesPage::showSettings(const app::ImportPlaces &places) {
    fillChoice(*survey_, places.survey);
    if (!name_->HasFocus())
        name_->ChangeValue(toWx(places.newName));
    name_->Enable(places.isNew);
    name_->SetToolTip(toWx(places.isNew ? std::string() : places.type.why));
    fillChoice(*type_, places.type);
    fillChoice(*version_, places.version);
    fillChoice(*unknown_, places.unknownUnits);
    fillChoice(*channel_, places.channel);
    fillChoice(*audience_, places.audience);
    if (!source_->HasFocus())
        source_->ChangeValue(toWx(places.source));
    remember_->SetValue(places.remember);
}

void ImportPlacesPage::showNotes(const app::ImportPlaces &places) {
    notes_->Clear(true);
    for (const auto &[sign, text] : places.notes) {
        notes_->Add(new wxStaticBitmap(notesPane_, wxID_ANY, signIcon(sign)));
        auto *note = new wxStaticText(notesPane_, wxID_ANY, plainLabel(text));
        note->Wrap(FromDIP(kRightWidth - 52));
        notes_->Add(note);
    }
    notesPane_->FitInside();
}

void ImportPlacesPage::show(const app::ImportPlaces &places) {
    unitsSentence_->SetLabel(toWx(places.unitsSentence));
    unitsSentence_->SetToolTip(toWx(places.unitsSentence));
    units_->show(places.units);
    foldUnits(places.units.rows.empty());
    unitName_->SetLabel(plainLabel(places.unitLabel));
    fillChoice(*unitTarget_, places.unitTarget);
    fillChoice(*unitPlace_, places.unitPlace);
    fillChoice(*question_, places.question);
    labels_->show(places.labels);
    labelName_->SetLabel(plainLabel(places.labelLabel));
    fillChoice(*meaning_, places.meaning);
    showSettings(places);
    dryRun_->show(places.dryRun);
    showNotes(places);
    import_->Enable(places.canImport);
    if (!places.importLabel.empty())
        import_->SetLabel(toWx(places.importLabel));
    import_->SetToolTip(places.canImport ? wxString() : toWx(places.footer));
    footer_->note(places.footer);
    footer_->Layout();
    Layout();
    wxWindow *focus = FindFocus();
    if (places.canImport && IsShownOnScreen() && (focus == nullptr || !IsDescendant(focus)))
        import_->SetFocus();
}

} // namespace kooste::gui
