// SPDX-License-Identifier: MIT
#include "charts/text_measure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste::charts;
using testing::ElementsAre;

namespace {
// 5.5 a character at size 10.
std::vector<std::string> wrapped(std::string_view text, double width) {
    return wrapLines(text, width, 10, Weight::regular, FixedTextMeasure());
}
} // namespace

TEST(WrapLines, BreaksAtBlanks) {
    EXPECT_THAT(wrapped("yksi kaksi kolme", 60), ElementsAre("yksi kaksi", "kolme"));
}
TEST(WrapLines, GivesOneEmptyLineForEmptyText) { EXPECT_THAT(wrapped("", 60), ElementsAre("")); }
TEST(WrapLines, ShowsASoftHyphenOnlyWhereItBreaks) {
    EXPECT_THAT(wrapped("asiakas\u00ADkysely", 60), ElementsAre("asiakas-", "kysely"));
    EXPECT_THAT(wrapped("asiakas\u00ADkysely", 200), ElementsAre("asiakaskysely"));
}
TEST(WrapLines, BreaksAfterAHyphenInsideAWord) {
    EXPECT_THAT(wrapped("QR-koodilla", 50), ElementsAre("QR-", "koodilla"));
}
TEST(WrapLines, KeepsANumberAndItsPercentSignTogether) {
    EXPECT_THAT(wrapped("nyt 55 % heist\u00E4", 38),
                ElementsAre("nyt", "55\u00A0%", "heist\u00E4"));
}
TEST(WrapLines, CutsAWordThatIsWiderThanTheLine) {
    EXPECT_THAT(wrapped("aaaaaaaaaa", 30), ElementsAre("aaaaa", "aaaaa"));
}
TEST(Fitted, EndsWithAnEllipsisWhenTextIsLeftOut) {
    EXPECT_EQ(fitted("kuntoutus", 1000, 10, Weight::regular, FixedTextMeasure()), "kuntoutus");
    const auto text = fitted("kuntoutus", 33, 10, Weight::regular, FixedTextMeasure());
    EXPECT_TRUE(text.ends_with("\u2026")) << text;
    EXPECT_LE(FixedTextMeasure().width(text, 10, Weight::regular), 33);
}
