// SPDX-License-Identifier: MIT
#include "analysis/comparison.h"
#include "analysis/indicator_table.h"
#include "analysis/items.h"
#include "analysis/survey_builder.h"
#include "analysis/trend.h"
#include "base/translator.h"

#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::analysis;
using base::Period;
using base::PeriodKind;
using kooste::testing::day;
using kooste::testing::SurveyBuilder;
using model::Comparability;

namespace {

const Period kSpringOfLedger{PeriodKind::season, 2025, 1};
const Period kAutumnOfLedger{PeriodKind::season, 2025, 2};
const model::ScaleBridge kBridge{{3, 4}, {14, 15}};

/// Two units and an item with four steps; `change` makes version 2.
template <class Change> SurveyBuilder changed(Change change) {
    SurveyBuilder builder;
    builder.unit("C", "", model::UnitLevel::county).unit("A", "C").unit("B", "C");
    builder.ordered("q", 4).nextVersion();
    change(builder);
    return builder;
}

SurveyBuilder rescaled() {
    return changed([](SurveyBuilder &builder) { builder.rescale("q", 5, 11); });
}

/// Forty answers on four steps in spring, fifty on five in autumn.
void answerBoth(SurveyBuilder &builder) {
    for (int option = 1; option <= 4; ++option)
        builder.respond({"A", day(2025, 3), {{"q", option}}, 1}, 10);
    for (int option = 11; option <= 15; ++option)
        builder.respond({"A", day(2025, 9), {{"q", option}}, 2}, 10);
}

Trend trendOf(const SurveyBuilder &builder, IndicatorId indicator) {
    return trend(builder.setting(),
                 {builder.position("A"), builder.item("q"), indicator, kAutumnOfLedger, 2, {}});
}

std::string inEnglish(const base::Message &message) {
    return base::render(message, base::EnglishTranslator());
}

ComparisonRow comparedRow(const SurveyBuilder &builder) {
    return *compare(builder.setting(), {builder.position("A"), kAutumnOfLedger, {}, {}})
                .find(builder.item("q"));
}

} // namespace

TEST(Ledger, AChangeJudgedComparableJoinsTheLineAndTellsWhy) {
    auto builder = changed([](SurveyBuilder &each) { each.reword("q", "New words"); });
    builder.decide("q", Comparability::comparable, "only grammar");
    builder.classes("A", day(2025, 3), "q", {10, 10, 10, 10}, 1)
        .classes("A", day(2025, 9), "q", {10, 10, 10, 10}, 2);
    const auto shown = trendOf(builder, IndicatorId::top2Box);
    EXPECT_EQ(shown.stretches.size(), 1U);
    ASSERT_EQ(shown.breaks.size(), 1U);
    EXPECT_EQ(shown.breaks[0].verdict, Comparability::comparable);
    EXPECT_NE(inEnglish(shown.breaks[0].reason).find("judged comparable: only grammar"),
              std::string::npos);
    const auto row = comparedRow(builder);
    EXPECT_EQ(row.comparability, Comparability::comparable);
    EXPECT_EQ(row.verdict, Verdict::noChange);
    EXPECT_NE(inEnglish(row.text(builder.setting(), base::Language::en))
                  .find("About comparability: the wording changed"),
              std::string::npos);
}

TEST(Ledger, TheSameQuestionJudgedNotComparableIsNeverPooled) {
    auto builder = changed([](SurveyBuilder &) {});
    builder.decide("q", Comparability::notComparable, "asked before the visit now");
    builder.classes("A", day(2025, 9), "q", {10, 10, 10, 10}, 1)
        .classes("B", day(2025, 9), "q", {0, 0, 10, 20}, 2);
    IndicatorRequest request;
    request.axes = {Axis::unitsOf(model::UnitLevel::county)};
    request.items = {builder.item("q")};
    request.indicators = {IndicatorId::mean};
    const auto table = indicatorTable(builder.setting(), request);
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_TRUE(table.rows[0].otherScales);
    EXPECT_EQ(table.rows[0].figure->base, 30);
    EXPECT_EQ(table.rows[0].versions, std::vector<int>{2});
    const auto rest = compare(
        builder.setting(), {builder.position("A"), kAutumnOfLedger, {Reference::Kind::rest}, {}});
    EXPECT_EQ(rest.find(builder.item("q"))->verdict, Verdict::notComparable);
}

