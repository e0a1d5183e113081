// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/new_survey_presenter.h"

#include <wx/dialog.h>

class wxButton;
class wxCheckListBox;
class wxPanel;
class wxRadioButton;
class wxSimplebook;
class wxSizer;
class wxStaticText;
class wxTextCtrl;

namespace kooste::gui {

class WordsGrid;

/// Kysely > Uusi kysely: four pages that end in a draft.
class NewSurveyWizard : public wxDialog, public app::NewSurveyView {
public:
    NewSurveyWizard(wxWindow *parent, app::Session &session);
    /// The survey that was made; 0 when the user changed their mind.
    model::SurveyId made() const { return made_; }

    void showPage(const app::NewSurveyPage &page) override;
    void showCode(const std::string &code) override;
    void showProblem(const std::string &whyNot) override;
    void showError(const base::Error &error) override;
    void closeMade(model::SurveyId survey) override;

private:
    wxPanel *makeTypes(wxWindow *book);
    wxPanel *makeNames(wxWindow *book);
    wxPanel *makeReach(wxWindow *book);
    wxSizer *makeButtons();
    void showTypes(const app::NewSurveyPage &page);
    void showNames(const app::NewSurveyPage &page);
    void showReach(const app::NewSurveyPage &page);
    void datesChanged();
    void close();

    app::Session &session_;
    wxStaticText *title_ = nullptr;
    wxStaticText *lead_ = nullptr;
    wxSimplebook *book_ = nullptr;
    wxPanel *types_ = nullptr;
    wxPanel *names_ = nullptr;
    wxPanel *reach_ = nullptr;
    std::vector<wxRadioButton *> radios_;
    std::vector<wxStaticText *> meanings_;
    WordsGrid *nameWords_ = nullptr;
    wxTextCtrl *code_ = nullptr;
    wxTextCtrl *startsOn_ = nullptr;
    wxStaticText *endLabel_ = nullptr;
    wxTextCtrl *endsOn_ = nullptr;
    std::vector<wxStaticText *> listHeadings_;
    std::vector<wxStaticText *> listNotes_;
    std::vector<wxCheckListBox *> lists_;
    wxStaticText *ownLabel_ = nullptr;
    wxTextCtrl *ownTopics_ = nullptr;
    WordsGrid *charter_ = nullptr;
    wxStaticText *problem_ = nullptr;
    wxButton *back_ = nullptr;
    wxButton *next_ = nullptr;
    model::SurveyId made_;
    bool filling_ = false;
    std::unique_ptr<app::NewSurveyPresenter> presenter_;
};

} // namespace kooste::gui
