// SPDX-License-Identifier: MIT
#include "gui/file_dialogs.h"
#include "gui/screens/browse_panels.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/choice.h>
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
    auto *importButton = new wxButton(this, wxID_ANY, words(tr("&Import from a list…")));
    importButton->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { askImport(); });
    head->Add(importButton, wxSizerFlags().CentreVertical());
    whole->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    book_ = new wxSimplebook(this);
    book_->AddPage(
        makeEmptyPage(book_, empty_, tr("Add the first unit"), [this] { startAdding(); }), {});
    book_->AddPage(makeFull(), {});
    whole->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(whole);
    presenter_ = std::make_unique<app::OrganisationPresenter>(session, *this);
}

/// The tree and beside it the chosen unit.
wxPanel *OrganisationPanel::makeFull() {
    const Words words = windowWords();
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
    tree_->Bind(wxEVT_TREELIST_ITEM_ACTIVATED, [this](wxTreeListEvent &) { code_->SetFocus(); });
    columns->Add(tree_, wxSizerFlags(1).Expand());
    columns->Add(makeUnit(page), wxSizerFlags().Expand().Border(wxLEFT, FromDIP(16)));
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(columns,
                 wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
    page->SetSizer(margins);
    return page;
}

void OrganisationPanel::startAdding() {
    presenter_->startAdding();
    code_->SetFocus();
}

wxSizer *OrganisationPanel::makeUnit(wxWindow *page) {
    const Words words = windowWords();
    auto *right = new wxBoxSizer(wxVERTICAL);
    level_ = makeHeading(page, {});
    right->Add(level_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    const auto labelled = [&](const base::Message &label, auto make) {
        right->Add(new wxStaticText(page, wxID_ANY, words(label)));
        auto *control = make();
        right->Add(control, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
        return control;
    };
    const auto text = [page] { return new wxTextCtrl(page, wxID_ANY); };
    const auto choice = [this, page] {
        return new wxChoice(page, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(200), -1));
    };
    code_ = labelled(tr("&Code"), text);
    names_[0] = labelled(tr("&Name in Finnish"), text);
    names_[1] = labelled(tr("Name in S&wedish"), text);
    names_[2] = labelled(tr("Name in En&glish"), text);
    parent_ = labelled(tr("Un&der the unit"), choice);
    unitLevel_ = labelled(tr("&Level of the unit"), choice);
    auto *dates = new wxFlexGridSizer(2, FromDIP(2), FromDIP(8));
    dates->AddGrowableCol(0);
    dates->AddGrowableCol(1);
    dates->Add(new wxStaticText(page, wxID_ANY, words(tr("Valid fro&m"))));
    validFrom_ = new wxTextCtrl(page, wxID_ANY);
    // A label stands directly before its control, so the grid is filled by columns.
    auto *toLabel = new wxStaticText(page, wxID_ANY, words(tr("Valid un&til")));
    validTo_ = new wxTextCtrl(page, wxID_ANY);
    dates->Add(toLabel);
    dates->Add(validFrom_, wxSizerFlags().Expand());
    dates->Add(validTo_, wxSizerFlags().Expand());
    for (auto *date : {validFrom_, validTo_})
        date->SetHint(words(tr("no limit")));
    right->Add(dates, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(10)));
    right->Add(makeButtons(page), wxSizerFlags().Expand());
    undo_ = new wxButton(page, wxID_ANY, words(tr("Undo")));
    undo_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->undo(); });
    right->Add(undo_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    // What they hold changes from unit to unit; the column keeps its width.
    for (wxWindow *one : std::initializer_list<wxWindow *>{parent_, unitLevel_, undo_})
        one->SetMinSize(wxSize(FromDIP(120), -1));
    right->SetMinSize(FromDIP(300), -1);
    return right;
}

wxSizer *OrganisationPanel::makeButtons(wxWindow *page) {
    const Words words = windowWords();
    auto *grid = new wxFlexGridSizer(2, FromDIP(6), FromDIP(8));
    grid->AddGrowableCol(0);
    grid->AddGrowableCol(1);
    const auto add = [&](const base::Message &label, auto action) {
        auto *button = new wxButton(page, wxID_ANY, words(label));
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent &) { action(); });
        grid->Add(button, wxSizerFlags().Expand());
        return button;
    };
    save_ = add(tr("S&ave the unit"), [this] { save(); });
    add_ = add(tr("Add a unit &below"), [this] { startAdding(); });
    remove_ = add(tr("Rem&ove the unit"), [this] { presenter_->remove(); });
    return grid;
}

void OrganisationPanel::save() {
    presenter_->save({fromWx(code_->GetValue()),
                      {fromWx(names_[0]->GetValue()), fromWx(names_[1]->GetValue()),
                       fromWx(names_[2]->GetValue())},
                      unitLevel_->GetSelection(),
                      parent_->GetSelection(),
                      fromWx(validFrom_->GetValue()),
                      fromWx(validTo_->GetValue())});
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

void OrganisationPanel::showUnit(const app::UnitForm &form) {
    const auto &fields = form.fields;
    level_->SetLabel(toWx(form.heading));
    code_->ChangeValue(toWx(fields.code));
    names_[0]->ChangeValue(toWx(fields.name.fi));
    names_[1]->ChangeValue(toWx(fields.name.sv));
    names_[2]->ChangeValue(toWx(fields.name.en));
    const auto fill = [](wxChoice &choice, const std::vector<std::string> &texts, int chosen) {
        wxArrayString items;
        for (const auto &text : texts)
            items.Add(toWx(text));
        choice.Set(items);
        choice.SetSelection(chosen);
    };
    fill(*unitLevel_, form.levels, fields.level);
    fill(*parent_, form.parents, fields.parent);
    validFrom_->ChangeValue(toWx(fields.validFrom));
    validTo_->ChangeValue(toWx(fields.validTo));
    for (const auto &[button, why] : {std::pair{save_, &form.whyNotSave},
                                      {add_, &form.whyNotAdd},
                                      {remove_, &form.whyNotRemove}}) {
        button->Enable(why->empty());
        button->SetToolTip(toWx(*why));
    }
}

void OrganisationPanel::showUndo(const std::string &undo, const std::string &redo) {
    undo_->SetLabel(toWx(undo));
    undo_->SetToolTip("Ctrl+Z · Ctrl+Y: " + toWx(redo).Trim());
    book_->GetPage(1)->Layout();
}

std::vector<wxWindow *> OrganisationPanel::parts() { return {tree_, code_}; }

} // namespace kooste::gui
