// SPDX-License-Identifier: MIT
// Undoing an import leaves the workspace as if only the others had come.
#include "app/usecases/describe_workspace.h"
#include "app/usecases/figures.h"
#include "app/usecases/history.h"
#include "app/usecases/logical_dump.h"
#include "app/usecases/repair_import.h"
#include "app/usecases/workbench.h"
#include "store/batches.h"
#include "store/surveys.h"
#include "store/units.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;
using test::Workbench;

const std::string kHead = "id;Vastausaika;Yksikkö;Kuinka todennäköisesti suosittelisit (0-10)?;"
                          "Mitä haluat sanoa?\n";
const std::string kDevice = "Aika;Yksikkö;Vastaus;Lukumäärä\n";

struct Case {
    const char *name;
    std::string first;  ///< stays
    std::string second; ///< comes and goes
    bool takeChanged = false;
    std::string mendFrom = "", mendTo = "";
};

std::string rows(int from, int to) {
    std::string text;
    for (int id = from; id <= to; ++id)
        text += std::to_string(id) + ";" + std::to_string(1 + id) + ".9.2025;" +
                (id % 2 ? "Kotka" : "Kouvola") + ";" + std::to_string(id % 11) +
                ";Kiitos hoitaja " + "Maija Virtanen käynnistä " + std::to_string(id) + "\n";
    return text;
}

std::string withoutIds(const std::string &text) {
    std::string result;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end = text.find('\n', at);
        result += text.substr(text.find(';', at) + 1, end - text.find(';', at));
        at = end + 1;
    }
    return result;
}

