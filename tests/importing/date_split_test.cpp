// SPDX-License-Identifier: MIT
#include "import_steps.h"
#include "importing/date_split.h"

#include <gmock/gmock.h>

namespace kooste::importing {
namespace {

using testing::Contains;
using testing::Field;
using Orders = std::vector<std::pair<std::string, DateOrder>>;

const std::vector<std::string> kTwoCollectors{
    "Submitted|Collector|Grade", "13/01/2025 10:00|Lomake|4", "02/01/2025 10:00|Lomake|5",
    "01/14/2025 2:05 PM|Web|3",  "02/03/2025 9:15 AM|Web|2",  "28/02/2025 10:00|Lomake|4",
    "03/31/2025 11:59 PM|Web|1"};

TEST(DateSplit, TwoWaysOfWritingAreToldApartByTheirSource) {
    const Imported done(kTwoCollectors);
    const auto *time = done.inspection.find(ColumnRole::submittedAt);
    ASSERT_NE(time, nullptr);
    EXPECT_EQ(time->dates, DateDecision::certain);
    EXPECT_EQ(time->dateSplit.column, 2);
    EXPECT_EQ(time->dateSplit.orders,
              (Orders{{"lomake", DateOrder::dmy}, {"web", DateOrder::mdy}}));
    EXPECT_EQ(time->min, "2025-01-02T10:00:00");
    EXPECT_EQ(time->max, "2025-03-31T23:59:00");
    EXPECT_TRUE(done.inspection.ambiguousDateColumns().empty());
    EXPECT_THAT(done.inspection.diagnostics,
                Contains(Field(&base::Diagnostic::code, "splitDates")));
    ASSERT_EQ(done.sink.responses.size(), 6U);
    EXPECT_EQ(base::isoDateTime(*done.sink.responses[1].submitted), "2025-01-02T10:00:00");
    EXPECT_EQ(base::isoDateTime(*done.sink.responses[3].submitted), "2025-02-03T09:15:00");
    EXPECT_TRUE(done.sink.rejected.empty());
}

TEST(DateSplit, TheSplitIsKeptInTheProfile) {
    const Imported done(kTwoCollectors);
    const auto read = readProfile(profileText(done.outcome.mapping));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->find(ColumnRole::submittedAt)->dateSplit.column, 2);
    EXPECT_EQ(read->find(ColumnRole::submittedAt)->dateSplit.orders.size(), 2U);
}

TEST(DateSplit, WithoutACleanSourceTheUserIsAsked) {
    auto mixed = kTwoCollectors;
    mixed.push_back("04/30/2025 8:00 AM|Lomake|3");
    auto open = kTwoCollectors;
    open.push_back("04/05/2025 8:00 AM|Paperi|3"); // no date of this source says how it is written
    auto graded = kTwoCollectors;
    graded[0] = "Submitted|Comment|Grade";
    for (const auto &rows : {mixed, open, graded}) {
        const auto seen = inspected(rows);
        EXPECT_EQ(seen.ambiguousDateColumns(), std::vector<int>{1});
        EXPECT_THAT(seen.diagnostics, Contains(Field(&base::Diagnostic::code, "mixedDates")));
    }
}

TEST(DateSplit, TheUsersOwnWordGoesFirst) {
    Corrections corrections;
    corrections.dateOrder = DateOrder::dmy;
    const auto seen = inspected(kTwoCollectors, "export.csv", corrections);
    EXPECT_EQ(seen.find(ColumnRole::submittedAt)->dateSplit.column, 0);
    EXPECT_EQ(seen.find(ColumnRole::submittedAt)->dates, DateDecision::chosen);
}

TEST(DateSplit, ARowOfAnUnknownSourceIsReadOnlyWhereItIsSure) {
    const DateSplit split{2, {{"a", DateOrder::mdy}}};
    EXPECT_EQ(base::isoDate(readSplitDate("02/03/2025", split, "A")->date), "2025-02-03");
    EXPECT_FALSE(readSplitDate("02/03/2025", split, "B"));
    EXPECT_EQ(base::isoDate(readSplitDate("13/03/2025", split, "B")->date), "2025-03-13");
    EXPECT_EQ(base::isoDate(readSplitDate("2025-03-13", split, "B")->date), "2025-03-13");
    EXPECT_FALSE(readSplitDate("13/03/2025", split, "a"));
}

} // namespace
} // namespace kooste::importing
