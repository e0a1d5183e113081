// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kooste::exchange {

/// How a CSV file is written. The default is what a Finnish or Swedish Excel opens by itself: UTF-8
/// with a byte order mark and semicolons.
struct CsvForm {
    char delimiter = ';';
    bool byteOrderMark = true;
    /// A text that a spreadsheet would take for a formula (it begins with = + - @ TAB or CR and is
    /// no number) gets an apostrophe in front; our importer takes it away again.
    bool guardFormulas = true;
};

/// Builds the text of a CSV file, record by record. Cells are quoted where they must be (delimiter,
/// quote, line break, blank at an end), lines end in CRLF.
class CsvWriter {
public:
    explicit CsvWriter(CsvForm form = {});
    void record(const std::vector<std::string> &cells);
    const std::string &text() const { return text_; }

private:
    void cell(std::string_view value);
    CsvForm form_;
    std::string text_;
};

} // namespace kooste::exchange
