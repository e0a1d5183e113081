// SPDX-License-Identifier: MIT
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kooste::importing {

/// What a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum class NumberMeaning : unsigned char {
    number,
    date,     ///< day, month or year, no time of day
    dateTime, ///< both
    time,     ///< a time of day only
    elapsed,  ///< a duration, as in [h]:mm
};

/// A format of the workbook's own, such as `d.m.yyyy h:mm` or `[Red]0.0 "pv"`: its first section
/// decides; quoted and escaped characters, colours, conditions and locales do not count.
NumberMeaning meaningOfFormat(std::string_view formatCode);
/// A built-in format by its number, those of East Asian Excels included.
NumberMeaning meaningOfBuiltIn(int formatNumber);

/// A serial date of Excel as ISO 8601 ("2025-09-01", "2025-09-01T09:30:05", "09:30:05", with
/// milliseconds where there are some), a duration as hours:minutes:seconds. `from1904`: the Mac's
/// day count. Nothing for what is no date, such as a negative number.
std::optional<std::string> textOfSerial(double serial, NumberMeaning meaning, bool from1904);

/// The shortest text that gives the same number again: "5", "0.25".
std::string textOfNumber(double number);
/// The text of a number as a workbook holds it, or nothing if it is none.
std::optional<double> numberOfText(std::string_view text);

} // namespace kooste::importing
