// SPDX-License-Identifier: MIT
#include "app/presenters/home_presenter.h"
#include "app/presenters/session_bench.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using testing::HasSubstr;

namespace {

struct FakeHome : app::HomeView {
    State state = State::noWorkspace;
    app::HomePicture picture;
    std::string error;
    void showState(State s) override { state = s; }
    void showDate(const std::string &) override {}
    void showSurveys(const std::vector<std::string> &, int) override {}
    void showImports(const app::Table &) override {}
    void showWaiting(const app::Table &) override {}
    void showPicture(const app::HomePicture &p) override { picture = p; }
    void showError(const base::Error &failure) override { error = failure.code; }
};

struct HomeOfDemo : test::SessionBench {
    HomeOfDemo() : SessionBench(base::makeDate(2026, 11, 22)) {}
    FakeHome view;
    void SetUp() override { openDemo(); }
    /// Rows that stand for a result; the others say the measure and the verdict above them.
    std::vector<app::Row> results() const {
        std::vector<app::Row> found;
        for (const auto &row : view.picture.changes.rows)
            if (row.cells[0].sign != app::Sign::none)
                found.push_back(row);
        return found;
    }
};

} // namespace

TEST_F(HomeOfDemo, ShowsAtMostFiveResultsEachWithItsN) {
    const app::HomePresenter presenter(session, view);
    EXPECT_EQ(view.state, app::HomeView::State::shown);
    ASSERT_FALSE(results().empty());
    EXPECT_LE(results().size(), 5U);
    for (const auto &row : results()) {
        EXPECT_THAT(row.cells[1].text, HasSubstr(" → "));
        EXPECT_TRUE(row.cells[2].number) << "a result without its n";
    }
}

TEST_F(HomeOfDemo, SaysTheVerdictInWordsAboveTheResults) {
    const app::HomePresenter presenter(session, view);
    const auto &first = view.picture.changes.rows.front();
    EXPECT_EQ(first.cells[0].tone, app::Tone::strong);
    EXPECT_TRUE(first.cells[1].text == "improved" || first.cells[1].text == "declined");
}

TEST_F(HomeOfDemo, ShowsAnotherUnitBeforeASecondResultOfOne) {
    const app::HomePresenter presenter(session, view);
    std::vector<std::string> units;
    for (const auto &row : results())
        units.push_back(row.cells[0].text);
    std::sort(units.begin(), units.end());
    EXPECT_EQ(std::unique(units.begin(), units.end()), units.end());
}

TEST_F(HomeOfDemo, CountsUnitsWithTooFewAnswersApart) {
    const app::HomePresenter presenter(session, view);
    EXPECT_THAT(view.picture.changesNote, HasSubstr("no change can be told from chance"));
    EXPECT_THAT(view.picture.changesNote, HasSubstr("there are too few answers"));
}

TEST_F(HomeOfDemo, AResultLeadsToItsUnitAndItem) {
    const app::HomePresenter presenter(session, view);
    const auto target = presenter.targetOf(results().front().key);
    EXPECT_TRUE(target.survey);
    EXPECT_TRUE(target.unit);
    EXPECT_TRUE(target.item);
}

TEST_F(HomeOfDemo, MonthsOfTheCoverageHaveShortTitles) {
    const app::HomePresenter presenter(session, view);
    ASSERT_EQ(view.picture.coverage.columns.size(), 6U);
    for (std::size_t i = 1; i < 6; ++i)
        EXPECT_EQ(view.picture.coverage.columns[i].title.size(), 3U);
}
