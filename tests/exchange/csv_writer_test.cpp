// SPDX-License-Identifier: MIT
#include "exchange/answers/csv_writer.h"

#include <gtest/gtest.h>

using namespace kooste::exchange;

namespace {

std::string written(const std::vector<std::string> &cells, CsvForm form = {';', false, true}) {
    CsvWriter writer(form);
    writer.record(cells);
    return writer.text();
}

} // namespace

TEST(CsvWriter, QuotesOnlyWhatNeedsIt) {
    EXPECT_EQ(written({"a", "b;c", "d\"e", "f\ng", " h", ""}),
              "a;\"b;c\";\"d\"\"e\";\"f\ng\";\" h\";\r\n");
}

TEST(CsvWriter, ATextNeverBecomesAFormula) {
    EXPECT_EQ(written({"=1+1", "+kiitos", "-ei", "@nimi", "\tx", "-5", "+3,5"}),
              "'=1+1;'+kiitos;'-ei;'@nimi;\"'\tx\";-5;+3,5\r\n");
    EXPECT_EQ(written({"=1+1"}, {';', false, false}), "=1+1\r\n");
}

TEST(CsvWriter, BeginsWithAByteOrderMarkForExcel) {
    EXPECT_EQ(written({"å"}, CsvForm{}).substr(0, 3), "\xEF\xBB\xBF");
}
