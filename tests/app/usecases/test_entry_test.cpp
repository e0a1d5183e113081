// SPDX-License-Identifier: MIT
#include "analysis/comparison.h"
#include "app/usecases/briefings.h"
#include "app/usecases/figures.h"
#include "app/usecases/history.h"
#include "app/usecases/survey_forms.h"
#include "app/usecases/surveys.h"
#include "app/usecases/test_entry.h"
#include "app/usecases/units.h"
#include "app/usecases/workbench.h"
#include "store/comments.h"
#include "store/responses.h"
#include "store/units.h"
#include "support/form_survey.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;
using test::smallExport;
using test::Workbench;

struct TestEntry : testing::Test {
    /// The form with everything; its version 2 is stored as the survey's first.
    void withForm() {
        auto survey = test::formSurvey();
        survey.id = {};
        const auto stored = store::SurveyRepository(bench.workspace()).save(survey);
        ASSERT_TRUE(stored.ok()) << stored.error().message.id();
    }
    base::Result<app::EnterTestResponse::Outcome>
    fill(const std::vector<app::EnteredAnswer> &answers, int version = 0) {
        return app::EnterTestResponse(bench.workspace(), bench.clock())
            .run(filledSurvey, version, answers);
    }
    std::string errorOf(const std::vector<app::EnteredAnswer> &answers) {
        const auto filled = fill(answers);
        return filled.ok() ? "" : filled.error().code;
    }
    Workbench bench;
    std::string filledSurvey = "experience";
};

/// Every number that the program gives of the survey, as text.
std::string allFigures(Workbench &bench) {
    app::Answers answers(bench.workspace());
    const auto setting = answers.of("Kysely");
    EXPECT_TRUE(setting.ok());
    app::FigureWords words;
    words.by = {"unit", "period", "item", "channel", "version"};
    words.items = {"all"};
    const auto request = app::figureRequest(*setting, words);
    const auto sheet =
        app::figureSheet(*setting, analysis::indicatorTable(*setting, request->request), true,
                         base::EnglishTranslator());
    std::string text;
    for (const auto &row : sheet.rows)
        for (const auto &cell : row)
            text += cell.text + ";";
    const auto units = store::UnitRepository(bench.workspace()).load();
    app::BriefingChoice choice;
    choice.survey = bench.survey("Kysely");
    choice.period = {base::PeriodKind::season, 2025, 2};
    choice.language = base::Language::en;
    app::MakeBriefing maker(bench.workspace(), answers, Workbench::english(), bench.clock());
    const auto xlsx = bench.folder() / "k.pdf";
    EXPECT_TRUE(maker.write(choice, 0, {{"pdf", xlsx}}, {}, {}).ok());
    return text + *base::readFile(xlsx);
}

const std::vector<app::EnteredAnswer> kParent{{"role", {"parent"}},
                                              {"age", {"9"}},
                                              {"school", {"yes"}},
                                              {"help", {"eos"}},
                                              {"nps", {"3"}},
                                              {"why", {"Soita 040 1234567"}},
                                              {"topic", {"access", "queue"}},
                                              {"visit", {"2025-09-01"}}};

TEST_F(TestEntry, IsInNoFigure) {
    bench.withUnits("code,parent,name fi\nA,,Testiala\nK1,A,Kotka\nK2,A,Kouvola\n");
    bench.importNew(smallExport(120));
    const auto before = allFigures(bench);
    filledSurvey = "Kysely";
    const auto found = app::ShowSurveys(bench.workspace()).find("Kysely");
    std::vector<app::EnteredAnswer> answers;
    for (const auto &item : found->items) {
        if (item.kind == model::ItemKind::nps)
            answers.push_back({item.code, {"10"}});
        if (item.kind == model::ItemKind::text)
            answers.push_back({item.code, {"Vain kokeilu"}});
        if (item.kind == model::ItemKind::ordered)
            answers.push_back({item.code, {found->latestQuestion(item.id)->options[0].code}});
    }
    ASSERT_EQ(answers.size(), 3U);
    const auto filled = fill(answers);
    ASSERT_TRUE(filled.ok()) << filled.error().message.id();
    EXPECT_EQ(filled->batch.test, 1);
    EXPECT_EQ(allFigures(bench), before);
    const auto units = store::UnitRepository(bench.workspace()).load();
    for (const auto &comment : store::CommentRepository(bench.workspace()).find(*found, *units, {}))
        EXPECT_NE(comment.text, "Vain kokeilu");
}

TEST_F(TestEntry, KnowsWhatTheAnswersHide) {
    withForm();
    const auto filled = fill(kParent);
    ASSERT_TRUE(filled.ok()) << filled.error().code;
    EXPECT_EQ(filled->variant, "guardian");
    EXPECT_TRUE(filled->notShown.empty());
    const auto other = fill({{"role", {"self"}}, {"nps", {"10"}}});
    ASSERT_TRUE(other.ok()) << other.error().code;
    EXPECT_EQ(other->notShown, (std::vector<std::string>{"age", "school", "why"}));

    const auto survey = app::ShowSurveys(bench.workspace()).find("experience");
    const store::ResponseRepository responses(bench.workspace(), *survey);
    const auto outside = responses.outsideFigures(other->batch.id);
    ASSERT_EQ(outside.size(), 1U);
    EXPECT_EQ(outside[0].status, model::ResponseStatus::test);
    const auto stored = responses.find(store::ResponseId{2});
    ASSERT_TRUE(stored);
    using State = model::Answer::State;
    const auto state = [&](const char *code) {
        for (std::size_t i = 0; i < survey->items.size(); ++i)
            if (survey->items[i].code == code)
                return stored->answers[i].state;
        return State::invalid;
    };
    EXPECT_EQ(state("role"), State::answered);
    EXPECT_EQ(state("age"), State::notShown);
    EXPECT_EQ(state("help"), State::skipped);
}

