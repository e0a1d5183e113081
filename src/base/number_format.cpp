// SPDX-License-Identifier: MIT
#include "base/number_format.h"
#include "base/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace kooste::base {

namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kEnDash = "\u2013";

std::string grouped(std::string_view digits, Language language) {
    const std::string_view separator = language == Language::en ? "," : kNoBreakSpace;
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            result += separator;
        result += digits[i];
    }
    return result;
}

/// Digits of a non-negative number in the language's form.
std::string unsignedDecimal(double value, int decimals, Language language) {
    const auto plain = fmt::format("{:.{}f}", roundHalfAway(value, decimals), decimals);
    const auto point = plain.find('.');
    auto result = grouped(std::string_view(plain).substr(0, point), language);
    if (point != std::string::npos) {
        result += language == Language::en ? '.' : ',';
        result += plain.substr(point + 1);
    }
    return result;
}

} // namespace

std::string_view languageTag(Language language) {
    constexpr std::array<std::string_view, 3> tags{"fi", "sv", "en"};
    return tags[static_cast<std::size_t>(language)];
}

std::optional<Language> parseLanguage(std::string_view tag) {
    const auto lower = lowerAscii(tag.substr(0, tag.find_first_of("_-.@")));
    for (const auto language : {Language::fi, Language::sv, Language::en})
        if (lower == languageTag(language))
            return language;
    return std::nullopt;
}

double roundHalfAway(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const double scaled = std::fabs(value) * scale;
    // A figure such as 0.285 * 100 falls a hair below its half: lift it by one part in 10^12.
    return std::copysign(std::floor(scaled + 0.5 + scaled * 1e-12), value) / scale;
}

std::string formatCount(std::int64_t value, Language language) {
    const auto digits = fmt::format("{}", value < 0 ? 0 - static_cast<std::uint64_t>(value)
                                                    : static_cast<std::uint64_t>(value));
    return (value < 0 ? std::string(kMinus) : std::string()) + grouped(digits, language);
}

std::string formatDecimal(double value, int decimals, Language language) {
    const auto rounded = roundHalfAway(value, decimals);
    return (rounded < 0 ? std::string(kMinus) : std::string()) +
           unsignedDecimal(std::fabs(rounded), decimals, language);
}

std::string formatShortest(double value, Language language) {
    auto text = formatDecimal(value, 6, language);
    text.erase(text.find_last_not_of('0') + 1);
    if (!text.empty() && (text.back() == ',' || text.back() == '.'))
        text.pop_back();
    return text;
}

std::string formatRounded(double value, Language language) {
    return formatDecimal(value, 0, language);
}

std::string formatSigned(double value, int decimals, Language language) {
    const auto rounded = roundHalfAway(value, decimals);
    const auto digits = unsignedDecimal(std::fabs(rounded), decimals, language);
    if (rounded == 0)
        return "\u00B1" + digits;
    return (rounded > 0 ? std::string("+") : std::string(kMinus)) + digits;
}

std::string formatPercent(double share, int decimals, Language language) {
    auto text = formatDecimal(share * 100, decimals, language);
    if (language != Language::en)
        text += kNoBreakSpace;
    return text + "%";
}

std::string formatRange(double low, double high, int decimals, Language language) {
    const bool spaced = roundHalfAway(low, decimals) < 0 || roundHalfAway(high, decimals) < 0;
    const std::string blank(spaced ? kNoBreakSpace : "");
    return formatDecimal(low, decimals, language) + blank + std::string(kEnDash) + blank +
           formatDecimal(high, decimals, language);
}

std::string formatP(double p, Language language) {
    const std::string nbsp(kNoBreakSpace);
    if (p < 0.001)
        return "p" + nbsp + "<" + nbsp + formatDecimal(0.001, 3, language);
    return "p" + nbsp + "=" + nbsp + formatDecimal(p, 3, language);
}

std::string formatDate(std::chrono::year_month_day date, Language language) {
    const int year = static_cast<int>(date.year());
    const unsigned month = static_cast<unsigned>(date.month());
    const unsigned day = static_cast<unsigned>(date.day());
    if (language != Language::en)
        return fmt::format("{}.{}.{}", day, month, year);
    constexpr std::array<std::string_view, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{} {} {}", day, names.at(month - 1), year);
}

std::string formatDateRange(std::chrono::year_month_day first, std::chrono::year_month_day last,
                            Language language) {
    auto start = formatDate(first, language);
    if (first.year() == last.year())
        start.erase(start.size() - 4); // the year is said once
    if (!start.empty() && start.back() == ' ')
        start.pop_back();
    return start + std::string(kEnDash) + formatDate(last, language);
}

std::string formatExact(double value) { return fmt::format("{}", value); }

std::optional<double> parseNumber(std::string_view text) {
    text = trim(text);
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    std::array<char, 64> buffer{};
    if (text.empty() || text.size() >= buffer.size())
        return std::nullopt;
    const auto first = text.front() == '-' ? text.substr(1) : text;
    if (first.empty() || (first.front() != '.' && first.front() != ',' && !isDigit(first.front())))
        return std::nullopt; // from_chars would take "inf" and "nan"
    std::copy(text.begin(), text.end(), buffer.begin());
    if (const auto comma = text.find(','); comma != std::string_view::npos)
        buffer.at(comma) = '.';
    double value = 0;
    const auto *end = buffer.data() + text.size();
    const auto [rest, error] = std::from_chars(buffer.data(), end, value);
    if (error != std::errc() || rest != end)
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> parseInteger(std::string_view text) {
    text = trim(text);
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || rest != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace kooste::base