std::string replaced(std::string text, const std::string &from, const std::string &to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

const std::string kCounts = kDevice + "1.9.2025 14.00;Kotka;Very happy;12\n"
                                      "1.9.2025 14.00;Kotka;Happy;3\n"
                                      "1.9.2025 15.00;Kouvola;Unhappy;5\n"
                                      "1.9.2025 15.00;Kouvola;Very unhappy;1\n";

std::vector<Case> cases() {
    const auto known = kHead + rows(1, 12);
    auto changed = replaced(known, ";5;Kiitos", ";9;Kiitos");
    changed = replaced(changed, "käynnistä 3", "3. kerrasta, numeroni on 040 1234567");
    return {
        {"new units", known, kHead + replaced(rows(13, 16), "Kotka", "Uusi yksikkö")},
        {"changed answers kept aside", known, changed + rows(13, 15)},
        {"changed answers taken", known, changed + rows(13, 15), true},
        {"masked texts", known,
         known + "20;3.9.2025;Kotka;8;Hei Liisa, hetuni on 131052-308T ja numero 040 1234567\n"},
        {"mended rows", known, known + "20;eilen;Kotka;8;Moi\n21;eilen;Kouvola;7;Hei\n", false,
         "eilen", "4.9.2025"},
        {"count rows", kCounts, kCounts + "2.9.2025 09.00;Kotka;Happy;7\n"},
        {"mended count rows", kCounts, kCounts + "2.9.2025 09.00;Kotka;Happy;kaksi\n", false,
         "kaksi", "2"},
        {"a count row mended to one that stands above", kCounts,
         kCounts + "2.9.2025 09.00;Kotka;Happy;2\n2.9.2025 09.00;Kotka;Happy;x\n", false, "x", "2"},
        {"rows without numbers again", withoutIds(known), withoutIds(known + rows(5, 9))},
        {"the same export again", known, known},
        {"a shorter export", known, kHead + rows(3, 5)},
    };
}

/// A workspace in which imports come and go.
class Desk {
public:
    store::Batch import(const std::string &text, const std::string &file) {
        auto request = bench.request(text, file);
        if (imported_++ == 0)
            request.survey = app::NewSurvey{"Kysely"};
        else
            request.survey = bench.survey("Kysely");
        request.units = app::UnknownUnits::create;
        request.source = "lomake";
        if (text.starts_with(kDevice))
            request.corrections.tool = "deviceCounts";
        const auto outcome = bench.import(request);
        EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.error().message.id());
        return outcome.ok() ? outcome->batch : store::Batch{};
    }
    void takeAll(const store::Batch &batch) {
        const auto waiting = store::BatchRepository(bench.workspace()).changed(batch.id);
        EXPECT_FALSE(waiting.empty());
        for (const auto &one : waiting)
            EXPECT_TRUE(app::RepairImport(bench.workspace()).takeNew(batch.id, one.row).ok());
    }
    app::RepairOutcome mendAll(const store::Batch &batch, const std::string &from,
                               const std::string &to) {
        std::vector<app::MendedRow> mended;
        for (const auto &row : store::BatchRepository(bench.workspace()).rejected(batch.id)) {
            mended.push_back({row.row, row.cells});
            for (auto &cell : mended.back().cells)
                cell = cell == from ? to : cell;
        }
        EXPECT_FALSE(mended.empty());
        const auto outcome =
            app::RepairImport(bench.workspace()).importMended(batch.id, mended, {}, {});
        EXPECT_TRUE(outcome.ok());
        return outcome.ok() ? *outcome : app::RepairOutcome{};
    }
    void undo(const store::Batch &batch) {
        const auto undone = app::ImportHistory(bench.workspace()).undoWithPlaces(batch.id);
        EXPECT_TRUE(undone.ok()) << (undone.ok() ? "" : undone.error().message.id());
        EXPECT_EQ(problems(), "");
    }
    /// Units and survey stay.
    void undoAnswers(const store::Batch &batch) {
        EXPECT_TRUE(app::ImportHistory(bench.workspace()).undo(batch.id).ok());
        EXPECT_EQ(problems(), "");
    }
    /// The same form and units, and nothing that came with `text`.
    void begin(const std::string &text) { undoAnswers(import(text, "a.csv")); }
    std::vector<std::string> dump(const test::DumpOptions &options = {}) {
        return test::logicalDump(bench.folder() / "w.kooste", options);
    }
    std::string problems() {
        std::string text;
        const auto found = app::CheckWorkspace(bench.workspace()).run({}, {});
        for (const auto &problem : *found)
            text += problem.where + ": " + problem.message.id() + "\n";
        return text;
    }
    store::Batch stored(const store::Batch &batch) {
        return *store::BatchRepository(bench.workspace()).find(batch.id);
    }
    /// Every figure as the whole table holds it.
    std::string figures() {
        app::Answers answers(bench.workspace());
        const auto setting = answers.of("kysely");
        EXPECT_TRUE(setting.ok());
        app::FigureWords words;
        words.by = {"unit", "period"};
        words.items = {"all"};
        const auto request = app::figureRequest(*setting, words);
        EXPECT_TRUE(request.ok());
        const auto table = analysis::indicatorTable(*setting, request->request);
        std::string text;
        for (const auto &row :
             app::figureSheet(*setting, table, true, base::EnglishTranslator()).rows)
            for (const auto &cell : row)
                text += cell.text + "|";
        return text;
    }
    Workbench bench;

private:
    int imported_ = 0;
};

TEST(Undo, LeavesEverythingAsItWasBeforeTheImport) {
    for (const auto &one : cases()) {
        SCOPED_TRACE(one.name);
        Desk desk;
        desk.import(one.first, "a.csv");
        const auto before = desk.dump();
        const auto figures = desk.figures();
        const auto second = desk.import(one.second, "b.csv");
        EXPECT_NE(test::dumpDifference(before, desk.dump()), "");
        if (one.takeChanged)
            desk.takeAll(second);
        if (!one.mendFrom.empty())
            desk.mendAll(second, one.mendFrom, one.mendTo);
        EXPECT_EQ(desk.problems(), "");
        desk.undo(second);
        EXPECT_EQ(test::dumpDifference(before, desk.dump()), "");
        EXPECT_EQ(desk.figures(), figures);
    }
}

/// What is asked of the user stands for itself; which row of a file stands for which stored one of
/// several equal ones cannot be seen. The notes say what was told on the day of the import.
const test::DumpOptions kAsIfOnly{
    {"known_row", "changed_response.cells", "made_by_batch", "batch.notes"}};

