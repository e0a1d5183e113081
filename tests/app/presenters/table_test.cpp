// SPDX-License-Identifier: MIT
#include "app/presenters/navigation.h"
#include "app/presenters/shell_presenter.h"
#include "app/presenters/table_order.h"

#include <gtest/gtest.h>

using namespace kooste;

TEST(Table, IsCopiedAsTabSeparatedTextWithoutBreaksInsideCells) {
    app::Table table;
    table.columns = {{"Unit"}, {"n"}};
    app::Row row;
    row.cells = {{"North\nward"}, {"12"}};
    table.rows = {row};
    EXPECT_EQ(app::asText(table), "Unit\tn\nNorth ward\t12\n");
}

TEST(Navigation, EveryScreenIsFoundByItsCode) {
    for (const auto &entry : app::screens())
        EXPECT_EQ(app::parseScreen(entry.code), entry.screen);
    EXPECT_FALSE(app::parseScreen("nothing"));
}

TEST(Drop, AFileIsKnownByItsEnding) {
    EXPECT_EQ(app::droppedKind("a/County.KOOSTE"), app::Dropped::workspace);
    EXPECT_EQ(app::droppedKind("export.xlsx"), app::Dropped::answers);
    EXPECT_EQ(app::droppedKind("picture.png"), app::Dropped::unknown);
    EXPECT_EQ(app::droppedKind("kysely.LSS"), app::Dropped::definition);
    EXPECT_TRUE(app::areForImport({"a.csv", "kysely.qsf", "b.xlsx"}));
    EXPECT_TRUE(app::areForImport({"kysely.qsf"})); // the answers may come after it
    EXPECT_FALSE(app::areForImport({}));
    EXPECT_EQ(app::droppedKind("vuosi.SAV"), app::Dropped::answers);
    EXPECT_EQ(app::droppedKind("kysely.json"), app::Dropped::definition);
    EXPECT_FALSE(app::areForImport({"a.csv", "picture.png"}));
}

namespace {
using namespace kooste;

app::Table columnOf(const std::vector<app::Cell> &cells) {
    app::Table table;
    table.columns = {{"x"}};
    for (const auto &cell : cells)
        table.rows.push_back({{cell}, 0, 0});
    return table;
}
using Order = std::vector<std::size_t>;
} // namespace

TEST(TableOrder, TakesNumbersAndDatesByTheirValue) {
    EXPECT_EQ(app::sortedOrder(columnOf({{"1\u00A0200"}, {"−5"}, {"9,5"}}), 0, false),
              (Order{1, 2, 0}));
    EXPECT_EQ(app::sortedOrder(columnOf({{"12.1.2026"}, {"2.12.2025"}, {"3.1.2026"}}), 0, false),
              (Order{1, 2, 0}));
}

TEST(TableOrder, IsTheFinnishAlphabetForTexts) {
    EXPECT_EQ(app::sortedOrder(columnOf({{"Ääni"}, {"Zeta"}, {"Alku"}}), 0, false),
              (Order{2, 1, 0}));
    EXPECT_EQ(app::sortedOrder(columnOf({{"Ääni"}, {"Zeta"}, {"Alku"}}), 0, true),
              (Order{0, 1, 2}));
}

TEST(TableOrder, KeepsSuppressedRowsLastAndInPlaceBothWays) {
    const auto table = columnOf({{"suojattu", app::Tone::suppressed}, {"3"}, {"··"}, {"7"}, {"–"}});
    EXPECT_EQ(app::sortedOrder(table, 0, false), (Order{1, 3, 0, 2, 4}));
    EXPECT_EQ(app::sortedOrder(table, 0, true), (Order{3, 1, 0, 2, 4}));
}

TEST(TableOrder, IsNotForTrees) {
    auto table = columnOf({{"a"}, {"b"}});
    EXPECT_TRUE(app::canBeSorted(table));
    table.rows[1].indent = 1;
    EXPECT_FALSE(app::canBeSorted(table));
}
