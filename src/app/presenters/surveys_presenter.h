// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/questionnaire_presenter.h"

namespace kooste::app {

/// One version in the picture "versions in time", the newest on top.
struct VersionMark {
    enum class Kind { draft, inUse, ended };
    /// How its items can be compared with the version below it, the gravest of them.
    enum class Border { none, comparable, withReservation, notComparable };
    std::int64_t key = 0;
    Kind kind = Kind::draft;
    Border below = Border::none;
    std::string title;              ///< "Version 2, in use"
    std::vector<std::string> lines; ///< "from 1.1.2025", "7,118 responses"
    bool chosen = false;
};

/// The buttons above the screen: their labels and why they cannot be pressed (empty: they can).
struct SurveyCommands {
    std::string compare; ///< "Compare with version 2…"
    std::string whyNotCompare;
    std::string publish; ///< "Publish version 3…", "End version 2…"
    std::string whyNotPublish;
    std::string whyNotPreview;
};

/// What the ledger dialog is opened with.
struct LedgerRequest {
    std::shared_ptr<const model::Survey> survey;
    model::VersionId version;
    bool publish = false;              ///< false: to be read only
    std::vector<std::string> warnings; ///< of surveys that reach the same people
};

class SurveysView {
public:
    virtual ~SurveysView() = default;
    virtual void showTree(const Table &rows, std::int64_t chosen) = 0;
    virtual void showEmpty(const std::string &sentence) = 0;
    virtual void showVersions(const std::vector<VersionMark> &versions,
                              const std::string &summary) = 0;
    virtual void showCommands(const SurveyCommands &commands) = 0;
    virtual void openLedger(const LedgerRequest &request) = 0;
    virtual void openPreview(const base::Path &file) = 0;
    virtual void showError(const base::Error &error) = 0;
};

/// Kyselyt: the surveys by type with their versions, and what can be done with the chosen one. The
/// version itself is QuestionnairePresenter's.
class SurveysPresenter {
public:
    SurveysPresenter(Session &session, SurveysView &view, QuestionnaireView &questionnaireView);
    QuestionnairePresenter &questionnaire() { return questionnaire_; }

    /// A row of the tree or a version of the picture.
    void choose(std::int64_t key);
    /// The survey's foremost version; one that was just made is shown as soon as it is read.
    void showSurvey(model::SurveyId survey);
    /// The version on the screen; 0 while there is none.
    model::VersionId version() const { return version_; }
    /// A draft of the next version, or the one that there is.
    void makeNewVersion();
    void compare();
    void publish();
    void preview();
    /// The ledger dialog has published: the workspace is read again.
    void published();

private:
    void workspaceChanged();
    bool showWanted();
    void show();
    Table tree() const;
    base::Message stateOf(const model::Survey &survey, const model::Version &version) const;
    void addSurvey(Table &table, std::size_t place) const;
    std::vector<VersionMark> marks() const;
    void showCommands();
    void chooseVersion(model::SurveyId survey, model::VersionId version);
    const model::Version *versionBefore() const;

    Session &session_;
    SurveysView &view_;
    QuestionnairePresenter questionnaire_;
    Session::PicturePtr picture_;
    model::SurveyId survey_;
    model::VersionId version_;
    model::SurveyId wanted_;   ///< to be shown once the picture has it; 0: none
    bool wholeSurvey_ = false; ///< the row of the survey is chosen, not the one of its version
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
