// SPDX-License-Identifier: MIT
#include "privacy/words.h"

namespace kooste::privacy {

bool isCapitalAt(std::string_view text, std::size_t at) {
    const char c = charAt(text, at);
    if (c >= 'A' && c <= 'Z')
        return true;
    const auto lead = static_cast<unsigned char>(c);
    const auto next = static_cast<unsigned char>(charAt(text, at + 1));
    if (lead == 0xC3U)
        return next >= 0x80U && next <= 0x9EU && next != 0x97U;
    return lead == 0xC5U && (next == 0xA0U || next == 0xBDU);
}

std::string loweredWord(std::string_view word) {
    std::string lowered(word);
    for (std::size_t i = 0; i < lowered.size(); ++i) {
        if (!isCapitalAt(lowered, i))
            continue;
        if (isAsciiLetter(lowered[i])) {
            lowered[i] = static_cast<char>(lowered[i] + 32);
            continue;
        }
        const bool caron = static_cast<unsigned char>(lowered[i]) == 0xC5U;
        ++i;
        lowered[i] = static_cast<char>(lowered[i] + (caron ? 1 : 0x20));
    }
    return lowered;
}

Word wordAt(std::string_view text, std::size_t at) {
    Word word{at, at};
    while (word.end < text.size()) {
        const bool joint = text[word.end] == '-' && word.end > at && word.end + 1 < text.size() &&
                           isLetterByte(text[word.end + 1]);
        // Dashes and quotes of three bytes are no letters.
        const bool sign = static_cast<unsigned char>(text[word.end]) >= 0xE0U ||
                          static_cast<unsigned char>(text[word.end]) == 0xC2U;
        if (sign || (!joint && !isLetterByte(text[word.end])))
            break;
        ++word.end;
    }
    return word;
}

Word wordBefore(std::string_view text, std::size_t end) {
    Word word{end, end};
    while (word.start > 0 && (isLetterByte(text[word.start - 1]) ||
                              (text[word.start - 1] == '-' && word.start < end)))
        --word.start;
    while (word.start < end && text[word.start] == '-')
        ++word.start;
    return word;
}

bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> endings) {
    for (const auto ending : endings)
        if (text.size() > ending.size() && text.substr(text.size() - ending.size()) == ending)
            return true;
    return false;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> starts) {
    for (const auto start : starts)
        if (text.substr(0, start.size()) == start)
            return true;
    return false;
}

bool isAnyWord(std::string_view text, std::initializer_list<std::string_view> words) {
    for (const auto word : words)
        if (text == word)
            return true;
    return false;
}

void findWords(std::string_view text, std::vector<Match> &found) {
    const bool name = !text.empty() && isCapitalAt(text, 0);
    for (std::size_t at = name ? findNames(text, 0, found) : 1; at < text.size(); ++at) {
        // Nothing begins inside a word.
        if (isLetterByte(text[at - 1]) || text[at - 1] == '-')
            continue;
        if (isAsciiDigit(text[at])) {
            if (isAsciiDigit(text[at - 1]))
                continue;
            if (const auto match = addressAt(text, at); match.length > 0) {
                found.push_back(match);
                at = match.start + match.length - 1;
            }
        } else if (isCapitalAt(text, at)) {
            at = findNames(text, at, found) - 1;
        } else if (text[at] >= 'a' && text[at] <= 'z') {
            at = findSmallName(text, at, found) - 1;
        }
    }
    // The text may begin with a postcode.
    if (!text.empty() && isAsciiDigit(text[0]))
        if (const auto match = addressAt(text, 0); match.length > 0)
            found.push_back(match);
}

} // namespace kooste::privacy
