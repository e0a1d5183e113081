// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace kooste::privacy {

/// What was masked, by kind.
struct MaskCounts {
    std::int64_t identityCodes = 0;
    std::int64_t phones = 0;
    std::int64_t emails = 0;
    std::int64_t ibans = 0;
    std::int64_t total() const { return identityCodes + phones + emails + ibans; }
    MaskCounts &operator+=(const MaskCounts &other);
    friend bool operator==(const MaskCounts &, const MaskCounts &) = default;
};

/// Replaces in `text` (UTF-8) what can identify a person by its pattern with the tokens of
/// base/masked_text.h:
/// - Finnish identity codes whose date exists and whose check character fits (mod 31; century signs
///   + - U V W X Y A B C D E F, the new ones from the 2023 decree);
/// - phone numbers: international (+ or 00) with 8..15 digits, and Finnish national ones (mobile
///   04x, 050, area and service numbers) with blanks, hyphens or none; never years, dates or codes;
/// - e-mail addresses; IBANs whose check digits fit (mod 97).
/// Returns false and leaves `masked` alone when there was nothing to mask. A text without digits
/// and
/// @ costs one pass over its bytes. Thread-safe.
bool maskText(std::string_view text, std::string &masked, MaskCounts &counts);

/// The whole text (blanks around apart) is such a thing: used to recognise columns.
bool isIdentityCode(std::string_view text);
bool isEmail(std::string_view text);
bool isPhone(std::string_view text);
bool isIban(std::string_view text);
/// IPv4 dotted quad or IPv6.
bool isIpAddress(std::string_view text);

} // namespace kooste::privacy
