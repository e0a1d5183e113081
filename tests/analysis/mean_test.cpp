// SPDX-License-Identifier: MIT
#include "analysis/statistics/multiple_testing.h"
#include "analysis/statistics/welch.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace kooste::analysis::statistics;

namespace {

Moments momentsOf(const std::vector<double> &values) {
    Moments moments;
    for (const double value : values) {
        ++moments.n;
        moments.sum += value;
        moments.sumSquares += value * value;
    }
    return moments;
}

const std::vector<double> kX{5, 4, 4, 5, 3, 5, 2, 5, 4, 5, 5, 4};
const std::vector<double> kY{3, 4, 2, 4, 3, 3, 5, 2, 4, 3};

} // namespace

/// t.test(x) in R 4.2.
TEST(Mean, ReferenceValuesHold) {
    const auto x = momentsOf(kX);
    EXPECT_DOUBLE_EQ(*mean(x), 4.25);
    EXPECT_NEAR(std::sqrt(*variance(x)), .9653073, 5e-8);
    EXPECT_NEAR(tInterval(x)->low, 3.636673, 5e-7);
    EXPECT_NEAR(tInterval(x)->high, 4.863327, 5e-7);
}

TEST(Mean, NeedsOneValueAndItsIntervalTwo) {
    EXPECT_FALSE(mean({}));
    EXPECT_FALSE(tInterval(momentsOf({3})));
    EXPECT_DOUBLE_EQ(tInterval(momentsOf({3, 3, 3}))->low, 3);
    EXPECT_DOUBLE_EQ(*variance(momentsOf({4.1, 4.1, 4.1, 4.1, 4.1, 4.1, 4.1})), 0);
}

/// t.test(x, y) in R 4.2.
TEST(Welch, ReferenceValuesHold) {
    const auto test = welch(momentsOf(kX), momentsOf(kY));
    ASSERT_TRUE(test);
    EXPECT_NEAR(test->t, 2.3201703, 5e-8);
    EXPECT_NEAR(test->df, 19.408791, 5e-7);
    EXPECT_NEAR(test->p, .0313651, 5e-8);
    EXPECT_NEAR(test->difference, .95, 1e-12);
    EXPECT_GT(test->interval.low, 0);
}

TEST(Welch, IsUndefinedWithoutAnyVariance) {
    EXPECT_FALSE(welch(momentsOf({4, 4, 4}), momentsOf({5, 5})));
    EXPECT_TRUE(welch(momentsOf({4, 4, 4}), momentsOf({5, 4})));
    EXPECT_FALSE(welch(momentsOf({4}), momentsOf({5, 4})));
}

/// p.adjust(p, "BH") and p.adjust(p, "holm") in R 4.2.
TEST(MultipleTesting, ReferenceValuesHold) {
    const std::vector<double> p{.001, .008, .039, .041, .042, .06, .074, .205, .212, .216};
    const std::vector<double> expected{.01, .04, .084, .084, .084, .1, .105714, .216, .216, .216};
    const auto adjusted = benjaminiHochberg(p);
    for (std::size_t i = 0; i < p.size(); ++i)
        EXPECT_NEAR(adjusted[i], expected[i], 5e-7);
    const auto stepDown = holm(p);
    EXPECT_NEAR(stepDown[0], .01, 1e-12);
    EXPECT_NEAR(stepDown[1], .072, 1e-12);
    EXPECT_NEAR(stepDown[2], .312, 1e-12);
    EXPECT_NEAR(stepDown[9], 0.615, 1e-12) << "never below the one before";
}

TEST(MultipleTesting, OrderOfTheGivenValuesIsKept) {
    const auto adjusted = benjaminiHochberg({.04, .001, .03});
    EXPECT_NEAR(adjusted[0], .04, 1e-12);
    EXPECT_NEAR(adjusted[1], .003, 1e-12);
    EXPECT_NEAR(adjusted[2], .04, 1e-12);
    EXPECT_TRUE(benjaminiHochberg({}).empty());
}

/// Items 6 and 7 of the briefing's design against spring: the shares that agree, eight tests.
TEST(MultipleTesting, OneFamilyOfEightKeepsTwo) {
    const auto adjusted = benjaminiHochberg({.9, .8, .7, .6, .5, .002, .0035, .4});
    EXPECT_NEAR(adjusted[5], .014, 1e-12);
    EXPECT_NEAR(adjusted[6], .014, 1e-12);
    EXPECT_GT(adjusted[0], .05);
}
