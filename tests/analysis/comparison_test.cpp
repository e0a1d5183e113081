// SPDX-License-Identifier: MIT
#include "analysis/comparison.h"
#include "analysis/items.h"
#include "analysis/survey_builder.h"
#include "base/translator.h"

#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::analysis;
using base::Period;
using base::PeriodKind;
using kooste::testing::day;
using kooste::testing::SurveyBuilder;

namespace {

const Period kSpring{PeriodKind::season, 2025, 1};
const Period kAutumn{PeriodKind::season, 2025, 2};

SurveyBuilder aService() {
    SurveyBuilder builder;
    builder.unit("C", "", model::UnitLevel::county)
        .unit("S", "C", model::UnitLevel::service)
        .unit("A", "S")
        .unit("B", "S")
        .unit("T", "C", model::UnitLevel::service)
        .unit("D", "T")
        .nps("nps")
        .ordered("q")
        .ordered("wait", 5, false);
    return builder;
}

Comparison compared(const SurveyBuilder &builder,
                    Reference against = Reference{Reference::Kind::previous}) {
    return compare(builder.setting(), {builder.position("A"), kAutumn, against, {}});
}

std::string english(const SurveyBuilder &builder, const ComparisonRow &row) {
    return base::render(row.text(builder.setting(), base::Language::en), base::EnglishTranslator());
}

} // namespace

TEST(Compare, TheBriefingExampleCannotBeToldFromChance) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 8, 28, 84).npsClasses("A", day(2025, 3), 12, 34, 90);
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("nps"));
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->verdict, Verdict::noChange);
    EXPECT_NEAR(*row->figure->value, 63.33, 5e-3);
    EXPECT_NEAR(*row->against->value, 57.35, 5e-3);
    ASSERT_TRUE(row->test);
    EXPECT_NEAR(row->test->difference, 5.98, 5e-3);
    EXPECT_EQ(comparison.againstPeriod, kSpring);
    EXPECT_EQ(english(builder, *row),
              "NPS is 63 (n = 120; 95% interval 51–73). The change from spring 2025 (57) cannot "
              "be told from chance.");
}

TEST(Compare, FewerThanTenAnswersOnEitherSideAreTooFew) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 0, 1, 7).npsClasses("A", day(2025, 3), 0, 3, 5);
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("nps"));
    EXPECT_EQ(row->verdict, Verdict::tooFew);
    EXPECT_TRUE(row->figure);
    EXPECT_FALSE(row->test);
}

TEST(Compare, ASuppressedSideIsTooFewAndShowsNothing) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 1, 1, 1).npsClasses("A", day(2025, 3), 10, 20, 30);
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("nps"));
    EXPECT_EQ(row->verdict, Verdict::tooFew);
    EXPECT_FALSE(row->figure);
    EXPECT_FALSE(row->test);
    EXPECT_FALSE(comparison.channelShift);
    EXPECT_EQ(english(builder, *row), "Item nps: suppressed (fewer than 5 answers, or hidden to "
                                      "protect such a cell).");
}

TEST(Compare, NobodyBeforeIsTooFew) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 10, 20, 30);
    EXPECT_EQ(compared(builder).find(builder.item("nps"))->verdict, Verdict::tooFew);
}

TEST(Compare, MoreIsWorseWhereTheItemSaysSo) {
    auto builder = aService();
    builder.classes("A", day(2025, 9), "wait", {0, 0, 10, 20, 30})
        .classes("A", day(2025, 3), "wait", {30, 20, 10, 0, 0})
        .classes("A", day(2025, 9), "q", {0, 0, 10, 20, 30})
        .classes("A", day(2025, 3), "q", {30, 20, 10, 0, 0});
    const auto comparison = compared(builder);
    EXPECT_EQ(comparison.find(builder.item("wait"))->verdict, Verdict::declined);
    EXPECT_EQ(comparison.find(builder.item("q"))->verdict, Verdict::improved);
    EXPECT_EQ(comparison.find(builder.item("q"))->indicator, IndicatorId::mean);
}

