// SPDX-License-Identifier: MIT
#include "privacy/masker.h"
#include "base/masked_text.h"
#include "base/text.h"
#include "privacy/patterns.h"

#include <algorithm>
#include <numeric>

namespace kooste::privacy {

namespace {

/// The shortest thing to mask by its pattern has six digits (a@b.fi has an @).
bool mayHoldPattern(std::string_view text) {
    int digits = 0;
    for (const char c : text) {
        if (c == '@')
            return true;
        digits += isAsciiDigit(c) ? 1 : 0;
    }
    return digits >= 6;
}

Match patternAt(std::string_view text, std::size_t at, std::size_t from) {
    const char c = text[at];
    if (c == '@') {
        std::size_t start = at;
        const auto length = emailAround(text, at, start);
        // What was masked already is not looked at again.
        if (length > 0 && start >= from)
            return {start, length, MaskKind::email};
        return {};
    }
    if (isAsciiDigit(c) || c == '+') {
        if (const auto length = identityCodeAt(text, at))
            return {at, length, MaskKind::identityCode};
        const auto length = phoneAt(text, at);
        // "(09) 123": the bracket that the number closes belongs to it.
        const bool bracket = at > from && text[at - 1] == '(' &&
                             text.substr(at, length).find(')') != std::string_view::npos;
        return {bracket ? at - 1 : at, bracket ? length + 1 : length, MaskKind::phone};
    }
    if (isAsciiLetter(c))
        return {at, ibanAt(text, at), MaskKind::iban};
    return {};
}

bool takesAll(std::string_view text, std::size_t (*pattern)(std::string_view, std::size_t)) {
    const auto trimmed = base::trim(text);
    return !trimmed.empty() && pattern(trimmed, 0) == trimmed.size();
}

/// The number in an address such as 0401234567@example.org belongs to the address.
bool insideEmail(std::string_view text, const Match &match) {
    if (match.kind == MaskKind::email)
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

void findPatterns(std::string_view text, std::vector<Match> &found) {
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto match = patternAt(text, at, from);
        if (match.length == 0 || insideEmail(text, match)) {
            ++at;
            continue;
        }
        found.push_back(match);
        from = at = match.start + match.length;
    }
}

/// What overlaps: the sure pattern goes first, then the longer one.
void keepApart(std::vector<Match> &found, std::size_t patterns) {
    std::vector<Match> kept(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(patterns));
    std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(patterns), found.end(),
                     [](const Match &a, const Match &b) { return a.length > b.length; });
    for (auto at = patterns; at < found.size(); ++at) {
        const auto &one = found[at];
        const bool free = std::none_of(kept.begin(), kept.end(), [&](const Match &other) {
            return one.start < other.start + other.length && other.start < one.start + one.length;
        });
        if (free)
            kept.push_back(one);
    }
    std::sort(kept.begin(), kept.end(),
              [](const Match &a, const Match &b) { return a.start < b.start; });
    found = std::move(kept);
}

std::vector<Match> findAll(std::string_view text) {
    std::vector<Match> found;
    if (mayHoldPattern(text))
        findPatterns(text, found);
    const auto patterns = found.size();
    findWords(text, found);
    if (patterns < found.size())
        keepApart(found, patterns);
    return found;
}

} // namespace

std::string_view maskKindCode(MaskKind kind) {
    static constexpr std::array<std::string_view, kMaskKinds> codes{
        "identityCode", "phone", "email", "iban", "address", "name"};
    return codes.at(static_cast<std::size_t>(kind));
}

std::string_view maskToken(MaskKind kind) {
    static constexpr std::array<std::string_view, kMaskKinds> tokens{
        base::kMaskedIdentityCode, base::kMaskedPhone,   base::kMaskedEmail,
        base::kMaskedIban,         base::kMaskedAddress, base::kMaskedName};
    return tokens.at(static_cast<std::size_t>(kind));
}

std::int64_t MaskCounts::total() const {
    return std::accumulate(byKind.begin(), byKind.end(), std::int64_t{0});
}

MaskCounts &MaskCounts::operator+=(const MaskCounts &other) {
    for (std::size_t kind = 0; kind < kMaskKinds; ++kind)
        byKind.at(kind) += other.byKind.at(kind);
    return *this;
}

bool maskText(std::string_view text, std::string &masked, std::vector<MaskPlace> &places) {
    const auto found = findAll(text);
    if (found.empty())
        return false;
    std::string result;
    std::size_t copied = 0;
    for (const auto &match : found) {
        result += text.substr(copied, match.start - copied);
        places.push_back({match.kind, result.size(), match.start, match.length});
        result += maskToken(match.kind);
        copied = match.start + match.length;
    }
    result += text.substr(copied);
    masked = std::move(result);
    return true;
}

bool maskText(std::string_view text, std::string &masked, MaskCounts &counts) {
    std::vector<MaskPlace> places;
    if (!maskText(text, masked, places))
        return false;
    for (const auto &place : places)
        ++counts[place.kind];
    return true;
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
