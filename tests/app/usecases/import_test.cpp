// SPDX-License-Identifier: MIT
#include "app/usecases/history.h"
#include "app/usecases/workbench.h"
#include "store/comments.h"
#include "store/surveys.h"
#include "store/units.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

namespace {

using namespace kooste;
using app::UnknownUnits;
using test::smallExport;
using test::Workbench;

std::int64_t rowsOf(const store::Batch &batch) {
    return batch.imported + batch.rejected + batch.duplicates + batch.changed;
}

bool says(const app::ImportOutcome &outcome, const std::string &code) {
    return std::any_of(outcome.diagnostics.begin(), outcome.diagnostics.end(),
                       [&](const auto &diagnostic) { return diagnostic.code == code; });
}

constexpr const char *kUnitNames = "code,parent,name fi\nA,,Testiala\nK1,A,Kotka\nK2,A,Kouvola\n";

TEST(Import, MakesASurveyAndPublishesItsFirstVersion) {
    Workbench bench;
    const auto outcome = bench.importNew(smallExport(40));
    EXPECT_EQ(outcome.batch.rows, 40);
    EXPECT_EQ(outcome.batch.imported, 40);
    EXPECT_EQ(outcome.version, 1);
    const auto survey = store::SurveyRepository(bench.workspace()).load(bench.survey("Kysely"));
    ASSERT_TRUE(survey);
    ASSERT_NE(survey->latestPublished(), nullptr);
    ASSERT_NE(survey->mainItem(), nullptr);
    EXPECT_EQ(survey->mainItem()->kind, model::ItemKind::nps);
    EXPECT_EQ(store::CommentRepository(bench.workspace()).count(), 10);
}

TEST(Import, TakesTheSameFileAgainAsDuplicatesOnly) {
    Workbench bench;
    bench.importNew(smallExport(40));
    auto again = bench.request(smallExport(40), "Kysely.csv");
    again.survey = bench.survey("Kysely");
    const auto outcome = bench.import(again);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->batch.duplicates, 40);
    EXPECT_EQ(outcome->batch.imported, 0);
    EXPECT_EQ(rowsOf(outcome->batch), outcome->batch.rows);
}

TEST(Import, TakesOnlyTheNewRowsOfTheNextExport) {
    Workbench bench;
    bench.importNew(smallExport(40));
    auto next = bench.request(smallExport(60), "later.csv");
    next.survey = bench.survey("Kysely");
    const auto outcome = bench.import(next);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->batch.duplicates, 40);
    EXPECT_EQ(outcome->batch.imported, 20);
}

TEST(Import, KeepsAChangedResponseAsideWithBothReadings) {
    Workbench bench;
    bench.importNew(smallExport(40));
    auto text = smallExport(40);
    const auto at = text.find("\n5;");
    const auto answer = text.find("Täysin", at);
    ASSERT_NE(answer, std::string::npos);
    text.replace(text.find(";paperi;", at), 8, ";tablet;");
    auto again = bench.request(text, "again.csv");
    again.survey = bench.survey("Kysely");
    const auto outcome = bench.import(again);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->batch.changed, 1);
    EXPECT_EQ(outcome->batch.duplicates, 39);
    EXPECT_EQ(rowsOf(outcome->batch), outcome->batch.rows);
    const auto kept = store::BatchRepository(bench.workspace()).changed(outcome->batch.id);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].externalId, "5");
    EXPECT_FALSE(kept[0].cells.empty());
}

TEST(Import, TreatsIdenticalRowsOfOneFileAsSeparateResponses) {
    Workbench bench;
    const std::string csv = "Vastausaika;Suosittelisitko (0-10)?\n1.9.2025;9\n1.9.2025;9\n"
                            "1.9.2025;9\n2.9.2025;3\n2.9.2025;10\n";
    EXPECT_EQ(bench.importNew(csv).batch.imported, 5);
    auto again = bench.request(csv + "1.9.2025;9\n", "again.csv");
    again.survey = bench.survey("Kysely");
    const auto outcome = bench.import(again);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->batch.imported, 1);
    EXPECT_EQ(outcome->batch.duplicates, 5);
}

