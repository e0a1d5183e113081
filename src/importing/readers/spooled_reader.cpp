// SPDX-License-Identifier: MIT
#include "importing/readers/spooled_reader.h"

#include "base/temporary_file.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace kooste::importing {

namespace {

constexpr std::size_t kSpoolBuffer = 1 << 18;
constexpr std::int64_t kSpooledBetweenCancels = 4096;

/// Rows in the order in which they were read: number, defect, count of cells, then type, length and
/// bytes of each cell. Whole numbers stand in their shortest form, seven bits a byte.
class SpoolWriter {
public:
    SpoolWriter(std::FILE *file, std::uint64_t largest) : file_(file), left_(largest) {
        buffer_.reserve(kSpoolBuffer + 4096);
    }

    void add(const RawRow &row) {
        if (!good_)
            return;
        number(static_cast<std::uint64_t>(row.number));
        buffer_.push_back(row.defect ? '\1' : '\0');
        number(row.cells.size());
        for (const RawCell &cell : row.cells) {
            buffer_.push_back(static_cast<char>(cell.type));
            number(cell.text.size());
            buffer_.append(cell.text);
        }
        if (buffer_.size() >= kSpoolBuffer)
            flush();
    }
    /// False when not everything could be written: it was too much, or the disk is full.
    bool finish() {
        flush();
        return good_ && std::fflush(file_) == 0;
    }

private:
    void number(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            buffer_.push_back(static_cast<char>(value | 0x80));
        buffer_.push_back(static_cast<char>(value));
    }
    void flush() {
        good_ = good_ && buffer_.size() <= left_ &&
                std::fwrite(buffer_.data(), 1, buffer_.size(), file_) == buffer_.size();
        left_ -= good_ ? buffer_.size() : 0;
        buffer_.clear();
    }

    std::FILE *file_;
    std::uint64_t left_; ///< bytes that it may grow
    std::string buffer_;
    bool good_ = true;
};

/// Reads what SpoolWriter wrote, a buffer at a time.
class SpoolRows {
public:
    explicit SpoolRows(std::FILE *file) : file_(file) {}

    bool next(RawRow &row) {
        if (!have(1))
            return false;
        row.number = static_cast<std::int64_t>(number());
        row.defect = byte() != '\0';
        const auto cells = static_cast<std::size_t>(number());
        texts_.clear();
        places_.clear();
        for (std::size_t i = 0; i < cells; ++i) {
            const auto type = static_cast<CellType>(byte());
            const auto length = static_cast<std::size_t>(number());
            places_.push_back({type, texts_.size(), length});
            take(length);
        }
        cells_.clear();
        for (const Place &place : places_)
            cells_.push_back({std::string_view(texts_).substr(place.at, place.length), place.type});
        row.cells = cells_;
        return good_;
    }
    /// The file ended in the middle of a row, or could not be read.
    bool failed() const { return !good_; }

private:
    struct Place {
        CellType type = CellType::empty;
        std::size_t at = 0;
        std::size_t length = 0;
    };
    bool have(std::size_t wanted) {
        if (buffer_.size() - at_ >= wanted)
            return true;
        buffer_.erase(0, at_);
        at_ = 0;
        const auto before = buffer_.size();
        buffer_.resize(before + kSpoolBuffer);
        buffer_.resize(before + std::fread(buffer_.data() + before, 1, kSpoolBuffer, file_));
        return buffer_.size() >= wanted;
    }
    char byte() {
        if (!have(1)) {
            good_ = false;
            return '\0';
        }
        return buffer_[at_++];
    }
    std::uint64_t number() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto part = static_cast<unsigned char>(byte());
            value |= static_cast<std::uint64_t>(part & 0x7FU) << shift;
            if (part < 0x80)
                break;
        }
        return value;
    }
    void take(std::size_t length) {
        while (length > 0 && good_) {
            if (!have(1)) {
                good_ = false;
                return;
            }
            const auto part = std::min(length, buffer_.size() - at_);
            texts_.append(buffer_, at_, part);
            at_ += part;
            length -= part;
        }
    }

    std::FILE *file_;
    std::string buffer_;
    std::size_t at_ = 0;
    bool good_ = true;
    std::string texts_; ///< of one row, together
    std::vector<Place> places_;
    std::vector<RawCell> cells_;
};

class SpooledReader final : public Reader {
public:
    SpooledReader(std::unique_ptr<Reader> reader, std::uint64_t largest)
        : reader_(std::move(reader)), largest_(largest) {}

    const TableFormat &format() const override { return reader_->format(); }

    base::Result<void> read(const RowSink &sink, const base::Progress &progress,
                            const base::CancelToken &cancel) override {
        return rows_ ? replay(sink, progress, cancel) : parse(sink, progress, cancel);
    }

private:
    base::Result<void> parse(const RowSink &sink, const base::Progress &progress,
                             const base::CancelToken &cancel) {
        auto file = base::TemporaryFile::make();
        if (!file)
            return reader_->read(sink, progress, cancel);
        SpoolWriter writer(file->stream(), largest_);
        std::int64_t count = 0;
        bool stopped = false;
        auto done = reader_->read(
            [&](const RawRow &row) {
                writer.add(row);
                ++count;
                stopped = !sink(row);
                return !stopped;
            },
            progress, cancel);
        if (done && !stopped && writer.finish()) {
            rows_ = std::move(file);
            count_ = count;
        }
        return done;
    }

    base::Result<void> replay(const RowSink &sink, const base::Progress &progress,
                              const base::CancelToken &cancel) {
        std::rewind(rows_->stream());
        SpoolRows reader(rows_->stream());
        RawRow row;
        std::int64_t read = 0;
        while (reader.next(row)) {
            if (read % kSpooledBetweenCancels == 0) {
                if (cancel.isCancelled())
                    return base::cancelledError();
                progress.report(static_cast<double>(read) /
                                static_cast<double>(std::max<std::int64_t>(count_, 1)));
            }
            ++read;
            if (!sink(row))
                return {};
        }
        if (reader.failed() || read != count_)
            return base::Error{base::ErrorKind::unreadableInput, "spoolLost",
                               base::tr("The temporary copy of the table could not be read back. "
                                        "Is there space on the disk?")};
        return {};
    }

    std::unique_ptr<Reader> reader_;
    std::uint64_t largest_;
    std::optional<base::TemporaryFile> rows_; ///< of a whole reading
    std::int64_t count_ = 0;
};

} // namespace

std::unique_ptr<Reader> spooled(std::unique_ptr<Reader> reader, std::uint64_t largest) {
    return std::make_unique<SpooledReader>(std::move(reader), largest);
}

} // namespace kooste::importing
