// SPDX-License-Identifier: MIT
#include "store/answer_table.h"
#include "store/store_builders.h"

namespace kooste::store {

using model::VersionStatus;

TEST(SavedSurvey, ComesBackWhole) {
    Fixture f;
    const auto loaded = SurveyRepository(*f.workspace).load(f.survey.id);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(loaded->name.fi, "Palautekysely");
    ASSERT_EQ(loaded->items.size(), 6U);
    ASSERT_EQ(loaded->versions.size(), 1U);
    const auto &version = loaded->versions.front();
    EXPECT_EQ(version.publishedOn, base::makeDate(2025, 1, 1));
    const auto *question = version.find(loaded->findItem("easy")->id);
    ASSERT_NE(question, nullptr);
    ASSERT_EQ(question->options.size(), 6U);
    EXPECT_EQ(question->options[3].score, 4.0);
    EXPECT_EQ(question->options[5].missing, model::Missing::dontKnow);
    EXPECT_FALSE(question->options[5].score);
    EXPECT_EQ(question->text.fi, "Kysymys easy");
}

TEST(PublishedVersion, CannotBeChanged) {
    Fixture f;
    auto survey = f.survey;
    survey.versions.front().questions.front().text.fi = "Toisin";
    EXPECT_EQ(SurveyRepository(*f.workspace).save(survey).error().code, "publishedVersion");
    survey = f.survey;
    survey.versions.clear();
    EXPECT_EQ(SurveyRepository(*f.workspace).save(survey).error().code, "publishedVersion");
    survey = f.survey;
    survey.name.fi = "Uusi nimi";
    EXPECT_TRUE(SurveyRepository(*f.workspace).save(survey));
    EXPECT_EQ(SurveyRepository(*f.workspace).load(survey.id)->name.fi, "Uusi nimi");
}

TEST(NewVersion, AddsItsColumnsWhenItIsPublished) {
    Fixture f;
    SurveyRepository repository(*f.workspace);
    auto survey = f.survey;
    survey.items.push_back(anItem(-1, "safe", model::ItemKind::ordered));
    auto draft = survey.versions.front();
    draft.id = {};
    draft.number = 2;
    draft.status = VersionStatus::draft;
    draft.publishedOn = {};
    model::Question question;
    question.item = {-1};
    question.options = optionsUpTo(5);
    draft.questions.push_back(question);
    survey.versions.push_back(draft);
    survey = take(repository.save(survey));
    auto &connection = f.workspace->connection();
    EXPECT_TRUE(readLayout(connection, survey).places.back().columns.empty());
    take(repository.publish(survey.versions.back().id, base::makeDate(2026, 1, 1)));
    EXPECT_EQ(readLayout(connection, survey).places.back().columns.size(), 1U);
    EXPECT_EQ(repository.load(survey.id)->versions.back().status, VersionStatus::published);
    EXPECT_EQ(
        repository.publish(survey.versions.back().id, base::makeDate(2026, 1, 1)).error().code,
        "wrongVersionStatus");
    take(repository.retire(survey.versions.front().id));
    EXPECT_EQ(repository.load(survey.id)->versions.front().status, VersionStatus::retired);
}

TEST(Draft, IsReplacedByTheNextSave) {
    TestFolder folder;
    const auto workspace = newWorkspace(folder / "a.kooste");
    SurveyRepository repository(*workspace);
    auto survey = aSurvey();
    survey.versions.front().status = VersionStatus::draft;
    survey = take(repository.save(survey));
    survey.versions.front().questions.pop_back();
    survey.items.pop_back();
    survey = take(repository.save(survey));
    EXPECT_EQ(survey.items.size(), 5U);
    EXPECT_EQ(survey.versions.front().questions.size(), 5U);
}

TEST(SurveyCodes, AreUnique) {
    Fixture f;
    SurveyRepository repository(*f.workspace);
    EXPECT_EQ(repository.save(aSurvey("pk")).error().code, "surveyCodeInUse");
    auto twice = aSurvey("muu");
    twice.items[1].code = "nps";
    EXPECT_EQ(repository.save(twice).error().code, "itemCodeInUse");
    auto badOption = aSurvey("muu");
    badOption.versions[0].questions[1].options[0].number = 32001;
    EXPECT_EQ(repository.save(badOption).error().code, "badOptionNumber");
    EXPECT_EQ(repository.list().size(), 1U);
}

TEST(SurveyCodes, AreMadeFromNames) {
    Fixture f;
    SurveyRepository repository(*f.workspace);
    EXPECT_EQ(repository.freeCode("Kotihoidon kysely 2025"), "kotihoidon-kysely-2025");
    EXPECT_EQ(repository.freeCode("Ääni & Öljy"), "aani-oljy");
    EXPECT_EQ(repository.freeCode("PK"), "pk-2");
    EXPECT_EQ(repository.freeCode("???"), "survey");
}

TEST(Survey, IsFoundByCodeOrByAUniqueName) {
    Fixture f;
    SurveyRepository repository(*f.workspace);
    EXPECT_EQ(repository.find("pk"), f.survey.id);
    EXPECT_EQ(repository.find("palautekysely"), f.survey.id);
    EXPECT_FALSE(repository.find("muu"));
    take(repository.save(aSurvey("toinen")));
    EXPECT_FALSE(repository.find("palautekysely"));
}

TEST(Survey, WithResponsesIsNotRemoved) {
    Fixture f;
    SurveyRepository repository(*f.workspace);
    const auto empty = take(repository.save(aSurvey("tyhja")));
    f.importAll({aResponse(f.survey, 9)});
    EXPECT_EQ(repository.remove(f.survey.id).error().code, "surveyHasResponses");
    take(repository.remove(empty.id));
    EXPECT_EQ(repository.list().size(), 1U);
    EXPECT_TRUE(check(*f.workspace).empty());
}

TEST(SurveyList, CountsResponsesByVersion) {
    Fixture f;
    f.importAll({aResponse(f.survey, 9), aResponse(f.survey, 3)});
    auto mixed = f.aBatch();
    mixed.version = {};
    auto writer = take(ImportWriter::begin(*f.workspace, f.survey, mixed));
    writer->add(aResponse(f.survey, 1), 2);
    take(writer->commit());
    const auto list = SurveyRepository(*f.workspace).list();
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0].responses, 3);
    EXPECT_EQ(list[0].batches, 2);
    EXPECT_EQ(list[0].versions.at(0).responses, 3);
}

