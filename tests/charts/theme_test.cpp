// SPDX-License-Identifier: MIT
#include "charts/theme.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace kooste::charts;

namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double channel(std::uint8_t value) {
    const double share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}
double luminance(Colour colour) {
    return 0.2126 * channel(colour.red) + 0.7152 * channel(colour.green) +
           0.0722 * channel(colour.blue);
}
double contrast(const Theme &theme, Ink one, Ink other) {
    const double a = luminance(theme.colour(one));
    const double b = luminance(theme.colour(other));
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

class ThemeContrast : public testing::TestWithParam<bool> {
protected:
    Theme theme = GetParam() ? Theme::dark() : Theme::print();
};

} // namespace

TEST_P(ThemeContrast, TextKeepsFourAndAHalf) {
    for (const Ink ink : {Ink::ink, Ink::muted, Ink::blue, Ink::orange})
        EXPECT_GE(contrast(theme, ink, Ink::paper), 4.5) << inkName(ink);
    for (const Ink ink : {Ink::ink, Ink::muted})
        EXPECT_GE(contrast(theme, ink, Ink::tint), 4.5) << inkName(ink);
    EXPECT_GE(contrast(theme, Ink::ink, Ink::highlight), 4.5);
    for (const Ink ground : {Ink::blue, Ink::orange})
        EXPECT_GE(contrast(theme, Ink::onBlue, ground), 4.5) << inkName(ground);
    for (const Ink ground : {Ink::blueMid, Ink::orangeMid, Ink::neutral})
        EXPECT_GE(contrast(theme, Ink::onMid, ground), 4.5) << inkName(ground);
}

TEST_P(ThemeContrast, MarksKeepThree) {
    for (const Ink ink : {Ink::axis, Ink::neutral, Ink::blue, Ink::blueMid, Ink::orange,
                          Ink::orangeMid, Ink::muted})
        EXPECT_GE(contrast(theme, ink, Ink::paper), 3.0) << inkName(ink);
    EXPECT_GE(contrast(theme, Ink::blue, Ink::band), 3.0);
    EXPECT_GE(contrast(theme, Ink::muted, Ink::bandOld), 3.0);
}

INSTANTIATE_TEST_SUITE_P(PaperAndScreen, ThemeContrast, testing::Bool());

// The table of design tokens: contrast of each ink on white.
TEST(Theme, PrintColoursAreThoseOfTheDesign) {
    const Theme theme = Theme::print();
    EXPECT_EQ(hexColour(theme.colour(Ink::blue)), "#0A4069");
    EXPECT_EQ(hexColour(theme.colour(Ink::orangeMid)), "#D2701F");
    EXPECT_NEAR(contrast(theme, Ink::ink, Ink::paper), 16.3, 0.1);
    EXPECT_NEAR(contrast(theme, Ink::blueMid, Ink::paper), 3.4, 0.1);
    EXPECT_NEAR(contrast(theme, Ink::band, Ink::paper), 1.25, 0.05);
}

TEST(Theme, EnlargedTypeKeepsItsProportions) {
    const Theme theme = Theme::light().enlarged(1.5);
    EXPECT_DOUBLE_EQ(theme.size(TextSize::small), 16.5);
    EXPECT_DOUBLE_EQ(theme.lineHeight(TextSize::medium), 27);
}
