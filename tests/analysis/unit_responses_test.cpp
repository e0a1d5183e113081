// SPDX-License-Identifier: MIT
#include "analysis/sum_solver.h"
#include "analysis/survey_builder.h"
#include "analysis/unit_responses.h"

#include <gtest/gtest.h>
#include <random>

using namespace kooste;
using namespace kooste::analysis;

using kooste::testing::day;
using kooste::testing::SumSolver;
using kooste::testing::SurveyBuilder;

namespace {

constexpr base::Period kYear{base::PeriodKind::year, 2025, 1};

SurveyBuilder aSmallCounty() {
    SurveyBuilder builder;
    builder.unit("C", "", model::UnitLevel::county)
        .unit("S", "C", model::UnitLevel::service)
        .unit("A", "S")
        .unit("B", "S")
        .unit("D", "S")
        .unit("E", "C", model::UnitLevel::service)
        .nps("nps");
    return builder;
}

SurveyBuilder &answered(SurveyBuilder &builder, const std::string &unit, int times,
                        base::Date when = day(2025, 3)) {
    return builder.respond({unit, when, {{"nps", 9}}}, times);
}

std::vector<std::string> shown(const SurveyBuilder &builder,
                               const std::vector<std::string> &codes) {
    const auto responses = unitResponses(builder.setting(), kYear);
    std::vector<std::string> texts;
    for (const auto &code : codes) {
        const auto &count = responses.counts.at(static_cast<std::size_t>(builder.position(code)));
        texts.push_back(count ? std::to_string(*count) : "··");
    }
    return texts;
}

} // namespace

TEST(UnitResponses, HideASmallUnitAndTheNextSmallestWhichWouldGiveItAway) {
    auto builder = aSmallCounty();
    answered(builder, "A", 3);
    answered(builder, "B", 12);
    answered(builder, "D", 25);
    answered(builder, "E", 30);
    EXPECT_EQ(shown(builder, {"A", "B", "D", "S", "E", "C"}),
              (std::vector<std::string>{"··", "··", "25", "40", "30", "70"}));
}

TEST(UnitResponses, ShowZerosWhichProtectNobody) {
    auto builder = aSmallCounty();
    answered(builder, "A", 3);
    answered(builder, "D", 25);
    answered(builder, "E", 30);
    EXPECT_EQ(shown(builder, {"A", "B", "D"}), (std::vector<std::string>{"··", "0", "··"}));
}

TEST(UnitResponses, HideWhatAUnitsOwnFewResponsesWouldShow) {
    // S has 2 of its own: S minus A, B and D must not tell it.
    auto builder = aSmallCounty();
    for (const auto *unit : {"A", "B", "D"})
        answered(builder, unit, 20);
    answered(builder, "S", 2);
    answered(builder, "E", 30);
    const auto texts = shown(builder, {"A", "B", "D"});
    EXPECT_EQ(std::count(texts.begin(), texts.end(), "··"), 1);
}

TEST(UnitResponses, OfASubtreeNeedNoProtectionFromAParentThatIsNotShown) {
    auto builder = aSmallCounty();
    answered(builder, "A", 3);
    answered(builder, "B", 12);
    const auto responses = unitResponses(builder.setting(), kYear, builder.position("B"));
    EXPECT_EQ(responses.counts.at(static_cast<std::size_t>(builder.position("B"))), 12);
}

TEST(UnitResponses, CannotBeSolvedForWhatIsHidden) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        auto builder = aSmallCounty();
        for (const auto *unit : {"C", "S", "A", "B", "D", "E"})
            answered(builder, unit, std::uniform_int_distribution<int>(0, 14)(random));
        EXPECT_FALSE(SumSolver(protectedResponses(builder.setting(), kYear)).solvesAny()) << round;
    }
}

TEST(NearestPeriod, IsTheClosestOnEitherSideAndTheLaterOfTwo) {
    auto builder = aSmallCounty();
    answered(builder, "A", 1, day(2020, 1));
    answered(builder, "A", 1, day(2023, 1));
    answered(builder, "A", 1, day(2025, 1));
    const auto setting = builder.setting();
    const auto nearest = [&](int year) {
        return nearestPeriodWithResponses(setting, builder.position("A"),
                                          {base::PeriodKind::year, year, 1})
            ->year;
    };
    EXPECT_EQ(nearest(2021), 2020);
    EXPECT_EQ(nearest(2024), 2025);
    EXPECT_EQ(nearest(2030), 2025);
    EXPECT_FALSE(nearestPeriodWithResponses(setting, builder.position("B"), kYear));
}
