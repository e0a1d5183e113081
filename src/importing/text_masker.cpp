// SPDX-License-Identifier: MIT
#include "importing/text_masker.h"

#include <algorithm>

namespace kooste::importing {

namespace {

constexpr std::size_t kAround = 40; // bytes before and after

bool isInsideLetter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// The token with the text around it, cut between letters, on one line.
std::string excerptOf(const std::string &text, std::size_t at, std::size_t length) {
    auto first = at > kAround ? at - kAround : 0;
    while (first > 0 && first < at && isInsideLetter(text[first]))
        ++first;
    auto end = std::min(text.size(), at + length + kAround);
    while (end < text.size() && isInsideLetter(text[end]))
        ++end;
    std::string excerpt = first > 0 ? "…" : "";
    for (auto place = first; place < end; ++place) {
        const char c = text[place];
        excerpt += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return end < text.size() ? excerpt + "…" : excerpt;
}

} // namespace

const std::string &TextMasker::mask(std::string &text, int column) {
    places_.clear();
    if (!privacy::maskText(text, masked_, places_))
        return text;
    if (!on_)
        return masked_;
    text.swap(masked_);
    for (const auto &place : places_)
        found_.push_back(
            {column, place.kind, excerptOf(text, place.at, privacy::maskToken(place.kind).size())});
    return text;
}

} // namespace kooste::importing