TEST(Import, CreatesUnknownUnitsUnderARootInAnEmptyOrganisation) {
    Workbench bench;
    const auto outcome = bench.importNew(smallExport(30));
    const auto units = store::UnitRepository(bench.workspace()).load();
    ASSERT_EQ(units->size(), 3U);
    EXPECT_EQ(units->units()[0].level, model::UnitLevel::county);
    ASSERT_NE(units->findByCode("Kotka"), nullptr);
    EXPECT_EQ(units->findByCode("Kotka")->parent, units->units()[0].id);
    EXPECT_EQ(outcome.unknownUnits.size(), 2U);
}

TEST(Import, RejectsRowsOfUnknownUnitsAndListsEachOnceWithItsCount) {
    Workbench bench;
    bench.withUnits("code,parent,name fi\nA,,Testiala\nK1,A,Kotka\n");
    const auto outcome = bench.importNew(smallExport(30));
    EXPECT_EQ(outcome.batch.imported, 10);
    EXPECT_EQ(outcome.batch.rejected, 20);
    EXPECT_EQ(outcome.batch.reasons.at("unknownUnit"), 20);
    ASSERT_EQ(outcome.unknownUnits.size(), 1U);
    EXPECT_EQ(outcome.unknownUnits[0].text, "Kouvola");
    EXPECT_EQ(outcome.unknownUnits[0].count, 20);
    EXPECT_TRUE(says(outcome, "unknownUnit"));
}

TEST(Import, LeavesResponsesWithoutAUnitWhenAskedTo) {
    Workbench bench;
    auto request = bench.request(smallExport(30), "a.csv");
    request.survey = app::NewSurvey{"Kysely"};
    request.units = UnknownUnits::none;
    const auto outcome = bench.import(request);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->batch.imported, 30);
    EXPECT_EQ(store::UnitRepository(bench.workspace()).count(), 0);
}

TEST(Import, KeepsAnswersAfterTheEndOfAnAdhocSurveyAndSaysSo) {
    Workbench bench;
    auto request = bench.request(smallExport(5), "a.csv");
    request.survey = app::NewSurvey{"Pilotti", model::SurveyType::adhoc, "pilot"};
    ASSERT_TRUE(bench.import(request).ok());
    store::SurveyRepository surveys(bench.workspace());
    auto survey = *surveys.load(bench.survey("pilot"));
    survey.reach.endsOn = base::makeDate(2025, 9, 30);
    ASSERT_TRUE(surveys.save(survey).ok());
    auto next = bench.request(smallExport(30), "a.csv");
    next.survey = survey.id;
    const auto outcome = bench.import(next);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->batch.imported, 25) << "nothing is lost";
    const auto late = std::find_if(
        outcome->diagnostics.begin(), outcome->diagnostics.end(),
        [](const base::Diagnostic &diagnostic) { return diagnostic.code == "afterTheEnd"; });
    ASSERT_NE(late, outcome->diagnostics.end());
    EXPECT_EQ(late->message.count(), 12) << "those of October to December";
}

TEST(Import, WritesNothingInATrialRun) {
    Workbench bench;
    auto request = bench.request(smallExport(30), "a.csv");
    request.survey = app::NewSurvey{"Kysely"};
    request.dryRun = true;
    const auto outcome = bench.import(request);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->batch.imported, 30);
    EXPECT_TRUE(store::SurveyRepository(bench.workspace()).list().empty());
    EXPECT_EQ(store::UnitRepository(bench.workspace()).count(), 0);
}

