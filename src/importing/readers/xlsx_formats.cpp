// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_formats.h"

#include "base/civil.h"
#include "base/text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace kooste::importing {

namespace {

constexpr double kMillisecondsPerDay = 86'400'000.0;
constexpr double kLastSerial = 2'958'466.0; // 10000-01-01

/// The letters of a format's first section that stand for parts of a date or a time.
struct FormatParts {
    bool day = false; ///< d or y
    bool monthOrMinute = false;
    bool clock = false;   ///< h or s, or AM/PM
    bool elapsed = false; ///< [h], [mm], [ss]
};

bool isElapsed(std::string_view bracket) {
    return !bracket.empty() &&
           bracket.find_first_not_of(bracket.front()) == std::string_view::npos &&
           (bracket.front() == 'h' || bracket.front() == 'm' || bracket.front() == 's');
}

void note(FormatParts &parts, char letter) {
    parts.day = parts.day || letter == 'd' || letter == 'y';
    parts.monthOrMinute = parts.monthOrMinute || letter == 'm';
    parts.clock = parts.clock || letter == 'h' || letter == 's';
}

/// Skips what stands after `at` as mere text and gives the place of its last character.
std::size_t endOfLiteral(std::string_view format, std::size_t at) {
    if (format[at] == '"')
        return std::min(format.find('"', at + 1), format.size());
    return at + 1; // \x shows x, _x its width, *x repeats it
}

FormatParts partsOf(std::string_view format) {
    FormatParts parts;
    for (std::size_t i = 0; i < format.size() && format[i] != ';'; ++i) {
        const char c = format[i];
        if (c == '"' || c == '\\' || c == '_' || c == '*') {
            i = endOfLiteral(format, i);
        } else if (c == '[') {
            const std::size_t close = std::min(format.find(']', i), format.size());
            parts.elapsed = parts.elapsed || isElapsed(format.substr(i + 1, close - i - 1));
            i = close;
        } else if (base::startsWith(format.substr(i), "am/pm") ||
                   base::startsWith(format.substr(i), "a/p")) {
            parts.clock = true;
            i += format[i + 1] == '/' ? 2 : 4;
        } else {
            note(parts, c);
        }
    }
    return parts;
}

/// At least `digits` digits; a time column has millions of them, so no format string is read.
void appendDigits(std::string &text, std::int64_t number, int digits) {
    std::array<char, 20> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    for (auto length = end - buffer.data(); length < digits; ++length)
        text += '0';
    text.append(buffer.data(), end);
}

void appendClock(std::string &text, std::int64_t milliseconds) {
    const auto seconds = milliseconds / 1000;
    appendDigits(text, seconds / 3600, 2);
    text += ':';
    appendDigits(text, seconds / 60 % 60, 2);
    text += ':';
    appendDigits(text, seconds % 60, 2);
    if (milliseconds % 1000 != 0) {
        text += '.';
        appendDigits(text, milliseconds % 1000, 3);
    }
}

std::string clockText(std::int64_t milliseconds) {
    std::string text;
    appendClock(text, milliseconds);
    return text;
}

void appendDate(std::string &text, base::Date date) {
    appendDigits(text, static_cast<int>(date.year()), 4);
    text += '-';
    appendDigits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendDigits(text, static_cast<unsigned>(date.day()), 2);
}

/// Days since 1970-01-01. Excel's day 60 is 29 February 1900, which never was (ECMA-376 part 1,
/// 18.17.4.1).
std::optional<std::int32_t> dayOfSerial(std::int64_t serialDay, bool from1904) {
    constexpr std::int64_t k1899Dec30 = -25569;
    constexpr std::int64_t k1904Jan1 = -24107;
    if (from1904)
        return static_cast<std::int32_t>(serialDay + k1904Jan1);
    if (serialDay < 1 || serialDay == 60)
        return std::nullopt;
    return static_cast<std::int32_t>(serialDay + k1899Dec30 + (serialDay < 60 ? 1 : 0));
}

} // namespace

NumberMeaning meaningOfFormat(std::string_view formatCode) {
    const std::string format = base::lowerAscii(formatCode);
    if (base::startsWith(format, "general"))
        return NumberMeaning::number;
    const FormatParts parts = partsOf(format);
    if (parts.elapsed)
        return NumberMeaning::elapsed;
    if (parts.clock)
        return parts.day ? NumberMeaning::dateTime : NumberMeaning::time;
    return parts.day || parts.monthOrMinute ? NumberMeaning::date : NumberMeaning::number;
}

NumberMeaning meaningOfBuiltIn(int formatNumber) {
    const int n = formatNumber;
    if (n == 22)
        return NumberMeaning::dateTime;
    if (n == 46)
        return NumberMeaning::elapsed;
    if ((n >= 18 && n <= 21) || (n >= 32 && n <= 35) || n == 45 || n == 47 || n == 55 || n == 56)
        return NumberMeaning::time;
    if ((n >= 14 && n <= 17) || (n >= 27 && n <= 31) || n == 36 || (n >= 50 && n <= 58))
        return NumberMeaning::date;
    return NumberMeaning::number;
}

std::optional<std::string> textOfSerial(double serial, NumberMeaning meaning, bool from1904) {
    if (meaning == NumberMeaning::number || !(serial >= 0) || serial >= kLastSerial)
        return std::nullopt;
    const auto milliseconds = static_cast<std::int64_t>(std::llround(serial * kMillisecondsPerDay));
    if (meaning == NumberMeaning::elapsed)
        return clockText(milliseconds);
    constexpr std::int64_t kDay = 86'400'000;
    const std::int64_t ofDay = milliseconds % kDay;
    const bool onlyClock = milliseconds < kDay && (!from1904 || meaning == NumberMeaning::time);
    if (onlyClock && (ofDay != 0 || meaning != NumberMeaning::date))
        return clockText(ofDay);
    const auto day = dayOfSerial(milliseconds / kDay, from1904);
    if (!day)
        return std::nullopt;
    std::string text;
    appendDate(text, base::dateOfDay(*day));
    if (ofDay != 0 || meaning != NumberMeaning::date) {
        text += 'T';
        appendClock(text, ofDay);
    }
    return text;
}

std::string textOfNumber(double number) {
    std::array<char, 400> buffer;
    const double size = std::fabs(number);
    const bool plain = size == 0 || (size >= 1e-7 && size < 1e21);
    const auto end = plain ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                           std::chars_format::fixed)
                           : std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end.ptr - buffer.data()));
    return text == "-0" ? "0" : std::string(text);
}

std::optional<double> numberOfText(std::string_view text) {
    text = base::trim(text);
    if (base::startsWith(text, "+"))
        text.remove_prefix(1);
    double number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

} // namespace kooste::importing
