// SPDX-License-Identifier: MIT
#include "app/presenters/demo_workspace.h"
#include "app/presenters/trends_presenter.h"

#include <algorithm>
#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

using namespace kooste;
namespace fs = boost::filesystem;

namespace {

struct FakeTrends : app::TrendsView {
    app::TrendsChoices choices;
    app::TrendsFilter filter;
    app::TrendsPicture picture;
    std::string empty;
    std::string error;
    std::string exported;
    int pictures = 0;
    void showChoices(const app::TrendsChoices &c, const app::TrendsFilter &f) override {
        choices = c;
        filter = f;
    }
    void showFilter(const app::TrendsFilter &f) override { filter = f; }
    void showCounting() override {}
    void showPicture(const app::TrendsPicture &p) override {
        picture = p;
        ++pictures;
    }
    void showEmpty(const std::string &sentence) override { empty = sentence; }
    void showError(const base::Error &failure) override { error = failure.code; }
    void showExported(const base::Result<base::Message> &outcome) override {
        if (outcome)
            exported = base::render(*outcome, base::EnglishTranslator());
        else
            error = outcome.error().code;
    }
};

struct TrendsOfDemo : testing::Test {
    fs::path folder = fs::temp_directory_path() / fs::unique_path("kooste-%%%%%%%%");
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    base::FixedClock clock{base::DateTime{base::makeDate(2026, 1, 12), 0, {}}};
    app::Session session{jobs,
                         [this](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, clock};
    FakeTrends view;
    void SetUp() override {
        fs::create_directories(folder);
        ASSERT_TRUE(app::makeDemoWorkspace(folder / "demo.kooste", clock.now(), {}, {}).ok());
        session.open(folder / "demo.kooste",
                     [](const base::Result<void> &outcome) { ASSERT_TRUE(outcome.ok()); });
    }
    void TearDown() override {
        session.close();
        fs::remove_all(folder);
    }
};

} // namespace

TEST_F(TrendsOfDemo, OpensWithAChartASentenceAndTheStatements) {
    const app::TrendsPresenter presenter(session, view);
    EXPECT_NE(view.picture.chart, nullptr);
    EXPECT_NE(view.picture.sentence.find("n = "), std::string::npos);
    EXPECT_EQ(view.picture.tab, app::TrendsTab::items);
    EXPECT_FALSE(view.picture.table.rows.empty());
}

TEST_F(TrendsOfDemo, EachTabAnswersAQuestionOfItsOwn) {
    app::TrendsPresenter presenter(session, view);
    std::vector<std::string> texts;
    for (const auto tab : app::kTrendsTabs) {
        presenter.showTab(tab);
        EXPECT_EQ(view.picture.tab, tab);
        EXPECT_FALSE(view.picture.table.rows.empty());
        EXPECT_FALSE(view.picture.note.empty());
        texts.push_back(app::asText(view.picture.table));
    }
    std::sort(texts.begin(), texts.end());
    EXPECT_EQ(std::unique(texts.begin(), texts.end()), texts.end());
}

TEST_F(TrendsOfDemo, TheDevelopmentSaysTheVerdictOfEveryPeriod) {
    app::TrendsPresenter presenter(session, view);
    presenter.showTab(app::TrendsTab::development);
    const auto &table = view.picture.table;
    EXPECT_EQ(table.rows.size(),
              static_cast<std::size_t>(view.filter.last - view.filter.first + 1));
    constexpr std::size_t kChange = 4;
    for (const auto &row : table.rows) {
        EXPECT_NE(row.cells[3].text, "") << "a value without its n";
        EXPECT_NE(row.cells[kChange].sign, app::Sign::none);
    }
}

TEST_F(TrendsOfDemo, AChosenUnitLimitsTheTables) {
    app::TrendsPresenter presenter(session, view);
    presenter.showTab(app::TrendsTab::units);
    const auto all = view.picture.table.rows.size();
    presenter.openRow(1);
    EXPECT_EQ(view.filter.unit, 1);
    EXPECT_LT(view.picture.table.rows.size(), all);
    presenter.closeUnit();
    EXPECT_EQ(view.filter.unit, 0);
}

TEST_F(TrendsOfDemo, TheHeatMapHasAFigureAndItsNInEveryShownCell) {
    app::TrendsPresenter presenter(session, view);
    presenter.showTab(app::TrendsTab::heatMap);
    const auto &table = view.picture.table;
    ASSERT_GT(table.columns.size(), 3U);
    int suppressed = 0;
    for (const auto &row : table.rows)
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const auto &drawn = std::get<charts::HeatCellSpec>(*row.cells[i].drawing);
            suppressed += drawn.suppressed ? 1 : 0;
            if (drawn.suppressed) {
                EXPECT_EQ(row.cells[i].text, "suppressed");
            } else if (!drawn.text.empty()) {
                EXPECT_NE(row.cells[i].text.find(", n = "), std::string::npos);
            }
        }
    EXPECT_GT(suppressed, 0) << "the example has a unit below the threshold";
}

