// SPDX-License-Identifier: MIT
#include "base/civil.h"
#include "privacy/masker.h"
#include "privacy/patterns.h"

namespace kooste::privacy {

namespace {

constexpr std::string_view kCheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/// The bytes of the century sign at `at`, and its century; 0 when there is none. People also type
/// the longer dashes.
std::size_t centurySign(std::string_view text, std::size_t at, int &century) {
    const auto rest = text.substr(at);
    if (rest.substr(0, 3) == "\u2013" || rest.substr(0, 3) == "\u2212") {
        century = 1900;
        return 3;
    }
    const char sign = upper(charAt(text, at));
    if (sign == '+')
        century = 1800;
    else if (sign == '-' || (sign >= 'U' && sign <= 'Y'))
        century = 1900;
    else if (sign >= 'A' && sign <= 'F')
        century = 2000;
    else
        return 0;
    return 1;
}

int number(std::string_view text, std::size_t at, std::size_t digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        const char c = charAt(text, at + i);
        if (!isAsciiDigit(c))
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool dateExists(int dayMonthYear, int century) {
    const auto date = base::makeDate(century + dayMonthYear % 100, dayMonthYear / 100 % 100,
                                     dayMonthYear / 10000);
    return date.ok();
}

} // namespace

std::size_t identityCodeAt(std::string_view text, std::size_t at) {
    if (at > 0 && isWordByte(text[at - 1]))
        return 0;
    const int birth = number(text, at, 6);
    if (birth < 0)
        return 0;
    int century = 0;
    const auto sign = centurySign(text, at + 6, century);
    if (sign == 0 || !dateExists(birth, century))
        return 0;
    const int individual = number(text, at + 6 + sign, 3);
    const auto end = at + 6 + sign + 4;
    if (individual < 2 || end > text.size() || isWordByte(charAt(text, end)))
        return 0;
    const auto rest =
        (static_cast<std::size_t>(birth) * 1000 + static_cast<std::size_t>(individual)) %
        kCheckCharacters.size();
    return upper(text[end - 1]) == kCheckCharacters[rest] ? end - at : 0;
}

} // namespace kooste::privacy
