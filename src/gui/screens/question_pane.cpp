// SPDX-License-Identifier: MIT
#include "gui/screens/condition_widgets.h"
#include "gui/screens/surveys_panes.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kooste::gui {

using app::WordField;
using base::tr;

namespace {
constexpr base::Language kLanguages[] = {base::Language::fi, base::Language::sv,
                                         base::Language::en};
constexpr int kTextHeight = 58;
constexpr int kHelpHeight = 40;
constexpr int kVariantRows = 6;
/// Below this width three languages side by side leave room for a word or two each.
constexpr int kSideBySide = 330;
} // namespace

QuestionPane::QuestionPane(wxWindow *parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                       wxVSCROLL | wxTAB_TRAVERSAL) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    SetScrollRate(0, FromDIP(16));
    auto *whole = new wxBoxSizer(wxVERTICAL);
    nothing_ = makeMuted(this, {});
    whole->Add(nothing_, wxSizerFlags().Border(wxALL, FromDIP(16)));
    body_ = new wxPanel(this);
    body_->SetBackgroundColour(GetBackgroundColour());
    auto *column = new wxBoxSizer(wxVERTICAL);
    makeHead(column);
    const base::Message texts[] = {tr("Finnish"), tr("Swedish"), tr("English")};
    const base::Message helps[] = {tr("Help in Finnish"), tr("Help in Swedish"),
                                   tr("Help in English")};
    const base::Message names[] = {tr("Short name in Finnish"), tr("Short name in Swedish"),
                                   tr("Short name in English")};
    texts_ = makeFields(column, WordField::text, texts, kTextHeight);
    helps_ = makeFields(column, WordField::help, helps, kHelpHeight);
    options_ = new OptionsPane(body_);
    column->Add(options_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    condition_ = new ConditionFields(body_);
    column->Add(condition_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    names_ = makeFields(column, WordField::name, names, 0);
    makeRest(column);
    body_->SetSizer(column);
    whole->Add(body_, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
    SetSizer(whole);
    nothing_->Hide();
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        standLanguages();
    });
}

/// Side by side where there is room, else below each other.
void QuestionPane::standLanguages() {
    const int columns = GetClientSize().x < FromDIP(kSideBySide) ? 1 : 3;
    if (grids_.front()->GetCols() == columns)
        return;
    for (auto *grid : grids_) {
        for (std::size_t i = 0; i < std::size(kLanguages); ++i)
            if (grid->IsColGrowable(i))
                grid->RemoveGrowableCol(i);
        grid->SetCols(columns);
        for (int i = 0; i < columns; ++i)
            grid->AddGrowableCol(static_cast<std::size_t>(i), 1);
    }
    body_->Layout();
    FitInside();
}

void QuestionPane::attach(app::QuestionnairePresenter &presenter) {
    presenter_ = &presenter;
    options_->attach(presenter);
    condition_->onChange = [this](const app::TermForm &term) { presenter_->changeFirstTerm(term); };
    condition_->onMore = [this] { askCondition(); };
}

