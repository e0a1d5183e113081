// SPDX-License-Identifier: MIT
#pragma once
#include "importing/response_reader.h"
#include "store/duplicates.h"
#include "store/import_writer.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace kooste::app {

/// Hands what is read over to the thread that stores it, some hundred rows at a time. At most four
/// parcels wait, and each is used again, so that memory stays the same however long the file is.
///
/// The reading thread judges duplicates (it has the row's cells at hand); the storing thread alone
/// touches the database, except under `databaseMutex`.
class ResponseQueue final : public importing::ResponseSink {
public:
    ResponseQueue(store::ImportWriter &writer, store::DuplicateIndex &known);
    ~ResponseQueue() override;
    ResponseQueue(const ResponseQueue &) = delete;
    ResponseQueue &operator=(const ResponseQueue &) = delete;

    bool take(const model::Response &response, const importing::SourceRow &row) override;
    bool reject(const importing::RejectedRow &rejected) override;

    /// Stores what is left and ends the storing thread; call it once after reading. What went
    /// wrong while storing is in the writer's `error()`, or thrown again here.
    void finish();

    std::mutex &databaseMutex() { return database_; }
    /// The survey's last day: new responses after it are counted.
    void setLastDay(std::optional<base::Date> day) { lastDay_ = day; }
    /// Rows that were mended count with the cells they had in the file, by their number there.
    void setCellsOfFile(std::map<std::int64_t, std::uint64_t> cells) { inFile_ = std::move(cells); }
    /// Of those, the cells of rows that became nothing: a device's count of nobody.
    std::uint64_t cellsOfNobody() const;
    std::int64_t afterLastDay() const { return afterLastDay_; }
    std::int64_t fresh() const { return fresh_; }
    std::int64_t duplicates() const { return duplicates_; }
    std::int64_t changed() const { return changed_; }

private:
    struct Parcel {
        std::vector<model::Response> responses;
        std::vector<std::int64_t> rows;
        std::vector<bool> masked;
        std::vector<store::MaskedText> masks;
        void addMasks(std::int64_t row, const std::vector<importing::MaskedText> &found);
        std::vector<std::uint64_t> cells; ///< hashes of their rows
        std::size_t used = 0;             ///< responses beyond keep their memory for the next time
        std::vector<store::RejectedRow> rejected;
        std::vector<store::ChangedResponse> changed;
        std::vector<model::Response> readings; ///< of the changed ones
        std::vector<store::KnownRow> duplicates;
        void clear();
        bool full() const;
    };
    bool passOn();
    std::uint64_t cellsOf(std::int64_t row, std::uint64_t read);
    void storeAll();
    bool storeParcel(const Parcel &parcel);
    void stopStoring();

    store::ImportWriter &writer_;
    store::DuplicateIndex &known_;
    std::int64_t nextId_ = 0;
    std::optional<base::Date> lastDay_;
    std::int64_t afterLastDay_ = 0;
    std::int64_t fresh_ = 0;
    std::int64_t duplicates_ = 0;
    std::int64_t changed_ = 0;
    std::map<std::int64_t, std::uint64_t> inFile_; ///< of rows that have not come yet

    std::unique_ptr<Parcel> filling_;
    std::mutex mutex_;
    std::condition_variable changedState_;
    std::deque<std::unique_ptr<Parcel>> waiting_;
    std::deque<std::unique_ptr<Parcel>> empty_;
    bool ended_ = false;
    bool failed_ = false;
    std::exception_ptr thrown_;
    std::mutex database_;
    std::thread thread_;
};

} // namespace kooste::app