TEST_F(TrendsOfDemo, ABackgroundItemLimitsEverything) {
    app::TrendsPresenter presenter(session, view);
    ASSERT_GT(view.choices.backgrounds.size(), 1U);
    EXPECT_FALSE(view.choices.whyNoOption.empty());
    const std::string before = view.picture.sentence;
    auto filter = view.filter;
    filter.background = 1;
    presenter.change(filter);
    EXPECT_TRUE(view.choices.whyNoOption.empty());
    ASSERT_GT(view.choices.options.size(), 2U);
    EXPECT_EQ(view.picture.sentence, before) << "all options are still in";
    filter = view.filter;
    filter.option = 1;
    presenter.change(filter);
    EXPECT_NE(view.picture.sentence, before);
    EXPECT_EQ(app::TrendsPresenter::hiddenFilters(view.filter), 1);
    EXPECT_EQ(presenter.moreLabel(), "&More filters (1)…");
    filter = view.filter;
    filter.background = 2;
    presenter.change(filter);
    EXPECT_EQ(view.filter.option, 0) << "another item's option means nothing";
}

TEST_F(TrendsOfDemo, GroupsAreShownForEveryBackgroundItem) {
    app::TrendsPresenter presenter(session, view);
    presenter.showTab(app::TrendsTab::groups);
    std::vector<std::string> heads;
    for (const auto &row : view.picture.table.rows)
        if (row.indent == 0)
            heads.push_back(row.cells[0].text);
    EXPECT_EQ(heads.size(), view.choices.backgrounds.size() - 1 + 2);
}

TEST_F(TrendsOfDemo, AClickedPeriodMovesTheSentenceAndTheFigures) {
    app::TrendsPresenter presenter(session, view);
    const std::string sentence = view.picture.sentence;
    presenter.choosePeriod(2);
    EXPECT_EQ(view.picture.chosen, 2U);
    EXPECT_NE(view.picture.sentence, sentence);
    EXPECT_NE(view.picture.sentence.find(view.picture.chosenName), std::string::npos);
}

TEST_F(TrendsOfDemo, ABreakInTheRangeIsExplained) {
    app::TrendsPresenter presenter(session, view);
    bool found = false;
    for (std::size_t i = 0; i < view.choices.measures.size() && !found; ++i) {
        auto filter = view.filter;
        filter.measure = static_cast<int>(i);
        filter.first = 0;
        presenter.change(filter);
        found = !view.picture.whyBreak.empty();
        EXPECT_EQ(view.picture.whyLink.empty(), view.picture.whyBreak.empty());
    }
    EXPECT_TRUE(found) << "the example changes its form once";
    EXPECT_NE(view.picture.whyBreak.find("version 1 became version 2"), std::string::npos);
}

