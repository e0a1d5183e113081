// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/translator.h"
#include "base/windows_names.h"

#include <gtest/gtest.h>

using namespace kooste::base;

TEST(WindowsPath, IsExtendedWithDriveAndServer) {
    EXPECT_EQ(extendedWindowsPath("C:\\kansio\\tiedosto ä.kooste"),
              "\\\\?\\C:\\kansio\\tiedosto ä.kooste");
    EXPECT_EQ(extendedWindowsPath("C:/kansio/tiedosto"), "\\\\?\\C:\\kansio\\tiedosto");
    EXPECT_EQ(extendedWindowsPath("\\\\palvelin\\jako\\a"), "\\\\?\\UNC\\palvelin\\jako\\a");
    EXPECT_EQ(extendedWindowsPath("//palvelin/jako/a"), "\\\\?\\UNC\\palvelin\\jako\\a");
}

TEST(WindowsPath, ThatIsExtendedOrADeviceStaysAsItIs) {
    for (const char *path : {"\\\\?\\C:\\a", "\\\\?\\UNC\\palvelin\\jako\\a", "\\\\.\\COM1"})
        EXPECT_EQ(extendedWindowsPath(path), path);
}

TEST(WindowsPath, IsPlainAgainForMessages) {
    for (const char *path : {"C:\\a\\b", "\\\\palvelin\\jako\\a"})
        EXPECT_EQ(plainWindowsPath(extendedWindowsPath(path)), path);
    for (const char *path :
         {"a\\b", "C:a", "\\\\?\\Volume{1}\\a", "\\\\?\\unix\\tmp", "\\\\.\\COM1", ""})
        EXPECT_EQ(plainWindowsPath(path), path);
}

TEST(WindowsPath, OfAServerIsToldFromADrives) {
    for (const char *path :
         {"\\\\palvelin\\jako\\a", "//palvelin/jako/a", "\\\\?\\UNC\\palvelin\\jako",
          "//?/UNC/palvelin/jako", "\\\\localhost\\C$\\a"})
        EXPECT_TRUE(isOnWindowsServer(path)) << path;
    for (const char *path : {"C:\\a", "C:a", "a\\b", "\\a", "\\\\?\\C:\\a", "//?/C:/a",
                             "\\\\.\\COM1", "\\\\?\\unix\\tmp", ""})
        EXPECT_FALSE(isOnWindowsServer(path)) << path;
}

TEST(WindowsDevice, IsKnownInEveryWriting) {
    for (const char *name :
         {"CON", "con", "Aux.pdf", "aux.tar.gz", "nul", "PRN.xlsx", "COM1", "com0.csv", "LPT9",
          "LPT¹", "com².pdf", "Com³", "con .txt", "CONIN$", "conout$.a", "aux:a"})
        EXPECT_TRUE(isWindowsDevice(name)) << name;
    for (const char *name : {"CONE", "auxiliary.pdf", "com", "com10", "lpt", "COM¹¹",
                             "raportti.con", "_aux", "aux_.pdf", "kooste.aux", "com⁴", "", "."})
        EXPECT_FALSE(isWindowsDevice(name)) << name;
}

TEST(WindowsFile, IsRefusedWithItsReason) {
    const auto reasonOf = [](const char *name) {
        const auto reason = whyNoWindowsFile(name);
        return reason ? render(*reason, EnglishTranslator()) : std::string();
    };
    EXPECT_EQ(reasonOf("raportti ä.pdf"), "");
    EXPECT_EQ(reasonOf("aux.pdf"), "“aux.pdf” is the name of a device in Windows");
    EXPECT_EQ(reasonOf("a:b.pdf"), "a file's name cannot have the character : in Windows");
    // Windows would leave them away without a word: the file would have another name.
    EXPECT_EQ(reasonOf("raportti."), "a file's name cannot end with a dot or a blank in Windows");
    EXPECT_EQ(reasonOf("raportti "), "a file's name cannot end with a dot or a blank in Windows");
    EXPECT_EQ(reasonOf("."), ""); // the folder itself
    EXPECT_EQ(reasonOf(".."), "");
    EXPECT_EQ(reasonOf("a\tb"), "a file's name cannot have control characters");
    for (const char c : std::string("<>:\"/\\|?*"))
        EXPECT_NE(reasonOf((std::string("a") + c).c_str()), "") << c;
}

TEST(SafeFileName, IsNoDeviceWhateverFollowsTheDot) {
    EXPECT_EQ(safeFileName("aux.pdf"), "aux_.pdf");
    EXPECT_EQ(safeFileName("LPT¹"), "LPT¹_");
    EXPECT_EQ(safeFileName("con .x"), "con _.x");
    for (const char *name : {"CON", "aux.pdf", "COM1", "LPT¹", "nul .x", "com3.a.b", "CONIN$"}) {
        EXPECT_FALSE(isWindowsDevice(safeFileName(name))) << name;
        EXPECT_FALSE(isWindowsDevice(safeFileName(name) + ".pdf")) << name;
    }
}

TEST(SafeFileName, HasNothingThatWindowsForbids) {
    EXPECT_EQ(safeFileName("a<b>c:d\"e/f\\g|h?i*j"), "a_b_c_d_e_f_g_h_i_j");
    EXPECT_EQ(safeFileName("a\x01\x1F\x7F\nb"), "a____b");
    EXPECT_EQ(safeFileName("nimi. . "), "nimi. _");
    EXPECT_EQ(safeFileName("..."), ".._");
    EXPECT_EQ(safeFileName("Äänekoski – Åbo"), "Äänekoski – Åbo");
}

TEST(SafeFileName, IsCutBetweenCharacters) {
    for (std::size_t lead = 0; lead < 3; ++lead) {
        std::string text(lead, 'a');
        for (int i = 0; i < 200; ++i)
            text += "ä€";
        const auto name = safeFileName(text);
        EXPECT_LE(name.size(), kLongestSafeName);
        EXPECT_GT(name.size(), kLongestSafeName - 4);
        EXPECT_TRUE(isValidUtf8(name));
    }
    EXPECT_EQ(safeFileName(std::string(kLongestSafeName, 'a')).size(), kLongestSafeName);
    EXPECT_EQ(safeFileName(std::string(kLongestSafeName - 1, 'a') + ".b").back(), '_');
}

TEST(WholeCharacters, AreCutToBytes) {
    EXPECT_EQ(wholeCharacters("äö", 4), "äö");
    EXPECT_EQ(wholeCharacters("äö", 3), "ä");
    EXPECT_EQ(wholeCharacters("äö", 1), "");
    EXPECT_EQ(wholeCharacters("a€b", 3), "a");
}
