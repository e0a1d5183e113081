// SPDX-License-Identifier: MIT
#include "charts/registry.h"
#include "support/chart_samples.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste::charts;
using namespace kooste::test;
using testing::HasSubstr;
using testing::Not;

namespace {
std::string drawn(const HeatCellSpec &spec, Size size = {80, 24}) {
    return describe(layout(spec, Theme::light(), FixedTextMeasure(), size));
}
} // namespace

TEST(HeatCell, SaysItsFigureOnEveryGround) {
    for (int step = 0; step < kHeatSteps; ++step)
        EXPECT_THAT(drawn({"73 %", "301", step}), HasSubstr("\"73 %\""));
}
TEST(HeatCell, LeavesNOutOnlyWhereItHasNoRoom) {
    EXPECT_THAT(drawn({"73 %", "301", 1}, {120, 24}), HasSubstr("\"301\""));
    EXPECT_THAT(drawn({"73 %", "301", 1}, {40, 24}), Not(HasSubstr("\"301\"")));
}
TEST(HeatCell, OfASuppressedFigureIsAHatchAndNothingElse) {
    const std::string text = drawn({"73 %", "4", 3, true});
    EXPECT_THAT(text, HasSubstr("hatch"));
    EXPECT_THAT(text, Not(HasSubstr("73")));
    EXPECT_EQ(text, drawn({"", "", 0, true}));
}
