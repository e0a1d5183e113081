// SPDX-License-Identifier: MIT
#include "app/usecases/response_queue.h"

namespace kooste::app {

namespace {
constexpr std::size_t kRowsInParcel = 512;
constexpr std::size_t kParcels = 4;
} // namespace

void ResponseQueue::Parcel::clear() {
    rows.clear();
    masked.clear();
    masks.clear();
    cells.clear();
    used = 0;
    rejected.clear();
    changed.clear();
    readings.clear();
    duplicates.clear();
}

void ResponseQueue::Parcel::addMasks(std::int64_t row,
                                     const std::vector<importing::MaskedText> &found) {
    for (const auto &one : found)
        masks.push_back(
            {row, one.column, std::string(privacy::maskKindCode(one.kind)), one.excerpt});
}

bool ResponseQueue::Parcel::full() const {
    return used + rejected.size() + changed.size() >= kRowsInParcel ||
           duplicates.size() >= kRowsInParcel * 16;
}

ResponseQueue::ResponseQueue(store::ImportWriter &writer, store::DuplicateIndex &known)
    : writer_(writer), known_(known), nextId_(writer.nextId().value),
      filling_(std::make_unique<Parcel>()) {
    for (std::size_t i = 1; i < kParcels; ++i)
        empty_.push_back(std::make_unique<Parcel>());
    thread_ = std::thread([this] { storeAll(); });
}

ResponseQueue::~ResponseQueue() {
    {
        const std::lock_guard lock(mutex_);
        failed_ = true; // dropped without finish(): what waits is not stored
    }
    stopStoring();
}

std::uint64_t ResponseQueue::cellsOfNobody() const {
    std::uint64_t sum = 0;
    for (const auto &[row, cells] : inFile_)
        sum += cells;
    return sum;
}

std::uint64_t ResponseQueue::cellsOf(std::int64_t row, std::uint64_t read) {
    // 0: a further response of a row that counts several; its cells are told with the first.
    if (inFile_.empty() || read == 0)
        return read;
    const auto found = inFile_.find(row);
    if (found == inFile_.end())
        return read;
    const auto cells = found->second;
    inFile_.erase(found);
    return cells;
}

bool ResponseQueue::take(const model::Response &response, const importing::SourceRow &row) {
    const auto outcome = known_.judge(response, store::ResponseId{nextId_});
    auto &parcel = *filling_;
    const auto cells = cellsOf(row.number(), row.cellsHash());
    switch (outcome.verdict) {
    case store::DuplicateIndex::Verdict::duplicate:
        ++duplicates_;
        parcel.duplicates.push_back({outcome.existing, row.number(), response.rowHash, cells});
        break;
    case store::DuplicateIndex::Verdict::changed: {
        ++changed_;
        auto kept = row.keptCells();
        parcel.changed.push_back(
            {row.number(), outcome.existing, response.externalId, std::move(kept.cells), cells});
        parcel.readings.push_back(response);
        parcel.addMasks(row.number(), kept.masked);
        break;
    }
    case store::DuplicateIndex::Verdict::fresh:
        ++fresh_;
        ++nextId_;
        if (lastDay_ && response.submitted && response.submitted->date > *lastDay_)
            ++afterLastDay_;
        if (parcel.used == parcel.responses.size())
            parcel.responses.push_back(response);
        else
            parcel.responses[parcel.used] = response; // copies into memory that is there
        ++parcel.used;
        parcel.rows.push_back(row.number());
        parcel.masked.push_back(!row.masked().empty());
        parcel.addMasks(row.number(), row.masked());
        parcel.cells.push_back(cells);
        break;
    }
    return !parcel.full() || passOn();
}

bool ResponseQueue::reject(const importing::RejectedRow &rejected) {
    filling_->rejected.push_back({rejected.row, rejected.column.value_or(0), rejected.code,
                                  rejected.cells, cellsOf(rejected.row, rejected.cellsHash)});
    filling_->addMasks(rejected.row, rejected.masked);
    return !filling_->full() || passOn();
}

/// Gives the full parcel away and waits for an empty one. False when storing has failed.
bool ResponseQueue::passOn() {
    std::unique_lock lock(mutex_);
    waiting_.push_back(std::move(filling_));
    changedState_.notify_all();
    changedState_.wait(lock, [this] { return !empty_.empty() || failed_; });
    if (failed_) {
        filling_ = std::make_unique<Parcel>();
        return false;
    }
    filling_ = std::move(empty_.front());
    empty_.pop_front();
    return true;
}

void ResponseQueue::storeAll() {
    for (;;) {
        std::unique_ptr<Parcel> parcel;
        {
            std::unique_lock lock(mutex_);
            changedState_.wait(lock, [this] { return !waiting_.empty() || ended_; });
            if (waiting_.empty() || failed_)
                return;
            parcel = std::move(waiting_.front());
            waiting_.pop_front();
        }
        bool stored = false;
        try {
            const std::lock_guard database(database_);
            stored = storeParcel(*parcel);
        } catch (...) {
            thrown_ = std::current_exception();
        }
        parcel->clear();
        const std::lock_guard lock(mutex_);
        failed_ = failed_ || !stored;
        empty_.push_back(std::move(parcel));
        changedState_.notify_all();
        if (failed_)
            return;
    }
}

bool ResponseQueue::storeParcel(const Parcel &parcel) {
    for (std::size_t i = 0; i < parcel.used; ++i)
        if (!writer_.add(parcel.responses[i], parcel.rows[i], parcel.masked[i], parcel.cells[i]))
            return false;
    for (const auto &rejected : parcel.rejected)
        if (!writer_.addRejected(rejected))
            return false;
    for (std::size_t i = 0; i < parcel.changed.size(); ++i)
        if (!writer_.addChanged(parcel.changed[i], &parcel.readings[i]))
            return false;
    for (const auto &masked : parcel.masks)
        if (!writer_.addMasked(masked))
            return false;
    for (const auto &known : parcel.duplicates)
        if (!writer_.addDuplicate(known))
            return false;
    return true;
}

void ResponseQueue::stopStoring() {
    {
        const std::lock_guard lock(mutex_);
        ended_ = true;
        changedState_.notify_all();
    }
    if (thread_.joinable())
        thread_.join();
}

void ResponseQueue::finish() {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(filling_));
        filling_ = std::make_unique<Parcel>();
    }
    stopStoring();
    if (thrown_)
        std::rethrow_exception(thrown_);
}

} // namespace kooste::app
