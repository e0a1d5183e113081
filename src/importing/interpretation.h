// SPDX-License-Identifier: MIT
#pragma once
#include "base/local_text.h"
#include "base/message.h"
#include "model/survey.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kooste::importing {

/// What a physical column of an export is.
enum class ColumnRole {
    respondentId,
    startedAt,
    submittedAt,
    status,
    channel,
    language,
    unit,
    audience,
    phase,
    background, ///< item about the respondent or the visit
    item,
    option,   ///< one option of a multiple choice that has one column per option
    comment,  ///< open text that belongs to another item
    text,     ///< open question
    personal, ///< names, e-mail, phone, address, identity code: never imported, never printed
    ignored,
    count ///< how many responses the row stands for
};
std::string_view columnRoleCode(ColumnRole role); ///< "respondentId" …
std::optional<ColumnRole> parseColumnRole(std::string_view code);
/// For the window's choice of roles.
base::Message columnRoleName(ColumnRole role);
/// A role whose column carries answers of an item.
bool carriesItem(ColumnRole role);

/// The order of the parts in slashed and dashed dates.
enum class DateOrder { dmy, mdy, ymd };
std::string_view dateOrderCode(DateOrder order); ///< "dmy" …
std::optional<DateOrder> parseDateOrder(std::string_view code);
/// How the order of a date column was found.
enum class DateDecision {
    none,     ///< not dates, or dates of one reading only (ISO, dotted, workbook dates)
    certain,  ///< a value such as 13/1 shows it
    chosen,   ///< the user said it
    ambiguous ///< every value could be both, or there are certain values of both kinds: ask
};

/// A column of dates that two sources wrote in two ways: another column tells which.
struct DateSplit {
    int column = 0;                                             ///< from 1; 0: none
    std::vector<std::pair<std::string, DateOrder>> orders = {}; ///< by its cell, folded
    const DateOrder *orderFor(std::string_view key) const;
};

/// How an item's answers lie in the table. Stored beside the item so that the next export needs no
/// mapping.
struct Binding {
    /// countColumns: one column per option, whose cells say how many gave it (counting devices).
    enum class Shape { single, optionColumns, joined, countColumns };
    Shape shape = Shape::single;
    std::vector<int> columns; ///< from 1; one per option: parallel to the options
    std::string separator;    ///< joined: ";" or ", "
    /// optionColumns: cells that mean chosen, compared folded; empty: any text that is not false.
    std::vector<std::string> trueValues;
    std::vector<std::string> falseValues;
    /// Cells that mean that the question was not shown ("N/A", "{question_not_shown}").
    std::vector<std::string> notShownValues;
    /// optionColumns: unticked options alone are an answer, that of nothing chosen.
    bool untickedIsAsked = true;
    /// Cells that mean that it was seen and left unanswered ("-99").
    std::vector<std::string> skippedValues = {};
    /// What was seen and left unanswered is marked: a blank cell's question was not shown.
    bool blankIsNotShown = false;
    /// The column (from 1) that is blank where the question's part of the form was not asked; 0:
    /// none.
    int askedBy = 0;

    bool hasColumnPerOption() const {
        return shape == Shape::optionColumns || shape == Shape::countColumns;
    }
};

/// One answer option as the file shows it: all its spellings and languages together.
struct OptionReading {
    std::string code;
    std::string label; ///< the spelling met most often
    base::LocalText labels;
    std::int64_t count = 0;
    std::optional<double> score;
    std::optional<model::Missing> missing;
    std::vector<std::string> values; ///< every cell text that means it, as first seen
};

/// One physical column. `index` counts from 1.
struct ColumnReading {
    int index = 0;
    std::string header;
    int occurrence = 1; ///< 2 for the second column with the same header
    ColumnRole role = ColumnRole::ignored;
    std::optional<model::ItemKind> kind;
    std::string itemCode;
    std::string scale; ///< the label family or the range: "agreement5", "1-5", "0-10"; may be empty
    std::vector<OptionReading> options; ///< closed kinds only, never of personal or text columns
    std::array<std::int64_t, model::kMissingStates> missing{}; ///< by -state - 1
    std::string min; ///< numbers as written exactly, dates ISO 8601; empty for personal and text
    std::string max;
    base::Message reason; ///< why it is ignored or personal
    std::int64_t answered = 0;
    std::int64_t blank = 0;
    std::int64_t distinct = 0;
    DateDecision dates = DateDecision::none;
    DateOrder dateOrder = DateOrder::dmy;
    DateSplit dateSplit = {}; ///< by which column the two ways of writing them are told apart
    bool mixedDates = false;  ///< some are surely day first, others surely month first
    /// Cells that name a time zone, and the zones between which they lie, in minutes from UTC.
    std::int64_t zoned = 0;
    std::int32_t leastZone = 0;
    std::int32_t mostZone = 0;
    std::int64_t otherDay = 0;    ///< of them: on another day in Finnish time
    std::string writtenZone = {}; ///< by the tool's word; its cells do not name it
    /// Only the user can say what it is (values 1-4 without labels and a header without sense); it
    /// is read as `role` says when nobody does.
    bool unclear = false;
    bool corrected = false;  ///< its role is the user's own word for this file
    bool identifies = false; ///< its cell is a part of the response's id
    bool flags = false;      ///< a status written as a sum of flags
    /// A submission time that is blank means an incomplete response, not a row of another form.
    bool blankIsIncomplete = true;

    std::int64_t missingCount(model::Missing state) const {
        return missing.at(static_cast<std::size_t>(-static_cast<int>(state) - 1));
    }
    void countMissing(model::Missing state, std::int64_t count) {
        missing.at(static_cast<std::size_t>(-static_cast<int>(state) - 1)) += count;
    }
};

/// One item as the file shows it: one column, or the columns of its options together.
struct QuestionReading {
    std::string itemCode; ///< unique within the file
    /// Whose the code is: the user's word, the file's own, or only the place in the file ("Q3").
    enum class CodeOrigin { user, file, place } codeOrigin = CodeOrigin::place;
    std::string text;           ///< the wording from the header
    base::LocalText texts = {}; ///< its wordings where a definition gives them; else empty
    model::ItemKind kind = model::ItemKind::text;
    model::ItemRole role = model::ItemRole::answer;
    Binding binding;
    std::vector<OptionReading> options;
    bool moreIsBetter = true;
    std::string scale;
    bool known = false; ///< a codebook gave the options: there are no others
};

/// A ground for taking the file for an export of a tool: a tick, or a question mark.
struct Reason {
    base::Message message;
    bool met = true;
};

/// What a file was taken for.
struct Interpretation {
    std::string tool = "unknown"; ///< "webropol", "limesurvey", "msForms", "googleForms", "plain" …
    double confidence = 0;        ///< 0..1
    std::vector<Reason> reasons;
    int headerRows = 1;
    std::int64_t firstResponseRow = 2;  ///< as a spreadsheet counts
    std::vector<ColumnReading> columns; ///< every physical column, in order
    std::vector<QuestionReading> questions;
    /// A language of the whole file's labels when it is clear.
    std::optional<base::Language> language;

    const ColumnReading *find(ColumnRole role) const;
    const QuestionReading *findQuestion(std::string_view itemCode) const;
};

} // namespace kooste::importing
