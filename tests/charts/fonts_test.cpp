// SPDX-License-Identifier: MIT
#include "charts/fonts.h"

#include <gtest/gtest.h>

using namespace kooste::charts;

namespace {
FontSet fonts() { return FontSet::open().value(); }
} // namespace

TEST(Fonts, CoverTheLanguagesOfTheServices) {
    // Finnish, Swedish, Northern and Inari Sámi alphabets.
    EXPECT_TRUE(fonts().covers("abcdefghijklmnopqrstuvwxyzåäö ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ"));
    EXPECT_TRUE(fonts().covers("áčđŋšŧž ÁČĐŊŠŦŽ âäáčđŋšž ÂÄÁČĐŊŠŽ"));
}
TEST(Fonts, CoverTheSignsOfTheReports) {
    EXPECT_TRUE(fonts().covers("\u2212\u2013\u201D\u2019\u00B1\u00A0\u2026\u203A\u00B7%+()[]/"));
}
TEST(Fonts, HaveNoArrowsOrBoxes) {
    EXPECT_FALSE(fonts().covers("\u2192"));
    EXPECT_FALSE(fonts().covers("\u2610"));
}
TEST(Fonts, ReplaceWhatTheyDoNotHave) {
    const std::string shown = fonts().coveredText("Kiitos \U0001F600\uFE0F!");
    EXPECT_TRUE(fonts().covers(shown)) << shown;
    EXPECT_EQ(shown.substr(0, 7), "Kiitos ");
    EXPECT_EQ(shown.back(), '!');
    EXPECT_EQ(shown.find("\uFE0F"), std::string::npos);
}
TEST(Fonts, ReplaceNarrowBlanksAndHyphensByTheirKin) {
    EXPECT_EQ(fonts().coveredText("1\u202F234 QR\u2011koodi"), "1\u00A0234 QR-koodi");
}
TEST(Fonts, ThatAreNotThereAreAnErrorInWords) {
    const auto missing = FontSet::openFolder("/no/such/folder");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, "fontsMissing");
}
// Open Sans has tabular figures: 1169/2048 of the type size each.
TEST(FontMeasure, FiguresAreAllEquallyWide) {
    const FontMeasure measure(fonts());
    EXPECT_NEAR(measure.width("0", 100, Weight::regular), 57.1, 0.2);
    for (const char *figure : {"1", "4", "7"})
        EXPECT_NEAR(measure.width(figure, 100, Weight::regular),
                    measure.width("0", 100, Weight::regular), 0.01);
}
TEST(FontMeasure, GrowsWithSizeAndWeight) {
    const FontMeasure measure(fonts());
    const double small = measure.width("Kotikuntoutus", 8.5, Weight::regular);
    EXPECT_NEAR(measure.width("Kotikuntoutus", 17, Weight::regular), 2 * small, 0.01);
    EXPECT_GT(measure.width("Kotikuntoutus", 8.5, Weight::semibold), small);
}
