// SPDX-License-Identifier: MIT
#include "base/civil.h"
#include "base/clock.h"
#include "base/text.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>

namespace kooste::base {

namespace {

/// Takes exactly `digits` digits off the front; nothing when they are not there.
std::optional<int> takeDigits(std::string_view &text, std::size_t digits) {
    int value = 0;
    if (text.size() < digits)
        return std::nullopt;
    const auto *end = text.data() + digits;
    if (!isDigit(text.front()) || std::from_chars(text.data(), end, value).ptr != end)
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view &text, char expected) {
    if (text.empty() || text.front() != expected)
        return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> takeDate(std::string_view &text) {
    const auto year = takeDigits(text, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = takeDigits(text, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const auto day = takeDigits(text, 2);
    if (!day)
        return std::nullopt;
    const auto date = makeDate(*year, *month, *day);
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// hh:mm with optional :ss and fraction; seconds of the day.
std::optional<int> takeTime(std::string_view &text) {
    const auto hour = takeDigits(text, 2);
    if (!hour || !take(text, ':'))
        return std::nullopt;
    const auto minute = takeDigits(text, 2);
    std::optional<int> second = 0;
    if (minute && take(text, ':'))
        second = takeDigits(text, 2);
    if (!minute || !second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    if (take(text, '.'))
        while (!text.empty() && isDigit(text.front()))
            text.remove_prefix(1);
    return *hour * 3600 + *minute * 60 + std::min(*second, 59);
}

/// "Z", "+02", "+0200" or "+02:00"; false when something else stands there.
bool takeZone(std::string_view &text, std::optional<std::int32_t> &zone) {
    text = trim(text);
    if (text.empty())
        return true;
    if (take(text, 'Z')) {
        zone = 0;
        return text.empty();
    }
    const int sign = text.front() == '-' ? -1 : 1;
    if (text.front() != '+' && text.front() != '-')
        return false;
    text.remove_prefix(1);
    const auto hours = takeDigits(text, 2);
    take(text, ':');
    const auto minutes = text.empty() ? std::optional(0) : takeDigits(text, 2);
    if (!hours || !minutes || !text.empty())
        return false;
    zone = sign * (*hours * 60 + *minutes);
    return true;
}

} // namespace

Date makeDate(int year, int month, int day) {
    return Date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                std::chrono::day{static_cast<unsigned>(day)}};
}

std::int32_t dayNumber(Date date) {
    return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

Date dateOfDay(std::int32_t day) { return Date{std::chrono::sys_days{std::chrono::days{day}}}; }

std::string isoDate(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string isoDateTime(const DateTime &time) {
    auto text = fmt::format("{}T{:02}:{:02}:{:02}", isoDate(time.date), time.second / 3600,
                            time.second / 60 % 60, time.second % 60);
    if (time.zoneMinutes) {
        const int zone = *time.zoneMinutes;
        text += zone == 0 ? "Z"
                          : fmt::format("{}{:02}:{:02}", zone < 0 ? '-' : '+', std::abs(zone) / 60,
                                        std::abs(zone) % 60);
    }
    return text;
}

std::optional<Date> parseIsoDate(std::string_view text) {
    text = trim(text);
    const auto date = takeDate(text);
    return text.empty() ? date : std::nullopt;
}

std::optional<DateTime> parseIsoDateTime(std::string_view text) {
    text = trim(text);
    const auto date = takeDate(text);
    if (!date)
        return std::nullopt;
    DateTime result{*date};
    if (text.empty())
        return result;
    if (!take(text, 'T') && !take(text, ' '))
        return std::nullopt;
    const auto seconds = takeTime(text);
    if (!seconds)
        return std::nullopt;
    result.second = *seconds;
    return takeZone(text, result.zoneMinutes) ? std::optional(result) : std::nullopt;
}

DateTime SystemClock::now() const {
    if (const char *fixed = std::getenv("KOOSTE_NOW")) // NOLINT(concurrency-mt-unsafe)
        if (const auto time = parseIsoDateTime(fixed))
            return *time;
    const std::time_t seconds = std::time(nullptr);
    std::tm local{};
#ifdef _WIN32
    localtime_s(&local, &seconds);
#else
    localtime_r(&seconds, &local);
#endif
    return {makeDate(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday),
            local.tm_hour * 3600 + local.tm_min * 60 + std::min(local.tm_sec, 59)};
}

} // namespace kooste::base