TEST_F(TestEntry, KeepsOptionsAndMasksTexts) {
    withForm();
    ASSERT_TRUE(fill(kParent).ok());
    const auto survey = app::ShowSurveys(bench.workspace()).find("experience");
    const auto stored =
        store::ResponseRepository(bench.workspace(), *survey).find(store::ResponseId{1});
    ASSERT_TRUE(stored);
    const auto answer = [&](const char *code) -> const model::Answer & {
        for (std::size_t i = 0; i < survey->items.size(); ++i)
            if (survey->items[i].code == code)
                return stored->answers[i];
        return stored->answers.front();
    };
    EXPECT_EQ(answer("help").state, model::Answer::State::dontKnow);
    EXPECT_EQ(answer("help").option, 6);
    EXPECT_EQ(answer("topic").chosen.at(0), (1U << 1U) | (1U << 3U));
    EXPECT_EQ(answer("age").number, 9);
    EXPECT_EQ(answer("why").text.find("1234567"), std::string::npos);
    EXPECT_EQ(stored->audience, model::Audience::guardian);
}

TEST_F(TestEntry, IsRefusedWithAReason) {
    withForm();
    EXPECT_EQ(errorOf({{"nobody", {"1"}}}), "unknownItem");
    EXPECT_EQ(errorOf({{"role", {"king"}}}), "unknownOption");
    EXPECT_EQ(errorOf({{"role", {"self", "young"}}}), "badAnswer");
    EXPECT_EQ(errorOf({{"nps", {"11"}}}), "unknownOption");
    EXPECT_EQ(errorOf({{"visit", {"eilen"}}}), "badAnswer");
    EXPECT_EQ(errorOf({{"role", {"self"}}, {"age", {"9"}}, {"nps", {"9"}}}), "answerNotShown");
    EXPECT_EQ(errorOf({{"role", {"parent"}}, {"nps", {"9"}}}), "answerMissing");
    EXPECT_EQ(errorOf({{"topic", {"none", "staff"}}, {"role", {"self"}}, {"nps", {"9"}}}),
              "badAnswer");
    EXPECT_EQ(errorOf({{"topic", {"staff", "none"}}, {"role", {"self"}}, {"nps", {"9"}}}),
              "badAnswer");
    EXPECT_TRUE(app::ImportHistory(bench.workspace()).list()->empty());
    EXPECT_EQ(fill({}, 9).error().code, "unknownVersion");
}

TEST_F(TestEntry, ADraftHasNoPlaceForAnswers) {
    auto draft = test::formSurvey();
    draft.id = {};
    draft.versions.front().status = model::VersionStatus::draft;
    draft.versions.front().publishedOn.reset();
    ASSERT_TRUE(store::SurveyRepository(bench.workspace()).save(draft).ok());
    EXPECT_EQ(errorOf({}), "draftVersion");
}

TEST_F(TestEntry, IsTakenAwayByUndoingItsImport) {
    withForm();
    const auto first = fill(kParent);
    const auto second = fill(kParent);
    ASSERT_TRUE(first.ok() && second.ok());
    const app::ImportHistory history(bench.workspace());
    EXPECT_EQ(history.list()->size(), 2U);
    EXPECT_TRUE(history.undo(first->batch.id).ok());
    EXPECT_TRUE(history.undo(second->batch.id).ok());
    EXPECT_TRUE(history.list()->empty());
    EXPECT_EQ(store::SurveyRepository(bench.workspace()).list().front().responses, 0);
}

TEST_F(TestEntry, DoesNotDisturbTheNextImport) {
    bench.importNew(smallExport(40));
    filledSurvey = "Kysely";
    ASSERT_TRUE(fill({}).ok());
    auto next = bench.request(smallExport(60), "Kysely.csv");
    next.survey = bench.survey("Kysely");
    const auto again = bench.import(next);
    ASSERT_TRUE(again.ok()) << again.error().code;
    EXPECT_EQ(again->batch.imported, 20);
    EXPECT_EQ(again->batch.duplicates, 40);
}

TEST_F(TestEntry, FormsAreMadeOfStoredQuestionnaires) {
    withForm();
    const app::MakeSurveyForms forms(bench.workspace(), Workbench::english(), bench.clock());
    app::MakeSurveyForms::Choice choice;
    choice.survey = "experience";
    EXPECT_EQ(forms.previewPage(choice)->substr(0, 15), "<!DOCTYPE html>");
    EXPECT_EQ(forms.paperForm(choice)->substr(0, 5), "%PDF-");
    EXPECT_EQ(forms.charter(choice)->substr(0, 5), "%PDF-");
    choice.variant = "guardian";
    EXPECT_TRUE(forms.paperForm(choice).ok());
    choice.variant = "relative";
    EXPECT_EQ(forms.paperForm(choice).error().code, "unknownVariant");
    choice.variant.reset();
    choice.unit = "Nowhere";
    EXPECT_EQ(forms.paperForm(choice).error().code, "unknownUnit");
    choice.draft = true;
    EXPECT_EQ(forms.previewPage(choice).error().code, "unknownVersion");
}

} // namespace
