// SPDX-License-Identifier: MIT
// Nothing is lost: the cells that were read are those of what became of the rows, now and later;
// and undoing an import leaves the workspace as it was.
#include "app/usecases/describe_workspace.h"
#include "app/usecases/figures.h"
#include "app/usecases/history.h"
#include "app/usecases/mended_rows.h"
#include "app/usecases/workbench.h"
#include "importing/cells_hash.h"
#include "store/surveys.h"
#include "store/units.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

namespace {

using namespace kooste;
using test::smallExport;
using test::Workbench;

/// The sum over the rows of a file below its header, by a reading of its own.
std::uint64_t cellsOfFile(const base::Path &file) {
    auto reader = importing::openTable(file, {});
    EXPECT_TRUE(reader.ok());
    std::uint64_t sum = 0;
    bool header = true;
    EXPECT_TRUE((*reader)
                    ->read(
                        [&](const importing::RawRow &row) {
                            if (!std::exchange(header, false))
                                sum += importing::cellsHash(row);
                            return true;
                        },
                        {}, {})
                    .ok());
    return sum;
}

/// 40 known rows, of which one changed and one has no readable time, and 20 new ones.
std::string mixedExport() {
    auto text = smallExport(60);
    text.replace(text.find("numero 8\n"), 8, "numero kahdeksan");
    const auto at = text.find("\n50;") + 4;
    text.replace(at, text.find(';', at) - at, "eilen");
    return text;
}

struct Proof : testing::Test {
    Workbench bench;
    store::Batch first;
    store::Batch second;

    void SetUp() override {
        first = bench.importNew(smallExport(40)).batch;
        second = again(mixedExport());
    }
    store::Batch again(const std::string &text) {
        auto request = bench.request(text, "again.csv");
        request.survey = bench.survey("Kysely");
        const auto outcome = bench.import(request);
        EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.error().message.id());
        return outcome.ok() ? outcome->batch : store::Batch{};
    }
    std::vector<store::Problem> problems() {
        return *app::CheckWorkspace(bench.workspace()).run({}, {});
    }
    void spoil(const std::string &sql) {
        SQLite::Database file((bench.folder() / "w.kooste").string(), SQLite::OPEN_READWRITE);
        file.exec(sql);
    }
    bool says(const std::string &words) {
        for (const auto &problem : problems())
            if (problem.message.id().find(words) != std::string::npos)
                return true;
        return false;
    }
    store::Batch stored(const store::Batch &batch) {
        return *store::BatchRepository(bench.workspace()).find(batch.id);
    }
};

TEST_F(Proof, WhatWasReadIsWhatBecameOfTheRows) {
    EXPECT_EQ(second.imported, 19);
    EXPECT_EQ(second.rejected, 1);
    EXPECT_EQ(second.changed, 1);
    EXPECT_EQ(second.duplicates, 39);
    for (const auto &batch : {stored(first), stored(second)}) {
        ASSERT_TRUE(batch.proof);
        EXPECT_TRUE(batch.proof->addsUp());
        EXPECT_EQ(batch.imported + batch.rejected + batch.duplicates + batch.changed, batch.rows);
    }
    const auto kept = stored(second);
    const auto &proof = *kept.proof;
    EXPECT_EQ(proof.read, cellsOfFile(bench.folder() / "again.csv"));
    EXPECT_NE(proof.imported, 0U);
    EXPECT_NE(proof.rejected, 0U);
    EXPECT_NE(proof.changed, 0U);
    EXPECT_NE(proof.duplicates, 0U);
    EXPECT_EQ(stored(first).proof->read, cellsOfFile(bench.folder() / "Kysely.csv"));
    EXPECT_TRUE(problems().empty());
}

TEST(CellsHash, KnowsNoOrderOfRowsButEveryCellAndItsPlace) {
    const auto sum = [](std::vector<std::vector<std::string>> rows) {
        std::uint64_t total = 0;
        for (const auto &row : rows) {
            std::vector<importing::RawCell> cells;
            for (const auto &text : row)
                cells.push_back({text, importing::CellType::text});
            total += importing::cellsHash({1, cells, false});
        }
        return total;
    };
    const auto start = sum({{"a", "b"}, {"c", "d"}});
    EXPECT_EQ(start, sum({{"c", "d"}, {"a", "b"}}));
    EXPECT_EQ(start, sum({{"c", "d", ""}, {"a", "b", "", ""}}));
    EXPECT_NE(start, sum({{"b", "a"}, {"c", "d"}}));
    EXPECT_NE(start, sum({{"a", "d"}, {"c", "b"}}));
    EXPECT_NE(start, sum({{"a", "b"}, {"c", "d"}, {"c", "d"}}));
    EXPECT_NE(start, sum({{"a", "b"}, {"c", "D"}}));
    EXPECT_NE(sum({{"aaaaaaaab"}}), sum({{"aaaaaaaa", "b"}}));
}

TEST_F(Proof, ACheckFindsAResponseThatIsAnotherOne) {
    spoil("UPDATE answers_1 SET row_hash = row_hash + 1 WHERE response_id = 3");
    EXPECT_TRUE(says("its responses are not those that were imported"));
}

