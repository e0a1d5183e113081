// SPDX-License-Identifier: MIT
// What the user decides about a form is kept with it and used for its next export.
#include "app/usecases/import_decisions.h"
#include "app/usecases/import_report.h"
#include "app/usecases/import_source.h"
#include "app/usecases/repair_import.h"
#include "app/usecases/workbench.h"
#include "store/check.h"
#include "store/comments.h"
#include "store/surveys.h"
#include "store/units.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;
using app::UnknownUnits;
using importing::DateOrder;
using importing::MappedUnit;
using test::Workbench;

constexpr const char *kUnits =
    "code,parent,name fi\nA,,Testiala\nK1,A,Kotkan asema\nK2,A,Kouvola\n";

/// Every date could be read in two ways.
std::string slashed(const std::string &firstId, const std::string &day) {
    std::string csv = "id;Vastausaika;Yksikkö;Suosittelisitko meitä (0-10)?;Sain apua\n";
    for (int i = 0; i < 6; ++i)
        csv += firstId + std::to_string(i) + ";" + day + "/2/2025 10:00;" +
               (i < 3 ? "K1" : "Kotkan as") + ";" + std::to_string(4 + i) + ";" +
               (i == 0 ? "kyllä" : "Täysin samaa mieltä") + "\n";
    return csv;
}

base::Result<app::ImportOutcome> importedAs(Workbench &bench, app::ImportRequest request) {
    request.survey = bench.survey("kysely");
    return bench.import(request);
}

/// The form is known from January, read month first.
void importJanuary(Workbench &bench, DateOrder order) {
    bench.withUnits(kUnits);
    auto request = bench.request(slashed("1", "3"), "tammi.csv");
    request.survey = app::NewSurvey{"Kysely", model::SurveyType::regular, "kysely"};
    request.corrections.dateOrder = order;
    request.units = UnknownUnits::reject;
    ASSERT_TRUE(bench.import(request).ok());
}

std::string monthOf(Workbench &bench, const app::ImportOutcome &outcome) {
    const auto batch = store::BatchRepository(bench.workspace()).find(outcome.batch.id);
    return batch && batch->firstDay ? base::isoDate(*batch->firstDay) : "";
}

TEST(ImportChoices, AnAmbiguousDateIsAskedOnlyTheFirstTime) {
    Workbench bench;
    bench.withUnits(kUnits);
    auto request = bench.request(slashed("1", "3"), "tammi.csv");
    request.survey = app::NewSurvey{"Kysely"};
    const auto asked = bench.import(request);
    ASSERT_FALSE(asked.ok());
    EXPECT_EQ(asked.error().code, "ambiguousDates");
}

TEST(ImportChoices, TheNextExportIsReadWithTheDateOrderOfTheForm) {
    for (const auto order : {DateOrder::mdy, DateOrder::dmy}) {
        Workbench bench;
        importJanuary(bench, order);
        const auto next = importedAs(bench, bench.request(slashed("2", "4"), "helmi.csv"));
        ASSERT_TRUE(next.ok()) << next.error().code;
        EXPECT_EQ(monthOf(bench, *next), order == DateOrder::mdy ? "2025-04-02" : "2025-02-04");
    }
}

/// The export of another form: other questions, the same short name of a unit.
std::string otherForm() {
    return "nro;Vastattu;Toimipiste;Oliko aikaa riittävästi?\n"
           "1;3.3.2025 10:00;Kotkan as;Täysin samaa mieltä\n"
           "2;4.3.2025 10:00;Kouvola;Täysin eri mieltä\n";
}

app::ImportRequest requestOf(Workbench &bench, const std::string &content, const std::string &name,
                             const std::string &survey) {
    auto request = bench.request(content, name);
    request.survey = app::NewSurvey{survey};
    request.units = UnknownUnits::reject;
    request.corrections.dateOrder = DateOrder::dmy;
    return request;
}

TEST(ImportChoices, AnotherNameOfAUnitIsSaidOnceForAllForms) {
    Workbench bench;
    bench.withUnits(kUnits);
    auto first = requestOf(bench, slashed("1", "3"), "tammi.csv", "Yksi");
    first.unitChoices = {{"Kotkan as", MappedUnit::Target::existing, "K1"}};
    ASSERT_TRUE(bench.import(first).ok());
    const auto other = bench.import(requestOf(bench, otherForm(), "muu.csv", "Kaksi"));
    ASSERT_TRUE(other.ok()) << other.error().code;
    EXPECT_EQ(other->batch.rejected, 0);
    ASSERT_EQ(other->units.size(), 1U); // and no other texts
    EXPECT_EQ(other->units.front().code, "K1");
}

