// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_rows.h"

#include <span>

namespace kooste::importing {

void SheetRows::clear() {
    rows_.clear();
    rowCells_ = 0;
    rowText_ = 0;
    startRow();
}

void SheetRows::startRow() {
    cells_.resize(rowCells_);
    text_.resize(rowText_);
}

SheetRows::Cell &SheetRows::cellAt(std::size_t column) {
    if (cells_.size() <= rowCells_ + column)
        cells_.resize(rowCells_ + column + 1);
    return cells_[rowCells_ + column];
}

void SheetRows::place(std::size_t column, std::string_view text, CellType type) {
    if (text.empty())
        return;
    cellAt(column) = {text_.size(), text.size(), type, nullptr};
    text_.append(text);
}

void SheetRows::placeShared(std::size_t column, std::string_view text) {
    if (!text.empty())
        cellAt(column) = {0, text.size(), CellType::text, text.data()};
}

bool SheetRows::isBlank(bool anyText) const {
    for (std::size_t i = rowCells_; i < cells_.size(); ++i)
        if (cells_[i].type != CellType::empty &&
            (anyText || textOf(cells_[i]).find_first_not_of(" \t\r\n") != std::string_view::npos))
            return false;
    return true;
}

void SheetRows::endRow(Number number, std::int64_t uncomputed, bool anyText) {
    if (isBlank(anyText))
        return startRow();
    rows_.push_back({number, cells_.size() - rowCells_, uncomputed});
    rowCells_ = cells_.size();
    rowText_ = text_.size();
}

bool SheetRows::handOver(const RowSink &sink, std::int64_t before, std::int64_t &uncomputed) {
    std::size_t at = 0;
    for (const Row &row : rows_) {
        handed_.clear();
        for (const Cell &cell : std::span(cells_).subspan(at, row.cells))
            handed_.push_back({textOf(cell), cell.type});
        at += row.cells;
        uncomputed = row.uncomputed;
        if (!sink({row.number.row + (row.number.counted ? before : 0), handed_, false}))
            return false;
    }
    return true;
}

} // namespace kooste::importing
