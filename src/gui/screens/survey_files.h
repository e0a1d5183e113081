// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/survey_files_presenter.h"
#include "gui/screen_panel.h"

namespace kooste::gui {

/// The file and form commands of the Survey menu: their dialogs.
class SurveyFiles : public app::SurveyFilesView {
public:
    SurveyFiles(wxWindow &parent, app::Session &session, app::SurveysPresenter &surveys,
                Routes &routes)
        : parent_(parent), routes_(routes), presenter_(session, surveys, *this) {}
    /// kPaperForm … kSaveBankJson.
    void run(int command);

    // app::SurveyFilesView
    void say(const base::Message &message) override { routes_.say(message); }
    void showReport(const app::FileReport &report) override;
    void askPaper(const app::PaperForm &form) override;
    void askDefinitionFile(const std::string &ending, const std::string &name) override;
    void askCode(const std::string &question, const std::string &proposed) override;
    void openFile(const base::Path &file) override;
    void showError(const base::Error &error) override { routes_.showError(error); }

private:
    void bringIn();
    void loadBank();
    void saveBank(const std::string &ending);

    wxWindow &parent_;
    Routes &routes_;
    base::Path broughtIn_; ///< the file whose survey needs another code
    app::SurveyFilesPresenter presenter_;
};

} // namespace kooste::gui
