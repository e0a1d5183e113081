// SPDX-License-Identifier: MIT
#include "analysis/coverage.h"
#include "analysis/sentences.h"
#include "analysis/survey_builder.h"
#include "analysis/trend.h"
#include "analysis/unit_table.h"
#include "base/translator.h"

#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::analysis;
using base::Period;
using base::PeriodKind;
using kooste::testing::day;
using kooste::testing::SurveyBuilder;

namespace {

SurveyBuilder aTrendOfService() {
    SurveyBuilder builder;
    builder.unit("S", "", model::UnitLevel::service).unit("A", "S").unit("B", "S");
    builder.nps("nps").ordered("q");
    return builder;
}

TrendRequest npsUntil(const SurveyBuilder &builder, Period last, int periods) {
    TrendRequest request;
    request.item = builder.item("nps");
    request.last = last;
    request.periods = periods;
    request.unit = builder.position("S");
    return request;
}

std::string english(const base::Message &message) {
    return base::render(message, base::EnglishTranslator());
}

} // namespace

/// The six comparable seasons of the briefing's design.
TEST(Trend, TheBriefingExampleRises) {
    auto builder = aTrendOfService();
    const int classes[6][3] = {{10, 27, 46}, {11, 31, 55}, {3, 9, 15},
                               {11, 30, 68}, {12, 34, 90}, {8, 28, 84}};
    for (int season = 0; season < 6; ++season)
        builder.npsClasses("A", day(2023 + season / 2, season % 2 == 0 ? 3 : 10),
                           classes[season][0], classes[season][1], classes[season][2]);
    const auto result =
        trend(builder.setting(), npsUntil(builder, {PeriodKind::season, 2025, 2}, 8));
    ASSERT_EQ(result.points.size(), 8U);
    EXPECT_TRUE(result.points[0].empty);
    EXPECT_FALSE(result.points[0].suppressed());
    EXPECT_TRUE(result.points[4].indicative()) << "27 answers";
    ASSERT_TRUE(result.test);
    EXPECT_NEAR(result.test->z, 2.650, 5e-4);
    EXPECT_EQ(result.test->points, 6U);
    ASSERT_EQ(result.stretches.size(), 1U);
    EXPECT_EQ(result.stretches[0].first, 2U);
    EXPECT_EQ(result.stretches[0].last, 7U);
    EXPECT_DOUBLE_EQ(result.stretches[0].scaleHigh, 10);
    EXPECT_NEAR(*result.latest()->figure->value, 63.33, 5e-3);
    EXPECT_EQ(english(trendSentence(builder.setting(), result, base::Language::en)),
              "Over the latest 6 comparable periods the direction is upwards: better (p = 0.008).");
}

TEST(Trend, ANewScaleEndsTheStretchAndNewWordsOnlyMarkIt) {
    auto builder = aTrendOfService();
    builder.nextVersion().reword("q", "Other words").nextVersion().rescale("q", 4, 11);
    builder.classes("A", day(2025, 1), "q", {2, 2, 2, 2, 2}, 1)
        .classes("A", day(2025, 2), "q", {2, 2, 2, 2, 2}, 2);
    for (int option = 11; option <= 14; ++option)
        builder.respond({"A", day(2025, 4), {{"q", option}}, 3}, 3);
    auto request = npsUntil(builder, {PeriodKind::month, 2025, 4}, 4);
    request.item = builder.item("q");
    request.indicator = IndicatorId::mean;
    const auto result = trend(builder.setting(), request);
    ASSERT_EQ(result.breaks.size(), 2U);
    EXPECT_EQ(result.breaks[0].after, 1U);
    EXPECT_EQ(result.breaks[0].verdict, model::Comparability::withReservation);
    EXPECT_EQ(result.breaks[1].after, 3U);
    EXPECT_EQ(result.breaks[1].verdict, model::Comparability::notComparable);
    EXPECT_EQ(english(result.breaks[1].reason), "the scale changed between versions 2 and 3");
    ASSERT_EQ(result.stretches.size(), 2U);
    EXPECT_EQ(result.stretches[0].versions, (std::vector{1, 2}));
    EXPECT_DOUBLE_EQ(result.stretches[1].scaleHigh, 4);
    EXPECT_TRUE(result.points[2].empty) << "an empty period keeps its slot";
    EXPECT_EQ(result.points[2].stretch, -1);
    EXPECT_FALSE(result.test) << "a mean has no share to test";
}

TEST(Trend, ASmallPeriodIsSuppressedAndNotEmpty) {
    auto builder = aTrendOfService();
    builder.npsClasses("A", day(2025, 1), 5, 5, 5).npsClasses("A", day(2025, 2), 1, 1, 1);
    const auto result =
        trend(builder.setting(), npsUntil(builder, {PeriodKind::month, 2025, 2}, 2));
    EXPECT_FALSE(result.points[0].suppressed());
    EXPECT_TRUE(result.points[1].suppressed());
    EXPECT_FALSE(result.points[1].empty);
    EXPECT_EQ(result.points[1].stretch, 0) << "a hidden period does not break the series";
    EXPECT_FALSE(result.test);
}

