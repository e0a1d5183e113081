// SPDX-License-Identifier: MIT
// A sheet read in pieces on several threads against the same sheet read by one parser: whatever the
// text is, rows, errors and notes are the same.
#include "base/text.h"
#include "importing/readers/xlsx_pieces.h"
#include "importing/readers/xlsx_reader.h"
#include "importing/readers_support.h"

#include <boost/filesystem/fstream.hpp>
#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>
#include <iterator>
#include <random>
#include <stdexcept>

namespace kooste::importing::tests {
namespace {

namespace fs = boost::filesystem;

constexpr std::size_t kShort = 200; ///< a few rows

/// Everything that can be told of a reading, in words.
struct Told {
    std::vector<std::string> rows;
    std::string outcome;
    friend bool operator==(const Told &, const Told &) = default;
};

std::string wordsOf(const RawRow &row) {
    std::string words = std::to_string(row.number) + (row.defect ? "!" : "");
    for (const RawCell &cell : row.cells)
        words += "|" + std::to_string(static_cast<int>(cell.type)) + std::string(cell.text);
    return words;
}

std::string wordsOf(const base::Error &error) {
    return error.code + " " + base::render(error.message, base::EnglishTranslator()) + " " +
           std::to_string(error.row.value_or(-1)) + ":" + std::to_string(error.column.value_or(-1));
}

constexpr std::size_t kAllRows = static_cast<std::size_t>(-1);

Told told(const std::string &bytes, bool ahead, std::size_t piece, std::size_t most = kAllRows) {
    Told all;
    auto reader = openXlsx(ByteSource::fromMemory("book.xlsx", bytes), {.ahead = ahead}, {piece});
    if (!reader) {
        all.outcome = "not opened: " + wordsOf(reader.error());
        return all;
    }
    const auto done = (*reader)->read(
        [&](const RawRow &row) {
            all.rows.push_back(wordsOf(row));
            return all.rows.size() < most;
        },
        {}, {});
    all.outcome = done ? "read" : wordsOf(done.error());
    for (const auto &note : (*reader)->format().diagnostics)
        all.outcome += " " + note.code + std::to_string(note.message.count());
    return all;
}

/// The one parser's words, after the comparison.
Told sameBothWays(const std::string &bytes, std::size_t most = kAllRows) {
    auto wanted = told(bytes, false, kShort, most);
    for (const std::size_t piece :
         {std::size_t{60}, kShort, std::size_t{1500}, std::size_t{1} << 17}) {
        const auto got = told(bytes, true, piece, most);
        EXPECT_EQ(got.outcome, wanted.outcome) << "in pieces of " << piece;
        EXPECT_EQ(got.rows, wanted.rows) << "in pieces of " << piece;
    }
    return wanted;
}
Told sameBothWays(const WorkbookBuilder &book, std::size_t most = kAllRows) {
    return sameBothWays(book.bytes(), most);
}

std::string cellsOf(int number) {
    return "<c><v>" + std::to_string(number) + "</v></c><c t=\"inlineStr\"><is><t>väl &amp; " +
           std::to_string(number) + "</t></is></c>";
}
std::string rowOf(int number) { return "<row>" + cellsOf(number) + "</row>\n"; }
std::string numberedRow(int number) {
    return "<row r=\"" + std::to_string(number) + "\">" + cellsOf(number) + "</row>";
}
std::string rowsOf(int count) {
    std::string rows;
    for (int i = 1; i <= count; ++i)
        rows += rowOf(i);
    return rows;
}
/// So many rows, something, and as many again. Opening a workbook looks at 50.
WorkbookBuilder around(const std::string &middle, int rows = 60) {
    return WorkbookBuilder()
        .strings("<si><t>x</t></si>")
        .rows(rowsOf(rows) + middle + rowsOf(rows));
}
WorkbookBuilder sheet(const std::string &xml) {
    return WorkbookBuilder().part("xl/worksheets/sheet1.xml", xml);
}

TEST(XlsxPieces, RowsWithoutNumbersCountOnAcrossPieces) {
    const auto all = sameBothWays(around(numberedRow(500)));
    ASSERT_EQ(all.rows.size(), 121U);
    EXPECT_TRUE(base::startsWith(all.rows[59], "60|")) << all.rows[59];
    EXPECT_TRUE(base::startsWith(all.rows[60], "500|")) << all.rows[60];
    EXPECT_TRUE(base::startsWith(all.rows[120], "560|")) << all.rows[120];
    sameBothWays(around("<row/><row r=\"x\"><c><v>1</v></c></row><row><c s=\"1\"/></row>"));
}

TEST(XlsxPieces, ALongSheetInPiecesOfTheUsualSize) {
    const auto rows = rowsOf(6'000);
    ASSERT_GT(rows.size(), 3 * SheetCuts().piece);
    EXPECT_EQ(sameBothWays(WorkbookBuilder().rows(rows)).rows.size(), 6'000U);
    const auto damaged = sameBothWays(around("<row></c></row>", 3'000));
    EXPECT_EQ(damaged.rows.size(), 3'000U);
    EXPECT_NE(damaged.outcome.find("damagedWorkbook"), std::string::npos);
}

TEST(XlsxPieces, WhatLooksLikeARowsEndIsNone) {
    for (const char *inside :
         {"<!-- </row> -->", "<row><c t=\"str\"><v><![CDATA[</row>]]></v></c></row>",
          "<?x </row> ?>", "<!-- </row><row> --><row><c><v>7</v></c></row>",
          "<row><c t=\"str\"><v>&lt;/row></v></c></row>", "<!-- </row> <!-- -->",
          "<row a=\"</row>\"/>", "<!-- </row></sheetData><sheetData><row> -->"})
        sameBothWays(around(inside));
    const std::string blanks(900, ' ');
    sameBothWays(around("<!--" + blanks + "</row>" + blanks + "</row>" + blanks + "-->"));
    sameBothWays(around("<row><c t=\"str\"><v><![CDATA[" + blanks + "</row>" + blanks +
                        "</row><row>]]></v></c></row>"));
}

TEST(XlsxPieces, OtherNamesAndPlacesOfRows) {
    for (const char *inside :
         {"<x:row r=\"7\"><x:c><x:v>7</x:v></x:c></x:row>", "<x><row><c><v>7</v></c></row></x>",
          "<row><row><c><v>7</v></c></row><c><v>8</v></c></row>", "<c><v>9</v></c>",
          "</sheetData><row><c><v>7</v></c></row><sheetData>", "<sheetData></sheetData>",
          "<row><sheetData></sheetData></row>", "</sheetData></worksheet>", "</sheetData>",
          "<row><c><row><v>1</v></row></c></row>", "<row ><c><v>3</v></c></row >", "<sheetData>",
          "<row><c><is><row></row></is><v>3</v></c></row>", "tekstiä", "<row", "&nbsp;", "\xFF"})
        sameBothWays(around(inside));
}

TEST(XlsxPieces, FaultsAreFoundAtTheSamePlace) {
    const auto faultOf = [](const std::string &cell) {
        const auto all = sameBothWays(around("<row><c><v>1</v></c>" + cell + "</row>"));
        EXPECT_EQ(all.rows.size(), 60U) << "the rows before come first";
        return all.outcome;
    };
    EXPECT_NE(faultOf("<c t=\"s\"><v>1</v></c>").find("61:2"), std::string::npos);
    EXPECT_NE(faultOf("<c r=\"XFE61\"><v>1</v></c>").find("61:16385"), std::string::npos);
    EXPECT_NE(faultOf("<c t=\"str\"><v>" + std::string(5 << 20, 'a') + "</v></c>").find("61:2"),
              std::string::npos);
    for (const char *number : {"1048577", "0", "-5", "9223372036854775807"})
        sameBothWays(around("<row r=\"" + std::string(number) + "\"/>"));
    // The last row there can be stands in the middle of counted ones.
    const auto last = sameBothWays(around(numberedRow(1048576 - 20)));
    EXPECT_EQ(last.rows.size(), 60U + 1 + 20);
    EXPECT_NE(last.outcome.find("damagedWorkbook"), std::string::npos);
}

TEST(XlsxPieces, DamageIsFoundWhereverItStands) {
    for (const char *damage :
         {"</c>", "<row><c><v>1</c></row>", "<row></worksheet>", "<!DOCTYPE a>", "]]>", "&#0;",
          "<row a='1' a='2'/>", "<?xml version=\"1.0\"?>"}) {
        const auto all = sameBothWays(around(damage));
        EXPECT_EQ(all.rows.size(), 60U) << damage;
        EXPECT_NE(all.outcome.find("Workbook"), std::string::npos) << damage << all.outcome;
    }
    const std::string head = "<worksheet><sheetData>" + rowsOf(60);
    for (const char *tail : {"", "</sheetData>", "</sheetData></worksheet", "</worksheet>",
                             "</sheetData><a></worksheet>", "</sheetData></worksheet><b/>"})
        EXPECT_NE(sameBothWays(sheet(head + tail)).outcome.find("damagedWorkbook"),
                  std::string::npos)
            << tail;
    std::string deep;
    for (int i = 0; i < 197; ++i)
        deep += "<a>";
    sameBothWays(around("<row>" + deep));
    for (int levels = 195; levels < 202; ++levels) {
        std::string open, close;
        for (int i = 0; i < levels; ++i)
            open += "<a>", close += "</a>";
        sameBothWays(around("<row>" + open + close + "</row>"));
    }
}

TEST(XlsxPieces, OtherEncodingsAreReadByOneParser) {
    const std::string body = "<worksheet><sheetData>" + rowsOf(60) + "</sheetData></worksheet>";
    for (const char *encoding : {"UTF-8", "utf-8", "ISO-8859-1", "US-ASCII", "UTF-16", "x-klingon"})
        sameBothWays(
            sheet("<?xml version=\"1.0\" encoding=\"" + std::string(encoding) + "\"?>" + body));
    const auto latin =
        sameBothWays(sheet("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + body));
    EXPECT_NE(latin.rows.at(59).find("vÃ¤l"), std::string::npos) << "bytes of another encoding";
    sameBothWays(sheet("\xEF\xBB\xBF" + body));
    for (const bool big : {false, true}) {
        std::string wide = big ? "\xFE\xFF" : "\xFF\xFE";
        for (const char c :
             "<worksheet><sheetData>" + std::string(rowsOf(60)) + "</sheetData></worksheet>") {
            wide += big ? '\0' : c;
            wide += big ? c : '\0';
        }
        const auto all = sameBothWays(sheet(wide));
        EXPECT_EQ(all.rows.size(), 60U);
    }
}

TEST(XlsxPieces, LongRowsAndManyCellsOfFewBytes) {
    sameBothWays(around("<row><c t=\"str\"><v>" + std::string(300'000, 'a') + "</v></c></row>"));
    sameBothWays(around("<row><c t=\"str\"><v>" + std::string(2'000, 'a') + "</v></c></row>"));
    std::string sparse;
    for (int i = 0; i < 30; ++i)
        sparse += "<row><c r=\"XFD1\"><v>1</v></c></row>";
    const auto all = sameBothWays(around(sparse));
    EXPECT_EQ(all.rows.size(), 150U);
}

TEST(XlsxPieces, FormulasWithoutAResultAreSummed) {
    std::string rows;
    for (int i = 0; i < 90; ++i)
        rows += "<row><c><f>1+1</f></c><c><v>1</v></c></row>";
    EXPECT_NE(sameBothWays(WorkbookBuilder().rows(rows)).outcome.find("uncomputedFormulas90"),
              std::string::npos);
    EXPECT_NE(sameBothWays(WorkbookBuilder().rows(rows), 73).outcome.find("uncomputedFormulas73"),
              std::string::npos)
        << "up to the row that was the last wanted";
}

TEST(XlsxPieces, ASinkThatWantsNoMoreEndsTheReading) {
    for (const std::size_t most : {1, 2, 7, 59, 60, 61, 99})
        EXPECT_EQ(sameBothWays(around("</damaged>"), most).rows.size(),
                  std::min<std::size_t>(most, 60));
}

TEST(XlsxPieces, ACutFileGivesTheRowsBefore) {
    std::mt19937 random(7);
    std::string rows;
    for (int i = 0; i < 3000; ++i)
        rows += "<row><c><v>" + std::to_string(random()) + "</v></c></row>";
    auto bytes = WorkbookBuilder().rows(rows).bytes();
    // Damage to the packed bytes themselves; the archive's directory stays whole.
    for (const std::size_t at : {bytes.size() / 2, bytes.size() / 3}) {
        auto damaged = bytes;
        for (std::size_t i = 0; i < 60; ++i)
            damaged[at + i] = static_cast<char>(random());
        sameBothWays(damaged);
    }
    sameBothWays(bytes.substr(0, bytes.size() / 2));
}

/// Sheets of random parts, sound and unsound.
TEST(XlsxPieces, SheetsOfAnyMadeUpTextAreReadAlike) {
    const std::vector<std::string> parts{"<row>",
                                         "</row>",
                                         "<row r=\"900\">",
                                         "<c>",
                                         "</c>",
                                         "<v>1</v>",
                                         "<!--",
                                         "-->",
                                         "<![CDATA[",
                                         "]]>",
                                         "<c t=\"s\"><v>0</v></c>",
                                         "<c t=\"s\"><v>1</v></c>",
                                         "<is>",
                                         "</is>",
                                         "<sheetData>",
                                         "</sheetData>",
                                         "<f/>",
                                         "\n",
                                         "teksti"};
    std::mt19937 random(20251122);
    for (int book = 0; book < 120; ++book) {
        std::string rows;
        const auto sound = random() % 120;
        for (unsigned i = 0; i < 120; ++i) {
            rows += random() % 3 == 0 ? numberedRow(static_cast<int>(i + 1)) : rowOf(1);
            if (i == sound)
                for (unsigned made = random() % 4; made > 0; --made)
                    rows += parts[random() % parts.size()];
        }
        sameBothWays(WorkbookBuilder().strings("<si><t>x</t></si>").rows(rows));
        if (testing::Test::HasFailure())
            FAIL() << rows;
    }
}

TEST(XlsxPieces, EveryWorkbookOfTheCorpusIsReadAlike) {
    const fs::path corpus = fs::path(KOOSTE_SOURCE_DIR) / ".." / "shared" / "corpus";
    if (!fs::exists(corpus))
        GTEST_SKIP() << "no corpus beside the project";
    std::size_t files = 0;
    for (const auto &entry : fs::recursive_directory_iterator(corpus)) {
        if (entry.path().extension() != ".xlsx" || fs::file_size(entry.path()) > (2U << 20))
            continue;
        fs::ifstream stream(entry.path(), std::ios::binary);
        SCOPED_TRACE(entry.path().string());
        sameBothWays(std::string(std::istreambuf_iterator<char>(stream), {}));
        ++files;
    }
    EXPECT_GT(files, 0U);
}

TEST(XlsxPieces, IsCancelledInTheMiddle) {
    auto reader = openXlsx(
        ByteSource::fromMemory("book.xlsx", WorkbookBuilder().rows(rowsOf(20'000)).bytes()),
        {.ahead = true}, {kShort});
    ASSERT_TRUE(reader.ok());
    base::CancelToken cancel;
    std::size_t rows = 0;
    const auto done = (*reader)->read(
        [&](const RawRow &) {
            if (++rows == 500)
                cancel.cancel();
            return true;
        },
        {}, cancel);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, base::ErrorKind::cancelled);
    EXPECT_LT(rows, 550U) << "soon";
}

TEST(XlsxPieces, WhatTheSinkThrowsComesOutAndTheReaderStaysUsable) {
    auto reader = openXlsx(ByteSource::fromMemory("book.xlsx", around("").bytes()), {.ahead = true},
                           {kShort});
    ASSERT_TRUE(reader.ok());
    std::size_t rows = 0;
    const RowSink bad = [&](const RawRow &) -> bool {
        if (++rows == 80)
            throw std::logic_error("sink");
        return true;
    };
    EXPECT_THROW((void)(*reader)->read(bad, {}, {}), std::logic_error);
    std::size_t again = 0;
    const RowSink good = [&](const RawRow &) { return ++again > 0; };
    EXPECT_TRUE((*reader)->read(good, {}, {}).ok());
    EXPECT_EQ(again, 120U);
}

TEST(XlsxPieces, ProgressGrowsToTheEnd) {
    auto reader = openXlsx(ByteSource::fromMemory("book.xlsx", around("").bytes()), {.ahead = true},
                           {kShort});
    ASSERT_TRUE(reader.ok());
    double last = 0;
    bool falls = false;
    std::size_t calls = 0;
    const base::Progress progress([&](double share, const base::Message &) {
        falls = falls || share < last;
        last = share;
        ++calls;
    });
    EXPECT_TRUE((*reader)->read([](const RawRow &) { return true; }, progress, {}).ok());
    EXPECT_FALSE(falls);
    EXPECT_GT(calls, 5U);
    EXPECT_GT(last, 0.9);
}

} // namespace
} // namespace kooste::importing::tests
