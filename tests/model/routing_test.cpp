// SPDX-License-Identifier: MIT
#include "model/routing.h"

#include <gtest/gtest.h>

using namespace kooste::model;

namespace {

constexpr ItemId kFirst{1};
constexpr ItemId kSecond{2};
constexpr ItemId kThird{3};

Condition when(ItemId item, ConditionOperator op, std::vector<int> options = {}) {
    return {Condition::Join::all, {{item, op, std::move(options)}}};
}

Question question(ItemId item, Condition shownIf = {}) {
    Question made;
    made.item = item;
    made.shownIf = std::move(shownIf);
    return made;
}

/// First; second if first is 1; third if second is answered.
Version chained() {
    Version version;
    version.questions = {question(kFirst),
                         question(kSecond, when(kFirst, ConditionOperator::is, {1})),
                         question(kThird, when(kSecond, ConditionOperator::answered))};
    return version;
}

GivenAnswers answers(std::map<int, int> byItem) {
    return [byItem = std::move(byItem)](ItemId item) {
        const auto found = byItem.find(static_cast<int>(item.value));
        if (found == byItem.end())
            return GivenAnswer{};
        return GivenAnswer{true, {found->second}, {}};
    };
}

} // namespace

TEST(Routing, AnAnswerOfAHiddenQuestionIsNotGiven) {
    EXPECT_EQ(shownQuestions(chained(), answers({{1, 1}, {2, 5}})),
              (std::vector<bool>{true, true, true}));
    EXPECT_EQ(shownQuestions(chained(), answers({{1, 2}, {2, 5}})),
              (std::vector<bool>{true, false, false}));
}

TEST(Routing, ALaterAnswerIsNotGiven) {
    auto version = chained();
    version.questions[0].shownIf = when(kThird, ConditionOperator::answered);
    EXPECT_EQ(shownQuestions(version, answers({{1, 1}, {2, 5}, {3, 1}})),
              (std::vector<bool>{false, false, false}));
}

TEST(Routing, ASectionHidesItsQuestions) {
    auto version = chained();
    version.sections = {{4, {}, {}, when(kFirst, ConditionOperator::isNot, {1})}};
    version.questions[1].section = 4;
    EXPECT_EQ(shownQuestions(version, answers({{1, 1}, {2, 5}})),
              (std::vector<bool>{true, false, false}));
}

TEST(Routing, TheFirstVariantThatHoldsIsChosen) {
    auto version = chained();
    version.variants = {
        {{Audience::guardian, Phase::unknown}, {}},
        {{Audience::young, Phase::unknown}, when(kFirst, ConditionOperator::is, {1})},
        {{Audience::client, Phase::unknown}, when(kFirst, ConditionOperator::answered)}};
    EXPECT_EQ(chosenVariant(version, answers({})), nullptr);
    EXPECT_EQ(chosenVariant(version, answers({{1, 1}}))->key.audience, Audience::young);
    EXPECT_EQ(chosenVariant(version, answers({{1, 2}}))->key.audience, Audience::client);
}

TEST(Routing, AMissingCodeIsNoAnswer) {
    Item item;
    item.kind = ItemKind::ordered;
    Question scale;
    scale.options = {{1, "1", {}, 4.0, {}}, {9, "9", {}, {}, Missing::dontKnow}};
    EXPECT_FALSE(givenOptions(item, scale, {9}).answered);
    EXPECT_EQ(givenOptions(item, scale, {1}).value, 4.0);
}

namespace {

/// First with options 1 and 2; second if it is 1; third if second is answered; fourth for all.
Survey branching() {
    Survey survey;
    for (const auto id : {kFirst, kSecond, kThird, ItemId{4}}) {
        Item item;
        item.id = id;
        item.kind = ItemKind::single;
        survey.items.push_back(item);
    }
    auto version = chained();
    version.questions.front().options = {
        {1, "yes", {}, {}, {}}, {2, "no", {}, {}, {}}, {9, "eos", {}, {}, Missing::dontKnow}};
    version.questions.push_back(question(ItemId{4}));
    survey.versions = {version};
    return survey;
}

std::size_t after(const Survey &survey, int option) {
    return nextAfterOption(survey, survey.versions.front(), 0, option);
}

} // namespace

TEST(Routing, AnOptionLeadsPastWhatItHides) {
    const auto survey = branching();
    EXPECT_EQ(after(survey, 1), 1U);
    EXPECT_EQ(after(survey, 2), 3U) << "the third reads an answer that is not given";
    EXPECT_EQ(after(survey, 9), 3U) << "don't know is no answer";
}

TEST(Routing, AnOptionLeadsNoFurtherThanWhatOtherAnswersDecide) {
    auto survey = branching();
    auto &questions = survey.versions.front().questions;
    auto &either = questions[1].shownIf;
    either.join = Condition::Join::any;
    either.terms.push_back({ItemId{7}, ConditionOperator::answered});
    EXPECT_EQ(after(survey, 2), 1U) << "another answer may show it";
    either.join = Condition::Join::all;
    EXPECT_EQ(after(survey, 2), 3U);
    questions[1].shownIf = when(kFirst, ConditionOperator::isNot, {2});
    EXPECT_EQ(after(survey, 2), 3U);
    EXPECT_EQ(after(survey, 9), 1U) << "who does not know has not said no";
}

TEST(Routing, AnOptionMayLeadToTheEnd) {
    auto survey = branching();
    survey.versions.front().questions.pop_back();
    EXPECT_EQ(after(survey, 2), 3U);
}
