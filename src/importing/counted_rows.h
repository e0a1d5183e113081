// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"

#include <functional>
#include <optional>
#include <vector>

namespace kooste::importing {

/// The cells of a counting device's table that say how many responses a row stands for.
struct CountColumns {
    int row = 0; ///< column (from 1): the whole row was answered so many times; 0 without one
    std::vector<int> answers; ///< columns (from 1) of one answer each, with how many gave it

    bool any() const { return row > 0 || !answers.empty(); }
};

/// Turns a row of counts into the rows that a survey tool would have written: one per response.
///
/// Everything after it - profiles of columns, units, dates, the multiset of rows by which a second
/// import is known, batches and undo - works on responses and need not know that devices count.
/// The price is time in the number of responses, not of rows; they are read, not kept. The file's
/// rows are counted beside, so that both numbers can be told.
class CountedRows {
public:
    /// Nobody presses a button so often between two rows: a larger number is another thing.
    static constexpr std::int64_t kMost = 100'000;

    explicit CountedRows(CountColumns columns) : columns_(std::move(columns)) {}
    bool any() const { return columns_.any(); }
    /// The column of the first cell that is no count (negative, a fraction, words); 0 without one.
    int wrongColumn(const RawRow &row) const;
    /// The column of the row's first word when it says that the row sums up others ("Total"); else
    /// 0. Its responses would be counted twice.
    int sumColumn(const RawRow &row) const;
    /// Hands over each response of the row, whose counts are right; ends when `sink` says false.
    void each(const RawRow &row, const RowSink &sink);

private:
    CountColumns columns_;
    std::vector<RawCell> cells_;
};

/// A count: a whole number from 0 to kMost; nothing for other texts.
std::optional<std::int64_t> readCount(std::string_view text);

} // namespace kooste::importing