TEST(Ledger, AScaleChangeJudgedWithReservationJoinsSharesOnly) {
    auto builder = rescaled();
    builder.decide("q", Comparability::withReservation, "tested side by side");
    answerBoth(builder);
    const auto shares = trendOf(builder, IndicatorId::top2Box);
    EXPECT_EQ(shares.stretches.size(), 1U);
    EXPECT_EQ(shares.breaks.at(0).verdict, Comparability::withReservation);
    const auto means = trendOf(builder, IndicatorId::mean);
    EXPECT_EQ(means.stretches.size(), 2U);
    EXPECT_EQ(means.breaks.at(0).verdict, Comparability::notComparable);
    EXPECT_EQ(comparedRow(builder).verdict, Verdict::notComparable);
    // Both scales in one cell: only the newest is counted, whatever was decided.
    builder.respond({"A", day(2025, 10), {{"q", 1}}, 1}, 7);
    const auto mixed = trendOf(builder, IndicatorId::top2Box);
    EXPECT_TRUE(mixed.points[1].otherScales);
    EXPECT_EQ(mixed.points[1].figure->base, 50);
}

TEST(Ledger, ABridgeJoinsTheShareOfFavourableAnswersAndNothingElse) {
    auto builder = rescaled();
    builder.decide("q", Comparability::notComparable, "", kBridge);
    answerBoth(builder);
    const auto shares = trendOf(builder, IndicatorId::bridgedShare);
    EXPECT_EQ(shares.stretches.size(), 1U);
    EXPECT_DOUBLE_EQ(*shares.points[0].figure->value, 0.5);
    EXPECT_DOUBLE_EQ(*shares.points[1].figure->value, 0.4);
    ASSERT_EQ(shares.breaks.size(), 1U);
    EXPECT_EQ(shares.breaks[0].verdict, Comparability::withReservation);
    EXPECT_EQ(inEnglish(shares.breaks[0].reason),
              "the scale changed between versions 1 and 2; bridged as the share of favourable "
              "answers (options 3, 4 before; 14, 15 after)");
    for (const auto broken : {IndicatorId::top2Box, IndicatorId::topBox, IndicatorId::mean})
        EXPECT_EQ(trendOf(builder, broken).stretches.size(), 2U);
}

TEST(Ledger, AComparisonAcrossABridgeTestsTheShares) {
    auto builder = rescaled();
    builder.decide("q", Comparability::notComparable, "", kBridge);
    builder.respond({"A", day(2025, 3), {{"q", 4}}, 1}, 30)
        .respond({"A", day(2025, 3), {{"q", 1}}, 1}, 30)
        .respond({"A", day(2025, 9), {{"q", 15}}, 2}, 55)
        .respond({"A", day(2025, 9), {{"q", 13}}, 2}, 5);
    const auto row = comparedRow(builder);
    EXPECT_EQ(row.indicator, IndicatorId::bridgedShare);
    EXPECT_EQ(row.verdict, Verdict::improved);
    EXPECT_EQ(row.comparability, Comparability::withReservation);
    EXPECT_NEAR(row.test->difference, 55.0 / 60 - 0.5, 1e-12);
    ASSERT_TRUE(row.test->interval);
    EXPECT_LT(row.test->interval->low, row.test->difference);
    const auto items =
        itemTable(builder.setting(), {builder.position("A"), kAutumnOfLedger, {}, {}});
    ASSERT_EQ(items.rows.size(), 1U);
    EXPECT_EQ(items.rows[0].indicator, IndicatorId::bridgedShare);
    EXPECT_NEAR(*items.rows[0].shareDifference, row.test->difference, 1e-12);
}

TEST(Ledger, OnlyABridgedItemHasTheIndicatorAndADraftHasNoScale) {
    auto builder = rescaled();
    const auto has = [](const SurveyBuilder &each) {
        const auto setting = each.setting();
        const auto all = indicatorsOf(setting.survey(), *setting.survey().findItem("q"));
        return std::find(all.begin(), all.end(), IndicatorId::bridgedShare) != all.end();
    };
    EXPECT_FALSE(has(builder));
    builder.decide("q", Comparability::notComparable, "", kBridge);
    EXPECT_TRUE(has(builder));
    auto survey = builder.setting().survey();
    EXPECT_EQ(scalesOf(survey, *survey.findItem("q")).scales.size(), 2U);
    survey.versions[1].status = model::VersionStatus::draft;
    EXPECT_EQ(scalesOf(survey, *survey.findItem("q")).scales.size(), 1U);
}

TEST(Ledger, AChainOfBridgesGoesOnUntilFavourableMeansSomethingElse) {
    auto builder = rescaled();
    builder.decide("q", Comparability::notComparable, "", kBridge);
    builder.nextVersion().rescale("q", 7, 21);
    auto broken = builder;
    builder.decide("q", Comparability::notComparable, "", model::ScaleBridge{{14, 15}, {26, 27}});
    broken.decide("q", Comparability::notComparable, "", model::ScaleBridge{{15}, {27}});
    const auto bridged = [](const SurveyBuilder &each, int from, int to) {
        const auto setting = each.setting();
        return areBridged(setting.survey(),
                          scalesOf(setting.survey(), *setting.survey().findItem("q")), from, to);
    };
    EXPECT_TRUE(bridged(builder, 1, 3));
    EXPECT_TRUE(bridged(broken, 1, 2));
    EXPECT_FALSE(bridged(broken, 2, 3));
}
