// SPDX-License-Identifier: MIT
#include "app/usecases/questionnaire_editor.h"
#include "app/usecases/survey_drafts.h"
#include "app/usecases/survey_making.h"
#include "app/usecases/survey_publishing.h"
#include "workbench.h"

#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::app;
using base::makeDate;
using model::AnswerOption;
using model::ItemId;
using model::ItemKind;
using model::Survey;
using model::VersionStatus;

namespace {

template <class T> std::string errorCodeOf(const base::Result<T> &result) {
    return result.ok() ? "" : result.error().code;
}

std::vector<AnswerOption> scaleOf(int count) {
    std::vector<AnswerOption> options;
    for (int step = 1; step <= count; ++step)
        options.push_back({0,
                           std::to_string(step),
                           base::LocalText::same("Askel " + std::to_string(step)),
                           step,
                           {}});
    return options;
}

class Publishing : public testing::Test {
protected:
    Survey made(const SurveyPlan &wanted) {
        const auto survey = MakeSurvey(bench_.workspace()).run(wanted);
        EXPECT_TRUE(survey.ok()) << errorCodeOf(survey);
        return survey.ok() ? *survey : Survey();
    }
    /// A survey with the ordered items "a" and "b" in its draft.
    Survey withTwoItems() {
        SurveyPlan wanted;
        wanted.name.fi = "Kotihoidon kysely";
        const auto survey = made(wanted);
        QuestionnaireEditor editor(survey);
        for (const auto *code : {"a", "b"}) {
            NewQuestion question;
            question.code = code;
            question.text = {std::string("Kysymys ") + code, "", ""};
            const auto item = editor.addQuestion(question, {});
            EXPECT_TRUE(editor.changeOptions(*item, scaleOf(4)).ok());
        }
        const auto saved = SaveDraft(bench_.workspace()).run(editor.survey());
        EXPECT_TRUE(saved.ok()) << errorCodeOf(saved);
        return *saved;
    }
    PublishVersion::Request request(const Survey &survey, int month) const {
        PublishVersion::Request request;
        request.survey = survey.id;
        request.on = makeDate(2026, month, 1);
        request.today = makeDate(2026, 1, 2);
        request.by = "Anna Koordinaattori";
        request.languages = {base::Language::fi};
        return request;
    }
    base::Result<PublishVersion::Outcome> publish(const PublishVersion::Request &request) {
        return PublishVersion(bench_.workspace()).run(request);
    }
    Survey stored(const Survey &survey) { return *loadSurvey(bench_.workspace(), survey.id); }
    /// Version 1 published and version 2 a draft whose item "a" has five steps.
    Survey withAnotherScale() {
        const auto survey = withTwoItems();
        EXPECT_TRUE(publish(request(survey, 1)).ok());
        auto draft = StartDraft(bench_.workspace()).run(survey.id);
        EXPECT_TRUE(draft.ok());
        QuestionnaireEditor editor(*draft);
        EXPECT_TRUE(editor.changeOptions(draft->findItem("a")->id, scaleOf(5)).ok());
        return *SaveDraft(bench_.workspace()).run(editor.survey());
    }
    test::Workbench bench_;
};

} // namespace

TEST_F(Publishing, ANewSurveyHasADraftAndACodeFromItsName) {
    const auto survey = withTwoItems();
    EXPECT_EQ(survey.code, "kotihoidon-kysely");
    ASSERT_EQ(survey.versions.size(), 1U);
    EXPECT_EQ(survey.versions[0].status, VersionStatus::draft);
    SurveyPlan again;
    again.name.fi = "Toinen";
    again.code = survey.code;
    EXPECT_EQ(errorCodeOf(MakeSurvey(bench_.workspace()).run(again)), "surveyCodeInUse");
    EXPECT_EQ(errorCodeOf(MakeSurvey(bench_.workspace()).run({})), "surveyNameMissing");
}

TEST_F(Publishing, ARegularSurveyStartsWithTheNationalItemsOfTheBank) {
    model::ItemBank bank;
    bank.items.resize(2);
    bank.items[0].code = "easy";
    bank.items[0].level = model::BankLevel::national;
    bank.items[0].text.fi = "Helppoa";
    bank.items[0].options = scaleOf(5);
    bank.items[1].code = "own";
    SurveyPlan wanted;
    wanted.name.fi = "Säännöllinen";
    wanted.bank = &bank;
    const auto survey = made(wanted);
    ASSERT_EQ(survey.items.size(), 1U);
    EXPECT_TRUE(survey.items[0].isCore);
    EXPECT_EQ(survey.versions[0].questions[0].options[4].number, 5);
}

