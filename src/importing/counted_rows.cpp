// SPDX-License-Identifier: MIT
#include "importing/counted_rows.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/cell_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kooste::importing {

namespace {

std::string_view countCell(const RawRow &row, int column) {
    const auto place = static_cast<std::size_t>(column) - 1;
    return place < row.cells.size() ? cellText(row.cells[place].text) : std::string_view();
}

bool isNothing(std::string_view text) { return text.empty() || text == "-" || text == "–"; }

/// Tables of the English Friends and Family Test begin with rows of the whole country.
bool saysSum(std::string_view key) {
    static constexpr std::array<std::string_view, 12> kWords{
        "total",      "totals",          "grand total", "sum",
        "yhteensä",   "kaikki yhteensä", "summa",       "totalt",
        "sammanlagt", "summa yhteensä",  "alla totalt", "koko organisaatio yhteensä"};
    return std::find(kWords.begin(), kWords.end(), key) != kWords.end() ||
           base::startsWith(key, "england (including") ||
           base::startsWith(key, "england (excluding");
}

} // namespace

std::optional<std::int64_t> readCount(std::string_view text) {
    const auto number = base::parseNumber(text);
    if (!number || !std::isfinite(*number) || std::floor(*number) != *number || *number < 0 ||
        *number > static_cast<double>(CountedRows::kMost))
        return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

int CountedRows::wrongColumn(const RawRow &row) const {
    // One number for the row must be there; a button that nobody pressed may be left blank.
    if (columns_.row > 0 && !readCount(countCell(row, columns_.row)))
        return columns_.row;
    for (const int column : columns_.answers)
        if (const auto text = countCell(row, column); !isNothing(text) && !readCount(text))
            return column;
    return 0;
}

int CountedRows::sumColumn(const RawRow &row) const {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const auto column = static_cast<int>(i) + 1;
        const auto text = cellText(row.cells[i].text);
        if (text.empty() || column == columns_.row ||
            std::find(columns_.answers.begin(), columns_.answers.end(), column) !=
                columns_.answers.end())
            continue;
        return saysSum(base::comparisonKey(text)) ? column : 0;
    }
    return 0;
}

void CountedRows::each(const RawRow &row, const RowSink &sink) {
    if (columns_.row > 0) {
        const auto times = readCount(countCell(row, columns_.row)).value_or(0);
        for (std::int64_t i = 0; i < times; ++i)
            if (!sink(row))
                return;
        return;
    }
    cells_.assign(row.cells.begin(), row.cells.end());
    for (const int column : columns_.answers)
        if (const auto place = static_cast<std::size_t>(column) - 1; place < cells_.size())
            cells_[place] = {};
    for (const int column : columns_.answers) {
        const auto times = readCount(countCell(row, column)).value_or(0);
        if (times == 0)
            continue;
        auto &cell = cells_[static_cast<std::size_t>(column) - 1];
        cell = {"1", CellType::number};
        for (std::int64_t i = 0; i < times; ++i)
            if (!sink({row.number, cells_, row.defect}))
                return;
        cell = {};
    }
}

} // namespace kooste::importing
