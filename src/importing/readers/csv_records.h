// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"

#include <cstdint>
#include <csv.h>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// Cuts text into records and cells (RFC 4180, by libcsv) and numbers the records as a spreadsheet
/// does: from 1, blank ones counted but not handed over, a record with line breaks in its cells is
/// one. Text comes in pieces of any length; memory is that of one record.
///
/// A quote inside an unquoted cell is an ordinary character. Text after a closing quote makes the
/// record a defect; if the quoted text spans lines by then, the quote counts as never closed.
class CsvRecords {
public:
    enum class LineEnd { lineFeed, carriageReturn }; ///< lineFeed stands for CR LF too
    enum class Fault { unclosedQuote, recordTooLong };
    static constexpr std::size_t kLongestRecord = 16 << 20; ///< bytes
    static constexpr std::size_t kMostColumns = 16'384;     ///< as in a workbook

    CsvRecords(char delimiter, LineEnd lineEnd, RowSink sink);
    ~CsvRecords();
    CsvRecords(const CsvRecords &) = delete;
    CsvRecords &operator=(const CsvRecords &) = delete;

    /// False when no more text is wanted: the sink stopped, or there is a fault.
    bool feed(std::string_view piece);
    /// The text is at its end.
    void finish();

    std::optional<Fault> fault() const { return fault_; }
    /// The record that is being cut: the one in which a fault began.
    std::int64_t currentNumber() const { return number_ + 1; }
    /// The cells of that record so far, the begun one included.
    std::size_t currentWidth() const { return ends_.size() + 1; }

private:
    static void onCell(void *text, std::size_t length, void *self);
    static void onRecord(int end, void *self);
    void addCell(std::string_view text);
    void endRecord();
    void handOver(const RawRow &row);
    void feedLine(std::string_view line, bool ended);
    void acceptQuote(char byte);
    void closeQuote();
    bool stopped() const { return stopped_ || fault_.has_value(); }

    csv_parser parser_{};
    LineEnd lineEnd_;
    RowSink sink_;
    std::int64_t number_ = 0;
    bool stopped_ = false;
    bool defect_ = false;
    bool heldReturn_ = false;  ///< a CR at a piece's end, whose LF may follow
    bool endedInLine_ = false; ///< a record ended since the last line end
    bool begun_ = false;       ///< the record has a cell or a part of one
    std::optional<Fault> fault_;
    std::exception_ptr thrown_;     ///< by the sink; must not pass through libcsv
    std::string text_;              ///< the record's cells one after the other
    std::vector<std::size_t> ends_; ///< where each cell ends in `text_`
    std::vector<RawCell> cells_;
};

} // namespace kooste::importing
