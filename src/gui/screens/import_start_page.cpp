// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/statbox.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

void fillChoice(wxChoice &choice, const app::Choice &content) {
    wxArrayString items;
    for (const std::string &text : content.texts)
        items.push_back(toWx(text));
    choice.Set(items);
    if (content.chosen < static_cast<int>(content.texts.size()))
        choice.SetSelection(content.chosen);
    choice.Enable(content.enabled);
    if (content.enabled)
        choice.UnsetToolTip();
    else
        choice.SetToolTip(toWx(content.why));
}

ImportFooter::ImportFooter(wxWindow *parent) : wxPanel(parent) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE));
    row_ = new wxBoxSizer(wxHORIZONTAL);
    row_->Add(new wxStaticBitmap(this, wxID_ANY, signIcon(app::Sign::note)),
              wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    note_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                             wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    row_->Add(note_, wxSizerFlags(1).CentreVertical());
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(row_, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    SetSizer(margins);
}

wxButton *ImportFooter::add(const base::Message &label, std::function<void()> action) {
    auto *button = new wxButton(this, wxID_ANY, windowWords()(label));
    button->Bind(wxEVT_BUTTON, [action = std::move(action)](wxCommandEvent &) { action(); });
    row_->Add(button, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    return button;
}

void ImportFooter::note(const std::string &text) {
    note_->SetLabel(toWx(text));
    note_->SetToolTip(toWx(text));
}

ImportStartPage::ImportStartPage(wxWindow *parent, Routes &routes) : wxPanel(parent) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    auto *drop = new wxStaticBoxSizer(wxHORIZONTAL, this);
    wxWindow *box = drop->GetStaticBox();
    drop->Add(new wxStaticBitmap(box, wxID_ANY, icon("drop", inkColour(charts::Ink::blue), 32)),
              wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(16)));
    auto *texts = new wxBoxSizer(wxVERTICAL);
    texts->Add(makeHeading(box, words(tr("Drop a survey tool's file here"))));
    for (const auto &sentence : {tr("Webropol, LimeSurvey, Forms, REDCap, Kobo, SPSS or any table, "
                                    "with its questionnaire."),
                                 tr("Nothing is saved before you have seen what would happen.")}) {
        auto *text = new wxStaticText(box, wxID_ANY, words(sentence), wxDefaultPosition,
                                      wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
        text->SetToolTip(words(sentence));
        texts->Add(text, wxSizerFlags().Expand());
    }
    drop->Add(texts, wxSizerFlags(1).CentreVertical());
    choose_ = new wxButton(box, wxID_ANY, words(tr("Choose a &file…")));
    choose_->SetToolTip("Ctrl+I");
    choose_->Bind(wxEVT_BUTTON, [&routes](wxCommandEvent &) { routes.importAnswers(); });
    drop->Add(choose_, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(16)));
    whole->Add(drop, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(16)));

    whole->Add(makeHeading(this, words(tr("Import history"))),
               wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    none_ = makeMuted(this, words(tr("No imports yet.")));
    whole->Add(none_);
    history_ = new TableView(this, words(tr("Import history")));
    history_->onActivated = [this](std::int64_t batch) { onOpen(batch); };
    history_->onChosen = [this](std::int64_t) { enableUndo(); };
    whole->Add(history_, wxSizerFlags(1).Expand());
    auto *buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    open_ = new wxButton(this, wxID_ANY, words(tr("&Open the result")));
    open_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { onOpen(history_->chosen().value_or(0)); });
    undo_ = new wxButton(this, wxID_ANY, words(tr("&Undo the import…")));
    undo_->SetBitmap(icon("undo"));
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { onUndo(history_->chosen().value_or(0)); });
    buttons->Add(open_, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(undo_);
    whole->Add(buttons, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(whole, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    SetSizer(margins);
}

void ImportStartPage::enableUndo() {
    const bool chosen = history_->chosen().has_value();
    const wxString why = windowWords()(tr("Choose an import in the list first."));
    for (wxButton *button : {undo_, open_}) {
        button->Enable(chosen);
        if (chosen)
            button->UnsetToolTip();
        else
            button->SetToolTip(why);
    }
}

void ImportStartPage::show(const app::Table &history, bool hasWorkspace) {
    choose_->Enable(hasWorkspace);
    choose_->SetToolTip(hasWorkspace ? wxString("Ctrl+I")
                                     : windowWords()(tr("Open or make a workspace first.")));
    const bool any = !history.rows.empty();
    none_->Show(!any);
    history_->Show(any);
    undo_->Show(any);
    open_->Show(any);
    history_->show(history);
    enableUndo();
    Layout();
}

} // namespace kooste::gui
