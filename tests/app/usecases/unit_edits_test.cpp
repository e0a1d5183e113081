// SPDX-License-Identifier: MIT
#include "app/usecases/unit_edits.h"
#include "app/usecases/units.h"
#include "app/usecases/workbench.h"

#include <gtest/gtest.h>

namespace {

using namespace kooste;
using model::UnitLevel;

struct UnitEdits : testing::Test {
    test::Workbench bench;
    void SetUp() override {
        bench.withUnits("code,parent,name fi,level\nA,,Alue,county\nT,A,Tulosalue,resultArea\n"
                        "P,T,Palvelu,service\nK1,P,Kotka,unit\nK2,P,Kouvola,unit\n");
    }
    model::Unit known(const char *code) {
        return *store::UnitRepository(bench.workspace()).load()->findByCode(code);
    }
    model::Unit aNew(const char *code, const char *parent, UnitLevel level = UnitLevel::unit) {
        model::Unit unit;
        unit.code = code;
        unit.name.fi = code;
        unit.parent = known(parent).id;
        unit.level = level;
        return unit;
    }
    std::string add(const model::Unit &unit) {
        const auto added = app::AddUnit(bench.workspace()).run(unit);
        return added ? std::string() : added.error().code;
    }
    std::string edit(const model::Unit &unit) {
        const auto edited = app::EditUnit(bench.workspace()).run(unit);
        return edited ? std::string() : edited.error().code;
    }
    std::string remove(const char *code) {
        const auto removed = app::RemoveUnit(bench.workspace()).run(known(code).id);
        return removed ? std::string() : removed.error().code;
    }
};

TEST_F(UnitEdits, AddAUnitWithItsCodeTrimmed) {
    EXPECT_EQ(add(aNew(" K3 ", "P")), "");
    EXPECT_EQ(known("K3").parent, known("P").id);
}

TEST_F(UnitEdits, RefuseACodeInUseAndANamelessUnit) {
    EXPECT_EQ(add(aNew("K1", "P")), "unitCodeInUse");
    EXPECT_EQ(add(aNew("", "P")), "unitNameMissing");
    auto blank = aNew("", "P");
    blank.name.fi = "Nimi";
    EXPECT_EQ(add(blank), "unitCodeMissing");
}

TEST_F(UnitEdits, MoveAUnitButNeverBelowItself) {
    auto unit = known("K1");
    unit.parent = known("T").id;
    EXPECT_EQ(edit(unit), "");
    EXPECT_EQ(known("K1").parent, known("T").id);
    auto area = known("T");
    area.parent = known("P").id;
    area.level = UnitLevel::unit;
    EXPECT_NE(edit(area), "");
    EXPECT_EQ(known("T").parent, known("A").id);
}

TEST_F(UnitEdits, KeepTheOrderOfLevels) {
    EXPECT_EQ(add(aNew("X", "K1", UnitLevel::service)), "unitLevelTooHigh");
    EXPECT_EQ(add(aNew("X", "P", UnitLevel::service)), "unitLevelTooHigh");
    EXPECT_EQ(add(aNew("X", "K1", UnitLevel::unit)), "") << "a team under a unit";
    auto service = known("P");
    service.level = UnitLevel::county;
    EXPECT_EQ(edit(service), "unitLevelTooHigh");
    auto area = known("T");
    area.level = UnitLevel::service; // a service stands under it
    EXPECT_EQ(edit(area), "unitLevelTooHigh");
}

TEST_F(UnitEdits, RefuseAValidityThatEndsBeforeItBegins) {
    auto unit = known("K1");
    unit.validFrom = base::makeDate(2026, 1, 1);
    unit.validTo = base::makeDate(2025, 12, 31);
    EXPECT_EQ(edit(unit), "unitEndsBeforeItBegins");
    unit.validTo = base::makeDate(2026, 1, 1);
    EXPECT_EQ(edit(unit), "");
    EXPECT_EQ(known("K1").validTo, base::makeDate(2026, 1, 1));
}

TEST_F(UnitEdits, RemoveOnlyWhatNothingRefersTo) {
    bench.importNew(test::smallExport(20));
    EXPECT_EQ(remove("P"), "unitInUse") << "units below";
    EXPECT_EQ(remove("K1"), "unitInUse") << "responses";
    EXPECT_EQ(add(aNew("K9", "P")), "");
    EXPECT_EQ(remove("K9"), "");
    EXPECT_EQ(store::UnitRepository(bench.workspace()).load()->findByCode("K9"), nullptr);
}

} // namespace
