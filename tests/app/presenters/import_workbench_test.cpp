// SPDX-License-Identifier: MIT
#include "app/presenters/import_bench.h"

#include <boost/filesystem/operations.hpp>

using namespace kooste;
using test::exported;
using test::ImportScreen;
namespace fs = boost::filesystem;

TEST_F(ImportScreen, EachOfSeveralFilesTellsWhatItIsAndWhy) {
    presenter->startAll({file("tammi.csv", exported("1")), file("tyhja.csv", ""),
                         file("kysely.lss", "<document/>"), file("helmi.csv", exported("2"))});
    ASSERT_EQ(view.queue.files.rows.size(), 4U);
    const auto cell = [&](std::size_t row, std::size_t column) {
        return view.queue.files.rows.at(row).cells.at(column);
    };
    EXPECT_EQ(cell(0, 1).text, "Recognised: Webropol");
    EXPECT_EQ(cell(0, 3).text, "6");
    EXPECT_FALSE(cell(0, 2).text.empty());
    EXPECT_EQ(cell(1, 1).sign, app::Sign::error);
    EXPECT_FALSE(cell(1, 4).text.empty()); // why not
    EXPECT_EQ(cell(2, 1).text, "questionnaire that cannot be read");
    EXPECT_FALSE(view.queue.reasons.empty());
    // Neither the unreadable one nor a questionnaire is begun.
    presenter->chooseWaiting(2);
    EXPECT_EQ(view.queue.chosen, 2);
    EXPECT_NE(view.queue.beginLabel.find("tammi.csv"), std::string::npos);
    presenter->chooseWaiting(4);
    presenter->beginWaiting();
    EXPECT_NE(view.file.fileLine.find("helmi.csv"), std::string::npos);
    // Given up, it waits again; nothing of the others is lost.
    presenter->cancel();
    EXPECT_EQ(view.shown, "queue");
    EXPECT_EQ(view.queue.files.rows.size(), 4U);
    for (int left = 4; left > 0; --left)
        presenter->dropWaiting(1);
    EXPECT_EQ(view.shown, "start");
}

TEST_F(ImportScreen, ADroppedFileJoinsThoseThatWait) {
    presenter->startAll({file("tammi.csv", exported("1")), file("helmi.csv", exported("2"))});
    presenter->startAll({file("maalis.csv", exported("3"))});
    EXPECT_EQ(view.shown, "queue");
    EXPECT_EQ(view.queue.files.rows.size(), 3U);
}

namespace {
const app::ColumnMenu::Entry *entryOf(const app::ColumnMenu &menu, const std::string &text) {
    for (const auto &entry : menu.entries)
        if (entry.text == text)
            return &entry;
    for (const auto &group : menu.groups)
        for (const auto &entry : group.entries)
            if (entry.text.find(text) != std::string::npos)
                return &entry;
    return nullptr;
}
bool hasGroup(const app::ColumnMenu &menu, const std::string &title) {
    for (const auto &group : menu.groups)
        if (group.title == title)
            return true;
    return false;
}
} // namespace

TEST_F(ImportScreen, AColumnsMenuCorrectsItAndSaysWhatChanged) {
    presenter->start(file("tammi.csv", exported("1")));
    EXPECT_TRUE(view.file.effect.empty());
    presenter->openColumnMenu(6); // "Sain apua"
    ASSERT_EQ(view.menuColumn, 6);
    EXPECT_TRUE(hasGroup(view.menu, "Direction of the scale"));
    EXPECT_FALSE(hasGroup(view.menu, "Order of dates (whole file)"));
    EXPECT_FALSE(hasGroup(view.menu, "Question of the survey")); // of a form that nobody knows
    EXPECT_FALSE(entryOf(view.menu, "As recognised")->enabled);
    const auto *leave = entryOf(view.menu, "Do not import this column");
    ASSERT_NE(leave, nullptr);
    presenter->chooseInColumnMenu(6, leave->id);
    EXPECT_EQ(view.file.roles.at(static_cast<std::size_t>(view.file.columns[5].role)),
              "not imported");
    EXPECT_NE(view.file.effect.find("“Sain apua”: question, Scale → not imported"),
              std::string::npos)
        << view.file.effect;
    EXPECT_NE(view.file.effect.find("questions 2 → 1"), std::string::npos) << view.file.effect;
    presenter->openColumnMenu(6);
    ASSERT_TRUE(entryOf(view.menu, "As recognised")->enabled);
    presenter->chooseInColumnMenu(6, entryOf(view.menu, "As recognised")->id);
    EXPECT_NE(view.file.effect.find("questions 1 → 2"), std::string::npos) << view.file.effect;
}

