// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/choice.h>
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
    footer_->add(tr("‹ &Previous"), [this] { presenter_->goBack(); });
    import_ = footer_->add(tr("I&mport"), [this] { presenter_->import(); });
    import_->SetDefault();
    whole->Add(footer_, wxSizerFlags().Expand());
    SetSizer(whole);
}

wxSizer *ImportPlacesPage::makeTables() {
    const Words words = windowWords();
    auto *left = new wxBoxSizer(wxVERTICAL);
    const auto head = [&](const base::Message &title, wxStaticText *&sentence) {
        auto *row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(makeHeading(this, words(title)), wxSizerFlags().CentreVertical());
        sentence = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                    wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
        row->Add(sentence, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(8)));
        left->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    };
    head(tr("Units"), unitsSentence_);
    units_ = new TableView(this, words(tr("Units")), {.header = true, .leastRows = 4});
    left->Add(units_, wxSizerFlags(2).Expand().Border(wxBOTTOM, FromDIP(16)));
    head(tr("Questions and options"), questionsSentence_);
    questions_ = new TableView(this, words(tr("Questions and options")));
    left->Add(questions_, wxSizerFlags(3).Expand());
    return left;
}

wxChoice *ImportPlacesPage::addChoice(wxFlexGridSizer *grid, const base::Message &label,
                                      void (app::ImportPresenter::*chosen)(int)) {
    grid->Add(new wxStaticText(this, wxID_ANY, windowWords()(label)),
              wxSizerFlags().CentreVertical());
    auto *choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(120), -1));
    choice->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent &event) {
        (presenter_->*chosen)(event.GetSelection());
    });
    grid->Add(choice, wxSizerFlags(1).Expand());
    return choice;
}

wxTextCtrl *ImportPlacesPage::addText(wxFlexGridSizer *grid, const base::Message &label,
                                      void (app::ImportPresenter::*changed)(const std::string &)) {
    grid->Add(new wxStaticText(this, wxID_ANY, windowWords()(label)),
              wxSizerFlags().CentreVertical());
    auto *text = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(120), -1),
                                wxTE_PROCESS_ENTER);
    const auto take = [this, text, changed] { (presenter_->*changed)(fromWx(text->GetValue())); };
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
    survey_ = addChoice(grid, tr("&Survey:"), &Presenter::chooseSurvey);
    name_ = addText(grid, tr("N&ew survey's name:"), &Presenter::setNewName);
    type_ = addChoice(grid, tr("T&ype:"), &Presenter::chooseType);
    unknown_ = addChoice(grid, tr("Unknown &units:"), &Presenter::chooseUnknownUnits);
    channel_ = addChoice(grid, tr("&Channel:"), &Presenter::chooseChannel);
    audience_ = addChoice(grid, tr("Respon&dent:"), &Presenter::chooseAudience);
    source_ = addText(grid, tr("S&ource:"), &Presenter::setSource);
    source_->SetToolTip(words(tr("The form whose exports come again: the next one is recognised "
                                 "by it, and responses that are here already are not doubled.")));
    right->Add(grid, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(16)));
    right->Add(makeHeading(this, words(tr("Dry run: this would happen"))),
               wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    dryRun_ = new TableView(this, words(tr("Dry run: this would happen")),
                            {.header = false, .leastRows = 5});
    right->Add(dryRun_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    notesPane_ = new wxPanel(this);
    notes_ = new wxFlexGridSizer(2, FromDIP(6), FromDIP(8));
    notesPane_->SetSizer(notes_);
    right->Add(notesPane_, wxSizerFlags(1).Expand());
    right->SetMinSize(FromDIP(kRightWidth), -1);
    return right;
}

void ImportPlacesPage::show(const app::ImportPlaces &places) {
    const Words words = windowWords();
    unitsSentence_->SetLabel(toWx(places.unitsSentence));
    units_->show(places.units);
    questionsSentence_->SetLabel(toWx(places.questionsSentence));
    questions_->show(places.questions);
    fillChoice(*survey_, places.survey);
    if (!name_->HasFocus())
        name_->ChangeValue(toWx(places.newName));
    name_->Enable(places.isNew);
    name_->SetToolTip(places.isNew ? wxString() : words(tr("only for a new survey")));
    app::Choice type = places.type;
    type.enabled = places.isNew;
    type.why = fromWx(words(tr("only for a new survey")));
    fillChoice(*type_, type);
    fillChoice(*unknown_, places.unknownUnits);
    fillChoice(*channel_, places.channel);
    fillChoice(*audience_, places.audience);
    if (!source_->HasFocus())
        source_->ChangeValue(toWx(places.source));
    dryRun_->show(places.dryRun);
    notes_->Clear(true);
    for (const auto &[sign, text] : places.notes) {
        notes_->Add(new wxStaticBitmap(notesPane_, wxID_ANY, signIcon(sign)));
        auto *note = new wxStaticText(notesPane_, wxID_ANY, toWx(text));
        note->Wrap(FromDIP(kRightWidth - 32));
        notes_->Add(note);
    }
    import_->Enable(places.canImport);
    if (!places.importLabel.empty())
        import_->SetLabel(toWx(places.importLabel));
    import_->SetToolTip(places.canImport ? wxString() : toWx(places.footer));
    footer_->note(places.footer);
    footer_->Layout();
    Layout();
    if (places.canImport && !name_->HasFocus() && !source_->HasFocus())
        import_->SetFocus();
}

} // namespace kooste::gui
