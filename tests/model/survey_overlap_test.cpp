// SPDX-License-Identifier: MIT
#include "model/survey_overlap.h"

#include <gtest/gtest.h>

using namespace kooste::model;
using kooste::base::makeDate;

namespace {

Unit unit(std::int64_t id, std::int64_t parent, UnitLevel level, const char *code) {
    Unit made;
    made.id = {id};
    made.parent = {parent};
    made.level = level;
    made.code = code;
    made.name.fi = code;
    return made;
}

const UnitTree kUnits({unit(1, 0, UnitLevel::county, "HVA"), unit(2, 1, UnitLevel::service, "A"),
                       unit(3, 2, UnitLevel::unit, "A1"), unit(4, 1, UnitLevel::service, "B")});

Survey asks(kooste::base::Date from, std::optional<kooste::base::Date> to,
            std::vector<std::string> units = {}) {
    Survey survey;
    survey.type = SurveyType::adhoc;
    survey.reach.units = std::move(units);
    survey.reach.startsOn = from;
    survey.reach.endsOn = to;
    return survey;
}

} // namespace

TEST(SurveyOverlap, OfTwoSurveysThatAskEverybodyInTheSameWeeks) {
    // 2026-03-02 is a Monday.
    const auto overlap = overlapOf(asks(makeDate(2026, 3, 1), makeDate(2026, 3, 11)),
                                   asks(makeDate(2026, 3, 4), {}), kUnits);
    ASSERT_TRUE(overlap.has_value());
    EXPECT_EQ(overlap->from, makeDate(2026, 3, 2));
    EXPECT_EQ(overlap->to, makeDate(2026, 3, 15));
    EXPECT_TRUE(overlap->units.empty());
}

TEST(SurveyOverlap, DaysOfTheSameWeekAreEnoughAndTheNextWeekIsNot) {
    const auto first = asks(makeDate(2026, 3, 1), makeDate(2026, 3, 3));
    EXPECT_TRUE(overlapOf(first, asks(makeDate(2026, 3, 8), {}), kUnits).has_value());
    EXPECT_FALSE(overlapOf(first, asks(makeDate(2026, 3, 9), {}), kUnits).has_value());
}

TEST(SurveyOverlap, AUnitStandsForItsSubtree) {
    const auto day = makeDate(2026, 3, 2);
    const auto overlap = overlapOf(asks(day, {}, {"A"}), asks(day, {}, {"A1", "B"}), kUnits);
    ASSERT_TRUE(overlap.has_value());
    EXPECT_EQ(overlap->units, std::vector<std::string>{"A1"});
    EXPECT_FALSE(overlapOf(asks(day, {}, {"A1"}), asks(day, {}, {"B"}), kUnits).has_value());
    EXPECT_EQ(overlapOf(asks(day, {}), asks(day, {}, {"B"}), kUnits)->units,
              std::vector<std::string>{"B"});
}

TEST(SurveyOverlap, AnotherAudienceOrChannelReachesOtherPeople) {
    auto one = asks(makeDate(2026, 3, 2), {});
    auto other = one;
    one.reach.channels = {Channel::sms, Channel::web};
    other.reach.channels = {Channel::web};
    EXPECT_EQ(overlapOf(one, other, kUnits)->channels, std::vector<Channel>{Channel::web});
    other.reach.channels = {Channel::paper};
    EXPECT_FALSE(overlapOf(one, other, kUnits).has_value());
    other.reach.channels = {};
    one.reach.audiences = {Audience::client};
    other.reach.audiences = {Audience::guardian};
    EXPECT_FALSE(overlapOf(one, other, kUnits).has_value());
}

TEST(SurveyOverlap, FreeFormFeedbackAsksNobody) {
    auto open = asks(makeDate(2026, 3, 2), {});
    open.type = SurveyType::freeform;
    EXPECT_FALSE(overlapOf(open, asks(makeDate(2026, 3, 2), {}), kUnits).has_value());
}

TEST(SurveySpan, IsThatOfItsVersionsWhereTheReachSaysNone) {
    Survey survey;
    EXPECT_FALSE(spanOf(survey).has_value());
    Version first;
    first.status = VersionStatus::retired;
    first.publishedOn = makeDate(2025, 1, 7);
    first.retiredOn = makeDate(2025, 6, 1);
    survey.versions = {first};
    ASSERT_TRUE(spanOf(survey).has_value());
    EXPECT_EQ(spanOf(survey)->from, makeDate(2025, 1, 7));
    EXPECT_EQ(spanOf(survey)->to, makeDate(2025, 6, 1));
    Version second;
    second.status = VersionStatus::published;
    survey.versions.push_back(second);
    EXPECT_FALSE(spanOf(survey)->to.has_value());
}

TEST(SurveySpan, AnAdhocSurveyEndsByItselfAfterItsLastDay) {
    auto survey = asks(makeDate(2026, 3, 1), makeDate(2026, 3, 31));
    EXPECT_FALSE(hasEnded(survey, makeDate(2026, 3, 31)));
    EXPECT_TRUE(hasEnded(survey, makeDate(2026, 4, 1)));
    survey.type = SurveyType::regular;
    EXPECT_FALSE(hasEnded(survey, makeDate(2026, 4, 1)));
}
