// SPDX-License-Identifier: MIT
#include "store/store_builders.h"

namespace kooste::store {

using model::UnitLevel;

TEST(UnitList, MayNameParentsInAnyOrder) {
    Fixture f;
    const auto units = f.units();
    ASSERT_EQ(units->size(), 4U);
    EXPECT_EQ(units->units().front().code, "HVA");
    EXPECT_TRUE(units->isWithin(units->indexOf(units->findByCode("K2")->id),
                                units->indexOf(units->findByCode("A")->id)));
}

TEST(UnitList, ChangesByCodeAndSaysWhatItDid) {
    Fixture f;
    auto changed = aUnit("K1", "A", UnitLevel::unit, "Uusi nimi");
    changed.unit.validTo = base::makeDate(2026, 12, 31);
    const auto before = f.units()->findByCode("K1")->id;
    const auto saved = take(UnitRepository(*f.workspace)
                                .saveAll({changed, aUnit("K2", "A", UnitLevel::unit, "Kotihoito 2"),
                                          aUnit("K3", "K1", UnitLevel::unit, "Tiimi")}));
    EXPECT_EQ(saved.added, 1);
    EXPECT_EQ(saved.changed, 1);
    EXPECT_EQ(saved.unchanged, 1);
    const auto after = f.units();
    const auto *unit = after->findByCode("K1");
    EXPECT_EQ(unit->id, before);
    EXPECT_EQ(unit->name.fi, "Uusi nimi");
    EXPECT_EQ(unit->validTo, base::makeDate(2026, 12, 31));
}

TEST(UnitList, IsRefusedWholeForAnUnknownParent) {
    Fixture f;
    const auto refused = UnitRepository(*f.workspace)
                             .saveAll({aUnit("K3", "A", UnitLevel::unit, "Hyvä"),
                                       aUnit("K4", "ei ole", UnitLevel::unit, "Huono")});
    EXPECT_EQ(refused.error().code, "unknownParentUnit");
    EXPECT_EQ(f.units()->size(), 4U);
}

TEST(UnitList, IsRefusedWhenACodeStandsTwice) {
    Fixture f;
    EXPECT_EQ(
        UnitRepository(*f.workspace)
            .saveAll({aUnit("X", "", UnitLevel::unit, "1"), aUnit("X", "", UnitLevel::unit, "2")})
            .error()
            .code,
        "unitCodeInUse");
}

TEST(Unit, CannotBeInsideItself) {
    Fixture f;
    UnitRepository repository(*f.workspace);
    auto service = *f.units()->findByCode("A");
    service.parent = f.units()->findByCode("K1")->id;
    EXPECT_EQ(repository.update(service).error().code, "unitInsideItself");
    EXPECT_EQ(repository.saveAll({aUnit("A", "K1", UnitLevel::service, "Kotihoito")}).error().code,
              "unitInsideItself");
    EXPECT_EQ(f.units()->find(f.units()->findByCode("A")->parent)->code, "HVA");
}

TEST(Unit, KeepsCodesUnique) {
    Fixture f;
    UnitRepository repository(*f.workspace);
    model::Unit unit;
    unit.code = "K1";
    EXPECT_EQ(repository.insert(unit).error().code, "unitCodeInUse");
    unit.code = "";
    EXPECT_EQ(repository.insert(unit).error().code, "unitCodeMissing");
    unit.code = "K9";
    const auto id = take(repository.insert(unit));
    EXPECT_EQ(f.units()->find(id)->code, "K9");
    auto renamed = *f.units()->find(id);
    renamed.code = "K2";
    EXPECT_EQ(repository.update(renamed).error().code, "unitCodeInUse");
}

TEST(Unit, WithResponsesOrUnitsBelowIsNotRemoved) {
    Fixture f;
    UnitRepository repository(*f.workspace);
    auto response = aResponse(f.survey, 9);
    response.unit = f.units()->findByCode("K1")->id;
    f.importAll({response});
    EXPECT_EQ(repository.remove(f.units()->findByCode("A")->id).error().code, "unitInUse");
    EXPECT_EQ(repository.remove(*response.unit).error().code, "unitInUse");
    EXPECT_TRUE(repository.remove(f.units()->findByCode("K2")->id));
    EXPECT_EQ(f.units()->findByCode("K2"), nullptr);
}

} // namespace kooste::store
