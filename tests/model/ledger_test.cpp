// SPDX-License-Identifier: MIT
#include "base/translator.h"
#include "model/comparability.h"

#include <gtest/gtest.h>

using namespace kooste::model;
namespace base = kooste::base;

namespace {

constexpr ItemId kAsked{1};
constexpr ItemId kOther{2};

Question question(ItemId item, const char *text, std::initializer_list<int> options = {1, 2}) {
    Question asked{item, {text, "", ""}, {}, {}};
    double score = 0;
    for (const int number : options)
        asked.options.push_back({number, std::to_string(number), {}, ++score, {}});
    return asked;
}

Version version(int number, std::vector<Question> questions,
                VersionStatus status = VersionStatus::published) {
    Version made;
    made.id = {number};
    made.number = number;
    made.status = status;
    made.questions = std::move(questions);
    return made;
}

Survey surveyOf(std::vector<Version> versions) {
    Survey survey;
    for (const auto item : {kAsked, kOther})
        survey.items.push_back({item,
                                "q" + std::to_string(item.value),
                                ItemKind::ordered,
                                ItemRole::answer,
                                {},
                                true,
                                false});
    survey.versions = std::move(versions);
    return survey;
}

LedgerEntry decision(int from, int to, Comparability proposed, Comparability verdict,
                     std::string note) {
    LedgerEntry entry;
    entry.item = kAsked;
    entry.from = from;
    entry.to = to;
    entry.proposed = proposed;
    entry.verdict = verdict;
    entry.note = std::move(note);
    return entry;
}

ItemComparison compared(const Survey &survey, std::size_t from, std::size_t to) {
    return compareItem(survey, kAsked, survey.versions.at(from), survey.versions.at(to));
}

std::string textOf(const base::Message &message) {
    return base::render(message, base::EnglishTranslator());
}

} // namespace

TEST(Ledger, WhatWasDecidedGoesBeforeTheProposalAndSaysWhy) {
    auto survey = surveyOf({version(1, {question(kAsked, "Sain apua")}),
                            version(2, {question(kAsked, "Sain apua ajoissa")})});
    survey.ledger = {decision(1, 2, Comparability::withReservation, Comparability::comparable,
                              "Kokeiltu kymmenellä. ")};
    const auto result = compared(survey, 0, 1);
    EXPECT_EQ(result.verdict, Comparability::comparable);
    EXPECT_EQ(result.change, ItemChange::wording);
    EXPECT_EQ(result.decision, &survey.ledger.front());
    EXPECT_EQ(textOf(result.reason), "the wording changed between versions 1 and 2; judged "
                                     "comparable: Kokeiltu kymmenellä");
}

TEST(Ledger, TheSameItemCanBeJudgedNotComparable) {
    auto survey = surveyOf(
        {version(1, {question(kAsked, "Sain apua")}), version(2, {question(kAsked, "Sain apua")})});
    survey.ledger = {decision(1, 2, Comparability::comparable, Comparability::notComparable,
                              "Kysytään nyt ennen käyntiä")};
    const auto result = compared(survey, 0, 1);
    EXPECT_EQ(result.verdict, Comparability::notComparable);
    EXPECT_EQ(textOf(result.reason), "judged not comparable: Kysytään nyt ennen käyntiä");
}

TEST(Ledger, ANoteOnAnAcceptedProposalIsTold) {
    auto survey = surveyOf({version(1, {question(kAsked, "Sain apua")}),
                            version(2, {question(kAsked, "Autettiinko")})});
    survey.ledger = {decision(1, 2, Comparability::withReservation, Comparability::withReservation,
                              "Kysymyslause")};
    EXPECT_EQ(textOf(compared(survey, 0, 1).reason),
              "the wording changed between versions 1 and 2: Kysymyslause");
    survey.ledger.front().note.clear();
    EXPECT_EQ(textOf(compared(survey, 0, 1).reason),
              "the wording changed between versions 1 and 2");
}

