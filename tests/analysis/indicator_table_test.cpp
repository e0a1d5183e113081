// SPDX-License-Identifier: MIT
#include "analysis/indicator_table.h"
#include "analysis/sum_solver.h"
#include "analysis/survey_builder.h"

#include <gtest/gtest.h>
#include <random>

using namespace kooste;
using namespace kooste::analysis;

using kooste::testing::day;
using kooste::testing::SurveyBuilder;

namespace {

SurveyBuilder aServiceWithIndicators() {
    SurveyBuilder builder;
    builder.unit("C", "", model::UnitLevel::county)
        .unit("S", "C", model::UnitLevel::service)
        .unit("A", "S")
        .unit("B", "S")
        .unit("D", "S")
        .nps("nps")
        .ordered("q");
    return builder;
}

IndicatorTable tableOf(const SurveyBuilder &builder, const IndicatorRequest &request) {
    return indicatorTable(builder.setting(), request);
}

/// The rows as text: "unit period indicator value", "··" where suppressed.
std::vector<std::string> shown(const SurveyBuilder &builder, const IndicatorTable &table) {
    const auto setting = builder.setting();
    std::vector<std::string> lines;
    for (const auto &row : table.rows) {
        std::string line;
        for (std::size_t axis = 0; axis < table.axes.size(); ++axis)
            line += axisCode(setting, table.axes[axis], row.keys[axis]) + ' ';
        line += std::string(indicator(row.indicator).code) + ' ';
        line += row.figure ? std::to_string(row.figure->base) : "··";
        lines.push_back(line);
    }
    return lines;
}

IndicatorRequest npsBy(std::vector<Axis> axes) {
    IndicatorRequest request;
    request.axes = std::move(axes);
    request.indicators = {IndicatorId::nps};
    return request;
}

} // namespace

TEST(IndicatorTable, WithoutDimensionsIsOneRowPerIndicatorOfTheMainItem) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("A", day(2025, 1), 20, 30, 50);
    const auto table = tableOf(builder, {});
    ASSERT_EQ(table.rows.size(), 3U);
    const auto &nps = table.rows[0];
    EXPECT_EQ(nps.indicator, IndicatorId::nps);
    ASSERT_TRUE(nps.figure);
    EXPECT_DOUBLE_EQ(*nps.figure->value, 30);
    EXPECT_NEAR(nps.figure->interval->low, 14.051, 1e-3);
    EXPECT_EQ(nps.figure->classes, (NpsClasses{20, 30, 50}));
    EXPECT_EQ(nps.figure->distribution[10], (OptionCount{10, 50}));
    EXPECT_EQ(table.rows[1].indicator, IndicatorId::promoterShare);
    EXPECT_DOUBLE_EQ(*table.rows[1].figure->value, .5);
    EXPECT_EQ(table.rows[2].indicator, IndicatorId::count);
    EXPECT_DOUBLE_EQ(*table.rows[2].figure->value, 100);
    EXPECT_FALSE(nps.comparability);
}

TEST(IndicatorTable, NobodyAnsweredHasNoRows) {
    EXPECT_TRUE(tableOf(aServiceWithIndicators(), {}).rows.empty());
}

TEST(IndicatorTable, IncompleteAndTestResponsesAreInNoFigure) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("A", day(2025, 1), 5, 5, 5);
    builder.respond({"A", day(2025, 1), {{"nps", 0}}, 1, {}, {}, model::ResponseStatus::test}, 50);
    EXPECT_EQ(tableOf(builder, {}).rows[0].figure->n, 15);
}

TEST(IndicatorTable, UnitsHoldTheirOwnResponsesInTreeOrder) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("B", day(2025, 1), 1, 20, 4)
        .npsClasses("A", day(2025, 1), 2, 6, 2)
        .npsClasses("S", day(2025, 1), 3, 3, 1);
    EXPECT_EQ(shown(builder, tableOf(builder, npsBy({Axis::units()}))),
              (std::vector<std::string>{"S nps 7", "A nps 10", "B nps 25"}));
}