TEST(Undo, OfTheEarlierImportLeavesWhatTheLaterOneBrought) {
    for (const auto &one : cases()) {
        if (one.takeChanged)
            continue; // then an answer of the user's stands besides: see below
        SCOPED_TRACE(one.name);
        Desk desk;
        const auto first = desk.import(one.first, "a.csv");
        const auto second = desk.import(one.second, "b.csv");
        if (!one.mendFrom.empty())
            desk.mendAll(second, one.mendFrom, one.mendTo);
        desk.undoAnswers(first);
        Desk only;
        only.begin(one.first);
        const auto alone = only.import(one.second, "b.csv");
        if (!one.mendFrom.empty())
            only.mendAll(alone, one.mendFrom, one.mendTo);
        EXPECT_EQ(test::dumpDifference(only.dump(kAsIfOnly), desk.dump(kAsIfOnly)), "");
        EXPECT_EQ(desk.figures(), only.figures());
        EXPECT_TRUE(desk.stored(second).proof->addsUp());
    }
}

TEST(Undo, OfTheEarlierImportKeepsNewAnswersThatWereTaken) {
    Desk desk;
    const auto text = kHead + rows(1, 6);
    const auto changed = replaced(text, ";5;Kiitos", ";9;Kiitos");
    const auto first = desk.import(text, "a.csv");
    const auto second = desk.import(changed, "b.csv");
    desk.takeAll(second);
    desk.undoAnswers(first);
    Desk only;
    only.begin(text);
    only.import(changed, "b.csv");
    EXPECT_EQ(test::dumpDifference(only.dump(kAsIfOnly), desk.dump(kAsIfOnly)), "");
    desk.undo(second);
    EXPECT_EQ(store::BatchRepository(desk.bench.workspace()).all().size(), 0U);
}

TEST(Undo, OfTheEarlierImportTakesWhatWasDecidedAgainstOnceNothingElseIsLeft) {
    Desk desk;
    const auto text = kHead + rows(1, 6);
    const auto changed = replaced(text, ";5;Kiitos", ";9;Kiitos");
    const auto first = desk.import(text, "a.csv");
    const auto second = desk.import(changed, "b.csv");
    const auto row = store::BatchRepository(desk.bench.workspace()).changed(second.id).at(0).row;
    ASSERT_TRUE(app::RepairImport(desk.bench.workspace()).keepEarlier(second.id, row).ok());
    desk.undoAnswers(first);
    Desk only;
    only.begin(text);
    only.import(changed, "b.csv");
    EXPECT_EQ(test::dumpDifference(only.dump(kAsIfOnly), desk.dump(kAsIfOnly)), "");
}

TEST(Undo, OfTheImportWhoseAnswersWereTakenLeavesThemWhereAnotherBroughtThemToo) {
    Desk desk;
    const auto text = kHead + rows(1, 6);
    const auto changed = replaced(text, ";5;Kiitos", ";9;Kiitos");
    desk.import(text, "a.csv");
    const auto second = desk.import(changed, "b.csv");
    desk.takeAll(second);
    const auto third = desk.import(changed, "c.csv");
    EXPECT_EQ(third.duplicates, 6);
    const auto figures = desk.figures();
    desk.undo(second);
    EXPECT_EQ(desk.figures(), figures);
    desk.undo(third);
    Desk only;
    only.import(text, "a.csv");
    EXPECT_EQ(test::dumpDifference(only.dump(kAsIfOnly), desk.dump(kAsIfOnly)), "");
}

TEST(Undo, OfTwoOverlappingImportsInEitherOrderLeavesNothing) {
    for (const bool firstFirst : {true, false}) {
        Desk desk;
        desk.import(kHead + rows(30, 36), "start.csv");
        const auto before = desk.dump();
        const auto first = desk.import(kHead + rows(1, 8), "a.csv");
        const auto second = desk.import(kHead + rows(5, 12), "b.csv");
        desk.undo(firstFirst ? first : second);
        EXPECT_EQ(desk.stored(firstFirst ? second : first).imported, 8);
        desk.undo(firstFirst ? second : first);
        EXPECT_EQ(test::dumpDifference(before, desk.dump()), "");
    }
}

