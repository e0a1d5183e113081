// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/surveys_presenter.h"
#include "gui/screen_panel.h"
#include "gui/screens/screens.h"
#include "gui/screens/surveys_panes.h"

class wxButton;
class wxSimplebook;
class wxSplitterWindow;
class wxStaticText;

namespace kooste::platform {
class Settings;
}

namespace kooste::gui {

class SurveyFiles;

/// Kyselyt: surveys and their versions | questions | the chosen question, findings under them.
class SurveysPanel : public ScreenPanel, public app::SurveysView, public app::QuestionnaireView {
public:
    SurveysPanel(wxWindow *parent, app::Session &session, Routes &routes,
                 platform::Settings &settings);
    ~SurveysPanel() override;

    void newSurvey();
    void newVersion() { presenter_->makeNewVersion(); }
    void compare() { presenter_->compare(); }
    void preview() { presenter_->preview(); }
    void publish() { presenter_->publish(); }
    void showSurvey(model::SurveyId survey) { presenter_->showSurvey(survey); }
    /// kPaperForm … kSaveBankJson.
    void fileCommand(int command);

    // app::SurveysView
    void showTree(const app::Table &rows, std::int64_t chosen) override;
    void showEmpty(const std::string &sentence) override;
    void showVersions(const std::vector<app::VersionMark> &versions,
                      const std::string &summary) override;
    void showCommands(const app::SurveyCommands &commands) override;
    void openLedger(const app::LedgerRequest &request) override;
    void openPreview(const base::Path &file) override;

    // app::QuestionnaireView
    void showQuestions(const app::QuestionList &list) override;
    void showQuestion(const app::QuestionForm &form) override { question_->show(form); }
    void showNothing(const std::string &sentence) override { question_->showNothing(sentence); }
    void showFindings(const std::string &heading, const app::Table &findings) override;
    void focus(const app::FieldPlace &place) override;
    void startPause() override;
    void showSaved(const std::string &state) override;
    void showError(const base::Error &error) override { routes_.showError(error); }
    void say(const base::Message &message) override { routes_.say(message); }

    // ScreenPanel
    std::vector<wxWindow *> parts() override;
    void undo() override;
    void redo() override;

    /// What the Edit menu says of the next step back and forward; empty: there is none.
    UndoNames undoNames() const;
    /// The window is about to close: false when the draft must be saved first, `then` runs after.
    bool settle(std::function<void()> then);
    std::function<void(const std::string &)> onSaved; ///< words for the status line

private:
    wxSizer *makeHead();
    wxWindow *makeFull(wxWindow *book);
    void shareWidthOnce(wxSplitterWindow *outer, wxSplitterWindow *top);
    wxWindow *makeLeft(wxWindow *parent);
    wxWindow *makeFindings(wxWindow *parent);
    void onKey(wxKeyEvent &event);
    app::QuestionnairePresenter &questionnaire() { return presenter_->questionnaire(); }

    app::Session &session_;
    Routes &routes_;
    platform::Settings &settings_;
    wxSimplebook *book_ = nullptr;
    wxStaticText *empty_ = nullptr;
    wxButton *newSurvey_ = nullptr;
    wxButton *compare_ = nullptr;
    wxButton *preview_ = nullptr;
    wxButton *publish_ = nullptr;
    TableView *tree_ = nullptr;
    VersionsCanvas *versions_ = nullptr;
    QuestionListPane *list_ = nullptr;
    QuestionPane *question_ = nullptr;
    wxSplitterWindow *topBottom_ = nullptr;
    wxWindow *top_ = nullptr;
    wxWindow *findingsPane_ = nullptr;
    wxStaticText *findingsHeading_ = nullptr;
    TableView *findings_ = nullptr;
    wxTimer pause_;
    std::unique_ptr<app::SurveysPresenter> presenter_;
    std::unique_ptr<SurveyFiles> files_;
};

} // namespace kooste::gui
