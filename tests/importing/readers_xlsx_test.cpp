// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_formats.h"
#include "importing/readers/xlsx_strings.h"
#include "importing/readers/xlsx_workbook.h"
#include "importing/readers_support.h"

#include <gmock/gmock.h>

namespace kooste::importing::tests {
namespace {

using testing::ElementsAre;
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

ReadTable tableOf(const WorkbookBuilder &workbook, const ReadOptions &options = {}) {
    auto table = readBytes(workbook.bytes(), options);
    EXPECT_TRUE(table.ok()) << (table.ok() ? "" : table.error().code);
    return table ? std::move(table).value() : ReadTable{};
}

/// A row of cells given as the inside of <c …>.
std::string row(const std::string &cells) { return "<row>" + cells + "</row>"; }
std::string number(const std::string &value, int style = 0) {
    return "<c s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}
const std::string kTwo = "<row><c><v>1</v></c><c><v>2</v></c></row>";

TEST(XlsxReader, ReadsEachKindOfCell) {
    WorkbookBuilder workbook;
    workbook.strings("<si><t>jaettu</t></si>");
    workbook.rows(row("<c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>oma</t></is></c>"
                      "<c><v>0.10</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#DIV/0!</v></c>"
                      "<c t=\"str\"><f>A1&amp;B1</f><v>laskettu</v></c>"
                      "<c t=\"d\"><v>2025-09-01T10:00:00</v></c><c/>"
                      "<c><f>1+1</f><v>2</v></c>"));
    const ReadTable table = tableOf(workbook);
    EXPECT_EQ(table.rows, (Rows{{"jaettu", "oma", "0.1", "TRUE", "#DIV/0!", "laskettu",
                                 "2025-09-01T10:00:00", "", "2"}}));
    EXPECT_THAT(table.types[0], ElementsAre(CellType::text, CellType::text, CellType::number,
                                            CellType::boolean, CellType::error, CellType::text,
                                            CellType::date, CellType::empty, CellType::number));
    EXPECT_EQ(table.format.format, "xlsx");
    EXPECT_EQ(table.format.sheet, "Data");
    EXPECT_EQ(table.format.encoding, "");
}

TEST(XlsxReader, GapsInCellsAndRowsStayGaps) {
    const ReadTable table = tableOf(WorkbookBuilder().rows(
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>"
        "<row r=\"5\"><c r=\"A5\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>"));
    EXPECT_EQ(table.rows, (Rows{{"", "1", "", "2"}, {"3", "4"}, {"5"}}));
    EXPECT_THAT(table.numbers, ElementsAre(2, 5, 6));
}

TEST(XlsxReader, ASheetsOwnSizeDoesNotCount) {
    WorkbookBuilder workbook;
    workbook.rows(kTwo);
    std::string sheet = workbook.content("xl/worksheets/sheet1.xml");
    sheet.replace(sheet.find("<sheetData>"), 0, "<dimension ref=\"A1:XFD1048576\"/>");
    EXPECT_EQ(tableOf(workbook.part("xl/worksheets/sheet1.xml", sheet)).rows.size(), 1U);
}

TEST(XlsxReader, FormattedEmptyRowsAtTheEndAreNoRows) {
    std::string rows = kTwo;
    for (int i = 0; i < 900; ++i)
        rows += "<row><c s=\"1\"/><c s=\"1\"/></row>";
    EXPECT_EQ(tableOf(WorkbookBuilder().rows(rows)).rows.size(), 1U);
}

TEST(XlsxReader, RichTextIsJoinedAndPhoneticHintsLeftOut) {
    WorkbookBuilder workbook;
    workbook.strings("<si><r><rPr><b/></rPr><t xml:space=\"preserve\">Hyvä </t></r><r><t>hoito</t>"
                     "</r><rPh sb=\"0\" eb=\"1\"><t>YOMI</t></rPh></si><si/><si><t> x </t></si>");
    workbook.rows(row("<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"));
    EXPECT_EQ(tableOf(workbook).rows[0], (Row{"Hyvä hoito", "", "x"}));
}

TEST(XlsxReader, EscapedCharactersAreResolved) {
    std::string text;
    appendUnescaped(text, "a_x000D_b_x005F_x000D_c_xD83D__xDE00_d_x12_e_");
    EXPECT_EQ(text, "a\rb_x000D_c\xF0\x9F\x98\x80"
                    "d_x12_e_");
    text.clear();
    appendUnescaped(text, "_xD800_");
    EXPECT_EQ(text, "\xEF\xBF\xBD") << "half a pair is no character";
}

TEST(XlsxReader, NumbersStandInTheirShortestForm) {
    EXPECT_EQ(textOfNumber(5.0), "5");
    EXPECT_EQ(textOfNumber(-0.0), "0");
    EXPECT_EQ(textOfNumber(0.1), "0.1");
    EXPECT_EQ(textOfNumber(1e15), "1000000000000000");
    EXPECT_EQ(textOfNumber(0.00001), "0.00001");
    const ReadTable table = tableOf(WorkbookBuilder().rows(
        row(number("5.0") + number("1E2") + number("0.10000000000000001") + number("007") +
            number("-3") + number("4.0000000000000003E-2"))));
    EXPECT_EQ(table.rows[0], (Row{"5", "100", "0.1", "7", "-3", "0.04"}));
}

// Serial numbers and dates: ECMA-376 part 1, 18.17.4 and what Excel shows.
TEST(XlsxDates, SerialsBecomeIsoDates) {
    using enum NumberMeaning;
    EXPECT_EQ(textOfSerial(45901, date, false), "2025-09-01");
    EXPECT_EQ(textOfSerial(45901.5, dateTime, false), "2025-09-01T12:00:00");
    EXPECT_EQ(textOfSerial(45901, dateTime, false), "2025-09-01T00:00:00");
    EXPECT_EQ(textOfSerial(45901.25, date, false), "2025-09-01T06:00:00") << "nothing is cut off";
    EXPECT_EQ(textOfSerial(1, date, false), "1900-01-01");
    EXPECT_EQ(textOfSerial(59, date, false), "1900-02-28");
    EXPECT_EQ(textOfSerial(60, date, false), std::nullopt) << "29 February 1900 never was";
    EXPECT_EQ(textOfSerial(61, date, false), "1900-03-01");
    EXPECT_EQ(textOfSerial(0, date, true), "1904-01-01");
    EXPECT_EQ(textOfSerial(44439, date, true), "2025-09-01");
    EXPECT_EQ(textOfSerial(0.75, time, false), "18:00:00");
    EXPECT_EQ(textOfSerial(1.104166666666667, elapsed, false), "26:30:00");
    EXPECT_EQ(textOfSerial(45901.000005787, dateTime, false), "2025-09-01T00:00:00.500");
    EXPECT_EQ(textOfSerial(-1, date, false), std::nullopt);
    EXPECT_EQ(textOfSerial(2958465, date, false), "9999-12-31");
    EXPECT_EQ(textOfSerial(2958466, date, false), std::nullopt);
}

TEST(XlsxDates, FormatsAreReadByTheirFirstSection) {
    using enum NumberMeaning;
    const std::vector<std::pair<std::string, NumberMeaning>> formats{
        {"General", number},
        {"0.00", number},
        {"0.0 \"pistettä d\"", number},
        {"[Red]0;[Blue]-0", number},
        {"#,##0\\ \\d", number},
        {"0.00E+00", number},
        {"_-* #,##0 _m_d", number},
        {"0;yyyy", number},
        {"@", number},
        {"d.m.yyyy", date},
        {"yyyy-mm-dd", date},
        {"mmmm", date},
        {"[$-40B]d. mmmm\"ta\" yyyy;@", date},
        {"d.m.yyyy h:mm", dateTime},
        {"d.m.yyyy klo h.mm.ss", dateTime},
        {"[Red]hh:mm", time},
        {"h:mm AM/PM", time},
        {"[h]:mm", elapsed},
        {"[mm]:ss", elapsed},
    };
    for (const auto &[format, meaning] : formats)
        EXPECT_EQ(meaningOfFormat(format), meaning) << format;
}

TEST(XlsxDates, CellsFollowTheirStyle) {
    WorkbookBuilder workbook;
    workbook.styles({"0", "14", "22", "d.m.yyyy", "0 &quot;d&quot;", "46"});
    workbook.rows(row(number("45901") + number("45901", 1) + number("45901.5", 2) +
                      number("45901", 3) + number("45901", 4) + number("1.5", 5) +
                      number("45901", 99)));
    const ReadTable table = tableOf(workbook);
    EXPECT_EQ(table.rows[0], (Row{"45901", "2025-09-01", "2025-09-01T12:00:00", "2025-09-01",
                                  "45901", "36:00:00", "45901"}));
    EXPECT_EQ(table.types[0][1], CellType::date);
    EXPECT_EQ(table.types[0][5], CellType::text);
    workbook.workbookProperties("<workbookPr date1904=\"1\"/>");
    EXPECT_EQ(tableOf(workbook).rows[0][1], "2029-09-02");
}

TEST(XlsxSheets, TheFirstVisibleSheetWithATableIsRead) {
    WorkbookBuilder workbook;
    workbook.relation("rId2", "worksheet", "worksheets/sheet2.xml")
        .relation("rId3", "worksheet", "/xl/worksheets/sheet3.xml")
        .relation("rId4", "chartsheet", "chartsheets/sheet1.xml")
        .sheets("<sheet name=\"Chart\" r:id=\"rId4\"/><sheet name=\"Secret\" state=\"veryHidden\" "
                "r:id=\"rId2\"/><sheet name=\"Cover\" r:id=\"rId1\"/><sheet name=\"Answers\" "
                "r:id=\"rId3\"/>")
        .rows(row(number("2025")), 1)
        .rows(row(number("7") + number("7")) + row(number("7") + number("7")), 2)
        .rows(row(number("1") + number("2")) + row(number("3") + number("4")), 3);
    const ReadTable table = tableOf(workbook);
    EXPECT_EQ(table.format.sheet, "Answers");
    EXPECT_EQ(table.format.sheets, (Row{"Cover", "Answers"}));
    ASSERT_EQ(table.format.diagnostics.size(), 1U);
    EXPECT_EQ(table.format.diagnostics[0].code, "hiddenSheets");
    EXPECT_EQ(tableOf(workbook, {.sheet = "secret"}).rows[0], (Row{"7", "7"}));
    EXPECT_EQ(tableOf(workbook, {.sheet = "Cover"}).rows[0], Row{"2025"});
    EXPECT_EQ(outcomeOf(workbook.bytes(), {.sheet = "Nobody"}), "noSuchSheet");
}

TEST(XlsxSheets, RemarksBeforeTheResponsesAreNotTheTable) {
    std::string responses;
    for (int i = 0; i < 4; ++i)
        responses += row(number("1") + number("2") + number("3") + number("4") + number("5") +
                         number("6") + number("7"));
    const std::string remarks = row(number("1") + number("2")) + row(number("3") + number("4"));
    const auto workbook = [&](const std::string &first, const std::string &second) {
        WorkbookBuilder made;
        made.relation("rId2", "worksheet", "worksheets/sheet2.xml")
            .sheets("<sheet name=\"First\" r:id=\"rId1\"/><sheet name=\"Second\" r:id=\"rId2\"/>")
            .rows(first, 1)
            .rows(second, 2);
        return made;
    };
    EXPECT_EQ(tableOf(workbook(remarks, responses)).format.sheet, "Second");
    EXPECT_EQ(tableOf(workbook(responses, remarks)).format.sheet, "First");
    EXPECT_EQ(tableOf(workbook(remarks, remarks)).format.sheet, "First");
}

TEST(XlsxReader, AFormulaWithoutAResultIsSaid) {
    const auto table = tableOf(WorkbookBuilder().rows(
        row(number("1") + "<c><f>1+1</f></c>") + row(number("1") + "<c><f>1+1</f><v>2</v></c>") +
        row(number("1") + "<c t=\"str\"><f>\"\"</f></c>")));
    ASSERT_EQ(table.format.diagnostics.size(), 1U);
    EXPECT_EQ(table.format.diagnostics[0].code, "uncomputedFormulas");
    EXPECT_EQ(table.format.diagnostics[0].message.count(), 1);
}

TEST(XlsxSheets, AWorkbookWithoutRowsIsEmpty) {
    EXPECT_EQ(outcomeOf(WorkbookBuilder().bytes()), "emptyFile");
    EXPECT_EQ(outcomeOf(WorkbookBuilder().rows("<row><c s=\"1\"/></row>").bytes()), "emptyFile");
    EXPECT_EQ(outcomeOf(WorkbookBuilder().bytes(), {.sheet = "Data"}), "emptyFile");
}

TEST(XlsxParts, NamesAreFoundWhateverTheirCase) {
    WorkbookBuilder workbook;
    workbook.strings("<si><t>x</t></si>").rows(row("<c t=\"s\"><v>0</v></c>"));
    const std::string strings = workbook.content("xl/sharedStrings.xml");
    workbook.without("xl/sharedStrings.xml").part("xl/SharedStrings.xml", strings);
    EXPECT_EQ(tableOf(workbook).rows[0], Row{"x"});
}

TEST(XlsxParts, TargetsAreResolvedFromTheRootOrTheFolder) {
    EXPECT_EQ(resolvedPart("xl/workbook.xml", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
    EXPECT_EQ(resolvedPart("xl/workbook.xml", "/xl/worksheets/a.xml"), "xl/worksheets/a.xml");
    EXPECT_EQ(resolvedPart("xl/workbook.xml", "../other/a.xml"), "other/a.xml");
    EXPECT_EQ(resolvedPart("", "xl/workbook.xml"), "xl/workbook.xml");
}

TEST(XlsxParts, PrefixesAndStrictNamespacesChangeNothing) {
    WorkbookBuilder workbook;
    const std::string strict = "http://purl.oclc.org/ooxml/";
    workbook.part("xl/worksheets/sheet1.xml",
                  "<x:worksheet xmlns:x=\"" + strict +
                      "spreadsheetml/main\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" "
                      "t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData>"
                      "</x:worksheet>");
    workbook.part("xl/_rels/workbook.xml.rels",
                  "<Relationships><Relationship Id=\"rId1\" Type=\"" + strict +
                      "officeDocument/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                      "</Relationships>");
    EXPECT_EQ(tableOf(workbook).rows[0], Row{"a"});
}

TEST(XlsxDamage, EachKindIsNamed) {
    const std::string whole = WorkbookBuilder().rows(kTwo).bytes();
    EXPECT_EQ(outcomeOf(whole), "read");
    EXPECT_EQ(outcomeOf(whole.substr(0, whole.size() / 2)), "damagedWorkbook") << "cut short";
    EXPECT_EQ(outcomeOf(WorkbookBuilder().rows("<row><c><v>1</c></row>").bytes()),
              "damagedWorkbook");
    EXPECT_EQ(outcomeOf(WorkbookBuilder().rows(kTwo).without("xl/worksheets/sheet1.xml").bytes()),
              "damagedWorkbook");
    EXPECT_EQ(outcomeOf(zipOf({{"readme.txt", "hello"}})), "unsupportedWorkbook");
    EXPECT_EQ(outcomeOf(zipOf({{"xl/workbook.bin", "x"}})), "unsupportedWorkbook");
    EXPECT_EQ(outcomeOf(zipOf({{"word/document.xml", "<w/>"}})), "unsupportedWorkbook");
}

TEST(XlsxDamage, AMissingTextNamesItsCell) {
    WorkbookBuilder workbook;
    workbook.strings("<si><t>x</t></si>");
    workbook.rows(kTwo + row(number("1") + "<c t=\"s\"><v>1</v></c>"));
    const auto table = readBytes(workbook.bytes());
    ASSERT_FALSE(table.ok());
    EXPECT_EQ(table.error().code, "damagedWorkbook");
    EXPECT_EQ(table.error().row, 2);
    EXPECT_EQ(table.error().column, 2);
}

TEST(XlsxDamage, NoColumnBeyondExcelsLastOne) {
    EXPECT_EQ(outcomeOf(WorkbookBuilder().rows("<row><c r=\"XFD1\"><v>1</v></c></row>").bytes()),
              "read");
    EXPECT_NE(outcomeOf(WorkbookBuilder().rows("<row><c r=\"XFE1\"><v>1</v></c></row>").bytes()),
              "read");
}

TEST(XlsxBombs, DocumentTypesAreRefused) {
    WorkbookBuilder workbook;
    workbook.part("xl/worksheets/sheet1.xml",
                  "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet><sheetData>"
                  "<row><c><v>&b;</v></c></row></sheetData></worksheet>");
    EXPECT_EQ(outcomeOf(workbook.bytes()), "unsafeWorkbook");
}

TEST(XlsxBombs, DeepNestingIsRefused) {
    std::string deep;
    for (int i = 0; i < 5000; ++i)
        deep += "<a>";
    EXPECT_EQ(outcomeOf(WorkbookBuilder().rows(deep).bytes()), "unsafeWorkbook");
}

TEST(XlsxBombs, APartThatGrowsBeyondAllMeasureIsRefused) {
    const std::string blanks(80 << 20, ' ');
    EXPECT_EQ(outcomeOf(WorkbookBuilder().rows(blanks + kTwo).bytes()), "unsafeWorkbook");
}

TEST(XlsxBombs, AnEndlessCellIsRefused) {
    const std::string text(XlsxPackage::kRatioMattersFrom / 8, 'a');
    EXPECT_EQ(outcomeOf(WorkbookBuilder()
                            .rows("<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>")
                            .bytes()),
              "damagedWorkbook");
}

} // namespace
} // namespace kooste::importing::tests
