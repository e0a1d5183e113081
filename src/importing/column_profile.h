// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "importing/date_reading.h"
#include "importing/interpretation.h"
#include "importing/raw_table.h"
#include "importing/value_cache.h"

#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// What one cell text could be; several at once.
struct CellTraits {
    bool number = false;
    bool integer = false;
    bool leadingZero = false;
    bool date = false;    ///< readable as a date in some order
    bool slashed = false; ///< its order is not fixed by its form
    bool dmy = false;
    bool mdy = false;
    bool hasTime = false;
    bool identityCode = false;
    bool email = false;
    bool phone = false;
    bool iban = false;
    bool ip = false;
    double value = 0;
};

/// A value of the column and how many cells have it.
struct DistinctValue {
    std::string text;
    CellType type = CellType::text;
    std::int64_t count = 0;
};

/// Earliest and latest of the dates seen, under one reading of their order.
struct DateSpan {
    std::optional<base::DateTime> first;
    std::optional<base::DateTime> last;
    void add(const base::DateTime &time);
};

/// Collects one column of a table cell by cell. Keeps at most kMostDistinct values; a column with
/// more is known by its sums only.
class ColumnProfile {
public:
    static constexpr std::size_t kMostDistinct = 4096;
    static constexpr std::size_t kMostBytes = 1 << 20;

    void addBlank() { ++blank_; }
    /// `text` is trimmed and not empty.
    void add(std::string_view text, CellType type);
    /// Sums up the kept values; once, after the last cell.
    void finish();

    std::int64_t answered() const { return answered_; }
    std::int64_t blank() const { return blank_; }
    bool overflown() const { return overflown_; }
    const std::vector<DistinctValue> &values() const { return values_; }

    std::int64_t numbers = 0;
    std::int64_t integers = 0;
    std::int64_t leadingZeros = 0;
    std::int64_t dates = 0;
    std::int64_t slashed = 0;
    std::int64_t onlyDmy = 0;
    std::int64_t onlyMdy = 0;
    std::int64_t timed = 0;
    std::int64_t zoned = 0;
    std::int32_t leastZone = 0;
    std::int32_t mostZone = 0;
    std::int64_t otherDay = 0; ///< of them: on another day in Finnish time
    std::int64_t identityCodes = 0;
    std::int64_t emails = 0;
    std::int64_t phones = 0;
    std::int64_t ibans = 0;
    std::int64_t ips = 0;
    std::int64_t unasked = 0;    ///< blank cells of rows in which its form was not asked
    std::int64_t together = 0;   ///< most filled cells in one row of the options beside it
    std::int64_t characters = 0; ///< of all cells together, bytes
    double minNumber = 0;
    double maxNumber = 0;
    DateSpan asDmy; ///< every date, slashed ones read day first
    DateSpan asMdy;
    DateSpan asYmd;

private:
    void sum(std::string_view text, CellType type, std::int64_t count);
    void sumDate(const WrittenDate &written, const CellTraits &traits, std::int64_t count);
    void overflow();
    ValueCache<std::size_t> places_;
    std::vector<DistinctValue> values_;
    std::size_t bytes_ = 0;
    std::int64_t answered_ = 0;
    std::int64_t blank_ = 0;
    bool overflown_ = false;
    std::size_t last_ = 0; ///< place of the value met last: columns repeat themselves
};

} // namespace kooste::importing
