// SPDX-License-Identifier: MIT
#include "app/presenters/reports_presenter.h"
#include "app/usecases/workbench.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

using namespace kooste;
namespace fs = boost::filesystem;

namespace {

struct FakeReports : app::ReportsView {
    app::ReportsChoices choices;
    app::ReportTicks ticks;
    app::ReportsFooter footer;
    app::ReportsOutcome outcome;
    std::vector<std::string> headings; ///< of every outcome shown
    std::shared_ptr<const reports::PagePictures> pages;
    std::string sentence;
    std::string empty;
    std::vector<std::string> questions;
    std::vector<std::string> errors;
    std::vector<base::Path> opened;
    bool answer = true;

    void showEmpty(const std::string &text) override { empty = text; }
    void showChoices(const app::ReportsChoices &shown) override { choices = shown; }
    void showTicks(const app::ReportTicks &shown) override { ticks = shown; }
    void showPreviewing() override {}
    void showPreview(std::shared_ptr<const reports::PagePictures> shown,
                     const std::string &why) override {
        pages = std::move(shown);
        sentence = why;
    }
    void showFooter(const app::ReportsFooter &shown) override { footer = shown; }
    void showFolder(const std::string &) override {}
    void showOutcome(const app::ReportsOutcome &shown) override {
        outcome = shown;
        headings.push_back(shown.heading);
    }
    void showError(const base::Error &error) override { errors.push_back(error.code); }
    void say(const base::Message &) override {}
    bool confirm(const base::Message &question, const base::Message &) override {
        questions.push_back(base::render(question, base::EnglishTranslator()));
        return answer;
    }
    void openFile(const base::Path &file) override { opened.push_back(file); }
};

std::string textOf(const app::Table &table) { return app::asText(table); }

/// Kotka and Kouvola answer; Hamina has three responses, Pori none.
struct Reports : testing::Test {
    test::Workbench bench;
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    app::Session session{jobs,
                         [this](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, bench.clock()};
    FakeReports view;
    base::Path out = bench.folder() / "out";

    void SetUp() override {
        bench.withUnits("code,parent,name fi\nA,,Testiala\nK1,A,Kotka\nK2,A,Kouvola\n"
                        "K3,A,Hamina\nK4,A,Pori\n");
        bench.importNew(test::smallExport(240));
        std::string text = test::smallExport(3, 1000);
        for (const auto *name : {"Kotka", "Kouvola"})
            for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
                text.replace(at, std::string(name).size(), "Hamina");
        auto more = bench.request(text, "more.csv");
        more.survey = bench.survey("Kysely");
        ASSERT_TRUE(bench.import(more).ok());
        session.open(bench.folder() / "w.kooste",
                     [](const base::Result<void> &opened) { ASSERT_TRUE(opened.ok()); });
    }
    void TearDown() override { session.close(); }
    int unit(const std::string &name) const {
        for (const auto &one : view.choices.units)
            if (one.name == name)
                return one.unit;
        ADD_FAILURE() << name;
        return 0;
    }
    std::string responses(const std::string &name) const {
        return view.choices.units.at(static_cast<std::size_t>(unit(name))).responses;
    }
    void choosePeriod(app::ReportsPresenter &presenter, const std::string &name) {
        for (std::size_t i = 0; i < view.choices.period.texts.size(); ++i)
            if (view.choices.period.texts[i].rfind(name + " ", 0) == 0) {
                presenter.choosePeriod(static_cast<int>(i));
                return;
            }
        FAIL() << name << " is not among the periods";
    }
    /// In which Hamina answered too.
    void chooseWholeYear(app::ReportsPresenter &presenter) { choosePeriod(presenter, "2025"); }
    /// In which only Kotka answered.
    void chooseOctober(app::ReportsPresenter &presenter) {
        choosePeriod(presenter, "October 2025");
    }
};

} // namespace

TEST_F(Reports, TreeHidesASmallUnitAndTheOneThatWouldGiveItAway) {
    app::ReportsPresenter presenter(session, view, out);
    chooseWholeYear(presenter);
    EXPECT_EQ(responses("Hamina"), "suppressed");
    EXPECT_EQ(responses("Pori"), "0");
    int hidden = 0;
    for (const auto &one : view.choices.units)
        hidden += one.suppressed ? 1 : 0;
    EXPECT_EQ(hidden, 2);
    EXPECT_EQ(responses("Testiala"), "243");
}

TEST_F(Reports, HiddenUnitsHaveNoPageAndNoFileAndLookAlike) {
    app::ReportsPresenter presenter(session, view, out);
    chooseWholeYear(presenter);
    std::vector<std::string> sentences;
    for (const auto &one : view.choices.units) {
        if (!one.suppressed)
            continue;
        presenter.preview(one.unit);
        EXPECT_EQ(view.pages, nullptr);
        EXPECT_FALSE(view.footer.whyNotThis.empty());
        sentences.push_back(view.sentence);
        presenter.makeThis();
        presenter.openPdf();
    }
    ASSERT_EQ(sentences.size(), 2U);
    EXPECT_EQ(sentences[0], sentences[1]);
    EXPECT_FALSE(fs::exists(out));
    EXPECT_TRUE(view.opened.empty());
}

TEST_F(Reports, BatchListsWhatWasMadeAndWhatWasNotWithTheReasons) {
    app::ReportsPresenter presenter(session, view, out);
    chooseWholeYear(presenter);
    presenter.tick(unit("Testiala"), true);
    presenter.makeAll();
    EXPECT_EQ(view.headings.front(), "Being made: 0/5 units");
    EXPECT_EQ(view.outcome.heading, "Made: 2/5 units");
    EXPECT_NE(textOf(view.outcome.made).find("Testiala\tPDF, Excel"), std::string::npos);
    const auto notMade = textOf(view.outcome.notMade);
    EXPECT_NE(notMade.find("Hamina\tsuppressed\n"), std::string::npos) << notMade;
    EXPECT_NE(notMade.find("Pori\tno responses in the period\n"), std::string::npos) << notMade;
    EXPECT_FALSE(view.outcome.whyNoRetry.empty());
    EXPECT_TRUE(view.outcome.finished);
    EXPECT_TRUE(fs::exists(out / "index.csv"));
}

TEST_F(Reports, AskOnceBeforeWritingOverFiles) {
    app::ReportsPresenter presenter(session, view, out);
    chooseOctober(presenter);
    presenter.tick(unit("Kotka"), true);
    presenter.makeAll();
    ASSERT_TRUE(view.questions.empty());
    view.answer = false;
    presenter.makeAll();
    EXPECT_EQ(view.questions.size(), 1U);
    EXPECT_EQ(view.questions.front().rfind("3 files", 0), 0U) << view.questions.front();
    EXPECT_EQ(view.headings.back(), "Made: 1/1 units");
    EXPECT_TRUE(view.footer.whyNotAll.empty()) << "the buttons must work again";
}

TEST_F(Reports, AFileThatCannotBeWrittenIsTriedAgainWhenItsReasonIsGone) {
    app::ReportsPresenter presenter(session, view, out);
    chooseOctober(presenter);
    presenter.preview(unit("Kotka"));
    presenter.makeThis();
    base::Path workbook;
    for (const auto &entry : fs::directory_iterator(out))
        if (entry.path().extension() == ".xlsx")
            workbook = entry.path();
    fs::remove(workbook);
    fs::create_directories(workbook / "inside"); // as if it were open in Excel
    presenter.tick(unit("Testiala"), true);
    presenter.tick(unit("Kouvola"), false);
    presenter.tick(unit("Hamina"), false);
    presenter.tick(unit("Pori"), false);
    presenter.makeAll();
    EXPECT_NE(textOf(view.outcome.notMade).find("Kotka (Excel)\tthe file cannot be written"),
              std::string::npos)
        << textOf(view.outcome.notMade);
    EXPECT_NE(textOf(view.outcome.made).find("Kotka\tPDF\n"), std::string::npos);
    EXPECT_TRUE(view.outcome.whyNoRetry.empty());
    fs::remove_all(workbook);
    presenter.retry();
    EXPECT_EQ(view.outcome.heading, "Made: 2/2 units");
    EXPECT_TRUE(view.outcome.notMade.rows.empty());
    EXPECT_TRUE(fs::is_regular_file(workbook));
}

TEST_F(Reports, WithoutResponsesSayTheNearestPeriodThatHasThem) {
    app::ReportsPresenter presenter(session, view, out);
    presenter.preview(unit("Pori"));
    EXPECT_EQ(view.pages, nullptr);
    EXPECT_NE(view.sentence.find("Pori"), std::string::npos);
    EXPECT_NE(view.sentence.find("no responses in the survey"), std::string::npos);
}

TEST_F(Reports, OnlyThoseWithResponsesLeavesHiddenAndEmptyUnitsOut) {
    app::ReportsPresenter presenter(session, view, out);
    chooseWholeYear(presenter);
    presenter.tickAllWithResponses();
    EXPECT_EQ(view.ticks.chosen.size(), 2U);
    presenter.tick(unit("Testiala"), false);
    presenter.tick(unit("Pori"), true);
    EXPECT_EQ(view.ticks.partly, std::vector<int>{unit("Testiala")});
}

TEST_F(Reports, OpenAPdfThatGoesWithTheScreen) {
    base::Path file;
    {
        app::ReportsPresenter presenter(session, view, out);
        presenter.openPdf();
        ASSERT_EQ(view.opened.size(), 1U);
        file = view.opened.front();
        EXPECT_EQ(base::readFile(file)->substr(0, 5), "%PDF-");
        EXPECT_FALSE(fs::exists(out));
    }
    EXPECT_FALSE(fs::exists(file));
}

TEST_F(Reports, TheListIsSavedWhereTheUserWants) {
    app::ReportsPresenter presenter(session, view, out);
    presenter.tick(unit("Kotka"), true);
    presenter.makeAll();
    presenter.saveList(bench.folder() / "list.csv");
    EXPECT_EQ(*base::readFile(bench.folder() / "list.csv"), *base::readFile(out / "index.csv"));
}

namespace {
/// Keeps jobs until they are told to run, so that a batch can be met in the middle.
struct HeldJobs : app::JobRunner {
    std::vector<std::function<void()>> held;
    bool holding = false;
    base::CancelToken start(app::Lane, app::JobTitle, Work work, Done done) override {
        base::CancelToken cancel;
        auto call = [work, done, cancel] {
            work({}, cancel);
            done();
        };
        if (holding)
            held.push_back(call);
        else
            call();
        return cancel;
    }
    void runNext() {
        auto call = held.front();
        held.erase(held.begin());
        call();
    }
    void setListener(Listener) override {}
    void cancel(std::uint64_t) override {}
    void post(std::function<void()> call) override { call(); }
};
} // namespace

TEST(ReportsStop, AsksWhenMoreThanTenAreLeftAndKeepsGoingOnNo) {
    test::Workbench bench;
    std::string units = "code,parent,name fi\nA,,Testiala\nK1,A,Kotka\nK2,A,Kouvola\n";
    for (int i = 3; i < 14; ++i)
        units += "K" + std::to_string(i) + ",A,Yksikkö " + std::to_string(i) + "\n";
    bench.withUnits(units);
    bench.importNew(test::smallExport(240));
    HeldJobs jobs;
    base::EnglishTranslator english;
    app::Session session(
        jobs, [&](base::Language) -> const base::Translator & { return english; },
        base::Language::en, bench.clock());
    session.open(bench.folder() / "w.kooste", [](const base::Result<void> &) {});
    FakeReports view;
    app::ReportsPresenter presenter(session, view, bench.folder() / "out");
    EXPECT_FALSE(presenter.cancel()) << "nothing is being made";
    presenter.tick(0, true);
    jobs.holding = true;
    presenter.makeAll();
    jobs.runNext(); // which files are there
    ASSERT_EQ(jobs.held.size(), 1U);
    EXPECT_FALSE(view.footer.whyNotAll.empty());
    view.answer = false;
    EXPECT_TRUE(presenter.cancel());
    ASSERT_EQ(view.questions.size(), 1U);
    view.answer = true;
    EXPECT_TRUE(presenter.cancel());
    jobs.holding = false;
    jobs.runNext();
    EXPECT_EQ(view.outcome.heading, "Made: 0/14 units");
    EXPECT_TRUE(view.outcome.whyNoRetry.empty());
    session.close();
}
