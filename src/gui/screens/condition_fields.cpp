// SPDX-License-Identifier: MIT
#include "gui/screens/condition_widgets.h"
#include "gui/screens/surveys_panes.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/wrapsizer.h>

namespace kooste::gui {

using base::tr;

void fillChoice(wxChoice &choice, const app::ChoiceForm &shown) {
    wxArrayString names;
    for (const auto &text : shown.texts)
        names.push_back(toWx(text));
    if (choice.GetStrings() != names)
        choice.Set(names);
    choice.SetSelection(shown.chosen);
}

ConditionFields::ConditionFields(wxWindow *parent) : wxPanel(parent) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, words(tr("Show &if"))),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    const auto choice = [&](const base::Message &name, int part, int least) {
        auto *made = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(least), -1));
        made->SetName(words(name));
        made->SetMinSize(wxSize(FromDIP(least), -1));
        made->Bind(wxEVT_CHOICE, [this](wxCommandEvent &) { tell(); });
        row->Add(made, wxSizerFlags(part).CentreVertical().Border(wxRIGHT, FromDIP(4)));
        return made;
    };
    item_ = choice(tr("Earlier question"), 4, 84);
    operator_ = choice(tr("How it is compared"), 2, 70);
    value_ = choice(tr("Answer"), 3, 70);
    number_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(60), -1),
                             wxTE_PROCESS_ENTER);
    number_->SetName(words(tr("Number")));
    number_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { tell(); });
    number_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent &event) {
        event.Skip();
        if (number_->IsShown() && fromWx(number_->GetValue()) != shown_.typed)
            CallAfter([this] { tell(); });
    });
    row->Add(number_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(4)));
    more_ = new wxButton(this, wxID_ANY, words(tr("C&onditions…")), wxDefaultPosition,
                         wxDefaultSize, wxBU_EXACTFIT);
    more_->SetToolTip(words(tr("Several conditions, all or any of them")));
    more_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { onMore(); });
    row->Add(more_, wxSizerFlags().CentreVertical());
    whole->Add(row, wxSizerFlags().Expand());
    sentence_ = makeMuted(this, {});
    whole->Add(sentence_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    SetSizer(whole);
}

void ConditionFields::tell() {
    app::TermForm term = shown_;
    term.item.chosen = item_->GetSelection();
    // Another question has other ways to be compared and other answers.
    const bool same = term.item.chosen == shown_.item.chosen;
    term.op.chosen = same ? operator_->GetSelection() : 0;
    term.value.chosen = same ? value_->GetSelection() : 0;
    term.typed = same ? fromWx(number_->GetValue()) : std::string();
    onChange(term);
}

void ConditionFields::show(const app::ConditionForm &form) {
    shown_ = form.first;
    const bool simple = form.sentence.empty();
    fillChoice(*item_, form.first.item);
    fillChoice(*operator_, form.first.op);
    fillChoice(*value_, form.first.value);
    if (fromWx(number_->GetValue()) != form.first.typed)
        number_->ChangeValue(toWx(form.first.typed));
    item_->Show(simple);
    operator_->Show(simple && !form.first.op.texts.empty());
    value_->Show(simple && !form.first.value.texts.empty());
    number_->Show(simple && form.first.number);
    for (wxWindow *field : {static_cast<wxWindow *>(item_), static_cast<wxWindow *>(operator_),
                            static_cast<wxWindow *>(value_), static_cast<wxWindow *>(number_)})
        field->Enable(form.editable);
    more_->Enable(form.editable);
    sentence_->Show(!simple);
    if (!simple)
        setWrapped(sentence_, toWx(form.sentence), std::max(GetClientSize().x, FromDIP(300)));
    Layout();
}

void ConditionFields::focus() { item_->IsShown() ? item_->SetFocus() : more_->SetFocus(); }

} // namespace kooste::gui
