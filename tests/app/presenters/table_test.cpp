// SPDX-License-Identifier: MIT
#include "app/presenters/navigation.h"
#include "app/presenters/shell_presenter.h"
#include "app/presenters/table.h"

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
}
