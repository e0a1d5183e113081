// SPDX-License-Identifier: MIT
#pragma once
#include "base/progress.h"
#include "importing/readers/byte_source.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kooste::importing {

/// What stands in a text file, byte by byte, counted in one pass: enough to tell its encoding.
class ByteCensus {
public:
    /// Where a high byte stands: alone, at the edge of a word, inside one after a small letter,
    /// inside one otherwise.
    enum Place { alone, edge, afterSmall, inside, kPlaces };

    /// Takes the next piece of the file.
    void add(std::string_view piece);
    /// The file is at its end.
    void finish();

    std::uint64_t size() const { return size_; }
    bool isUtf8() const { return !firstInvalid_; }
    std::uint64_t nuls() const { return nuls_[0] + nuls_[1]; }
    std::uint64_t nulsAt(int parity) const { return nuls_[static_cast<std::size_t>(parity)]; }
    std::uint64_t count(unsigned char byte, Place place) const { return places_[place][byte]; }
    std::uint64_t count(unsigned char byte) const;
    bool isBlank() const { return blank_; } ///< nothing but blanks, line ends and NUL bytes

private:
    void addByte(unsigned char byte);
    void checkUtf8(unsigned char byte);
    void settle(unsigned char next);

    std::uint64_t size_ = 0;
    std::optional<std::uint64_t> firstInvalid_;
    std::array<std::uint64_t, 2> nuls_{};
    std::array<std::array<std::uint64_t, 256>, kPlaces> places_{};
    unsigned char previous_ = 0;
    unsigned char beforePending_ = 0;
    bool pending_ = false; ///< `previous_` is a high byte whose neighbour is not known yet
    bool blank_ = true;
    int following_ = 0; ///< continuation bytes still to come
    unsigned char low_ = 0x80;
    unsigned char high_ = 0xBF;
};

/// The encoding of a text file. `certain`: a byte order mark or strict UTF-8 says so.
struct Encoding {
    std::string name;             ///< as iconv knows it: "UTF-8", "UTF-16LE", "windows-1252", …
    std::size_t markBytes = 0;    ///< length of the byte order mark
    bool isValidUtf8 = false;     ///< proven for the whole file
    std::uint64_t unreadable = 0; ///< bytes that the encoding does not define
};

/// Decides from the whole file: byte order mark; strict UTF-8; NUL bytes at even or odd places =
/// UTF-16; else windows-1252 or Mac Roman, by which reading gives Nordic letters and ordinary
/// punctuation instead of symbols and controls. Errors: encodingUnclear (decisionNeeded),
/// notATable, cancelled, fileNotReadable.
base::Result<Encoding> recogniseEncoding(ByteSource &source);
/// The user's own choice, in iconv's words. Errors: encodingUnknown (usage), notInEncoding.
base::Result<Encoding> namedEncoding(ByteSource &source, const std::string &name);

/// Points for reading the counted bytes as windows-1252 or as Mac Roman; above 0 = plausible.
std::int64_t plausibilityWindows1252(const ByteCensus &census);
std::int64_t plausibilityMacRoman(const ByteCensus &census);

/// A text file piece by piece as valid UTF-8 without its byte order mark; bytes that the encoding
/// does not define become U+FFFD.
class TextStream {
public:
    TextStream(ByteSource &source, Encoding encoding);
    ~TextStream();
    TextStream(const TextStream &) = delete;
    TextStream &operator=(const TextStream &) = delete;

    /// The next piece, valid until the next call; empty at the end. A piece may end inside a
    /// character only when it comes unconverted from a proven UTF-8 file.
    base::Result<std::string_view> next();
    /// Share of the file that was handed over, 0..1.
    double share() const;
    void restart();

private:
    base::Result<std::size_t> fill();
    void convert(std::size_t bytes);

    ByteSource &source_;
    Encoding encoding_;
    std::uint64_t offset_ = 0;
    std::size_t held_ = 0; ///< bytes of an unfinished character at the start of `raw_`
    std::string raw_;
    std::string converted_;
    void *converter_ = nullptr; ///< iconv_t, null for proven UTF-8
};

} // namespace kooste::importing