TEST(Ledger, OverSeveralVersionsTheGravestStepHolds) {
    auto survey =
        surveyOf({version(1, {question(kAsked, "A")}), version(2, {question(kAsked, "B")}),
                  version(3, {question(kAsked, "C")})});
    survey.ledger = {
        decision(1, 2, Comparability::withReservation, Comparability::comparable, "x"),
        decision(2, 3, Comparability::withReservation, Comparability::notComparable, "y")};
    EXPECT_EQ(compared(survey, 0, 1).verdict, Comparability::comparable);
    const auto whole = compared(survey, 0, 2);
    EXPECT_EQ(whole.verdict, Comparability::notComparable);
    EXPECT_NE(textOf(whole.reason).find("versions 2 and 3"), std::string::npos);
}

TEST(Ledger, AVersionThatDidNotAskTheItemIsNoStep) {
    auto survey =
        surveyOf({version(1, {question(kAsked, "A")}), version(2, {question(kOther, "Muu")}),
                  version(3, {question(kAsked, "B")})});
    survey.ledger = {
        decision(1, 3, Comparability::withReservation, Comparability::comparable, "x")};
    EXPECT_EQ(compared(survey, 0, 2).verdict, Comparability::comparable);
    EXPECT_EQ(versionBefore(survey, kAsked, survey.versions[2])->number, 1);
}

TEST(Ledger, AScaleThatCameBackIsComparableWithTheFirst) {
    const auto survey = surveyOf({version(1, {question(kAsked, "A", {1, 2})}),
                                  version(2, {question(kAsked, "A", {11, 12, 13})}),
                                  version(3, {question(kAsked, "A", {1, 2})})});
    EXPECT_EQ(compared(survey, 0, 1).verdict, Comparability::notComparable);
    EXPECT_EQ(compared(survey, 1, 2).verdict, Comparability::notComparable);
    EXPECT_EQ(compared(survey, 0, 2).verdict, Comparability::comparable);
}

TEST(Ledger, WhatIsDroppedOrNewMovesNothing) {
    const auto before = version(1, {question(kOther, "Muu"), question(kAsked, "A")});
    const auto after = version(2, {question(kAsked, "A")});
    EXPECT_EQ(compared(surveyOf({before, after}), 0, 1).change, ItemChange::same);
    EXPECT_EQ(compared(surveyOf({after, before}), 0, 1).change, ItemChange::same);
}

TEST(Ledger, TheVersionBeforeIsNeverADraft) {
    const auto survey = surveyOf({version(1, {question(kAsked, "A")}, VersionStatus::retired),
                                  version(2, {question(kAsked, "A")}, VersionStatus::draft),
                                  version(3, {question(kAsked, "A")}, VersionStatus::draft)});
    EXPECT_EQ(versionBefore(survey, kAsked, survey.versions[2])->number, 1);
    EXPECT_EQ(versionBefore(survey, kAsked, survey.versions[0]), nullptr);
}

TEST(Ledger, IsProposedForEachItemDroppedOnesLastAndKeepsDecisions) {
    auto survey = surveyOf({version(1, {question(kOther, "Muu"), question(kAsked, "A")}),
                            version(2, {question(kAsked, "B")}, VersionStatus::draft)});
    auto ledger = proposeLedger(survey, survey.versions[1]);
    ASSERT_EQ(ledger.size(), 2U);
    EXPECT_EQ(ledger[0].item, kAsked);
    EXPECT_EQ(ledger[0].change, ItemChange::wording);
    EXPECT_EQ(ledger[0].verdict, Comparability::withReservation);
    EXPECT_EQ(ledger[0].from, 1);
    EXPECT_EQ(ledger[0].to, 2);
    EXPECT_EQ(ledger[1].item, kOther);
    EXPECT_EQ(ledger[1].change, ItemChange::dropped);
    survey.ledger = {
        decision(1, 2, Comparability::withReservation, Comparability::comparable, "x")};
    EXPECT_EQ(proposeLedger(survey, survey.versions[1])[0].note, "x");
    EXPECT_TRUE(proposeLedger(survey, survey.versions[0]).empty());
}

TEST(Ledger, WordsComeFromTheNewestVersionThatIsNoDraft) {
    const auto survey =
        surveyOf({version(1, {question(kAsked, "Kysytty")}),
                  version(2, {question(kAsked, "Luonnos"), question(kOther, "Uusi")},
                          VersionStatus::draft)});
    EXPECT_EQ(survey.itemTitle(kAsked, base::Language::fi), "Kysytty");
    EXPECT_EQ(survey.itemTitle(kOther, base::Language::fi), "Uusi");
}