TEST(MendedCountRow, BecomesAsManyResponsesAndIsKnownLater) {
    Desk desk;
    const auto text = kCounts + "2.9.2025 09.00;Kotka;Happy;2\n2.9.2025 09.00;Kotka;Happy;kolme\n";
    const auto batch = desk.import(text, "a.csv");
    EXPECT_EQ(batch.imported, 12 + 3 + 5 + 1 + 2);
    EXPECT_EQ(batch.rejected, 1);
    const auto mended = desk.mendAll(batch, "kolme", "3");
    EXPECT_EQ(mended.imported, 3); // equal rows of one file are responses of their own
    EXPECT_EQ(mended.known, 0);
    EXPECT_EQ(mended.rejected, 0);
    const auto after = desk.stored(batch);
    EXPECT_EQ(after.imported, 26);
    EXPECT_EQ(after.rows, 26);
    EXPECT_EQ(desk.problems(), "");
    // The corrected export brings nothing new, the uncorrected one the same row again.
    EXPECT_EQ(desk.import(replaced(text, "kolme", "3"), "b.csv").duplicates, 26);
    const auto again = desk.import(text, "c.csv");
    EXPECT_EQ(again.rejected, 1);
    EXPECT_EQ(desk.mendAll(again, "kolme", "3").known, 3);
    EXPECT_EQ(desk.problems(), "");
}

TEST(MendedCountRow, ThatIsStillWrongWaitsAndOneThatCountsNobodyIsDone) {
    Desk desk;
    const auto batch = desk.import(kCounts + "2.9.2025 09.00;Kotka;Happy;x\n", "a.csv");
    EXPECT_EQ(desk.mendAll(batch, "x", "-4").rejected, 1);
    EXPECT_EQ(desk.problems(), "");
    const auto none = desk.mendAll(batch, "-4", "0");
    EXPECT_EQ(none.imported + none.rejected, 0);
    EXPECT_EQ(desk.problems(), "");
    EXPECT_TRUE(desk.stored(batch).proof->addsUp());
}

TEST(MendedRow, ThatEqualsAnotherRowOfItsFileIsAResponseOfItsOwn) {
    Desk desk;
    const auto text =
        withoutIds(kHead + rows(1, 6) + "7;eilen;Kotka;3;Moi\n") + "4.9.2025;Kotka;3;Moi\n";
    const auto batch = desk.import(text, "a.csv");
    EXPECT_EQ(desk.mendAll(batch, "eilen", "4.9.2025").imported, 1);
    EXPECT_EQ(desk.problems(), "");
}

TEST(RemovedPlaces, LeaveUnitsThatSomethingElseNeeds) {
    struct Use {
        const char *by;
        std::function<void(Desk &)> begin;
    };
    const auto askIn = [](Desk &desk) {
        store::SurveyRepository surveys(desk.bench.workspace());
        model::Survey survey;
        survey.code = "toinen";
        survey.name = base::LocalText::in(base::Language::fi, "Toinen");
        survey.reach.units = {"Uusi yksikkö"};
        EXPECT_TRUE(surveys.save(survey).ok());
    };
    const auto mapTo = [](Desk &desk) {
        auto request =
            desk.bench.request(kHead + replaced(rows(1, 6), "Kotka", "Vanha nimi"), "other.csv");
        request.survey = app::NewSurvey{"Kolmas"};
        request.unitChoices = {
            {"Vanha nimi", importing::MappedUnit::Target::existing, "Uusi yksikkö"}};
        request.units = app::UnknownUnits::create;
        const auto outcome = desk.bench.import(request);
        ASSERT_TRUE(outcome.ok());
        // Only the mapping is left of it.
        EXPECT_TRUE(app::ImportHistory(desk.bench.workspace()).undo(outcome->batch.id).ok());
    };
    const auto bringAgain = [](Desk &desk) {
        desk.import(kHead + replaced(rows(13, 14), "Kotka", "Uusi yksikkö"), "again.csv");
    };
    for (const auto &use :
         {Use{"nothing", [](Desk &) {}}, Use{"a survey's reach", askIn}, Use{"a mapping", mapTo},
          Use{"another import of the same responses", bringAgain}}) {
        SCOPED_TRACE(use.by);
        Desk desk;
        desk.import(kHead + rows(1, 12), "a.csv");
        const auto batch =
            desk.import(kHead + replaced(rows(13, 16), "Kotka", "Uusi yksikkö"), "b.csv");
        use.begin(desk);
        desk.undo(batch);
        const auto stays =
            store::UnitRepository(desk.bench.workspace()).load()->findByCode("Uusi yksikkö") !=
            nullptr;
        EXPECT_EQ(stays, std::string(use.by) != "nothing");
    }
}

} // namespace
