// SPDX-License-Identifier: MIT
#include "base/files.h"
#include "reports/document_tables.h"
#include "reports/writers/xlsx.h"
#include "reports/xlsx_parts.h"
#include "support/golden.h"
#include "support/mock_briefing.h"

#include <boost/filesystem.hpp>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::reports;
using namespace kooste::test;
using testing::HasSubstr;
using testing::Not;

namespace {

/// A folder for one test's files.
class Xlsx : public testing::Test {
protected:
    void SetUp() override {
        folder_ = boost::filesystem::path(KOOSTE_BINARY_DIR) / "test-output" / "xlsx";
        boost::filesystem::create_directories(folder_);
    }
    std::string write(const Document &document, const std::string &name) {
        const auto path = folder_ / name;
        base::AtomicFile file(path);
        const auto written = XlsxWriter().write(document, file, {}, {});
        EXPECT_TRUE(written.ok());
        return path.string();
    }
    boost::filesystem::path folder_;
};

std::string textAt(const std::map<std::string, SheetCell> &cells, const std::string &address) {
    const auto found = cells.find(address);
    if (found == cells.end() || !std::holds_alternative<std::string>(found->second))
        return "(no text)";
    return std::get<std::string>(found->second);
}

double numberAt(const std::map<std::string, SheetCell> &cells, const std::string &address) {
    const auto found = cells.find(address);
    if (found == cells.end() || !std::holds_alternative<double>(found->second))
        return NAN;
    return std::get<double>(found->second);
}

} // namespace

TEST_F(Xlsx, SheetsStandInTheOrderOfTheDocument) {
    const auto parts = packageParts(write(mockBriefing(), "sheets.xlsx"));
    const auto &workbook = parts.at("xl/workbook.xml");
    std::size_t at = 0;
    for (const auto *name : {"Yhteenveto", "Lyhyesti", "Kehitys", "Väittämät", "Jakaumat",
                             "Avovastaukset", "Huomiot", "Kuvioiden luvut"}) {
        const auto found = workbook.find("name=\"" + std::string(name) + "\"");
        ASSERT_NE(found, std::string::npos) << name;
        EXPECT_GT(found, at) << name;
        at = found;
    }
}

TEST_F(Xlsx, TheSummaryHoldsTheKeyFiguresOfTheDocument) {
    const auto parts = packageParts(write(mockBriefing(), "summary.xlsx"));
    const auto cells = sheetCells(parts, "Yhteenveto");
    EXPECT_EQ(textAt(cells, "A1"), "Kotikuntoutus, Kouvola");
    EXPECT_EQ(textAt(cells, "A7"), "Suositteluindeksi (NPS)");
    EXPECT_NEAR(numberAt(cells, "B7"), 63.3333, 1e-3);
    EXPECT_NEAR(numberAt(cells, "C7"), 50.92, 1e-9);
    EXPECT_NEAR(numberAt(cells, "D7"), 72.66, 1e-9);
    EXPECT_EQ(numberAt(cells, "E7"), 120);
    EXPECT_EQ(textAt(cells, "H7"), "ei erotu sattumasta");
    EXPECT_NEAR(numberAt(cells, "G8"), 100 * (84.0 / 120 - 90.0 / 136), 1e-9);
}

TEST_F(Xlsx, EveryNumberOfATableIsInItsSheet) {
    const auto document = mockBriefing();
    const auto parts = packageParts(write(document, "figures.xlsx"));
    const auto cells = sheetCells(parts, "Väittämät");
    const auto &items = *firstBlock<ItemTable>(*findSection(document, "items"));
    const auto table = itemTable(items);
    int line = 6;
    for (const auto &row : table.rows) {
        EXPECT_EQ(textAt(cells, "A" + std::to_string(line)), std::get<std::string>(row.cells[0]));
        if (const auto share = numberOf(row.cells[1]))
            EXPECT_NEAR(numberAt(cells, "B" + std::to_string(line)), *share, 1e-12);
        else
            EXPECT_EQ(textAt(cells, "B" + std::to_string(line)), "suojattu");
        ++line;
    }
}

TEST_F(Xlsx, ASuppressedRowIsWordsInTheTableAndEmptyBehindTheChart) {
    const auto parts = packageParts(write(mockBriefing(), "suppressed.xlsx"));
    const auto trend = sheetCells(parts, "Kehitys");
    EXPECT_EQ(textAt(trend, "A6"), "syksy 2021");
    for (const auto *column : {"C", "D", "E", "F"})
        EXPECT_EQ(textAt(trend, column + std::string("6")), "suojattu");
    const auto behind = sheetCells(parts, "Kuvioiden luvut");
    EXPECT_EQ(textAt(behind, "A6"), "syksy 2021");
    for (const auto *column : {"B", "C", "D", "E", "F", "G"})
        EXPECT_EQ(behind.count(column + std::string("6")), 0U);
    for (const auto &[address, cell] : behind)
        EXPECT_NE(cell, SheetCell(std::string("Etäkäynti sujui hyvin"))) << address;
}

TEST_F(Xlsx, AStretchHasItsOwnSeriesSoThatNoLineCrossesABreak) {
    const auto parts = packageParts(write(mockBriefing(), "series.xlsx"));
    const auto behind = sheetCells(parts, "Kuvioiden luvut");
    EXPECT_NEAR(numberAt(behind, "B8"), 52.11, 1e-9); // v1, autumn 2022
    EXPECT_EQ(behind.count("E8"), 0U);                // v2 has not begun
    EXPECT_NEAR(numberAt(behind, "E9"), 43.37, 1e-9); // v2, spring 2023
    EXPECT_EQ(behind.count("B9"), 0U);
}