TEST(IndicatorTable, TheUnitAskedForHoldsItsSubtree) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("B", day(2025, 1), 1, 20, 4).npsClasses("A", day(2025, 1), 2, 6, 2);
    auto request = npsBy({Axis::units()});
    request.unit = builder.position("S");
    EXPECT_EQ(shown(builder, tableOf(builder, request)),
              (std::vector<std::string>{"S nps 35", "A nps 10", "B nps 25"}));
    request.axes = {Axis::unitsOf(model::UnitLevel::service)};
    request.unit.reset();
    EXPECT_EQ(shown(builder, tableOf(builder, request)), (std::vector<std::string>{"S nps 35"}));
}

TEST(IndicatorTable, ResponsesWithoutUnitOrDateHaveNoKey) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("", day(2025, 1), 3, 3, 3).respond({"A", {}, {{"nps", 5}}}, 4);
    builder.respond({"A", {}, {{"nps", 10}}}, 4);
    const auto table =
        tableOf(builder, npsBy({Axis::units(), Axis::periods(base::PeriodKind::month)}));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_FALSE(table.rows[0].period);
    EXPECT_EQ(table.rows[0].unit, builder.position("A"));
    EXPECT_FALSE(table.rows[1].unit);
    EXPECT_TRUE(table.rows[1].period);
}

TEST(IndicatorTable, SmallUnitsAreHiddenWithTheNextSmallest) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("A", day(2025, 1), 1, 1, 1)
        .npsClasses("B", day(2025, 1), 4, 4, 4)
        .npsClasses("D", day(2025, 1), 5, 10, 10);
    EXPECT_EQ(shown(builder, tableOf(builder, npsBy({Axis::units()}))),
              (std::vector<std::string>{"A nps ··", "B nps ··", "D nps 25"}));
    auto request = npsBy({Axis::units()});
    request.unit = builder.position("S");
    EXPECT_EQ(shown(builder, tableOf(builder, request)),
              (std::vector<std::string>{"S nps 40", "A nps ··", "B nps ··", "D nps 25"}));
}

namespace {

/// A county with services and units of random sizes, many of them small.
SurveyBuilder aRandomCountyWithIndicators(unsigned seed) {
    std::mt19937 random(seed);
    SurveyBuilder builder;
    builder.unit("C", "", model::UnitLevel::county).nps("nps");
    std::vector<std::string> codes; // everybody has a unit: the county is the whole
    for (unsigned service = 0; service < 1 + random() % 4; ++service) {
        const auto code = "S" + std::to_string(service);
        builder.unit(code, "C", model::UnitLevel::service);
        codes.push_back(code);
        for (unsigned unit = 0; unit < 1 + random() % 4; ++unit) {
            codes.push_back(code + "U" + std::to_string(unit));
            builder.unit(codes.back(), code);
        }
    }
    for (const auto &code : codes) {
        const bool isService = code.size() == 2;
        const auto size = isService           ? random() % 3
                          : random() % 2 == 0 ? random() % 7
                                              : random() % 40;
        for (unsigned i = 0; i < size; ++i)
            builder.respond({code, day(2025, 1), {{"nps", static_cast<int>(random() % 11)}}});
    }
    return builder;
}

/// Everything that the tables by unit and by level show and hide, as one set of sums.
TreeCounts shownAndHidden(const SurveyBuilder &builder) {
    const auto setting = builder.setting();
    const auto &units = setting.units();
    TreeCounts tree;
    const auto size = units.size() + 1;
    tree.parents.push_back(-1);
    for (std::size_t unit = 0; unit < units.size(); ++unit)
        tree.parents.push_back(units.parentIndex(static_cast<int>(unit)) + 1);
    for (auto *flags : {&tree.hasOwn, &tree.hasAny, &tree.ownHidden, &tree.totalHidden})
        flags->assign(size, false);
    tree.own.assign(size, 0);
    tree.total.assign(size, 0);
    for (const auto &row : indicatorTable(setting, npsBy({Axis::units()})).rows) {
        const auto node = static_cast<std::size_t>(*row.unit) + 1;
        tree.hasOwn[node] = true;
        tree.ownHidden[node] = row.suppressed();
    }
    for (const auto level :
         {model::UnitLevel::county, model::UnitLevel::service, model::UnitLevel::unit})
        for (const auto &row : indicatorTable(setting, npsBy({Axis::unitsOf(level)})).rows) {
            const auto node = static_cast<std::size_t>(*row.unit) + 1;
            tree.hasAny[node] = true;
            tree.totalHidden[node] = row.suppressed();
        }
    return tree;
}

} // namespace

