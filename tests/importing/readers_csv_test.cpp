// SPDX-License-Identifier: MIT
#include "importing/readers/csv_records.h"
#include "importing/readers_support.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace kooste::importing::tests {
namespace {

using testing::ElementsAre;
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

ReadTable tableOf(const std::string &bytes, const ReadOptions &options = {}) {
    auto table = readBytes(bytes, options);
    EXPECT_TRUE(table.ok()) << (table.ok() ? "" : table.error().code);
    return table ? std::move(table).value() : ReadTable{};
}

TEST(CsvReader, RecognisesEachUsualDelimiter) {
    for (const std::string delimiter : {";", ",", "\t", "|"}) {
        const std::string row = "a" + delimiter + "b" + delimiter + "c\n";
        const ReadTable table = tableOf(row + row);
        EXPECT_EQ(table.format.delimiter, delimiter);
        EXPECT_EQ(table.rows, (Rows{{"a", "b", "c"}, {"a", "b", "c"}}));
        EXPECT_EQ(table.format.format, delimiter == "\t" ? "tsv" : "csv");
    }
}

TEST(CsvReader, DecimalCommasDoNotMakeACommaTable) {
    EXPECT_EQ(tableOf("ika;paino;pituus\n1,5;2,5;3,5\n4,5;5,5;6,5\n").format.delimiter, ";");
}

TEST(CsvReader, DelimitersInsideQuotesDoNotCount) {
    const ReadTable table = tableOf("a;b\n\"x, y, z\";\"1, 2, 3\"\n\"u, v, w\";\"4, 5, 6\"\n");
    EXPECT_EQ(table.format.delimiter, ";");
    EXPECT_EQ(table.rows[1], (Row{"x, y, z", "1, 2, 3"}));
}

TEST(CsvReader, ATextTableOfOneColumnIsNotCut) {
    const ReadTable table = tableOf("Kommentti\nHyvä, kiitos\nEi\nJoo, oli, ihan\nKyllä\n");
    EXPECT_EQ(table.rows[1], Row{"Hyvä, kiitos"});
}

TEST(CsvReader, ASeparatorLineDecidesAndIsNoRow) {
    const ReadTable table = tableOf("sep=|\r\na;x|b\r\n1;2|3\r\n");
    EXPECT_EQ(table.rows, (Rows{{"a;x", "b"}, {"1;2", "3"}}));
    EXPECT_THAT(table.numbers, ElementsAre(1, 2));
}

TEST(CsvReader, TheUsersDelimiterWins) {
    EXPECT_EQ(tableOf("a;b:c\n1;2:3\n", {.delimiter = ":"}).rows[0], (Row{"a;b", "c"}));
    EXPECT_EQ(tableOf("a;b\tc\n", {.delimiter = "\\t"}).rows[0], (Row{"a;b", "c"}));
    EXPECT_EQ(outcomeOf("a;b\n", {.delimiter = "::"}), "delimiterUnknown");
}

TEST(CsvReader, EveryKindOfLineEndGivesTheSameRows) {
    const Rows expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        EXPECT_EQ(tableOf("a;b" + end + "1;2" + end + "3;4" + end).rows, expected);
        EXPECT_EQ(tableOf("a;b" + end + "1;2" + end + "3;4").rows, expected) << "no last line end";
    }
}

TEST(CsvReader, BlankRecordsAreLeftOutButCounted) {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const ReadTable table =
            tableOf("a;b" + end + end + "1;2" + end + ";" + end + "  " + end + "3;4" + end + end);
        EXPECT_EQ(table.rows, (Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}}));
        EXPECT_THAT(table.numbers, ElementsAre(1, 3, 6));
    }
}

TEST(CsvReader, ARecordWithLineBreaksInItsCellsIsOneRow) {
    const ReadTable table = tableOf("a;b\r\n\"one\r\ntwo\nthree\";x\r\n1;2\r\n");
    EXPECT_EQ(table.rows[1], (Row{"one\r\ntwo\nthree", "x"}));
    EXPECT_THAT(table.numbers, ElementsAre(1, 2, 3));
}

TEST(CsvReader, DoubledQuotesAreOneQuote) {
    EXPECT_EQ(tableOf("a;b\n\"say \"\"hi\"\"\";\"\"\"\"\n").rows[1], (Row{"say \"hi\"", "\""}));
}

TEST(CsvReader, BlanksInsideQuotesStay) {
    EXPECT_EQ(tableOf("\" a \";b\n").rows[0], (Row{" a ", "b"}));
}

TEST(CsvReader, ATrailingSeparatorGivesAnEmptyLastCell) {
    const ReadTable table = tableOf("a;b;\n1;2;\n");
    EXPECT_EQ(table.rows, (Rows{{"a", "b", ""}, {"1", "2", ""}}));
    EXPECT_EQ(table.types[0].back(), CellType::empty);
}

TEST(CsvReader, AQuoteInsideAnUnquotedCellIsText) {
    const ReadTable table = tableOf("a;b\n5\" putki;2\n");
    EXPECT_EQ(table.rows[1], (Row{"5\" putki", "2"}));
    EXPECT_TRUE(table.defects.empty());
}

TEST(CsvReader, TextAfterAClosingQuoteMakesTheRowADefectAndNoOther) {
    const ReadTable table = tableOf("a;b\n1;2\n\"he \"said\" so\";4\n5;6\n");
    EXPECT_THAT(table.defects, ElementsAre(3));
    EXPECT_THAT(table.numbers, ElementsAre(1, 2, 3, 4));
    EXPECT_EQ(table.rows[3], (Row{"5", "6"}));
}

