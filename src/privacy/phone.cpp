// SPDX-License-Identifier: MIT
#include "privacy/masker.h"
#include "privacy/patterns.h"

#include <string>

namespace kooste::privacy {

namespace {

constexpr std::size_t kMostDigits = 15; // ITU-T E.164

/// The bytes of what may part the groups of a number.
std::size_t separatorAt(std::string_view text, std::size_t at) {
    const char c = charAt(text, at);
    if (c == ' ' || c == '-')
        return 1;
    if (text.substr(at, 2) == "\u00A0")
        return 2;
    return text.substr(at, 3) == "\u2013" || text.substr(at, 3) == "\u2011" ? 3 : 0;
}

/// "(0)" and "(09)" stand inside numbers; the brackets are skipped.
std::size_t bracketAt(std::string_view text, std::size_t at) {
    const char c = charAt(text, at);
    return c == '(' || c == ')' ? 1 : 0;
}

bool beginsAlone(std::string_view text, std::size_t at) {
    if (at == 0)
        return true;
    const char before = text[at - 1];
    if (isWordByte(before) || before == '+')
        return false;
    const bool joint = before == '.' || before == '-' || before == '/' || before == ',' ||
                       before == '_' || before == ':';
    return !(joint && at > 1 && isWordByte(text[at - 2]) && isAsciiDigit(text[at - 2]));
}

bool endsAlone(std::string_view text, std::size_t end) {
    const char after = charAt(text, end);
    if (isWordByte(after))
        return false;
    const bool joint = after == '.' || after == ',' || after == '/' || after == ':';
    return !(joint && isAsciiDigit(charAt(text, end + 1)));
}

/// Finnish national numbers: mobile 04x and 050, area codes 02 … 09 and 013 … 019, companies and
/// services 010, 020, 029, 030, 0600, 0700, 0800 (Traficom's numbering plan).
bool isNational(std::string_view digits) {
    if (digits.size() < 7 || digits.size() > 12 || digits[0] != '0' || digits[1] == '0')
        return false;
    if (digits[1] == '4' || digits.substr(0, 3) == "050")
        return digits.size() >= 8;
    if (digits[1] == '1')
        return digits[2] == '0' || digits[2] >= '3';
    return true;
}

/// Day, month and year parted by hyphens or blanks.
bool isDate(std::string_view shape) { return shape == "224" || shape == "222"; }

/// One candidate: the digits so far and the lengths of its groups.
struct Candidate {
    std::string digits;
    std::string shape;
    bool international = false;

    bool valid() const {
        if (digits.size() > kMostDigits)
            return false;
        if (international)
            return digits.size() >= 8 && digits[0] != '0';
        if (digits.substr(0, 2) == "00")
            return digits.size() >= 10 && digits[2] != '0';
        return isNational(digits) && !isDate(shape);
    }
};

bool isMobilePrefix(const Candidate &candidate) {
    return candidate.shape.starts_with('3') &&
           (candidate.digits.starts_with("04") || candidate.digits.starts_with("050"));
}

/// Digits in a row from `place` on are added to the candidate.
std::size_t addGroup(std::string_view text, std::size_t place, Candidate &candidate) {
    std::size_t count = 0;
    while (isAsciiDigit(charAt(text, place + count)) && candidate.digits.size() <= kMostDigits)
        candidate.digits += text[place + count++];
    candidate.shape += static_cast<char>('0' + static_cast<int>(count));
    return count;
}

} // namespace

std::size_t phoneAt(std::string_view text, std::size_t at) {
    Candidate candidate;
    candidate.international = charAt(text, at) == '+';
    auto place = at + (candidate.international ? 1 : 0);
    if (!isAsciiDigit(charAt(text, place)) || !beginsAlone(text, at) ||
        (!candidate.international && text[place] != '0'))
        return 0;
    std::size_t best = 0;
    while (candidate.digits.size() <= kMostDigits) {
        const auto group = addGroup(text, place, candidate);
        place += group;
        if (candidate.valid() && endsAlone(text, place))
            best = place - at;
        auto next = place + separatorAt(text, place);
        // "040.123.4567": a mobile number's first group is no day.
        if (next == place && charAt(text, place) == '.' && isMobilePrefix(candidate))
            ++next;
        const bool bracket = bracketAt(text, next) > 0;
        while (bracketAt(text, next) > 0 || (bracket && separatorAt(text, next) > 0))
            next += bracketAt(text, next) + separatorAt(text, next);
        const bool another = next > place && isAsciiDigit(charAt(text, next)) &&
                             (bracket || isAsciiDigit(charAt(text, next + 1)) ||
                              // "+358 9 876 543"
                              (candidate.international && candidate.shape.size() == 1 &&
                               separatorAt(text, next + 1) > 0));
        if (!another)
            break;
        place = next;
    }
    return best;
}

} // namespace kooste::privacy
