// SPDX-License-Identifier: MIT
#include "app/usecases/briefings.h"
#include "app/usecases/history.h"
#include "app/usecases/units.h"
#include "app/usecases/workbench.h"
#include "base/text.h"
#include "base/windows_names.h"
#include "store/units.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>
#include <set>

namespace {

using namespace kooste;
using State = app::BriefingOutcome::State;
using test::smallExport;
using test::Workbench;

struct Briefings : testing::Test {
    /// Every unit into a folder of its own.
    app::MakeBriefings::Request wholeTree() const {
        app::MakeBriefings::Request request;
        request.choice = choice;
        request.units = app::MakeBriefings::unitsUnder(*units, unit("A"));
        request.folder = bench.folder() / "out";
        return request;
    }
    void SetUp() override {
        bench.withUnits(
            "code,parent,name fi\nA,,Testiala\nK1,A,Kotka\nK2,A,Kouvola\nK3,A,Hamina\n");
        bench.importNew(smallExport(240));
        choice.survey = bench.survey("Kysely");
        choice.period = {base::PeriodKind::season, 2025, 2};
        choice.language = base::Language::en;
        units = store::UnitRepository(bench.workspace()).load();
    }
    int unit(const char *code) const { return *app::findUnit(*units, code); }
    app::MakeBriefing maker() {
        return {bench.workspace(), answers, Workbench::english(), bench.clock()};
    }
    app::MakeBriefings batchMaker() {
        return {bench.workspace(), answers, Workbench::english(), bench.clock()};
    }

    Workbench bench;
    app::Answers answers{bench.workspace()};
    app::BriefingChoice choice;
    std::shared_ptr<const model::UnitTree> units;
};

TEST_F(Briefings, AreWrittenAsPdfAndWorkbook) {
    const auto pdf = bench.folder() / "k.pdf";
    const auto xlsx = bench.folder() / "k.xlsx";
    const auto written = maker().write(choice, unit("K1"), {{"pdf", pdf}, {"xlsx", xlsx}}, {}, {});
    ASSERT_TRUE(written.ok()) << written.error().message.id();
    EXPECT_EQ(base::readFile(pdf)->substr(0, 5), "%PDF-");
    EXPECT_EQ(base::readFile(xlsx)->substr(0, 2), "PK");
}

TEST_F(Briefings, AreNotMadeWithoutResponsesAndSayTheNearestPeriodWithSome) {
    choice.period = {base::PeriodKind::season, 2020, 1};
    const auto made = maker().document(choice, unit("K1"));
    ASSERT_FALSE(made.ok());
    EXPECT_EQ(made.error().code, "noResponses");
    const auto text = base::render(made.error().message, base::EnglishTranslator());
    EXPECT_NE(text.find("spring 2025"), std::string::npos) << text;
}

TEST_F(Briefings, NeedAKnownTemplateAndAFolderThatExists) {
    auto wrong = choice;
    wrong.templateCode = "poster";
    EXPECT_EQ(maker().document(wrong, unit("K1")).error().code, "unknownTemplate");
    const auto written =
        maker().write(choice, unit("K1"), {{"pdf", "/no/such/folder/k.pdf"}}, {}, {});
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().kind, base::ErrorKind::output);
}

TEST_F(Briefings, FindTheUnitsOnlySurvey) {
    EXPECT_EQ(*maker().surveyOf(unit("K1")), choice.survey);
    EXPECT_EQ(maker().surveyOf(unit("K3")).error().code, "noSurvey");
    bench.importNew(smallExport(60), "Toinen");
    EXPECT_EQ(maker().surveyOf(unit("K1")).error().code, "severalSurveys");
}

TEST_F(Briefings, OfASubtreeComeWithAnIndexOfWhatWasNotMade) {
    app::MakeBriefings::Request request;
    request.choice = choice;
    request.units = app::MakeBriefings::unitsUnder(*units, unit("A"));
    request.folder = bench.folder() / "out";
    const auto outcome = batchMaker().run(request, {}, {});
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    ASSERT_EQ(outcome->units.size(), 4U);
    EXPECT_EQ(outcome->made, 3U);
    for (const auto &row : outcome->units) {
        const bool empty = row.unit == unit("K3");
        EXPECT_EQ(row.state, empty ? State::noResponses : State::made);
        EXPECT_EQ(row.files.size(), empty ? 0U : 2U);
        for (const auto &file : row.files)
            EXPECT_TRUE(boost::filesystem::exists(file)) << file;
    }
    const auto index = *base::readFile(outcome->index);
    EXPECT_NE(index.find("K3;Hamina;no responses;"), std::string::npos) << index;
}