TEST_F(Proof, ACheckFindsARejectedRowThatIsAnotherOne) {
    spoil("UPDATE rejected_row SET cells_hash = 7");
    EXPECT_TRUE(says("its rejected rows are not those"));
}

TEST_F(Proof, ACheckFindsSumsThatDoNotAddUp) {
    spoil("UPDATE batch_proof SET duplicates = duplicates + 1");
    EXPECT_TRUE(says("the cells that were read"));
}

TEST_F(Proof, HoldsWhenRejectedRowsAreMendedInAFileAndImportedAgain) {
    const auto before = stored(second);
    const auto kept = bench.folder() / "kept.csv";
    ASSERT_TRUE(app::ImportHistory(bench.workspace())
                    .writeKeptRows(second.id, kept, base::EnglishTranslator())
                    .ok());
    auto text = *base::readFile(kept);
    text.replace(text.find("eilen"), 5, "22.8.2025");
    const auto rows = app::readMendedRows(bench.file("mended.csv", text), {}, {});
    ASSERT_TRUE(rows.ok()) << rows.error().message.id();
    ASSERT_EQ(rows->size(), 2U); // the rejected one and the changed one
    const auto outcome =
        app::RepairImport(bench.workspace()).importMended(second.id, *rows, {}, {});
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->imported, 1);
    EXPECT_EQ(outcome->notWaiting, 1);
    const auto after = stored(second);
    EXPECT_EQ(after.rows, before.rows);
    EXPECT_EQ(after.rejected, 0);
    EXPECT_EQ(after.changed, 1);
    EXPECT_EQ(after.proof->read, before.proof->read); // still the cells of the file
    EXPECT_EQ(after.proof->rejected, 0U);
    EXPECT_TRUE(after.proof->addsUp());
    EXPECT_TRUE(problems().empty());
}

TEST_F(Proof, AFileWithoutRowNumbersIsNoFileOfMendedRows) {
    const auto rows = app::readMendedRows(bench.file("x.csv", "a;b\nmoi;2\n"), {}, {});
    ASSERT_FALSE(rows.ok());
    EXPECT_EQ(rows.error().code, "noRowNumber");
    EXPECT_EQ(rows.error().row, 2);
}

/// All figures of the survey as they stand in a file.
std::string figuresOf(Workbench &bench, const std::string &survey) {
    app::Answers answers(bench.workspace());
    const auto setting = answers.of(survey);
    EXPECT_TRUE(setting.ok());
    app::FigureWords words;
    words.by = {"unit", "period", "channel"};
    words.items = {"all"};
    const auto request = app::figureRequest(*setting, words);
    EXPECT_TRUE(request.ok());
    const auto table = analysis::indicatorTable(*setting, request->request);
    const base::EnglishTranslator english;
    const auto sheet = app::figureSheet(*setting, table, true, english);
    std::string text;
    for (const auto &row : sheet.rows)
        for (const auto &cell : row)
            text += cell.text + "|";
    return text;
}

TEST_F(Proof, AnUndoGivesTheFiguresBackToTheByte) {
    Workbench other;
    other.importNew(smallExport(40));
    const auto before = figuresOf(other, "kysely");
    EXPECT_NE(figuresOf(bench, "kysely"), before); // 19 more
    ASSERT_TRUE(app::ImportHistory(bench.workspace()).undo(second.id).ok());
    EXPECT_EQ(figuresOf(bench, "kysely"), before);
}

TEST_F(Proof, AnUndoTakesTheNewAnswersOfChangedResponsesBackToo) {
    Workbench other;
    other.importNew(smallExport(40));
    const auto before = figuresOf(other, "kysely");
    auto text = smallExport(40);
    for (const auto &[from, to] : {std::pair{";paperi;", ";tablet;"}, {"numero 4\n", "toinen x\n"}})
        text.replace(text.find(from), 8, to);
    const auto third = again(text);
    ASSERT_EQ(third.changed, 2);
    app::RepairImport repair(bench.workspace());
    for (const auto &changed : store::BatchRepository(bench.workspace()).changed(third.id))
        ASSERT_TRUE(repair.takeNew(third.id, changed.row).ok());
    EXPECT_TRUE(problems().empty());
    EXPECT_TRUE(stored(third).proof->addsUp());
    EXPECT_EQ(stored(third).duplicates, 40);

    const app::ImportHistory history(bench.workspace());
    ASSERT_TRUE(history.undo(second.id).ok());
    EXPECT_NE(figuresOf(bench, "kysely"), before);
    ASSERT_TRUE(history.undo(third.id).ok());
    EXPECT_EQ(figuresOf(bench, "kysely"), before);
    EXPECT_TRUE(problems().empty());
    // And the first export is known again as it was.
    EXPECT_EQ(again(smallExport(40)).duplicates, 40);
}

