// SPDX-License-Identifier: MIT
#include "model/questionnaire.h"

#include <gtest/gtest.h>

namespace kooste::model {

TEST(VariantCode, ReadsBackForEveryAudienceAndPhase) {
    for (int audience = 0; audience < kAudiences; ++audience)
        for (int phase = 0; phase < kPhases; ++phase) {
            const VariantKey key{static_cast<Audience>(audience), static_cast<Phase>(phase)};
            EXPECT_EQ(parseVariantCode(variantCode(key)), key);
        }
    EXPECT_EQ(variantCode({Audience::young, Phase::ongoing}), "young-ongoing");
    EXPECT_EQ(variantCode({Audience::unknown, Phase::ended}), "ended");
    EXPECT_FALSE(parseVariantCode("nuori"));
    EXPECT_FALSE(parseVariantCode("young-later"));
}

TEST(VariantWording, FallsBackFromTheVariantToItsAudienceAndToTheCommonWords) {
    Question question;
    question.text = {"Sain apua", "Jag fick hjälp", "I got help"};
    question.wordings = {
        {{Audience::guardian, Phase::unknown}, {"Lapseni sai apua", "Mitt barn fick hjälp", ""}},
        {{Audience::guardian, Phase::ended}, {"Lapseni sai aikanaan apua", "", ""}},
        {{Audience::unknown, Phase::ended}, {"Sain aikanaan apua", "", "I got help then"}}};
    const auto ended = question.textFor({Audience::guardian, Phase::ended});
    EXPECT_EQ(ended.fi, "Lapseni sai aikanaan apua");
    EXPECT_EQ(ended.sv, "Mitt barn fick hjälp");
    EXPECT_EQ(ended.en, "I got help then");
    EXPECT_EQ(question.textFor({Audience::guardian, Phase::ongoing}).fi, "Lapseni sai apua");
    EXPECT_EQ(question.textFor({Audience::young, Phase::ended}).fi, "Sain aikanaan apua");
    EXPECT_EQ(question.textFor({Audience::young, Phase::ongoing}), question.text);
    EXPECT_EQ(question.textFor({}), question.text);
}

TEST(Version, AQuestionIsShownIfItsSectionAndItselfAre) {
    const ItemId item{1};
    Version version;
    version.sections = {{2, {}, {}, {Condition::Join::all, {{item, ConditionOperator::answered}}}}};
    Question question;
    question.section = 2;
    EXPECT_EQ(version.conditionsOf(question).size(), 1U);
    question.shownIf = {Condition::Join::all, {{item, ConditionOperator::is, {1}}}};
    EXPECT_EQ(version.conditionsOf(question).size(), 2U);
    question.section = 0;
    EXPECT_EQ(version.conditionsOf(question).size(), 1U);
}

} // namespace kooste::model
