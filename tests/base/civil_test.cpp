// SPDX-License-Identifier: MIT
#include "base/civil.h"
#include "base/clock.h"

#include <gtest/gtest.h>

using namespace kooste::base;

TEST(Civil, DayNumberCountsFrom1970) {
    EXPECT_EQ(dayNumber(makeDate(1970, 1, 1)), 0);
    EXPECT_EQ(dayNumber(makeDate(2000, 3, 1)), 11017);
    EXPECT_EQ(dateOfDay(11017), makeDate(2000, 3, 1));
    EXPECT_EQ(dateOfDay(-1), makeDate(1969, 12, 31));
}

TEST(Civil, IsoTimeStampKeepsTheZoneItGave) {
    const auto time = parseIsoDateTime("2025-09-01T09:30:05.120+03:00");
    ASSERT_TRUE(time);
    EXPECT_EQ(time->zoneMinutes, 180);
    EXPECT_EQ(isoDateTime(*time), "2025-09-01T09:30:05+03:00");
    EXPECT_EQ(isoDateTime(*parseIsoDateTime("2025-09-01 09:30Z")), "2025-09-01T09:30:00Z");
    EXPECT_EQ(parseIsoDateTime("2025-09-01")->zoneMinutes, std::nullopt);
}

TEST(Civil, ImpossibleDatesAndTrailingTextAreRefused) {
    for (const auto *text : {"2025-02-29", "2025-13-01", "2025-9-1", "2025-09-01x", "",
                             "2025-09-01T25:00", "20250901"})
        EXPECT_FALSE(parseIsoDateTime(text)) << text;
    EXPECT_TRUE(parseIsoDate("2024-02-29"));
}

TEST(Clock, FixedClockStandsStill) {
    const FixedClock clock({makeDate(2026, 1, 12), 3600});
    EXPECT_EQ(isoDateTime(clock.now()), "2026-01-12T01:00:00");
}
