// SPDX-License-Identifier: MIT
// The report of an import, read back as a workbook.
#include "app/usecases/import_report.h"
#include "app/usecases/workbench.h"
#include "base/text.h"
#include "importing/raw_table.h"

#include <boost/filesystem/operations.hpp>
#include <gtest/gtest.h>

namespace {

using namespace kooste;
using test::Workbench;

using Sheet = std::vector<std::vector<std::string>>;

Sheet sheetOf(const base::Path &file, const std::string &name) {
    Sheet rows;
    const auto reader = importing::openTable(file, {.sheet = name});
    if (!reader)
        return rows;
    EXPECT_TRUE((*reader)
                    ->read(
                        [&](const importing::RawRow &row) {
                            auto &cells = rows.emplace_back();
                            for (const auto &cell : row.cells)
                                cells.emplace_back(cell.text);
                            return true;
                        },
                        {}, {})
                    .ok());
    return rows;
}

std::string allText(const Sheet &sheet) {
    std::string text;
    for (const auto &row : sheet)
        text += base::join(row, "|") + "\n";
    return text;
}

struct ImportReportTest : ::testing::Test {
    Workbench bench;
    base::Path target = bench.folder() / "raportti.xlsx";
    store::BatchId batch;

    void SetUp() override {
        bench.withUnits("code,parent,name fi\nA,,Testiala\nK1,A,Kotka\n");
        auto request = bench.request(
            "id;Vastausaika;Nimi;Yksikkö;Suosittelisitko meitä (0-10)?;Palaute\n"
            "1;1.9.2025 10:00;Maija Malli;K1;9;Kiitos oikein paljon kaikesta avusta\n"
            "2;2.9.2025 10:00;Matti Malli;K1;8;Soita minulle numeroon 040 123 4567 pian\n"
            "3;3.9.2025 10:00;Liisa Salainen;Muualla;7;Soita 040 765 4321 vaikka huomenna\n"
            "4;4.9.2025 10:00;Matti Malli;K1;99;Hyvä palvelu oli tälläkin kertaa\n",
            "syksy.csv");
        request.survey = app::NewSurvey{"Kysely"};
        request.units = app::UnknownUnits::reject;
        request.importedBy = "koordinaattori";
        request.corrections.dateOrder = importing::DateOrder::dmy;
        const auto done = bench.import(request);
        ASSERT_TRUE(done.ok()) << done.error().code;
        batch = done->batch.id;
    }
    base::Result<void> write() {
        return app::ImportReport(bench.workspace())
            .write(batch, target, Workbench::english()(base::Language::en));
    }
};

TEST_F(ImportReportTest, TheCountsAddUpToTheRowsOfTheFile) {
    ASSERT_TRUE(write().ok());
    const auto summary = sheetOf(target, "Summary");
    const auto valueOf = [&](const std::string &name) -> std::string {
        for (const auto &row : summary)
            if (row.size() > 1 && row[0] == name)
                return row[1];
        return "absent";
    };
    EXPECT_EQ(valueOf("File"), "syksy.csv");
    EXPECT_EQ(valueOf("Imported by"), "koordinaattori");
    EXPECT_EQ(valueOf("Survey"), "Kysely");
    EXPECT_EQ(valueOf("Rows in the file"), "4");
    EXPECT_EQ(valueOf("Imported"), "3");
    EXPECT_EQ(valueOf("Rejected"), "1");
    EXPECT_EQ(valueOf("In the workspace already"), "0");
    EXPECT_EQ(valueOf("Changed"), "0");
}

TEST_F(ImportReportTest, ARejectedRowStandsWithItsReasonAndWithoutPersonalData) {
    ASSERT_TRUE(write().ok());
    const auto rejected = sheetOf(target, "Rejected rows");
    ASSERT_EQ(rejected.size(), 2U);
    EXPECT_EQ(rejected[0].at(3), "id");
    EXPECT_EQ(rejected[1].at(0), "4"); // as a spreadsheet counts
    EXPECT_EQ(rejected[1].at(1), "the unit is not in the organisation");
    EXPECT_EQ(rejected[1].at(5), "[removed]");
    EXPECT_EQ(rejected[1].at(6), "Muualla");
    const auto text = allText(rejected);
    EXPECT_EQ(text.find("Salainen"), std::string::npos);
    EXPECT_EQ(text.find("765 4321"), std::string::npos);
}

TEST_F(ImportReportTest, WhatFittedNoQuestionWhatWasRemarkedAndDecidedIsThere) {
    ASSERT_TRUE(write().ok());
    const auto invalid = sheetOf(target, "Invalid answers");
    ASSERT_EQ(invalid.size(), 2U);
    EXPECT_EQ(invalid[1].at(0), "5");
    EXPECT_EQ(invalid[1].at(2), "99");
    EXPECT_NE(allText(sheetOf(target, "Remarks")).find("Muualla"), std::string::npos);
    EXPECT_NE(allText(sheetOf(target, "Decisions")).find("day first"), std::string::npos);
}

TEST_F(ImportReportTest, WhatCannotBeWrittenIsSaid) {
    EXPECT_EQ(app::ImportReport(bench.workspace())
                  .write({999}, target, Workbench::english()(base::Language::en))
                  .error()
                  .code,
              "unknownBatch");
    target = bench.folder() / "raportti.pdf";
    EXPECT_EQ(write().error().code, "unknownFormat");
    EXPECT_FALSE(boost::filesystem::exists(target));
}

} // namespace
