// SPDX-License-Identifier: MIT
#include "importing/readers/csv_records.h"

#include <cstring>
#include <new>

namespace kooste::importing {

namespace {

constexpr unsigned char kStrict = CSV_STRICT | CSV_STRICT_FINI;

bool isOnlySpace(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

} // namespace

CsvRecords::CsvRecords(char delimiter, LineEnd lineEnd, RowSink sink)
    : lineEnd_(lineEnd), sink_(std::move(sink)) {
    if (csv_init(&parser_, kStrict) != 0)
        throw std::bad_alloc();
    csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    csv_set_blk_size(&parser_, 4096);
}

CsvRecords::~CsvRecords() { csv_free(&parser_); }

void CsvRecords::onCell(void *text, std::size_t length, void *self) {
    static_cast<CsvRecords *>(self)->addCell({static_cast<const char *>(text), length});
}

void CsvRecords::onRecord(int, void *self) { static_cast<CsvRecords *>(self)->endRecord(); }

void CsvRecords::addCell(std::string_view text) {
    begun_ = true;
    if (ends_.size() >= kMostColumns && !fault_)
        fault_ = Fault::recordTooLong;
    if (fault_)
        return;
    text_.append(text);
    ends_.push_back(text_.size());
}

void CsvRecords::handOver(const RawRow &row) {
    try {
        stopped_ = !sink_(row);
    } catch (...) {
        thrown_ = std::current_exception();
        stopped_ = true;
    }
}

void CsvRecords::endRecord() {
    if (fault_)
        return;
    ++number_;
    cells_.resize(ends_.size());
    std::size_t start = 0;
    bool blank = true;
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        const std::string_view text(text_.data() + start, ends_[i] - start);
        cells_[i] = {text, text.empty() ? CellType::empty : CellType::text};
        blank = blank && isOnlySpace(text);
        start = ends_[i];
    }
    if (!blank && !stopped())
        handOver({number_, cells_, defect_});
    text_.clear();
    ends_.clear();
    defect_ = false;
    begun_ = false;
}

/// The quote before the byte at hand ends the quoted part; what follows up to the delimiter belongs
/// to the cell as it is ("Hyvä" paikka -> Hyvä paikka), as spreadsheets read it. libcsv alone would
/// go on as quoted and swallow the rows that follow.
void CsvRecords::closeQuote() {
    constexpr int kInsideCell = 2; // libcsv's FIELD_BEGUN
    auto *quote = parser_.entry_buf + (parser_.entry_pos - parser_.spaces - 1);
    std::memmove(quote, quote + 1, parser_.spaces);
    --parser_.entry_pos;
    parser_.quoted = 0;
    parser_.pstate = kInsideCell;
}

/// libcsv stopped at a byte that strict CSV does not allow after a quote.
void CsvRecords::acceptQuote(char byte) {
    if (parser_.quoted != 0) {
        defect_ = true;
        const auto *cell = parser_.entry_buf;
        const bool spansLines = std::memchr(cell, '\n', parser_.entry_pos) != nullptr ||
                                std::memchr(cell, '\r', parser_.entry_pos) != nullptr;
        if (spansLines) {
            fault_ = Fault::unclosedQuote;
            return;
        }
        closeQuote();
    }
    csv_set_opts(&parser_, 0);
    csv_parse(&parser_, &byte, 1, onCell, onRecord, this);
    csv_set_opts(&parser_, kStrict);
}

void CsvRecords::feedLine(std::string_view line, bool ended) {
    const std::int64_t before = number_;
    while (!line.empty() && !stopped()) {
        const std::size_t taken =
            csv_parse(&parser_, line.data(), line.size(), onCell, onRecord, this);
        line.remove_prefix(taken);
        if (line.empty())
            break;
        if (csv_error(&parser_) != CSV_EPARSE)
            throw std::bad_alloc();
        acceptQuote(line.front());
        line.remove_prefix(1);
    }
    // A line that neither ended nor began a record is blank; libcsv passes it over.
    endedInLine_ = endedInLine_ || number_ != before;
    if (ended && !endedInLine_ && !begun_ && parser_.pstate == 0)
        ++number_;
    endedInLine_ = endedInLine_ && !ended;
    if (text_.size() + parser_.entry_pos > kLongestRecord && !fault_)
        fault_ = parser_.quoted != 0 ? Fault::unclosedQuote : Fault::recordTooLong;
}

bool CsvRecords::feed(std::string_view piece) {
    const char end = lineEnd_ == LineEnd::lineFeed ? '\n' : '\r';
    if (heldReturn_ && !piece.empty()) {
        heldReturn_ = false;
        const bool paired = piece.front() == '\n';
        feedLine(paired ? "\r\n" : "\r", paired);
        piece.remove_prefix(paired ? 1 : 0);
    }
    while (!piece.empty() && !stopped()) {
        const auto *found = static_cast<const char *>(std::memchr(piece.data(), end, piece.size()));
        std::size_t length =
            found == nullptr ? piece.size() : static_cast<std::size_t>(found - piece.data()) + 1;
        if (found == nullptr && end == '\n' && piece.back() == '\r') {
            heldReturn_ = true;
            --length;
        }
        feedLine(piece.substr(0, length), found != nullptr);
        piece.remove_prefix(heldReturn_ ? piece.size() : length);
    }
    if (thrown_)
        std::rethrow_exception(thrown_);
    return !stopped();
}

void CsvRecords::finish() {
    if (stopped())
        return;
    if (heldReturn_)
        feedLine("\r", true);
    if (csv_fini(&parser_, onCell, onRecord, this) != 0 && !fault_)
        fault_ = Fault::unclosedQuote;
    if (thrown_)
        std::rethrow_exception(thrown_);
}

} // namespace kooste::importing
