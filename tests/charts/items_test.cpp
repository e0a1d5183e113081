// SPDX-License-Identifier: MIT
#include "charts/registry.h"
#include "support/chart_samples.h"
#include "support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::charts;
using namespace kooste::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

Scene cell(const ItemBar &bar) {
    return layout(DivergingBarSpec{base::Language::fi, bar, 0.2, 0}, Theme::print(),
                  FixedTextMeasure());
}
std::string drawn(const Spec &spec) {
    return describe(layout(spec, Theme::print(), FixedTextMeasure()));
}

} // namespace

// Counts and shown percents of the mock briefing.
TEST(ShownPercents, OfTheAgreeClassesAddUpToTheTotal) {
    EXPECT_THAT(shownPercents({2, 5, 10, 41, 59}), ElementsAre(2, 4, 9, 35, 50));
    EXPECT_THAT(shownPercents({7, 15, 15, 38, 39}), ElementsAre(6, 13, 13, 33, 35));
    EXPECT_THAT(shownPercents({1, 1, 4, 30, 82}), ElementsAre(1, 1, 3, 25, 70));
}
TEST(ShownPercents, OfNobodyAreNone) { EXPECT_TRUE(shownPercents({0, 0, 0}).empty()); }

TEST(DivergingBar, StandsWhereTheDesignHasIt) {
    auto bar = itemBar("Asiointi", {2, 5, 10, 41, 59});
    bar.othersAgree = 332.0 / 403;
    const std::string text = describe(cell(bar));
    EXPECT_THAT(text, HasSubstr("rect 30.00,7.00 42.05x14.00 blueMid"));
    EXPECT_THAT(text, HasSubstr("rect 73.05,7.00 59.51x14.00 blue"));
    EXPECT_THAT(text, HasSubstr("line 30.00,0.00 30.00,28.00 ink 0.80"));
}

TEST(DivergingBar, OfASuppressedItemIsAHatchOverItsWholeWidth) {
    auto bar = itemBar("x", {1, 1, 0, 1, 0});
    bar.suppressed = true;
    EXPECT_EQ(describe(cell(bar)), "scene 150.00x28.00\n  hatch 0.00,7.00 150.00x14.00\n");
}

TEST(DivergingBar, DropsALabelThatHasNoRoom) {
    const std::string text = describe(cell(itemBar("x", {0, 0, 0, 5, 95})));
    EXPECT_THAT(text, HasSubstr("\"95\""));
    EXPECT_THAT(text, Not(HasSubstr("\"5\"")));
}

TEST(DisagreeShare, IsAFifthUntilARowNeedsMore) {
    EXPECT_DOUBLE_EQ(disagreeShareFor({itemBar("a", {2, 5, 10, 41, 59})}), 0.2);
    const double share = disagreeShareFor({itemBar("a", {10, 0, 0, 0, 0})});
    EXPECT_GE(share, 0.5); // a bar of 100 % to the left needs half of the width
    auto hidden = itemBar("a", {10, 0, 0, 0, 0});
    hidden.suppressed = true;
    EXPECT_DOUBLE_EQ(disagreeShareFor({hidden}), 0.2);
}

TEST(ItemsScene, IsAsDesigned) { EXPECT_GOLDEN("items.scene.txt", drawn(sampleItems())); }
TEST(PromoterScene, IsAsDesigned) {
    EXPECT_GOLDEN("promoters.scene.txt", drawn(samplePromoters()));
}

TEST(PromoterRow, LabelsAddUpToAHundred) {
    for (const auto &[d, p, r] : {std::tuple{8, 28, 84}, {33, 107, 272}, {1, 1, 1}, {0, 0, 7}}) {
        const auto row = promoterRow("x", d, p, r, base::Language::fi);
        EXPECT_EQ(std::stoi(row.detractorsLabel) + std::stoi(row.passivesLabel) +
                      std::stoi(row.promotersLabel),
                  100);
    }
}

TEST(KeyFigureStrip, StandsWhereTheDesignHasIt) {
    KeyFigureStripSpec spec;
    spec.value = 63.33;
    spec.low = 50.92;
    spec.high = 72.66;
    spec.target = 60;
    const std::string text = drawn(spec);
    EXPECT_THAT(text, HasSubstr("circle 54.56,10.00 r 3.40 blue"));
    EXPECT_THAT(text, HasSubstr("rect 44.26,7.50 18.04x5.00 blueMid"));
    EXPECT_THAT(text, HasSubstr("line 51.80,1.00 51.80,19.00 ink 1.30 dash 3.0-1.5"));
}

TEST(KeyFigureStrip, OfASuppressedFigureShowsNoValue) {
    KeyFigureStripSpec spec;
    spec.value = 63.33;
    spec.suppressed = true;
    EXPECT_THAT(drawn(spec), Not(HasSubstr("circle")));
}

TEST(CountAxis, EndsAtARoundNumberAboveTheCount) {
    EXPECT_DOUBLE_EQ(countAxisEnd(120), 150);
    EXPECT_DOUBLE_EQ(countAxisEnd(1243), 1500);
    EXPECT_DOUBLE_EQ(countAxisEnd(0), 10);
    EXPECT_DOUBLE_EQ(countAxisEnd(1000), 1000);
}

TEST(Sparkline, StopsAtGapsAndBreaks) {
    SparklineSpec spec;
    spec.values = {10, 20, {}, 30, 40, 50};
    spec.breaksBefore = {5};
    const auto scene = layout(spec, Theme::print(), FixedTextMeasure());
    int lines = 0;
    for (const auto &shape : scene.shapes)
        if (const auto *line = std::get_if<PolylineShape>(&shape)) {
            ++lines;
            EXPECT_EQ(line->points.size(), 2U);
        }
    EXPECT_EQ(lines, 2);
}

TEST(IntervalCell, OfASuppressedUnitIsTheSameWhateverItHides) {
    IntervalCellSpec few;
    few.suppressed = true;
    IntervalCellSpec many = few;
    many.value = 80;
    many.low = 70;
    many.high = 90;
    EXPECT_EQ(drawn(few), drawn(many));
}

TEST(SharedRange, HoldsAllShownRowsInWholeSteps) {
    IntervalCellSpec shown;
    shown.value = 73;
    shown.low = 61;
    shown.high = 86;
    IntervalCellSpec hidden;
    hidden.suppressed = true;
    hidden.value = 3;
    const auto range = sharedRange({shown, hidden}, 0, 100);
    EXPECT_DOUBLE_EQ(range.low, 60);
    EXPECT_DOUBLE_EQ(range.high, 100);
}
