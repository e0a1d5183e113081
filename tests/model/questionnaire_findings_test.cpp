// SPDX-License-Identifier: MIT
#include "model/questionnaire_findings.h"
#include "model/readability.h"

#include <gtest/gtest.h>

using namespace kooste::model;
using kooste::base::Language;
using kooste::base::LocalText;
using kooste::base::makeDate;

namespace {

const std::vector<Language> kAll{Language::fi, Language::sv, Language::en};

AnswerOption choice(int number, const char *code, std::optional<double> score = {}) {
    return {number, code, LocalText::same(std::string("Vaihtoehto ") + code), score, {}};
}

std::vector<AnswerOption> steps() { return {choice(1, "1", 1), choice(2, "2", 2)}; }

ConditionTerm is(std::int64_t item, std::vector<int> options) {
    return {{item}, ConditionOperator::is, std::move(options)};
}
Condition all(std::vector<ConditionTerm> terms) { return {Condition::Join::all, std::move(terms)}; }

Question asks(std::int64_t item, std::vector<AnswerOption> options = {}) {
    Question question;
    question.item = {item};
    question.text = LocalText::same("Kysymys");
    question.options = std::move(options);
    return question;
}

/// Three questions in one section: 1 ordered, 2 single, 3 multiple; nothing to find but the
/// charter.
Survey sound() {
    Survey survey;
    survey.charter = {LocalText::same("a"), LocalText::same("b"), LocalText::same("c"),
                      LocalText::same("d"), LocalText::same("e"), LocalText::same("f")};
    const std::vector<std::pair<const char *, ItemKind>> kinds{
        {"one", ItemKind::ordered}, {"two", ItemKind::single}, {"three", ItemKind::multiple}};
    survey.versions.emplace_back();
    survey.versions[0].sections = {{1, LocalText::same("Osa")}};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        Item item;
        item.id = {static_cast<std::int64_t>(i) + 1};
        item.code = kinds[i].first;
        item.kind = kinds[i].second;
        survey.items.push_back(item);
        auto question = asks(item.id.value, steps());
        question.section = 1;
        survey.versions[0].questions.push_back(std::move(question));
    }
    return survey;
}

std::vector<Question> &questionsOf(Survey &survey) { return survey.versions[0].questions; }

std::vector<std::string> codesOf(const Survey &survey, const ItemBank *bank = nullptr) {
    std::vector<std::string> codes;
    for (const auto &finding : checkQuestionnaire(survey, survey.versions[0], kAll, bank))
        codes.push_back(finding.code);
    return codes;
}
using Codes = std::vector<std::string>;

} // namespace

TEST(QuestionnaireFindings, ASoundQuestionnaireHasNone) { EXPECT_EQ(codesOf(sound()), Codes()); }

TEST(QuestionnaireFindings, MissingTranslationsNameTheirPlace) {
    auto survey = sound();
    survey.versions[0].variants = {{{Audience::young, Phase::unknown}}};
    questionsOf(survey)[1].text.sv.clear();
    questionsOf(survey)[1].wordings = {
        {{Audience::young, Phase::unknown}, {"Nuorelle", "Ung", ""}}};
    questionsOf(survey)[2].options[0].label.en.clear();
    questionsOf(survey)[2].help.fi = "Ohje";
    survey.versions[0].sections[0].title.sv.clear();
    const auto findings = checkQuestionnaire(survey, survey.versions[0], kAll);
    ASSERT_EQ(findings.size(), 6U);
    EXPECT_EQ(findings[0].section, 1);
    EXPECT_EQ(findings[0].language, Language::sv);
    EXPECT_EQ(findings[1].item, ItemId{2});
    EXPECT_EQ(findings[1].language, Language::sv);
    EXPECT_EQ(findings[2].variant.audience, Audience::young);
    EXPECT_EQ(findings[2].language, Language::en);
    EXPECT_EQ(findings[5].language, Language::en);
    for (const auto &finding : findings)
        EXPECT_EQ(finding.code, "missingTranslation");
    EXPECT_TRUE(checkQuestionnaire(sound(), sound().versions[0], {Language::fi}).empty());
}

TEST(QuestionnaireFindings, OfCodes) {
    auto survey = sound();
    survey.items[1].code = "one";
    EXPECT_EQ(codesOf(survey), (Codes{"duplicateCode", "duplicateCode"}));
    survey.items[1].code = " ";
    EXPECT_EQ(codesOf(survey), Codes{"missingCode"});
    survey = sound();
    questionsOf(survey)[0].options[0].code = "2";
    EXPECT_EQ(codesOf(survey), Codes{"duplicateOptionCode"});
    questionsOf(survey)[0].options[0].code = "";
    EXPECT_EQ(codesOf(survey), Codes{"missingOptionCode"});
}

