// SPDX-License-Identifier: MIT
#include "privacy/masker.h"
#include "base/masked_text.h"
#include "base/text.h"
#include "privacy/patterns.h"

#include <algorithm>

namespace kooste::privacy {

namespace {

/// The shortest thing to mask has six digits (a@b.fi has an @).
bool mayHoldSomething(std::string_view text) {
    int digits = 0;
    for (const char c : text) {
        if (c == '@')
            return true;
        digits += isAsciiDigit(c) ? 1 : 0;
    }
    return digits >= 6;
}

struct Match {
    std::size_t start = 0;
    std::size_t length = 0;
    std::string_view token;
    std::int64_t MaskCounts::*kind = nullptr;
};

Match matchAt(std::string_view text, std::size_t at, std::size_t from) {
    const char c = text[at];
    if (c == '@') {
        std::size_t start = at;
        const auto length = emailAround(text, at, start);
        // What was masked already is not looked at again.
        if (length > 0 && start >= from)
            return {start, length, base::kMaskedEmail, &MaskCounts::emails};
        return {};
    }
    if (isAsciiDigit(c) || c == '+') {
        if (const auto length = identityCodeAt(text, at))
            return {at, length, base::kMaskedIdentityCode, &MaskCounts::identityCodes};
        if (const auto length = phoneAt(text, at))
            return {at, length, base::kMaskedPhone, &MaskCounts::phones};
        return {};
    }
    if (isAsciiLetter(c))
        if (const auto length = ibanAt(text, at))
            return {at, length, base::kMaskedIban, &MaskCounts::ibans};
    return {};
}

bool takesAll(std::string_view text, std::size_t (*pattern)(std::string_view, std::size_t)) {
    const auto trimmed = base::trim(text);
    return !trimmed.empty() && pattern(trimmed, 0) == trimmed.size();
}

/// The number in an address such as 0401234567@example.org belongs to the address.
bool insideEmail(std::string_view text, const Match &match) {
    if (match.token == base::kMaskedEmail)
        return false;
    const auto end = match.start + match.length;
    for (auto at = end; at < text.size() && text[at] != ' ' && text[at] != '\n'; ++at) {
        if (text[at] != '@')
            continue;
        std::size_t start = at;
        return emailAround(text, at, start) > 0 && start <= match.start;
    }
    return false;
}

} // namespace

MaskCounts &MaskCounts::operator+=(const MaskCounts &other) {
    identityCodes += other.identityCodes;
    phones += other.phones;
    emails += other.emails;
    ibans += other.ibans;
    return *this;
}

bool maskText(std::string_view text, std::string &masked, MaskCounts &counts) {
    if (!mayHoldSomething(text))
        return false;
    std::string result;
    std::size_t copied = 0;
    bool found = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto match = matchAt(text, at, copied);
        if (match.length == 0 || insideEmail(text, match)) {
            ++at;
            continue;
        }
        result += text.substr(copied, match.start - copied);
        result += match.token;
        counts.*match.kind += 1;
        copied = at = match.start + match.length;
        found = true;
    }
    if (found) {
        result += text.substr(copied);
        masked = std::move(result);
    }
    return found;
}

bool isIdentityCode(std::string_view text) { return takesAll(text, identityCodeAt); }
bool isPhone(std::string_view text) { return takesAll(text, phoneAt); }
bool isIban(std::string_view text) { return takesAll(text, ibanAt); }
bool isEmail(std::string_view text) {
    const auto trimmed = base::trim(text);
    const auto at = trimmed.find('@');
    std::size_t start = 0;
    return at != std::string_view::npos && emailAround(trimmed, at, start) == trimmed.size();
}

} // namespace kooste::privacy
