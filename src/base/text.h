// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::base {

/// All text in Kooste is UTF-8 in NFC. Invalid bytes become U+FFFD.
std::string toNfc(std::string_view text);
bool isValidUtf8(std::string_view text);
bool isAscii(std::string_view text);
/// For comparing what people wrote: NFC, full case folding, no-break and repeated blanks as one
/// blank, trimmed. "Sääri " and "SÄÄRI" are equal; "saari" is not.
std::string comparisonKey(std::string_view text);
/// Letters without their marks, as names of variables and files are often written: "sää" as "saa".
std::string withPlainLetters(std::string_view text);
/// Without blanks, tabs, line breaks and no-break spaces at both ends.
std::string_view trim(std::string_view text);
std::string lowerAscii(std::string_view text);
/// Characters (code points), not bytes.
std::size_t characterCount(std::string_view text);
/// The first `count` characters, with an ellipsis when something was left out.
std::string shortened(std::string_view text, std::size_t count);
std::vector<std::string_view> split(std::string_view text, std::string_view separator);
std::string join(const std::vector<std::string> &parts, std::string_view separator);
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool startsWith(std::string_view text, std::string_view start);
bool endsWith(std::string_view text, std::string_view end);
/// Order of the Finnish and Swedish alphabets (å ä ö last), case and other accents ignored:
/// compare two keys bytewise.
std::string sortKey(std::string_view text);
/// A file name that survives Windows: forbidden characters and trailing dots become "_"; å ä ö
/// stay.
std::string safeFileName(std::string_view text);
/// 64-bit FNV-1a, stable over platforms and versions: stored in workspaces.
std::uint64_t stableHash(std::string_view bytes, std::uint64_t seed = 14695981039346656037ULL);

} // namespace kooste::base
