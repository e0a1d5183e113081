// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"

#include <optional>
#include <string_view>

/// What stands in a stored text in place of masked personal data: the same token in every language,
/// put into the reader's language only when shown.
namespace kooste::base {

inline constexpr std::string_view kMaskedIdentityCode = "[id]";
inline constexpr std::string_view kMaskedPhone = "[phone]";
inline constexpr std::string_view kMaskedEmail = "[email]";
inline constexpr std::string_view kMaskedIban = "[iban]";

/// The token's word without its brackets; nothing for any other text.
std::optional<Message> maskedWord(std::string_view token);

} // namespace kooste::base