TEST(ImportChoices, ANameThatTwoFormsTookOtherwiseIsAskedAgain) {
    Workbench bench;
    bench.withUnits(kUnits);
    auto first = requestOf(bench, slashed("1", "3"), "tammi.csv", "Yksi");
    first.unitChoices = {{"Kotkan as", MappedUnit::Target::existing, "K1"}};
    ASSERT_TRUE(bench.import(first).ok());
    auto second = requestOf(bench, otherForm(), "muu.csv", "Kaksi");
    second.unitChoices = {{"Kotkan as", MappedUnit::Target::existing, "K2"}};
    ASSERT_TRUE(bench.import(second).ok());
    const auto third = bench.import(requestOf(bench,
                                              "nro;Vastattu;Toimipiste;Saitko kutsun?\n"
                                              "1;3.3.2025 10:00;Kotkan as;Täysin samaa mieltä\n",
                                              "kolmas.csv", "Kolme"));
    ASSERT_TRUE(third.ok()) << third.error().code;
    EXPECT_EQ(third->batch.rejected, 1);
}

TEST(ImportChoices, WhoImportedAndWhatWasDecidedStaysWithTheBatch) {
    Workbench bench;
    bench.withUnits(kUnits);
    auto request = requestOf(bench, slashed("1", "3"), "tammi.csv", "Yksi");
    request.unitChoices = {{"Kotkan as", MappedUnit::Target::existing, "K1"}};
    request.importedBy = "maija";
    const auto done = bench.import(request);
    ASSERT_TRUE(done.ok());
    const auto notes =
        app::batchNotes(*store::BatchRepository(bench.workspace()).find(done->batch.id));
    EXPECT_EQ(notes.importedBy, "maija");
    ASSERT_EQ(notes.decisions.size(), 2U); // the order of dates, the unit
    EXPECT_EQ(notes.diagnostics.size(), done->diagnostics.size());
}

TEST(ImportChoices, ADateOrderThatNobodyHasSaidIsStillAsked) {
    Workbench bench;
    bench.withUnits(kUnits);
    const std::string head = "id;Vastausaika;Suosittelisitko meitä (0-10)?\n";
    auto request = bench.request(head + "1;2025-01-02;9\n2;2025-01-03;8\n", "iso.csv");
    request.survey = app::NewSurvey{"Kysely", model::SurveyType::regular, "kysely"};
    ASSERT_TRUE(bench.import(request).ok());
    const auto next =
        importedAs(bench, bench.request(head + "3;3/2/2025;9\n4;4/2/2025;8\n", "n.csv"));
    ASSERT_FALSE(next.ok());
    EXPECT_EQ(next.error().code, "ambiguousDates");
}

TEST(ImportChoices, TheFormIsRecognisedInTheWholeWorkspace) {
    Workbench bench;
    importJanuary(bench, DateOrder::mdy);
    const auto file = bench.file("helmi.csv", slashed("2", "4"));
    const auto inspection = app::InspectExport().run(file, {}, {}, {}, {});
    ASSERT_TRUE(inspection.ok());
    const auto form = app::recogniseForm(bench.workspace(), *inspection);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->survey, bench.survey("kysely"));
    EXPECT_EQ(form->source, "tammi");
    const auto other =
        app::InspectExport().run(bench.file("muu.csv", "Aivan;Muu\n1;2\n3;4\n"), {}, {}, {}, {});
    ASSERT_TRUE(other.ok());
    EXPECT_FALSE(app::recogniseForm(bench.workspace(), *other));
}

TEST(ImportChoices, RowsOfUndecidedUnitsWaitAndStopTheImport) {
    Workbench bench;
    importJanuary(bench, DateOrder::dmy);
    auto request = bench.request(slashed("2", "4"), "helmi.csv");
    request.units = UnknownUnits::ask;
    request.dryRun = true;
    const auto tried = importedAs(bench, request);
    ASSERT_TRUE(tried.ok()) << tried.error().code;
    EXPECT_EQ(tried->batch.reasons.at(std::string(app::kUndecidedUnit)), 3);
    EXPECT_EQ(tried->batch.imported, 3);
    request.dryRun = false;
    const auto refused = importedAs(bench, request);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, "undecidedUnits");
    EXPECT_EQ(store::BatchRepository(bench.workspace()).all().size(), 1U);
}

