// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kooste::base {

/// A civil date: what a calendar shows, no time zone.
using Date = std::chrono::year_month_day;

Date makeDate(int year, int month, int day);
/// Days since 1970-01-01, as stored and as held in memory.
std::int32_t dayNumber(Date date);
Date dateOfDay(std::int32_t day);

/// A time stamp as the export gave it; the zone only if it said one.
struct DateTime {
    Date date{};
    std::int32_t second = 0; ///< of the day, 0..86399
    std::optional<std::int32_t> zoneMinutes = {};
    friend bool operator==(const DateTime &, const DateTime &) = default;
};

/// ISO 8601: "2025-09-01", "2025-09-01T09:30:05", with "+02:00" or "Z" where known.
std::string isoDate(Date date);
std::string isoDateTime(const DateTime &time);
std::optional<Date> parseIsoDate(std::string_view text);
std::optional<DateTime> parseIsoDateTime(std::string_view text);

} // namespace kooste::base
