// SPDX-License-Identifier: MIT
#include "app/presenters/calendar_presenter.h"
#include "app/presenters/demo_workspace.h"
#include "store/surveys.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

using namespace kooste;
namespace fs = boost::filesystem;

namespace {

struct FakeCalendar : app::CalendarView {
    std::vector<std::string> spans;
    app::Table table;
    std::string summary;
    std::string heading;
    std::string about;
    void showSpans(const std::vector<std::string> &shown, int) override { spans = shown; }
    std::vector<std::string> overlaps;
    app::CalendarLanes lanes;
    void showCalendar(const app::Table &shown, const std::string &sentence,
                      const std::vector<std::string> &pairs) override {
        table = shown;
        summary = sentence;
        overlaps = pairs;
    }
    void showLanes(const app::CalendarLanes &shown) override { lanes = shown; }
    void showSurvey(std::int64_t, const std::string &name, const std::string &sentences) override {
        heading = name;
        about = sentences;
    }
};

struct Calendar : testing::Test {
    fs::path folder = fs::temp_directory_path() / fs::unique_path("kooste-%%%%%%%%");
    app::InlineJobRunner jobs;
    base::EnglishTranslator english;
    base::FixedClock clock{base::DateTime{base::makeDate(2026, 1, 12), 0, {}}};
    app::Session session{jobs,
                         [this](base::Language) -> const base::Translator & { return english; },
                         base::Language::en, clock};
    FakeCalendar view;
    void openDemo() {
        fs::create_directories(folder);
        ASSERT_TRUE(app::makeDemoWorkspace(folder / "demo.kooste", clock.now(), {}, {}).ok());
        session.open(folder / "demo.kooste", [](const base::Result<void> &) {});
    }
    void TearDown() override {
        session.close();
        fs::remove_all(folder);
    }
};

} // namespace

TEST_F(Calendar, IsEmptyWithoutAWorkspace) {
    const app::CalendarPresenter presenter(session, view);
    EXPECT_TRUE(view.table.rows.empty());
    EXPECT_TRUE(view.heading.empty());
}

TEST_F(Calendar, ListsEverySurveyAndWhoAsksTheSamePeople) {
    openDemo();
    app::CalendarPresenter presenter(session, view);
    EXPECT_EQ(view.table.rows.size(), session.picture()->surveys.size());
    std::vector<std::string> doubled;
    for (const auto &row : view.table.rows) {
        ASSERT_EQ(row.cells.size(), view.table.columns.size());
        if (row.cells.back().sign == app::Sign::warning) {
            doubled.push_back(row.cells.front().text);
            presenter.chooseSurvey(row.key);
            EXPECT_NE(view.about.find("asks the same people"), std::string::npos);
            EXPECT_NE(view.about.find("Version 1"), std::string::npos);
        }
    }
    EXPECT_EQ(doubled.size(), 2U) << "the pilot and the regular survey";
    EXPECT_NE(view.summary.find("2 ask"), std::string::npos) << view.summary;
}

TEST_F(Calendar, SpanLimitsWhatIsListed) {
    openDemo();
    app::CalendarPresenter presenter(session, view);
    ASSERT_GE(view.spans.size(), 3U);
    const auto all = view.table.rows.size();
    presenter.chooseSpan(2); // the first year
    EXPECT_LT(view.table.rows.size(), all);
    presenter.chooseSpan(0);
    EXPECT_EQ(view.table.rows.size(), all);
}

TEST_F(Calendar, TheLanesAreTheTablesRowsAndTheOverlapIsSaidOnce) {
    openDemo();
    const app::CalendarPresenter presenter(session, view);
    ASSERT_EQ(view.lanes.lanes.size(), view.table.rows.size());
    std::size_t marked = 0;
    for (std::size_t i = 0; i < view.lanes.lanes.size(); ++i) {
        EXPECT_EQ(view.lanes.lanes[i].key, view.table.rows[i].key);
        marked += view.lanes.lanes[i].overlaps.empty() ? 0U : 1U;
    }
    EXPECT_EQ(marked, 2U);
    ASSERT_EQ(view.overlaps.size(), 1U);
    EXPECT_NE(view.overlaps[0].find("ask the same people"), std::string::npos);
}

