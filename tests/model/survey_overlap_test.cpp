// SPDX-License-Identifier: MIT
#include "model/survey_overlap.h"

#include <gtest/gtest.h>

namespace kooste::model {
namespace {

base::Date day(int month, int number) { return base::makeDate(2026, month, number); }

Survey aSurvey(std::int64_t id, base::Date from, std::optional<base::Date> to = {}) {
    Survey survey;
    survey.id = {id};
    survey.code = "s" + std::to_string(id);
    survey.reach.startsOn = from;
    survey.reach.endsOn = to;
    Version version;
    version.status = VersionStatus::published;
    version.publishedOn = from;
    survey.versions = {version};
    return survey;
}

/// A above B and C; B above B1.
UnitTree tree() {
    const auto unit = [](std::int64_t id, std::int64_t parent, const char *code) {
        Unit made;
        made.id = {id};
        made.parent = {parent};
        made.code = code;
        return made;
    };
    return UnitTree({unit(1, 0, "A"), unit(2, 1, "B"), unit(3, 1, "C"), unit(4, 2, "B1")});
}

std::size_t overlaps(const Survey &a, const Survey &b) {
    const auto count = overlapsOf(a, {&a, &b}, tree()).size();
    EXPECT_EQ(count, overlapsOf(b, {&a, &b}, tree()).size()) << "the other way round too";
    return count;
}

} // namespace

TEST(SurveyOverlap, SameDaysAndNoLimitsOverlap) {
    const auto a = aSurvey(1, day(1, 1), day(3, 31));
    const auto b = aSurvey(2, day(2, 1));
    const auto found = overlapsOf(a, {&b}, tree());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].other, b.id);
    EXPECT_EQ(found[0].from, day(2, 1));
    EXPECT_EQ(found[0].to, day(3, 31));
    EXPECT_TRUE(found[0].units.empty());
}

TEST(SurveyOverlap, SameWeekIsEnoughAndTheNextWeekIsNot) {
    const auto a = aSurvey(1, day(1, 1), day(3, 4)); // a Wednesday
    EXPECT_EQ(overlaps(a, aSurvey(2, day(3, 6))), 1U) << "Friday of that week";
    EXPECT_EQ(overlaps(a, aSurvey(2, day(3, 8))), 1U) << "Sunday of that week";
    EXPECT_EQ(overlaps(a, aSurvey(2, day(3, 9))), 0U) << "Monday after";
}

TEST(SurveyOverlap, UnitStandsForItsSubtree) {
    auto a = aSurvey(1, day(1, 1));
    auto b = aSurvey(2, day(1, 1));
    a.reach.units = {"B"};
    b.reach.units = {"C"};
    EXPECT_EQ(overlaps(a, b), 0U);
    b.reach.units = {"B1", "C"};
    EXPECT_EQ(overlaps(a, b), 1U);
    EXPECT_EQ(overlapsOf(a, {&b}, tree())[0].units, std::vector<std::string>{"B1"});
    b.reach.units = {};
    EXPECT_EQ(overlapsOf(a, {&b}, tree())[0].units, std::vector<std::string>{"B"});
}

TEST(SurveyOverlap, OtherAudienceOrChannelDoesNotOverlap) {
    auto a = aSurvey(1, day(1, 1));
    auto b = aSurvey(2, day(1, 1));
    a.reach.audiences = {Audience::young};
    b.reach.audiences = {Audience::guardian, Audience::young};
    EXPECT_EQ(overlaps(a, b), 1U);
    b.reach.audiences = {Audience::guardian};
    EXPECT_EQ(overlaps(a, b), 0U);
    b.reach.audiences = {};
    a.reach.channels = {Channel::sms};
    b.reach.channels = {Channel::paper};
    EXPECT_EQ(overlaps(a, b), 0U);
}

TEST(SurveyOverlap, FreeFormAndUndatedDraftsOverlapWithNone) {
    const auto a = aSurvey(1, day(1, 1));
    auto b = aSurvey(2, day(1, 1));
    b.type = SurveyType::freeform;
    EXPECT_EQ(overlaps(a, b), 0U);
    Survey draft;
    draft.id = {3};
    draft.versions = {Version()};
    EXPECT_EQ(overlaps(a, draft), 0U);
    EXPECT_EQ(overlapsOf(draft, {&a}, tree(), day(5, 1)).size(), 1U)
        << "when it is published on that day";
}

TEST(SurveyState, FollowsTheDays) {
    auto survey = aSurvey(1, day(2, 1), day(3, 31));
    EXPECT_EQ(surveyStateOn(survey, day(1, 31)), SurveyState::planned);
    EXPECT_EQ(surveyStateOn(survey, day(2, 1)), SurveyState::running);
    EXPECT_EQ(surveyStateOn(survey, day(3, 31)), SurveyState::running);
    EXPECT_EQ(surveyStateOn(survey, day(4, 1)), SurveyState::ended);
    survey.type = SurveyType::freeform;
    EXPECT_EQ(surveyStateOn(survey, day(2, 1)), SurveyState::alwaysOpen);
    survey.versions.front().status = VersionStatus::draft;
    EXPECT_EQ(surveyStateOn(survey, day(2, 1)), SurveyState::draft);
}

TEST(SurveyState, RetiredSurveyEndedWithItsLastVersion) {
    auto survey = aSurvey(1, day(2, 1));
    survey.versions.front().status = VersionStatus::retired;
    survey.versions.front().retiredOn = day(5, 5);
    EXPECT_EQ(askingTime(survey).to, day(5, 5));
    EXPECT_EQ(surveyStateOn(survey, day(5, 6)), SurveyState::ended);
    survey.versions.push_back(Version());
    EXPECT_FALSE(askingTime(survey).to) << "a draft of the next version is being made";
}

TEST(SurveyState, StartIsThatOfTheFirstPublishedVersionUnlessDecided) {
    auto survey = aSurvey(1, day(2, 1));
    survey.reach.startsOn = {};
    survey.versions.front().publishedOn = day(1, 15);
    EXPECT_EQ(askingTime(survey).from, day(1, 15));
}

} // namespace kooste::model
