// SPDX-License-Identifier: MIT
#include "privacy/masker.h"
#include "privacy/patterns.h"

namespace kooste::privacy {

namespace {

bool isLocalByte(char c) {
    return isWordByte(c) || isHighByte(c) || c == '.' || c == '_' || c == '%' || c == '+' ||
           c == '-' || c == '\'';
}
bool isDomainByte(char c) { return isWordByte(c) || isHighByte(c) || c == '-' || c == '.'; }

/// The domain after the @: its length, 0 without a dot and a last part of at least two letters.
std::size_t domainLength(std::string_view rest) {
    std::size_t length = 0;
    while (length < rest.size() && isDomainByte(rest[length]))
        ++length;
    while (length > 0 && (rest[length - 1] == '.' || rest[length - 1] == '-'))
        --length;
    const auto dot = rest.substr(0, length).rfind('.');
    if (dot == std::string_view::npos || dot == 0 || length - dot - 1 < 2)
        return 0;
    for (auto i = dot + 1; i < length; ++i)
        if (!isAsciiLetter(rest[i]) && !isHighByte(rest[i]))
            return 0;
    return length;
}

} // namespace

std::size_t emailAround(std::string_view text, std::size_t at, std::size_t &start) {
    start = at;
    while (start > 0 && isLocalByte(text[start - 1]))
        --start;
    while (start < at && (text[start] == '.' || text[start] == '-' || text[start] == '\''))
        ++start;
    const auto domain = domainLength(text.substr(at + 1));
    return start == at || domain == 0 ? 0 : at + 1 + domain - start;
}

bool isIpAddress(std::string_view text) {
    int dots = 0;
    int colons = 0;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '.' || c == ':') {
            if (c == '.' && (digits == 0 || digits > 3))
                return false;
            (c == '.' ? dots : colons) += 1;
            digits = 0;
            continue;
        }
        const char u = upper(c);
        if (!isAsciiDigit(c) && !(u >= 'A' && u <= 'F'))
            return false;
        if (!isAsciiDigit(c) && dots > 0)
            return false;
        if (++digits > 4)
            return false;
    }
    if (colons >= 2)
        return colons <= 7;
    return colons == 0 && dots == 3 && digits > 0 && digits <= 3;
}

} // namespace kooste::privacy
