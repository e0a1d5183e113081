// SPDX-License-Identifier: MIT
#include "importing/tick_words.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

bool saysTicked(std::string_view key) {
    constexpr std::array<std::string_view, 13> kWords{
        "1",    "y",       "yes",     "kyllä", "ja",       "x",  "true",
        "tosi", "checked", "valittu", "vald",  "selected", "sim"};
    return key == "oui" || std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

bool saysUnticked(std::string_view key) {
    constexpr std::array<std::string_view, 14> kWords{
        "0",       "n",         "no",         "ei",        "nej",          "nein", "false",
        "epätosi", "unchecked", "ei valittu", "inte vald", "not selected", "não",  "non"};
    return std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

} // namespace kooste::importing
