// SPDX-License-Identifier: MIT
#include "importing/readers/xlsx_pieces.h"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace kooste::importing {

namespace {

constexpr std::size_t kPieceParsers = 2;
constexpr std::size_t kPiecesInWork = 8;
constexpr std::string_view kRowEnd = "</row>";

/// Some rows of a sheet: their text, and what came of it.
struct SheetPiece {
    std::string text;
    std::uint64_t end = 0; ///< bytes of the part up to its end
    SheetRows rows;
    bool isGood = false;
    SheetRows::Number last;
    std::int64_t counted = 0;
    std::int64_t uncomputed = 0;
    bool isDone = false; ///< guarded by the parsers' mutex
};

/// Parses pieces on threads of its own, the first given first.
class PieceParsers {
public:
    /// `around`: how many elements stand around the rows.
    PieceParsers(const SheetValues &values, int around) : values_(values), around_(around) {}
    ~PieceParsers();
    PieceParsers(const PieceParsers &) = delete;
    PieceParsers &operator=(const PieceParsers &) = delete;

    void start() {
        while (threads_.size() < kPieceParsers)
            threads_.emplace_back([this] { work(); });
    }
    /// It must live until these parsers are gone, and is not touched until it is awaited.
    void give(SheetPiece &piece);
    void await(const SheetPiece &piece);

private:
    void work();
    void parse(SheetPiece &piece) const;

    const SheetValues &values_;
    int around_;
    std::mutex mutex_;
    std::condition_variable given_;
    std::condition_variable done_;
    std::deque<SheetPiece *> waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

PieceParsers::~PieceParsers() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    given_.notify_all();
    for (std::thread &thread : threads_)
        thread.join();
}

void PieceParsers::give(SheetPiece &piece) {
    {
        const std::lock_guard lock(mutex_);
        piece.isDone = false;
        waiting_.push_back(&piece);
    }
    given_.notify_one();
}

void PieceParsers::await(const SheetPiece &piece) {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return piece.isDone; });
}

void PieceParsers::work() {
    std::unique_lock lock(mutex_);
    while (true) {
        given_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (stopping_)
            return;
        SheetPiece &piece = *waiting_.front();
        waiting_.pop_front();
        lock.unlock();
        try {
            parse(piece);
        } catch (...) { // the frame's parser meets it again, on the thread that may throw it
            piece.isGood = false;
        }
        lock.lock();
        piece.isDone = true;
        done_.notify_one();
    }
}

bool goesOnAfter(XmlStream &xml, std::string_view text, bool last = false) {
    const auto room = xml.room(text.size());
    std::memcpy(room.data(), text.data(), text.size());
    return xml.parse(text.size(), last) == XmlStream::Outcome::goesOn;
}

void PieceParsers::parse(SheetPiece &piece) const {
    piece.rows.clear();
    XlsxSheetHandler handler(values_, piece.rows);
    XmlStream xml(handler, around_ - 1);
    piece.isGood = goesOnAfter(xml, "<sheetData>") && goesOnAfter(xml, piece.text) &&
                   handler.isBetweenRows() && goesOnAfter(xml, "</sheetData>", true);
    piece.last = handler.number();
    piece.counted = handler.counted();
    piece.uncomputed = handler.uncomputed();
}

/// One reading.
class SheetInPieces {
public:
    SheetInPieces(XlsxPart &part, const SheetValues &values, XlsxSheetHandler &frame,
                  const RowSink &sink, const std::function<bool(double)> &between,
                  const SheetCuts &cuts)
        : part_(part), values_(values), frame_(frame), xml_(frame), sink_(sink), between_(between),
          cuts_(cuts) {}

    base::Result<void> read();

private:
    using Pieces = std::deque<std::unique_ptr<SheetPiece>>;
    /// Results are: whether to go on.
    base::Result<bool> readUntilRows();
    bool readRows();
    base::Result<bool> readRest();
    bool handOver(SheetPiece &piece);
    std::unique_ptr<SheetPiece> cut();
    bool isUsable(const SheetPiece &piece) const;
    void takeBack(const Pieces &pieces);
    void fill(std::size_t wanted);
    /// Where the last row ends in the text that waits; 0: nowhere.
    std::size_t rowsEnd() const;
    base::Result<bool> feed(std::size_t bytes);

    XlsxPart &part_;
    const SheetValues &values_;
    XlsxSheetHandler &frame_;
    XmlStream xml_;
    const RowSink &sink_;
    const std::function<bool(double)> &between_;
    SheetCuts cuts_;
    std::string text_; ///< unpacked, not yet given to a parser
    bool ended_ = false;
    std::optional<base::Error> broken_; ///< why it ended; the text before comes first
    std::vector<std::unique_ptr<SheetPiece>> free_;
};