TEST(ImportChoices, EachUnknownUnitGoesWhereItWasSaidAndAlsoNextMonth) {
    Workbench bench;
    importJanuary(bench, DateOrder::dmy);
    auto request = bench.request(slashed("2", "4"), "helmi.csv");
    request.units = UnknownUnits::ask;
    request.unitChoices = {{"Kotkan as", MappedUnit::Target::existing, "K2"}};
    const auto first = importedAs(bench, request);
    ASSERT_TRUE(first.ok()) << first.error().code;
    EXPECT_EQ(first->batch.imported, 6);
    auto next = bench.request(slashed("3", "5"), "maalis.csv");
    next.units = UnknownUnits::ask;
    const auto second = importedAs(bench, next);
    ASSERT_TRUE(second.ok()) << second.error().code;
    EXPECT_EQ(second->batch.imported, 6);
}

TEST(ImportChoices, ANewUnitComesUnderTheOneThatWasChosen) {
    Workbench bench;
    importJanuary(bench, DateOrder::dmy);
    auto request = bench.request(slashed("2", "4"), "helmi.csv");
    request.unitChoices = {{"Kotkan as", MappedUnit::Target::create, "K2"}};
    ASSERT_TRUE(importedAs(bench, request).ok());
    const auto units = store::UnitRepository(bench.workspace()).load();
    const auto *made = units->findByCode("Kotkan as");
    ASSERT_NE(made, nullptr);
    EXPECT_EQ(made->parent, units->findByCode("K2")->id);
}

TEST(ImportChoices, ChoicesThatAreNotToBeRememberedAreNot) {
    Workbench bench;
    importJanuary(bench, DateOrder::dmy);
    auto request = bench.request(slashed("2", "4"), "helmi.csv");
    request.units = UnknownUnits::ask;
    request.unitChoices = {{"Kotkan as", MappedUnit::Target::none}};
    request.remember = false;
    ASSERT_TRUE(importedAs(bench, request).ok());
    auto next = bench.request(slashed("3", "5"), "maalis.csv");
    next.units = UnknownUnits::ask;
    const auto second = importedAs(bench, next);
    ASSERT_FALSE(second.ok());
    EXPECT_EQ(second.error().code, "undecidedUnits");
}

const app::PlacedQuestion::Label *labelOf(const app::ImportOutcome &outcome,
                                          const std::string &text) {
    for (const auto &question : outcome.questions)
        for (const auto &label : question.labels)
            if (label.texts.front() == text)
                return &label;
    return nullptr;
}

/// Item and option number of "Täysin samaa mieltä".
importing::OptionChoice agreeing(const app::ImportOutcome &outcome, const std::string &text) {
    for (const auto &question : outcome.questions)
        for (const auto &label : question.labels)
            if (label.texts.front() == "Täysin samaa mieltä")
                return {question.itemCode, {text, label.option}};
    return {};
}

TEST(ImportChoices, AnAnswerTextMeansWhatTheUserSaysAndAlsoNextMonth) {
    Workbench bench;
    bench.withUnits(kUnits);
    auto first = bench.request(test::smallExport(60), "tammi.csv");
    first.survey = app::NewSurvey{"Kysely", model::SurveyType::regular, "kysely"};
    first.units = UnknownUnits::none;
    ASSERT_TRUE(bench.import(first).ok());
    const auto withYes = [](int id) {
        auto text = test::smallExport(20, id);
        for (auto at = text.find("Täysin samaa mieltä"); at != std::string::npos;
             at = text.find("Täysin samaa mieltä", at))
            if (at > text.size() / 2)
                text.replace(at, std::string("Täysin samaa mieltä").size(), "kyllä");
            else
                at += 5;
        return text;
    };
    auto request = bench.request(withYes(101), "helmi.csv");
    request.units = UnknownUnits::none;
    request.dryRun = true;
    const auto tried = importedAs(bench, request);
    ASSERT_TRUE(tried.ok()) << tried.error().code;
    ASSERT_NE(labelOf(*tried, "kyllä"), nullptr);
    EXPECT_FALSE(labelOf(*tried, "kyllä")->known);
    EXPECT_EQ(labelOf(*tried, "kyllä")->option, static_cast<int>(model::Missing::invalid));
    request.dryRun = false;
    request.optionChoices = {agreeing(*tried, "kyllä")};
    ASSERT_TRUE(importedAs(bench, request).ok());
    auto next = bench.request(withYes(201), "maalis.csv");
    next.units = UnknownUnits::none;
    const auto second = importedAs(bench, next);
    ASSERT_TRUE(second.ok()) << second.error().code;
    ASSERT_NE(labelOf(*second, "kyllä"), nullptr);
    EXPECT_TRUE(labelOf(*second, "kyllä")->known);
    EXPECT_EQ(labelOf(*second, "kyllä")->option, request.optionChoices.front().value.option);
    const auto survey = store::SurveyRepository(bench.workspace()).load(bench.survey("kysely"));
    EXPECT_TRUE(
        store::ResponseRepository(bench.workspace(), *survey).invalid(second->batch.id).empty());
}

