// SPDX-License-Identifier: MIT
#pragma once
#include "base/message.h"
#include "base/translator.h"

#include <optional>
#include <string_view>

/// What stands in a stored text in place of masked personal data: the same token in every language,
/// put into the reader's language only when shown.
namespace kooste::base {

inline constexpr std::string_view kMaskedIdentityCode = "[id]";
inline constexpr std::string_view kMaskedPhone = "[phone]";
inline constexpr std::string_view kMaskedEmail = "[email]";
inline constexpr std::string_view kMaskedIban = "[iban]";
inline constexpr std::string_view kMaskedAddress = "[address]";
inline constexpr std::string_view kMaskedName = "[name]";

/// The token's word without its brackets; nothing for any other text.
std::optional<Message> maskedWord(std::string_view token);

/// The text with its tokens in the reader's language: "call [phone]" becomes "call
/// [puhelinnumero]".
std::string withMaskedWords(std::string_view text, const Translator &translator);

} // namespace kooste::base
