// SPDX-License-Identifier: MIT
#include "analysis/cross_section.h"
#include "analysis/survey_builder.h"

#include <gtest/gtest.h>
#include <map>
#include <random>

using namespace kooste;
using namespace kooste::analysis;
using kooste::testing::day;
using kooste::testing::Given;
using kooste::testing::SurveyBuilder;

namespace {

SurveyBuilder aCounty() {
    SurveyBuilder builder;
    builder.unit("C", "", model::UnitLevel::county)
        .unit("S1", "C", model::UnitLevel::service)
        .unit("U1", "S1")
        .unit("U2", "S1")
        .unit("S2", "C", model::UnitLevel::service)
        .unit("U3", "S2");
    return builder;
}

/// A thousand random responses with gaps of every sort.
SurveyBuilder aRandomCounty(unsigned seed) {
    auto builder = aCounty();
    builder.nps("nps").ordered("q").single("age", 4, 1, model::ItemRole::background);
    builder.nextVersion().rescale("q", 4, 11);
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    const char *units[] = {"U1", "U2", "U3", "S1", ""};
    for (int i = 0; i < 1000; ++i) {
        Given given;
        given.unit = units[below(5)];
        if (below(20) != 0)
            given.date = day(2024 + below(2), 1 + below(12), 1 + below(28));
        given.version = 1 + below(2);
        given.channel = static_cast<model::Channel>(below(4));
        given.status = static_cast<model::ResponseStatus>(below(10) == 0 ? 1 : 0);
        given.answers["nps"] = below(13) - 2;
        given.answers["q"] =
            given.version == 1 ? (below(8) == 0 ? 9 : 1 + below(5)) : 11 + below(4);
        given.answers["age"] = 1 + below(4);
        builder.respond(given);
    }
    return builder;
}

std::string keysText(const std::vector<int> &keys) {
    std::string text;
    for (const int key : keys)
        text += std::to_string(key) + ' ';
    return text;
}

} // namespace

TEST(CrossSection, NothingCountedHasNoCells) {
    auto builder = aCounty();
    builder.nps("nps");
    const auto setting = builder.setting();
    const CrossSection cross(setting, dataset::select(*setting.answers, {}), {Axis::units()},
                             {builder.item("nps")});
    EXPECT_TRUE(cross.cells().empty());
    EXPECT_EQ(cross.find({0}), -1);
}

TEST(CrossSection, MissingCodesStandOutsideTheBaseButKeepTheirState) {
    auto builder = aCounty();
    builder.ordered("q");
    builder.respond({"U1", day(2025, 1), {{"q", 5}}}, 3)
        .respond({"U1", day(2025, 1), {{"q", 9}}}, 2)
        .respond({"U1", day(2025, 1), {{"q", -1}}}, 4)
        .respond({"U1", day(2025, 1), {{"q", 77}}}, 1);
    const auto setting = builder.setting();
    const CrossSection cross(setting, dataset::select(*setting.answers, {}), {},
                             {builder.item("q")});
    const auto counts = cross.counts(0, 0);
    EXPECT_EQ(counts.responses, 10);
    EXPECT_EQ(counts.base, 3);
    EXPECT_EQ(counts.missing[missingIndex(model::Missing::dontKnow)], 2);
    EXPECT_EQ(counts.missing[missingIndex(model::Missing::notShown)], 4);
    EXPECT_EQ(counts.missing[missingIndex(model::Missing::invalid)], 1);
    EXPECT_DOUBLE_EQ(counts.sum, 15);
}

