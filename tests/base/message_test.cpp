// SPDX-License-Identifier: MIT
#include "base/civil.h"
#include "base/translator.h"

#include <gtest/gtest.h>

using namespace kooste::base;

namespace {

/// Says everything in capitals of a kind, so that a test sees what went through translation.
struct BracketTranslator final : Translator {
    Language language() const override { return Language::fi; }
    std::string text(std::string_view msgid) const override {
        return "[" + std::string(msgid) + "]";
    }
    std::string plural(std::string_view one, std::string_view many,
                       std::int64_t count) const override {
        return text(count == 1 ? one : many);
    }
};

} // namespace

TEST(Message, ArgumentsAreWrittenAsTheLanguageWritesThem) {
    const auto message = tr("{n} answers, mean {mean}, since {date}")
                             .with("n", 12345)
                             .with("mean", 4.25)
                             .with("date", makeDate(2025, 9, 1));
    EXPECT_EQ(render(message, EnglishTranslator()), "12,345 answers, mean 4.25, since 1 Sep 2025");
    EXPECT_EQ(render(message, BracketTranslator()),
              "[12\u00A0345 answers, mean 4,25, since 1.9.2025]");
}

TEST(Message, CountChoosesTheForm) {
    const EnglishTranslator english;
    EXPECT_EQ(render(trn("{n} row", "{n} rows", 1), english), "1 row");
    EXPECT_EQ(render(trn("{n} row", "{n} rows", 0), english), "0 rows");
}

TEST(Message, APartThatIsAMessageIsTranslatedToo) {
    EXPECT_EQ(render(tr("by {channel}").with("channel", tr("paper form")), BracketTranslator()),
              "[by [paper form]]");
}

TEST(Message, TextOfAnArgumentIsNeverReadAsAPlace) {
    const auto message = tr("{a} {b}").with("a", "{b}").with("b", "x");
    EXPECT_EQ(render(message, EnglishTranslator()), "{b} x");
}

TEST(Message, AnUnknownPlaceStands) {
    EXPECT_EQ(render(tr("{who} {"), EnglishTranslator()), "{who} {");
}
