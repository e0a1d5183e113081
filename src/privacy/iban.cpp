// SPDX-License-Identifier: MIT
#include "privacy/masker.h"
#include "privacy/patterns.h"

#include <array>
#include <utility>

namespace kooste::privacy {

namespace {

/// Lengths of the countries met most in Finland (SWIFT IBAN registry); others are tried from 15 to
/// 34 characters at the ends of their groups.
constexpr std::array<std::pair<std::string_view, std::size_t>, 18> kLengths{{
    {"FI", 18},
    {"SE", 24},
    {"EE", 20},
    {"NO", 15},
    {"DK", 18},
    {"DE", 22},
    {"GB", 22},
    {"FR", 27},
    {"ES", 24},
    {"IT", 27},
    {"NL", 18},
    {"BE", 16},
    {"PL", 28},
    {"LV", 21},
    {"LT", 20},
    {"AT", 20},
    {"CH", 21},
    {"IE", 22},
}};
constexpr std::size_t kShortest = 15;
constexpr std::size_t kLongest = 34;

std::size_t lengthOf(std::string_view country) {
    for (const auto &[code, length] : kLengths)
        if (code == country)
            return length;
    return 0;
}

/// ISO 13616: country and check digits moved to the end, letters as 10..35, mod 97 is 1.
bool checks(std::string_view compact) {
    unsigned rest = 0;
    for (std::size_t i = 0; i < compact.size(); ++i) {
        const char c = compact[(i + 4) % compact.size()];
        if (isAsciiDigit(c))
            rest = (rest * 10 + static_cast<unsigned>(c - '0')) % 97;
        else
            rest = (rest * 100 + static_cast<unsigned>(c - 'A') + 10) % 97;
    }
    return rest == 1;
}

std::size_t blankAt(std::string_view text, std::size_t at) {
    if (charAt(text, at) == ' ')
        return 1;
    return text.substr(at, 2) == "\u00A0" ? 2 : 0;
}

} // namespace

std::size_t ibanAt(std::string_view text, std::size_t at) {
    if (at + kShortest > text.size() || (at > 0 && isWordByte(text[at - 1])) ||
        !isAsciiLetter(text[at]) || !isAsciiLetter(text[at + 1]) || !isAsciiDigit(text[at + 2]) ||
        !isAsciiDigit(text[at + 3]))
        return 0;
    std::array<char, kLongest> compact{};
    std::size_t count = 0;
    std::size_t best = 0;
    const std::array<char, 2> country{upper(text[at]), upper(text[at + 1])};
    const auto wanted = lengthOf({country.data(), 2});
    for (auto place = at; place < text.size() && count < kLongest;) {
        if (const auto blank = blankAt(text, place); blank > 0) {
            place += blank;
            if (!isWordByte(charAt(text, place)))
                break;
        }
        if (!isWordByte(charAt(text, place)))
            break;
        compact.at(count++) = upper(text[place++]);
        const bool fits = wanted > 0 ? count == wanted : count >= kShortest;
        if (fits && !isWordByte(charAt(text, place)) && checks({compact.data(), count}))
            best = place - at;
    }
    return best;
}

} // namespace kooste::privacy