TEST_F(Briefings, HaveNamesThatWindowsTakesAndThatDiffer) {
    Workbench other;
    other.withUnits("code,parent,name fi\nA,,Testiala\nK/1,A,Kotka\nK:1,A,Kouvola\n");
    other.importNew(smallExport(240));
    other.withUnits("code,parent,name fi\nA,,lpt1." + std::string(200, 'x') +
                    "\nK/1,A,con: ä.\nK:1,A,CON? Ä.\n");
    app::Answers given(other.workspace());
    const auto tree = store::UnitRepository(other.workspace()).load();
    app::MakeBriefings::Request request;
    request.choice = choice;
    request.choice.survey = other.survey("Kysely");
    request.units = app::MakeBriefings::unitsUnder(*tree, *app::findUnit(*tree, "A"));
    request.folder = other.folder() / base::pathFromUtf8("katsaukset å/syksy");
    const auto outcome =
        app::MakeBriefings(other.workspace(), given, Workbench::english(), other.clock())
            .run(request, {}, {});
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->made, 3U);
    std::set<std::string> names{base::comparisonKey(base::fileNameOf(outcome->index))};
    for (const auto &row : outcome->units)
        for (const auto &file : row.files) {
            const auto name = base::fileNameOf(file);
            EXPECT_FALSE(base::whyNoWindowsFile(name)) << name;
            EXPECT_LT(name.size(), 200U) << name;
            EXPECT_NE(name.find("2025"), std::string::npos) << name;
            EXPECT_TRUE(names.insert(base::comparisonKey(name)).second) << name;
        }
    EXPECT_EQ(names.size(), 7U);
    EXPECT_EQ(std::distance(boost::filesystem::directory_iterator(request.folder), {}), 7);
}

TEST_F(Briefings, AreTheSameBytesOnEachRun) {
    const auto first = bench.folder() / "1.pdf";
    const auto second = bench.folder() / "2.pdf";
    ASSERT_TRUE(maker().write(choice, unit("A"), {{"pdf", first}}, {}, {}).ok());
    ASSERT_TRUE(maker().write(choice, unit("A"), {{"pdf", second}}, {}, {}).ok());
    EXPECT_TRUE(*base::readFile(first) == *base::readFile(second));
}

TEST_F(Briefings, AreTheSameBytesAfterAnImportIsUndone) {
    choice.period = {base::PeriodKind::year, 2025, 1};
    const auto bytes = [&](const char *name) {
        const auto file = bench.folder() / name;
        EXPECT_TRUE(maker().write(choice, unit("A"), {{"pdf", file}}, {}, {}).ok());
        return *base::readFile(file);
    };
    const auto before = bytes("before.pdf");
    auto more = bench.request(smallExport(40, 1000), "more.csv");
    more.survey = choice.survey;
    const auto outcome = bench.import(more);
    ASSERT_TRUE(outcome.ok());
    ASSERT_EQ(outcome->batch.imported, 40);
    EXPECT_FALSE(bytes("with.pdf") == before);
    ASSERT_TRUE(app::ImportHistory(bench.workspace()).undo(outcome->batch.id).ok());
    EXPECT_TRUE(bytes("after.pdf") == before);
}

TEST_F(Briefings, HideASmallUnitAndTheOneThatWouldGiveItAway) {
    // Hamina has 3 responses: neither it nor the next smallest may have a briefing of its own.
    auto more = bench.request(smallExport(3, 1000), "more.csv");
    std::string text = smallExport(3, 1000);
    for (const auto *name : {"Kotka", "Kouvola"})
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
            text.replace(at, std::string(name).size(), "Hamina");
    more = bench.request(text, "more.csv");
    more.survey = choice.survey;
    ASSERT_TRUE(bench.import(more).ok());
    app::MakeBriefings::Request request;
    request.choice = choice;
    request.choice.period = {base::PeriodKind::year, 2025, 1};
    request.units = app::MakeBriefings::unitsUnder(*units, unit("A"));
    request.folder = bench.folder() / "out";
    const auto outcome = batchMaker().run(request, {}, {});
    ASSERT_TRUE(outcome.ok());
    int hidden = 0;
    std::vector<base::Message> reasons;
    for (const auto &row : outcome->units)
        if (row.state == State::suppressed) {
            ++hidden;
            EXPECT_TRUE(row.files.empty());
            reasons.push_back(row.reason);
        }
    ASSERT_EQ(hidden, 2);
    EXPECT_EQ(reasons[0].id(), reasons[1].id());
}

