// SPDX-License-Identifier: MIT
#pragma once
#include "importing/inspection.h"
#include "model/survey.h"

namespace kooste::importing {

/// One column of the file and what becomes of it. The header and its occurrence find it again in
/// the next export.
struct MappedColumn {
    int index = 0; ///< from 1
    std::string header;
    int occurrence = 1;
    ColumnRole role = ColumnRole::ignored;
    DateOrder dateOrder = DateOrder::dmy;
    bool dateOrderKnown = false;   ///< slashed dates showed it or the user said it: not a default
    bool identifies = false;       ///< its cell is a part of the response's id
    bool flags = false;            ///< a status written as a sum of flags
    DateSplit dateSplit = {};      ///< instead of one order for all rows
    bool blankIsIncomplete = true; ///< of a submission time
};

/// What a cell's text means in an item: an option of it, or a missing state.
struct MappedValue {
    std::string text; ///< compared folded (base::comparisonKey)
    int option = 0;   ///< AnswerOption::number; below zero a model::Missing
};

/// What the user decided about a text of the unit column that is no unit's code or name. Names
/// units by code, so it outlives ids.
struct MappedUnit {
    enum class Target { existing, create, reject, none };
    std::string text; ///< compared folded (base::comparisonKey)
    Target target = Target::reject;
    std::string code = {}; ///< existing: the unit; create: the unit above, empty: the first root
};

/// One item of the survey and where its answers lie.
struct MappedItem {
    std::string itemCode;
    Binding binding;
    std::vector<MappedValue> values; ///< single and joined closed items
    std::vector<int> optionNumbers;  ///< optionColumns: parallel to binding.columns
};

/// How a file's columns become responses of one survey: also what is saved as a profile. Names
/// items by code and options by number, so it outlives ids.
struct Mapping {
    std::string tool;
    std::string fingerprint;
    int headerRows = 1;
    std::vector<MappedColumn> columns; ///< every column of the file
    std::vector<MappedItem> items;
    std::vector<MappedUnit> units;
    FixedValues fixed;

    const MappedColumn *find(ColumnRole role) const;
};

/// The mapping as JSON text and back: what the store keeps as a profile. Error unreadableInput
/// `badProfile`.
std::string profileText(const Mapping &mapping);
base::Result<Mapping> readProfile(std::string_view json);

/// How well a saved mapping fits a file: the share 0..1 of its mapped columns (items, unit, time …)
/// that the file has, by header and occurrence. 1 also when the file has new columns.
double likeness(const Mapping &profile, const Inspection &inspection);

/// Reads the file as its form was read the last time: roles of columns, and the order of dates
/// where the values alone do not tell it. What the user says about this file goes first.
void applyProfile(const Mapping &profile, Inspection &inspection);

/// The mapping for rows kept aside under this header: the same columns, wherever they stand now.
Mapping ontoHeader(const Mapping &profile, const std::vector<std::string> &header);

/// The user's decisions over what is known; the later of two about one text holds.
void addUnits(std::vector<MappedUnit> &known, const std::vector<MappedUnit> &decided);
const MappedUnit *findUnit(const std::vector<MappedUnit> &units, std::string_view text);

/// The user's word for one answer text of one item.
struct OptionChoice {
    std::string itemCode;
    MappedValue value;
};
void addValues(Mapping &mapping, const std::vector<OptionChoice> &choices);

/// What mapOnto could not place; the window asks, the command line explains.
struct OpenColumn {
    int index = 0;
    std::string header;
    std::int64_t answered = 0; ///< cells that would be left out
};
struct OpenOption {
    std::string itemCode;
    int column = 0;
    std::string text;
    std::int64_t count = 0;
};
struct MissingItem {
    std::string itemCode; ///< in the survey's version, not in the file (answers: notShown)
};
struct MappingOutcome {
    Mapping mapping;
    std::vector<OpenColumn> columns;
    std::vector<OpenOption> options; ///< imported as invalid if left so
    std::vector<MissingItem> missingItems;
    /// Another item claims the same place, or nothing at all could be placed.
    bool nothingPlaced = false;
};

/// Places the file's questions on the survey's items (of `version`, null: the latest published,
/// else the newest): by the saved profile, else by code, else by wording in any language; options
/// by the profile, code, label in any language, or score.
MappingOutcome mapOnto(const Inspection &inspection, const model::Survey &survey,
                       const Mapping *profile = nullptr, const model::Version *version = nullptr);

/// The Error decisionNeeded that lists the columns which cannot be placed and names `--map`;
/// nothing when all are placed. Open options are no error (their answers become invalid and are
/// counted).
std::optional<base::Error> unplacedColumns(const MappingOutcome &outcome);

} // namespace kooste::importing