TEST_F(Proof, OfTwoReplacementsTheOneThatStaysKeepsItsAnswers) {
    const auto takeNew = [&](const std::string &words) {
        auto text = smallExport(40);
        text.replace(text.find("numero 4\n"), 8, words);
        const auto batch = again(text);
        EXPECT_EQ(batch.changed, 1);
        const auto row = store::BatchRepository(bench.workspace()).changed(batch.id).at(0).row;
        EXPECT_TRUE(app::RepairImport(bench.workspace()).takeNew(batch.id, row).ok());
        return batch.id;
    };
    const auto isKnown = [&](const std::string &words) {
        auto text = smallExport(40);
        text.replace(text.find("numero 4\n"), 8, words);
        auto request = bench.request(text, "look.csv");
        request.survey = bench.survey("Kysely");
        request.dryRun = true;
        return bench.import(request)->batch.changed == 0;
    };
    const auto third = takeNew("kolmas x");
    const auto fourth = takeNew("neljas x");
    const app::ImportHistory history(bench.workspace());
    ASSERT_TRUE(history.undo(third).ok());
    EXPECT_TRUE(isKnown("neljas x"));
    ASSERT_TRUE(history.undo(fourth).ok());
    EXPECT_TRUE(isKnown("numero 4"));
}

TEST(UndoPlaces, OfTheOnlyImportTakesUnitsSurveyAndOptionsAlong) {
    Workbench bench;
    const auto before = *app::DescribeWorkspace(bench.workspace()).run();
    const auto batch = bench.importNew(smallExport(40)).batch;
    const app::ImportHistory history(bench.workspace());
    const auto made = history.madeOnlyBy(batch.id);
    ASSERT_TRUE(made.ok());
    EXPECT_EQ(made->units.size(), 3U); // Kotka, Kouvola and the county above them
    EXPECT_EQ(made->surveyCode, "kysely");
    EXPECT_GE(made->options, 16);
    const auto undone = history.undoWithPlaces(batch.id);
    ASSERT_TRUE(undone.ok()) << undone.error().message.id();
    EXPECT_EQ(undone->removed.units.size(), 3U);
    const auto after = *app::DescribeWorkspace(bench.workspace()).run();
    EXPECT_EQ(after.units, before.units);
    EXPECT_TRUE(after.surveys.empty());
    EXPECT_TRUE(app::CheckWorkspace(bench.workspace()).run({}, {})->empty());
}

TEST(UndoPlaces, LeavesWhatSomethingElseUses) {
    Workbench bench;
    bench.withUnits("code,parent,name fi\nA,,Testiala\nK1,A,Kotka\n");
    auto request = bench.request(smallExport(40), "a.csv");
    request.survey = app::NewSurvey{"Kysely"};
    request.units = app::UnknownUnits::create;
    const auto batch = bench.import(request)->batch; // makes Kouvola
    const app::ImportHistory history(bench.workspace());
    ASSERT_EQ(history.madeOnlyBy(batch.id)->units.size(), 1U);
    EXPECT_EQ(history.madeOnlyBy(batch.id)->units[0].code, "Kouvola");

    bench.importNew(smallExport(10), "Toinen"); // answers of Kouvola elsewhere
    EXPECT_TRUE(history.madeOnlyBy(batch.id)->units.empty());
    const auto later = bench.request(smallExport(50), "later.csv");
    auto more = later;
    more.survey = bench.survey("kysely");
    ASSERT_TRUE(bench.import(more).ok()); // and the survey has another import
    EXPECT_FALSE(history.madeOnlyBy(batch.id)->survey);
    const auto undone = history.undoWithPlaces(batch.id);
    ASSERT_TRUE(undone.ok());
    EXPECT_TRUE(undone->removed.empty());
    EXPECT_EQ(store::UnitRepository(bench.workspace()).count(), 3);
}

TEST(KnownRows, AreToldInWordsWithAndWithoutResponseNumbers) {
    Workbench bench;
    const auto said = [](const app::ImportOutcome &outcome) {
        for (const auto &one : outcome.diagnostics)
            if (one.code == "knownRows")
                return base::render(one.message, base::EnglishTranslator());
        return std::string();
    };
    EXPECT_EQ(said(bench.importNew(smallExport(20))), "");
    auto request = bench.request(smallExport(30), "again.csv");
    request.survey = bench.survey("Kysely");
    EXPECT_NE(said(*bench.import(request)).find("20 rows were in the workspace"),
              std::string::npos);
    const std::string csv = "Vastausaika;Suosittelisitko (0-10)?\n1.9.2025;9\n1.9.2025;9\n"
                            "1.9.2025;9\n2.9.2025;3\n2.9.2025;10\n";
    bench.importNew(csv, "Laite");
    auto longer = bench.request(csv + "1.9.2025;9\n", "longer.csv");
    longer.survey = bench.survey("Laite");
    const auto outcome = *bench.import(longer);
    EXPECT_EQ(outcome.batch.imported, 1);
    EXPECT_NE(said(outcome).find("no response numbers"), std::string::npos);
    EXPECT_NE(said(outcome).find("5 rows were known"), std::string::npos);
    EXPECT_TRUE(outcome.batch.proof->addsUp());
}

} // namespace
