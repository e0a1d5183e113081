// SPDX-License-Identifier: MIT
#include "model/unit.h"

#include <gtest/gtest.h>

using namespace kooste::model;

namespace {

Unit unit(int id, int parent, const char *code, const char *name) {
    Unit result;
    result.id = UnitId{id};
    result.parent = UnitId{parent};
    result.code = code;
    result.name = kooste::base::LocalText::same(name);
    return result;
}

UnitTree aTree() {
    return UnitTree({unit(5, 2, "T2", "Äänekoski"), unit(2, 1, "P", "Palvelu"),
                     unit(1, 0, "K", "Alue"), unit(4, 2, "T1", "Anttola"), unit(3, 1, "A", "Avo"),
                     unit(6, 3, "A1", "Anttola")});
}

std::vector<std::string> codes(const UnitTree &tree) {
    std::vector<std::string> result;
    for (const auto &each : tree.units())
        result.push_back(each.code);
    return result;
}

} // namespace

TEST(UnitTree, UnitsStandInTreeOrderSiblingsByName) {
    EXPECT_EQ(codes(aTree()), (std::vector<std::string>{"K", "A", "A1", "P", "T1", "T2"}));
}

TEST(UnitTree, ASubtreeIsARunOfPositions) {
    const auto tree = aTree();
    const int service = tree.indexOf(UnitId{2});
    EXPECT_EQ(tree.subtreeEnd(service), 6);
    EXPECT_TRUE(tree.isWithin(tree.indexOf(UnitId{5}), service));
    EXPECT_FALSE(tree.isWithin(tree.indexOf(UnitId{6}), service));
    EXPECT_EQ(tree.children(0), (std::vector<int>{1, 3}));
    EXPECT_EQ(tree.path(4), (std::vector<int>{0, 3, 4}));
}

TEST(UnitTree, ANameIsEnoughWhenOnlyOneUnitHasIt) {
    const auto tree = aTree();
    EXPECT_EQ(tree.findByCodeOrName("äänekoski ")->code, "T2");
    EXPECT_EQ(tree.findByCodeOrName("Anttola"), nullptr);
    EXPECT_EQ(tree.findByCodeOrName("t1")->code, "T1");
    EXPECT_EQ(tree.findByCodeOrName(""), nullptr);
}
