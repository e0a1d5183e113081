// SPDX-License-Identifier: MIT
#pragma once
#include "importing/corrections.h"
#include "importing/interpretation.h"
#include "importing/raw_table.h"

namespace kooste::importing {

/// A cell for the preview: its text, or only its length where a person could be told by it.
struct PreviewCell {
    std::string text;
    std::size_t characters = 0;
    bool hidden = false; ///< personal or free text
};
struct PreviewRow {
    std::int64_t number = 0;
    std::vector<PreviewCell> cells;
};

/// A text of the unit column with its number of rows.
struct UnitText {
    std::string text;
    std::int64_t count = 0;
};

/// Everything that can be said about an export without a workspace. Holds no value of a personal or
/// free-text column.
struct Inspection : Interpretation {
    std::string fileName;
    TableFormat format;
    /// Rows below the header rows that are not wholly blank; where they count responses, those.
    std::int64_t responses = 0;
    std::int64_t fileRows = 0;    ///< the rows that hold them
    std::int64_t sumRows = 0;     ///< rows that sum up others
    std::int64_t wrongCounts = 0; ///< rows whose number of responses cannot be read
    std::int64_t wrongWidth = 0;  ///< of them, rows that the import will reject for their width
    std::int64_t incomplete = 0;  ///< no submission time or not finished, as the tool marks it
    std::int64_t test = 0;
    std::vector<UnitText> units; ///< of the unit column, most rows first; capped at 5,000
    std::vector<base::Diagnostic> diagnostics;
    std::vector<PreviewRow> preview; ///< the first 50 responses
    FixedValues fixed;
    /// A stable hash of tool and headers: equal for the next export of the same form, if it has no
    /// new columns.
    std::string fingerprint;

    /// Columns whose date order only the user can decide.
    std::vector<int> ambiguousDateColumns() const;
};

/// Reads the whole table once, recognises its tool and profiles every column. `corrections` win
/// over what is recognised. Errors: unreadableInput (no response: `onlyHeader`, `noTable`),
/// cancelled; an ambiguous date column is not an error here (`ambiguousDates` makes one).
base::Result<Inspection> inspect(Reader &reader, const Corrections &corrections,
                                 const std::string &fileName, const base::Progress &progress,
                                 const base::CancelToken &cancel);

/// The Error decisionNeeded that names `--date-order`, if a column needs it.
std::optional<base::Error> ambiguousDates(const Inspection &inspection);

} // namespace kooste::importing
