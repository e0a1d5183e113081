// SPDX-License-Identifier: MIT
#include "importing/readers/ahead_reader.h"

#include <atomic>
#include <gtest/gtest.h>
#include <stdexcept>
#include <thread>

using namespace kooste;
using namespace kooste::importing;

namespace {

/// Many short rows and one longer than a parcel; ends as it is told.
class LongReader final : public Reader {
public:
    enum class End { good, error, thrown };
    explicit LongReader(std::int64_t rows, End end = End::good) : rows_(rows), end_(end) {}
    const TableFormat &format() const override { return format_; }
    base::Result<void> read(const RowSink &sink, const base::Progress &progress,
                            const base::CancelToken &cancel) override {
        progress.report(0.1, base::tr("Reading the file"));
        std::string text(700'000, 'x');
        for (std::int64_t number = 1; number <= rows_; ++number) {
            if (cancel.isCancelled())
                return base::cancelledError();
            const auto count = std::to_string(number);
            const std::vector<RawCell> cells{
                {count, CellType::number},
                {{}, CellType::empty},
                {number == 7 ? std::string_view(text) : "väl", CellType::text}};
            ++given;
            if (!sink({number * 3, std::span(cells).first(static_cast<std::size_t>(number % 4)),
                       number % 11 == 0}))
                return {};
        }
        std::fill(text.begin(), text.end(), 'y'); // what was handed over must have been copied
        if (end_ == End::thrown)
            throw std::runtime_error("lost");
        if (end_ == End::error)
            return base::Error{base::ErrorKind::unreadableInput, "cutShort", {}};
        return {};
    }
    std::atomic<std::int64_t> given = 0;

private:
    TableFormat format_;
    std::int64_t rows_;
    End end_;
};

std::string textOf(const RawRow &row) {
    std::string text = std::to_string(row.number) + (row.defect ? "!" : "");
    for (const auto &cell : row.cells)
        text += "|" + std::to_string(static_cast<int>(cell.type)) + std::string(cell.text);
    return text;
}

struct Taken {
    std::vector<std::string> rows;
    base::Result<void> outcome;
};

Taken rowsFrom(Reader &reader) {
    Taken taken;
    taken.outcome = reader.read(
        [&](const RawRow &row) {
            taken.rows.push_back(textOf(row));
            return true;
        },
        {}, {});
    return taken;
}

} // namespace

TEST(AheadReader, GivesTheSameRowsAsOftenAsAsked) {
    LongReader plain(20'000);
    const auto wanted = rowsFrom(plain);
    ASSERT_EQ(wanted.rows.size(), 20'000U);
    const auto reader = readAhead(std::make_unique<LongReader>(20'000));
    for (int reading = 0; reading < 2; ++reading) {
        const auto taken = rowsFrom(*reader);
        EXPECT_TRUE(taken.outcome.ok());
        EXPECT_EQ(taken.rows, wanted.rows);
    }
}

TEST(AheadReader, RowsBeforeAnErrorComeFirst) {
    const auto reader = readAhead(std::make_unique<LongReader>(5'000, LongReader::End::error));
    const auto taken = rowsFrom(*reader);
    EXPECT_EQ(taken.rows.size(), 5'000U);
    ASSERT_FALSE(taken.outcome.ok());
    EXPECT_EQ(taken.outcome.error().code, "cutShort");
}

TEST(AheadReader, WhatTheReaderThrowsReachesTheCaller) {
    const auto reader = readAhead(std::make_unique<LongReader>(5'000, LongReader::End::thrown));
    EXPECT_THROW((void)rowsFrom(*reader), std::runtime_error);
}

TEST(AheadReader, WhatTheSinkThrowsEndsTheReading) {
    const auto reader = readAhead(std::make_unique<LongReader>(1'000'000));
    const RowSink bad = [](const RawRow &) -> bool { throw std::logic_error("sink"); };
    EXPECT_THROW((void)reader->read(bad, {}, {}), std::logic_error);
}

TEST(AheadReader, AStoppedReadingIsNoErrorAndStaysAFewParcelsAhead) {
    auto inner = std::make_unique<LongReader>(5'000'000, LongReader::End::error);
    const auto &counted = *inner;
    const auto reader = readAhead(std::move(inner));
    std::int64_t taken = 0;
    const auto done = reader->read([&](const RawRow &) { return ++taken < 10; }, {}, {});
    EXPECT_TRUE(done.ok());
    EXPECT_EQ(taken, 10);
    EXPECT_LT(counted.given, 500'000);
}

TEST(AheadReader, IsCancelledAndTellsItsProgressOnTheCallersThread) {
    base::CancelToken cancel;
    std::vector<double> shares;
    bool elsewhere = false;
    const auto caller = std::this_thread::get_id();
    const base::Progress progress([&](double share, const base::Message &) {
        shares.push_back(share);
        elsewhere = elsewhere || std::this_thread::get_id() != caller;
    });
    const auto reader = readAhead(std::make_unique<LongReader>(5'000'000));
    const auto done = reader->read(
        [&](const RawRow &) {
            cancel.cancel();
            return true;
        },
        progress, cancel);
    ASSERT_FALSE(done.ok());
    EXPECT_EQ(done.error().kind, base::ErrorKind::cancelled);
    ASSERT_FALSE(shares.empty());
    EXPECT_DOUBLE_EQ(shares.front(), 0.1);
    EXPECT_FALSE(elsewhere);
}