TEST_F(ImportScreen, TheMenuTurnsAScaleAndTheHeaderRows) {
    presenter->start(file("tammi.csv", exported("1")));
    presenter->openColumnMenu(6);
    presenter->chooseInColumnMenu(6, entryOf(view.menu, "The smallest number is the best")->id);
    EXPECT_NE(view.file.effect.find("the smallest number is the best"), std::string::npos);
    presenter->openColumnMenu(6);
    EXPECT_TRUE(entryOf(view.menu, "The smallest number is the best")->chosen);
    presenter->chooseInColumnMenu(6, entryOf(view.menu, "2 header rows")->id);
    EXPECT_EQ(view.file.headerRows, 2);
    EXPECT_NE(view.file.effect.find("rows 6 → 5"), std::string::npos) << view.file.effect;
    presenter->openColumnMenu(2);
    EXPECT_TRUE(hasGroup(view.menu, "Order of dates (whole file)"));
    presenter->openColumnMenu(99);
    EXPECT_EQ(view.menuColumn, 2);
}

TEST_F(ImportScreen, ACorrectionIsRememberedForTheNextExport) {
    presenter->start(file("tammi.csv", exported("1")));
    presenter->openColumnMenu(6);
    presenter->chooseInColumnMenu(6, entryOf(view.menu, "Do not import this column")->id);
    presenter->goOn();
    presenter->chooseUnknownUnits(2);
    presenter->import();
    ASSERT_EQ(view.shown, "result") << view.problem << view.places.footer;
    presenter->start(file("helmi.csv", exported("2")));
    EXPECT_EQ(view.file.roles.at(static_cast<std::size_t>(view.file.columns[5].role)),
              "not imported");
    EXPECT_EQ(view.file.changesHeading, "Nothing differs from the last time.");
}

TEST_F(ImportScreen, CorrectedHeaderRowsAreRememberedForTheNextExport) {
    const auto titled = [](const std::string &month) {
        auto text = exported(month);
        // A line of a person's own between the header and the answers.
        const auto end = text.find('\n');
        return text.substr(0, end + 1) + "tunnus;aika;kuka;missä;arvio;väite\n" +
               text.substr(end + 1);
    };
    presenter->start(file("tammi.csv", titled("1")));
    presenter->setHeaderRows(2);
    const auto header = view.file.columns.at(5).header;
    presenter->goOn();
    presenter->chooseUnknownUnits(2);
    presenter->import();
    ASSERT_EQ(view.shown, "result") << view.problem << view.places.footer;
    presenter->start(file("helmi.csv", titled("2")));
    EXPECT_EQ(view.file.headerRows, 2);
    EXPECT_EQ(view.file.columns.at(5).header, header);
    EXPECT_EQ(view.file.changesHeading, "Nothing differs from the last time.");
    presenter->goOn();
    EXPECT_FALSE(view.places.isNew);
    EXPECT_EQ(dryRunCell(1), "6");
}