void QuestionPane::makeHead(wxSizer *into) {
    const Words words = windowWords();
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    heading_ = new wxStaticText(body_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    heading_->SetFont(boldFont(*this));
    heading_->SetMinSize(wxSize(FromDIP(120), -1));
    head->Add(heading_, wxSizerFlags(1).CentreVertical());
    identity_ = makeMuted(body_, {});
    head->Add(identity_, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    into->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    lockNote_ = makeMuted(body_, {});
    into->Add(lockNote_, wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    variantsPane_ = new wxPanel(body_);
    auto *column = new wxBoxSizer(wxVERTICAL);
    variants_ = new TableView(variantsPane_, words(tr("Wordings by respondent and phase")),
                              {true, 2, false});
    variants_->onChosen = [this](std::int64_t row) { presenter_->chooseVariant(row); };
    variants_->onActivated = [this](std::int64_t) { texts_[0]->SetFocus(); };
    column->Add(variants_, wxSizerFlags().Expand());
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    wordingTitle_ = new wxStaticText(variantsPane_, wxID_ANY, {});
    wordingTitle_->SetFont(boldFont(*this));
    row->Add(wordingTitle_, wxSizerFlags(1).CentreVertical());
    askVariants_ = new wxButton(variantsPane_, wxID_ANY, words(tr("Varian&ts…")), wxDefaultPosition,
                                wxDefaultSize, wxBU_EXACTFIT);
    askVariants_->SetToolTip(words(tr("Who gets wordings of their own, and what leads to them")));
    askVariants_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { askVariants(); });
    row->Add(askVariants_, wxSizerFlags().CentreVertical());
    column->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    variantsPane_->SetSizer(column);
    into->Add(variantsPane_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
}

/// Three fields, each directly after its label; height 0: one line.
QuestionPane::Fields QuestionPane::makeFields(wxSizer *into, WordField field,
                                              const base::Message (&labels)[3], int height) {
    auto *grid = new wxFlexGridSizer(3, FromDIP(2), FromDIP(8));
    grids_.push_back(grid);
    Fields fields{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto *column = new wxBoxSizer(wxVERTICAL);
        auto *label = new wxStaticText(body_, wxID_ANY, windowWords()(labels[i]), wxDefaultPosition,
                                       wxDefaultSize, wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
        labels_[labelsMade_++] = label;
        label->SetMinSize(wxSize(FromDIP(60), -1));
        column->Add(label, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(2)));
        fields[i] = new wxTextCtrl(body_, wxID_ANY, {}, wxDefaultPosition,
                                   wxSize(FromDIP(90), height > 0 ? FromDIP(height) : -1),
                                   height > 0 ? wxTE_MULTILINE | wxTE_NO_VSCROLL : 0);
        fields[i]->Bind(wxEVT_TEXT, [this, field, i](wxCommandEvent &event) {
            presenter_->changeWords(field, kLanguages[i], fromWx(event.GetString()));
        });
        fields[i]->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
            const int key = event.GetKeyCode();
            if (event.ControlDown() && (key == WXK_DOWN || key == WXK_UP))
                presenter_->stepVariant(key == WXK_DOWN);
            else
                event.Skip();
        });
        column->Add(fields[i], wxSizerFlags().Expand());
        grid->Add(column, wxSizerFlags().Expand());
        grid->AddGrowableCol(i, 1);
    }
    into->Add(grid, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    return fields;
}

void QuestionPane::makeRest(wxSizer *into) {
    const Words words = windowWords();
    rest_ = new wxPanel(body_);
    auto *column = new wxBoxSizer(wxVERTICAL);
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    const auto label = [&](const base::Message &text) {
        row->Add(new wxStaticText(rest_, wxID_ANY, words(text)),
                 wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(4)));
    };
    label(tr("Co&de"));
    code_ = new wxTextCtrl(rest_, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(110, -1)),
                           wxTE_PROCESS_ENTER);
    code_->SetToolTip(words(tr("Stands for the item in files: letters, digits and hyphens")));
    const auto takeCode = [this] { presenter_->changeCode(fromWx(code_->GetValue())); };
    code_->Bind(wxEVT_TEXT_ENTER, [takeCode](wxCommandEvent &) { takeCode(); });
    code_->Bind(wxEVT_KILL_FOCUS, [this, takeCode](wxFocusEvent &event) {
        event.Skip();
        if (code_->IsModified()) {
            code_->DiscardEdits();
            CallAfter(takeCode);
        }
    });
    row->Add(code_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(12)));
    label(tr("&Used as"));
    role_ = new wxChoice(rest_, wxID_ANY);
    role_->Bind(wxEVT_CHOICE,
                [this](wxCommandEvent &) { presenter_->changeRole(role_->GetSelection()); });
    row->Add(role_, wxSizerFlags(1).CentreVertical());
    column->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    required_ =
        new wxCheckBox(rest_, wxID_ANY, words(tr("Re&quired: the form cannot be sent without it")));
    required_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent &) {
        presenter_->changeRequired(required_->GetValue());
    });
    column->Add(required_, wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    moreIsBetter_ = new wxCheckBox(rest_, wxID_ANY, words(tr("More is &better")));
    moreIsBetter_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent &) {
        presenter_->changeDirection(moreIsBetter_->GetValue());
    });
    column->Add(moreIsBetter_);
    rest_->SetSizer(column);
    into->Add(rest_, wxSizerFlags().Expand());
}

