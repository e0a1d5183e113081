// SPDX-License-Identifier: MIT
// Files made to exhaust the reader: a message, soon, in little memory. All are made here.
#include "base/text.h"
#include "import_steps.h"
#include "importing/readers/xlsx_strings.h"
#include "importing/readers_support.h"
#include "importing/spss_files.h"
#include "support/measured.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <cstring>
#include <gmock/gmock.h>
#include <zip.h>

using namespace std::string_literals;

namespace kooste::importing::tests {
namespace {

namespace fs = boost::filesystem;

/// A file that is away when the test is over.
class HostileFile {
public:
    HostileFile() : path_(fs::temp_directory_path() / fs::unique_path("kooste-%%%%%%%%")) {}
    ~HostileFile() {
        boost::system::error_code code;
        fs::remove(path_, code);
    }
    HostileFile(const HostileFile &) = delete;
    HostileFile &operator=(const HostileFile &) = delete;
    const fs::path &path() const { return path_; }
    HostileFile &add(const std::string &text, std::size_t times = 1) {
        fs::ofstream stream(path_, std::ios::binary | std::ios::app);
        for (std::size_t i = 0; i < times; ++i)
            stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        return *this;
    }

private:
    fs::path path_;
};

std::string inspectOutcome(const fs::path &path) {
    auto reader = openTable(path, {});
    if (!reader)
        return reader.error().code;
    const auto seen = inspect(**reader, {}, "file", {}, {});
    return seen ? "inspected " + std::to_string(seen->responses) : seen.error().code;
}

/// Says what it took when it took too much.
std::string outcomeWithinBounds(const fs::path &path) {
    const auto result = test::measured([&] { return inspectOutcome(path); });
    EXPECT_LT(result.seconds, 2 * test::kSlower) << result.outcome;
    EXPECT_LT(result.megabytes, test::kMostMegabytes) << result.outcome;
    return result.outcome;
}

std::string outcomeWithinBounds(const std::string &bytes) {
    HostileFile file;
    file.add(bytes);
    return outcomeWithinBounds(file.path());
}

/// A workbook whose sheet is a file of that content, packed.
void packedSheet(const fs::path &target, const fs::path &sheet) {
    {
        fs::ofstream stream(target, std::ios::binary);
        const auto bytes = WorkbookBuilder().bytes();
        stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    int code = 0;
    zip_t *archive = zip_open(target.string().c_str(), 0, &code);
    ASSERT_NE(archive, nullptr);
    zip_file_add(archive, "xl/worksheets/sheet1.xml",
                 zip_source_file(archive, sheet.string().c_str(), 0, -1), ZIP_FL_OVERWRITE);
    ASSERT_EQ(zip_close(archive), 0);
}

TEST(Hostile, AZipBombInTheSheet) {
    HostileFile sheet;
    HostileFile file;
    sheet.add("<worksheet><sheetData>").add(std::string(1 << 20, ' '), 200);
    packedSheet(file.path(), sheet.path());
    EXPECT_EQ(outcomeWithinBounds(file.path()), "unsafeWorkbook");
}

TEST(Hostile, AZipBombOfRows) {
    HostileFile sheet;
    HostileFile file;
    std::string rows;
    for (int i = 0; i < 4096; ++i)
        rows += "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>";
    sheet.add("<worksheet><sheetData>").add(rows, 800);
    packedSheet(file.path(), sheet.path());
    EXPECT_EQ(outcomeWithinBounds(file.path()), "unsafeWorkbook");
}

TEST(Hostile, MoreRowsThanAWorkbookCanHave) {
    const std::string row = "<row><c><v>1</v></c></row>";
    WorkbookBuilder counted;
    counted.rows("<row r=\"1048575\"><c><v>1</v></c></row>" + row);
    EXPECT_EQ(outcomeWithinBounds(counted.bytes()), "inspected 1");
    counted.rows("<row r=\"1048575\"><c><v>1</v></c></row>" + row + row);
    EXPECT_EQ(outcomeWithinBounds(counted.bytes()), "damagedWorkbook");
    for (const char *number : {"1048577", "9223372036854775807", "0", "-5"}) {
        WorkbookBuilder named;
        named.rows("<row r=\"" + std::string(number) + "\"><c><v>1</v></c></row><row/>");
        EXPECT_EQ(outcomeWithinBounds(named.bytes()), "damagedWorkbook") << number;
    }
}

/// Of texts so short, what remembers their places is larger than they are.
TEST(Hostile, ThePlacesOfAWorkbooksTextsCountAsItsBytes) {
    SharedStrings many;
    for (int i = 0; i < 1000; ++i)
        many.add("");
    EXPECT_GE(many.bytes(), 4000U);
}

TEST(Hostile, ATagOfAllTooManyAttributes) {
    std::string tag = "<row";
    for (int i = 0; i < 2'000'000; ++i)
        tag += " a" + std::to_string(i) + "=\"1\"";
    WorkbookBuilder book;
    book.rows(tag + "/><row><c><v>1</v></c></row>");
    EXPECT_EQ(outcomeWithinBounds(book.bytes()), "unsafeWorkbook");
    WorkbookBuilder remark;
    remark.rows("<!--" + std::string(2 << 20, 'a') + "--><row><c><v>1</v></c></row>");
    EXPECT_EQ(outcomeWithinBounds(remark.bytes()), "unsafeWorkbook");
}

constexpr const char *kLaughs =
    "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

TEST(Hostile, ABombOfXmlEntitiesInAnyPart) {
    for (const char *part : {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                             "xl/styles.xml", "xl/_rels/workbook.xml.rels"}) {
        WorkbookBuilder book;
        book.rows("<row><c t=\"s\"><v>0</v></c></row>").strings("<si><t>a</t></si>").styles({"0"});
        book.part(part, kLaughs + book.content(part) + "&d;");
        EXPECT_THAT(outcomeWithinBounds(book.bytes()),
                    testing::AnyOf("unsafeWorkbook", "damagedWorkbook"))
            << part;
    }
}

TEST(Hostile, TenMillionColumns) {
    HostileFile named;
    named.add("a;", 10'000'000).add("\n1;2\n");
    EXPECT_EQ(outcomeWithinBounds(named.path()), "recordTooLong");
    HostileFile later;
    later.add("id;b\n1;2\n3;").add(";", 10'000'000).add("\n4;5\n");
    EXPECT_EQ(outcomeWithinBounds(later.path()), "recordTooLong");
    WorkbookBuilder book;
    book.rows("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");
    EXPECT_EQ(outcomeWithinBounds(book.bytes()), "damagedWorkbook");
}

TEST(Hostile, ACellOfAGigabyte) {
    const std::string piece(1 << 20, 'a');
    HostileFile plain;
    plain.add("id;comment\n1;").add(piece, 1024).add("\n");
    EXPECT_EQ(outcomeWithinBounds(plain.path()), "recordTooLong");
    HostileFile quoted;
    quoted.add("id;comment\n1;\"").add(piece, 1024);
    EXPECT_EQ(outcomeWithinBounds(quoted.path()), "recordTooLong");
}

TEST(Hostile, ACellOfAWorkbookWithoutAnEnd) {
    HostileFile sheet;
    HostileFile file;
    sheet.add("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>")
        .add(std::string(1 << 20, 'a'), 200);
    packedSheet(file.path(), sheet.path());
    EXPECT_THAT(outcomeWithinBounds(file.path()),
                testing::AnyOf("unsafeWorkbook", "damagedWorkbook"));
}

TEST(Hostile, NamesThatLeaveTheArchiveAreNotFollowed) {
    WorkbookBuilder book;
    book.rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>");
    book.part("../../../../tmp/kooste-escaped", "x").part("/etc/kooste-escaped", "x");
    EXPECT_THAT(outcomeWithinBounds(book.bytes()), testing::StartsWith("inspected"));
    EXPECT_FALSE(fs::exists("/tmp/kooste-escaped"));
    WorkbookBuilder led;
    led.relation("rId1", "worksheet", "../../../../etc/passwd");
    EXPECT_EQ(outcomeWithinBounds(led.bytes()), "damagedWorkbook");
}

TEST(Hostile, AFormulaInEveryCellIsText) {
    HostileFile file;
    file.add("id;a;b\n").add("=1+1;=HYPERLINK(\"x\");=cmd|' /C calc'!A0\n", 20'000);
    EXPECT_EQ(outcomeWithinBounds(file.path()), "inspected 20000");
    WorkbookBuilder book;
    std::string rows;
    for (int i = 0; i < 5000; ++i)
        rows += "<row><c><f>A1+1</f></c><c t=\"str\"><f>CMD()</f><v>a</v></c></row>";
    book.rows(rows);
    EXPECT_EQ(outcomeWithinBounds(book.bytes()), "inspected 4999");
}

TEST(Hostile, NulBytes) {
    EXPECT_EQ(outcomeWithinBounds("a;b\n1;\0\0\0;2\n"s), "notATable");
    EXPECT_EQ(outcomeWithinBounds(std::string(4 << 20, '\0')), "notATable");
    WorkbookBuilder book;
    book.rows("<row><c t=\"str\"><v>a\0b</v></c></row>"s);
    EXPECT_EQ(outcomeWithinBounds(book.bytes()), "damagedWorkbook");
}

TEST(Hostile, LoneSurrogates) {
    // U+D800 in UTF-16, in bytes that look like UTF-8, and as Excel's escape.
    const std::string wide = "\xFF\xFE"
                             "a\0;\0b\0\n\0\x31\0;\0\x00\xD8\n\0\x32\0;\0x\0\n\0"s;
    EXPECT_THAT(outcomeWithinBounds(wide), testing::StartsWith("inspected"));
    EXPECT_THAT(outcomeWithinBounds(std::string("a;b\n1;\xED\xA0\x80\n2;x\n")),
                testing::AnyOf("encodingUnclear", "inspected 2"));
    WorkbookBuilder book;
    book.rows("<row><c t=\"str\"><v>a</v></c></row><row><c t=\"str\"><v>_xD800_</v></c></row>");
    EXPECT_EQ(outcomeWithinBounds(book.bytes()), "inspected 1");
    WorkbookBuilder entity;
    entity.rows("<row><c t=\"str\"><v>&#xD800;</v></c></row>");
    EXPECT_EQ(outcomeWithinBounds(entity.bytes()), "damagedWorkbook");
}

/// Every number of the dictionary in turn becomes absurd.
TEST(Hostile, AnSpssFileWithAbsurdCountsAndLengths) {
    const auto sound = spssSurvey().bytes(SpssTestFormat::compressed);
    HostileFile file;
    const auto result = test::measured([&]() -> std::string {
        for (const std::uint32_t absurd : {0x7FFFFFFFU, 0x80000000U, 0xFFFFFFFFU, 0x00FFFFFFU})
            for (std::size_t at = 64; at + 4 <= sound.size(); at += 4) {
                auto bytes = sound;
                std::memcpy(bytes.data() + at, &absurd, 4);
                const auto table = readBytes(bytes);
                if (!table && table.error().message.empty())
                    return "no message at " + std::to_string(at);
            }
        return "answered";
    });
    EXPECT_EQ(result.outcome, "answered");
    EXPECT_LT(result.megabytes, test::kMostMegabytes);
    EXPECT_LT(result.seconds, 20 * test::kSlower);
}

void putNumber(std::string &bytes, std::size_t at, std::uint64_t number, std::size_t size) {
    bytes.replace(at, size, reinterpret_cast<const char *>(&number), size);
}

/// The trailer of a .zsav says that its one block is there a hundred times, each of 4 MB.
TEST(Hostile, AZipBombInSpss) {
    auto bytes = spssSurvey().bytes(SpssTestFormat::zipped);
    const std::string end("\xE7\3\0\0\0\0\0\0"s);
    const auto header = bytes.find(end) + end.size();
    std::uint64_t trailer = 0;
    std::memcpy(&trailer, bytes.data() + header + 8, 8);
    ASSERT_EQ(bytes.size(), trailer + 48) << "one block";
    std::string block = bytes.substr(trailer + 24);
    putNumber(block, 16, 4 << 20, 4);
    putNumber(bytes, trailer + 20, 100, 4);
    putNumber(bytes, header + 16, 24 + 100 * 24, 8);
    bytes.resize(trailer + 24);
    for (int i = 0; i < 100; ++i)
        bytes += block;
    EXPECT_EQ(outcomeWithinBounds(bytes), "unsafeSpss");
}

TEST(Hostile, AnSpssFileOfAMillionVariables) {
    auto bytes = spssSurvey().bytes(SpssTestFormat::plain);
    HostileFile file;
    file.add(bytes.substr(0, 176));
    std::string record("\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\5\10\5\0\5\10\5\0A       ", 32);
    std::string many;
    for (int i = 0; i < 1000; ++i)
        many += record;
    file.add(many, 1000);
    EXPECT_EQ(outcomeWithinBounds(file.path()), "unsafeSpss");
}

} // namespace
} // namespace kooste::importing::tests
