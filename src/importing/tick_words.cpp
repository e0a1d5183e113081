// SPDX-License-Identifier: MIT
#include "importing/tick_words.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

bool saysTicked(std::string_view key) {
    constexpr std::array<std::string_view, 26> kTicked{
        "1",     "y",          "yes",     "kyllä",  "ja",       "x",        "true",
        "tosi",  "checked",    "valittu", "vald",   "selected", "sim",      "oui",
        "sí",    "si",         "sì",      "tak",    "jah",      "mainittu", "mentioned",
        "nämnd", "rastitettu", "ticked",  "chosen", "quoted"};
    return std::find(kTicked.begin(), kTicked.end(), key) != kTicked.end();
}

bool saysUnticked(std::string_view key) {
    constexpr std::array<std::string_view, 25> kUnticked{"0",           "n",
                                                         "no",          "ei",
                                                         "nej",         "nein",
                                                         "nee",         "nie",
                                                         "false",       "epätosi",
                                                         "unchecked",   "ei valittu",
                                                         "inte vald",   "not selected",
                                                         "não",         "non",
                                                         "ei mainittu", "not mentioned",
                                                         "inte nämnd",  "ej nämnd",
                                                         "ej vald",     "not checked",
                                                         "not ticked",  "not chosen",
                                                         "not quoted"};
    return std::find(kUnticked.begin(), kUnticked.end(), key) != kUnticked.end();
}

} // namespace kooste::importing