TEST_F(Briefings, AreMadeBesideAFileThatCannotBeWritten) {
    // A folder of the workbook's name stands for a workbook that is open in Excel.
    auto request = wholeTree();
    const auto name = *maker().fileName(choice, unit("K1"));
    boost::filesystem::create_directories(request.folder / (name + ".xlsx") / "inside");
    const auto outcome = batchMaker().run(request, {}, {});
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(outcome->made, 2U);
    for (const auto &row : outcome->units) {
        if (row.unit != unit("K1"))
            continue;
        EXPECT_EQ(row.state, State::failed);
        EXPECT_TRUE(row.canBeRetried());
        ASSERT_EQ(row.files.size(), 1U);
        EXPECT_EQ(row.files[0].extension(), ".pdf");
        EXPECT_EQ(row.notWritten, std::vector<std::string>{"xlsx"});
    }
}

TEST_F(Briefings, StopWhenTheFolderGoesAndListTheRest) {
    auto request = wholeTree();
    request.writers = {"pdf"};
    app::MakeBriefings::Listener listener;
    int begun = 0;
    listener.begun = [&](int) { // under the batch's own lock: one at a time
        if (++begun == 1)
            boost::filesystem::remove_all(request.folder);
    };
    const auto outcome = batchMaker().run(request, {}, {}, listener);
    ASSERT_TRUE(outcome.ok()) << outcome.error().message.id();
    EXPECT_EQ(outcome->made, 0U);
    EXPECT_EQ(outcome->units.size(), 4U);
    EXPECT_FALSE(outcome->cancelled);
    for (const auto &row : outcome->units)
        EXPECT_FALSE(row.reason.empty());
}

TEST_F(Briefings, NameTheFilesThatWouldBeWrittenOver) {
    auto request = wholeTree();
    EXPECT_TRUE(batchMaker().existing(request)->empty());
    ASSERT_TRUE(batchMaker().run(request, {}, {}).ok());
    EXPECT_EQ(batchMaker().existing(request)->size(), 7U); // three of two files, and the list
    request.languages = {base::Language::fi, base::Language::sv};
    EXPECT_EQ(batchMaker().existing(request)->size(), 1U);
}

TEST_F(Briefings, KeepAnEarlierRunInTheListWhenTriedAgain) {
    auto request = wholeTree();
    const auto first = batchMaker().run(request, {}, {});
    ASSERT_TRUE(first.ok());
    request.units = {unit("K2")};
    request.earlier = first->units;
    EXPECT_EQ(batchMaker().existing(request)->size(), 2U);
    const auto again = batchMaker().run(request, {}, {});
    ASSERT_TRUE(again.ok());
    const auto index = *base::readFile(again->index);
    for (const auto *code : {"K1;", "K2;", "K3;"})
        EXPECT_NE(index.find(code), std::string::npos) << index;
}

TEST_F(Briefings, AreNotMadeOfUnitsHiddenWhereTheBatchWasChosen) {
    auto request = wholeTree();
    request.units = {unit("K1")};
    request.alsoHidden = {unit("K1")};
    const auto outcome = batchMaker().run(request, {}, {});
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(outcome->made, 0U);
    EXPECT_EQ(outcome->units[0].state, State::suppressed);
    EXPECT_TRUE(outcome->units[0].files.empty());
}

TEST_F(Briefings, StopWhenCancelledAndLeaveOnlyWholeFiles) {
    app::MakeBriefings::Request request;
    request.choice = choice;
    request.units = app::MakeBriefings::unitsUnder(*units, unit("A"));
    request.folder = bench.folder() / "out";
    base::CancelToken cancel;
    cancel.cancel();
    const auto outcome = batchMaker().run(request, {}, cancel);
    if (outcome.ok()) {
        EXPECT_TRUE(outcome->cancelled);
        EXPECT_EQ(outcome->made, 0U);
    } else {
        EXPECT_EQ(outcome.error().kind, base::ErrorKind::cancelled);
    }
}

} // namespace
