// SPDX-License-Identifier: MIT
#include "app/usecases/unit_columns.h"
#include "app/usecases/units.h"
#include "app/usecases/workbench.h"

#include <gtest/gtest.h>

namespace {

using kooste::app::ImportUnits;
using kooste::app::recogniseUnitColumn;
using kooste::app::recogniseUnitLevel;
using kooste::app::UnitColumn;
using kooste::model::UnitLevel;
using kooste::test::Workbench;

TEST(UnitColumns, AreKnownInThreeLanguages) {
    for (const auto *header : {"code", "Koodi", " KOD ", "unit_code", "Yksikkö-koodi"})
        EXPECT_EQ(recogniseUnitColumn(header), UnitColumn::code) << header;
    for (const auto *header : {"Name (fi)", "name_fi", "nimi", "Nimi suomeksi"})
        EXPECT_EQ(recogniseUnitColumn(header), UnitColumn::nameFi) << header;
    EXPECT_EQ(recogniseUnitColumn("Namn"), UnitColumn::nameSv);
    EXPECT_EQ(recogniseUnitColumn("Giltig från"), UnitColumn::validFrom);
    EXPECT_FALSE(recogniseUnitColumn("Puhelin"));
}

TEST(UnitLevels, AreKnownInThreeLanguagesAndAsNumbers) {
    EXPECT_EQ(recogniseUnitLevel("Hyvinvointialue"), UnitLevel::county);
    EXPECT_EQ(recogniseUnitLevel("result area"), UnitLevel::resultArea);
    EXPECT_EQ(recogniseUnitLevel("resultArea"), UnitLevel::resultArea);
    EXPECT_EQ(recogniseUnitLevel("tjänst"), UnitLevel::service);
    EXPECT_EQ(recogniseUnitLevel("4"), UnitLevel::unit);
    EXPECT_FALSE(recogniseUnitLevel("5"));
}

TEST(ImportUnits, TakesParentsFromRowsBelow) {
    Workbench bench;
    bench.withUnits("code,parent,name fi\nC,B,Yksikkö\nB,A,Palvelu\nA,,Alue\n");
    const auto units = kooste::store::UnitRepository(bench.workspace()).load();
    ASSERT_EQ(units->size(), 3U);
    EXPECT_EQ(units->units()[0].code, "A");
    EXPECT_EQ(units->units()[0].level, UnitLevel::county);
    EXPECT_EQ(units->units()[2].code, "C");
    EXPECT_EQ(units->units()[2].level, UnitLevel::service);
}

TEST(ImportUnits, KeepsWhatABlankCellDoesNotSay) {
    Workbench bench;
    bench.withUnits("code;nimi;namn\nA;Alue;Område\n").withUnits("code;name en;nimi\nA;Area;\n");
    const auto units = kooste::store::UnitRepository(bench.workspace()).load();
    const auto &name = units->units().at(0).name;
    EXPECT_EQ(name.fi, "Alue");
    EXPECT_EQ(name.sv, "Område");
    EXPECT_EQ(name.en, "Area");
}

TEST(ImportUnits, ChangesNothingWhenOneRowIsWrong) {
    Workbench bench;
    const auto outcome =
        ImportUnits(bench.workspace()).run(bench.file("u.csv", "code,parent\nA,\nB,X\n"), {});
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, "unknownParentUnit");
    EXPECT_EQ(outcome.error().row, 3);
    EXPECT_EQ(outcome.error().column, 2);
    EXPECT_EQ(kooste::store::UnitRepository(bench.workspace()).count(), 0);
}

TEST(FindUnit, NamesUnitsThatAreNear) {
    Workbench bench;
    bench.withUnits("code,name fi\nK1,Kotka\nK2,Kouvola\n");
    const auto units = kooste::store::UnitRepository(bench.workspace()).load();
    EXPECT_TRUE(kooste::app::findUnit(*units, "kotka").ok());
    const auto missing = kooste::app::findUnit(*units, "Kot");
    ASSERT_FALSE(missing.ok());
    const auto text =
        kooste::base::render(missing.error().message, kooste::base::EnglishTranslator());
    EXPECT_NE(text.find("K1 (Kotka)"), std::string::npos) << text;
}

} // namespace
