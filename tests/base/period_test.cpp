// SPDX-License-Identifier: MIT
#include "base/period.h"

#include <gtest/gtest.h>

using namespace kooste::base;

namespace {
const PeriodCalendar kCalendar;
}

TEST(Period, CodesReadBack) {
    for (const auto *code : {"2025-03", "2025-Q3", "2025-T1", "2025-H2", "2025", "2025-autumn"}) {
        const auto period = kCalendar.parse(code);
        ASSERT_TRUE(period) << code;
        EXPECT_EQ(kCalendar.code(*period), code);
    }
}

TEST(Period, SeasonsAreKnownByTheirNamesInAllLanguages) {
    for (const auto *name : {"syksy 2025", "Höst 2025", "2025 autumn", "2025-syksy", "SYKSY  2025"})
        EXPECT_EQ(kCalendar.parse(name), (Period{PeriodKind::season, 2025, 2})) << name;
}

TEST(Period, NonsenseIsNoPeriod) {
    for (const auto *text : {"", "2025-13", "2025-Q5", "2025-T4", "2025-H3", "2025-3", "25-03",
                             "2025-00", "talvi 2025", "2025-"})
        EXPECT_FALSE(kCalendar.parse(text)) << text;
}

TEST(Period, FirstAndLastDayCoverTheYearWithoutGaps) {
    for (const auto kind : {PeriodKind::month, PeriodKind::quarter, PeriodKind::term,
                            PeriodKind::half, PeriodKind::year, PeriodKind::season}) {
        auto period = kCalendar.periodOf(makeDate(2023, 1, 1), kind);
        for (int step = 0; step < 30; ++step) {
            const auto next = kCalendar.shifted(period, 1);
            EXPECT_EQ(dayNumber(kCalendar.lastDay(period)) + 1,
                      dayNumber(kCalendar.firstDay(next)));
            EXPECT_EQ(kCalendar.periodOf(kCalendar.lastDay(period), kind), period);
            EXPECT_EQ(kCalendar.shifted(next, -1), period);
            period = next;
        }
    }
}

TEST(Period, LeapDayBelongsToFebruary) {
    EXPECT_EQ(kCalendar.lastDay({PeriodKind::month, 2024, 2}), makeDate(2024, 2, 29));
}

TEST(Period, NamesAreSaidAsTheLanguageSaysThem) {
    EXPECT_EQ(kCalendar.name({PeriodKind::season, 2025, 2}, Language::fi), "syksy 2025");
    EXPECT_EQ(kCalendar.name({PeriodKind::quarter, 2025, 3}, Language::fi), "heinä–syyskuu 2025");
    EXPECT_EQ(kCalendar.name({PeriodKind::month, 2025, 9}, Language::sv), "september 2025");
    EXPECT_EQ(kCalendar.axisLabel({PeriodKind::quarter, 2025, 3}, Language::fi),
              (std::pair<std::string, std::string>("7–9", "2025")));
}