TEST(QuestionnaireFindings, OfOptionsAndScales) {
    auto survey = sound();
    questionsOf(survey)[1].options.clear();
    EXPECT_EQ(codesOf(survey), Codes{"noOptions"});
    survey = sound();
    for (auto &step : questionsOf(survey)[0].options)
        step.label = {};
    EXPECT_EQ(codesOf(survey), Codes{"scaleWithoutLabels"});
    survey = sound();
    questionsOf(survey)[0].options[1].score.reset();
    EXPECT_EQ(codesOf(survey), Codes{"scaleWithoutScores"});
    survey = sound();
    survey.items[0].kind = ItemKind::nps;
    questionsOf(survey)[0].options.clear();
    EXPECT_EQ(codesOf(survey), Codes()) << "a recommendation may leave out its 0 to 10";
}

TEST(QuestionnaireFindings, ATopicMenuHasTwoLevelsAtMost) {
    auto survey = sound();
    auto &menu = questionsOf(survey)[1].options;
    menu = {choice(1, "a"), choice(2, "b"), choice(3, "c")};
    menu[1].parent = "a";
    EXPECT_EQ(codesOf(survey), Codes());
    menu[2].parent = "b";
    EXPECT_EQ(codesOf(survey), Codes{"menuTooDeep"});
    menu[2].parent = "nowhere";
    EXPECT_EQ(codesOf(survey), Codes{"unknownParent"});
}

TEST(QuestionnaireFindings, OfWhatConditionsRead) {
    auto survey = sound();
    auto &questions = questionsOf(survey);
    questions[2].shownIf = all({is(1, {1})});
    EXPECT_EQ(codesOf(survey), Codes());
    questions[2].shownIf = all({is(9, {1})});
    EXPECT_EQ(codesOf(survey), Codes{"unknownAnswer"});
    questions[2].shownIf = all({is(1, {7})});
    EXPECT_EQ(codesOf(survey), Codes{"unknownAnswer"});
    questions[2].shownIf = all({is(3, {1})});
    EXPECT_EQ(codesOf(survey), Codes{"ownAnswer"});
    questions[2].shownIf = {};
    questions[0].shownIf = all({is(2, {1})});
    EXPECT_EQ(codesOf(survey), Codes{"laterAnswer"});
    questions[1].shownIf = all({is(1, {1})});
    EXPECT_EQ(codesOf(survey), (Codes{"circle", "circle"}));
    survey = sound();
    survey.versions[0].sections[0].shownIf = all({is(1, {1})});
    const auto codes = codesOf(survey);
    ASSERT_FALSE(codes.empty());
    EXPECT_EQ(codes[0], "laterAnswer") << "a section reads an answer of its own questions";
}

TEST(QuestionnaireFindings, AConditionThatCanNeverHold) {
    auto survey = sound();
    auto &questions = questionsOf(survey);
    const auto never = [&](Condition condition) {
        questions[2].shownIf = std::move(condition);
        return codesOf(survey) == Codes{"neverHolds"};
    };
    EXPECT_TRUE(never(all({is(1, {1}), is(1, {2})})));
    EXPECT_FALSE(never({Condition::Join::any, {is(1, {1}), is(1, {2})}}));
    EXPECT_FALSE(never(all({is(1, {1, 2}), is(1, {2})})));
    EXPECT_TRUE(never(all({{{1}, ConditionOperator::atLeast, {}, 3}})));
    EXPECT_FALSE(never(all({{{1}, ConditionOperator::atLeast, {}, 2}})));
    EXPECT_TRUE(
        never(all({{{1}, ConditionOperator::answered}, {{1}, ConditionOperator::notAnswered}})));
    // Two is asked only of those who answer 1 to one: nobody who answers it has answered 2.
    questions[1].shownIf = all({is(1, {1})});
    EXPECT_TRUE(never(all({is(2, {1}), is(1, {2})})));
    EXPECT_FALSE(never(all({{{2}, ConditionOperator::notAnswered}, is(1, {2})})));
    questions[0].options[0].missing = Missing::dontKnow;
    questions[1].shownIf = {};
    EXPECT_TRUE(never(all({is(1, {1})}))) << "a missing code is no answer";
}

TEST(QuestionnaireFindings, SeveralChoicesCanHoldTogether) {
    auto survey = sound();
    std::swap(survey.items[0].kind, survey.items[2].kind); // one: multiple, three: ordered
    auto &condition = questionsOf(survey)[2].shownIf;
    condition = all({is(1, {1}), is(1, {2})});
    EXPECT_EQ(codesOf(survey), Codes());
    condition = all({is(1, {1}), {{1}, ConditionOperator::isNot, {1}}});
    EXPECT_EQ(codesOf(survey), Codes{"neverHolds"});
}