TEST(Trend, TheNewestAndOldestPeriodsAreThoseWithResponses) {
    auto builder = aTrendOfService();
    EXPECT_FALSE(latestPeriod(builder.setting(), {}, PeriodKind::month));
    builder.npsClasses("A", day(2024, 11), 1, 0, 0).npsClasses("B", day(2025, 2), 1, 0, 0);
    builder.respond({"A", {}, {{"nps", 3}}});
    const auto setting = builder.setting();
    EXPECT_EQ(latestPeriod(setting, {}, PeriodKind::month), (Period{PeriodKind::month, 2025, 2}));
    EXPECT_EQ(latestPeriod(setting, builder.position("A"), PeriodKind::quarter),
              (Period{PeriodKind::quarter, 2024, 4}));
    EXPECT_EQ(earliestPeriod(setting, {}, PeriodKind::year), (Period{PeriodKind::year, 2024, 1}));
}

TEST(Coverage, ZeroIsShownAndSmallCountsAreNot) {
    auto builder = aTrendOfService();
    builder.npsClasses("A", day(2025, 1), 1, 1, 1).npsClasses("A", day(2025, 2), 5, 5, 5);
    CoverageRequest request;
    request.last = {PeriodKind::month, 2025, 2};
    request.periods = 3;
    const auto result = coverage(builder.setting(), request);
    ASSERT_EQ(result.rows.size(), 2U) << "the units; a service without own responses gathers none";
    EXPECT_TRUE(result.rows[0].counts[0].isZero());
    EXPECT_FALSE(result.rows[0].counts[1].responses);
    EXPECT_EQ(result.rows[0].counts[2].responses, 15);
    EXPECT_TRUE(result.rows[1].counts[2].isZero());
    EXPECT_EQ(result.unitsWithoutResponses, 1);
    EXPECT_TRUE(result.rows[0].hasGap);
}

TEST(ResponseSummary, ASmallChannelIsHiddenWithTheNextSmallest) {
    auto builder = aTrendOfService();
    builder.respond({"A", day(2025, 1, 3), {}, 1, model::Channel::sms}, 30)
        .respond({"A", day(2025, 1, 9), {}, 1, model::Channel::qr}, 12)
        .respond({"A", day(2025, 2, 20), {}, 1, model::Channel::paper}, 2);
    const auto summary = responseSummary(builder.setting(), builder.position("A"), {});
    EXPECT_EQ(summary.responses, 44);
    ASSERT_EQ(summary.channels.size(), 3U);
    EXPECT_EQ(summary.channels[0].responses, 30);
    EXPECT_FALSE(summary.channels[1].responses);
    EXPECT_FALSE(summary.channels[2].responses);
    EXPECT_EQ(summary.firstDay, day(2025, 1, 3));
    EXPECT_EQ(summary.versions, std::vector{1});
}

TEST(Comments, AreShownFromTheThreshold) {
    auto builder = aTrendOfService();
    builder.npsClasses("A", day(2025, 1), 1, 1, 2);
    const Period january{PeriodKind::month, 2025, 1};
    EXPECT_FALSE(commentsMayBeShown(builder.setting(), builder.position("A"), january));
    builder.npsClasses("A", day(2025, 1), 1, 0, 0);
    EXPECT_TRUE(commentsMayBeShown(builder.setting(), builder.position("A"), january));
}

TEST(UnitTable, ShowsEveryNodeAndHidesWhatATotalWouldGiveAway) {
    auto builder = aTrendOfService();
    builder.unit("E", "S").unit("Z", "S");
    builder.npsClasses("A", day(2025, 1), 1, 1, 1)
        .npsClasses("B", day(2025, 1), 4, 4, 4)
        .npsClasses("E", day(2025, 1), 10, 10, 10);
    UnitTableRequest request;
    request.item = builder.item("nps");
    request.period = {PeriodKind::month, 2025, 1};
    const auto table = unitTable(builder.setting(), request);
    ASSERT_EQ(table.rows.size(), 5U);
    EXPECT_EQ(table.rows[0].figure->base, 45);
    EXPECT_FALSE(table.rows[1].figure) << "A: three answers";
    EXPECT_FALSE(table.rows[2].figure) << "B protects A";
    ASSERT_TRUE(table.rows[2].change);
    EXPECT_FALSE(table.rows[2].change->figure);
    EXPECT_EQ(table.rows[3].figure->base, 30);
    EXPECT_TRUE(table.rows[4].zero);
}