/// x and y of the reference for Welch, ten and twelve answers.
TEST(Compare, OrderedItemsAreTestedByWelchOnTheMeans) {
    auto builder = aService();
    builder.classes("A", day(2025, 9), "q", {0, 1, 1, 4, 6})
        .classes("A", day(2025, 3), "q", {0, 2, 4, 3, 1});
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("q"));
    ASSERT_TRUE(row->test);
    EXPECT_NEAR(*row->test->z, 2.3201703, 5e-8);
    EXPECT_NEAR(row->test->p, .0313651, 5e-8);
    EXPECT_EQ(row->verdict, Verdict::improved) << "a family of one";
}

TEST(Compare, WithoutAnyVarianceEqualMeansAreNoChangeAndOthersAreTestedByShares) {
    auto builder = aService();
    builder.classes("A", day(2025, 9), "q", {0, 0, 0, 0, 20})
        .classes("A", day(2025, 3), "q", {0, 0, 0, 0, 30})
        .classes("A", day(2025, 9), "wait", {0, 0, 0, 0, 20})
        .classes("A", day(2025, 3), "wait", {20, 0, 0, 0, 0});
    const auto comparison = compared(builder);
    EXPECT_EQ(comparison.find(builder.item("q"))->verdict, Verdict::noChange);
    EXPECT_DOUBLE_EQ(comparison.find(builder.item("q"))->test->p, 1);
    EXPECT_EQ(comparison.find(builder.item("wait"))->verdict, Verdict::declined);
}

TEST(Compare, TheFamilyIsAllItemsOfTheSurvey) {
    auto builder = aService();
    builder.ordered("other");
    builder.classes("A", day(2025, 9), "q", {0, 1, 1, 4, 6})
        .classes("A", day(2025, 3), "q", {0, 2, 4, 3, 1})
        .classes("A", day(2025, 9), "other", {3, 3, 3, 3, 3})
        .classes("A", day(2025, 3), "other", {3, 3, 3, 3, 3});
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("q"));
    EXPECT_NEAR(row->test->pAdjusted, 2 * .0313651, 1e-6);
    EXPECT_EQ(row->verdict, Verdict::noChange);
}

TEST(Compare, ANewScaleIsNotComparableAndSaysWhy) {
    auto builder = aService();
    builder.nextVersion().rescale("q", 4, 11);
    builder.classes("A", day(2025, 3), "q", {5, 5, 5, 5, 5}, 1);
    for (int option = 11; option <= 14; ++option)
        builder.respond({"A", day(2025, 9), {{"q", option}}, 2}, 5);
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("q"));
    EXPECT_EQ(row->verdict, Verdict::notComparable);
    EXPECT_FALSE(row->test);
    EXPECT_EQ(english(builder, *row),
              "Item q: the mean is 2.50 (n = 20; 95% interval 1.96–3.04; indicative). This cannot "
              "be compared with spring 2025: the scale changed between versions 1 and 2.");
}

TEST(Compare, ADroppedAndANewItemAreNotComparable) {
    auto builder = aService();
    builder.nextVersion().drop("q").ordered("new");
    builder.classes("A", day(2025, 3), "q", {5, 5, 5, 5, 5}, 1);
    builder.respond({"A", day(2025, 9), {{"new", 3}}, 2}, 20);
    const auto comparison = compared(builder);
    EXPECT_EQ(comparison.find(builder.item("q"))->verdict, Verdict::notComparable);
    EXPECT_EQ(comparison.find(builder.item("new"))->verdict, Verdict::notComparable);
    EXPECT_EQ(comparison.find(builder.item("new"))->reason.id(), "new in version {to}");
}

TEST(Compare, NewWordsAreAReservationBesideTheVerdict) {
    auto builder = aService();
    builder.nextVersion().reword("q", "In other words");
    builder.classes("A", day(2025, 3), "q", {5, 5, 5, 5, 5}, 1)
        .classes("A", day(2025, 9), "q", {5, 5, 5, 5, 5}, 2);
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("q"));
    EXPECT_EQ(row->verdict, Verdict::noChange);
    EXPECT_EQ(row->comparability, model::Comparability::withReservation);
    EXPECT_NE(english(builder, *row).find("With reservation: the wording changed"),
              std::string::npos);
}

