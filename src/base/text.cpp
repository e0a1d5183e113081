// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace kooste::base {

namespace {

constexpr std::string_view kReplacement = "\uFFFD";

struct FreeDeleter {
    void operator()(utf8proc_uint8_t *memory) const { std::free(memory); } // NOLINT
};

std::string mapped(std::string_view text, utf8proc_option_t options) {
    utf8proc_uint8_t *raw = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, FreeDeleter> owned(raw);
    if (length < 0)
        return std::string(text);
    return {reinterpret_cast<const char *>(raw), static_cast<std::size_t>(length)};
}

utf8proc_ssize_t next(std::string_view rest, utf8proc_int32_t &codePoint) {
    return utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t *>(rest.data()),
                            static_cast<utf8proc_ssize_t>(rest.size()), &codePoint);
}

std::string repaired(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        utf8proc_int32_t codePoint = 0;
        const auto length = next(text, codePoint);
        if (length > 0)
            result += text.substr(0, static_cast<std::size_t>(length));
        else
            result += kReplacement;
        text.remove_prefix(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(length, 1)));
    }
    return result;
}

/// The bytes of a blank that trim takes away, 0 when text does not begin with one.
std::size_t leadingBlank(std::string_view text) {
    if (text.front() == ' ' || text.front() == '\t' || text.front() == '\n' || text.front() == '\r')
        return 1;
    if (startsWith(text, "\u00A0"))
        return 2;
    return startsWith(text, "\uFEFF") || startsWith(text, "\u202F") ? 3 : 0;
}

std::size_t trailingBlank(std::string_view text) {
    const char c = text.back();
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        return 1;
    if (endsWith(text, "\u00A0"))
        return 2;
    return endsWith(text, "\uFEFF") || endsWith(text, "\u202F") ? 3 : 0;
}

/// Whether every character is one that composed text may hold and that composes with nothing: those
/// below U+0300, dashes, quotation marks and the like (U+2010..U+203F). Nearly every Nordic text
/// is; asking is ten times cheaper than normalising.
bool isSurelyNfc(std::string_view text) {
    const auto at = [text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto continues = [](unsigned byte) { return (byte & 0xC0U) == 0x80U; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = at(i);
        if (lead < 0x80)
            continue;
        if (lead >= 0xC2 && lead < 0xCC && continues(at(i + 1)))
            i += 1;
        else if (lead == 0xE2 && at(i + 1) == 0x80 && at(i + 2) >= 0x90 && continues(at(i + 2)))
            i += 2;
        else
            return false;
    }
    return true;
}

} // namespace

bool startsWith(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool isAscii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isValidUtf8(std::string_view text) {
    while (!text.empty()) {
        if (static_cast<unsigned char>(text.front()) < 0x80) {
            text.remove_prefix(1);
            continue;
        }
        utf8proc_int32_t codePoint = 0;
        const auto length = next(text, codePoint);
        if (length <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return true;
}

std::string toNfc(std::string_view text) {
    if (isSurelyNfc(text))
        return std::string(text);
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    if (isValidUtf8(text))
        return mapped(text, options);
    return mapped(repaired(text), options);
}

std::string comparisonKey(std::string_view text) {
    const auto folded = mapped(
        isValidUtf8(text) ? std::string(text) : repaired(text),
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
    std::string result;
    std::string_view rest = trim(folded);
    bool pendingBlank = false;
    while (!rest.empty()) {
        if (const auto blank = leadingBlank(rest); blank > 0) {
            pendingBlank = true;
            rest.remove_prefix(blank);
            continue;
        }
        if (pendingBlank)
            result += ' ';
        pendingBlank = false;
        result += rest.front();
        rest.remove_prefix(1);
    }
    return result;
}

std::string_view trim(std::string_view text) {
    while (!text.empty() && leadingBlank(text) > 0)
        text.remove_prefix(leadingBlank(text));
    while (!text.empty() && trailingBlank(text) > 0)
        text.remove_suffix(trailingBlank(text));
    return text;
}

std::string lowerAscii(std::string_view text) {
    std::string result(text);
    for (auto &c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::size_t characterCount(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string shortened(std::string_view text, std::size_t count) {
    if (characterCount(text) <= count)
        return std::string(text);
    std::size_t bytes = 0;
    for (std::size_t seen = 0; bytes < text.size(); ++bytes) {
        const bool starts = (static_cast<unsigned char>(text[bytes]) & 0xC0U) != 0x80U;
        if (starts && ++seen == count)
            break;
    }
    return std::string(text.substr(0, bytes)) + "\u2026";
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const auto at = text.find(separator);
        parts.push_back(text.substr(0, at));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + separator.size());
    }
}

std::string join(const std::vector<std::string> &parts, std::string_view separator) {
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0)
            result += separator;
        result += parts[i];
    }
    return result;
}

std::string withPlainLetters(std::string_view text) {
    return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                       UTF8PROC_STRIPMARK));
}

std::string sortKey(std::string_view text) {
    const auto folded = comparisonKey(text);
    std::string key;
    std::string_view rest(folded);
    while (!rest.empty()) {
        utf8proc_int32_t codePoint = 0;
        const auto length = std::max<utf8proc_ssize_t>(next(rest, codePoint), 1);
        const auto letter = rest.substr(0, static_cast<std::size_t>(length));
        // After z ('{' is the next byte) come å, ä and ö, in this order.
        if (letter == "å")
            key += "{a";
        else if (letter == "ä" || letter == "æ")
            key += "{b";
        else if (letter == "ö" || letter == "ø")
            key += "{c";
        else
            key += withPlainLetters(letter);
        rest.remove_prefix(static_cast<std::size_t>(length));
    }
    return key;
}

std::uint64_t stableHash(std::string_view bytes, std::uint64_t seed) {
    std::uint64_t hash = seed;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

} // namespace kooste::base