TEST(CrossSection, AnswersOnTwoScalesAreNeverPooled) {
    auto builder = aCounty();
    builder.ordered("q").nextVersion().rescale("q", 4, 11);
    builder.respond({"U1", day(2025, 1), {{"q", 5}}, 1}, 30)
        .respond({"U1", day(2025, 1), {{"q", 14}}, 2}, 7);
    const auto setting = builder.setting();
    const CrossSection cross(setting, dataset::select(*setting.answers, {}), {},
                             {builder.item("q")});
    const auto newest = cross.counts(0, 0);
    EXPECT_EQ(newest.base, 7);
    EXPECT_EQ(newest.onOtherScales, 30);
    EXPECT_EQ(newest.responses, 37);
    EXPECT_EQ(cross.versions(0, {0}), std::vector{2});
    EXPECT_EQ(cross.counts(0, 0, 0).base, 30);
}

TEST(CrossSection, ARewordedItemKeepsItsScale) {
    auto builder = aCounty();
    builder.ordered("q").nextVersion().reword("q", "In other words");
    builder.respond({"U1", day(2025, 1), {{"q", 5}}, 1}, 3)
        .respond({"U1", day(2025, 1), {{"q", 4}}, 2}, 4);
    const auto setting = builder.setting();
    const CrossSection cross(setting, dataset::select(*setting.answers, {}), {},
                             {builder.item("q")});
    EXPECT_EQ(cross.counts(0, 0).base, 7);
    EXPECT_EQ(cross.versions(0, {0}), (std::vector{1, 2}));
}

TEST(CrossSection, MultipleChoiceCountsEachOptionOverThoseWhoAnswered) {
    auto builder = aCounty();
    builder.multiple("m", 3);
    builder.respond({"U1", day(2025, 1), {{"m", 0b011}}}, 4)
        .respond({"U1", day(2025, 1), {{"m", 0b100}}}, 2)
        .respond({"U1", day(2025, 1), {{"m", 0}}}, 1)
        .respond({"U1", day(2025, 1), {{"m", -2}}}, 5);
    const auto setting = builder.setting();
    const CrossSection cross(setting, dataset::select(*setting.answers, {}), {},
                             {builder.item("m")});
    const auto counts = cross.counts(0, 0);
    EXPECT_EQ(counts.options, (std::vector<std::int64_t>{4, 4, 2}));
    EXPECT_EQ(counts.base, 7) << "an answered question with nothing ticked is an answer";
    EXPECT_EQ(counts.missing[missingIndex(model::Missing::skipped)], 5);
}

TEST(CrossSection, ALevelTakesWholeSubtrees) {
    auto builder = aCounty();
    builder.nps("nps");
    builder.npsClasses("U1", day(2025, 1), 1, 0, 0)
        .npsClasses("U2", day(2025, 1), 0, 2, 0)
        .npsClasses("S1", day(2025, 1), 0, 0, 3)
        .npsClasses("U3", day(2025, 1), 4, 0, 0)
        .npsClasses("C", day(2025, 1), 5, 0, 0);
    const auto setting = builder.setting();
    const CrossSection cross(setting, dataset::select(*setting.answers, {}),
                             {Axis::unitsOf(model::UnitLevel::service)}, {builder.item("nps")});
    ASSERT_EQ(cross.cells().size(), 2U);
    EXPECT_EQ(cross.counts(0, 0).base, 6);
    EXPECT_EQ(cross.counts(0, 1).base, 4);
}

