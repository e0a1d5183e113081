// SPDX-License-Identifier: MIT
#include "model/condition.h"

#include <gtest/gtest.h>

namespace kooste::model {

namespace {

constexpr ItemId kAge{1};
constexpr ItemId kNps{2};

/// An answer each to a closed item (option 3) and to a number (7); nothing else is answered.
GivenAnswer given(ItemId item) {
    if (item == kAge)
        return {true, {3}, 3.0};
    if (item == kNps)
        return {true, {7}, 7.0};
    return {};
}

bool one(ItemId item, ConditionOperator op, std::vector<int> options = {},
         std::optional<double> number = {}) {
    return holds({Condition::Join::all, {{item, op, std::move(options), number}}}, given);
}

} // namespace

TEST(Condition, WithoutTermsAlwaysHolds) {
    EXPECT_TRUE(holds({}, given));
    EXPECT_TRUE(holds({Condition::Join::any, {}}, given));
}

TEST(Condition, IsMeansAmongTheOptions) {
    EXPECT_TRUE(one(kAge, ConditionOperator::is, {1, 3}));
    EXPECT_FALSE(one(kAge, ConditionOperator::is, {1, 2}));
    EXPECT_FALSE(one(kAge, ConditionOperator::isNot, {1, 3}));
    EXPECT_TRUE(one(kAge, ConditionOperator::isNot, {1, 2}));
}

TEST(Condition, OfANumberComparesItsValue) {
    EXPECT_TRUE(one(kNps, ConditionOperator::is, {}, 7));
    EXPECT_TRUE(one(kNps, ConditionOperator::atLeast, {}, 7));
    EXPECT_FALSE(one(kNps, ConditionOperator::atLeast, {}, 7.5));
    EXPECT_TRUE(one(kNps, ConditionOperator::atMost, {}, 7));
    EXPECT_FALSE(one(kNps, ConditionOperator::atMost, {}, 6));
}

TEST(Condition, OnWhatIsNotAnsweredHoldsOnlyForTheDenials) {
    constexpr ItemId unasked{9};
    EXPECT_FALSE(one(unasked, ConditionOperator::is, {3}));
    EXPECT_TRUE(one(unasked, ConditionOperator::isNot, {3}));
    EXPECT_FALSE(one(unasked, ConditionOperator::atLeast, {}, 0));
    EXPECT_FALSE(one(unasked, ConditionOperator::atMost, {}, 10));
    EXPECT_FALSE(one(unasked, ConditionOperator::answered));
    EXPECT_TRUE(one(unasked, ConditionOperator::notAnswered));
    EXPECT_TRUE(one(kAge, ConditionOperator::answered));
}

TEST(Condition, AllNeedsEveryTermAndAnyNeedsOne) {
    const std::vector<ConditionTerm> terms{{kAge, ConditionOperator::is, {3}},
                                           {kNps, ConditionOperator::atLeast, {}, 9.0}};
    EXPECT_FALSE(holds({Condition::Join::all, terms}, given));
    EXPECT_TRUE(holds({Condition::Join::any, terms}, given));
}

TEST(ConditionOperator, CodesReadBack) {
    for (const auto op :
         {ConditionOperator::is, ConditionOperator::isNot, ConditionOperator::atLeast,
          ConditionOperator::atMost, ConditionOperator::answered, ConditionOperator::notAnswered})
        EXPECT_EQ(parseConditionOperator(conditionOperatorCode(op)), op);
    EXPECT_FALSE(parseConditionOperator("contains"));
}

} // namespace kooste::model
