// SPDX-License-Identifier: MIT
#include "model/comparability.h"

#include <gtest/gtest.h>

using namespace kooste::model;

namespace {

constexpr ItemId kItem{1};

AnswerOption option(int number, double score, const char *label) {
    return {number, std::to_string(number), {label, "", ""}, score, {}};
}

Survey surveyWith(std::vector<Question> before, std::vector<Question> after,
                  ItemKind kind = ItemKind::ordered) {
    Survey survey;
    survey.items = {{kItem, "q", kind, ItemRole::answer, {}, true, false}};
    survey.versions = {{VersionId{1}, 1, VersionStatus::published, {}, std::move(before)},
                       {VersionId{2}, 2, VersionStatus::published, {}, std::move(after)}};
    return survey;
}

ItemComparison compared(const Survey &survey) {
    return compareItem(survey, kItem, survey.versions[0], survey.versions[1]);
}

const Question kFour{kItem, {"Sain apua", "", ""}, {option(1, 1, "eri"), option(2, 2, "sama")}, {}};

} // namespace

TEST(Comparability, TheSameQuestionIsComparable) {
    const auto result = compared(surveyWith({kFour}, {kFour}));
    EXPECT_EQ(result.change, ItemChange::same);
    EXPECT_EQ(result.verdict, Comparability::comparable);
    EXPECT_TRUE(result.reason.empty());
}

TEST(Comparability, AnotherScaleIsNotComparable) {
    auto five = kFour;
    five.options = {option(11, 1, "eri"), option(12, 2, "siltä väliltä"), option(13, 3, "sama")};
    const auto result = compared(surveyWith({kFour}, {five}));
    EXPECT_EQ(result.change, ItemChange::scale);
    EXPECT_EQ(result.verdict, Comparability::notComparable);
    EXPECT_FALSE(result.reason.empty());
}

TEST(Comparability, ANewMissingCodeDoesNotChangeTheScale) {
    auto withCannotSay = kFour;
    withCannotSay.options.push_back({3, "3", {"en osaa sanoa", "", ""}, {}, Missing::dontKnow});
    EXPECT_EQ(compared(surveyWith({kFour}, {withCannotSay})).verdict, Comparability::comparable);
}

TEST(Comparability, ANewWordingOrLabelIsWithReservation) {
    auto reworded = kFour;
    reworded.text.fi = "Sain riittävästi apua";
    EXPECT_EQ(compared(surveyWith({kFour}, {reworded})).verdict, Comparability::withReservation);
    auto relabelled = kFour;
    relabelled.options[0].label.fi = "täysin eri";
    EXPECT_EQ(compared(surveyWith({kFour}, {relabelled})).change, ItemChange::wording);
}

TEST(Comparability, ATranslationThatWasAddedChangesNothing) {
    auto translated = kFour;
    translated.text.sv = "Jag fick hjälp";
    EXPECT_EQ(compared(surveyWith({kFour}, {translated})).change, ItemChange::same);
}

TEST(Comparability, MovingAQuestionKeepsItComparable) {
    const Question other{ItemId{2}, {"Muu", "", ""}, {}, {}};
    const auto result = compared(surveyWith({kFour, other}, {other, kFour}));
    EXPECT_EQ(result.change, ItemChange::position);
    EXPECT_EQ(result.verdict, Comparability::comparable);
}

TEST(Comparability, NewAndDroppedItemsAreNamed) {
    EXPECT_EQ(compared(surveyWith({}, {kFour})).change, ItemChange::added);
    EXPECT_EQ(compared(surveyWith({kFour}, {})).change, ItemChange::dropped);
}

TEST(Comparability, ANewOptionOfAnUnorderedItemIsWithReservation) {
    auto more = kFour;
    more.options.push_back(option(3, 0, "muu"));
    const auto result = compared(surveyWith({kFour}, {more}, ItemKind::single));
    EXPECT_EQ(result.change, ItemChange::options);
    EXPECT_EQ(result.verdict, Comparability::withReservation);
}
