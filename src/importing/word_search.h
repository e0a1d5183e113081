// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>

namespace kooste::importing {

using Words = std::span<const std::string_view>;

inline bool isOneOf(std::string_view key, Words words) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

inline bool isWordEdge(std::string_view text, std::size_t at) {
    if (at >= text.size())
        return true;
    const auto c = static_cast<unsigned char>(text[at]);
    return !(c >= 0x80 || std::isalnum(c));
}

/// Somewhere in the key at the beginning of a word; a word that ends with a space must end there.
inline bool mentions(std::string_view key, Words words) {
    for (auto word : words) {
        const bool whole = word.back() == ' ';
        if (whole)
            word.remove_suffix(1);
        for (auto at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1))
            if ((at == 0 || isWordEdge(key, at - 1)) &&
                (!whole || isWordEdge(key, at + word.size())))
                return true;
    }
    return false;
}

inline std::size_t wordCount(std::string_view key) {
    return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

} // namespace kooste::importing
