// SPDX-License-Identifier: MIT
// The words by which a header tells what kind of question it asks.
#include "base/text.h"
#include "importing/header_words.h"
#include "importing/word_search.h"

#include <array>

namespace kooste::importing {

bool asksRecommendation(std::string_view key) {
    static constexpr std::array<std::string_view, 12> kWords{
        "suosittel",    "suositu",       "suositell", "todennäköisesti suosi",
        "nps",          "rekommendera",  "recommend", "rekommendation",
        "net promoter", "weiterempfehl", "recomend",  "recommand"};
    return mentions(key, kWords);
}

bool asksBackground(std::string_view key) {
    static constexpr std::array<std::string_view, 52> kWords{"ikä ",          "ikäsi ",
                                                             "ikäryhmä",      "ikäluokka",
                                                             "sukupuol",      "asiointitapa",
                                                             "käyntityyp",    "käynnin tyyppi",
                                                             "palvelumuoto",  "vastaanottotapa",
                                                             "koulutus ",     "koulutustaso",
                                                             "siviilisääty",  "asuinkunta",
                                                             "kotikunta",     "kunta ",
                                                             "äidinkiel",     "ammatti ",
                                                             "työtilanne",    "elämäntilanne",
                                                             "tulot ",        "ålder",
                                                             "kön ",          "åldersgrupp",
                                                             "besökstyp",     "serviceform",
                                                             "utbildning",    "boendekommun",
                                                             "kommun ",       "modersmål",
                                                             "civilstånd",    "yrke ",
                                                             "age ",          "how old",
                                                             "age group",     "gender",
                                                             "sex ",          "visit type",
                                                             "type of visit", "education",
                                                             "marital",       "household income",
                                                             "income ",       "ethnic",
                                                             "race ",         "occupation",
                                                             "employment",    "residence",
                                                             "municipality",  "country",
                                                             "region ",       "mother tongue"};
    return key.size() <= 90 && mentions(key, kWords);
}

bool asksComment(std::string_view key) {
    static constexpr std::array<std::string_view, 50> kWords{
        "avoin ",          "palaute",       "avopalaut",  "avovastau",      "vapaa ",
        "feedback",        "toive",         "kehitettäv", "lisätie",        "huomio",
        "synpunkt",        "övrigt",        "respons",    "önskemål",       "ideas",
        "wishes",          "remarks",       "kommentti",  "kommentit",      "kommentoi",
        "perustel",        "terveis",       "palautetta", "palautteesi",    "vapaa sana",
        "kerro ",          "miksi ",        "mitä ",      "risut",          "ruusut",
        "kehittämisehdot", "kommentar",     "öppet svar", "öppen",          "berätta",
        "motivera",        "varför",        "vad ",       "comment",        "explain",
        "describe",        "why ",          "tell us",    "please specify", "other feedback",
        "suggestion",      "anything else", "what ",      "muu palaute",    "muuta "};
    return mentions(key, kWords);
}

bool asksAmount(std::string_view key) {
    static constexpr std::array<std::string_view, 39> kWords{
        "kuinka mon",   "montako", "lukumäärä", "määrä ",    "ikä ",       "ikäsi ",   "vuosi ",
        "syntymävuosi", "pisteet", "kesto",     "hur många", "hur gammal", "antal ",   "ålder ",
        "årtal",        "poäng",   "how many",  "number of", "count ",     "age ",     "year ",
        "years ",       "points",  "duration",  "total ",    "height",     "weight",   "minutes",
        "hours",        "seconds", "kpl ",      "pituus",    "paino ",     "quantity", "price",
        "cost",         "amount",  "id ",       "value "};
    return mentions(key, kWords);
}

bool isBareName(std::string_view key) {
    return key == "nimi" || key == "namn" || key == "name" || key == "nome";
}

bool namesPlace(std::string_view key) {
    for (const std::string_view word : {"hyvinvointialue",
                                        "hyvinvointikuntayhtymä",
                                        "sairaanhoitopiiri",
                                        "maakunta",
                                        "kaupunki",
                                        "kunta",
                                        "sairaala",
                                        "terveysasema",
                                        "terveyskeskus",
                                        "hyvinvointikeskus",
                                        "osasto",
                                        "yksikkö",
                                        "palvelukeskus",
                                        "poliklinikka",
                                        "neuvola",
                                        "välfärdsområde",
                                        "kommun",
                                        "sjukhus",
                                        "hälsostation",
                                        "avdelning",
                                        "county",
                                        "municipality",
                                        "hospital",
                                        "clinic",
                                        "health centre",
                                        "health center",
                                        "ward ",
                                        "department",
                                        "surgery",
                                        "medical centre",
                                        "medical center",
                                        "practice"})
        if (key.find(word) != std::string_view::npos)
            return true;
    return false;
}

bool isPostcodeHeader(std::string_view key) {
    static constexpr std::array<std::string_view, 8> kWords{
        "postinumer", "postnummer", "postcode", "postal code", "zip", "zip code", "oid", "zipcode"};
    return mentions(key, kWords);
}

bool isOtherLabel(std::string_view key) {
    key = key.substr(0, std::min(key.find(','), key.find('(')));
    key = base::trim(key);
    for (const std::string_view word : {"other",
                                        "muu",
                                        "muu:",
                                        "muualta",
                                        "muualla",
                                        "joku muu",
                                        "jokin muu",
                                        "muut",
                                        "annat",
                                        "annan",
                                        "något annat",
                                        "annanstans",
                                        "sonstiges",
                                        "andere",
                                        "anderes",
                                        "autre",
                                        "autres",
                                        "outro",
                                        "otro",
                                        "otros",
                                        "altro",
                                        "anders",
                                        "annet",
                                        "andet",
                                        "sonstige",
                                        "something else",
                                        "other please specify",
                                        "muu mikä",
                                        "muu mikä?"})
        if (key == word)
            return true;
    return false;
}

bool isClassHeader(std::string_view key) {
    if (wordCount(key) > 2)
        return false;
    for (const std::string_view end : {"luokka", "ryhmä", "koodi", "tyyppi", "klass", "grupp",
                                       "kod", "typ", "class", "group", "code", "type", "category"})
        if (base::endsWith(key, end))
            return true;
    return false;
}

} // namespace kooste::importing
