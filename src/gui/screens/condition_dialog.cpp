// SPDX-License-Identifier: MIT
#include "app/presenters/condition_editing.h"
#include "gui/screens/condition_widgets.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/listbox.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kooste::gui {

using base::tr;

namespace {

class ConditionDialog : public wxDialog {
public:
    ConditionDialog(wxWindow *parent, app::ConditionEditing editing)
        : wxDialog(parent, wxID_ANY, windowWords()(tr("Conditions")), wxDefaultPosition,
                   parent->FromDIP(wxSize(560, 480)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
          editing_(std::move(editing)) {
        auto *whole = new wxBoxSizer(wxVERTICAL);
        makeTerms(whole);
        makeTerm(whole);
        whole->Add(CreateStdDialogButtonSizer(wxOK | wxCANCEL),
                   wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
        SetSizer(whole);
        if (editing_.condition().always())
            editing_.add();
        show(0);
    }
    const model::Condition &condition() const { return editing_.condition(); }

private:
    void makeTerms(wxSizer *into) {
        const Words words = windowWords();
        const auto border = wxSizerFlags().Expand().Border(wxALL, FromDIP(8));
        auto *head = new wxBoxSizer(wxHORIZONTAL);
        head->Add(new wxStaticText(this, wxID_ANY, words(tr("Shown when"))),
                  wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
        join_ = new wxChoice(this, wxID_ANY);
        join_->Append(words(tr("all of these hold")));
        join_->Append(words(tr("any of these holds")));
        join_->SetSelection(editing_.any() ? 1 : 0);
        join_->Bind(wxEVT_CHOICE,
                    [this](wxCommandEvent &) { editing_.setAny(join_->GetSelection() == 1); });
        head->Add(join_, wxSizerFlags(1).CentreVertical());
        into->Add(head, border);
        terms_ = new wxListBox(this, wxID_ANY);
        terms_->SetName(words(tr("Conditions")));
        terms_->Bind(wxEVT_LISTBOX, [this](wxCommandEvent &) { show(chosen()); });
        into->Add(terms_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(8)));
        auto *buttons = new wxBoxSizer(wxHORIZONTAL);
        auto *add = new wxButton(this, wxID_ANY, words(tr("&Add a condition")));
        add->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
            editing_.add();
            show(editing_.condition().terms.size() - 1);
        });
        buttons->Add(add, wxSizerFlags().Border(wxRIGHT, FromDIP(4)));
        auto *remove = new wxButton(this, wxID_ANY, words(tr("&Remove it")));
        remove->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
            editing_.remove(chosen());
            show(0);
        });
        buttons->Add(remove);
        into->Add(buttons, border);
    }

    void makeTerm(wxSizer *into) {
        const Words words = windowWords();
        auto *row = new wxBoxSizer(wxHORIZONTAL);
        item_ = new wxChoice(this, wxID_ANY);
        item_->SetName(words(tr("Earlier question")));
        operator_ = new wxChoice(this, wxID_ANY);
        operator_->SetName(words(tr("How it is compared")));
        number_ = new wxTextCtrl(this, wxID_ANY);
        number_->SetName(words(tr("Number")));
        row->Add(item_, wxSizerFlags(2).CentreVertical().Border(wxRIGHT, FromDIP(4)));
        row->Add(operator_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(4)));
        row->Add(number_, wxSizerFlags().CentreVertical());
        into->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(8)));
        values_ = new wxCheckListBox(this, wxID_ANY);
        values_->SetName(words(tr("Answers, any of which will do")));
        into->Add(values_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
        item_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &) { change(true); });
        operator_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &) { change(false); });
        number_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { change(false); });
        values_->Bind(wxEVT_CHECKLISTBOX, [this](wxCommandEvent &) {
            std::vector<bool> ticks;
            for (unsigned i = 0; i < values_->GetCount(); ++i)
                ticks.push_back(values_->IsChecked(i));
            editing_.tick(chosen(), ticks);
            show(chosen());
        });
    }

    std::size_t chosen() const {
        return terms_->GetSelection() < 0 ? 0 : static_cast<std::size_t>(terms_->GetSelection());
    }

    void change(bool another) {
        app::TermForm form = editing_.form(chosen());
        form.item.chosen = item_->GetSelection();
        form.op.chosen = another ? 0 : operator_->GetSelection();
        form.typed = another ? std::string() : fromWx(number_->GetValue());
        editing_.change(chosen(), form);
        show(chosen());
    }

    void show(std::size_t term) {
        wxArrayString sentences;
        for (const auto &sentence : editing_.sentences())
            sentences.push_back(toWx(sentence));
        terms_->Set(sentences);
        if (term < sentences.size())
            terms_->SetSelection(static_cast<int>(term));
        const auto form = editing_.form(term);
        fillChoice(*item_, form.item);
        fillChoice(*operator_, form.op);
        if (form.number && number_->GetValue().empty())
            number_->ChangeValue(toWx(form.typed));
        number_->Show(form.number);
        wxArrayString values;
        for (const auto &value : form.value.texts)
            values.push_back(toWx(value));
        values_->Set(values);
        const auto ticks = editing_.ticks(term);
        for (unsigned i = 0; i < values.size() && i < ticks.size(); ++i)
            values_->Check(i, ticks[i]);
        values_->Show(!values.empty());
        for (wxWindow *field : {static_cast<wxWindow *>(item_), static_cast<wxWindow *>(operator_)})
            field->Enable(!sentences.empty());
        Layout();
    }

    app::ConditionEditing editing_;
    wxChoice *join_ = nullptr;
    wxListBox *terms_ = nullptr;
    wxChoice *item_ = nullptr;
    wxChoice *operator_ = nullptr;
    wxTextCtrl *number_ = nullptr;
    wxCheckListBox *values_ = nullptr;
};

} // namespace

std::optional<model::Condition> askCondition(wxWindow *parent,
                                             const app::QuestionnairePresenter &presenter,
                                             const model::Condition &now,
                                             const std::vector<model::ItemId> &earlier) {
    ConditionDialog dialog(
        parent, app::ConditionEditing(presenter.shownNow(), earlier, now, presenter.say()));
    if (dialog.ShowModal() != wxID_OK)
        return std::nullopt;
    return dialog.condition();
}

} // namespace kooste::gui
