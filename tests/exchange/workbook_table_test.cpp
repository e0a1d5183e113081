// SPDX-License-Identifier: MIT
#include "exchange/answers/workbook_table.h"
#include "reports/xlsx_parts.h"

#include <boost/filesystem.hpp>
#include <gmock/gmock.h>

using namespace kooste;
using namespace kooste::exchange;
using testing::HasSubstr;

namespace {

/// The styles of a workbook with one share, written in its text like this.
std::string stylesWith(const std::string &share) {
    const auto folder = boost::filesystem::path(KOOSTE_BINARY_DIR) / "test-output" / "workbook";
    boost::filesystem::create_directories(folder);
    WorkbookTable table("Table");
    table.header({"Unit", "Share"});
    table.row({{"KH02"}, {share, 0.7, true}});
    EXPECT_TRUE(table.write(folder / "share.xlsx").ok());
    return test::packageParts((folder / "share.xlsx").string()).at("xl/styles.xml");
}

} // namespace

TEST(WorkbookTable, SharesAreSpacedAsTheirTextIs) {
    for (const auto *spaced : {"70 %", "70\u00a0%"})
        EXPECT_THAT(stylesWith(spaced), HasSubstr("formatCode=\"0 %\"")) << spaced;
    EXPECT_THAT(stylesWith("70%"), HasSubstr("formatCode=\"0%\""));
}
