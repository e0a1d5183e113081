// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_part.h"

#include "base/handover.h"
#include "importing/readers/xlsx_package.h"

#include <algorithm>
#include <cstring>
#include <thread>
#include <vector>
#include <zip.h>

namespace kooste::importing {

namespace {
constexpr std::size_t kPiecesAhead = 8;
}

/// Unpacks on a thread of its own.
class XlsxPart::Ahead {
public:
    explicit Ahead(zip_file_t *file)
        : pieces_(kPiecesAhead), thread_([this, file] { unpack(file); }) {}
    ~Ahead() {
        pieces_.stop();
        thread_.join();
    }
    Ahead(const Ahead &) = delete;
    Ahead &operator=(const Ahead &) = delete;

    /// 0 at the end, negative when it is damaged.
    std::int64_t next(std::span<char> into) {
        if (!piece_ && !(piece_ = pieces_.next()))
            return 0;
        if (piece_->bytes < 0)
            return piece_->bytes;
        const auto left = static_cast<std::size_t>(piece_->bytes) - taken_;
        const auto count = std::min(left, into.size());
        if (count > 0)
            std::memcpy(into.data(), piece_->text.data() + taken_, count);
        taken_ += count;
        if (count == left) {
            pieces_.giveBack(std::move(piece_));
            taken_ = 0;
        }
        return static_cast<std::int64_t>(count);
    }

private:
    struct Piece {
        std::vector<char> text = std::vector<char>(kPiece);
        std::int64_t bytes = 0;
    };
    void unpack(zip_file_t *file) {
        for (bool more = true; more;) {
            auto piece = pieces_.toFill();
            if (!piece)
                break;
            piece->bytes = zip_fread(file, piece->text.data(), piece->text.size());
            more = piece->bytes > 0;
            pieces_.pass(std::move(piece));
        }
        pieces_.end();
    }

    base::Handover<Piece> pieces_;
    std::unique_ptr<Piece> piece_; ///< that is being taken
    std::size_t taken_ = 0;
    std::thread thread_; // last: starts when the rest is ready
};

void XlsxPart::Closer::operator()(zip_file *open) const { zip_fclose(open); }

XlsxPart::XlsxPart(const XlsxPackage &package, std::string name, zip_file *open, Size size)
    : package_(package), name_(std::move(name)), file_(open), size_(size) {}

XlsxPart::~XlsxPart() = default;

void XlsxPart::unpackAhead() { ahead_ = std::make_unique<Ahead>(file_.get()); }

bool XlsxPart::isBomb(std::uint64_t unpacked) const {
    return unpacked > XlsxPackage::kLargestPart ||
           (unpacked > XlsxPackage::kRatioMattersFrom &&
            unpacked / XlsxPackage::kHighestRatio > size_.packed);
}

base::Result<std::size_t> XlsxPart::read(std::span<char> into) {
    const auto piece = into.first(std::min(into.size(), kPiece));
    const std::int64_t bytes =
        ahead_ ? ahead_->next(piece) : zip_fread(file_.get(), piece.data(), piece.size());
    if (bytes < 0)
        return package_.damaged(name_);
    unpacked_ += static_cast<std::uint64_t>(bytes);
    if (isBomb(unpacked_))
        return package_.unsafe();
    return static_cast<std::size_t>(bytes);
}

double XlsxPart::share(std::uint64_t bytes) const {
    const auto all = std::max<std::uint64_t>({size_.unpacked, unpacked_, 1});
    return static_cast<double>(bytes) / static_cast<double>(all);
}

base::Result<bool> XlsxPart::goesOn(XmlStream::Outcome outcome) const {
    switch (outcome) {
    case XmlStream::Outcome::unsafe:
        return package_.unsafe();
    case XmlStream::Outcome::notWellFormed:
        return package_.damaged(name_);
    case XmlStream::Outcome::stopped:
        return false;
    case XmlStream::Outcome::goesOn:
        break;
    }
    return true;
}

} // namespace kooste::importing