TEST_F(Publishing, FreeFormFeedbackHasAKindATopicMenuATextAndAContactWish) {
    SurveyPlan wanted;
    wanted.name.fi = "Palaute";
    wanted.type = model::SurveyType::freeform;
    const auto survey = made(wanted);
    std::vector<std::string> codes;
    for (const auto &item : survey.items)
        codes.push_back(item.code);
    EXPECT_EQ(codes, (std::vector<std::string>{"kind", "topic", "text", "contact"}));
    const auto findings = model::checkQuestionnaire(
        survey, survey.versions[0], {base::Language::fi, base::Language::sv, base::Language::en});
    for (const auto &finding : findings)
        EXPECT_EQ(finding.code, "charterMissing") << finding.message.id();
    const auto &topics = survey.versions[0].questions[1].options;
    EXPECT_TRUE(std::any_of(topics.begin(), topics.end(),
                            [](const auto &topic) { return !topic.parent.empty(); }));
}

TEST_F(Publishing, MakesTheDraftImmutableAndRetiresTheVersionBeforeIt) {
    const auto survey = withAnotherScale();
    const auto outcome = publish(request(survey, 3));
    ASSERT_TRUE(outcome.ok()) << errorCodeOf(outcome);
    EXPECT_EQ(outcome->version, 2);
    const auto now = stored(survey);
    EXPECT_EQ(now.versions[0].status, VersionStatus::retired);
    EXPECT_EQ(now.versions[0].retiredOn, makeDate(2026, 3, 1));
    EXPECT_EQ(now.versions[1].publishedOn, makeDate(2026, 3, 1));
    const auto *entry = now.findDecision(now.findItem("a")->id, 1, 2);
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->change, model::ItemChange::scale);
    EXPECT_EQ(entry->verdict, model::Comparability::notComparable);
    EXPECT_EQ(entry->decidedBy, "Anna Koordinaattori");
    EXPECT_EQ(entry->decidedOn, makeDate(2026, 1, 2));
    auto changed = now;
    changed.versions[1].questions[0].text.fi = "Muutettu";
    EXPECT_EQ(errorCodeOf(store::SurveyRepository(bench_.workspace()).save(changed)),
              "publishedVersion");
    EXPECT_EQ(errorCodeOf(publish(request(survey, 4))), "noDraft");
}

TEST_F(Publishing, ADecisionAgainstTheProposalNeedsItsReason) {
    const auto survey = withAnotherScale();
    auto wanted = request(survey, 3);
    const auto item = survey.findItem("a")->id;
    wanted.decisions = {{item, model::Comparability::withReservation, "", {}}};
    EXPECT_EQ(errorCodeOf(publish(wanted)), "noteMissing");
    EXPECT_NE(stored(survey).draft(), nullptr) << "nothing was written";
    wanted.decisions[0].note = "Pilotissa todettu samaksi";
    wanted.decisions[0].bridge = model::ScaleBridge{{3, 4}, {99}};
    EXPECT_EQ(errorCodeOf(publish(wanted)), "bridgeOptions");
    wanted.decisions[0].bridge = model::ScaleBridge{{3, 4}, {8, 9}};
    ASSERT_TRUE(publish(wanted).ok());
    const auto now = stored(survey);
    const auto *entry = now.findDecision(item, 1, 2);
    EXPECT_EQ(entry->note, "Pilotissa todettu samaksi");
    EXPECT_EQ(entry->bridge, wanted.decisions[0].bridge);
}

TEST_F(Publishing, RefusesDecisionsThatAreNotThereToMake) {
    const auto survey = withAnotherScale();
    auto wanted = request(survey, 3);
    wanted.decisions = {{{9999}, model::Comparability::comparable, "x", {}}};
    EXPECT_EQ(errorCodeOf(publish(wanted)), "nothingToDecide");
    wanted.decisions = {{survey.findItem("b")->id, {}, "", model::ScaleBridge{{1}, {1}}}};
    EXPECT_EQ(errorCodeOf(publish(wanted)), "bridgeNotNeeded");
    wanted.decisions.clear();
    wanted.on = makeDate(2025, 1, 1);
    EXPECT_EQ(errorCodeOf(publish(wanted)), "publishedTooEarly");
}

TEST_F(Publishing, ErrorsOfTheDraftHinderIt) {
    SurveyPlan wanted;
    wanted.name.fi = "Pilotti";
    wanted.type = model::SurveyType::adhoc;
    const auto survey = made(wanted);
    const auto prospect =
        PublishVersion(bench_.workspace()).prospect(survey.id, {base::Language::fi});
    ASSERT_TRUE(prospect.ok());
    EXPECT_TRUE(prospect->hindered());
    EXPECT_EQ(errorCodeOf(publish(request(survey, 3))), "draftHasErrors");
}

