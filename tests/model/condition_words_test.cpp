// SPDX-License-Identifier: MIT
#include "base/translator.h"
#include "model/condition_words.h"

#include <gtest/gtest.h>

using namespace kooste::model;
using kooste::base::Language;

namespace {

constexpr ItemId kAgeAsked{1};
constexpr ItemId kNpsAsked{2};
constexpr ItemId kWhy{3};
constexpr ItemId kHelp{4};

Item anItem(ItemId id, const char *code, ItemKind kind, const char *name = "") {
    Item item;
    item.id = id;
    item.code = code;
    item.kind = kind;
    item.name.en = name;
    return item;
}

AnswerOption option(int number, const char *label, std::optional<double> score = {}) {
    return {number, std::to_string(number), {"", "", label}, score, {}};
}

Question question(ItemId item, const char *text, std::vector<AnswerOption> options = {}) {
    return {item, {"", "", text}, std::move(options), {}};
}

Survey aSurvey() {
    Survey survey;
    survey.items = {anItem(kAgeAsked, "age", ItemKind::single, "Age band"),
                    anItem(kNpsAsked, "nps", ItemKind::nps), anItem(kWhy, "why", ItemKind::text),
                    anItem(kHelp, "help", ItemKind::ordered, "Help")};
    Version version;
    version.questions = {
        question(kAgeAsked, "How old are you?",
                 {option(1, "under 18"), option(2, "18-29"), option(3, "over 29")}),
        question(kNpsAsked, "Would you recommend us?"),
        question(kHelp, "I got help", {option(1, "disagree", 1), option(2, "agree", 2)}),
        question(kWhy, "Why?")};
    survey.versions = {version};
    return survey;
}

std::string said(const Condition &condition) {
    const auto survey = aSurvey();
    const auto message = conditionWords(survey, survey.versions[0], condition, Language::en);
    return message.empty() ? "" : render(message, kooste::base::EnglishTranslator());
}

} // namespace

TEST(ConditionWords, NameOptionsByTheirLabels) {
    EXPECT_EQ(said({Condition::Join::all, {{kAgeAsked, ConditionOperator::is, {1}}}}),
              "if Age band is under 18");
    EXPECT_EQ(said({Condition::Join::all, {{kAgeAsked, ConditionOperator::isNot, {1, 2, 3}}}}),
              "if Age band is not under 18, 18-29 or over 29");
}

TEST(ConditionWords, QuoteAWordingThatHasNoShortName) {
    EXPECT_EQ(said({Condition::Join::all, {{kNpsAsked, ConditionOperator::atMost, {}, 6.0}}}),
              "if “Would you recommend us?” is at most 6");
}

TEST(ConditionWords, NameAStepOfAScaleByItsLabel) {
    EXPECT_EQ(said({Condition::Join::all, {{kHelp, ConditionOperator::atLeast, {}, 2.0}}}),
              "if Help is at least agree");
    EXPECT_EQ(said({Condition::Join::all, {{kHelp, ConditionOperator::atLeast, {}, 1.5}}}),
              "if Help is at least 1.5");
}

TEST(ConditionWords, JoinTerms) {
    const std::vector<ConditionTerm> terms{{kAgeAsked, ConditionOperator::is, {1}},
                                           {kHelp, ConditionOperator::answered},
                                           {kNpsAsked, ConditionOperator::notAnswered}};
    EXPECT_EQ(
        said({Condition::Join::all, terms}),
        "if Age band is under 18, Help is answered and “Would you recommend us?” is not answered");
    EXPECT_EQ(
        said({Condition::Join::any, terms}),
        "if Age band is under 18, Help is answered or “Would you recommend us?” is not answered");
    EXPECT_EQ(said({}), "");
}

TEST(ConditionWords, AQuestionHasItsSectionsConditionToo) {
    auto survey = aSurvey();
    auto &version = survey.versions[0];
    version.sections = {{1,
                         {"", "", "More"},
                         {},
                         {Condition::Join::all, {{kAgeAsked, ConditionOperator::is, {2}}}}}};
    version.questions[3].section = 1;
    version.questions[3].shownIf = {Condition::Join::all, {{kHelp, ConditionOperator::is, {1}}}};
    EXPECT_EQ(render(conditionWords(survey, version, version.questions[3], Language::en),
                     kooste::base::EnglishTranslator()),
              "if Age band is 18-29, and also Help is disagree");
    EXPECT_TRUE(conditionWords(survey, version, version.questions[0], Language::en).empty());
}
