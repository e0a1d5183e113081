// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_queue.h"
#include "app/presenters/import_screen.h"
#include "app/presenters/session.h"
#include "app/usecases/import_source.h"

namespace kooste::app {

struct StoredImport;

/// Tuonti: from a file to responses in three steps. Nothing is saved before the last one; choices
/// are kept when going back.
class ImportPresenter {
public:
    ImportPresenter(Session &session, ImportView &view);
    ~ImportPresenter();

    void start(const base::Path &file);
    /// Several files: what each is, then one after the other. More may come while they wait.
    void startAll(const std::vector<base::Path> &files);
    void chooseWaiting(std::int64_t key);
    void dropWaiting(std::int64_t key);
    /// The chosen one of the files that wait.
    void beginWaiting();
    /// The next file that waits, else the history.
    void goOnAfterResult();
    void toHistory();
    void cancel();

    // Step 1
    void answer(int which);
    /// None, one of those at hand, or the last place: another file.
    void chooseDefinition(int place);
    void takeDefinition(const base::Path &file);
    void chooseTool(int place);
    void chooseEncoding(int place);
    void chooseDelimiter(int place);
    void chooseSheet(int place);
    void chooseDates(int place);
    void setHeaderRows(int rows);
    void chooseRole(int column, int role);
    void chooseKind(int column, int kind);
    void openColumnMenu(int column);
    void chooseInColumnMenu(int column, int id);
    void goOn();

    // Step 2
    void goBack();
    void chooseSurvey(int place);
    void setNewName(const std::string &name);
    void chooseType(int place);
    void chooseVersion(int place);
    void chooseUnknownUnits(int place);
    void chooseChannel(int place);
    void chooseAudience(int place);
    void setSource(const std::string &source);
    void chooseUnit(std::int64_t key);
    void chooseUnitTarget(int place);
    void chooseUnitPlace(int place);
    void chooseQuestion(int place);
    void chooseLabel(std::int64_t key);
    void chooseMeaning(int place);
    void setRemember(bool remember);
    void import();

    // Step 3 and the history
    void openBatch(std::int64_t batch);
    /// Asks with what would go; the answer is `undo`.
    void askUndo(std::int64_t batch);
    void undo(std::int64_t batch, bool withPlaces);
    void saveRows(std::int64_t batch, const base::Path &target);
    /// What happened in the import, as a workbook.
    void saveReport(std::int64_t batch, const base::Path &target);
    /// Cells of rejected rows; `row` from 0, `column` from 0 counts the reason.
    void chooseCell(int row, int column);
    void setCell(int row, int column, const std::string &text);
    /// The cell and the one after it become one, for a row that was cut in the wrong place.
    void joinCells(int row, int column);
    /// A blank cell after this one.
    void addCell(int row, int column);
    void importMended();
    void keepEarlier(std::int64_t row);
    void takeNew(std::int64_t row);

private:
    enum class Step { start, queue, file, places, result };
    struct Question {
        enum class About { definition, dates, unclear, rewritten, newColumn };
        About about = About::dates;
        int column = 0;
        std::string before = {};   ///< rewritten: the header it had
        std::string itemCode = {}; ///< rewritten: what it answered
    };

    void workspaceChanged();
    void begin(const base::Path &file);
    void inspect();
    void inspected(importing::Inspection inspection);
    void recognise();
    void readAs(const KnownForm &form);
    void showFile();
    importing::Inspection knownInspection() const; ///< as the form was read the last time
    std::vector<Question> openQuestions() const;
    ImportQuestion wordsOf(const Question &question, std::size_t of) const;
    bool isCorrected(int column) const;
    importing::ColumnCorrection &correctionOf(int column);
    void correct(int column, std::optional<importing::ColumnRole> role,
                 std::optional<model::ItemKind> kind);
    void correctItem(int column, const std::string &itemCode);
    void addChanges(ImportFileStep &step) const;
    std::vector<importing::FormChange> changes() const;
    std::shared_ptr<const model::Survey> likelySurvey() const;
    std::vector<const model::Item *> askedItems(const model::Survey &survey) const;
    ColumnMenu columnMenu(int column) const;
    std::map<int, model::ItemKind> kindsOfSurvey() const;
    std::string fixedKindWords(model::ItemKind kind) const;
    void fixKinds(ImportFileStep &step) const;
    void addItemEntries(ColumnMenu &menu, int column) const;
    void proposeSurvey();
    void showQueue();
    void readWaiting();
    void queueAll(const std::vector<base::Path> &files);
    void sortOut(const std::vector<base::Path> &files);
    void takeForQuestionnaire(DefinitionPtr definition);
    void waitingRead();
    std::vector<DefinitionPtr> definitionsAtHand() const;
    bool seekDefinition();
    void useDefinition(DefinitionPtr definition);
    void askDefinition(ImportQuestion &words) const;
    void answerDefinition(int which);
    void addDefinition(ImportFileStep &step) const;

