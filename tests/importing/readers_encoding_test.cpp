// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "importing/readers/encoding.h"
#include "importing/readers_support.h"

#include <gmock/gmock.h>
#include <iconv.h>

namespace kooste::importing::tests {
namespace {

std::string encoded(const std::string &utf8, const char *encoding) {
    iconv_t converter = iconv_open(encoding, "UTF-8");
    std::string from = utf8;
    std::string to(utf8.size() * 4 + 8, '\0');
    char *in = from.data();
    char *out = to.data();
    std::size_t left = from.size();
    std::size_t room = to.size();
    EXPECT_NE(iconv(converter, &in, &left, &out, &room), static_cast<std::size_t>(-1));
    iconv_close(converter);
    to.resize(to.size() - room);
    return to;
}

const std::string kFinnish = "Kysymys;Päivä;Yksikkö\nHyvää, kiitos;1;Äänekosken sääripuoli\n"
                             "Öinen käynti – ”ihan hyvä”;2;Åbo\n";

struct Case {
    const char *encoding;
    std::string mark;
    const char *recognised;
};

class Encodings : public testing::TestWithParam<Case> {};

TEST_P(Encodings, AreRecognisedAndConverted) {
    const Case &c = GetParam();
    const auto table = readBytes(c.mark + encoded(kFinnish, c.encoding));
    ASSERT_TRUE(table.ok()) << table.error().code;
    EXPECT_EQ(table->format.encoding, c.recognised);
    EXPECT_EQ(table->rows[0][1], "Päivä");
    EXPECT_EQ(table->rows[1][2], "Äänekosken sääripuoli");
    EXPECT_EQ(table->rows[2][0], "Öinen käynti – ”ihan hyvä”");
}

INSTANTIATE_TEST_SUITE_P(
    All, Encodings,
    testing::Values(Case{"UTF-8", "", "UTF-8"}, Case{"UTF-8", "\xEF\xBB\xBF", "UTF-8"},
                    Case{"UTF-16LE", "\xFF\xFE", "UTF-16LE"},
                    Case{"UTF-16BE", "\xFE\xFF", "UTF-16BE"}, Case{"UTF-16LE", "", "UTF-16LE"},
                    Case{"UTF-16BE", "", "UTF-16BE"}, Case{"WINDOWS-1252", "", "windows-1252"},
                    Case{"MACINTOSH", "", "macintosh"}));

TEST(Encoding, ALateByteDecidesForTheWholeFile) {
    std::string bytes = "a;b\n";
    while (bytes.size() < 1'500'000)
        bytes += "vastaus;123456\n";
    const auto table = readBytes(bytes + "hyv\xE4;p\xF6yt\xE4\n");
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->format.encoding, "windows-1252");
    EXPECT_EQ(table->rows.back(), (std::vector<std::string>{"hyvä", "pöytä"}));
}

TEST(Encoding, SingleSignsOfWindowsAreNotTakenForMacLetters) {
    // In Mac Roman these bytes would be Ä, í and ñ.
    for (const auto &[bytes, text] :
         std::vector<std::pair<std::string, std::string>>{{"hinta;x\n5 \x80;1\n", "5 €"},
                                                          {"t;x\ndon\x92t;1\n", "don’t"},
                                                          {"t;x\n1 \x96 2;1\n", "1 – 2"}}) {
        const auto table = readBytes(bytes);
        ASSERT_TRUE(table.ok());
        EXPECT_EQ(table->format.encoding, "windows-1252");
        EXPECT_EQ(table->rows[1][0], text);
    }
}

TEST(Encoding, WhatFitsNeitherReadingIsAsked) {
    const auto table = readBytes("a;b\n\xA4\xB3;\xB8\xF7\n");
    ASSERT_FALSE(table.ok());
    EXPECT_EQ(table.error().code, "encodingUnclear");
    EXPECT_EQ(table.error().kind, base::ErrorKind::decisionNeeded);
}

TEST(Encoding, TheUsersEncodingWins) {
    const auto table = readBytes("a;b\n\x8A;1\n", {.encoding = "MacRoman"});
    ASSERT_TRUE(table.ok());
    EXPECT_EQ(table->rows[1][0], "ä");
    EXPECT_EQ(outcomeOf("a;b\n", {.encoding = "klingon"}), "encodingUnknown");
}

TEST(Encoding, BytesThatTheEncodingLacksAreShownAndTold) {
    const auto table = readBytes("hyvä\n", {.encoding = "windows-1252"});
    ASSERT_TRUE(table.ok());
    const auto stray = readBytes("hyv\xE4\xE4 p\xE4iv\xE4\xE4;\x81\nb;c\n");
    ASSERT_TRUE(stray.ok());
    EXPECT_EQ(stray->rows[0][1], "\xEF\xBF\xBD");
    ASSERT_EQ(stray->format.diagnostics.size(), 1U);
    EXPECT_EQ(stray->format.diagnostics[0].code, "unreadableCharacters");
}

TEST(Encoding, EveryTextHandedOverIsValidUtf8) {
    for (const char *encoding : {"UTF-8", "UTF-16LE", "windows-1252", "macintosh"}) {
        std::string bytes;
        for (int i = 1; i < 256; ++i)
            bytes += static_cast<char>(i);
        const auto table = readBytes("a;b\n" + bytes + "\"", {.encoding = encoding});
        if (!table)
            continue;
        for (const auto &row : table->rows)
            for (const auto &cell : row)
                EXPECT_TRUE(base::isValidUtf8(cell)) << encoding;
    }
}

TEST(ByteCensus, AgreesWithTheUtf8CheckOnEveryPairOfBytes) {
    for (int first = 0x80; first < 0x100; ++first)
        for (int second = 0; second < 0x100; ++second) {
            const std::string bytes{static_cast<char>(first), static_cast<char>(second), '\x80',
                                    '\x80'};
            for (std::size_t length = 1; length <= bytes.size(); ++length) {
                ByteCensus census;
                census.add(bytes.substr(0, 1));
                census.add(bytes.substr(1, length - 1));
                census.finish();
                EXPECT_EQ(census.isUtf8(), base::isValidUtf8(bytes.substr(0, length)))
                    << first << " " << second << " " << length;
            }
        }
}

TEST(ByteCensus, CountsWhereHighBytesStand) {
    ByteCensus census;
    census.add(" \xE4 ");
    census.add("hyv\xE4");
    census.add(" k\xE4y");
    census.finish();
    EXPECT_EQ(census.count(0xE4, ByteCensus::alone), 1U);
    EXPECT_EQ(census.count(0xE4, ByteCensus::edge), 1U);
    EXPECT_EQ(census.count(0xE4, ByteCensus::afterSmall), 1U);
}

} // namespace
} // namespace kooste::importing::tests
