// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <gtest/gtest.h>

using namespace kooste::base;

TEST(Text, DecomposedLettersBecomeOne) {
    EXPECT_EQ(toNfc("sa\u0308a\u0308ri"), "sääri");
    EXPECT_EQ(toNfc("a\xFF b"), "a\uFFFD b");
}

TEST(Text, ComposedTextStaysAsItIs) {
    for (const std::string text : {"Ääkköset – “näin” … 5 €", "ŋ đ ž Ǥ", "\u200B日本", ""})
        EXPECT_EQ(toNfc(text), text);
    EXPECT_EQ(toNfc("\u2000"), "\u2002"); // a blank that composed text does not hold
    EXPECT_EQ(toNfc("ä\u0323"), "ạ\u0308");
    EXPECT_EQ(toNfc("\xC3"), "\uFFFD");
    EXPECT_EQ(toNfc("\xC3(\xE2\x80"), "\uFFFD(\uFFFD\uFFFD");
}

TEST(Text, ComparisonIgnoresCaseAndBlanksButNotLetters) {
    EXPECT_EQ(comparisonKey(" Sääri\u00A0 kipeä "), comparisonKey("SÄÄRI KIPEÄ"));
    EXPECT_NE(comparisonKey("saari"), comparisonKey("sääri"));
}

TEST(Text, PlainLettersHaveNoMarks) {
    EXPECT_EQ(withPlainLetters("Syntymäaika på svenska, café"), "Syntymaaika pa svenska, cafe");
}

TEST(Text, SortKeyPutsNordicLettersLast) {
    std::vector<std::string> names{"Öster", "Zeta", "Äijälä", "Åbo", "aamu", "Éclair"};
    std::sort(names.begin(), names.end(),
              [](const std::string &a, const std::string &b) { return sortKey(a) < sortKey(b); });
    EXPECT_EQ(names,
              (std::vector<std::string>{"aamu", "Éclair", "Zeta", "Åbo", "Äijälä", "Öster"}));
}

TEST(Text, FileNamesSurviveWindows) {
    EXPECT_EQ(safeFileName("Äitiys/neuvola: A?"), "Äitiys_neuvola_ A_");
    EXPECT_EQ(safeFileName("loppu."), "loppu_");
    EXPECT_EQ(safeFileName("CON"), "CON_");
    EXPECT_EQ(safeFileName("com1.pdf"), "com1_.pdf");
    EXPECT_EQ(safeFileName(""), "_");
}

TEST(Text, ShorteningCutsWholeCharacters) {
    EXPECT_EQ(shortened("äöå", 3), "äöå");
    EXPECT_EQ(shortened("äöåx", 3), "äö\u2026");
}

TEST(Text, HashIsTheSameEverywhere) {
    EXPECT_EQ(stableHash(""), 14695981039346656037ULL);
    EXPECT_EQ(stableHash("a"), 12638187200555641996ULL); // FNV-1a reference value
}

TEST(Text, TrimTakesNoBreakSpacesAndByteOrderMarks) {
    EXPECT_EQ(trim("\uFEFF \u00A0x\u00A0\n"), "x");
    EXPECT_EQ(trim("  "), "");
}
