// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "importing/header_words.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

bool namesAPerson(std::string_view variable) {
    static constexpr std::array<std::string_view, 26> kWhose{
        "first",     "last",      "middle",      "family",     "full",      "maiden",    "patient",
        "contact",   "kin",       "participant", "respondent", "child",     "mother",    "father",
        "guardian",  "caregiver", "client",      "customer",   "vastaajan", "asiakkaan", "lapsen",
        "huoltajan", "potilaan",  "omaisen",     "jasenen",    "jasen"};
    static constexpr std::array<std::string_view, 8> kAlone{
        "address", "firstname", "lastname", "surname", "etunimi", "sukunimi", "hetu", "osoite"};
    bool name = false;
    bool whose = false;
    for (const auto part : base::split(variable.substr(variable.find_last_of("/:-.") + 1), "_")) {
        if (std::find(kAlone.begin(), kAlone.end(), part) != kAlone.end())
            return true;
        name = name || part == "name" || part == "nimi";
        whose = whose || std::find(kWhose.begin(), kWhose.end(), part) != kWhose.end();
    }
    return name && whose;
}

} // namespace kooste::importing
