// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"
#include "importing/readers/xlsx_formats.h"
#include "importing/readers/xlsx_rows.h"
#include "importing/readers/xlsx_strings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// What the values of a workbook's cells mean.
struct SheetValues {
    /// Null: cells of shared strings count as filled but have no text (for a first look).
    const SharedStrings *strings = nullptr;
    const std::vector<NumberMeaning> &styles;
    bool from1904 = false;
};

/// Turns the XML of one worksheet into rows: gaps filled, wholly blank rows left out, numbers in
/// their shortest form, dates by the cell's format. Only the cells of rows count, not what the
/// sheet says about its own size.
class XlsxSheetHandler final : public XmlHandler {
public:
    static constexpr std::size_t kMostColumns = 16'384; ///< Excel's own limits
    static constexpr std::int64_t kMostRows = 1'048'576;
    static constexpr std::size_t kLongestCell = 4 << 20; ///< bytes
    static constexpr std::size_t kMostKept = 1 << 17;    ///< cells; of few bytes a sheet makes many
    enum class Fault { none, missingString, tooManyColumns, tooManyRows, cellTooLong };

    /// A row goes to the sink as soon as it has ended.
    XlsxSheetHandler(const SheetValues &values, const RowSink &sink);
    /// For a piece cut out between the rows of a sheet: they stay in `rows`, up to `kMostKept`.
    XlsxSheetHandler(const SheetValues &values, SheetRows &rows);

    void start(std::string_view element, const XmlAttributes &attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view piece) override;
    bool wantsToStop() const override { return stopped_ || fault_ != Fault::none; }
    /// It stands among the rows and in none of them, so that nothing open reaches what follows.
    bool isBetweenRows() const { return inRows_ && !inRow_ && !inCell_ && !inValue_ && !inInline_; }
    /// The last row's number, counted from the first row while no row has said its own.
    SheetRows::Number number() const { return {row_, !numbered_}; }
    /// The last row that was only counted.
    std::int64_t counted() const { return counted_; }
    /// Another has read the rows that follow.
    void passOver(SheetRows::Number last, std::int64_t uncomputed) {
        row_ = last.row + (last.counted ? row_ : 0);
        uncomputed_ += uncomputed;
    }

    Fault fault() const { return fault_; }
    /// Cells with a formula whose result the program that wrote the file did not keep.
    std::int64_t uncomputed() const { return uncomputed_; }
    std::int64_t row() const { return row_; }
    std::int64_t column() const { return static_cast<std::int64_t>(column_) + 1; }

private:
    enum class Kind : unsigned char { number, shared, inlined, boolean, error, formulaText, date };

    void startRow(const XmlAttributes &attributes);
    void endRow();
    void startCell(const XmlAttributes &attributes);
    void endCell();
    void place(std::string_view text, CellType type);
    void placeShared();
    void placeNumber();
    NumberMeaning meaning() const;

    SheetValues values_;
    const RowSink *sink_;
    SheetRows own_;
    SheetRows &rows_;
    bool stopped_ = false;
    Fault fault_ = Fault::none;

    bool inRows_ = false;
    bool inRow_ = false;
    bool inCell_ = false;
    bool inValue_ = false;
    bool inInline_ = false;
    bool hasFormula_ = false;
    std::int64_t uncomputed_ = 0;
    std::int64_t row_ = 0;
    std::int64_t counted_ = 0;
    bool numbered_ = false;
    std::size_t column_ = 0; ///< from 0
    std::size_t nextColumn_ = 0;
    Kind kind_ = Kind::number;
    std::size_t style_ = 0;
    std::string value_;
    StringItem item_;
};

} // namespace kooste::importing