TEST(Import, LeavesNothingWhenCancelled) {
    Workbench bench;
    auto request = bench.request(smallExport(5000), "a.csv");
    request.survey = app::NewSurvey{"Kysely"};
    base::CancelToken cancel;
    const base::Progress progress([&](double share, const base::Message &) {
        if (share > 0.5)
            cancel.cancel(); // in the middle of storing
    });
    const auto outcome =
        app::ImportResponses(bench.workspace(), bench.clock()).run(request, progress, cancel);
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().kind, base::ErrorKind::cancelled);
    EXPECT_TRUE(store::SurveyRepository(bench.workspace()).list().empty());
    EXPECT_EQ(store::UnitRepository(bench.workspace()).count(), 0);
}

TEST(Import, AsksWhetherAFormIsKnownWhenHeadersFitOnlyInPart) {
    Workbench bench;
    bench.importNew(smallExport(40));
    auto other = smallExport(40, 500);
    const auto from = other.find("Kuinka todennäköisesti suosittelisit (0-10)?");
    other.replace(from, std::string("Kuinka todennäköisesti suosittelisit (0-10)?").size(),
                  "Arvosana toimipisteelle");
    auto request = bench.request(other, "other.csv");
    request.survey = bench.survey("Kysely");
    const auto outcome = bench.import(request);
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().kind, base::ErrorKind::decisionNeeded);
}

TEST(Import, TakesTwoFormsWithTheSameNumbersApartByTheirSource) {
    Workbench bench;
    bench.importNew(smallExport(40));
    auto other = smallExport(40);
    for (auto at = other.find("paperi"); at != std::string::npos; at = other.find("paperi", at))
        other.replace(at, 6, "tablet");
    for (auto at = other.find("tekstiviesti"); at != std::string::npos;
         at = other.find("tekstiviesti", at))
        other.replace(at, 12, "web");
    auto request = bench.request(other, "other.csv");
    request.survey = bench.survey("Kysely");
    const auto asked = bench.import(request);
    ASSERT_FALSE(asked.ok());
    EXPECT_EQ(asked.error().code, "unclearSource");
    request.source = "Toinen lomake";
    const auto outcome = bench.import(request);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->batch.imported, 40);
}

TEST(Import, UndoTakesEverythingOfABatchAway) {
    Workbench bench;
    bench.withUnits(kUnitNames);
    const auto outcome = bench.importNew(smallExport(40));
    const auto undone = app::ImportHistory(bench.workspace()).undo(outcome.batch.id);
    ASSERT_TRUE(undone.ok());
    EXPECT_EQ(store::CommentRepository(bench.workspace()).count(), 0);
    EXPECT_TRUE(app::ImportHistory(bench.workspace()).list()->empty());
    auto again = bench.request(smallExport(40), "again.csv");
    again.survey = bench.survey("Kysely");
    EXPECT_EQ(bench.import(again)->batch.imported, 40);
}

TEST(Import, WritesTheRowsKeptAsideWithTheirReasons) {
    Workbench bench;
    bench.withUnits("code,parent,name fi\nA,,Testiala\nK1,A,Kotka\n");
    const auto outcome = bench.importNew(smallExport(9) + "x;y\n");
    const auto target = bench.folder() / "kept.csv";
    const auto rows = app::ImportHistory(bench.workspace())
                          .writeKeptRows(outcome.batch.id, target, base::EnglishTranslator());
    ASSERT_TRUE(rows.ok());
    EXPECT_EQ(*rows, outcome.batch.rejected);
    const auto text = *base::readFile(target);
    EXPECT_NE(text.find("the unit is not in the organisation"), std::string::npos);
    EXPECT_NE(text.find("another number of cells"), std::string::npos) << text;
}

TEST(Import, MasksPersonalDataInCommentsBeforeAnythingIsStored) {
    Workbench bench;
    auto csv = smallExport(40);
    csv.replace(csv.find("Kiitos avusta"), 13, "Soita 040 123 4567");
    const auto outcome = bench.importNew(csv);
    EXPECT_EQ(outcome.batch.masked, 1);
    ASSERT_TRUE(bench.workspace().close().ok());
    const auto bytes = *base::readFile(bench.folder() / "w.kooste");
    EXPECT_EQ(bytes.find("123 4567"), std::string::npos);
}

} // namespace
