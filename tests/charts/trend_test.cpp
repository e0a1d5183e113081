// SPDX-License-Identifier: MIT
#include "charts/registry.h"
#include "support/chart_samples.h"
#include "support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::charts;
using namespace kooste::test;
using testing::HasSubstr;
using testing::Not;

namespace {

Scene drawn(const TrendSpec &spec, Size size = {492, 185}) {
    return layout(spec, Theme::print(), FixedTextMeasure(), size);
}

template <class Kind> std::vector<Kind> shapesOf(const Scene &scene) {
    std::vector<Kind> found;
    for (const auto &shape : scene.shapes)
        if (const auto *one = std::get_if<Kind>(&shape))
            found.push_back(*one);
    return found;
}

const TextShape *textOf(const Scene &scene, std::string_view words) {
    for (const auto &shape : scene.shapes)
        if (const auto *text = std::get_if<TextShape>(&shape); text && text->runs[0].text == words)
            return text;
    return nullptr;
}

TrendSpec flat(ValueUnit unit, std::vector<double> lows, std::vector<double> highs) {
    TrendSpec spec;
    spec.unit = unit;
    TrendSegment segment{"", "", 0, lows.size() - 1, BreakKind::none, {}};
    for (std::size_t i = 0; i < lows.size(); ++i) {
        spec.periods.push_back({std::to_string(i), "", ""});
        TrendPoint point;
        point.period = i;
        point.value = (lows[i] + highs[i]) / 2;
        point.low = lows[i];
        point.high = highs[i];
        point.n = 100;
        segment.points.push_back(point);
    }
    spec.segments = {segment};
    return spec;
}

} // namespace

TEST(TrendScene, OfTheMockBriefingIsAsDesigned) {
    EXPECT_GOLDEN("trend.scene.txt", describe(drawn(sampleTrend())));
}

TEST(TrendScene, BelowZeroIsAsDesigned) {
    EXPECT_GOLDEN("trend-negative.scene.txt", describe(drawn(negativeTrend())));
}

// Coordinates of the design's page: 20 + 130 + 22 gap + 260, plot 110 high.
TEST(TrendScene, StandsWhereTheDesignHasIt) {
    const auto scene = drawn(sampleTrend());
    const auto *latest = textOf(scene, "63");
    ASSERT_NE(latest, nullptr);
    EXPECT_NEAR(latest->at.x, 410.33, 0.7);
    EXPECT_NEAR(latest->at.y, 45.92, 0.1);
    EXPECT_EQ(latest->size, TextSize::medium);
}

TEST(TrendRange, IsTheSmallestMultipleOfTwentyThatHoldsAllIntervals) {
    const auto range = trendRange(flat(ValueUnit::points, {20, 30}, {61, 75}));
    EXPECT_DOUBLE_EQ(range.low, 0);
    EXPECT_DOUBLE_EQ(range.high, 80);
}
TEST(TrendRange, IsExtendedDownByNegativeValues) {
    const auto range = trendRange(flat(ValueUnit::points, {-41}, {-5}));
    EXPECT_DOUBLE_EQ(range.low, -60);
    EXPECT_DOUBLE_EQ(range.high, 20);
}
TEST(TrendRange, NeverPassesTheScale) {
    auto spec = flat(ValueUnit::percent, {85}, {100});
    spec.scaleLow = 0;
    EXPECT_DOUBLE_EQ(trendRange(spec).high, 100);
}
TEST(TrendRange, OfAMeanIsTheWholeScale) {
    auto spec = flat(ValueUnit::scale, {3.9}, {4.2});
    spec.scaleLow = 1;
    spec.scaleHigh = 5;
    EXPECT_DOUBLE_EQ(trendRange(spec).low, 1);
    EXPECT_DOUBLE_EQ(trendRange(spec).high, 5);
}
TEST(TrendRange, CloseUpHoldsAllIntervalsInTens) {
    auto spec = flat(ValueUnit::percent, {71, 66}, {83, 74});
    spec.scaleLow = 0;
    spec.closeUp = true;
    EXPECT_DOUBLE_EQ(trendRange(spec).low, 60);
    EXPECT_DOUBLE_EQ(trendRange(spec).high, 90);
}

TEST(TrendScene, NothingCrossesABreakThatIsNotComparable) {
    const auto scene = drawn(sampleTrend());
    for (const auto &line : shapesOf<PolylineShape>(scene))
        EXPECT_FALSE(line.points.front().x < 150 && line.points.back().x > 160);
    for (const auto &line : shapesOf<LineShape>(scene))
        EXPECT_FALSE(line.from.x < 149 && line.to.x > 173);
    for (const auto &polygon : shapesOf<PolygonShape>(scene)) {
        bool left = false;
        bool right = false;
        for (const auto &point : polygon.points)
            (point.x < 160 ? left : right) = true;
        EXPECT_FALSE(left && right);
    }
}

