// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/question_form.h"
#include "app/presenters/session.h"
#include "app/usecases/questionnaire_editor.h"
#include "app/usecases/survey_drafts.h"
#include "model/questionnaire_findings.h"

namespace kooste::app {

/// One version on the Surveys screen: a draft to be edited, with undo, findings and autosave, or a
/// version to be read. Everything that needs the version between chosen surveys asks this one.
class QuestionnairePresenter {
public:
    QuestionnairePresenter(Session &session, QuestionnaireView &view);
    ~QuestionnairePresenter();

    /// Shows a version; a draft gets an editor. What was open before is saved first.
    void open(std::shared_ptr<const model::Survey> survey, model::VersionId version);
    void close();
    /// The workspace was read again: drafts that are no more are forgotten, the others go on.
    void keepDraftsOf(const WorkspacePicture &picture);
    bool isOpen() const { return shown_ != nullptr; }
    bool isDraft() const { return draft_ != nullptr; }
    /// The survey as it stands on the screen.
    const model::Survey &survey() const { return draft_ ? draft_->editor.survey() : *shown_; }
    const model::Version &version() const;
    /// For the dialogs: refers to what is open now.
    ShownQuestionnaire shownNow() const;
    Say say() const { return Say(session_.translator()); }
    /// Called after every change that is shown.
    std::function<void()> onChange;
    /// Called when "Make version N" is pressed beside the lock.
    std::function<void()> onWayOn;

    // The list.
    void choose(std::int64_t row);
    void addQuestion(model::ItemKind kind, model::ItemRole role = model::ItemRole::answer);
    void addKnownItem(model::ItemId item);
    /// An item of the bank, by its code.
    void addBankItem(const std::string &code);
    /// Codes and titles of the bank's items that the draft does not ask yet.
    std::vector<std::pair<std::string, std::string>> bankItems() const;
    /// Another bank was loaded.
    void bankChanged();
    void addSection();
    /// Items of the survey that the draft does not ask, with their titles: what addKnownItem takes.
    std::vector<std::pair<model::ItemId, std::string>> unaskedItems() const;
    void remove();
    void move(bool up);
    /// A row was dropped onto another one: before it when it came from below, else after it.
    void drop(std::int64_t row, std::int64_t onto);

    // The question or section chosen.
    void chooseVariant(std::int64_t row);
    void stepVariant(bool down);
    void changeWords(WordField field, base::Language language, const std::string &words);
    void changeCode(const std::string &code);
    void changeRole(int role);
    void changeRequired(bool required);
    void changeDirection(bool moreIsBetter);
    void chooseScale(int scale, bool everywhere);
    void changeOption(std::size_t row, const OptionFields &fields, bool everywhere);
    void addOption(bool everywhere);
    void removeOption(std::size_t row, bool everywhere);
    void moveOption(std::size_t row, bool up, bool everywhere);
    void changeFirstTerm(const TermForm &term);
    void changeCondition(const model::Condition &condition);
    const model::Condition &condition() const;
    /// Questions that may be read before the chosen one, in the order of the form.
    std::vector<model::ItemId> earlierItems() const;
    void changeVariants(const std::vector<model::Variant> &variants);
    /// Everything the version asks: what may route to a variant.
    std::vector<model::ItemId> allItems() const;

    void undo();
    void redo();
    base::Message undoName() const { return draft_ ? editor().undoName() : base::Message(); }
    base::Message redoName() const { return draft_ ? editor().redoName() : base::Message(); }

    // Findings.
    void goToFinding(std::int64_t row);
    void nextFinding();
    std::size_t errorCount() const;

    /// The user paused: findings are looked for and the draft is saved.
    void pause();
    bool isSaved() const;
    /// Saves what is not saved; `then` runs once everything is, or could not be.
    void save(std::function<void(bool saved)> then = {});

private:
    /// A draft that has been worked on since the workspace was opened: going to another version and
    /// back keeps its undo.
    struct Draft {
        explicit Draft(model::Survey survey) : editor(std::move(survey)) {}
        QuestionnaireEditor editor;
        std::unique_ptr<SaveDraft> saver; ///< of the workspace's thread
        std::uint64_t saved = 0;          ///< revision
        bool saving = false;
        std::string failure; ///< code of the last error of saving
        std::vector<std::function<void(bool)>> waiting;
    };
    using DraftPtr = std::shared_ptr<Draft>;
    struct Chosen {
        model::ItemId item = {};
        int section = -1; ///< Section::number; -1: none
    };
    QuestionnaireEditor &editor() const { return draft_->editor; }
    void changed(const base::Result<void> &outcome);
    void show();
    void showList();
    void showForm();
    void showFindings();
    void showSaved();
    void findFindings();
    void chooseFirst();
    void chooseItem(model::ItemId item);
    QuestionPlace placeForNew() const;
    QuestionPlace placeAfter(model::ItemId item) const;
    void readBank();
    void moveQuestion(bool up);
    void moveSection(bool up);
    void dropQuestion(model::ItemId item, std::int64_t onto);
    void dropSection(int section, std::int64_t onto);
    std::vector<model::AnswerOption> optionsOfChosen() const;
    void setOptions(std::vector<model::AnswerOption> options, bool everywhere);
    void startSaving(const DraftPtr &draft);
    void saved(const DraftPtr &draft, std::uint64_t revision, const base::Result<bool> &outcome);

    Session &session_;
    QuestionnaireView &view_;
    std::map<model::SurveyId, DraftPtr> drafts_;
    std::optional<model::ItemBank> bank_;        ///< once it has been read
    DraftPtr draft_;                             ///< the one that is shown; null: reading
    std::shared_ptr<const model::Survey> shown_; ///< as it was opened
    model::VersionId version_;
    Chosen chosen_;
    model::VariantKey variant_;
    std::vector<model::QuestionnaireFinding> findings_;
    std::optional<std::size_t> finding_; ///< gone to last
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