TEST_F(Xlsx, ATextThatBeginsLikeAFormulaStaysText) {
    auto document = mockBriefing();
    auto &comments = std::get<CommentColumns>(document.sections.at(6).blocks.front());
    for (const auto *text : {"+358 40", "-1+2", "@SUM(A1)", "=HYPERLINK(\"http://x\")"})
        comments.parts[0].groups[0].comments.push_back({{{text, false}}});
    const auto parts = packageParts(write(document, "formula.xlsx"));
    for (const auto &[name, bytes] : parts)
        if (name.rfind("xl/worksheets/", 0) == 0) {
            EXPECT_THAT(bytes, Not(HasSubstr("<f>"))) << name;
            EXPECT_THAT(bytes, Not(HasSubstr("<hyperlink"))) << name;
        }
    const auto cells = sheetCells(parts, "Avovastaukset");
    bool found = false;
    for (const auto &[address, cell] : cells)
        found = found || cell == SheetCell(std::string("=HYPERLINK(\"http://x\")"));
    EXPECT_TRUE(found);
}

TEST_F(Xlsx, TheSameDocumentGivesTheSameBytes) {
    const auto first = base::readFile(base::pathFromUtf8(write(mockBriefing(), "first.xlsx")));
    const auto second = base::readFile(base::pathFromUtf8(write(mockBriefing(), "second.xlsx")));
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(*first, *second);
}

TEST_F(Xlsx, EveryChartHasAnAlternativeText) {
    const auto parts = packageParts(write(mockBriefing(), "alt.xlsx"));
    int charts = 0;
    for (const auto &[name, bytes] : parts) {
        if (name.rfind("xl/drawings/drawing", 0) != 0)
            continue;
        for (std::size_t at = bytes.find("<xdr:cNvPr"); at != std::string::npos;
             at = bytes.find("<xdr:cNvPr", at + 1)) {
            const auto element = bytes.substr(at, bytes.find('>', at) - at);
            EXPECT_THAT(element, HasSubstr("descr=\"")) << name;
            ++charts;
        }
    }
    EXPECT_EQ(charts, 4); // summary trend, trend, items, recommendation
}

TEST_F(Xlsx, ACancelledJobLeavesNoFile) {
    const auto path = folder_ / "cancelled.xlsx";
    boost::filesystem::remove(path);
    base::AtomicFile file(path);
    base::CancelToken cancel;
    cancel.cancel();
    const auto written = XlsxWriter().write(mockBriefing(), file, {}, cancel);
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().kind, base::ErrorKind::cancelled);
    EXPECT_FALSE(boost::filesystem::exists(path));
}

TEST_F(Xlsx, AFolderThatIsNotThereIsAnOutputError) {
    base::AtomicFile file(folder_ / "no-such-folder" / "x.xlsx");
    const auto written = XlsxWriter().write(mockBriefing(), file, {}, {});
    ASSERT_FALSE(written.ok());
    EXPECT_EQ(written.error().kind, base::ErrorKind::output);
}

// What the page shows is made from the same cells (reports/cell.h), so this holds for the PDF too.
TEST_F(Xlsx, EveryFigureOfTheTablesStandsInItsCell) {
    const auto document = mockBriefing();
    const auto parts = packageParts(write(document, "all-figures.xlsx"));
    int compared = 0;
    const auto compare = [&](const std::string &sheet, const Table &table) {
        const auto cells = sheetCells(parts, sheet);
        int line = 6; // below title, subtitle, note, blank and header
        for (const auto &row : table.rows) {
            char column = 'A';
            for (const auto &cell : row.cells) {
                const auto at = [&](int step) {
                    return std::string(1, static_cast<char>(column + step)) + std::to_string(line);
                };
                if (const auto *number = std::get_if<Number>(&cell)) {
                    const double scale = number->format == Format::shareChange ? 100 : 1;
                    EXPECT_NEAR(numberAt(cells, at(0)), number->value * scale, 1e-9) << at(0);
                    ++compared;
                } else if (const auto *interval = std::get_if<Interval>(&cell)) {
                    EXPECT_NEAR(numberAt(cells, at(0)), interval->low, 1e-9) << at(0);
                    EXPECT_NEAR(numberAt(cells, at(1)), interval->high, 1e-9) << at(1);
                    ++compared;
                } else if (isSuppressed(cell)) {
                    EXPECT_EQ(textAt(cells, at(0)), "suojattu") << at(0);
                }
                const auto kind =
                    table.columns[static_cast<std::size_t>(&cell - &row.cells[0])].kind;
                column = static_cast<char>(column + (kind == Column::Kind::interval ? 2 : 1));
            }
            ++line;
        }
    };
    compare("Kehitys", firstBlock<Figure>(*findSection(document, "trend"))->table);
    compare("Väittämät", itemTable(*firstBlock<ItemTable>(*findSection(document, "items"))));
    compare("Jakaumat", firstBlock<PromoterBars>(*findSection(document, "recommendation"))->table);
    EXPECT_GT(compared, 80);
}

TEST_F(Xlsx, PartsAreAsTheyWereLookedAt) {
    const auto parts = packageParts(write(mockBriefing(), "golden.xlsx"));
    std::string text;
    for (const auto *name : {"docProps/core.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
                             "xl/tables/table1.xml", "xl/charts/chart1.xml"})
        text += std::string("### ") + name + indentedXml(parts.at(name)) + "\n";
    EXPECT_GOLDEN("mock-briefing.xlsx.txt", text);
}
