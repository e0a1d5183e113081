// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/local_text.h"

#include <compare>
#include <vector>

namespace kooste::base {

enum class PeriodKind { month, quarter, term, half, year, season };
/// "month", "quarter", "term", "half", "year", "season".
std::string_view periodKindCode(PeriodKind kind);
std::optional<PeriodKind> parsePeriodKind(std::string_view code);

/// A part of every year with a name of its own: spring 1.1.–31.7., autumn 1.8.–31.12.
struct Season {
    std::string code; ///< ASCII, stable: "spring"
    LocalText name;   ///< "kevät"
    int firstMonth = 1;
    int lastMonth =
        12; ///< the last month that belongs to it; seasons of one calendar cover the year
};

/// The seasons of a workspace, in the order of the year. Never empty.
class SeasonCalendar {
public:
    /// Spring (January to July) and autumn (August to December), as the counties' services have it.
    static SeasonCalendar usual();
    explicit SeasonCalendar(std::vector<Season> seasons) : seasons_(std::move(seasons)) {}
    const std::vector<Season> &seasons() const { return seasons_; }
    int seasonOfMonth(int month) const; ///< index into seasons()

private:
    std::vector<Season> seasons_;
};

/// One period of the calendar: kind, year and its number within the year (from 1; 1 for a year).
struct Period {
    PeriodKind kind = PeriodKind::month;
    int year = 0;
    int number = 1;
    friend auto operator<=>(const Period &, const Period &) = default;
};

/// All that needs to know the seasons: where periods begin and end and what they are called.
class PeriodCalendar {
public:
    PeriodCalendar() : seasons_(SeasonCalendar::usual()) {}
    explicit PeriodCalendar(SeasonCalendar seasons) : seasons_(std::move(seasons)) {}

    const SeasonCalendar &seasons() const { return seasons_; }
    int periodsPerYear(PeriodKind kind) const;
    Period periodOf(Date date, PeriodKind kind) const;
    Date firstDay(const Period &period) const;
    Date lastDay(const Period &period) const;
    /// The period `steps` further on (negative: earlier) of the same kind.
    Period shifted(const Period &period, int steps) const;
    /// A running number that grows by one from period to period of a kind.
    int ordinal(const Period &period) const {
        return period.year * periodsPerYear(period.kind) + period.number - 1;
    }
    Period fromOrdinal(PeriodKind kind, int ordinal) const;

    /// "2025-03", "2025-Q3", "2025-T1", "2025-H1", "2025", "2025-autumn".
    std::string code(const Period &period) const;
    /// A code, or a season's name in any of the languages: "syksy 2025", "2025 syksy", "Autumn
    /// 2025".
    std::optional<Period> parse(std::string_view text) const;
    /// "syyskuu 2025", "heinä–syyskuu 2025", "syksy 2025", "2025" in the language, for sentences
    /// and titles.
    std::string name(const Period &period, Language language) const;
    /// The two lines under an axis: {"syksy", "2025"}, {"7–9", "2025"}, {"syys", "2025"}, {"2025",
    /// ""}.
    std::pair<std::string, std::string> axisLabel(const Period &period, Language language) const;

private:
    std::pair<int, int> months(const Period &period) const; ///< first and last, 1..12
    SeasonCalendar seasons_;
};

} // namespace kooste::base
