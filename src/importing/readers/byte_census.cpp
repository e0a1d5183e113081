// SPDX-License-Identifier: MIT
#include "importing/readers/encoding.h"

#include <cstring>

namespace kooste::importing {

namespace {

constexpr bool isSmall(unsigned char c) { return c >= 'a' && c <= 'z'; }
constexpr bool isLetter(unsigned char c) {
    return isSmall(c) || (c >= 'A' && c <= 'Z') || c >= 0x80;
}
constexpr bool isBlankByte(unsigned char c) {
    return c == 0 || c == ' ' || (c >= '\t' && c <= '\r');
}

/// Eight bytes that are all ASCII and none of them NUL.
bool isPlain(const char *bytes) {
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
    constexpr std::uint64_t kHighs = 0x8080808080808080ULL;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return ((word | ((word - kOnes) & ~word)) & kHighs) == 0;
}

} // namespace

std::uint64_t ByteCensus::count(unsigned char byte) const {
    std::uint64_t sum = 0;
    for (const auto &place : places_)
        sum += place[byte];
    return sum;
}

/// The Unicode standard's table of well-formed sequences (table 3-7), one byte at a time.
void ByteCensus::checkUtf8(unsigned char byte) {
    bool good = true;
    if (following_ > 0) {
        good = byte >= low_ && byte <= high_;
        --following_;
        low_ = 0x80;
        high_ = 0xBF;
    } else if (byte >= 0x80) {
        good = byte >= 0xC2 && byte <= 0xF4;
        following_ = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
        low_ = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        high_ = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
    }
    if (!good && !firstInvalid_)
        firstInvalid_ = size_;
}

void ByteCensus::settle(unsigned char next) {
    if (!pending_)
        return;
    pending_ = false;
    const bool before = isLetter(beforePending_);
    const bool after = isLetter(next);
    const Place place = !before && !after         ? alone
                        : before != after         ? edge
                        : isSmall(beforePending_) ? afterSmall
                                                  : inside;
    ++places_[place][previous_];
}

void ByteCensus::addByte(unsigned char byte) {
    settle(byte);
    checkUtf8(byte);
    if (byte == 0)
        ++nuls_[size_ & 1];
    blank_ = blank_ && isBlankByte(byte);
    if (byte >= 0x80) {
        pending_ = true;
        beforePending_ = previous_;
    }
    previous_ = byte;
    ++size_;
}

void ByteCensus::add(std::string_view piece) {
    std::size_t at = 0;
    while (at < piece.size()) {
        while (!pending_ && following_ == 0 && !blank_ && at + 8 <= piece.size() &&
               isPlain(piece.data() + at)) {
            at += 8;
            size_ += 8;
            previous_ = static_cast<unsigned char>(piece[at - 1]);
        }
        // Beyond the plain stretch byte by byte, at least to the end of its word.
        for (const std::size_t end = std::min(at + 8, piece.size()); at < end; ++at)
            addByte(static_cast<unsigned char>(piece[at]));
    }
}

void ByteCensus::finish() {
    settle(0);
    if (following_ > 0 && !firstInvalid_)
        firstInvalid_ = size_;
}

} // namespace kooste::importing
