// SPDX-License-Identifier: MIT
#include "analysis/statistics/finite_population.h"
#include "analysis/statistics/share_difference.h"
#include "analysis/statistics/trend_test.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace kooste::analysis::statistics;

/// prop.test(x, n, correct = FALSE)$conf.int in R 4.2.
TEST(Wilson, ReferenceValuesHold) {
    const struct {
        ShareCounts counts;
        Interval interval;
    } cases[] = {
        {{81, 263}, {.255289, .366210}},
        {{0, 20}, {0, .161125}},
        {{8, 10}, {.490162, .943318}},
        {{10, 10}, {.722467, 1}},
    };
    for (const auto &each : cases) {
        EXPECT_NEAR(wilson(each.counts)->low, each.interval.low, 5e-7);
        EXPECT_NEAR(wilson(each.counts)->high, each.interval.high, 5e-7);
    }
    EXPECT_FALSE(wilson({0, 0}));
    EXPECT_NEAR(wilson({84, 120})->low, .613, 5e-4);
    EXPECT_NEAR(wilson({84, 120})->high, .775, 5e-4);
}

/// Newcombe 1998, table II, examples (a) and (h) of method 10.
TEST(Newcombe, ReferenceValuesHold) {
    const auto usual = newcombe({56, 70}, {48, 80});
    EXPECT_NEAR(usual->low, .052431, 5e-7);
    EXPECT_NEAR(usual->high, .333873, 5e-7);
    const auto extreme = newcombe({10, 10}, {0, 20});
    EXPECT_NEAR(extreme->low, .679086, 5e-7);
    EXPECT_NEAR(extreme->high, 1, 5e-7);
    EXPECT_FALSE(newcombe({1, 2}, {0, 0}));
}

/// prop.test and fisher.test in R 4.2.
TEST(ShareTest, ReferenceValuesHold) {
    EXPECT_NEAR(*chiSquared({56, 70}, {48, 80}), 7.023411, 5e-7);
    const auto large = shareTest({56, 70}, {48, 80});
    EXPECT_NEAR(large->p, .0080451, 5e-8);
    ASSERT_TRUE(large->z);
    EXPECT_GT(*large->z, 0);
    EXPECT_NEAR(*large->z * *large->z, 7.023411, 5e-7);
    const auto small = shareTest({9, 10}, {3, 10});
    EXPECT_FALSE(small->z) << "expected counts below 5 call for Fisher's test";
    EXPECT_NEAR(small->p, .0197666, 5e-8);
}

TEST(ShareTest, EverybodyOnBothSidesIsNoDifference) {
    const auto test = shareTest({40, 40}, {30, 30});
    EXPECT_DOUBLE_EQ(test->p, 1);
    EXPECT_DOUBLE_EQ(test->difference, 0);
    EXPECT_FALSE(shareTest({0, 0}, {1, 2}));
}

TEST(ShareTest, SidesExchangedTurnTheSignAndKeepP) {
    const auto one = shareTest({30, 50}, {20, 60});
    const auto other = shareTest({20, 60}, {30, 50});
    EXPECT_DOUBLE_EQ(one->p, other->p);
    EXPECT_DOUBLE_EQ(*one->z, -*other->z);
    EXPECT_NEAR(one->interval->low, -other->interval->high, 1e-12);
    EXPECT_NEAR(fisherExact({2, 9}, {7, 8}), fisherExact({7, 8}, {2, 9}), 1e-12);
}

/// The six periods of the briefing's design, promoters of all; by hand from Cochran's formula.
TEST(CochranArmitage, BriefingExampleHolds) {
    const auto test =
        cochranArmitage({{46, 83}, {55, 97}, {15, 27}, {68, 109}, {90, 136}, {84, 120}});
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->z, 2.650, 5e-4);
    EXPECT_NEAR(test->p, .0081, 5e-5);
}

/// prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82)): the smokers of R's own example,
/// X-squared 8.2249, p .004132; prop.test of the same: X-squared 12.6, df 3, p .005585.
TEST(CochranArmitage, TheExampleOfRHolds) {
    const std::vector<ShareCounts> smokers{{83, 86}, {90, 93}, {129, 136}, {70, 82}};
    const auto trend = cochranArmitage(smokers);
    EXPECT_NEAR(trend->z * trend->z, 8.2249, 5e-5);
    EXPECT_LT(trend->z, 0);
    EXPECT_NEAR(trend->p, .004132, 5e-7);
    const auto equal = equalShares(smokers);
    EXPECT_NEAR(equal->chiSquared, 12.6, 5e-2);
    EXPECT_EQ(equal->df, 3);
    EXPECT_NEAR(equal->p, .005585, 5e-7);
}

TEST(CochranArmitage, AnEmptyPeriodKeepsItsPlaceButHasNoWeight) {
    const auto gap = cochranArmitage({{10, 20}, {0, 0}, {15, 20}});
    const auto near = cochranArmitage({{10, 20}, {15, 20}});
    EXPECT_NEAR(gap->z, near->z, 1e-12) << "two periods: the step between them does not matter";
    EXPECT_FALSE(cochranArmitage({{20, 20}, {30, 30}}));
    EXPECT_FALSE(cochranArmitage({{5, 20}, {0, 0}}));
    EXPECT_FALSE(equalShares({{5, 20}}));
}

TEST(FinitePopulation, EverybodyAnsweredLeavesNoUncertainty) {
    EXPECT_DOUBLE_EQ(*finitePopulationFactor(40, 40), 0);
    EXPECT_NEAR(*finitePopulationFactor(20, 40), std::sqrt(20.0 / 39.0), 1e-12);
    EXPECT_FALSE(finitePopulationFactor(41, 40));
    EXPECT_FALSE(finitePopulationFactor(0, 0));
}
