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
    void showCalendar(const app::Table &shown, const std::string &sentence) override {
        table = shown;
        summary = sentence;
    }
    void showSurvey(const std::string &name, const std::string &sentences) override {
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
