// SPDX-License-Identifier: MIT
#include "gui/file_dialogs.h"
#include "gui/screens/browse_panels.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/treelist.h>

namespace kooste::gui {

using base::tr;

OrganisationPanel::OrganisationPanel(wxWindow *parent, app::Session &session, Routes &routes)
    : ScreenPanel(parent), routes_(routes) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(makeTitle(this, words(tr("Organisation"))), wxSizerFlags(1).CentreVertical());
    auto *import = new wxButton(this, wxID_ANY, words(tr("&Import from a list…")));
    import->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { askImport();
});
head->Add(import, wxSizerFlags().CentreVertical());
whole->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
book_ = new wxSimplebook(this);
auto *emptyPage = new wxPanel(book_);
auto *emptySizer = new wxBoxSizer(wxVERTICAL);
empty_ = new wxStaticText(emptyPage, wxID_ANY, {});
emptySizer->Add(empty_, wxSizerFlags().Border(wxALL, FromDIP(16)));
emptyPage->SetSizer(emptySizer);
book_->AddPage(emptyPage, {});
auto *page = new wxPanel(book_);
auto *columns = new wxBoxSizer(wxHORIZONTAL);
tree_ = new wxTreeListCtrl(page, wxID_ANY);
tree_->SetName(words(tr("Units")));
tree_->AppendColumn(words(tr("Unit")), FromDIP(330));
tree_->AppendColumn(words(tr("Code")), FromDIP(110));
tree_->AppendColumn(words(tr("Level")), FromDIP(120));
tree_->Bind(wxEVT_TREELIST_SELECTION_CHANGED, [this](wxTreeListEvent &) {
    if (!filling_)
        presenter_->choose(chosenKey(*tree_));
});
columns->Add(tree_, wxSizerFlags(1).Expand());
columns->Add(makeUnit(page), wxSizerFlags().Expand().Border(wxLEFT, FromDIP(16)));
auto *margins = new wxBoxSizer(wxVERTICAL);
margins->Add(columns, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
page->SetSizer(margins);
book_->AddPage(page, {});
whole->Add(book_, wxSizerFlags(1).Expand());
SetSizer(whole);
presenter_ = std::make_unique<app::OrganisationPresenter>(session, *this);
} // namespace kooste::gui

wxSizer *OrganisationPanel::makeUnit(wxWindow *page) {
    const Words words = windowWords();
    auto *right = new wxBoxSizer(wxVERTICAL);
    level_ = makeHeading(page, {});
    right->Add(level_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    const auto field = [&](const base::Message &label) {
        right->Add(new wxStaticText(page, wxID_ANY, words(label)));
        auto *text = new wxTextCtrl(page, wxID_ANY);
        right->Add(text, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
        return text;
    };
    code_ = field(tr("&Code"));
    names_[0] = field(tr("Name in &Finnish"));
    names_[1] = field(tr("Name in S&wedish"));
    names_[2] = field(tr("Name in &English"));
    auto *buttons = new wxBoxSizer(wxHORIZONTAL);
    save_ = new wxButton(page, wxID_ANY, words(tr("S&ave the unit")));
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        presenter_->save(fromWx(code_->GetValue()),
                         {fromWx(names_[0]->GetValue()), fromWx(names_[1]->GetValue()),
                          fromWx(names_[2]->GetValue())});
    });
    undo_ = new wxButton(page, wxID_ANY, words(tr("&Undo")));
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->undo(); });
    buttons->Add(save_, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    right->Add(buttons, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    right->Add(undo_);
    right->SetMinSize(FromDIP(280), -1);
    return right;
}

void OrganisationPanel::askImport() {
    const Words words = windowWords();
    if (const auto path =
            askOpenPath(this, words(tr("Import the organisation")),
                        words(tr("Lists")) + " (*.csv;*.tsv;*.xlsx)|*.csv;*.tsv;*.xlsx"))
        presenter_->importFile(*path);
}

void OrganisationPanel::showTree(const std::vector<app::TreeRow> &rows, std::int64_t chosen) {
    filling_ = true;
    book_->ChangeSelection(1);
    fillTree(*tree_, rows, chosen);
    filling_ = false;
    logState("organisation shown");
}

void OrganisationPanel::showEmpty(const std::string &sentence) {
    empty_->SetLabel(toWx(sentence));
    book_->ChangeSelection(0);
}

void OrganisationPanel::showUnit(const model::Unit &unit, const std::string &level, bool readOnly) {
    level_->SetLabel(toWx(level));
    code_->ChangeValue(toWx(unit.code));
    names_[0]->ChangeValue(toWx(unit.name.fi));
    names_[1]->ChangeValue(toWx(unit.name.sv));
    names_[2]->ChangeValue(toWx(unit.name.en));
    save_->Enable(!readOnly);
    save_->SetToolTip(readOnly ? windowWords()(tr("The workspace is read-only.")) : wxString());
}

void OrganisationPanel::showUndo(const std::string &undo, const std::string &redo) {
    undo_->SetLabel(toWx(undo));
    undo_->SetToolTip("Ctrl+Z · Ctrl+Y: " + toWx(redo).Trim());
    book_->GetPage(1)->Layout();
}

std::vector<wxWindow *> OrganisationPanel::parts() { return {tree_, code_}; }

} // namespace kooste::gui
