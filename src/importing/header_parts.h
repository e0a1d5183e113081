// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kooste::importing {

/// "Yksikkö / Enhet / Unit" and "Sähköposti (vapaaehtoinen)" begin with the word that counts.
std::string_view firstPart(std::string_view key);
/// The field of "Question:Field", the form that Webropol gives to groups; else the whole key.
std::string_view lastPart(std::string_view key);
/// As people write a header, and as the form tools' names of questions have it, which know neither
/// å, ä, ö nor blanks: "yksikön nimi", "yksikon nimi", "yksikon_nimi".
std::vector<std::string> spellings(std::string_view header);

} // namespace kooste::importing
