// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/table.h"
#include "base/result.h"

#include <optional>

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
    Choice definition;             ///< none, those at hand, another file
    std::string definitionNote;    ///< how much of it is in the file
    std::string definitionRemarks; ///< all that is to be told of it
    int headerRows = 1;

    struct GridColumn {
        std::string header;
        int role = 0; ///< place in roles
        int kind = 0; ///< place in kinds; 0: none
        bool personal = false;
        bool unclear = false;
        std::string kindFixed; ///< why its kind cannot be chosen; empty: it can
        std::string summary;   ///< "4 different values, 37 blank cells"
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
    /// Of a known form: what differs from its earlier exports, a heading first.
    std::string changesHeading;
    std::vector<std::pair<Sign, std::string>> changes;
    std::string effect; ///< what the last correction changed; empty before the first one
    std::optional<ImportQuestion> question;
    bool canGoOn = false;
    std::string footer;
};

/// What can be corrected of one column, where it stands. Ids are the presenter's own.
struct ColumnMenu {
    struct Entry {
        int id = 0;
        std::string text;
        bool chosen = false;
        bool enabled = true;
    };
    struct Group {
        std::string title;
        std::vector<Entry> entries;
    };
    std::string title;
    std::vector<Entry> entries; ///< of the menu itself
    std::vector<Group> groups;  ///< its submenus
};

/// Several files dropped together: what each of them is, and what becomes of it.
struct ImportQueueStep {
    std::string sentence;
    Table files; ///< key: place from 1
    std::int64_t chosen = 0;
    std::vector<std::pair<Sign, std::string>> reasons; ///< of the chosen one, with a heading
    std::string reasonsHeading;
    bool canBegin = false;
    std::string beginLabel;
    std::string why; ///< why not
};

/// Step 2: where it belongs, and what the import would do.
struct ImportPlaces {
    std::string fileLine;
    Choice survey; ///< the last one: a new survey made from the file
    bool isNew = false;
    std::string newName;
    Choice type;
    Choice version;      ///< found out, one for all rows, or each row by its date
    Choice unknownUnits; ///< one answer for all that are not decided one by one
    Choice channel;
    Choice audience;
    std::string source;
    std::string unitsSentence;
    Table units;           ///< key: the place of the unknown text from 1; 0: not to be decided
    std::string unitLabel; ///< of the choice below the table: "Harjun ta:"
    Choice unitTarget;     ///< what becomes of the chosen one
    Choice unitPlace;      ///< the existing unit, or the one above a new one
    Choice question;
    Table labels;           ///< key: the label's place from 1; 0: blank cells
    std::string labelLabel; ///< of the choice below the table
    Choice meaning;         ///< a code of the scale, or a missing state
    bool remember = true;
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
    Table rejected; ///< key: place in the list; the reason, then the cells
    Table changed;  ///< a row for each difference; key: the row's number
    Table invalid;
    Table outside; ///< in no figure: incomplete, test
    Table masked;  ///< each masked place in its context
    std::int64_t maskedCount = 0;
    std::string maskedSentence; ///< empty: nothing was masked
    std::string mendedLine;     ///< "Mended 2/5"
    bool canImportMended = false;
    std::string mendedWhy; ///< why not
    std::string next;      ///< the file that waits for its turn
    std::string footer;
};

/// Before an import is undone.
struct UndoQuestion {
    std::int64_t batch = 0;
    std::string text;
    std::string places; ///< what it made and nothing else uses, to go along; empty: nothing
};

/// The cell of a rejected row that can be corrected.
struct MendableCell {
    std::string label; ///< "Row 702, Submitted:"
    std::string text;
    bool editable = false;
    std::string hint;
};

class ImportView {
public:
    virtual ~ImportView() = default;
    virtual void showStart(const Table &history, bool hasWorkspace) = 0;
    virtual void showQueue(const ImportQueueStep &queue) = 0;
    virtual void showReading(const std::string &fileLine) = 0;
    virtual void showFile(const ImportFileStep &step) = 0;
    /// Asks for a file; the answer is `takeDefinition`.
    virtual void askDefinition() = 0;
    virtual void showColumnMenu(int column, const ColumnMenu &menu) = 0;
    virtual void showPlaces(const ImportPlaces &places) = 0;
    virtual void showImporting() = 0;
    virtual void showResult(const ImportResult &result) = 0;
    virtual void askUndo(const UndoQuestion &question) = 0;
    virtual void showCell(const MendableCell &cell) = 0;
    virtual void showProblem(const base::Error &error) = 0;
    virtual void say(const base::Message &message) = 0;
};

} // namespace kooste::app
