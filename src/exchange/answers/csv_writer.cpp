// SPDX-License-Identifier: MIT
#include "exchange/answers/csv_writer.h"
#include "base/number_format.h"

namespace kooste::exchange {

namespace {

bool looksLikeAFormula(std::string_view value) {
    if (value.empty() || std::string_view("=+-@\t\r").find(value.front()) == std::string_view::npos)
        return false;
    return !base::parseNumber(value);
}

bool needsQuotes(std::string_view value, char delimiter) {
    if (value.empty())
        return false;
    return value.find_first_of("\"\r\n\t") != std::string_view::npos ||
           value.find(delimiter) != std::string_view::npos || value.front() == ' ' ||
           value.back() == ' ';
}

} // namespace

CsvWriter::CsvWriter(CsvForm form) : form_(form) {
    if (form_.byteOrderMark)
        text_ = "\xEF\xBB\xBF";
}

void CsvWriter::record(const std::vector<std::string> &cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text_ += form_.delimiter;
        cell(cells[i]);
    }
    text_ += "\r\n";
}

void CsvWriter::cell(std::string_view value) {
    const bool guarded = form_.guardFormulas && looksLikeAFormula(value);
    if (!needsQuotes(value, form_.delimiter)) {
        text_ += guarded ? "'" : "";
        text_ += value;
        return;
    }
    text_ += '"';
    text_ += guarded ? "'" : "";
    for (const char c : value) {
        if (c == '"')
            text_ += '"';
        text_ += c;
    }
    text_ += '"';
}

} // namespace kooste::exchange
