// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/surveys_presenter.h"
#include "app/usecases/definitions.h"
#include "app/usecases/item_bank.h"
#include "app/usecases/survey_forms.h"

namespace kooste::app {

/// What came of reading or writing a file: a sentence and a list of what to know.
struct FileReport {
    std::string title;
    std::string sentence;
    Table rows;
    std::string accept; ///< the button that goes on with it; empty: it is done, only to be read
};

/// What the dialog of the paper form offers; the first of each is chosen.
struct PaperForm {
    std::string sentence; ///< of which version
    std::vector<std::string> variants;
    std::vector<std::string> languages;
    int language = 0;               ///< the window's
    std::vector<std::string> units; ///< first: a line to write it on
    std::string fileName;           ///< proposed, without ending
};
struct PaperChoice {
    int variant = 0;
    int language = 0;
    int unit = 0;
    std::string address; ///< of the same form on the web; empty: none
};

class SurveyFilesView {
public:
    virtual ~SurveyFilesView() = default;
    virtual void say(const base::Message &message) = 0;
    /// Answers with goOn() where the report can be accepted.
    virtual void showReport(const FileReport &report) = 0;
    /// Answers with savePaper().
    virtual void askPaper(const PaperForm &form) = 0;
    /// Answers with saveDefinition(): `name` is proposed, without its ending.
    virtual void askDefinitionFile(const std::string &ending, const std::string &name) = 0;
    /// Another code is needed for the survey; answers with bringIn().
    virtual void askCode(const std::string &question, const std::string &proposed) = 0;
    virtual void openFile(const base::Path &file) = 0;
    virtual void showError(const base::Error &error) = 0;
};

/// Questionnaires and the item bank as files: what goes out to print and to other programs, and
/// what comes in. Everything that a file could not hold is told.
class SurveyFilesPresenter {
public:
    SurveyFilesPresenter(Session &session, SurveysPresenter &surveys, SurveyFilesView &view)
        : session_(session), surveys_(surveys), view_(view) {}

    /// Of the version on the screen, a draft as it stands there.
    void paper();
    void savePaper(const PaperChoice &choice, const base::Path &target);
    /// `ending`: "json" holds all versions, "lss" and "xlsx" the one on the screen.
    void definition(const std::string &ending);
    void saveDefinition(const base::Path &target);
    /// Makes a survey of a file and shows it. `code` in place of the one in the file.
    void bringIn(const base::Path &file, const std::string &code = {});
    /// Tells what the file would change; goOn() changes it.
    void loadBank(const base::Path &file);
    void goOn();
    void saveBank(const base::Path &target);

private:
    struct Shown {
        std::string survey; ///< code
        int version = 0;
    };
    std::optional<Shown> shown() const;
    PaperForm paperForm() const;
    std::vector<std::string> languagesOf(const model::Version &version) const;
    void whenSaved(std::function<void()> then);
    void broughtIn(const base::Path &file, const base::Result<ImportedDefinition> &made);
    void bankLoaded(const base::Result<BankLoad> &loaded);
    Table lossTable(const exchange::Losses &losses) const;
    Table bankTable(const BankLoad &load) const;

    Session &session_;
    SurveysPresenter &surveys_;
    SurveyFilesView &view_;
    base::Path bank_; ///< looked at, not loaded yet
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
