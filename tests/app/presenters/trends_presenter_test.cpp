// SPDX-License-Identifier: MIT
#include "app/presenters/demo_workspace.h"
#include "app/presenters/trends_presenter.h"

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
    void showError(const base::Error &error) override { FAIL() << error.code; }
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

TEST_F(TrendsOfDemo, OpensWithAChartASentenceAndAllTables) {
    const app::TrendsPresenter presenter(session, view);
    EXPECT_NE(view.picture.chart, nullptr);
    EXPECT_NE(view.picture.sentence.find("n = "), std::string::npos);
    EXPECT_FALSE(view.picture.items.rows.empty());
    EXPECT_FALSE(view.picture.units.rows.empty());
    EXPECT_EQ(view.picture.numbers.rows.size(),
              static_cast<std::size_t>(view.filter.last - view.filter.first + 1));
}

TEST_F(TrendsOfDemo, AChosenUnitLimitsTheTables) {
    app::TrendsPresenter presenter(session, view);
    const auto all = view.picture.units.rows.size();
    presenter.openUnit(1);
    EXPECT_EQ(view.filter.unit, 1);
    EXPECT_LT(view.picture.units.rows.size(), all);
    presenter.closeUnit();
    EXPECT_EQ(view.filter.unit, 0);
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
