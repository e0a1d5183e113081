// SPDX-License-Identifier: MIT
#include "importing/date_reading.h"
#include "base/number_format.h"
#include "base/text.h"

#include <array>
#include <cmath>

namespace kooste::importing {

namespace {

constexpr std::int32_t kDaySeconds = 86400;

/// Reads a cell from left to right.
class Cursor {
public:
    explicit Cursor(std::string_view text) : rest_(base::trim(text)) {}
    bool done() const { return rest_.empty(); }
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    bool take(char c) {
        if (peek() != c)
            return false;
        rest_.remove_prefix(1);
        return true;
    }
    /// Takes an ASCII word whatever its case.
    bool takeWord(std::string_view word) {
        if (rest_.size() < word.size())
            return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if (lower(rest_[i]) != word[i])
                return false;
        rest_.remove_prefix(word.size());
        return true;
    }
    void blanks() {
        while (!rest_.empty())
            if (peek() == ' ')
                rest_.remove_prefix(1);
            else if (base::startsWith(rest_, "\u00A0"))
                rest_.remove_prefix(2);
            else if (base::startsWith(rest_, "\u202F"))
                rest_.remove_prefix(3);
            else
                return;
    }
    std::optional<int> number(std::size_t most, std::size_t *digits = nullptr) {
        std::size_t count = 0;
        int value = 0;
        while (count < rest_.size() && base::isDigit(rest_[count]) && count <= most)
            value = value * 10 + (rest_[count++] - '0');
        if (count == 0 || count > most)
            return std::nullopt;
        rest_.remove_prefix(count);
        if (digits)
            *digits = count;
        return value;
    }
    std::string_view letters() {
        std::size_t count = 0;
        const auto isLetter = [this](std::size_t at) {
            const char c = lower(rest_[at]);
            // Ä and ö of two bytes belong to Finnish months.
            return (c >= 'a' && c <= 'z') || c == '\xC3' || (at > 0 && rest_[at - 1] == '\xC3');
        };
        while (count < rest_.size() && isLetter(count))
            ++count;
        const auto word = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return word;
    }

private:
    static char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
    std::string_view rest_;
};

/// Months in English, Finnish (in any case: "syyskuuta", "syysk.") and Swedish.
int monthOfWord(std::string_view word) {
    constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    constexpr std::array<std::string_view, 12> kFinnish{"tammi", "helmi", "maalis", "huhti",
                                                        "touko", "kesä",  "heinä",  "elo",
                                                        "syys",  "loka",  "marras", "joulu"};
    if (word.size() < 3 || word.size() > 14)
        return 0;
    const auto lowered = base::lowerAscii(word);
    for (std::size_t i = 0; i < kFinnish.size(); ++i) {
        if (!base::startsWith(lowered, kFinnish.at(i)))
            continue;
        const auto rest = std::string_view(lowered).substr(kFinnish.at(i).size());
        if (rest.empty() || rest == "k" || base::startsWith(rest, "kuu"))
            return static_cast<int>(i) + 1;
    }
    if (lowered == "maj")
        return 5;
    if (lowered == "okt" || lowered == "oktober")
        return 10;
    if (word.size() > 9)
        return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (base::startsWith(lowered, kMonths.at(i)))
            return static_cast<int>(i) + 1;
    return 0;
}

int fullYear(int year, std::size_t digits) {
    if (digits > 2)
        return year;
    return year < 70 ? 2000 + year : 1900 + year;
}

std::optional<base::Date> existing(int year, int month, int day) {
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const auto date = base::makeDate(year, month, day);
    if (!date.ok())
        return std::nullopt;
    return date;
}

/// "AM", "pm", "a.m.", Finnish "ap." and "ip.": -1 none, 0 before noon, 1 after.
int halfOfDay(Cursor &cursor) {
    cursor.blanks();
    if (cursor.takeWord("a.m.") || cursor.takeWord("am") || cursor.takeWord("ap.") ||
        cursor.takeWord("ap"))
        return 0;
    if (cursor.takeWord("p.m.") || cursor.takeWord("pm") || cursor.takeWord("ip.") ||
        cursor.takeWord("ip"))
        return 1;
    return -1;
}

/// "Z", "+02:00", "+0200", "GMT+2", "UTC", "EEST". False when something else follows.
bool readZone(Cursor &cursor, WrittenDate &date) {
    cursor.blanks();
    const bool named =
        cursor.takeWord("gmt") || cursor.takeWord("utc") || cursor.take('Z') || cursor.take('z');
    if (named)
        date.zoneMinutes = 0;
    else if (cursor.takeWord("eest"))
        date.zoneMinutes = 180;
    else if (cursor.takeWord("eet"))
        date.zoneMinutes = 120;
    const bool minus = cursor.peek() == '-';
    if (!minus && cursor.peek() != '+')
        return cursor.done();
    cursor.take(cursor.peek());
    std::size_t digits = 0;
    auto hours = cursor.number(4, &digits);
    if (!hours)
        return false;
    int minutes = digits > 2 ? *hours / 100 * 60 + *hours % 100 : *hours * 60;
    if (digits <= 2 && cursor.take(':'))
        minutes += cursor.number(2).value_or(0);
    if (minutes > 14 * 60)
        return false;
    date.zoneMinutes = minus ? -minutes : minutes;
    return cursor.done();
}

bool readTime(Cursor &cursor, WrittenDate &date) {
    cursor.take('T');
    cursor.take(',');
    cursor.blanks();
    if (cursor.takeWord("klo") || cursor.takeWord("kl.") || cursor.takeWord("kl")) {
        cursor.take('.');
        cursor.blanks();
    }
    const auto hour = cursor.number(2);
    if (!hour || !(cursor.take(':') || cursor.take('.')))
        return false;
    const auto minute = cursor.number(2);
    int second = 0;
    if (cursor.take(':') || cursor.take('.'))
        second = cursor.number(2).value_or(99);
    if (cursor.take('.') || cursor.take(','))
        cursor.number(9);
    const int half = halfOfDay(cursor);
    int hours = *hour;
    if (half >= 0 && hours <= 12)
        hours = hours % 12 + 12 * half;
    if (!minute || hours > 23 || *minute > 59 || second > 59)
        return false;
    date.hasTime = true;
    date.secondOfDay = hours * 3600 + *minute * 60 + second;
    return readZone(cursor, date);
}

bool readRest(Cursor &cursor, WrittenDate &date) { return cursor.done() || readTime(cursor, date); }

/// "Jan 5, 2025", "5 Jan 2025", "05-Jan-2025", "1. syyskuuta 2025", "den 5 september 2025".
std::optional<WrittenDate> readNamed(Cursor cursor) {
    WrittenDate date;
    date.form = WrittenDate::Form::named;
    if (cursor.takeWord("den "))
        cursor.blanks();
    auto day = cursor.number(2);
    cursor.take('.');
    cursor.take('-');
    cursor.blanks();
    const int month = monthOfWord(cursor.letters());
    if (month == 0)
        return std::nullopt;
    cursor.take('.');
    cursor.take(',');
    cursor.take('-');
    cursor.blanks();
    if (!day) {
        day = cursor.number(2);
        cursor.take(',');
        cursor.blanks();
    }
    std::size_t digits = 0;
    const auto year = cursor.number(4, &digits);
    if (!day || !year || digits == 1 || digits == 3 || !readRest(cursor, date))
        return std::nullopt;
    date.first = *day;
    date.second = month;
    date.third = fullYear(*year, digits);
    return existing(date.third, month, *day) ? std::optional(date) : std::nullopt;
}

/// "Mon Jan 15 2024" and "Thu, 5 Jun 2025" say the day twice.
Cursor withoutWeekday(Cursor cursor) {
    auto rest = cursor;
    const auto word = base::lowerAscii(rest.letters());
    for (const std::string_view day :
         {"mon", "monday", "tue", "tuesday", "wed", "wednesday", "thu", "thursday", "fri", "friday",
          "sat", "saturday", "sun", "sunday"})
        if (word == day) {
            rest.take(',');
            rest.blanks();
            return rest;
        }
    return cursor;
}

bool existsInSomeOrder(const WrittenDate &date) {
    return date.in(DateOrder::dmy) || date.in(DateOrder::mdy) || date.in(DateOrder::ymd);
}

} // namespace

std::optional<base::DateTime> WrittenDate::in(DateOrder order) const {
    std::optional<base::Date> date;
    if (form == Form::iso)
        date = existing(first, second, third);
    else if (form == Form::dotted || form == Form::named || order == DateOrder::dmy)
        date = existing(fullYear(third, third > 99 ? 4 : 2), second, first);
    else if (order == DateOrder::mdy)
        date = existing(fullYear(third, third > 99 ? 4 : 2), first, second);
    else
        date = existing(fullYear(first, 2), second, third);
    if (!date)
        return std::nullopt;
    return base::DateTime{*date, secondOfDay, zoneMinutes};
}

std::optional<WrittenDate> readDate(std::string_view text) {
    if (text.size() < 6 || text.size() > 48)
        return std::nullopt;
    Cursor cursor(text);
    std::size_t firstDigits = 0;
    const auto named = withoutWeekday(cursor);
    const auto first = cursor.number(4, &firstDigits);
    const char joint = cursor.peek();
    if (!first || (joint != '-' && joint != '/' && joint != '.'))
        return readNamed(named);
    cursor.take(joint);
    if (joint == '.')
        cursor.blanks();
    const auto second = cursor.number(2);
    if (!second)
        return readNamed(named);
    if (!cursor.take(joint))
        return std::nullopt;
    if (joint == '.')
        cursor.blanks();
    std::size_t thirdDigits = 0;
    const auto third = cursor.number(4, &thirdDigits);
    const bool yearFirst = firstDigits == 4 && thirdDigits <= 2;
    const bool yearLast = firstDigits <= 2 && (thirdDigits == 4 || thirdDigits == 2);
    if (!third || (!yearFirst && !yearLast))
        return std::nullopt;
    WrittenDate date;
    date.first = *first;
    date.second = *second;
    date.third = *third;
    date.form = firstDigits == 4 ? WrittenDate::Form::iso
                : joint == '.'   ? WrittenDate::Form::dotted
                                 : WrittenDate::Form::slashed;
    if (!readRest(cursor, date) || !existsInSomeOrder(date))
        return std::nullopt;
    return date;
}

std::optional<base::DateTime> readSerialDate(std::string_view text) {
    const auto value = base::parseNumber(text);
    if (!value || *value < 18264 || *value > 73415) // 1950-01-01 … 2101-01-01
        return std::nullopt;
    const double whole = std::floor(*value);
    auto seconds = static_cast<std::int32_t>(std::lround((*value - whole) * kDaySeconds));
    auto day = static_cast<std::int32_t>(whole) - 25569; // 1970-01-01
    if (seconds == kDaySeconds) {
        ++day;
        seconds = 0;
    }
    return base::DateTime{base::dateOfDay(day), seconds, std::nullopt};
}

std::optional<base::DateTime> readDateTime(std::string_view text, DateOrder order, bool serials) {
    if (const auto written = readDate(text))
        return written->in(order);
    return serials ? readSerialDate(text) : std::nullopt;
}

base::Date finnishDay(const base::DateTime &time) {
    constexpr std::int64_t kHour = 3600;
    const auto floorDay = [](std::int64_t second) {
        return static_cast<std::int32_t>(
            (second - (second % kDaySeconds + kDaySeconds) % kDaySeconds) / kDaySeconds);
    };
    const auto second = std::int64_t{base::dayNumber(time.date)} * kDaySeconds + time.second -
                        std::int64_t{time.zoneMinutes.value_or(0)} * 60;
    // Summer time lasts from the last Sunday of March to that of October, at 01:00 UTC.
    const auto change = [&](int month) {
        const auto last = base::dayNumber(
            base::makeDate(static_cast<int>(base::dateOfDay(floorDay(second)).year()), month, 31));
        const auto sunday = last - (last + 4) % 7; // 1970-01-01 was a Thursday
        return std::int64_t{sunday} * kDaySeconds + kHour;
    };
    const bool summer = second >= change(3) && second < change(10);
    return base::dateOfDay(floorDay(second + (summer ? 3 : 2) * kHour));
}

std::string writtenDateTime(const base::DateTime &time, bool withTime) {
    return withTime ? base::isoDateTime({time.date, time.second, std::nullopt})
                    : base::isoDate(time.date);
}

} // namespace kooste::importing