    void findUnknownUnits();
    const importing::MappedUnit *decisionOf(const std::string &text) const;
    std::int64_t undecidedUnits() const;
    const PlacedQuestion *shownQuestion() const;
    void proposeQuestion();
    std::vector<int> meanings() const;
    void dryRun();
    void showPlaces(bool counting);
    void addSurveyChoices(ImportPlaces &places) const;
    void addVersionChoices(ImportPlaces &places) const;
    std::vector<const model::Version *> versionsToChoose() const;
    void addWholeFileChoices(ImportPlaces &places) const;
    void addUnitChoices(ImportPlaces &places) const;
    void addUnitTable(ImportPlaces &places) const;
    void addLabelChoices(ImportPlaces &places) const;
    std::string placesFooter(bool counting) const;
    std::string targetWords(const importing::MappedUnit *decision) const;
    std::string meaningWords(const PlacedQuestion &question, int option) const;
    std::vector<const model::Unit *> unitPlaces() const;
    const model::Unit *suggestionFor(const std::string &text) const;
    ImportRequest request(bool dry) const;
    void imported(const ImportOutcome &outcome);
    void showStored();
    void settle(std::int64_t row, bool takeNew);
    void failed(const base::Error &error);

    Session &session_;
    ImportView &view_;
    Step step_ = Step::start;
    base::Path file_;
    ImportQueue waiting_;
    importing::ReadOptions options_;
    importing::Corrections corrections_;
    std::shared_ptr<const importing::Inspection> inspection_;
    std::optional<KnownForm> form_; ///< whose next export the file is
    bool formAsked_ = false;
    std::vector<DefinitionPtr> ownDefinitions_;   ///< chosen by hand, or lying beside the file
    std::vector<DefinitionPtr> askedDefinitions_; ///< the user says whether one is its own
    bool definitionSought_ = false;
    bool fileShown_ = false; ///< corrections are told from here on
    std::string effect_;
    std::optional<model::SurveyId> survey_; ///< empty: a new one
    std::optional<model::SurveyId> likely_; ///< in which most of the questions have a place
    NewSurvey fresh_;
    int unknownUnits_ = 0;
    std::vector<importing::UnitText> unknown_; ///< texts that are no unit, each once
    WantedVersion version_;
    std::vector<importing::MappedUnit> unitChoices_;
    std::vector<importing::OptionChoice> optionChoices_;
    std::size_t unit_ = 0;     ///< the chosen one of unknown_
    int pendingTarget_ = 0;    ///< a target that still lacks its unit
    std::size_t question_ = 0; ///< the one whose labels are shown
    std::size_t label_ = 0;
    bool questionChosen_ = false;
    bool remember_ = true;
    std::string source_;
    std::shared_ptr<const ImportOutcome> tried_;
    std::optional<base::Error> blocked_;   ///< why the dry run cannot be imported
    std::shared_ptr<StoredImport> stored_; ///< what step 3 shows
    base::CancelToken running_;
    std::uint64_t generation_ = 0;
    base::CancelToken readingWaiting_;
    std::uint64_t waitingGeneration_ = 0;
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

/// The batches as the history shows them; a row's key is the batch's id.
Table historyTable(const WorkspacePicture &picture, const base::Translator &translator);

} // namespace kooste::app
