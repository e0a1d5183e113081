// SPDX-License-Identifier: MIT
#include "importing/readers/ahead_reader.h"

#include "base/handover.h"

#include <cstring>
#include <exception>
#include <thread>
#include <vector>

namespace kooste::importing {

namespace {

constexpr std::size_t kParcelsAhead = 4;
constexpr std::size_t kBytesOfParcel = 1 << 17;

/// Rows with the texts of their cells, which the reader keeps for one call only.
class RowParcel {
public:
    /// False when there is no room left; an empty parcel takes a row of any length.
    bool add(const RawRow &row) {
        std::size_t wanted = 0;
        for (const RawCell &cell : row.cells)
            wanted += cell.text.size();
        if (wanted > bytes_.size() - used_) {
            if (!rows_.empty())
                return false;
            bytes_.resize(wanted);
        }
        for (const RawCell &cell : row.cells)
            cells_.push_back({kept(cell.text), cell.type});
        rows_.push_back({row.number, row.cells.size(), row.defect});
        return true;
    }
    /// False once the sink wants no more.
    bool handOver(const RowSink &sink) const {
        std::span<const RawCell> rest(cells_);
        for (const Row &row : rows_) {
            if (!sink({row.number, rest.first(row.cells), row.defect}))
                return false;
            rest = rest.subspan(row.cells);
        }
        return true;
    }
    bool isEmpty() const { return rows_.empty(); }
    void clear() {
        rows_.clear();
        cells_.clear();
        used_ = 0;
        if (bytes_.size() > kBytesOfParcel)
            bytes_ = std::vector<char>(kBytesOfParcel);
    }

    double share = 0; ///< how far the reader was when it filled this
    base::Message doing;

private:
    struct Row {
        std::int64_t number = 0;
        std::size_t cells = 0;
        bool defect = false;
    };
    std::string_view kept(std::string_view text) {
        char *at = bytes_.data() + used_;
        if (!text.empty())
            std::memcpy(at, text.data(), text.size());
        used_ += text.size();
        return {at, text.size()};
    }

    std::vector<char> bytes_ = std::vector<char>(kBytesOfParcel); ///< never moves while in use
    std::size_t used_ = 0;
    std::vector<RawCell> cells_;
    std::vector<Row> rows_;
};

/// The parsing thread's side of one reading.
class ParsingAhead {
public:
    ParsingAhead(Reader &reader, const base::CancelToken &cancel)
        : handover_(kParcelsAhead), thread_([this, &reader, cancel] { parse(reader, cancel); }) {}
    ~ParsingAhead() { stop(); }
    ParsingAhead(const ParsingAhead &) = delete;
    ParsingAhead &operator=(const ParsingAhead &) = delete;

    base::Handover<RowParcel> &parcels() { return handover_; }
    /// What the reader said at its end.
    base::Result<void> outcome() {
        stop();
        if (thrown_)
            std::rethrow_exception(thrown_);
        return std::move(outcome_);
    }

private:
    void stop() {
        handover_.stop();
        if (thread_.joinable())
            thread_.join();
    }
    void parse(Reader &reader, const base::CancelToken &cancel) {
        try {
            filling_ = handover_.toFill();
            const base::Progress progress(
                [this](double share, const base::Message &doing) { tell(share, doing); });
            outcome_ =
                reader.read([this](const RawRow &row) { return take(row); }, progress, cancel);
            if (filling_)
                handover_.pass(std::move(filling_));
        } catch (...) {
            thrown_ = std::current_exception();
        }
        handover_.end();
    }
    bool take(const RawRow &row) {
        if (!filling_)
            return false;
        return filling_->add(row) || (passOn() && filling_->add(row));
    }
    bool passOn() {
        const auto share = filling_->share;
        handover_.pass(std::move(filling_));
        filling_ = handover_.toFill();
        if (filling_)
            filling_->share = share;
        return filling_ != nullptr;
    }
    /// News that no rows come with go on their own.
    void tell(double share, const base::Message &doing) {
        if (!filling_)
            return;
        filling_->share = share;
        filling_->doing = doing;
        if (filling_->isEmpty())
            passOn();
    }

    base::Handover<RowParcel> handover_;
    std::unique_ptr<RowParcel> filling_;
    base::Result<void> outcome_;
    std::exception_ptr thrown_;
    std::thread thread_; // last: starts when the rest is ready
};

class AheadReader final : public Reader {
public:
    explicit AheadReader(std::unique_ptr<Reader> reader) : reader_(std::move(reader)) {}

    const TableFormat &format() const override { return reader_->format(); }

    base::Result<void> read(const RowSink &sink, const base::Progress &progress,
                            const base::CancelToken &cancel) override {
        ParsingAhead parsing(*reader_, cancel);
        while (auto parcel = parsing.parcels().next()) {
            // What the reader met beyond the last row that was wanted is not told.
            if (!parcel->handOver(sink))
                return {};
            progress.report(parcel->share, parcel->doing);
            parcel->clear();
            parsing.parcels().giveBack(std::move(parcel));
        }
        return parsing.outcome();
    }

private:
    std::unique_ptr<Reader> reader_;
};

} // namespace

std::unique_ptr<Reader> readAhead(std::unique_ptr<Reader> reader) {
    return std::make_unique<AheadReader>(std::move(reader));
}

} // namespace kooste::importing
