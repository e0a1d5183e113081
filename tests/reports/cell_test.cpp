// SPDX-License-Identifier: MIT
#include "reports/cell.h"

#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::reports;

namespace {

const CellWords kWords{"suojattu", "–", "%-yks.", "", "", "", ""};

std::string fi(const Cell &cell) { return shownCell(cell, base::Language::fi, kWords); }
std::string en(const Cell &cell) { return shownCell(cell, base::Language::en, kWords); }

} // namespace

TEST(ReportCell, ShowsFiguresAsTheLanguageWritesThem) {
    EXPECT_EQ(fi(Number{63.33, Format::points}), "63");
    EXPECT_EQ(fi(Number{.7, Format::share}), "70\u00A0%");
    EXPECT_EQ(en(Number{.7, Format::share}), "70%");
    EXPECT_EQ(fi(Number{4.291, Format::mean}), "4,29");
    EXPECT_EQ(fi(Number{1234, Format::count}), "1\u00A0234");
}

TEST(ReportCell, ChangesCarryTheirSignAndUnit) {
    EXPECT_EQ(fi(Number{-16, Format::countChange}), "\u221216");
    EXPECT_EQ(fi(Number{.038, Format::shareChange}), "+4\u00A0%-yks.");
    EXPECT_EQ(fi(Number{-.004, Format::shareChange}), "±0\u00A0%-yks.");
    EXPECT_EQ(fi(Number{.02, Format::meanChange}), "+0,02");
}

TEST(ReportCell, AnIntervalHasOneUnit) {
    EXPECT_EQ(fi(Interval{.613, .775, Format::share}), "61–78\u00A0%");
    EXPECT_EQ(fi(Interval{50.92, 72.66, Format::points}), "51–73");
    EXPECT_EQ(fi(Interval{4.18, 4.4, Format::mean}), "4,18–4,40");
}

TEST(ReportCell, ASuppressedCellHoldsNoNumber) {
    const Cell hidden = Suppressed{};
    EXPECT_TRUE(isSuppressed(hidden));
    EXPECT_FALSE(numberOf(hidden));
    EXPECT_EQ(fi(hidden), "suojattu");
}

TEST(ReportCell, ADifferenceHasTheFormatOfItsFigures) {
    EXPECT_EQ(changeFormat(Format::points), Format::pointsChange);
    EXPECT_EQ(changeFormat(Format::share), Format::shareChange);
    EXPECT_EQ(changeFormat(Format::mean), Format::meanChange);
    EXPECT_EQ(changeFormat(Format::count), Format::countChange);
}