TEST(IndicatorTable, SuppressedCellsCannotBeSolvedForFromTheTablesTogether) {
    int hidden = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        const auto tree = shownAndHidden(aRandomCountyWithIndicators(seed));
        EXPECT_FALSE(kooste::testing::SumSolver(tree).solvesAny()) << "seed " << seed;
        for (const bool each : tree.ownHidden)
            hidden += each ? 1 : 0;
    }
    EXPECT_GT(hidden, 100) << "else nothing was tested";
}

TEST(IndicatorTable, ASuppressedRowCarriesNoNumberAtAll) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("A", day(2025, 1), 1, 1, 1);
    for (const auto &row : tableOf(builder, {}).rows) {
        EXPECT_TRUE(row.suppressed());
        EXPECT_FALSE(row.figure);
    }
}

TEST(IndicatorTable, SmallMonthsOfAQuarterAreHiddenWithTheNextSmallest) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("A", day(2025, 1), 1, 1, 1)
        .npsClasses("A", day(2025, 2), 4, 4, 4)
        .npsClasses("A", day(2025, 3), 5, 10, 10)
        .npsClasses("A", day(2025, 4), 2, 2, 2);
    EXPECT_EQ(shown(builder, tableOf(builder, npsBy({Axis::periods(base::PeriodKind::month)}))),
              (std::vector<std::string>{"2025-01 nps ··", "2025-02 nps ··", "2025-03 nps 25",
                                        "2025-04 nps 6"}));
}

TEST(IndicatorTable, AFilterThatLeavesOutAFewIsHidden) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("A", day(2025, 1), 8, 10, 20);
    builder.respond({"A", day(2025, 1), {{"nps", 3}}, 1, model::Channel::paper}, 2);
    IndicatorRequest request;
    request.filter.channels = {model::Channel::sms};
    EXPECT_TRUE(tableOf(builder, request).rows[0].suppressed()) << "40 - 38 = 2 would be known";
    builder.respond({"A", day(2025, 1), {{"nps", 3}}, 1, model::Channel::paper}, 4);
    EXPECT_FALSE(tableOf(builder, request).rows[0].suppressed());
}

TEST(IndicatorTable, AThresholdOfOneSuppressesNothing) {
    auto builder = aServiceWithIndicators();
    builder.npsClasses("A", day(2025, 1), 0, 0, 1);
    EXPECT_FALSE(indicatorTable(builder.setting(1), {}).rows[0].suppressed());
}

TEST(IndicatorTable, ANewScaleBreaksTheSeriesAndANewWordingIsAReservation) {
    auto builder = aServiceWithIndicators();
    builder.nextVersion().reword("q", "Other words").nextVersion().rescale("q", 4, 11);
    builder.classes("A", day(2025, 1), "q", {2, 2, 2, 2, 2}, 1);
    builder.classes("A", day(2025, 2), "q", {2, 2, 2, 2, 2}, 2);
    for (int option = 11; option <= 14; ++option)
        builder.respond({"A", day(2025, 3), {{"q", option}}, 3}, 3);
    IndicatorRequest request = npsBy({Axis::periods(base::PeriodKind::month)});
    request.items = {builder.item("q")};
    request.indicators = {IndicatorId::mean};
    const auto table = tableOf(builder, request);
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_FALSE(table.rows[0].comparability);
    EXPECT_EQ(table.rows[1].comparability, model::Comparability::withReservation);
    EXPECT_EQ(table.rows[2].comparability, model::Comparability::notComparable);
    EXPECT_FALSE(table.rows[2].reason.empty());
    EXPECT_DOUBLE_EQ(*table.rows[0].figure->value, 3);
    EXPECT_DOUBLE_EQ(*table.rows[2].figure->value, 2.5);
    EXPECT_EQ(table.rows[2].versions, std::vector{3});
}

TEST(IndicatorTable, AnItemThatNobodyWasAskedHasNoRow) {
    auto builder = aServiceWithIndicators();
    builder.nextVersion().ordered("late");
    builder.npsClasses("A", day(2025, 1), 2, 3, 5, 1);
    builder.respond({"B", day(2025, 1), {{"nps", 3}, {"late", 2}}, 2}, 5)
        .respond({"B", day(2025, 1), {{"nps", 10}, {"late", 5}}, 2}, 5);
    auto request = npsBy({Axis::units()});
    request.items = {builder.item("late")};
    request.indicators = {IndicatorId::top2Box};
    const auto table = tableOf(builder, request);
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0].unit, builder.position("B"));
    EXPECT_DOUBLE_EQ(*table.rows[0].figure->value, .5);
}

