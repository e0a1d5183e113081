// SPDX-License-Identifier: MIT
#include "importing/memory_reader.h"
#include "importing/readers/spooled_reader.h"

#include <gtest/gtest.h>

using namespace kooste;
using namespace kooste::importing;

namespace {

/// Counts how often it is really read, and gives cells of every kind and length.
class CountedReader final : public Reader {
public:
    CountedReader(int &readings, std::int64_t rows) : readings_(readings), rows_(rows) {}
    const TableFormat &format() const override { return format_; }
    base::Result<void> read(const RowSink &sink, const base::Progress &,
                            const base::CancelToken &) override {
        ++readings_;
        const std::string longText(700'000, 'x');
        for (std::int64_t number = 1; number <= rows_; ++number) {
            const std::string counted = std::to_string(number * 1000003);
            const std::vector<RawCell> cells{
                {counted, CellType::number},
                {{}, CellType::empty},
                {"2025-01-12T09:00:00", CellType::date},
                {number == 7 ? std::string_view(longText) : "väl", CellType::text}};
            const auto width = static_cast<std::size_t>(number % 5);
            if (!sink({number * 3, std::span(cells).first(std::min<std::size_t>(width, 4)),
                       number % 11 == 0}))
                break;
        }
        return {};
    }

private:
    TableFormat format_;
    int &readings_;
    std::int64_t rows_;
};

std::vector<std::string> rowsOf(Reader &reader, std::size_t most = 1'000'000) {
    std::vector<std::string> rows;
    const auto done = reader.read(
        [&](const RawRow &row) {
            std::string text = std::to_string(row.number) + (row.defect ? "!" : "");
            for (const auto &cell : row.cells)
                text += "|" + std::to_string(static_cast<int>(cell.type)) + std::string(cell.text);
            rows.push_back(std::move(text));
            return rows.size() < most;
        },
        {}, {});
    EXPECT_TRUE(done.ok());
    return rows;
}

} // namespace

TEST(SpooledReader, TheSecondReadingGivesTheSameRowsWithoutParsing) {
    int readings = 0;
    const auto reader = spooled(std::make_unique<CountedReader>(readings, 30'000));
    const auto first = rowsOf(*reader);
    ASSERT_EQ(first.size(), 30'000U);
    EXPECT_EQ(rowsOf(*reader), first);
    EXPECT_EQ(rowsOf(*reader, 10), std::vector(first.begin(), first.begin() + 10));
    EXPECT_EQ(rowsOf(*reader), first);
    EXPECT_EQ(readings, 1);
}

TEST(SpooledReader, AReadingThatWasStoppedIsNotTakenForTheWhole) {
    int readings = 0;
    const auto reader = spooled(std::make_unique<CountedReader>(readings, 500));
    EXPECT_EQ(rowsOf(*reader, 20).size(), 20U);
    EXPECT_EQ(rowsOf(*reader).size(), 500U);
    EXPECT_EQ(readings, 2);
    EXPECT_EQ(rowsOf(*reader).size(), 500U);
    EXPECT_EQ(readings, 2);
}

TEST(SpooledReader, ParsesAgainRatherThanFillTheDisk) {
    int readings = 0;
    const auto reader = spooled(std::make_unique<CountedReader>(readings, 30'000), 500'000);
    const auto first = rowsOf(*reader);
    ASSERT_EQ(first.size(), 30'000U);
    EXPECT_EQ(rowsOf(*reader), first);
    EXPECT_EQ(readings, 2);
}

TEST(SpooledReader, CanBeCancelledInTheSecondReading) {
    int readings = 0;
    const auto reader = spooled(std::make_unique<CountedReader>(readings, 50));
    rowsOf(*reader);
    base::CancelToken cancel;
    cancel.cancel();
    const auto done = reader->read([](const RawRow &) { return true; }, {}, cancel);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, base::ErrorKind::cancelled);
}