TEST(WideSurvey, GoesOnInASecondTableWithTheSameKey) {
    Fixture f;
    f.importAll({aResponse(f.survey, 7)});
    auto survey = f.survey;
    auto next = survey.versions.front();
    next.id = {};
    next.number = 2;
    next.status = VersionStatus::published;
    for (int i = 1; i <= 1600; ++i) {
        survey.items.push_back(anItem(-i, "k" + std::to_string(i), model::ItemKind::nps));
        model::Question question;
        question.item = {-i};
        next.questions.push_back(question);
    }
    survey.versions.push_back(next);
    f.survey = take(SurveyRepository(*f.workspace).save(survey));
    const auto layout = readLayout(f.workspace->connection(), f.survey);
    EXPECT_EQ(layout.tables, 2);
    EXPECT_EQ(layout.places.back().table, 2);
    auto response = aResponse(f.survey, 8);
    response.version = f.survey.versions.back().id;
    response.answers.back() = anOption(10);
    f.importAll({response});
    DatasetLoader loader(*f.workspace);
    const auto dataset = loader.load(f.survey.id);
    EXPECT_EQ(dataset->items.back().optionAt(0), dataset::kNotInVersion);
    EXPECT_EQ(dataset->items.back().optionAt(1), 10);
    EXPECT_TRUE(check(*f.workspace).empty());
}

} // namespace kooste::store