TEST(Compare, TheRestLeavesTheUnitOut) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 0, 0, 20)
        .npsClasses("B", day(2025, 9), 10, 0, 5)
        .npsClasses("D", day(2025, 9), 10, 0, 5)
        .npsClasses("", day(2025, 9), 50, 0, 0);
    const auto rest = compared(builder, {Reference::Kind::rest});
    EXPECT_EQ(rest.find(builder.item("nps"))->against->classes, (NpsClasses{20, 0, 10}));
    EXPECT_FALSE(rest.againstPeriod);
    const auto service = compared(builder, {Reference::Kind::sameService});
    EXPECT_EQ(service.find(builder.item("nps"))->against->classes, (NpsClasses{10, 0, 5}));
    EXPECT_EQ(service.find(builder.item("nps"))->verdict, Verdict::improved);
}

TEST(Compare, TheRestOfASuppressedUnitIsNotShownEither) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 1, 1, 1).npsClasses("B", day(2025, 9), 10, 10, 10);
    const auto rest = compared(builder, {Reference::Kind::rest});
    EXPECT_FALSE(rest.find(builder.item("nps"))->figure);
    EXPECT_FALSE(rest.find(builder.item("nps"))->against);
}

TEST(Compare, TheSamePeriodAYearBeforeIsFound) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 10, 10, 10).npsClasses("A", day(2024, 9), 20, 10, 10);
    const auto comparison = compared(builder, {Reference::Kind::sameLastYear});
    EXPECT_EQ(comparison.againstPeriod, (Period{PeriodKind::season, 2024, 2}));
    EXPECT_EQ(comparison.find(builder.item("nps"))->against->base, 40);
    EXPECT_EQ(parseReference("same-last-year")->kind, Reference::Kind::sameLastYear);
    EXPECT_FALSE(parseReference("last-week"));
}

TEST(Compare, AChangedMixOfChannelsIsSaidBesideTheVerdict) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 10, 10, 10);
    builder.respond({"A", day(2025, 3), {{"nps", 10}}, 1, model::Channel::paper}, 6)
        .respond({"A", day(2025, 3), {{"nps", 0}}, 1, model::Channel::sms}, 24);
    const auto comparison = compared(builder);
    EXPECT_DOUBLE_EQ(*comparison.channelShift, .2);
    EXPECT_TRUE(comparison.channelNote.empty()) << "20 points are not more than 20";
    builder.respond({"A", day(2025, 3), {{"nps", 10}}, 1, model::Channel::paper}, 1);
    EXPECT_FALSE(compared(builder).channelNote.empty());
}

TEST(Compare, AMixOfVersionsInsideASideUsesTheNewestScale) {
    auto builder = aService();
    builder.nextVersion().rescale("q", 4, 11);
    builder.classes("A", day(2025, 3), "q", {9, 9, 9, 9, 9}, 1);
    builder.respond({"A", day(2025, 4), {{"q", 12}}, 2}, 6)
        .respond({"A", day(2025, 4), {{"q", 13}}, 2}, 6)
        .respond({"A", day(2025, 9), {{"q", 12}}, 2}, 6)
        .respond({"A", day(2025, 9), {{"q", 13}}, 2}, 6);
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("q"));
    EXPECT_EQ(row->against->base, 12);
    EXPECT_EQ(row->verdict, Verdict::noChange);
}

TEST(Compare, ChoicesOfTwoAreSharesAndOthersAreLeftOut) {
    auto builder = aService();
    builder.single("yes", 2).single("colour", 4).single("age", 2, 1, model::ItemRole::background);
    builder.respond({"A", day(2025, 9), {{"yes", 1}, {"colour", 1}}}, 56)
        .respond({"A", day(2025, 9), {{"yes", 2}}}, 14)
        .respond({"A", day(2025, 3), {{"yes", 1}}}, 48)
        .respond({"A", day(2025, 3), {{"yes", 2}}}, 32);
    const auto comparison = compared(builder);
    const auto *row = comparison.find(builder.item("yes"));
    EXPECT_EQ(comparedIndicatorCode(row->indicator), "share");
    EXPECT_NEAR(row->test->p, .0080451, 5e-8);
    EXPECT_NEAR(row->test->interval->low, .052431, 5e-7);
    EXPECT_EQ(comparison.find(builder.item("colour")), nullptr);
    EXPECT_EQ(comparison.find(builder.item("age")), nullptr);
}