namespace {

app::CalendarRow aRow(base::Date from, std::optional<base::Date> to) {
    app::CalendarRow row;
    row.survey = {1};
    row.code = "a";
    row.name = base::LocalText::same("A");
    row.state = model::SurveyState::running;
    row.span = model::SurveySpan{from, to};
    return row;
}

app::CalendarLanes lanesOf(const std::vector<app::CalendarRow> &rows,
                           const app::CalendarSpan &span) {
    const base::EnglishTranslator english;
    return app::calendarLanes(rows, span, base::makeDate(2026, 7, 2), app::Say(english));
}

const app::CalendarSpan kYear{base::makeDate(2026, 1, 1), base::makeDate(2026, 12, 31)};
double placeIn2026(int month, int day) {
    return static_cast<double>(base::dayNumber(base::makeDate(2026, month, day)) -
                               base::dayNumber(base::makeDate(2026, 1, 1))) /
           365.0;
}

} // namespace

TEST(CalendarLanes, AVersionsBarEndsWhereTheNextOneBegins) {
    using Kind = app::CalendarLanes::Bar::Kind;
    auto row = aRow(base::makeDate(2026, 3, 1), base::makeDate(2026, 9, 30));
    row.versions = {
        {1, model::VersionStatus::retired, base::makeDate(2026, 3, 1), base::makeDate(2026, 5, 31)},
        {2, model::VersionStatus::published, base::makeDate(2026, 6, 1), {}},
        {3, model::VersionStatus::draft, {}, {}}};
    const auto lanes = lanesOf({row}, kYear);
    ASSERT_EQ(lanes.months.size(), 12U);
    EXPECT_EQ(lanes.months[2].label, "3");
    EXPECT_EQ(lanes.months[0].year, "2026");
    EXPECT_DOUBLE_EQ(*lanes.today, placeIn2026(7, 2));
    const auto &bars = lanes.lanes.at(0).bars;
    ASSERT_EQ(bars.size(), 2U) << "a draft asks nobody";
    EXPECT_EQ(bars[0].kind, Kind::ended);
    EXPECT_DOUBLE_EQ(bars[0].from, placeIn2026(3, 1));
    EXPECT_DOUBLE_EQ(bars[0].to, placeIn2026(6, 1)) << "its last day is within";
    EXPECT_DOUBLE_EQ(bars[1].from, bars[0].to);
    EXPECT_DOUBLE_EQ(bars[1].to, placeIn2026(10, 1)) << "no later than the survey's last day";
    EXPECT_EQ(bars[1].kind, Kind::inUse);
    EXPECT_EQ(bars[1].label, "2");
    EXPECT_FALSE(bars[1].goesOn);
}

TEST(CalendarLanes, WhatIsNotPublishedIsPlannedAndWhatHasNoEndGoesOn) {
    auto planned = aRow(base::makeDate(2026, 11, 1), {});
    planned.versions = {{1, model::VersionStatus::draft, {}, {}}};
    const auto lanes = lanesOf({planned}, kYear);
    const auto &bars = lanes.lanes.at(0).bars;
    ASSERT_EQ(bars.size(), 1U);
    EXPECT_EQ(bars[0].kind, app::CalendarLanes::Bar::Kind::planned);
    EXPECT_DOUBLE_EQ(bars[0].to, 1.0);
    EXPECT_TRUE(bars[0].goesOn);
    auto undecided = planned;
    undecided.span.reset();
    const auto other = lanesOf({undecided}, kYear).lanes.at(0);
    EXPECT_TRUE(other.bars.empty());
    EXPECT_FALSE(other.note.empty());
}

TEST(CalendarLanes, OnlyThePartWithinTheMonthsIsDrawn) {
    auto row = aRow(base::makeDate(2025, 3, 1), base::makeDate(2026, 2, 28));
    row.versions = {{1, model::VersionStatus::published, base::makeDate(2025, 3, 1), {}}};
    const auto within = lanesOf({row}, kYear).lanes.at(0).bars;
    ASSERT_EQ(within.size(), 1U);
    EXPECT_DOUBLE_EQ(within[0].from, 0.0);
    const app::CalendarSpan later{base::makeDate(2027, 1, 1), base::makeDate(2027, 12, 31)};
    const auto outside = lanesOf({row}, later);
    EXPECT_TRUE(outside.lanes.at(0).bars.empty());
    EXPECT_FALSE(outside.today);
}

TEST(CalendarLanes, ManyMonthsAreNotSaidOneByOne) {
    const auto row = aRow(base::makeDate(2022, 1, 1), base::makeDate(2026, 2, 28));
    const auto lanes = lanesOf({row}, {});
    EXPECT_EQ(lanes.months.size(), 55U) << "until the month of today";
    EXPECT_EQ(lanes.months[3].label, "4");
    EXPECT_TRUE(lanes.months[4].label.empty());
    EXPECT_EQ(lanes.months[12].year, "2023");
}
