// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// The rows of a sheet between the parser, which fills them cell by cell, and a sink. Blank rows
/// are not kept. A row whose number is only counted from the rows before it, as a cut-out piece of
/// a sheet begins, gets its number when it is handed on.
class SheetRows {
public:
    void clear();
    /// What was placed since the last row's end is forgotten.
    void startRow();
    /// Copies the text; an empty one leaves the cell empty.
    void place(std::size_t column, std::string_view text, CellType type);
    /// A text that stays where it is.
    void placeShared(std::size_t column, std::string_view text);
    struct Number {
        std::int64_t row = 0;
        bool counted = false; ///< from the first row that was taken
    };
    /// `uncomputed`: formulas without a result so far. With `anyText`, cells of blanks count too.
    void endRow(Number number, std::int64_t uncomputed, bool anyText);

    std::size_t cells() const { return cells_.size(); }
    std::size_t bytes() const { return text_.size(); }
    /// Gives every row to the sink, after `before` other rows. Where the sink wants no more:
    /// false, and `uncomputed` is what was so far.
    bool handOver(const RowSink &sink, std::int64_t before, std::int64_t &uncomputed);

private:
    /// In `text_` or, when `shared`, where that points.
    struct Cell {
        std::size_t start = 0;
        std::size_t length = 0;
        CellType type = CellType::empty;
        const char *shared = nullptr;
    };
    struct Row {
        Number number;
        std::size_t cells = 0;
        std::int64_t uncomputed = 0;
    };
    Cell &cellAt(std::size_t column);
    bool isBlank(bool anyText) const;
    std::string_view textOf(const Cell &cell) const {
        return {cell.shared != nullptr ? cell.shared : text_.data() + cell.start, cell.length};
    }

    std::string text_;
    std::vector<Cell> cells_;
    std::vector<Row> rows_;
    std::size_t rowCells_ = 0; ///< where the row in the making begins, in `cells_` and `text_`
    std::size_t rowText_ = 0;
    std::vector<RawCell> handed_;
};

} // namespace kooste::importing
