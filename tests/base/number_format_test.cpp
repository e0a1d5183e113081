// SPDX-License-Identifier: MIT
#include "base/civil.h"
#include "base/number_format.h"

#include <gtest/gtest.h>

using namespace kooste::base;

TEST(NumberFormat, FinnishUsesCommaAndNoBreakSpace) {
    EXPECT_EQ(formatDecimal(1234567.891, 2, Language::fi), "1\u00A0234\u00A0567,89");
    EXPECT_EQ(formatPercent(0.705, 0, Language::fi), "71\u00A0%");
    EXPECT_EQ(formatDecimal(-4.25, 1, Language::sv), "\u22124,3");
    EXPECT_EQ(formatCount(-1000, Language::en), "\u22121,000");
}

TEST(NumberFormat, ShownFiguresRoundHalfAwayFromZero) {
    EXPECT_EQ(formatRounded(62.5, Language::fi), "63");
    EXPECT_EQ(formatRounded(-62.5, Language::fi), "\u221263");
    EXPECT_EQ(formatPercent(0.285, 0, Language::en), "29%"); // 0.285 * 100 is a hair below 28.5
}

TEST(NumberFormat, SignIsAlwaysShownAndZeroHasItsOwn) {
    EXPECT_EQ(formatSigned(6, 0, Language::fi), "+6");
    EXPECT_EQ(formatSigned(-16.4, 0, Language::fi), "\u221216");
    EXPECT_EQ(formatSigned(0.4, 0, Language::fi), "\u00B10");
    EXPECT_EQ(formatDecimal(-0.004, 2, Language::fi), "0,00");
}

TEST(NumberFormat, RangeWithANegativeBoundIsSpaced) {
    EXPECT_EQ(formatRange(50.9, 72.7, 0, Language::fi), "51\u201373");
    EXPECT_EQ(formatRange(-5, 12, 0, Language::fi), "\u22125\u00A0\u2013\u00A012");
}

TEST(NumberFormat, PInWords) {
    EXPECT_EQ(formatP(0.0081, Language::fi), "p\u00A0=\u00A00,008");
    EXPECT_EQ(formatP(0.0001, Language::fi), "p\u00A0<\u00A00,001");
}

TEST(NumberFormat, DatesAndTheirRanges) {
    EXPECT_EQ(formatDate(makeDate(2025, 9, 1), Language::sv), "1.9.2025");
    EXPECT_EQ(formatDateRange(makeDate(2025, 8, 1), makeDate(2025, 12, 31), Language::fi),
              "1.8.\u201331.12.2025");
    EXPECT_EQ(formatDateRange(makeDate(2024, 8, 1), makeDate(2025, 1, 31), Language::fi),
              "1.8.2024\u201331.1.2025");
    EXPECT_EQ(formatDateRange(makeDate(2025, 8, 1), makeDate(2025, 12, 31), Language::en),
              "1 Aug\u201331 Dec 2025");
}

TEST(ParseNumber, TakesPointOrCommaAndNothingElse) {
    EXPECT_EQ(parseNumber(" 4,5\u00A0"), 4.5);
    EXPECT_EQ(parseNumber("+7"), 7.0);
    EXPECT_EQ(parseNumber("-.5"), -0.5);
    for (const auto *text : {"", "-", "+", "nan", "inf", "1 2", "1.2.3", "12a", "0x10", ","})
        EXPECT_FALSE(parseNumber(text)) << text;
}

TEST(ParseNumber, ExactFormReadsBack) {
    for (const double value : {0.1, 1e21, -2.5, 63.333333333333336})
        EXPECT_EQ(parseNumber(formatExact(value)), value);
}

TEST(Language, IsReadFromLocaleNames) {
    EXPECT_EQ(parseLanguage("fi_FI.UTF-8"), Language::fi);
    EXPECT_EQ(parseLanguage("SV"), Language::sv);
    EXPECT_FALSE(parseLanguage("de_DE"));
    EXPECT_FALSE(parseLanguage("C"));
}
