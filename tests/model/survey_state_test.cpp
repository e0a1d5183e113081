// SPDX-License-Identifier: MIT
#include "model/survey_state.h"

#include <gtest/gtest.h>

namespace kooste::model {
namespace {

base::Date day(int month, int number) { return base::makeDate(2026, month, number); }

Survey aSurvey(base::Date from, std::optional<base::Date> to = {}) {
    Survey survey;
    survey.reach.startsOn = from;
    survey.reach.endsOn = to;
    Version version;
    version.status = VersionStatus::published;
    version.publishedOn = from;
    survey.versions = {version};
    return survey;
}

} // namespace

TEST(SurveyState, FollowsTheDays) {
    auto survey = aSurvey(day(2, 1), day(3, 31));
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
    auto survey = aSurvey(day(2, 1));
    survey.versions.front().status = VersionStatus::retired;
    survey.versions.front().retiredOn = day(5, 5);
    EXPECT_EQ(surveyStateOn(survey, day(5, 5)), SurveyState::running);
    EXPECT_EQ(surveyStateOn(survey, day(5, 6)), SurveyState::ended);
    survey.versions.push_back(Version());
    EXPECT_EQ(surveyStateOn(survey, day(5, 6)), SurveyState::running)
        << "a draft of the next version is being made";
}

} // namespace kooste::model
