// SPDX-License-Identifier: MIT
#include "analysis/disclosure.h"
#include "analysis/sum_solver.h"

#include <gtest/gtest.h>
#include <numeric>
#include <random>

using namespace kooste;
using namespace kooste::analysis;
using kooste::testing::SumSolver;

namespace {

AnswerCounts orderedCounts(const std::vector<std::int64_t> &options) {
    AnswerCounts counts;
    counts.kind = model::ItemKind::ordered;
    counts.options = options;
    counts.base = std::accumulate(options.begin(), options.end(), std::int64_t{0});
    return counts;
}

} // namespace

TEST(PrimarySuppression, StartsBelowTheThreshold) {
    EXPECT_TRUE(isTooSmall(4, 5));
    EXPECT_FALSE(isTooSmall(5, 5));
    EXPECT_TRUE(isTooSmall(0, 5));
}

TEST(PrimarySuppression, OneClassIsHiddenBelowTwiceTheThreshold) {
    EXPECT_TRUE(isTooSmall(orderedCounts({0, 0, 0, 0, 9}), 5));
    EXPECT_FALSE(isTooSmall(orderedCounts({0, 0, 0, 0, 10}), 5));
    EXPECT_FALSE(isTooSmall(orderedCounts({0, 0, 0, 1, 8}), 5));
}

TEST(PrimarySuppression, ANumberThatAllGaveIsOneClass) {
    AnswerCounts counts;
    counts.kind = model::ItemKind::number;
    counts.base = 6;
    counts.sum = 18;
    counts.sumSquares = 54;
    EXPECT_TRUE(isTooSmall(counts, 5));
    counts.sumSquares = 60;
    EXPECT_FALSE(isTooSmall(counts, 5));
}

TEST(SecondarySuppression, ReferenceCasesHold) {
    const auto one = protectParts({3, 12, 25}, 5);
    EXPECT_EQ(one.hidden, (std::vector{true, true, false}));
    EXPECT_FALSE(one.hideTotal);
    const auto two = protectParts({3, 4, 33}, 5);
    EXPECT_EQ(two.hidden, (std::vector{true, true, false}));
    EXPECT_FALSE(two.hideTotal) << "their sum 7 may be known";
    const auto three = protectParts({2, 0, 38}, 5);
    EXPECT_EQ(three.hidden, (std::vector{true, true, false}));
    EXPECT_TRUE(three.hideTotal) << "their sum 2 is below the threshold";
}

TEST(SecondarySuppression, NothingSmallHidesNothing) {
    const auto result = protectParts({12, 25, 5}, 5);
    EXPECT_EQ(result.hidden, (std::vector{false, false, false}));
    EXPECT_FALSE(result.hideTotal);
    EXPECT_EQ(protectParts({0, 25}, 5).hidden, (std::vector{false, false}))
        << "nobody reveals nobody";
}

TEST(SecondarySuppression, APartAloneIsTheTotal) {
    const auto result = protectParts({3}, 5);
    EXPECT_TRUE(result.hidden[0]);
    EXPECT_TRUE(result.hideTotal);
}

TEST(SecondarySuppression, WhereTheTotalStaysMorePartsAreHidden) {
    EXPECT_EQ(protectLine({2, 1, 38, 60}, {true, true, false, false}, 5),
              (std::vector{true, true, true, false}));
    EXPECT_EQ(protectLine({3, 12, 25}, {true, false, false}, 5), (std::vector{true, true, false}));
    EXPECT_EQ(protectLine({12, 25}, {false, false}, 5), (std::vector{false, false}));
}

TEST(FilterSuppression, ASmallRemainderHidesTheFilteredFigure) {
    EXPECT_TRUE(revealsRest(38, 40, 5));
    EXPECT_FALSE(revealsRest(35, 40, 5));
    EXPECT_FALSE(revealsRest(40, 40, 5)) << "nobody is left out";
}

namespace {

/// A county with services and units; node 0 is the root.
TreeCounts countyOf(const std::vector<std::vector<std::int64_t>> &services) {
    TreeCounts tree;
    const auto add = [&](int parent, std::int64_t own) {
        tree.parents.push_back(parent);
        tree.own.push_back(own);
        tree.hasOwn.push_back(own > 0);
        return static_cast<int>(tree.own.size()) - 1;
    };
    add(-1, 0);
    for (const auto &units : services) {
        const int service = add(0, 0);
        for (const auto count : units)
            add(service, count);
    }
    tree.total = tree.own;
    for (std::size_t i = tree.own.size(); i-- > 1;)
        tree.total[static_cast<std::size_t>(tree.parents[i])] += tree.total[i];
    for (std::size_t i = 0; i < tree.own.size(); ++i) {
        tree.hasAny.push_back(tree.total[i] > 0);
        tree.ownHidden.push_back(tree.own[i] > 0 && tree.own[i] < 5);
        tree.totalHidden.push_back(tree.total[i] > 0 && tree.total[i] < 5);
    }
    return tree;
}

} // namespace

TEST(TreeSuppression, ASmallUnitIsHiddenWithTheNextSmallest) {
    auto tree = countyOf({{3, 12, 25}, {50, 60}});
    protectTree(tree, 5);
    EXPECT_EQ(tree.totalHidden,
              (std::vector{false, false, true, true, false, false, false, false}));
}

TEST(TreeSuppression, ASmallServiceTakesAnotherServiceAndOneOfItsUnitsAlong) {
    auto tree = countyOf({{3}, {20, 30}, {40, 50}});
    protectTree(tree, 5);
    EXPECT_FALSE(tree.totalHidden[0]);
    EXPECT_TRUE(tree.totalHidden[1]);
    EXPECT_TRUE(tree.totalHidden[2]) << "the only unit of its service";
    EXPECT_TRUE(tree.totalHidden[3]) << "the next smallest service";
    EXPECT_TRUE(tree.totalHidden[4]) << "else the service could be added up";
    EXPECT_FALSE(tree.totalHidden[5]);
    EXPECT_FALSE(tree.totalHidden[6]);
}

TEST(TreeSuppression, AUnitOfNobodyProtectsNothing) {
    auto tree = countyOf({{2, 0, 38}});
    protectTree(tree, 5);
    EXPECT_TRUE(tree.totalHidden[2]);
    EXPECT_TRUE(tree.totalHidden[4]) << "0 is shown elsewhere, so 38 has to hide the 2";
    EXPECT_FALSE(tree.totalHidden[0]);
}

TEST(TreeSuppression, HiddenCountsCannotBeSolvedForInAnyTree) {
    std::mt19937 random(20250901);
    for (int round = 0; round < 400; ++round) {
        std::vector<std::vector<std::int64_t>> services(1 + random() % 4);
        for (auto &units : services)
            for (auto count = 1 + random() % 5; count > 0; --count)
                units.push_back(
                    static_cast<std::int64_t>(random() % 3 == 0 ? random() % 6 : random() % 60));
        auto tree = countyOf(services);
        protectTree(tree, 5);
        EXPECT_FALSE(SumSolver(tree).solvesAny()) << "round " << round;
    }
}

TEST(TreeSuppression, TheSolverSeesAnUnprotectedCell) {
    const auto tree = countyOf({{3, 12, 25}});
    auto open = tree;
    open.ownHidden = std::vector<bool>(open.ownHidden.size(), false);
    EXPECT_TRUE(SumSolver(open).solvesAny());
}
