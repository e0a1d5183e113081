// SPDX-License-Identifier: MIT
#include "base/period.h"
#include "base/text.h"

#include <array>
#include <fmt/format.h>

namespace kooste::base {

namespace {

using MonthNames = std::array<std::string_view, 12>;

constexpr MonthNames kMonthsFi{"tammikuu", "helmikuu", "maaliskuu", "huhtikuu",
                               "toukokuu", "kesäkuu",  "heinäkuu",  "elokuu",
                               "syyskuu",  "lokakuu",  "marraskuu", "joulukuu"};
constexpr MonthNames kMonthsSv{"januari",   "februari", "mars",     "april",
                               "maj",       "juni",     "juli",     "augusti",
                               "september", "oktober",  "november", "december"};
constexpr MonthNames kMonthsEn{"January",   "February", "March",    "April",
                               "May",       "June",     "July",     "August",
                               "September", "October",  "November", "December"};
constexpr MonthNames kShortFi{"tammi", "helmi", "maalis", "huhti", "touko",  "kesä",
                              "heinä", "elo",   "syys",   "loka",  "marras", "joulu"};

std::string_view monthName(int month, Language language) {
    const auto index = static_cast<std::size_t>(month - 1);
    return language == Language::fi   ? kMonthsFi.at(index)
           : language == Language::sv ? kMonthsSv.at(index)
                                      : kMonthsEn.at(index);
}

std::string shortMonthName(int month, Language language) {
    if (language == Language::fi)
        return std::string(kShortFi.at(static_cast<std::size_t>(month - 1)));
    return std::string(monthName(month, language).substr(0, 3));
}

std::string monthRangeName(int first, int last, Language language) {
    if (language == Language::fi)
        return fmt::format("{}–{}", kShortFi.at(static_cast<std::size_t>(first - 1)),
                           monthName(last, language));
    return fmt::format("{}–{}", monthName(first, language), monthName(last, language));
}

constexpr std::array<std::pair<PeriodKind, std::string_view>, 6> kKinds{
    {{PeriodKind::month, "month"},
     {PeriodKind::quarter, "quarter"},
     {PeriodKind::term, "term"},
     {PeriodKind::half, "half"},
     {PeriodKind::year, "year"},
     {PeriodKind::season, "season"}}};

char kindLetter(PeriodKind kind) {
    return kind == PeriodKind::quarter ? 'Q' : kind == PeriodKind::term ? 'T' : 'H';
}

std::optional<int> parseYear(std::string_view text) {
    if (text.size() != 4)
        return std::nullopt;
    const auto year = parseInteger(text);
    return year && *year >= 1900 && *year <= 2200 ? std::optional(static_cast<int>(*year))
                                                  : std::nullopt;
}

} // namespace

std::string_view periodKindCode(PeriodKind kind) {
    return kKinds.at(static_cast<std::size_t>(kind)).second;
}

std::optional<PeriodKind> parsePeriodKind(std::string_view code) {
    for (const auto &[kind, name] : kKinds)
        if (name == code)
            return kind;
    return std::nullopt;
}

SeasonCalendar SeasonCalendar::usual() {
    return SeasonCalendar({{"spring", {"kevät", "vår", "spring"}, 1, 7},
                           {"autumn", {"syksy", "höst", "autumn"}, 8, 12}});
}

int SeasonCalendar::seasonOfMonth(int month) const {
    for (std::size_t i = 0; i < seasons_.size(); ++i)
        if (month >= seasons_[i].firstMonth && month <= seasons_[i].lastMonth)
            return static_cast<int>(i);
    return 0;
}

int PeriodCalendar::periodsPerYear(PeriodKind kind) const {
    switch (kind) {
    case PeriodKind::month:
        return 12;
    case PeriodKind::quarter:
        return 4;
    case PeriodKind::term:
        return 3;
    case PeriodKind::half:
        return 2;
    case PeriodKind::year:
        return 1;
    case PeriodKind::season:
        return static_cast<int>(seasons_.seasons().size());
    }
    return 1;
}

std::pair<int, int> PeriodCalendar::months(const Period &period) const {
    if (period.kind == PeriodKind::season) {
        const auto &season = seasons_.seasons().at(static_cast<std::size_t>(period.number - 1));
        return {season.firstMonth, season.lastMonth};
    }
    const int length = 12 / periodsPerYear(period.kind);
    return {(period.number - 1) * length + 1, period.number * length};
}

Period PeriodCalendar::periodOf(Date date, PeriodKind kind) const {
    const int month = static_cast<int>(static_cast<unsigned>(date.month()));
    const int year = static_cast<int>(date.year());
    if (kind == PeriodKind::season)
        return {kind, year, seasons_.seasonOfMonth(month) + 1};
    return {kind, year, (month - 1) / (12 / periodsPerYear(kind)) + 1};
}

Date PeriodCalendar::firstDay(const Period &period) const {
    return makeDate(period.year, months(period).first, 1);
}

Date PeriodCalendar::lastDay(const Period &period) const {
    const auto last = std::chrono::year{period.year} /
                      std::chrono::month{static_cast<unsigned>(months(period).second)} /
                      std::chrono::last;
    return Date{last};
}

Period PeriodCalendar::fromOrdinal(PeriodKind kind, int ordinal) const {
    const int perYear = periodsPerYear(kind);
    return {kind, ordinal / perYear, ordinal % perYear + 1};
}

Period PeriodCalendar::shifted(const Period &period, int steps) const {
    return fromOrdinal(period.kind, ordinal(period) + steps);
}

std::string PeriodCalendar::code(const Period &period) const {
    switch (period.kind) {
    case PeriodKind::month:
        return fmt::format("{:04}-{:02}", period.year, period.number);
    case PeriodKind::year:
        return fmt::format("{:04}", period.year);
    case PeriodKind::season:
        return fmt::format("{:04}-{}", period.year,
                           seasons_.seasons().at(static_cast<std::size_t>(period.number - 1)).code);
    default:
        return fmt::format("{:04}-{}{}", period.year, kindLetter(period.kind), period.number);
    }
}

std::optional<Period> PeriodCalendar::parse(std::string_view text) const {
    const auto key = comparisonKey(text);
    if (const auto year = parseYear(key))
        return Period{PeriodKind::year, *year, 1};
    if (key.size() < 6)
        return std::nullopt;
    const std::string_view view(key);
    auto year = parseYear(view.substr(0, 4));
    auto rest = trim(view.substr(4));
    if (!year) {
        year = parseYear(view.substr(view.size() - 4));
        rest = trim(view.substr(0, view.size() - 4));
    }
    if (!year || rest.empty())
        return std::nullopt;
    if (rest.front() == '-')
        rest.remove_prefix(1);
    const auto &seasons = seasons_.seasons();
    for (std::size_t i = 0; i < seasons.size(); ++i)
        for (const auto &name :
             {seasons[i].code, seasons[i].name.fi, seasons[i].name.sv, seasons[i].name.en})
            if (comparisonKey(name) == rest)
                return Period{PeriodKind::season, *year, static_cast<int>(i) + 1};
    PeriodKind kind = PeriodKind::month;
    for (const auto lettered : {PeriodKind::quarter, PeriodKind::term, PeriodKind::half})
        if (lowerAscii(std::string(1, kindLetter(lettered))).front() == rest.front())
            kind = lettered;
    if (kind != PeriodKind::month)
        rest.remove_prefix(1);
    const bool rightLength = kind == PeriodKind::month ? rest.size() == 2 : rest.size() == 1;
    const auto number = parseInteger(rest);
    if (!rightLength || !number || *number < 1 || *number > periodsPerYear(kind))
        return std::nullopt;
    return Period{kind, *year, static_cast<int>(*number)};
}

std::string PeriodCalendar::name(const Period &period, Language language) const {
    const auto [first, last] = months(period);
    if (period.kind == PeriodKind::year)
        return fmt::format("{}", period.year);
    if (period.kind == PeriodKind::season)
        return fmt::format(
            "{} {}",
            seasons_.seasons().at(static_cast<std::size_t>(period.number - 1)).name.best(language),
            period.year);
    return fmt::format("{} {}",
                       first == last ? std::string(monthName(first, language))
                                     : monthRangeName(first, last, language),
                       period.year);
}

std::pair<std::string, std::string> PeriodCalendar::axisLabel(const Period &period,
                                                              Language language) const {
    const auto [first, last] = months(period);
    const auto year = fmt::format("{}", period.year);
    if (period.kind == PeriodKind::year)
        return {year, ""};
    if (period.kind == PeriodKind::season)
        return {
            seasons_.seasons().at(static_cast<std::size_t>(period.number - 1)).name.best(language),
            year};
    if (first == last)
        return {shortMonthName(first, language), year};
    return {fmt::format("{}–{}", first, last), year};
}

} // namespace kooste::base