TEST_F(Publishing, WarnsOfAnotherSurveyThatReachesTheSamePeople) {
    const auto one = withTwoItems();
    ASSERT_TRUE(publish(request(one, 1)).ok());
    SurveyPlan wanted;
    wanted.name.fi = "Pilotti";
    const auto other = made(wanted);
    const auto prospect = PublishVersion(bench_.workspace())
                              .prospect(other.id, {base::Language::fi}, makeDate(2026, 2, 1));
    ASSERT_TRUE(prospect.ok());
    ASSERT_EQ(prospect->warnings.size(), 1U);
    EXPECT_EQ(prospect->warnings[0].code, "surveysOverlap");
}

TEST_F(Publishing, ASurveyHasOneDraftAndItCanBeThrownAway) {
    const auto survey = withAnotherScale();
    EXPECT_EQ(errorCodeOf(StartDraft(bench_.workspace()).run(survey.id)), "draftExists");
    EXPECT_EQ(stored(survey).draft()->number, 2);
    ASSERT_TRUE(DiscardDraft(bench_.workspace()).run(survey.id).ok());
    EXPECT_EQ(stored(survey).versions.size(), 1U);
    EXPECT_EQ(errorCodeOf(DiscardDraft(bench_.workspace()).run(survey.id)), "noDraft");
    const auto again = StartDraft(bench_.workspace()).run(survey.id);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(again->draft()->questions, again->versions[0].questions);
}

TEST_F(Publishing, AutosavingKeepsTheIdentityOfNewItemsThroughUndo) {
    const auto survey = withTwoItems();
    QuestionnaireEditor editor(survey);
    SaveDraft save(bench_.workspace());
    NewQuestion question;
    question.code = "c";
    question.text.fi = "Kysymys c";
    question.kind = ItemKind::text;
    ASSERT_TRUE(editor.addQuestion(question, {}).ok());
    const auto first = save.run(editor.survey());
    ASSERT_TRUE(first.ok());
    const auto second = save.run(editor.survey());
    ASSERT_TRUE(second.ok()) << errorCodeOf(second);
    EXPECT_EQ(first->findItem("c")->id, second->findItem("c")->id);
    editor.undo();
    question.kind = ItemKind::number;
    ASSERT_TRUE(editor.addQuestion(question, {}).ok());
    const auto third = save.run(editor.survey());
    ASSERT_TRUE(third.ok()) << errorCodeOf(third);
    EXPECT_EQ(third->findItem("c")->kind, ItemKind::number);
    while (editor.canUndo())
        editor.undo();
    const auto back = save.run(editor.survey());
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(back->items, survey.items);
    EXPECT_TRUE(back->versions[0].sameContent(survey.versions[0]));
}

TEST_F(Publishing, ADraftThatIsGoneIsNotBroughtBackByAutosave) {
    const auto survey = withTwoItems();
    QuestionnaireEditor editor(survey);
    ASSERT_TRUE(publish(request(survey, 1)).ok());
    EXPECT_EQ(errorCodeOf(SaveDraft(bench_.workspace()).run(editor.survey())), "draftGone");
}

TEST_F(Publishing, AVersionIsRetiredOnADay) {
    const auto survey = withTwoItems();
    RetireVersion retire(bench_.workspace());
    EXPECT_EQ(errorCodeOf(retire.run(survey.id, 1, makeDate(2026, 5, 1))), "wrongVersionStatus");
    ASSERT_TRUE(publish(request(survey, 2)).ok());
    EXPECT_EQ(errorCodeOf(retire.run(survey.id, 1, makeDate(2026, 1, 1))), "retiredTooEarly");
    EXPECT_EQ(errorCodeOf(retire.run(survey.id, 7, makeDate(2026, 5, 1))), "unknownVersion");
    const auto retired = retire.run(survey.id, 1, makeDate(2026, 5, 1));
    ASSERT_TRUE(retired.ok());
    EXPECT_EQ(retired->versions[0].retiredOn, makeDate(2026, 5, 1));
}

TEST_F(Publishing, TheTypeStaysOnceThereAreResponses) {
    const auto imported = bench_.importNew(test::smallExport(5));
    const auto all = store::SurveyRepository(bench_.workspace()).list();
    ASSERT_EQ(all.size(), 1U);
    auto survey = *store::SurveyRepository(bench_.workspace()).load(all[0].id);
    survey.type = survey.type == model::SurveyType::adhoc ? model::SurveyType::regular
                                                          : model::SurveyType::adhoc;
    EXPECT_EQ(errorCodeOf(store::SurveyRepository(bench_.workspace()).save(survey)),
              "surveyTypeFixed");
    auto fresh = withTwoItems();
    fresh.type = model::SurveyType::adhoc;
    EXPECT_TRUE(store::SurveyRepository(bench_.workspace()).save(fresh).ok());
}