TEST(QuestionnaireFindings, OfTheSurveysType) {
    auto survey = sound();
    survey.type = SurveyType::adhoc;
    EXPECT_EQ(codesOf(survey),
              (Codes{"goalMissing", "decisionMissing", "startMissing", "endMissing"}));
    survey.goal.fi = "Selvittää";
    survey.decision.fi = "Jatketaanko";
    survey.reach.startsOn = makeDate(2026, 3, 1);
    survey.reach.endsOn = makeDate(2026, 2, 1);
    EXPECT_EQ(codesOf(survey), Codes{"endsBeforeStart"});
    survey.reach.endsOn = makeDate(2026, 4, 1);
    EXPECT_EQ(codesOf(survey), Codes());
    survey.type = SurveyType::freeform;
    EXPECT_EQ(codesOf(survey), Codes{"freeformEnds"});
}

TEST(QuestionnaireFindings, OfTheWhole) {
    auto survey = sound();
    survey.charter.retention = {};
    EXPECT_EQ(codesOf(survey), Codes{"charterMissing"});
    survey = sound();
    survey.versions[0].sections.push_back({2, LocalText::same("Tyhjä")});
    EXPECT_EQ(codesOf(survey), Codes{"emptySection"});
    survey.versions[0].questions.clear();
    survey.versions[0].sections.clear();
    EXPECT_EQ(codesOf(survey), Codes{"noQuestions"});
    survey = sound();
    for (int i = 10; i < 28; ++i) {
        Item item;
        item.id = {i};
        item.code = "more-" + std::to_string(i);
        item.kind = ItemKind::number;
        survey.items.push_back(item);
        questionsOf(survey).push_back(asks(i));
    }
    EXPECT_EQ(codesOf(survey), Codes{"tooManyQuestions"});
}

TEST(QuestionnaireFindings, AnOpenQuestionAsksToLeaveNamesOut) {
    auto survey = sound();
    survey.items[2].kind = ItemKind::text;
    questionsOf(survey)[2].options.clear();
    EXPECT_EQ(codesOf(survey), Codes{"namesNotLeftOut"});
    questionsOf(survey)[2].help = {"Älä kirjoita nimiä", "Skriv inte namn", "Leave out names"};
    EXPECT_EQ(codesOf(survey), Codes());
}

TEST(QuestionnaireFindings, ACoreItemIsAsTheBankSaysAndForEverybody) {
    auto survey = sound();
    ItemBank bank;
    bank.items.resize(1);
    bank.items[0].code = "two";
    bank.items[0].kind = ItemKind::single;
    bank.items[0].text = LocalText::same("Kysymys");
    bank.items[0].options = steps();
    survey.items[1].isCore = true;
    survey.items[1].bankCode = "two";
    EXPECT_EQ(codesOf(survey, &bank), Codes());
    questionsOf(survey)[1].text.fi = "Toisin";
    EXPECT_EQ(codesOf(survey, &bank), Codes{"coreDiffersFromBank"});
    EXPECT_EQ(codesOf(survey), Codes()) << "without a bank there is nothing to compare with";
    questionsOf(survey)[1].shownIf = all({is(1, {1})});
    EXPECT_EQ(codesOf(survey), Codes{"coreNotForAll"});
    survey.type = SurveyType::freeform;
    EXPECT_EQ(codesOf(survey, &bank), Codes()) << "only regular surveys lock them";
}

TEST(QuestionnaireFindings, HardWordsAreAHint) {
    auto survey = sound();
    questionsOf(survey)[0].text.fi =
        "Sain riittävästi ymmärrettävää tietoa hoitovaihtoehdoista ja niiden mahdollisista "
        "vaikutuksista terveydentilaani";
    const auto findings = checkQuestionnaire(survey, survey.versions[0], kAll);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].code, "hardToRead");
    EXPECT_EQ(findings[0].severity, QuestionnaireFinding::Severity::hint);
    EXPECT_EQ(findings[0].language, Language::fi);
}

TEST(Readability, IsTheMeanSentencePlusTheShareOfLongWords) {
    EXPECT_DOUBLE_EQ(lix("The cat sat. The elephant sat.", Language::en), 3 + 100.0 / 6);
    EXPECT_DOUBLE_EQ(lix("", Language::fi), 0);
    EXPECT_FALSE(isHardToRead("Sain apua silloin kun sitä tarvitsin, eikä minun tarvinnut odottaa.",
                              Language::fi));
    EXPECT_FALSE(isHardToRead("Terveydenhuollon asiakaspalautejärjestelmä", Language::fi))
        << "too few words to say anything";
}