void QuestionPane::fill(Fields &fields, const base::LocalText &words, bool editable) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const wxString text = toWx(words.get(kLanguages[i]));
        if (fields[i]->GetValue() != text)
            fields[i]->ChangeValue(text);
        fields[i]->SetEditable(editable);
    }
}

void QuestionPane::showVariants(const app::QuestionForm &form) {
    variants_->show(form.variants);
    if (variants_->chosen() != form.variant)
        variants_->choose(form.variant);
    const int rows = std::clamp(static_cast<int>(form.variants.rows.size()), 1, kVariantRows);
    const wxSize least(FromDIP(160), FromDIP(24 * rows + 34));
    if (variants_->GetMinSize() != least)
        variants_->SetMinSize(least);
    wordingTitle_->SetLabel(toWx(form.wordingTitle));
    askVariants_->Enable(form.editable);
}

void QuestionPane::show(const app::QuestionForm &form) {
    Freeze();
    nothing_->Hide();
    body_->Show();
    heading_->SetLabel(plainLabel(form.heading));
    identity_->SetLabel(toWx(form.identity));
    lockNote_->SetLabel(toWx(form.lockNote));
    lockNote_->Show(!form.lockNote.empty());
    const bool question = !form.section;
    variantsPane_->Show(question);
    if (question)
        showVariants(form);
    fill(texts_, form.text, form.wordsEditable);
    fill(helps_, form.help, form.wordsEditable);
    fill(names_, form.name, form.wordsEditable);
    for (std::size_t i = 0; i < names_.size(); ++i) {
        names_[i]->Show(question);
        labels_[6 + i]->Show(question);
    }
    options_->Show(question && form.closed);
    if (form.closed)
        options_->show(form);
    condition_->show(form.condition);
    rest_->Show(question);
    if (fromWx(code_->GetValue()) != form.code)
        code_->ChangeValue(toWx(form.code));
    code_->SetEditable(form.wordsEditable);
    fillChoice(*role_, form.role);
    role_->Enable(form.wordsEditable);
    required_->SetValue(form.required);
    required_->Enable(form.editable);
    moreIsBetter_->SetValue(form.moreIsBetter);
    moreIsBetter_->Show(form.hasDirection);
    moreIsBetter_->Enable(form.wordsEditable);
    body_->Layout();
    FitInside();
    Thaw();
}

void QuestionPane::showNothing(const std::string &sentence) {
    body_->Hide();
    nothing_->SetLabel(toWx(sentence));
    nothing_->Show();
    FitInside();
}

void QuestionPane::endEditing() { options_->endEditing(); }

void QuestionPane::focus(const app::FieldPlace &place) {
    using Field = app::FieldPlace::Field;
    const auto language = static_cast<std::size_t>(
        std::find(std::begin(kLanguages), std::end(kLanguages), place.language) -
        std::begin(kLanguages));
    switch (place.field) {
    case Field::words: {
        auto &fields = place.words == WordField::help   ? helps_
                       : place.words == WordField::name ? names_
                                                        : texts_;
        fields[language]->SetFocus();
        fields[language]->SetInsertionPointEnd();
        return;
    }
    case Field::code:
        return code_->SetFocus();
    case Field::options:
        return options_->focus();
    case Field::condition:
        return condition_->focus();
    case Field::list:
        return;
    }
}

void QuestionPane::askVariants() {
    if (const auto variants = gui::askVariants(this, *presenter_))
        presenter_->changeVariants(*variants);
}

void QuestionPane::askCondition() {
    const auto condition =
        gui::askCondition(this, *presenter_, presenter_->condition(), presenter_->earlierItems());
    if (condition)
        presenter_->changeCondition(*condition);
}

} // namespace kooste::gui
