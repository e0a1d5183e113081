// SPDX-License-Identifier: MIT
#include "importing/counted_rows.h"
#include "base/number_format.h"
#include "importing/cell_text.h"

#include <cmath>

namespace kooste::importing {

namespace {

std::string_view countCell(const RawRow &row, int column) {
    const auto place = static_cast<std::size_t>(column) - 1;
    return place < row.cells.size() ? cellText(row.cells[place].text) : std::string_view();
}

bool isNothing(std::string_view text) { return text.empty() || text == "-" || text == "–"; }

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
