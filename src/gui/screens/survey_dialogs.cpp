// SPDX-License-Identifier: MIT
#include "gui/screens/survey_dialogs.h"
#include "base/text.h"
#include "gui/screens/words_grid.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/choicdlg.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

namespace {

constexpr long kStyle = wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER;

/// The window's size, less a margin: never larger than the window it belongs to.
void fitToParent(wxDialog &dialog, const wxSize &wanted) {
    wxSize size = dialog.FromDIP(wanted);
    size.DecTo(dialog.GetParent()->GetSize() - dialog.FromDIP(wxSize(24, 24)));
    dialog.SetSize(size);
    dialog.CentreOnParent();
}

} // namespace

CalendarDialog::CalendarDialog(wxWindow *parent, app::Session &session)
    : wxDialog(parent, wxID_ANY, windowWords()(tr("Calendar of surveys")), wxDefaultPosition,
               wxDefaultSize, kStyle) {
    const Words words = windowWords();
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    auto *whole = new wxBoxSizer(wxVERTICAL);
    const auto flags = wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12));
    whole->Add(makeHead(), flags);
    lanes_ = new LanesCanvas(this);
    lanes_->onChosen = [this](std::int64_t survey) { chosen(survey); };
    whole->Add(lanes_, flags);
    overlaps_ = new wxStaticText(this, wxID_ANY, {});
    whole->Add(overlaps_, flags);
    table_ = new TableView(this, words(tr("Calendar of surveys")));
    table_->onChosen = [this](std::int64_t survey) { chosen(survey); };
    whole->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
    heading_ = makeHeading(this, {});
    whole->Add(heading_, flags);
    about_ = new wxStaticText(this, wxID_ANY, {});
    whole->Add(about_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(12)));
    auto *close = new wxButton(this, wxID_CANCEL, words(tr("Close")));
    whole->Add(close, wxSizerFlags().Right().Border(wxALL, FromDIP(12)));
    SetSizer(whole);
    SetMinSize(FromDIP(wxSize(860, 560)));
    fitToParent(*this, {1220, 760});
    presenter_ = std::make_unique<app::CalendarPresenter>(session, *this);
    lanes_->SetFocus();
    logState("calendar shown");
}

wxSizer *CalendarDialog::makeHead() {
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(new wxStaticText(this, wxID_ANY, windowWords()(tr("&Show:"))),
              wxSizerFlags().CentreVertical());
    spans_ = new wxChoice(this, wxID_ANY);
    spans_->Bind(wxEVT_CHOICE,
                 [this](wxCommandEvent &event) { presenter_->chooseSpan(event.GetInt()); });
    head->Add(spans_, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(8)));
    summary_ = new wxStaticText(this, wxID_ANY, {});
    head->Add(summary_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(16)));
    return head;
}

void CalendarDialog::showSpans(const std::vector<std::string> &spans, int chosen) {
    spans_->Clear();
    for (const auto &span : spans)
        spans_->Append(toWx(span));
    spans_->SetSelection(chosen);
}

void CalendarDialog::showCalendar(const app::Table &table, const std::string &summary,
                                  const std::vector<std::string> &overlaps) {
    summary_->SetLabel(toWx(summary));
    setWrapped(overlaps_, toWx(base::join(overlaps, "\n")), GetClientSize().x - FromDIP(24));
    overlaps_->Show(!overlaps.empty());
    overlaps_->SetForegroundColour(attentionColour());
    table_->show(table);
}

void CalendarDialog::showLanes(const app::CalendarLanes &lanes) {
    lanes_->show(lanes, fromWx(summary_->GetLabel()));
}

/// The picture and the table show the same survey as chosen.
void CalendarDialog::chosen(std::int64_t survey) { presenter_->chooseSurvey(survey); }

void CalendarDialog::showSurvey(std::int64_t survey, const std::string &heading,
                                const std::string &about) {
    lanes_->choose(survey);
    if (table_->chosen() != survey)
        table_->choose(survey);
    heading_->SetLabel(toWx(heading));
    setWrapped(about_, toWx(about), GetClientSize().x - FromDIP(24));
    Layout();
}

CharterDialog::CharterDialog(wxWindow *parent, app::Session &session, model::SurveyId survey)
    : wxDialog(parent, wxID_ANY, windowWords()(tr("Charter of the survey")), wxDefaultPosition,
               wxDefaultSize, kStyle) {
    const Words words = windowWords();
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    auto *whole = new wxBoxSizer(wxVERTICAL);
    const auto flags = wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(16));
    title_ = makeTitle(this, {});
    whole->Add(title_, flags);
    whole->Add(makeMuted(this, words(tr("What staff and clients are told of the survey: six short "
                                        "questions, a paragraph each."))),
               flags);
    rows_ = new WordsGrid(this);
    rows_->onChanged = [this](std::size_t row, const base::LocalText &text) {
        presenter_->setWords(row, text);
    };
    whole->Add(rows_, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    auto *buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    auto *cancel = new wxButton(this, wxID_CANCEL, words(tr("Cancel")));
    cancel->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { close(); });
    buttons->Add(cancel);
    save_ = new wxButton(this, wxID_ANY, words(tr("&Save")));
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->save(); });
    buttons->Add(save_, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
    whole->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(16)));
    SetSizer(whole);
    SetMinSize(FromDIP(wxSize(820, 520)));
    fitToParent(*this, {1000, 752});
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent &) { close(); });
    presenter_ = std::make_unique<app::CharterPresenter>(session, *this, survey);
    logState("charter shown");
}

void CharterDialog::showCharter(const std::string &survey, const std::vector<app::WordsRow> &rows) {
    title_->SetLabel(plainLabel(survey));
    rows_->show(rows);
    Layout();
    CallAfter([this] { rows_->focusFirst(); });
}

void CharterDialog::showSaving(const std::string &whyNotSave) {
    save_->Enable(whyNotSave.empty());
    save_->SetToolTip(toWx(whyNotSave));
}

void CharterDialog::showError(const base::Error &error) { gui::showError(this, error); }

void CharterDialog::close() {
    if (!presenter_->hasChanges() ||
        confirm(this, tr("Close without saving? What was written is not kept."),
                tr("Close without saving")))
        EndModal(wxID_CANCEL);
}

model::SurveyId askSurvey(wxWindow *parent, const app::Session &session) {
    const auto picture = session.picture();
    if (!picture || picture->surveys.empty())
        return {};
    if (picture->surveys.size() == 1)
        return picture->surveys.front()->id;
    const Words words = windowWords();
    wxArrayString names;
    for (const auto &survey : picture->surveys)
        names.Add(toWx(survey->name.best(session.language())));
    const int chosen = wxGetSingleChoiceIndex(words(tr("Which survey?")),
                                              words(tr("Charter of the survey")), names, parent);
    return chosen < 0 ? model::SurveyId() : picture->surveys[static_cast<std::size_t>(chosen)]->id;
}

} // namespace kooste::gui