TEST(Items, HoldDistributionSharesChangeAndOthers) {
    auto builder = aService();
    builder.classes("A", day(2025, 9), "q", {2, 5, 10, 41, 59})
        .classes("A", day(2025, 3), "q", {5, 6, 10, 52, 60})
        .classes("B", day(2025, 9), "q", {20, 21, 30, 152, 180})
        .classes("D", day(2025, 9), "q", {99, 0, 0, 0, 0});
    const auto table = itemTable(builder.setting(), {builder.position("A"), kAutumn, {}, {}});
    ASSERT_EQ(table.rows.size(), 2U) << "ordered items, whether or not answered";
    const auto &row = table.rows[0];
    EXPECT_EQ(row.item, builder.item("q"));
    EXPECT_EQ(row.scalePoints, 5);
    EXPECT_NEAR(*row.figure->value, 100.0 / 117, 1e-12);
    EXPECT_NEAR(row.disagree, 7.0 / 117, 1e-12);
    EXPECT_NEAR(row.neutral, 10.0 / 117, 1e-12);
    EXPECT_NEAR(*row.before->value, 112.0 / 133, 1e-12);
    EXPECT_NEAR(*row.others->value, 332.0 / 403, 1e-12);
    EXPECT_EQ(row.others->base, 403);
    EXPECT_NEAR(*row.shareDifference, 100.0 / 117 - 112.0 / 133, 1e-12);
    EXPECT_TRUE(row.shareDifferenceInterval);
    EXPECT_EQ(row.change.verdict, Verdict::noChange);
    EXPECT_TRUE(table.othersShown);
}

// A neutral middle is no agreement: on three options the best stands alone.
TEST(Items, OnAScaleOfThreeTheBestOptionIsWhoAgrees) {
    auto builder = aService();
    builder.ordered("short", 3);
    builder.classes("A", day(2025, 9), "short", {10, 30, 60});
    const auto table = itemTable(builder.setting(), {builder.position("A"), kAutumn, {}, {}});
    const auto &row = table.rows.back();
    ASSERT_EQ(row.item, builder.item("short"));
    EXPECT_EQ(row.indicator, IndicatorId::topBox);
    EXPECT_NEAR(*row.figure->value, .6, 1e-12);
    EXPECT_NEAR(row.neutral, .3, 1e-12);
    EXPECT_NEAR(row.disagree, .1, 1e-12);
}

TEST(Items, TheRecommendationIsShownNowBeforeAndElsewhere) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 8, 28, 84)
        .npsClasses("A", day(2025, 3), 12, 34, 90)
        .npsClasses("B", day(2025, 9), 33, 107, 272)
        .npsClasses("D", day(2025, 9), 99, 0, 0);
    const auto shown = recommendation(builder.setting(), {builder.position("A"), kAutumn, {}, {}});
    ASSERT_TRUE(shown);
    EXPECT_EQ(shown->now->classes, (NpsClasses{8, 28, 84}));
    EXPECT_EQ(shown->before->classes, (NpsClasses{12, 34, 90}));
    EXPECT_EQ(shown->others->classes, (NpsClasses{33, 107, 272}));
    EXPECT_EQ(shown->change.verdict, Verdict::noChange);
}

TEST(Items, AUnitThatIsItsServiceHasNoOthers) {
    auto builder = aService();
    builder.npsClasses("A", day(2025, 9), 8, 28, 84);
    const auto shown = recommendation(builder.setting(), {builder.position("S"), kAutumn, {}, {}});
    EXPECT_FALSE(shown->others);
    EXPECT_FALSE(shown->againstOthers);
}
