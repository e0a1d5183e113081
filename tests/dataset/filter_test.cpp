// SPDX-License-Identifier: MIT
#include "dataset/filter.h"

#include <gtest/gtest.h>

using namespace kooste;
using dataset::Filter;

namespace {

/// Six responses in two units of one service.
dataset::SurveyDataset sixResponses() {
    std::vector<model::Unit> units(3);
    for (int i = 0; i < 3; ++i) {
        units[static_cast<std::size_t>(i)].id = model::UnitId{i + 1};
        units[static_cast<std::size_t>(i)].parent = model::UnitId{i == 0 ? 0 : 1};
        units[static_cast<std::size_t>(i)].code = std::to_string(i);
    }
    dataset::SurveyDataset result;
    result.units = std::make_shared<model::UnitTree>(units);
    auto survey = std::make_shared<model::Survey>();
    survey->items = {{model::ItemId{1},
                      "q",
                      model::ItemKind::single,
                      model::ItemRole::background,
                      {},
                      true,
                      false},
                     {model::ItemId{2},
                      "m",
                      model::ItemKind::multiple,
                      model::ItemRole::answer,
                      {},
                      true,
                      false}};
    survey->versions = {{model::VersionId{1}, 1, model::VersionStatus::published, {}, {}},
                        {model::VersionId{2}, 2, model::VersionStatus::published, {}, {}}};
    result.survey = survey;
    result.unit = {0, 1, 1, 2, 2, dataset::kNoUnit};
    result.day = {0, 10, 20, 30, dataset::kNoDay, 50};
    result.channel = {1, 2, 1, 2, 1, 2};
    result.audience = {0, 0, 0, 1, 1, 1};
    result.phase = {0, 0, 0, 0, 0, 0};
    result.status = {0, 0, 1, 0, 0, 0};
    result.language = {0, 0, 0, 1, 1, 0};
    result.languages = {"fi", "sv"};
    result.version = {0, 0, 0, 1, 1, 1};
    result.items.resize(2);
    result.items[0] = {model::ItemId{1},
                       model::ItemKind::single,
                       std::vector<std::int8_t>{1, 2, 1, -2, 1, 1},
                       {},
                       {}};
    result.items[1].item = model::ItemId{2};
    result.items[1].kind = model::ItemKind::multiple;
    result.items[1].words = {{1, 2, 3, 0, 4, 1}};
    return result;
}

std::string passing(const Filter &filter) {
    std::string result;
    for (const auto bit : dataset::select(sixResponses(), filter))
        result += bit != 0 ? 'x' : '.';
    return result;
}

} // namespace

TEST(FilterSelect, IncompleteResponsesNeverPass) { EXPECT_EQ(passing({}), "xx.xxx"); }

TEST(FilterSelect, ASubtreeTakesItsUnits) {
    Filter filter;
    filter.unitSubtree = 0;
    EXPECT_EQ(passing(filter), "xx.xx.");
    filter.unitOnly = 1;
    EXPECT_EQ(passing(filter), ".x....");
}

TEST(FilterSelect, ResponsesWithoutADateAreOutsideEveryDayRange) {
    Filter filter;
    filter.from = base::dateOfDay(10);
    EXPECT_EQ(passing(filter), ".x.x.x");
    filter.to = base::dateOfDay(30);
    EXPECT_EQ(passing(filter), ".x.x..");
    filter.from.reset();
    EXPECT_EQ(passing(filter), "xx.x..");
}

TEST(FilterSelect, AllConditionsHoldTogether) {
    Filter filter;
    filter.channels = {model::Channel::qr};
    EXPECT_EQ(passing(filter), ".x.x.x");
    filter.versions = {2};
    EXPECT_EQ(passing(filter), "...x.x");
    filter.languages = {"sv"};
    EXPECT_EQ(passing(filter), "...x..");
}

TEST(FilterSelect, AnOptionOfABackgroundItemOrOfAMultipleChoice) {
    Filter filter;
    filter.where = {{model::ItemId{1}, {1}}};
    EXPECT_EQ(passing(filter), "x...xx");
    filter.where = {{model::ItemId{2}, {0, 2}}};
    EXPECT_EQ(passing(filter), "x...xx");
    filter.where = {{model::ItemId{9}, {1}}};
    EXPECT_EQ(passing(filter),
              "......"); // an item that the survey does not have excludes everybody
}

TEST(FilterSelect, AnUnknownLanguageOrVersionExcludesEverybody) {
    Filter filter;
    filter.languages = {"de"};
    EXPECT_EQ(passing(filter), "......");
    filter = {};
    filter.versions = {7};
    EXPECT_EQ(passing(filter), "......");
}
