// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kooste::privacy {

enum class MaskKind { identityCode, phone, email, iban, address, name };
inline constexpr std::size_t kMaskKinds = 6;
/// "identityCode", "phone", "email", "iban", "address", "name".
std::string_view maskKindCode(MaskKind kind);
/// What stands in its place: a token of base/masked_text.h.
std::string_view maskToken(MaskKind kind);

/// What was masked, by kind.
struct MaskCounts {
    std::array<std::int64_t, kMaskKinds> byKind{};
    std::int64_t &operator[](MaskKind kind) { return byKind.at(static_cast<std::size_t>(kind)); }
    std::int64_t operator[](MaskKind kind) const {
        return byKind.at(static_cast<std::size_t>(kind));
    }
    std::int64_t total() const;
    MaskCounts &operator+=(const MaskCounts &other);
    friend bool operator==(const MaskCounts &, const MaskCounts &) = default;
};

/// Where a token stands in the masked text, and what it replaced in the original.
struct MaskPlace {
    MaskKind kind = MaskKind::phone;
    std::size_t at = 0;
    std::size_t from = 0;
    std::size_t length = 0;
};

/// Replaces in `text` (UTF-8) what can identify a person with the tokens of base/masked_text.h:
/// - Finnish identity codes whose date exists and whose check character fits (mod 31; century signs
///   + - U V W X Y A B C D E F, the new ones from the 2023 decree);
/// - phone numbers: international (+ or 00) with 8..15 digits, and Finnish national ones (mobile
///   04x, 050, area and service numbers) with blanks, hyphens or none; never years, dates or codes;
/// - e-mail addresses; IBANs whose check digits fit (mod 97);
/// - street addresses, Finnish and Swedish, with stair, flat and postcode; a postcode with its
/// town;
/// - names after a greeting, thanks, a title, role or family word or a farewell, also with a small
///   letter; and by itself a given name with a surname, or a given name that is no word of the
///   language. Another capitalised word is never a name.
/// Returns false and leaves `masked` alone when there was nothing to mask. A text without digits, @
/// and capitals inside costs one pass over its bytes. Thread-safe.
bool maskText(std::string_view text, std::string &masked, std::vector<MaskPlace> &places);
bool maskText(std::string_view text, std::string &masked, MaskCounts &counts);

/// The whole text (blanks around apart) is such a thing: used to recognise columns.
bool isIdentityCode(std::string_view text);
bool isEmail(std::string_view text);
bool isPhone(std::string_view text);
bool isIban(std::string_view text);
/// IPv4 dotted quad or IPv6.
bool isIpAddress(std::string_view text);

} // namespace kooste::privacy
