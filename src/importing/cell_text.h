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

/// What LimeSurvey's VV export writes where nothing is stored.
inline constexpr std::string_view kVvNotThere = "{question_not_shown}";

/// LimeSurvey's VV export writes line breaks, TAB and braces of a text as words in braces; the
/// opening brace first, so it comes back last.
inline std::string withoutVvEscapes(std::string_view text) {
    constexpr std::pair<std::string_view, std::string_view> kWords[] = {
        {"{newline}", "\n"}, {"{cr}", "\r"}, {"{tab}", "\t"}, {"{lbrace}", "{"}};
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        bool found = false;
        for (const auto &[word, meaning] : kWords)
            if (text.substr(at, word.size()) == word) {
                plain += meaning;
                at += word.size();
                found = true;
                break;
            }
        if (!found)
            plain += text[at++];
    }
    return plain;
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
