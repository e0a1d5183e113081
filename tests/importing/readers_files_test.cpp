// SPDX-License-Identifier: MIT
#include "importing/readers_support.h"

#include <boost/filesystem/operations.hpp>
#include <fstream>
#include <gmock/gmock.h>

namespace kooste::importing::tests {
namespace {

using namespace std::string_literals;

std::string sentence(const base::Error &error) {
    std::string text = error.message.id();
    for (const auto &[name, value] : error.message.arguments())
        if (const auto *part = std::get_if<std::shared_ptr<const base::Message>>(&value))
            text += " " + (*part)->id();
    return text;
}

TEST(OpenTable, SaysWhatAFileIsThatIsNoTable) {
    const std::vector<std::pair<std::string, std::string>> files{
        {"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s, "picture"},
        {"\xFF\xD8\xFF\xE0\0\x10JFIF"s, "picture"},
        {"%PDF-1.7\n%\xE2\xE3", "PDF"},
        {"\x1F\x8B\x08\0\0\0"s, "archive"},
        {"SQLite format 3\0\x10\0"s, "database"},
        {"<!DOCTYPE html><html><table>", "web page"},
        {"{\n \"id\": 1, \"x\": [", "JSON"},
        {"\x1C\0\0\0\0\0\0\0ENCRYPTEDSAV"s, "password-protected SPSS"}};
    for (const auto &[bytes, what] : files) {
        const auto table = readBytes(bytes);
        ASSERT_FALSE(table.ok()) << what;
        EXPECT_EQ(table.error().code, "notATable") << what;
        EXPECT_THAT(sentence(table.error()), testing::HasSubstr(what));
        EXPECT_EQ(table.error().file, "memory.csv");
    }
}

TEST(OpenTable, BytesThatNoTextHasAreNoTable) {
    EXPECT_EQ(outcomeOf("\x01\x02\x03\x04\0\0\x05\x06\x07\x08 some text"s), "notATable");
    EXPECT_EQ(outcomeOf("a;b\n1;\0\n\0\0;2\n"s), "notATable");
}

TEST(OpenTable, AWorkbookOfOtherBytesIsCalledDamaged) {
    const auto bytes = "\x01\x02\x03\x04\0\0\x05\x06\x07\x08 some text"s;
    for (const std::string name : {"Kysely.XLSX", "kysely.sav"}) {
        const auto table = readAll(openSource(ByteSource::fromMemory(name, bytes), {}));
        ASSERT_FALSE(table.ok()) << name;
        EXPECT_EQ(table.error().code, "notATable");
        EXPECT_THAT(sentence(table.error()), testing::HasSubstr("damaged"));
    }
}

std::string wide(const std::string &text) {
    std::string bytes;
    for (const char c : text)
        bytes += {c, '\0'};
    return bytes;
}

TEST(OpenTable, TellsAnEncryptedWorkbookFromAnOldOne) {
    const std::string shell = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
    EXPECT_EQ(outcomeOf(shell + wide("EncryptedPackage")), "encryptedWorkbook");
    EXPECT_EQ(outcomeOf(shell + wide("Workbook")), "oldWorkbook");
    EXPECT_EQ(outcomeOf(shell), "encryptedOrOldWorkbook");
}

TEST(OpenTable, MissingFilesAndFoldersAreToldApart) {
    const auto missing = openTable("/nowhere/answers.csv", {});
    ASSERT_FALSE(missing.ok());
    EXPECT_EQ(missing.error().code, "fileMissing");
    EXPECT_EQ(missing.error().file, "/nowhere/answers.csv");
    EXPECT_EQ(missing.error().kind, base::ErrorKind::unreadableInput);
    const auto folder = openTable(boost::filesystem::temp_directory_path(), {});
    ASSERT_FALSE(folder.ok());
    EXPECT_EQ(folder.error().code, "isFolder");
}

TEST(OpenTable, TheContentDecidesAndNotTheName) {
    const auto path = boost::filesystem::temp_directory_path() /
                      boost::filesystem::unique_path("kooste-%%%%%%.csv");
    const std::string bytes =
        WorkbookBuilder().rows("<row><c><v>1</v></c><c><v>2</v></c></row>").bytes();
    std::ofstream(path.string(), std::ios::binary) << bytes;
    const auto table = readAll(openTable(path, {}));
    boost::filesystem::remove(path);
    ASSERT_TRUE(table.ok()) << table.error().code;
    EXPECT_EQ(table->format.format, "xlsx");
    EXPECT_EQ(table->rows[0], (std::vector<std::string>{"1", "2"}));
}

} // namespace
} // namespace kooste::importing::tests
