// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/progress.h"
#include "base/result.h"
#include "importing/known_options.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

enum class CellType : std::uint8_t { empty, text, number, boolean, date, error };

/// One cell as text. Numbers stand in their shortest exact form ("5", "0.25"), booleans as TRUE and
/// FALSE, dates of workbooks as ISO 8601, errors as the program showed them ("#DIV/0!"). From CSV
/// all cells are text or empty. Valid only during the call that hands it over.
struct RawCell {
    std::string_view text;
    CellType type = CellType::empty;
};

/// `number` is the record's number as a spreadsheet shows it, from 1. Trailing empty cells may be
/// missing. `defect` is set when the record could be cut into cells only by a guess (a quote in the
/// wrong place).
struct RawRow {
    std::int64_t number = 0;
    std::span<const RawCell> cells;
    bool defect = false;
};

/// Takes one row; false stops the reading without an error.
using RowSink = std::function<bool(const RawRow &)>;

/// What the user may decide about a file before it is read.
struct ReadOptions {
    std::string delimiter = {}; ///< one character, "\t" for TAB; empty: recognised
    std::string encoding = {};  ///< as iconv knows it; empty: recognised
    std::string sheet = {}; ///< a sheet's name; empty: the first visible sheet that holds a table
    /// Unpack and parse on threads of their own, ahead of the caller. Not a decision of the user.
    bool ahead = false;
};

/// What a file is, physically.
struct TableFormat {
    std::string format;   ///< "csv", "tsv", "xlsx", "sav", "zsav", "por"
    std::string encoding; ///< "UTF-8", "UTF-16LE", "windows-1252", "macintosh"; empty for workbooks
    std::string delimiter; ///< empty for workbooks
    std::string sheet;     ///< the sheet that is read; empty for text files
    std::vector<std::string> sheets;
    std::vector<base::Diagnostic> diagnostics;
    /// The file's own codebook, one entry per column; empty where the format has none.
    std::vector<KnownColumn> known = {};
};

/// An opened file: reads its rows from the beginning, as often as asked, streaming. Not for several
/// threads at once.
class Reader {
public:
    virtual ~Reader() = default;
    virtual const TableFormat &format() const = 0;
    /// All rows, header rows included, wholly blank ones left out. Errors: unreadableInput with row
    /// and column where they exist; cancelled.
    virtual base::Result<void> read(const RowSink &sink, const base::Progress &progress,
                                    const base::CancelToken &cancel) = 0;
};

/// Opens a file with the reader that recognises its content (not its name). Errors: unreadableInput
/// (missing, empty, a picture, encrypted, damaged), decisionNeeded (encoding unclear).
base::Result<std::unique_ptr<Reader>> openTable(const base::Path &path, const ReadOptions &options);

} // namespace kooste::importing
