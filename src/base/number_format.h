// SPDX-License-Identifier: MIT
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kooste::base {

enum class Language { fi, sv, en };
/// "fi", "sv", "en".
std::string_view languageTag(Language language);
/// Accepts a tag or a locale name ("fi", "fi_FI.UTF-8", "FI-fi"); nothing for another language.
std::optional<Language> parseLanguage(std::string_view tag);

/// Numbers and dates as the language writes them. Finnish and Swedish: decimal comma, no-break
/// space between thousands, 1.9.2025; English: decimal point, comma, 1 September 2025 as 1 Sep
/// 2025. Minus is U+2212. Never uses the C locale.
std::string formatCount(std::int64_t value, Language language);
std::string formatDecimal(double value, int decimals, Language language);
/// As many decimals as needed, at most six.
std::string formatShortest(double value, Language language);
/// Rounds half away from zero, as a figure is shown.
std::string formatRounded(double value, Language language);
/// "+6", "−16", "±0".
std::string formatSigned(double value, int decimals, Language language);
/// A share 0..1 as "70 %" (no-break space; English "70%").
std::string formatPercent(double share, int decimals, Language language);
/// "51–73"; with a negative bound the dash is parted by spaces: "−5 – 12".
std::string formatRange(double low, double high, int decimals, Language language);
/// p in words: "p < 0,001", "p = 0,008".
std::string formatP(double p, Language language);
std::string formatDate(std::chrono::year_month_day date, Language language);
/// "1.8.–31.12.2025".
std::string formatDateRange(std::chrono::year_month_day first, std::chrono::year_month_day last,
                            Language language);
/// 17 significant digits at most, decimal point, for JSON and CSV.
std::string formatExact(double value);

/// A number from text without any locale: decimal point or comma, optional sign, blanks around.
/// Nothing when any other character remains.
std::optional<double> parseNumber(std::string_view text);
std::optional<std::int64_t> parseInteger(std::string_view text);

/// Half away from zero, as every shown figure is rounded.
double roundHalfAway(double value, int decimals = 0);

} // namespace kooste::base