TEST(ImportChoices, AnAnswerTextCanBeAMissingState) {
    Workbench bench;
    importJanuary(bench, DateOrder::dmy);
    auto request = bench.request(slashed("2", "4"), "helmi.csv");
    request.units = UnknownUnits::none;
    request.dryRun = true;
    const auto tried = importedAs(bench, request);
    ASSERT_TRUE(tried.ok());
    auto choice = agreeing(*tried, "kyllä");
    choice.value.option = static_cast<int>(model::Missing::notApplicable);
    request.dryRun = false;
    request.optionChoices = {choice};
    const auto outcome = importedAs(bench, request);
    ASSERT_TRUE(outcome.ok()) << outcome.error().code;
    const auto survey = store::SurveyRepository(bench.workspace()).load(bench.survey("kysely"));
    const store::ResponseRepository responses(bench.workspace(), *survey);
    EXPECT_TRUE(responses.invalid(outcome->batch.id).empty());
    const auto first = responses.find({4}); // three came in January
    ASSERT_TRUE(first);
    EXPECT_TRUE(std::any_of(first->answers.begin(), first->answers.end(), [](const auto &answer) {
        return answer.state == model::Answer::State::notApplicable;
    }));
}

std::int64_t sum(const store::Batch &batch) {
    return batch.imported + batch.rejected + batch.duplicates + batch.changed;
}

struct Mending : testing::Test {
    Workbench bench;
    store::BatchId batch;
    void SetUp() override {
        bench.withUnits("code,parent,name fi\nA,,Testiala\nK1,A,Kotka\nK2,A,Kouvola\n");
        auto text = test::smallExport(30);
        text.replace(text.find("4.10.2025"), 9, "eilen"); // row 5: id 3
        auto request = bench.request(text, "a.csv");
        request.survey = app::NewSurvey{"Kysely", model::SurveyType::regular, "kysely"};
        request.units = UnknownUnits::none;
        const auto outcome = bench.import(request);
        ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
        ASSERT_EQ(outcome->batch.rejected, 1);
        batch = outcome->batch.id;
    }
    store::Batch stored() { return *store::BatchRepository(bench.workspace()).find(batch); }
    store::RejectedRow rejected() {
        return store::BatchRepository(bench.workspace()).rejected(batch).at(0);
    }
};

TEST_F(Mending, AMendedRowComesInAndTheFiguresStillAddUp) {
    auto row = rejected();
    row.cells.at(1) = "4.10.2025 10:03";
    const auto outcome =
        app::RepairImport(bench.workspace()).importMended(batch, {{row.row, row.cells}}, {}, {});
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->imported, 1);
    EXPECT_EQ(outcome->rejected, 0);
    EXPECT_EQ(stored().imported, 30);
    EXPECT_EQ(stored().rejected, 0);
    EXPECT_EQ(stored().rows, 30);
    EXPECT_EQ(sum(stored()), 30);
    EXPECT_FALSE(store::BatchRepository(bench.workspace()).header(batch).empty());
    EXPECT_TRUE(store::check(bench.workspace()).empty());
}

TEST_F(Mending, ARowThatIsStillWrongWaitsWithItsNewCells) {
    auto row = rejected();
    row.cells.at(1) = "toissapäivänä";
    const auto outcome =
        app::RepairImport(bench.workspace()).importMended(batch, {{row.row, row.cells}}, {}, {});
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(outcome->imported, 0);
    EXPECT_EQ(outcome->rejected, 1);
    EXPECT_EQ(rejected().cells.at(1), "toissapäivänä");
    EXPECT_EQ(stored().rejected, 1);
    EXPECT_EQ(sum(stored()), stored().rows);
}

