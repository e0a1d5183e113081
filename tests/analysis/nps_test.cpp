// SPDX-License-Identifier: MIT
#include "analysis/statistics/nps.h"
#include "analysis/statistics/nps_difference.h"

#include <gtest/gtest.h>

using namespace kooste::analysis::statistics;

namespace {

/// Reference values: base R 4.2, with the formulas of the header.
struct NpsCase {
    NpsCounts counts;
    double value, variance, standardError;
    Interval wald, adjusted;
    double centre;
};
const NpsCase kCases[] = {
    {{20, 30, 50}, 30, .61, 7.8102, {14.692, 45.308}, {14.051, 44.201}, 29.126},
    {{0, 0, 8}, 100, 0, 0, {100, 100}, {38.538, 106.917}, 72.727},
    {{3, 9, 38}, 70, .33, 8.1240, {54.077, 85.923}, {49.755, 82.320}, 66.038},
    {{0, 5, 0}, 0, 0, 0, {0, 0}, {-30.006, 30.006}, 0},
};

} // namespace

TEST(Nps, ReferenceValuesHold) {
    for (const auto &each : kCases) {
        EXPECT_NEAR(*nps(each.counts), each.value, 5e-4);
        EXPECT_NEAR(*npsVariance(each.counts), each.variance, 5e-4);
        EXPECT_NEAR(*npsStandardError(each.counts), each.standardError, 5e-5);
        EXPECT_NEAR(npsWald(each.counts)->low, each.wald.low, 5e-4);
        EXPECT_NEAR(npsWald(each.counts)->high, each.wald.high, 5e-4);
        EXPECT_NEAR(npsAdjustedWaldUnclipped(each.counts)->low, each.adjusted.low, 1e-3);
        EXPECT_NEAR(npsAdjustedWaldUnclipped(each.counts)->high, each.adjusted.high, 1e-3);
        EXPECT_NEAR(*nps(npsAdjusted(each.counts)), each.centre, 5e-4);
    }
}

TEST(Nps, OnlyPromotersScoreHundred) { EXPECT_DOUBLE_EQ(*nps({0, 0, 8}), 100); }

TEST(Nps, NobodyAnsweredIsUndefinedAndNotZero) {
    EXPECT_FALSE(nps({}));
    EXPECT_FALSE(npsVariance({}));
    EXPECT_FALSE(npsWald({}));
    EXPECT_FALSE(npsAdjustedWald({}));
}

TEST(Nps, ShownIntervalIsClippedToTheScale) {
    EXPECT_DOUBLE_EQ(npsAdjustedWald({0, 0, 8})->high, 100);
    EXPECT_NEAR(npsAdjustedWald({0, 0, 8})->low, 38.538, 5e-4);
    EXPECT_DOUBLE_EQ(npsAdjustedWald({8, 0, 0})->low, -100);
}

/// The invented unit of the briefing's design: now, spring, and the other units of the service.
TEST(Nps, BriefingExampleHolds) {
    EXPECT_NEAR(*nps({8, 28, 84}), 63.33, 5e-3);
    EXPECT_NEAR(npsAdjustedWald({8, 28, 84})->low, 50.92, 5e-3);
    EXPECT_NEAR(npsAdjustedWald({8, 28, 84})->high, 72.66, 5e-3);
    EXPECT_NEAR(*nps({12, 34, 90}), 57.35, 5e-3);
    EXPECT_NEAR(npsAdjustedWald({12, 34, 90})->low, 45.22, 5e-3);
    EXPECT_NEAR(npsAdjustedWald({12, 34, 90})->high, 67.01, 5e-3);
    EXPECT_NEAR(*nps({33, 107, 272}), 58.01, 5e-3);
    EXPECT_NEAR(npsAdjustedWald({33, 107, 272})->low, 51.45, 5e-3);
    EXPECT_NEAR(npsAdjustedWald({33, 107, 272})->high, 63.73, 5e-3);
}

TEST(NpsDifference, ReferenceValuesHoldOnRawCounts) {
    const auto test = npsDifference({30, 30, 40}, {20, 30, 50});
    ASSERT_TRUE(test);
    EXPECT_FALSE(test->adjusted);
    EXPECT_NEAR(test->difference, -20, 1e-9);
    const auto mirrored = npsDifference({20, 30, 50}, {30, 30, 40});
    EXPECT_NEAR(mirrored->difference, 20, 1e-9);
    EXPECT_NEAR(mirrored->standardError, 11.4018, 5e-5);
    EXPECT_NEAR(mirrored->z, 1.7541, 5e-5);
    EXPECT_NEAR(mirrored->p, .07941, 5e-6);
    EXPECT_NEAR(mirrored->interval.low, -2.347, 5e-4);
    EXPECT_NEAR(mirrored->interval.high, 42.347, 5e-4);
}

TEST(NpsDifference, SmallBasesAreTestedOnAdjustedCounts) {
    EXPECT_NEAR(npsDifferenceRaw({0, 0, 8}, {0, 3, 5})->z, 2.1909, 5e-5);
    const auto test = npsDifference({0, 0, 8}, {0, 3, 5});
    EXPECT_TRUE(test->adjusted);
    EXPECT_NEAR(test->z, 1.0667, 5e-5);
    EXPECT_NEAR(test->difference, 37.5, 1e-9);
}

TEST(NpsDifference, NoVarianceOnOneSideIsTestedOnAdjustedCounts) {
    EXPECT_TRUE(npsDifference({0, 0, 40}, {10, 10, 30})->adjusted);
    EXPECT_FALSE(npsDifference({1, 0, 39}, {10, 10, 30})->adjusted);
    EXPECT_FALSE(npsDifferenceRaw({0, 0, 40}, {0, 0, 50}));
    EXPECT_FALSE(npsDifference({}, {1, 2, 3}));
}