void SheetInPieces::fill(std::size_t wanted) {
    std::size_t have = text_.size();
    if (have >= wanted || ended_)
        return;
    text_.resize(wanted);
    while (have < wanted && !ended_) {
        const auto read = part_.read({text_.data() + have, wanted - have});
        if (!read)
            broken_ = read.error();
        else
            have += *read;
        ended_ = !read || *read == 0;
    }
    text_.resize(have);
}

std::size_t SheetInPieces::rowsEnd() const {
    const auto last = text_.rfind(kRowEnd);
    return last == std::string::npos ? 0 : last + kRowEnd.size();
}

/// Gives the next bytes to the frame's parser, in pieces of which none is long.
base::Result<bool> SheetInPieces::feed(std::size_t bytes) {
    for (std::size_t at = 0; at < bytes; at += XlsxPart::kPiece) {
        const auto count = std::min(bytes - at, XlsxPart::kPiece);
        std::memcpy(xml_.room(count).data(), text_.data() + at, count);
        auto on = part_.goesOn(xml_.parse(count, false));
        if (!on || !*on)
            return on;
    }
    text_.erase(0, bytes);
    return true;
}

/// Up to where the frame stands between two rows, or to the end.
base::Result<bool> SheetInPieces::readUntilRows() {
    while (!ended_) {
        fill(cuts_.piece);
        const auto end = ended_ ? 0 : rowsEnd();
        if (auto on = feed(end > 0 ? end : text_.size()); !on || !*on)
            return on;
        if (end > 0 && frame_.isBetweenRows() && xml_.isAfterEndTag())
            return true;
        if (!between_(part_.share(part_.unpacked() - text_.size())))
            return false;
    }
    return true;
}

/// The next piece; null where no more can be cut.
std::unique_ptr<SheetPiece> SheetInPieces::cut() {
    std::size_t end = 0;
    for (auto wanted = cuts_.piece; wanted <= 2 * cuts_.piece && end == 0; wanted += cuts_.piece) {
        fill(wanted);
        end = rowsEnd();
    }
    if (end == 0)
        return nullptr;
    auto piece = free_.empty() ? std::make_unique<SheetPiece>() : std::move(free_.back());
    if (!free_.empty())
        free_.pop_back();
    piece->text.swap(text_);
    text_.assign(piece->text, end);
    piece->text.resize(end);
    piece->end = part_.unpacked() - text_.size();
    return piece;
}

bool SheetInPieces::isUsable(const SheetPiece &piece) const {
    return piece.isGood && frame_.row() + piece.counted <= XlsxSheetHandler::kMostRows;
}

void SheetInPieces::takeBack(const Pieces &pieces) {
    std::string all;
    for (const auto &piece : pieces)
        all += piece->text;
    text_.insert(0, all);
}

bool SheetInPieces::handOver(SheetPiece &piece) {
    std::int64_t uncomputed = 0;
    if (!piece.rows.handOver(sink_, frame_.row(), uncomputed)) {
        frame_.passOver(piece.last, uncomputed);
        return false;
    }
    frame_.passOver(piece.last, piece.uncomputed);
    return between_(part_.share(piece.end));
}

/// Hands on as many rows as pieces can be used; false: no more is wanted.
bool SheetInPieces::readRows() {
    Pieces inWork; // before the parsers: they end first
    PieceParsers parsers(values_, xml_.depth());
    parsers.start();
    for (bool more = true; true;) {
        while (more && inWork.size() < kPiecesInWork) {
            auto piece = cut();
            more = piece != nullptr;
            if (!more)
                break;
            inWork.push_back(std::move(piece));
            parsers.give(*inWork.back());
        }
        if (inWork.empty())
            return true;
        parsers.await(*inWork.front());
        if (!isUsable(*inWork.front())) {
            takeBack(inWork);
            return true;
        }
        if (!handOver(*inWork.front()))
            return false;
        free_.push_back(std::move(inWork.front()));
        inWork.pop_front();
    }
}

base::Result<bool> SheetInPieces::readRest() {
    while (true) {
        if (auto on = feed(text_.size()); !on || !*on)
            return on;
        if (broken_)
            return *broken_;
        if (ended_)
            return part_.goesOn(xml_.parse(0, true));
        if (!between_(part_.share(part_.unpacked())))
            return false;
        fill(XlsxPart::kPiece);
    }
}

base::Result<void> SheetInPieces::read() {
    auto on = readUntilRows();
    if (on && *on && (ended_ || readRows()))
        on = readRest();
    return on ? base::Result<void>() : base::Result<void>(on.error());
}

} // namespace

base::Result<void> parseSheetAhead(const XlsxPackage &package, std::string_view part,
                                   const SheetValues &values, XlsxSheetHandler &frame,
                                   const RowSink &sink, const std::function<bool(double)> &between,
                                   const SheetCuts &cuts) {
    const auto opened = package.openPart(part);
    if (!opened)
        return opened.error();
    (*opened)->unpackAhead();
    return SheetInPieces(**opened, values, frame, sink, between, cuts).read();
}

} // namespace kooste::importing