TEST(TrendScene, ASuppressedPeriodLeaksNoFigure) {
    auto spec = sampleTrend();
    auto &hidden = spec.segments[0].points[0];
    hidden.value = 77.0;
    hidden.low = 71.0;
    hidden.high = 88.0;
    hidden.n = 3;
    EXPECT_EQ(describe(drawn(spec)), describe(drawn(sampleTrend())));
}

TEST(TrendScene, ASuppressedPeriodIsNeverBridged) {
    const auto scene = drawn(monthlyTrend(12));
    const double hidden = shapesOf<HatchShape>(scene).at(0).rect.x;
    for (const auto &line : shapesOf<PolylineShape>(scene))
        EXPECT_FALSE(line.points.front().x < hidden && line.points.back().x > hidden + 10);
}

TEST(TrendScene, EveryHatchIsTheSameSize) {
    auto spec = sampleTrend();
    spec.segments[1].points[4].suppressed = true;
    const auto hatches = shapesOf<HatchShape>(drawn(spec));
    ASSERT_EQ(hatches.size(), 2U);
    EXPECT_DOUBLE_EQ(hatches[0].rect.width, hatches[1].rect.width);
    EXPECT_DOUBLE_EQ(hatches[0].rect.height, hatches[1].rect.height);
}

TEST(TrendScene, AValueThatWouldTouchTheTargetStandsBelow) {
    const auto scene = drawn(sampleTrend());
    // 52 of autumn 2024, where the target is in force; the other 52 has no target.
    std::vector<double> baselines;
    for (const auto &text : shapesOf<TextShape>(scene))
        if (text.runs[0].text == "52")
            baselines.push_back(text.at.y);
    ASSERT_EQ(baselines.size(), 2U);
    EXPECT_NEAR(std::max(baselines[0], baselines[1]), 84.1, 0.2);
    EXPECT_NEAR(std::min(baselines[0], baselines[1]), 61.35, 0.2);
}

TEST(TrendScene, ThirtySixMonthsKeepTheirLabelsApart) {
    const FixedTextMeasure measure;
    const Theme theme = Theme::print();
    for (const double width : {492.0, 320.0, 900.0}) {
        const auto scene = layout(monthlyTrend(36), theme, measure, {width, 185});
        std::vector<Rect> boxes;
        std::vector<std::string> words;
        for (const auto &text : shapesOf<TextShape>(scene)) {
            const double size = theme.size(text.size);
            const double wide = measure.width(text.runs[0].text, size, text.runs[0].weight);
            const double shift = text.anchor == Anchor::start    ? 0
                                 : text.anchor == Anchor::middle ? wide / 2
                                                                 : wide;
            words.push_back(text.runs[0].text);
            boxes.push_back({text.at.x - shift, text.at.y - 0.7 * size, wide, 0.7 * size});
        }
        std::string touching;
        for (std::size_t i = 0; i < boxes.size(); ++i)
            for (std::size_t k = i + 1; k < boxes.size(); ++k)
                if (boxes[i].x < boxes[k].x + boxes[k].width &&
                    boxes[k].x < boxes[i].x + boxes[i].width &&
                    boxes[i].y < boxes[k].y + boxes[k].height &&
                    boxes[k].y < boxes[i].y + boxes[i].height)
                    touching += words[i] + " and " + words[k] + "; ";
        EXPECT_EQ(touching, "") << width;
    }
}

TEST(TrendScene, HasAHotSpotForEveryPeriodThatSaysItInWords) {
    const auto scene = drawn(sampleTrend());
    ASSERT_EQ(scene.spots.size(), 9U);
    EXPECT_EQ(scene.spots[0].sentence, "syksy 2021: suojattu");
    EXPECT_THAT(scene.spots[8].sentence, HasSubstr("syksy 2025: 63 (51\u201373), n = 120"));
    EXPECT_THAT(scene.spots[5].sentence, HasSubstr("suuntaa antava"));
}

TEST(TrendScene, WithoutPointsSaysSo) {
    TrendSpec spec = flat(ValueUnit::points, {0, 0}, {1, 1});
    spec.segments[0].points.clear();
    EXPECT_THAT(describe(drawn(spec)), HasSubstr("too few answers"));
}

TEST(TrendScene, WithoutPeriodsIsAnEmptyFrame) {
    EXPECT_THAT(describe(drawn(TrendSpec{})), Not(HasSubstr("nan")));
}

TEST(ChartRegistry, HasAKindForEverySpecification) {
    EXPECT_EQ(chartKinds().size(), std::variant_size_v<Spec>);
    EXPECT_EQ(kindOf(Spec{TrendSpec{}}).code, "trend");
    EXPECT_EQ(kindOf(Spec{IntervalAxisSpec{}}).code, "intervalAxis");
}

TEST(TrendRange, CloseUpKeepsRoomBelowTheLowestBound) {
    auto spec = flat(ValueUnit::percent, {71, 70.5}, {83, 74.5});
    spec.scaleLow = 0;
    spec.closeUp = true;
    EXPECT_DOUBLE_EQ(trendRange(spec).low, 60);
}
