// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"
#include "importing/readers/xlsx_formats.h"
#include "importing/readers/xlsx_strings.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// Turns the XML of one worksheet into rows: gaps filled, wholly blank rows left out, numbers in
/// their shortest form, dates by the cell's format. Only the cells count, not what the sheet says
/// about its own size.
class XlsxSheetHandler final : public XmlHandler {
public:
    static constexpr std::size_t kMostColumns = 16'384; ///< Excel's own limits
    static constexpr std::int64_t kMostRows = 1'048'576;
    static constexpr std::size_t kLongestCell = 4 << 20; ///< bytes
    enum class Fault { none, missingString, tooManyColumns, tooManyRows, cellTooLong };

    /// `strings` null: cells of shared strings count as filled but have no text (for a first look).
    XlsxSheetHandler(const SharedStrings *strings, const std::vector<NumberMeaning> &styles,
                     bool from1904, const RowSink &sink);

    void start(std::string_view element, const XmlAttributes &attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view piece) override;
    bool wantsToStop() const override { return stopped_ || fault_ != Fault::none; }

    Fault fault() const { return fault_; }
    /// Cells with a formula whose result the program that wrote the file did not keep.
    std::int64_t uncomputed() const { return uncomputed_; }
    std::int64_t row() const { return row_; }
    std::int64_t column() const { return static_cast<std::int64_t>(column_) + 1; }

private:
    enum class Kind : unsigned char { number, shared, inlined, boolean, error, formulaText, date };
    /// A cell of the row: in `rowText_` or, when `shared`, in the shared strings.
    struct Cell {
        std::size_t start = 0;
        std::size_t length = 0;
        CellType type = CellType::empty;
        const char *shared = nullptr;
    };

    void startRow(const XmlAttributes &attributes);
    void endRow();
    void startCell(const XmlAttributes &attributes);
    void endCell();
    void place(std::string_view text, CellType type);
    void placeShared();
    void placeNumber();
    NumberMeaning meaning() const;

    const SharedStrings *strings_;
    const std::vector<NumberMeaning> &styles_;
    bool from1904_;
    const RowSink &sink_;
    bool stopped_ = false;
    Fault fault_ = Fault::none;

    bool inRows_ = false;
    bool inCell_ = false;
    bool inValue_ = false;
    bool inInline_ = false;
    bool hasFormula_ = false;
    std::int64_t uncomputed_ = 0;
    std::int64_t row_ = 0;
    std::size_t column_ = 0; ///< from 0
    std::size_t nextColumn_ = 0;
    Kind kind_ = Kind::number;
    std::size_t style_ = 0;
    std::string value_;
    StringItem item_;
    std::string rowText_;
    std::vector<Cell> rowCells_;
    std::vector<RawCell> cells_;
};

} // namespace kooste::importing