TEST_F(ImportScreen, WhatDiffersThisTimeIsToldBeforeTheImport) {
    importJanuary();
    auto next = exported("2");
    const std::string helped = "Sain apua";
    next.replace(next.find(helped), helped.size(), "Sain apua nyt"); // another header
    next.replace(next.find("Täysin eri"), std::string("Täysin eri mieltä").size(), "Ihan ok");
    presenter->start(file("helmi.csv", next));
    EXPECT_EQ(view.file.changesHeading, "1 thing differs from the last time:");
    ASSERT_EQ(view.file.changes.size(), 1U);
    EXPECT_EQ(view.file.changes[0].second,
              "The column “Sain apua” has another header now: “Sain apua nyt”.");
    ASSERT_TRUE(view.file.question);
    EXPECT_FALSE(view.file.canGoOn);
    presenter->answer(0); // the same question
    EXPECT_FALSE(view.file.question);
    EXPECT_TRUE(view.file.canGoOn);
    presenter->goOn();
    EXPECT_FALSE(view.places.isNew);
    EXPECT_TRUE(view.places.canImport) << view.places.footer;
    // The answer that no one knows stands first.
    const auto &texts = view.places.question.texts;
    EXPECT_NE(
        texts.at(static_cast<std::size_t>(view.places.question.chosen)).find("1 unknown answer"),
        std::string::npos);
    ASSERT_FALSE(view.places.labels.rows.empty());
    EXPECT_EQ(view.places.labels.rows[0].cells[0].text, "Ihan ok");
    presenter->import();
    ASSERT_EQ(view.shown, "result") << view.problem;
    presenter->start(file("maalis.csv", [&] {
        auto third = exported("3");
        third.replace(third.find(helped), helped.size(), "Sain apua nyt");
        return third;
    }()));
    EXPECT_EQ(view.file.changesHeading, "Nothing differs from the last time.");
}

TEST_F(ImportScreen, ANewColumnIsAskedAboutAndCanBeLeftOut) {
    importJanuary();
    auto next = exported("2");
    std::string wider;
    int row = 0;
    for (std::size_t at = 0; at < next.size();) {
        const auto end = next.find('\n', at);
        wider += next.substr(at, end - at) +
                 (row++ == 0 ? ";Uusi mielipide\n" : ";Täysin samaa mieltä\n");
        at = end + 1;
    }
    presenter->start(file("helmi.csv", wider));
    ASSERT_TRUE(view.file.question);
    EXPECT_NE(view.file.question->text.find("Uusi mielipide"), std::string::npos);
    presenter->answer(1); // opens the menu with the survey's questions
    EXPECT_EQ(view.menuColumn, 7);
    EXPECT_NE(entryOf(view.menu, "Suosittelisitko"), nullptr);
    presenter->answer(0);
    EXPECT_TRUE(view.file.canGoOn);
    presenter->goOn();
    EXPECT_TRUE(view.places.canImport) << view.places.footer;
}

TEST_F(ImportScreen, TheReportIsSavedAsAWorkbook) {
    importJanuary();
    presenter->saveReport(view.result.batch, folder / "raportti.xlsx");
    EXPECT_TRUE(view.problem.empty()) << view.problem;
    EXPECT_GT(fs::file_size(folder / "raportti.xlsx"), 2000U);
    presenter->saveReport(view.result.batch, folder / "raportti.pdf");
    EXPECT_EQ(view.problem, "unknownFormat");
}

TEST_F(ImportScreen, UndoingAsksAboutWhatTheImportMade) {
    open("tammi.csv", exported("1"));
    presenter->chooseUnknownUnits(1); // "Harjun ta" becomes a unit, the file a survey
    presenter->import();
    ASSERT_EQ(view.shown, "result") << view.problem;
    const auto batch = view.result.batch;
    presenter->askUndo(batch);
    EXPECT_EQ(view.undo.batch, batch);
    EXPECT_NE(view.undo.text.find("tammi.csv"), std::string::npos);
    EXPECT_EQ(view.undo.places,
              "Remove also the survey “tammi” and 1 unit that it made: Harjun ta");
    ASSERT_NE(session.picture()->units->findByCode("Harjun ta"), nullptr);
    presenter->undo(batch, true);
    EXPECT_EQ(session.picture()->units->findByCode("Harjun ta"), nullptr);
    EXPECT_NE(session.picture()->units->findByCode("K1"), nullptr);
    EXPECT_TRUE(session.picture()->surveys.empty());
}

TEST_F(ImportScreen, UndoingCanLeaveWhatTheImportMade) {
    importJanuary();
    presenter->askUndo(view.result.batch);
    EXPECT_EQ(view.undo.places, "Remove also the survey “tammi” that it made");
    presenter->undo(view.result.batch, false);
    EXPECT_EQ(session.picture()->surveys.size(), 1U);
}
