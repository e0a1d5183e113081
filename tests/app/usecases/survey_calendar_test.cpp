// SPDX-License-Identifier: MIT
#include "app/usecases/demo_surveys.h"
#include "app/usecases/survey_calendar.h"
#include "app/usecases/workbench.h"
#include "store/surveys.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;

base::Date day(int year, int month, int number) { return base::makeDate(year, month, number); }

struct CalendarOfSurveys : testing::Test {
    test::Workbench bench;

    void add(model::Survey survey) {
        ASSERT_TRUE(store::SurveyRepository(bench.workspace()).save(std::move(survey)).ok());
    }
    void SetUp() override {
        add(app::demoRegularSurvey(day(2024, 1, 1), day(2025, 1, 1)));
        auto pilot = app::demoPilotSurvey(day(2025, 9, 1), day(2025, 12, 31));
        pilot.reach = {{}, {}, {model::Channel::sms}, {}, day(2025, 12, 31)};
        add(pilot);
        add(app::demoFreeFormSurvey(day(2023, 6, 1)));
    }
    std::vector<app::CalendarRow> rows(const app::CalendarSpan &span = {}) {
        const auto made = app::SurveyCalendar(bench.workspace()).run(span, day(2026, 2, 1));
        EXPECT_TRUE(made.ok());
        return made.ok() ? *made : std::vector<app::CalendarRow>();
    }
    static std::vector<std::string> codes(const std::vector<app::CalendarRow> &rows) {
        std::vector<std::string> codes;
        for (const auto &row : rows)
            codes.push_back(row.code);
        return codes;
    }
};

} // namespace

TEST_F(CalendarOfSurveys, ListsAllByStart) {
    const auto all = rows();
    EXPECT_EQ(codes(all), (std::vector<std::string>{app::kFreeFormSurvey, app::kRegularSurvey,
                                                    app::kPilotSurvey}));
    EXPECT_EQ(all[0].state, model::SurveyState::alwaysOpen);
    EXPECT_EQ(all[1].state, model::SurveyState::running);
    EXPECT_EQ(all[2].state, model::SurveyState::ended);
}

TEST_F(CalendarOfSurveys, VersionIsInUseUntilTheNextOne) {
    const auto versions = rows()[1].versions;
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[0].from, day(2024, 1, 1));
    EXPECT_EQ(versions[0].to, day(2024, 12, 31));
    EXPECT_FALSE(versions[1].to);
    EXPECT_FALSE(versions[2].from) << "the draft";
}

TEST_F(CalendarOfSurveys, NamesWhoReachesTheSamePeople) {
    const auto all = rows();
    EXPECT_TRUE(all[0].overlaps.empty()) << "free-form feedback asks nobody";
    ASSERT_EQ(all[2].overlaps.size(), 1U);
    EXPECT_EQ(all[2].overlaps[0].code, app::kRegularSurvey);
    EXPECT_EQ(all[2].overlaps[0].where.from, day(2025, 9, 1));
    EXPECT_EQ(all[2].overlaps[0].where.to, day(2026, 1, 4)) << "the Sunday of its last week";
    EXPECT_EQ(all[2].overlaps[0].where.channels, std::vector<model::Channel>{model::Channel::sms});
}

TEST_F(CalendarOfSurveys, LeavesOutWhatIsNotInTheSpan) {
    EXPECT_EQ(codes(rows({day(2026, 1, 1), {}})),
              (std::vector<std::string>{app::kFreeFormSurvey, app::kRegularSurvey}));
    EXPECT_EQ(codes(rows({{}, day(2023, 12, 31)})), std::vector<std::string>{app::kFreeFormSurvey});
    const auto wrong = app::SurveyCalendar(bench.workspace())
                           .run({day(2026, 1, 1), day(2025, 1, 1)}, day(2026, 1, 1));
    ASSERT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.error().code, "calendarEndsBeforeItBegins");
}

TEST_F(CalendarOfSurveys, DraftWithoutAStartComesLast) {
    auto draft = app::demoPilotSurvey(day(2020, 1, 1), {});
    draft.code = "luonnos";
    draft.reach = {};
    draft.versions.front().status = model::VersionStatus::draft;
    draft.versions.front().publishedOn = {};
    add(draft);
    const auto all = rows({day(2026, 1, 1), {}});
    EXPECT_EQ(all.back().code, "luonnos");
    EXPECT_EQ(all.back().state, model::SurveyState::draft);
}