TEST(IndicatorTable, ASurveyWithoutItemsStillCountsItsResponses) {
    SurveyBuilder builder;
    builder.unit("A", "");
    builder.respond({"A", day(2025, 1)}, 12);
    const auto table = tableOf(builder, {});
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_FALSE(table.rows[0].item);
    EXPECT_EQ(table.rows[0].indicator, IndicatorId::count);
    EXPECT_DOUBLE_EQ(*table.rows[0].figure->value, 12);
}

TEST(IndicatorTable, BackgroundOptionsAreADimension) {
    auto builder = aServiceWithIndicators();
    builder.single("age", 2, 1, model::ItemRole::background);
    builder.respond({"A", day(2025, 1), {{"nps", 10}, {"age", 1}}}, 8)
        .respond({"A", day(2025, 1), {{"nps", 0}, {"age", 1}}}, 2)
        .respond({"A", day(2025, 1), {{"nps", 0}, {"age", 2}}}, 9)
        .respond({"A", day(2025, 1), {{"nps", 8}, {"age", 2}}}, 9);
    EXPECT_EQ(shown(builder, tableOf(builder, npsBy({Axis::options(builder.item("age"))}))),
              (std::vector<std::string>{"1 nps 10", "2 nps 18"}));
}

TEST(Indicators, ApplyByTheKindOfItem) {
    model::Item item;
    item.kind = model::ItemKind::ordered;
    EXPECT_EQ(indicatorsOf(model::Survey{}, item),
              (std::vector{IndicatorId::topBox, IndicatorId::top2Box, IndicatorId::mean,
                           IndicatorId::count}));
    item.kind = model::ItemKind::nps;
    EXPECT_EQ(mainIndicator(model::Survey{}, item), IndicatorId::nps);
    EXPECT_EQ(findIndicator("top2Box")->id, IndicatorId::top2Box);
    EXPECT_EQ(findIndicator("median"), nullptr);
    for (const auto &each : indicators())
        EXPECT_EQ(&indicator(each.id), &each) << each.code;
}

TEST(Indicators, AgreeIsTheBestAloneWhereTheSecondBestIsNeutral) {
    auto builder = aServiceWithIndicators();
    builder.ordered("two", 2).ordered("three", 3).ordered("four", 4).ordered("five", 5);
    const auto setting = builder.setting();
    const auto mainOf = [&](const char *code) {
        return mainIndicator(setting.survey(), *setting.survey().findItem(code));
    };
    EXPECT_EQ(mainOf("two"), IndicatorId::topBox);
    EXPECT_EQ(mainOf("three"), IndicatorId::topBox); // the missing code is not a fourth option
    EXPECT_EQ(mainOf("four"), IndicatorId::top2Box);
    EXPECT_EQ(mainOf("five"), IndicatorId::top2Box);
}

TEST(Indicators, AChoiceAmongSeveralUnorderedOptionsHasNoTopBox) {
    auto builder = aServiceWithIndicators();
    builder.single("colour", 3).single("yes", 2);
    builder.respond({"A", day(2025, 1), {{"colour", 1}, {"yes", 1}}}, 6)
        .respond({"A", day(2025, 1), {{"colour", 2}, {"yes", 2}}}, 4);
    IndicatorRequest request;
    request.items = {builder.item("colour"), builder.item("yes")};
    request.indicators = {IndicatorId::topBox};
    const auto table = tableOf(builder, request);
    EXPECT_FALSE(table.rows[0].figure->value);
    EXPECT_DOUBLE_EQ(*table.rows[1].figure->value, .6);
}

TEST(Indicators, AMeanKeepsToItsScale) {
    auto builder = aServiceWithIndicators();
    builder.classes("A", day(2025, 1), "q", {0, 0, 0, 1, 5});
    IndicatorRequest request;
    request.items = {builder.item("q")};
    request.indicators = {IndicatorId::mean};
    const auto table = tableOf(builder, request);
    EXPECT_LE(table.rows[0].figure->interval->high, 5);
}
