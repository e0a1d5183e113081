// SPDX-License-Identifier: MIT
#include "gui/screens/new_survey_wizard.h"
#include "gui/screens/words_grid.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/panel.h>
#include <wx/radiobut.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr std::size_t kTypes = 3;
constexpr std::size_t kLists = 4;
constexpr int kIndent = 3; // blanks for a step in a list of ticks
} // namespace

NewSurveyWizard::NewSurveyWizard(wxWindow *parent, app::Session &session)
    : wxDialog(parent, wxID_ANY, windowWords()(tr("New survey")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      session_(session) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    auto *whole = new wxBoxSizer(wxVERTICAL);
    title_ = makeTitle(this, {});
    whole->Add(title_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    lead_ = makeMuted(this, {});
    whole->Add(lead_, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16)));
    book_ = new wxSimplebook(this);
    for (auto *page : {makeTypes(book_), makeNames(book_), makeReach(book_)})
        book_->AddPage(page, {});
    charter_ = new WordsGrid(book_);
    charter_->onChanged = [this](std::size_t row, const base::LocalText &words) {
        presenter_->setWords(row, words);
    };
    book_->AddPage(charter_, {});
    whole->Add(book_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    whole->Add(makeButtons(),
               wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizer(whole);
    SetMinSize(FromDIP(wxSize(880, 600)));
    wxSize size = FromDIP(wxSize(1000, 752)); // the whole charter, where the window has the room
    size.DecTo(parent->GetSize() - FromDIP(wxSize(24, 24)));
    SetSize(size);
    CentreOnParent();
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent &) { close(); });
    presenter_ = std::make_unique<app::NewSurveyPresenter>(session, *this);
}

wxPanel *NewSurveyWizard::makeTypes(wxWindow *book) {
    types_ = new wxPanel(book);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    for (std::size_t i = 0; i < kTypes; ++i) {
        auto *radio = new wxRadioButton(types_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                        i == 0 ? wxRB_GROUP : 0);
        radio->SetFont(boldFont(*types_));
        radio->Bind(wxEVT_RADIOBUTTON,
                    [this, i](wxCommandEvent &) { presenter_->chooseType(static_cast<int>(i)); });
        radios_.push_back(radio);
        sizer->Add(radio, wxSizerFlags().Border(wxTOP, FromDIP(i == 0 ? 8 : 20)));
        meanings_.push_back(new wxStaticText(types_, wxID_ANY, {}));
        sizer->Add(meanings_.back(), wxSizerFlags().Border(wxLEFT | wxTOP, FromDIP(6)));
    }
    types_->SetSizer(sizer);
    return types_;
}

wxPanel *NewSurveyWizard::makeNames(wxWindow *book) {
    const Words words = windowWords();
    names_ = new wxPanel(book);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    nameWords_ = new WordsGrid(names_);
    nameWords_->onChanged = [this](std::size_t row, const base::LocalText &written) {
        presenter_->setWords(row, written);
    };
    sizer->Add(nameWords_, wxSizerFlags().Expand());
    auto *fields = new wxFlexGridSizer(3, wxSize(FromDIP(16), FromDIP(4)));
    fields->Add(new wxStaticText(names_, wxID_ANY, words(tr("Code"))));
    fields->Add(new wxStaticText(names_, wxID_ANY, words(tr("First day"))));
    endLabel_ = new wxStaticText(names_, wxID_ANY, words(tr("Last day")));
    fields->Add(endLabel_);
    const auto add = [&](wxTextCtrl *&field, const base::Message &name, int width) {
        field = new wxTextCtrl(names_, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(width), -1));
        field->SetName(words(name));
        fields->Add(field);
    };
    add(code_, tr("Code"), 280);
    add(startsOn_, tr("First day"), 130);
    add(endsOn_, tr("Last day"), 130);
    startsOn_->SetHint(words(tr("for example 1.9.2026")));
    endsOn_->SetHint(words(tr("for example 30.11.2026")));
    code_->Bind(wxEVT_TEXT,
                [this](wxCommandEvent &) { presenter_->setCode(fromWx(code_->GetValue())); });
    for (auto *day : {startsOn_, endsOn_})
        day->Bind(wxEVT_TEXT, [this](wxCommandEvent &) { datesChanged(); });
    sizer->Add(fields, wxSizerFlags().Border(wxTOP, FromDIP(12)));
    names_->SetSizer(sizer);
    return names_;
}

