// SPDX-License-Identifier: MIT
#include "importing/date_reading.h"

#include <gtest/gtest.h>

namespace kooste::importing {
namespace {

std::string read(std::string_view text, DateOrder order = DateOrder::dmy) {
    const auto time = readDateTime(text, order, true);
    return time ? base::isoDateTime(*time) : "none";
}

TEST(DateReading, DottedDatesAreDayFirstWhateverTheOrder) {
    EXPECT_EQ(read("3.11.2025 9.15", DateOrder::mdy), "2025-11-03T09:15:00");
    EXPECT_EQ(read("3.11.2025 klo 9.15"), "2025-11-03T09:15:00");
    EXPECT_EQ(read("03.11.25"), "2025-11-03T00:00:00");
    EXPECT_EQ(read("3. 11. 2025"), "2025-11-03T00:00:00");
}

TEST(DateReading, IsoKeepsItsZone) {
    EXPECT_EQ(read("2025-11-03T09:15:07Z"), "2025-11-03T09:15:07Z");
    EXPECT_EQ(read("2025-11-03T09:15:07.123+02:00"), "2025-11-03T09:15:07+02:00");
    EXPECT_EQ(read("2025/11/03 9:15:07 PM GMT+2"), "2025-11-03T21:15:07+02:00");
    EXPECT_EQ(read("2025-11-03"), "2025-11-03T00:00:00");
}

TEST(DateReading, TheDayInFinlandFollowsSummerTime) {
    const auto day = [](std::string_view text) {
        return base::isoDate(finnishDay(*readDateTime(text, DateOrder::dmy, false)));
    };
    EXPECT_EQ(day("2025-08-31T20:59:59Z"), "2025-08-31");
    EXPECT_EQ(day("2025-08-31T21:00:00Z"), "2025-09-01");
    EXPECT_EQ(day("2025-12-31T21:59:59Z"), "2025-12-31");
    EXPECT_EQ(day("2025-12-31T22:00:00Z"), "2026-01-01");
    EXPECT_EQ(day("2025-03-29T22:30:00Z"), "2025-03-30");
    EXPECT_EQ(day("2025-03-30T21:30:00Z"), "2025-03-31"); // summer time began that night
    EXPECT_EQ(day("2025-10-26T21:30:00Z"), "2025-10-26"); // and ended in this one
    EXPECT_EQ(day("2025-09-01T01:30:00+08:00"), "2025-08-31");
    EXPECT_EQ(day("2025-09-01T00:30:00+03:00"), "2025-09-01");
}

TEST(DateReading, SlashedDatesFollowTheOrder) {
    EXPECT_EQ(read("1/5/2015 16:07:30", DateOrder::dmy), "2015-05-01T16:07:30");
    EXPECT_EQ(read("1/5/2015 16:07:30", DateOrder::mdy), "2015-01-05T16:07:30");
    EXPECT_EQ(read("12/24/2019 8:41", DateOrder::mdy), "2019-12-24T08:41:00");
    EXPECT_EQ(read("12/24/2019 8:41", DateOrder::dmy), "none");
    EXPECT_EQ(read("11/3/25 12:05 AM", DateOrder::mdy), "2025-11-03T00:05:00");
    EXPECT_EQ(read("5 Jan 2025"), "2025-01-05T00:00:00");
}

TEST(DateReading, MonthsAreWordsOfThreeLanguages) {
    for (const char *text :
         {"1. syyskuuta 2025", "1 syyskuu 2025", "1. syys 2025", "1. syysk. 2025", "1 sept 2025",
          "1 sept. 2025", "1 september 2025", "den 1 september 2025", "Sep 1, 2025",
          "September 1, 2025", "01-Sep-2025", "Sept 1 2025"})
        EXPECT_EQ(read(text), "2025-09-01T00:00:00") << text;
    EXPECT_EQ(read("3. heinäkuuta 2025 klo 14.05"), "2025-07-03T14:05:00");
    EXPECT_EQ(read("3 maj 2025 kl. 14.05"), "2025-05-03T14:05:00");
    EXPECT_EQ(read("3 okt 2025"), "2025-10-03T00:00:00");
    EXPECT_EQ(read("Sep 5, 2025 2:05 PM"), "2025-09-05T14:05:00");
    EXPECT_EQ(read("1.9.2025 14.05"), "2025-09-01T14:05:00");
    for (const char *text :
         {"5 syksyä 2025", "3 lokaali 2025", "31. kesäkuuta 2025", "maaliskuu 2025"})
        EXPECT_EQ(read(text), "none") << text;
}

TEST(DateReading, SerialsCountFromTheEndOf1899) {
    EXPECT_EQ(read("43823"), "2019-12-24T00:00:00");
    EXPECT_EQ(read("43823.5"), "2019-12-24T12:00:00");
    EXPECT_EQ(read("5"), "none");
}

TEST(DateReading, WhatIsNoDateIsRefused) {
    for (const char *text : {"31.2.2025", "1.2.246.562.10", "10-15", "5/10", "25-34 years",
                             "040-123 4567", "2025", "1.5", "3.11.2025 ja muuta", "99/99/2025"})
        EXPECT_FALSE(readDate(text).has_value()) << text;
}

} // namespace
} // namespace kooste::importing
