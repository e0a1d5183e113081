// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/csv_records.h"

#include <optional>
#include <string_view>

namespace kooste::importing {

/// How a text table is laid out.
struct CsvLayout {
    char delimiter = ';';
    CsvRecords::LineEnd lineEnd = CsvRecords::LineEnd::lineFeed;
    std::size_t prefixBytes = 0; ///< a first line "sep=;", which is no record
};

/// Recognised from the beginning of the text (`whole`: it is all there is): the delimiter among
/// ; TAB , | that cuts the records into the most even widths with the fewest misplaced quotes.
CsvLayout recogniseLayout(std::string_view head, bool whole);

} // namespace kooste::importing
