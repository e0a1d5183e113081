// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "importing/interpretation.h"

#include <optional>
#include <string_view>

namespace kooste::importing {

/// A date as it stands in a cell, before its order is decided.
struct WrittenDate {
    enum class Form {
        iso,     ///< year first
        dotted,  ///< day first, always
        slashed, ///< slashes or hyphens with the year last: day or month first
        named    ///< the month as a word
    };
    Form form = Form::iso;
    int first = 0;
    int second = 0;
    int third = 0;
    std::int32_t secondOfDay = 0;
    bool hasTime = false;
    std::optional<std::int32_t> zoneMinutes = {};

    /// The date in that order; only slashed dates care. Nothing when there is no such day.
    std::optional<base::DateTime> in(DateOrder order) const;
};

/// Reads "2025-11-03T09:15:00Z", "3.11.2025 klo 9.15", "12/24/2019 8:41", "1/5/15 4:07 PM",
/// "2023/02/07 9:41:33 am GMT+2", "5 Jan 2025". Two-digit years are 1970-2069. No allocation.
std::optional<WrittenDate> readDate(std::string_view text);

/// Days of a workbook since 1899-12-30 with the time as a fraction; 1950..2100 only.
std::optional<base::DateTime> readSerialDate(std::string_view text);

/// Any of the above in one go.
std::optional<base::DateTime> readDateTime(std::string_view text, DateOrder order, bool serials);

/// The day in Finland at a moment whose zone is told.
base::Date finnishDay(const base::DateTime &time);

/// "2025-11-03" or, with a time, "2025-11-03T09:15:00".
std::string writtenDateTime(const base::DateTime &time, bool withTime);

} // namespace kooste::importing