TEST_F(Mending, AMendedRowGoesWithItsBatchWhenThatIsUndone) {
    auto row = rejected();
    row.cells.at(1) = "4.10.2025 10:03";
    ASSERT_TRUE(app::RepairImport(bench.workspace())
                    .importMended(batch, {{row.row, row.cells}}, {}, {})
                    .ok());
    const auto undone = store::BatchRepository(bench.workspace()).undo(batch);
    ASSERT_TRUE(undone.ok());
    EXPECT_EQ(undone->imported, 30);
}

struct Changed : testing::Test {
    Workbench bench;
    store::BatchId batch;
    std::int64_t row = 0;
    void SetUp() override {
        bench.importNew(test::smallExport(40));
        auto text = test::smallExport(40);
        text.replace(text.find("numero 8\n"), 8, "numero kahdeksan");
        auto request = bench.request(text, "again.csv");
        request.survey = bench.survey("Kysely");
        const auto outcome = bench.import(request);
        ASSERT_TRUE(outcome.ok());
        ASSERT_EQ(outcome->batch.changed, 1);
        batch = outcome->batch.id;
        row = store::BatchRepository(bench.workspace()).changed(batch).at(0).row;
    }
    std::int64_t saying(const std::string &words) {
        const auto survey = store::SurveyRepository(bench.workspace()).load(bench.survey("Kysely"));
        store::CommentQuery query;
        query.search = words;
        return static_cast<std::int64_t>(
            store::CommentRepository(bench.workspace())
                .find(*survey, *store::UnitRepository(bench.workspace()).load(), {}, query)
                .size());
    }
};

TEST_F(Changed, OnlyWhatDiffersStandsSideBySide) {
    const base::EnglishTranslator english;
    const auto pairs = app::RepairImport(bench.workspace()).changed(batch, english);
    ASSERT_TRUE(pairs.ok());
    ASSERT_EQ(pairs->size(), 1U);
    EXPECT_EQ(pairs->at(0).externalId, "8");
    ASSERT_EQ(pairs->at(0).differences.size(), 1U);
    EXPECT_NE(pairs->at(0).differences[0].before.find("numero 8"), std::string::npos);
    EXPECT_NE(pairs->at(0).differences[0].after.find("kahdeksan"), std::string::npos);
}

TEST_F(Changed, TheEarlierAnswersStayUntilTheNewOnesAreTaken) {
    EXPECT_EQ(saying("kahdeksan"), 0);
    ASSERT_TRUE(app::RepairImport(bench.workspace()).takeNew(batch, row).ok());
    EXPECT_EQ(saying("kahdeksan"), 1);
    const auto stored = store::BatchRepository(bench.workspace()).find(batch);
    EXPECT_EQ(stored->changed, 0);
    EXPECT_EQ(sum(*stored), stored->rows);
    // It stays in the batch that first brought it: undoing this one gives its own answers back.
    ASSERT_TRUE(store::BatchRepository(bench.workspace()).undo(batch).ok());
    EXPECT_EQ(saying("kahdeksan"), 0);
    EXPECT_EQ(saying("numero 8"), 1);
}

TEST_F(Changed, ANewTimeTakenIsWithinTheDaysOfItsImport) {
    auto text = test::smallExport(40);
    const auto at = text.find(".10.2025", text.find("\n9;"));
    ASSERT_NE(at, std::string::npos);
    text.replace(at, 8, ".11.2025");
    auto request = bench.request(text, "later.csv");
    request.survey = bench.survey("Kysely");
    const auto outcome = bench.import(request);
    ASSERT_TRUE(outcome.ok());
    ASSERT_EQ(outcome->batch.changed, 1);
    const auto changed =
        store::BatchRepository(bench.workspace()).changed(outcome->batch.id).at(0).row;
    ASSERT_TRUE(app::RepairImport(bench.workspace()).takeNew(outcome->batch.id, changed).ok());
    EXPECT_TRUE(store::check(bench.workspace()).empty());
}

TEST_F(Changed, KeepingTheEarlierAnswersSettlesTheRow) {
    app::RepairImport repair(bench.workspace());
    ASSERT_TRUE(repair.keepEarlier(batch, row).ok());
    EXPECT_EQ(saying("kahdeksan"), 0);
    EXPECT_TRUE(store::BatchRepository(bench.workspace()).changed(batch).empty());
    EXPECT_FALSE(repair.keepEarlier(batch, row).ok());
}

} // namespace