wxPanel *NewSurveyWizard::makeReach(wxWindow *book) {
    reach_ = new wxPanel(book);
    auto *columns = new wxBoxSizer(wxHORIZONTAL);
    std::vector<wxBoxSizer *> stacks;
    for (int i = 0; i < 3; ++i) {
        stacks.push_back(new wxBoxSizer(wxVERTICAL));
        columns->Add(stacks.back(),
                     wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(i == 0 ? 0 : 12)));
    }
    for (std::size_t i = 0; i < kLists; ++i) {
        // Respondents and channels share the middle column.
        auto *stack = stacks[i < 2 ? i : i - 1];
        listHeadings_.push_back(makeHeading(reach_, {}));
        listNotes_.push_back(makeMuted(reach_, {}));
        lists_.push_back(
            new wxCheckListBox(reach_, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(200, 80))));
        lists_.back()->Bind(wxEVT_CHECKLISTBOX, [this, i](wxCommandEvent &event) {
            const auto row = static_cast<unsigned>(event.GetInt());
            presenter_->tick(i, row, lists_[i]->IsChecked(row));
        });
        stack->Add(listHeadings_.back(), wxSizerFlags().Border(wxTOP, FromDIP(i == 2 ? 8 : 0)));
        stack->Add(listNotes_.back(), wxSizerFlags().Expand());
        stack->Add(lists_.back(), wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(4)));
    }
    ownLabel_ = makeMuted(reach_, {});
    ownTopics_ = new wxTextCtrl(reach_, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(200, 90)),
                                wxTE_MULTILINE);
    ownTopics_->Bind(wxEVT_TEXT, [this](wxCommandEvent &) {
        presenter_->setOwnTopics(fromWx(ownTopics_->GetValue()));
    });
    stacks.back()->Add(ownLabel_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    stacks.back()->Add(ownTopics_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    reach_->SetSizer(columns);
    return reach_;
}

wxSizer *NewSurveyWizard::makeButtons() {
    const Words words = windowWords();
    auto *buttons = new wxBoxSizer(wxHORIZONTAL);
    problem_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    problem_->SetForegroundColour(attentionColour());
    buttons->Add(problem_, wxSizerFlags(1).CentreVertical());
    auto *cancel = new wxButton(this, wxID_CANCEL, words(tr("Cancel")));
    cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { close(); });
    back_ = new wxButton(this, wxID_ANY, words(tr("&Back")));
    back_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->back(); });
    next_ = new wxButton(this, wxID_ANY, words(tr("&Next")));
    next_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->next(); });
    next_->SetDefault();
    for (auto *button : {cancel, back_, next_})
        buttons->Add(button, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
    return buttons;
}

void NewSurveyWizard::showPage(const app::NewSurveyPage &page) {
    const Words words = windowWords();
    filling_ = true;
    title_->SetLabel(toWx(page.title));
    lead_->SetLabel(toWx(page.lead));
    showTypes(page);
    showNames(page);
    showReach(page);
    const bool isCharter = page.kind == app::NewSurveyPage::Kind::charter;
    charter_->show(isCharter ? page.words : std::vector<app::WordsRow>());
    if (isCharter)
        CallAfter([this] { charter_->focusFirst(); });
    back_->Enable(!page.first);
    next_->SetLabel(words(page.last ? tr("&Make the draft") : tr("&Next")));
    book_->ChangeSelection(static_cast<std::size_t>(page.kind));
    Layout();
    filling_ = false;
    logState("new survey page " + std::to_string(static_cast<int>(page.kind) + 1));
}

void NewSurveyWizard::showTypes(const app::NewSurveyPage &page) {
    for (std::size_t i = 0; i < page.types.size(); ++i) {
        radios_[i]->SetLabel(toWx(page.types[i].name));
        radios_[i]->SetValue(static_cast<int>(i) == page.chosenType);
        setWrapped(meanings_[i], toWx(page.types[i].meaning), FromDIP(820));
    }
    types_->Layout();
}

void NewSurveyWizard::showNames(const app::NewSurveyPage &page) {
    if (page.kind != app::NewSurveyPage::Kind::names)
        return;
    nameWords_->show(page.words);
    // The fields stand right under the names, unless these need all the room.
    const int most = book_->GetClientSize().y - names_->GetSizer()->GetItem(1)->GetMinSize().y;
    nameWords_->SetMinSize(
        wxSize(-1, std::min(nameWords_->GetSizer()->GetMinSize().y, most - FromDIP(16))));
    code_->ChangeValue(toWx(page.code));
    startsOn_->ChangeValue(toWx(page.startsOn));
    endsOn_->ChangeValue(toWx(page.endsOn));
    endLabel_->Show(page.hasEnd);
    endsOn_->Show(page.hasEnd);
    names_->Layout();
    CallAfter([this] { nameWords_->focusFirst(); });
}

void NewSurveyWizard::showReach(const app::NewSurveyPage &page) {
    for (std::size_t i = 0; i < page.lists.size(); ++i) {
        const auto &list = page.lists[i];
        listHeadings_[i]->SetLabel(toWx(list.heading));
        listNotes_[i]->SetLabel(toWx(list.note));
        lists_[i]->SetName(toWx(list.heading));
        wxArrayString texts;
        for (const auto &row : list.rows)
            texts.Add(wxString(' ', static_cast<std::size_t>(row.indent * kIndent)) +
                      toWx(row.text));
        lists_[i]->Set(texts);
        for (std::size_t row = 0; row < list.rows.size(); ++row)
            lists_[i]->Check(static_cast<unsigned>(row), list.rows[row].ticked);
        setWrapped(listNotes_[i], toWx(list.note), FromDIP(290));
    }
    ownLabel_->Show(!page.ownTopicsLabel.empty());
    ownTopics_->Show(!page.ownTopicsLabel.empty());
    ownTopics_->ChangeValue(toWx(page.ownTopics));
    setWrapped(ownLabel_, toWx(page.ownTopicsLabel), FromDIP(290));
    reach_->Layout();
}

void NewSurveyWizard::datesChanged() {
    if (!filling_)
        presenter_->setDates(fromWx(startsOn_->GetValue()), fromWx(endsOn_->GetValue()));
}

void NewSurveyWizard::showCode(const std::string &code) { code_->ChangeValue(toWx(code)); }

void NewSurveyWizard::showProblem(const std::string &whyNot) {
    problem_->SetLabel(toWx(whyNot));
    next_->Enable(whyNot.empty());
    next_->SetToolTip(toWx(whyNot));
}

void NewSurveyWizard::showError(const base::Error &error) { gui::showError(this, error); }

void NewSurveyWizard::closeMade(model::SurveyId survey) {
    made_ = survey;
    EndModal(wxID_OK);
}

void NewSurveyWizard::close() {
    if (!presenter_->hasChanges() ||
        confirm(this, tr("Leave the new survey unmade? What was written is not kept."),
                tr("Leave it")))
        EndModal(wxID_CANCEL);
}

} // namespace kooste::gui
