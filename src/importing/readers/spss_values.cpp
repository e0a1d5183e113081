// SPDX-License-Identifier: MIT
#include "importing/readers/spss_values.h"

#include "base/civil.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/label_families.h"
#include "importing/word_search.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace kooste::importing {

namespace {

constexpr double kSecondsPerDay = 86400;

/// The first letters of a format: "SDATE10" -> "SDATE".
std::string_view formatWord(std::string_view format) {
    std::size_t letters = 0;
    while (letters < format.size() && (format[letters] < '0' || format[letters] > '9'))
        ++letters;
    return format.substr(0, letters);
}

template <std::size_t N>
bool isAmong(std::string_view word, const std::array<std::string_view, N> &words) {
    for (const auto one : words)
        if (word == one)
            return true;
    return false;
}

void appendPart(std::string &text, int value, char after) {
    std::array<char, 16> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%02d", value);
    text += buffer.data();
    if (after != 0)
        text += after;
}

bool duration(double seconds, std::string &text) {
    if (std::fabs(seconds) > 1e12)
        return false;
    text = seconds < 0 ? "-" : "";
    const double whole = std::floor(std::fabs(seconds));
    const double rest = std::fabs(seconds) - whole;
    const auto all = static_cast<std::int64_t>(whole);
    text += all / 3600 < 10 ? "0" : "";
    text += std::to_string(all / 3600) + ":";
    appendPart(text, static_cast<int>(all / 60 % 60), ':');
    appendPart(text, static_cast<int>(all % 60), 0);
    if (rest >= 0.005) {
        std::array<char, 16> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%.2f", std::min(rest, 0.99));
        text += buffer.data() + 1;
    }
    return true;
}

} // namespace

SpssDisplay spssDisplay(std::string_view format) {
    static constexpr std::array<std::string_view, 8> kDates{"DATE",  "ADATE", "EDATE", "JDATE",
                                                            "SDATE", "QYR",   "MOYR",  "WKYR"};
    static constexpr std::array<std::string_view, 2> kDateTimes{"DATETIME", "YMDHMS"};
    static constexpr std::array<std::string_view, 3> kTimes{"TIME", "DTIME", "MTIME"};
    const auto word = formatWord(format);
    if (isAmong(word, kDates))
        return SpssDisplay::date;
    if (isAmong(word, kDateTimes))
        return SpssDisplay::dateTime;
    return isAmong(word, kTimes) ? SpssDisplay::time : SpssDisplay::number;
}

bool spssTime(double seconds, SpssDisplay display, std::string &text) {
    if (!std::isfinite(seconds))
        return false;
    if (display == SpssDisplay::time)
        return duration(seconds, text);
    // 14 October 1582 stands this many days before 1970.
    constexpr double kFirstDay = -141428;
    constexpr int kFirstYear = 1583;
    constexpr int kLastYear = 9999;
    // What is shown with seconds is rounded to them, so that 59.9999 is no minute too early.
    const double exact = display == SpssDisplay::dateTime ? std::floor(seconds + 0.001) : seconds;
    const double days = std::floor(exact / kSecondsPerDay);
    if (std::fabs(days) > 4e6)
        return false;
    const auto date = base::dateOfDay(static_cast<std::int32_t>(days + kFirstDay));
    if (const int year = static_cast<int>(date.year()); year < kFirstYear || year > kLastYear)
        return false;
    if (display == SpssDisplay::date)
        text = base::isoDate(date);
    else
        text = base::isoDateTime({date, static_cast<std::int32_t>(exact - days * kSecondsPerDay)});
    return true;
}

void spssNumber(double value, std::string &text) {
    if (std::floor(value) == value && std::fabs(value) < 1e15) {
        std::array<char, 24> buffer{};
        const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                       static_cast<std::int64_t>(value));
        text.assign(buffer.data(), end.ptr);
        return;
    }
    text = base::formatExact(value);
}

model::Missing spssMissing(std::string_view label) {
    static constexpr std::array<std::string_view, 17> kDontKnow{
        "osaa sanoa", "osaa vastata", "osaa arvioida", "eos",      "tiedä", "muista",
        "vet inte",   "vet ej",       "kan inte",      "kan ej",   "know",  "dk",
        "cannot say", "can't say",    "opinion",       "not sure", "unsure"};
    static constexpr std::array<std::string_view, 11> kNotApplicable{
        "koske",       "sovellu",       "käyttänyt", "kokemusta", "berör", "gäller",
        "ej aktuellt", "inte aktuellt", "applic",    "relevant",  "inap"};
    static constexpr std::array<std::string_view, 10> kNotShown{
        "kysytty",   "näytetty", "esitetty", "ohjattu", "inte visad",
        "ej ställd", "asked",    "shown",    "routed",  "skip logic"};
    const auto key = base::comparisonKey(label);
    if (const auto state = missingOfLabel(key))
        return *state;
    if (mentions(key, kNotShown))
        return model::Missing::notShown;
    if (mentions(key, kDontKnow))
        return model::Missing::dontKnow;
    if (mentions(key, kNotApplicable))
        return model::Missing::notApplicable;
    return model::Missing::skipped;
}

} // namespace kooste::importing