TEST(CsvReader, TextAfterAClosingQuoteEndsWithItsCell) {
    const ReadTable table =
        tableOf("a;b\n\"Hyvä\" paikka;4\n\"yksi \" \"kaksi\";5\n7;\"lopussa\"kin\n8;\"9\"\n");
    EXPECT_THAT(table.defects, ElementsAre(2, 3, 4));
    EXPECT_EQ(table.rows[1], (Row{"Hyvä paikka", "4"}));
    EXPECT_EQ(table.rows[2], (Row{"yksi  \"kaksi\"", "5"}));
    EXPECT_EQ(table.rows[3], (Row{"7", "lopussakin"}));
    EXPECT_EQ(table.rows[4], (Row{"8", "9"}));
}

TEST(CsvReader, AMisplacedQuoteInTheFirstRowIsAnError) {
    const auto table = readBytes("1,\"\"e2023\",3\n");
    ASSERT_FALSE(table.ok());
    EXPECT_EQ(table.error().code, "misplacedQuote");
    EXPECT_EQ(table.error().row, 1);
}

TEST(CsvReader, AnUnclosedQuoteNamesTheRowWhereItOpened) {
    const auto table = readBytes("a;b\n\n1;\"two\nlines\"\n3;\"never closed\n5;6\n7;8\n");
    ASSERT_FALSE(table.ok());
    EXPECT_EQ(table.error().code, "unclosedQuote");
    EXPECT_EQ(table.error().row, 4);
    EXPECT_EQ(table.error().file, "memory.csv");
    EXPECT_EQ(table.error().kind, base::ErrorKind::unreadableInput);
}

TEST(CsvReader, AnUnclosedQuoteDoesNotSwallowRowsUpToTheNextQuote) {
    const auto table = readBytes("a;b\n1;\"never closed\n3;4\n5;\"closed\"\n7;8\n");
    ASSERT_FALSE(table.ok());
    EXPECT_EQ(table.error().code, "unclosedQuote");
    EXPECT_EQ(table.error().row, 2);
}

TEST(CsvReader, AFileWithoutRowsIsEmpty) {
    for (const std::string bytes :
         {"", "\xEF\xBB\xBF", "\r\n\r\n", " \n\t\n", ";;;\n;;;\n", "\xFF\xFE", "sep=;\r\n"}) {
        const auto table = readBytes(bytes);
        ASSERT_FALSE(table.ok()) << bytes;
        EXPECT_EQ(table.error().code, "emptyFile") << bytes;
        EXPECT_EQ(table.error().kind, base::ErrorKind::unreadableInput);
    }
}

TEST(CsvReader, ReadingTwiceGivesTheSame) {
    auto reader = openSource(ByteSource::fromMemory("m", "\xEF\xBB\xBF"
                                                         "a;b\n1;2\n"),
                             {});
    ASSERT_TRUE(reader.ok());
    for (int round = 0; round < 2; ++round) {
        Row cells;
        auto done = (*reader)->read(
            [&](const RawRow &row) {
                cells.emplace_back(row.cells[0].text);
                return true;
            },
            {}, {});
        EXPECT_TRUE(done.ok());
        EXPECT_EQ(cells, (Row{"a", "1"}));
    }
}

TEST(CsvReader, ASinkThatHasEnoughStopsWithoutAnError) {
    auto reader = openSource(ByteSource::fromMemory("m", "a;b\n1;2\n3;4\n"), {});
    ASSERT_TRUE(reader.ok());
    int rows = 0;
    EXPECT_TRUE((*reader)->read([&](const RawRow &) { return ++rows < 2; }, {}, {}).ok());
    EXPECT_EQ(rows, 2);
}

TEST(CsvReader, CancellingIsTold) {
    auto reader = openSource(ByteSource::fromMemory("m", "a;b\n1;2\n"), {});
    ASSERT_TRUE(reader.ok());
    base::CancelToken cancel;
    cancel.cancel();
    const auto done = (*reader)->read([](const RawRow &) { return true; }, {}, cancel);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, base::ErrorKind::cancelled);
}

TEST(CsvReader, AnExceptionOfTheSinkComesThrough) {
    auto reader = openSource(ByteSource::fromMemory("m", "a;b\n1;2\n"), {});
    ASSERT_TRUE(reader.ok());
    const auto failing = [](const RawRow &) -> bool { throw std::runtime_error("disk full"); };
    EXPECT_THROW((void)(*reader)->read(failing, {}, {}), std::runtime_error);
}

/// The same text cut at every place must give the same records.
TEST(CsvRecords, PiecesOfAnyLengthGiveTheSameRecords) {
    const std::string text = "a;\"b\r\nc\"\r\n\r\n  \r\n\"x \"\"y\"\"\";z\r\n\n1;2\r\r\n3;4";
    using Numbered = std::vector<std::pair<std::int64_t, Row>>;
    const auto cut = [&](std::size_t length) {
        Numbered found;
        CsvRecords records(';', CsvRecords::LineEnd::lineFeed, [&](const RawRow &row) {
            found.emplace_back(row.number, Row{});
            for (const RawCell &cell : row.cells)
                found.back().second.emplace_back(cell.text);
            return true;
        });
        for (std::size_t at = 0; at < text.size(); at += length)
            records.feed(std::string_view(text).substr(at, length));
        records.finish();
        return found;
    };
    const Numbered whole = cut(text.size());
    ASSERT_EQ(whole.size(), 4U);
    EXPECT_EQ(whole[1].first, 4);
    for (std::size_t length = 1; length < text.size(); ++length)
        EXPECT_EQ(cut(length), whole) << "pieces of " << length;
}

} // namespace
} // namespace kooste::importing::tests