namespace {

void chooseMeasure(app::TrendsPresenter &presenter, FakeTrends &view, const std::string &label) {
    const auto &measures = view.choices.measures;
    const auto found = std::find(measures.begin(), measures.end(), label);
    ASSERT_NE(found, measures.end()) << label;
    auto filter = view.filter;
    filter.measure = static_cast<int>(found - measures.begin());
    presenter.change(filter);
}

std::string figureOf(const FakeTrends &view, const std::string &label) {
    for (const auto &[name, cell] : view.picture.figures)
        if (name == label)
            return cell.text;
    return {};
}

} // namespace

TEST_F(TrendsOfDemo, TheSentenceTellsTheValueBeforeInTheNumbersThatAreShown) {
    app::TrendsPresenter presenter(session, view);
    chooseMeasure(presenter, view, "Easy dealing");
    const std::string before = figureOf(view, "Previous");
    const std::string share = before.substr(0, before.find('%') + 1);
    ASSERT_FALSE(share.empty());
    EXPECT_NE(view.picture.sentence.find(share + ")"), std::string::npos) << view.picture.sentence;
}

TEST_F(TrendsOfDemo, AChangeOverABridgeIsTheBridgesOwnNumber) {
    app::TrendsPresenter presenter(session, view);
    chooseMeasure(presenter, view, "Knowing what follows");
    const auto periods = view.picture.chosen + 1;
    std::size_t over = 0;
    for (std::size_t period = 1; period < periods; ++period) {
        presenter.choosePeriod(period);
        over += figureOf(view, "Change").starts_with("favourable answers ") ? 1U : 0U;
    }
    EXPECT_EQ(over, 1U) << "one step of the series goes over the change of scale";
}

TEST_F(TrendsOfDemo, TheFileHoldsWhatIsShownAndNoSuppressedNumber) {
    app::TrendsPresenter presenter(session, view);
    presenter.showTab(app::TrendsTab::units);
    presenter.exportTo(folder / "luvut.xlsx");
    EXPECT_NE(view.exported.find("luvut.xlsx"), std::string::npos);
    EXPECT_GT(fs::file_size(folder / "luvut.xlsx"), 4000U);
    for (const auto &row : view.picture.table.rows)
        for (const auto &cell : row.cells)
            if (cell.tone == app::Tone::suppressed) {
                EXPECT_FALSE(cell.number);
            }
}

TEST_F(TrendsOfDemo, AFileThatCannotBeWrittenIsSaid) {
    app::TrendsPresenter presenter(session, view);
    presenter.exportTo(folder / "no such folder" / "luvut.xlsx");
    EXPECT_FALSE(view.error.empty());
    EXPECT_TRUE(view.exported.empty());
    view.error.clear();
    presenter.exportTo(folder / "luvut.doc");
    EXPECT_EQ(view.error, "unknownFormat");
}

TEST_F(TrendsOfDemo, FiltersThatLeaveNothingNameTheOneToReset) {
    app::TrendsPresenter presenter(session, view);
    auto filter = view.filter;
    filter.version = static_cast<int>(view.choices.versions.size()) - 1;
    filter.first = filter.last = 0;
    presenter.change(filter);
    EXPECT_EQ(view.picture.chart, nullptr);
    EXPECT_NE(view.picture.nothing.find("Version"), std::string::npos);
}

TEST_F(TrendsOfDemo, TheKeyboardStepsToTheEarlierPeriod) {
    app::TrendsPresenter presenter(session, view);
    const auto before = view.picture.chosen;
    presenter.stepPeriod(-1);
    EXPECT_EQ(view.picture.chosen + 1, before);
    EXPECT_TRUE(view.picture.hasLater);
}

TEST_F(TrendsOfDemo, ResettingBringsTheUsualFiltersBack) {
    app::TrendsPresenter presenter(session, view);
    const auto usual = view.filter;
    auto filter = usual;
    filter.kind = 0;
    filter.channel = 1;
    presenter.change(filter);
    EXPECT_NE(view.filter, usual);
    presenter.reset();
    EXPECT_EQ(view.filter, usual);
}