/// The same table made the slow and obvious way.
TEST(CrossSection, EqualsTheSlowCountInEveryCell) {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const auto builder = aRandomCounty(seed);
        const auto setting = builder.setting();
        const auto &age = *setting.survey().findItem("age");
        const std::vector<Axis> axes{Axis::units(), Axis::periods(base::PeriodKind::quarter),
                                     Axis::of(Axis::Kind::channel), Axis::options(age.id)};
        dataset::Filter filter;
        filter.from = day(2024, 3);
        if (seed % 2 == 0)
            filter = {};
        std::map<std::string, std::map<int, int>> slow; // keys -> nps value -> count
        std::map<std::string, int> responses;
        for (const auto &given : builder.given()) {
            if (given.status != model::ResponseStatus::complete ||
                (filter.from && (!given.date || *given.date < *filter.from)))
                continue;
            const auto &calendar = setting.calendar;
            const int period =
                given.date
                    ? calendar.ordinal(calendar.periodOf(*given.date, base::PeriodKind::quarter))
                    : kNoKey;
            const int unit = given.unit.empty() ? kNoKey : builder.position(given.unit);
            const int channel =
                given.channel == model::Channel::unknown ? kNoKey : static_cast<int>(given.channel);
            const auto keys = keysText({unit, period, channel, given.answers.at("age")});
            ++slow[keys][given.answers.at("nps")];
            ++responses[keys];
        }
        const CrossSection cross(setting, dataset::select(*setting.answers, filter), axes,
                                 {builder.item("nps")});
        ASSERT_EQ(cross.cells().size(), responses.size());
        for (std::size_t cell = 0; cell < cross.cells().size(); ++cell) {
            const auto keys = keysText(cross.cells()[cell].keys);
            EXPECT_EQ(cross.cells()[cell].responses, responses[keys]) << keys;
            EXPECT_EQ(cross.find(cross.cells()[cell].keys), static_cast<int>(cell));
            const auto counts = cross.counts(0, cell);
            for (std::size_t value = 0; value <= 10; ++value)
                EXPECT_EQ(counts.options[value], slow[keys][static_cast<int>(value)]) << keys;
        }
    }
}

TEST(CrossSection, ASubtreeIsTheSumOfItsUnits) {
    const auto builder = aRandomCounty(7);
    const auto setting = builder.setting();
    const auto item = builder.item("nps");
    const CrossSection units(setting, dataset::select(*setting.answers, {}), {Axis::units()},
                             {item});
    for (const char *code : {"C", "S1", "S2", "U1"}) {
        const int node = builder.position(code);
        dataset::Filter filter;
        filter.unitSubtree = node;
        const CrossSection whole(setting, dataset::select(*setting.answers, filter), {}, {item});
        std::vector<std::size_t> below;
        for (std::size_t cell = 0; cell < units.cells().size(); ++cell)
            if (const int unit = units.cells()[cell].keys[0];
                unit != kNoKey && setting.units().isWithin(unit, node))
                below.push_back(cell);
        const auto added = units.counts(0, below);
        const auto direct = whole.counts(0, 0);
        EXPECT_EQ(added.base, direct.base) << code;
        EXPECT_EQ(added.options, direct.options) << code;
        EXPECT_EQ(added.missing, direct.missing) << code;
        EXPECT_EQ(added.responses, direct.responses) << code;
    }
}

TEST(CrossSection, ManyAxesTogetherAreCountedWithoutAFullGrid) {
    auto builder = aRandomCounty(3);
    const auto setting = builder.setting();
    const auto &age = *setting.survey().findItem("age");
    const auto &nps = *setting.survey().findItem("nps");
    const std::vector<Axis> axes{Axis::units(),
                                 Axis::periods(base::PeriodKind::month),
                                 Axis::of(Axis::Kind::channel),
                                 Axis::of(Axis::Kind::audience),
                                 Axis::of(Axis::Kind::phase),
                                 Axis::of(Axis::Kind::version),
                                 Axis::of(Axis::Kind::language),
                                 Axis::options(age.id),
                                 Axis::options(nps.id)};
    const auto mask = dataset::select(*setting.answers, {});
    const CrossSection cross(setting, mask, axes, {age.id});
    std::int64_t sum = 0;
    for (std::size_t cell = 0; cell < cross.cells().size(); ++cell) {
        sum += cross.cells()[cell].responses;
        EXPECT_EQ(cross.counts(0, cell).base, cross.cells()[cell].responses);
        EXPECT_EQ(cross.find(cross.cells()[cell].keys), static_cast<int>(cell));
    }
    EXPECT_EQ(sum, static_cast<std::int64_t>(dataset::countSelected(mask)));
}
