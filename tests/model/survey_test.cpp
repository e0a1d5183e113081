// SPDX-License-Identifier: MIT
#include "model/survey.h"

#include <gtest/gtest.h>

using namespace kooste::model;

namespace {

Survey aSmallSurvey() {
    Survey survey;
    survey.items = {{ItemId{1}, "age", ItemKind::ordered, ItemRole::background, {}, true, false},
                    {ItemId{2},
                     "help",
                     ItemKind::ordered,
                     ItemRole::answer,
                     {"Avun saanti", "", ""},
                     true,
                     false},
                    {ItemId{3}, "nps", ItemKind::nps, ItemRole::answer, {}, true, false}};
    Version first;
    first.number = 1;
    first.status = VersionStatus::published;
    first.questions = {{ItemId{3}, {"Suosittelisitko?", "", ""}, {}, {}}};
    Version second = first;
    second.number = 2;
    second.status = VersionStatus::draft;
    second.questions[0].text.fi = "Kuinka todennäköisesti suosittelisit?";
    survey.versions = {first, second};
    return survey;
}

} // namespace

TEST(Survey, TheRecommendationItemIsTheMainOne) {
    auto survey = aSmallSurvey();
    EXPECT_EQ(survey.mainItem()->code, "nps");
    survey.items.pop_back();
    EXPECT_EQ(survey.mainItem()->code, "help"); // never a background item
}

TEST(Survey, ADraftIsNotTheLatestPublishedVersion) {
    EXPECT_EQ(aSmallSurvey().latestPublished()->number, 1);
}

TEST(Survey, AnItemIsCalledByItsNameThenItsNewestWordingInUseThenItsCode) {
    const auto survey = aSmallSurvey();
    EXPECT_EQ(survey.itemTitle(ItemId{2}, kooste::base::Language::sv), "Avun saanti");
    // Not yet by the draft's: figures are named by what was asked.
    EXPECT_EQ(survey.itemTitle(ItemId{3}, kooste::base::Language::fi), "Suosittelisitko?");
    EXPECT_EQ(survey.itemTitle(ItemId{1}, kooste::base::Language::fi), "age");
}

TEST(Survey, CodesReadBack) {
    for (const auto missing : {Missing::notShown, Missing::skipped, Missing::dontKnow,
                               Missing::notApplicable, Missing::invalid})
        EXPECT_EQ(parseMissing(missingCode(missing)), missing);
    EXPECT_EQ(missingCode(Missing::dontKnow), "dontKnow");
    for (const auto kind : {ItemKind::nps, ItemKind::ordered, ItemKind::single, ItemKind::multiple,
                            ItemKind::number, ItemKind::date, ItemKind::text})
        EXPECT_EQ(parseItemKind(itemKindCode(kind)), kind);
    EXPECT_EQ(parseSurveyType("adhoc"), SurveyType::adhoc);
    EXPECT_FALSE(parseSurveyType("weekly"));
}
