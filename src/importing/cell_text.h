// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "importing/raw_table.h"

#include <string_view>

namespace kooste::importing {

/// The cell without blanks around it and without the apostrophe that exports (LimeSurvey's and our
/// own) put before = + - @ TAB CR so that no spreadsheet takes the text for a formula.
inline std::string_view cellText(std::string_view text) {
    if (text.size() > 1 && text[0] == '\'') {
        const char next = text[1];
        if (next == '=' || next == '+' || next == '-' || next == '@' || next == '\t' ||
            next == '\r')
            text.remove_prefix(1);
    }
    if (text.empty() || (text.front() > ' ' && text.back() > ' '))
        return text; // the bytes of no-break spaces and marks are negative as char
    return base::trim(text);
}

/// How many cells a row must have. Trailing separators are tolerated; workbooks leave trailing
/// empty cells out.
struct RowWidth {
    std::size_t least = 0; ///< up to the last named column; 0 for workbooks
    std::size_t most = 0;

    bool fits(const RawRow &row) const {
        if (row.cells.size() < least)
            return false;
        for (std::size_t i = most; i < row.cells.size(); ++i)
            if (!base::trim(row.cells[i].text).empty())
                return false;
        return true;
    }
};

} // namespace kooste::importing
