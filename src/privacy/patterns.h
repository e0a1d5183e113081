// SPDX-License-Identifier: MIT
#pragma once
#include "privacy/masker.h"

#include <cstddef>
#include <string_view>

namespace kooste::privacy {

/// Each looks for its pattern exactly at `at` and gives the number of bytes it takes there, 0 when
/// it does not stand there. The pattern's own boundaries are checked on both sides.
std::size_t identityCodeAt(std::string_view text, std::size_t at);
std::size_t phoneAt(std::string_view text, std::size_t at);
std::size_t ibanAt(std::string_view text, std::size_t at);
/// `at` is the place of the @; `start` becomes the address's first byte.
std::size_t emailAround(std::string_view text, std::size_t at, std::size_t &start);

/// Something to mask in a text, in bytes.
struct Match {
    std::size_t start = 0;
    std::size_t length = 0;
    MaskKind kind = MaskKind::phone;
};

/// Street addresses and names: what stands around words tells them. One pass; each capital inside
/// the text and each number looks at its neighbours.
void findWords(std::string_view text, std::vector<Match> &found);

inline bool isAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool isHighByte(char c) { return static_cast<unsigned char>(c) >= 0x80; }
inline bool isAsciiDigit(char c) { return c >= '0' && c <= '9'; }
inline bool isWordByte(char c) { return isAsciiLetter(c) || isAsciiDigit(c); }
inline char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
inline char charAt(std::string_view text, std::size_t at) {
    return at < text.size() ? text[at] : '\0';
}

} // namespace kooste::privacy
