// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/session.h"
#include "app/presenters/table.h"
#include "app/usecases/import_responses.h"

namespace kooste::app {

/// A list to choose from; `why` is the tooltip of one that is disabled.
struct Choice {
    std::vector<std::string> texts;
    int chosen = 0;
    bool enabled = true;
    std::string why;
};

/// A question that only the user can answer; one at a time.
struct ImportQuestion {
    std::string text; ///< "1/3" before it when there are several
    std::vector<std::string> answers;
};

/// Step 1: what the file was taken for.
struct ImportFileStep {
    std::string fileLine;   ///< "Webropol.csv, 1 251 rows, 13 columns"
    std::string recognised; ///< "Recognised: Webropol"
    std::string confidence;
    struct Reason {
        bool met = true;
        std::string text;
    };
    std::vector<Reason> reasons;
    Choice tool;
    Choice encoding;
    Choice delimiter;
    Choice sheet;
    Choice dates;
    int headerRows = 1;

    struct GridColumn {
        std::string header;
        int role = 0; ///< place in roles
        int kind = 0; ///< place in kinds; 0: none
        bool personal = false;
        bool unclear = false;
        std::string summary; ///< "4 different values, 37 blank cells"
    };
    std::vector<std::string> roles;
    std::vector<std::string> kinds;
    std::vector<GridColumn> columns;
    std::vector<std::string> rowNumbers;
    struct GridCell {
        std::string text;
        bool hidden = false;
    };
    std::vector<std::vector<GridCell>> cells;
    std::string personalNote;
    std::optional<ImportQuestion> question;
    bool canGoOn = false;
    std::string footer;
};

/// Step 2: where it belongs, and what the import would do.
struct ImportPlaces {
    std::string fileLine;
    Choice survey; ///< the last one: a new survey made from the file
    bool isNew = false;
    std::string newName;
    Choice type;
    Choice unknownUnits;
    Choice channel;
    Choice audience;
    std::string source;
    std::string unitsSentence;
    Table units;
    std::string questionsSentence;
    Table questions;
    Table dryRun;
    std::vector<std::pair<Sign, std::string>> notes;
    bool counting = false;
    bool canImport = false;
    std::string importLabel; ///< "Import 1 229 responses"
    std::string footer;
};

/// Step 3: what happened; the numbers add up to the rows of the file.
struct ImportResult {
    std::string fileLine;
    std::int64_t batch = 0;
    struct Term {
        std::string number;
        std::string label;
        Tone tone = Tone::strong;
    };
    std::vector<Term> sum; ///< rows, imported, rejected, known already, changed
    std::string sentence;  ///< the sum in words
    Table counts;
    Table rejected;
    Table changed;
    std::string footer;
};

class ImportView {
public:
    virtual ~ImportView() = default;
    virtual void showStart(const Table &history, bool hasWorkspace) = 0;
    virtual void showReading(const std::string &fileLine) = 0;
    virtual void showFile(const ImportFileStep &step) = 0;
    virtual void showPlaces(const ImportPlaces &places) = 0;
    virtual void showImporting() = 0;
    virtual void showResult(const ImportResult &result) = 0;
    virtual void showProblem(const base::Error &error) = 0;
    virtual void say(const base::Message &message) = 0;
};

/// Tuonti: from a file to responses in three steps. Nothing is saved before the last one; choices
/// are kept when going back.
class ImportPresenter {
public:
    ImportPresenter(Session &session, ImportView &view);

    void start(const base::Path &file);
    void toHistory();
    void cancel();

    // Step 1
    void answer(int which);
    void chooseTool(int place);
    void chooseEncoding(int place);
    void chooseDelimiter(int place);
    void chooseSheet(int place);
    void chooseDates(int place);
    void setHeaderRows(int rows);
    void chooseRole(int column, int role);
    void chooseKind(int column, int kind);
    void goOn();

    // Step 2
    void goBack();
    void chooseSurvey(int place);
    void setNewName(const std::string &name);
    void chooseType(int place);
    void chooseUnknownUnits(int place);
    void chooseChannel(int place);
    void chooseAudience(int place);
    void setSource(const std::string &source);
    void import();

    // Step 3 and the history
    void openBatch(std::int64_t batch);
    /// What would go: for the question before undoing.
    std::string undoQuestion(std::int64_t batch) const;
    void undo(std::int64_t batch);
    void saveRows(std::int64_t batch, const base::Path &target);

private:
    enum class Step { start, file, places, result };
    struct Question {
        int column = 0; ///< 0: the order of dates
    };

    void workspaceChanged();
    void inspect();
    void showFile();
    std::vector<Question> openQuestions() const;
    ImportQuestion wordsOf(const Question &question, std::size_t of) const;
    void correct(int column, std::optional<importing::ColumnRole> role,
                 std::optional<model::ItemKind> kind);
    void proposeSurvey();
    void dryRun();
    void showPlaces(bool counting);
    ImportRequest request(bool dry) const;
    void imported(const ImportOutcome &outcome);
    void failed(const base::Error &error);

    Session &session_;
    ImportView &view_;
    Step step_ = Step::start;
    base::Path file_;
    importing::ReadOptions options_;
    importing::Corrections corrections_;
    std::shared_ptr<const importing::Inspection> inspection_;
    std::optional<model::SurveyId> survey_; ///< empty: a new one
    NewSurvey fresh_;
    int unknownUnits_ = 0;
    std::string source_;
    std::shared_ptr<const ImportOutcome> tried_;
    std::optional<base::Error> blocked_; ///< why the dry run cannot be imported
    base::CancelToken running_;
    std::uint64_t generation_ = 0;
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

/// The batches as the history shows them; a row's key is the batch's id.
Table historyTable(const WorkspacePicture &picture, const base::Translator &translator);

} // namespace kooste::app
