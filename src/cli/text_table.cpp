// SPDX-License-Identifier: MIT
#include "cli/text_table.h"
#include "base/text.h"

namespace kooste::cli {

TextTable::TextTable(std::vector<std::string> header, std::vector<Align> aligns)
    : aligns_(std::move(aligns)) {
    rows_.push_back(std::move(header));
}

void TextTable::row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

std::string TextTable::text() const {
    std::vector<std::size_t> widths;
    for (const auto &row : rows_) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], base::characterCount(row[i]));
    }
    std::string result;
    for (const auto &row : rows_) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - base::characterCount(row[i]), ' ');
            const bool right = i < aligns_.size() && aligns_[i] == Align::right;
            line += i == 0 ? "" : "  ";
            line += right ? gap + row[i] : row[i] + gap;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + "\n";
    }
    return result;
}

} // namespace kooste::cli
