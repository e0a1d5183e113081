// SPDX-License-Identifier: MIT
#include "privacy/titles.h"
#include "privacy/words.h"

#include <algorithm>
#include <array>

namespace kooste::privacy {

namespace {

/// Titles end compounds (sairaanhoitaja) and take case endings.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"hoitaja", "lääkäri", "tohtori", "kätilö", "terapeutti", "terapeuti", "psykologi",
     "työntekijä", "ohjaaja", "hygienisti", "virkailija", "sihteeri", "esimies", "esimiehe",
     "johtaja", "päällikkö", "päällikö", "kirurgi", "ortopedi", "gynekologi", "urologi",
     "kardiologi", "neurologi", "psykiatri", "laborantti", "laboranti", "farmaseutti", "farmaseuti",
     "proviisori", "apteekkari", "kuljettaja", "siivooja", "avustaja", "kuraattori", "terkkari",
     "hieroja", "praktikko", "praktiko", "optikko", "optiko", "vahtimestari", "opettaja", "emäntä",
     "emännä", "huoltaja", "koordinaattori", "neuvoja", "tulkki", "dosentti", "professori", "rouva",
     "herra", "neiti", "nimeltä", "nimeltää", "niminen", "heter", "suunnittelija", "asiantuntija",
     "diakoni", "kandi", "hoitsu", "lekuri", "vastaava", "kosmetologi", "dermatologi", "patologi",
     "radiologi", "anestesiologi", "reumatologi",
     // Swedish and English
     "skötare", "sköterska", "läkare", "doktor", "barnmorska", "vårdare", "psykolog", "terapeut",
     "arbetare", "handledare", "kurator", "sekreterare", "kirurg", "nurse", "doctor", "therapist",
     "biträde", "hygienist", "valvoja", "palvelija", "rådgivare", "laitoshuoltaja", "kanslisti",
     "siistijä", "fyssari", "terkka", "sossu", "kirjuri", "sosionomi", "ensihoitaja", "tandläkare",
     "vårdaren", "receptionist", "chaufför", "esihenkilö"});
constexpr auto kPluralTitles = std::to_array<std::string_view>(
    {"hoitaji",    "lääkärei", "ohjaaji",     "terapeutei",  "kätilöi",    "työntekijöi",
     "psykologei", "avustaji", "virkailijoi", "sihteerei",   "kuljettaji", "johtaji",
     "opettaji",   "siivooji", "kirurgei",    "hygienistei", "skötarna",   "läkarna",
     "vårdarna",   "hoitajat", "lääkärit",    "ohjaajat"});
constexpr auto kKin = std::to_array<std::string_view>(
    {"äiti",    "äidi",    "isä",      "miehe",   "vaimo",   "poika",   "poja",   "tytär",
     "tyttäre", "veli",    "velje",    "sisko",   "sisare",  "mummo",   "mummi",  "ukki",
     "vaari",   "puoliso", "lapsi",    "lapse",   "täti",    "setä",    "serkku", "anoppi",
     "naapuri", "asiakas", "asiakkaa", "potilas", "potilaa", "omainen", "omaise", "mamma",
     "pappa",   "mor",     "far",      "man",     "fru",     "son",     "dotter", "patient",
     "kund",    "bror",    "syster",   "isoäiti", "isoisä",  "tyttö"});

bool isEnding(std::string_view rest) {
    return rest.empty() ||
           isAnyWord(rest, {"n",     "a",     "ä",     "lle",    "lta",    "ltä",  "lla", "llä",
                            "sta",   "stä",   "na",    "nä",     "ksi",    "mme",  "ni",  "nsa",
                            "nsä",   "nne",   "si",    "en",     "s",      "ns",   "ta",  "tä",
                            "lleni", "ltani", "llani", "ltamme", "llemme", "tani", "äni", "ani",
                            "r",     "rn",    "in",    "iin",    "ään",    "aan"});
}

template <class List> bool endsWithTitle(const List &list, std::string_view word, bool whole) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view title) {
        const auto at =
            whole ? (word.substr(0, title.size()) == title ? 0 : word.npos) : word.rfind(title);
        return at != word.npos && isEnding(word.substr(at + title.size()));
    });
}

Trigger courtesyOf(std::string_view word) {
    if (isAnyWord(word, {"hei", "heippa", "heissan", "moi", "moikka", "moro", "hej", "hejsan", "hi",
                         "hello", "tervehdys"}))
        return Trigger::openGreeting;
    if (isAnyWord(word, {"terve", "hyvä", "rakas", "arvoisa", "päivää", "huomenta", "iltaa", "kära",
                         "bästa", "dear"}))
        return Trigger::greeting;
    if (isAnyWord(word, {"kiitos", "kiitokset", "kiitoksia", "kiitosta", "suurkiitos", "kiitän",
                         "erityiskiitos", "terveiset", "terveisiä", "terkut", "terkkuja", "tack",
                         "thanks", "suurkiitokset", "erityiskiitokset", "halaus", "kehut"}))
        return Trigger::thanks;
    if (isAnyWord(word,
                  {"terveisin",      "terv",     "kiitoksin",  "kunnioittaen", "kunnioittavasti",
                   "kiitollisena",   "kiittäen", "yt",         "yst",          "ystterv",
                   "tacksam",        "nimim",    "nimimerkki", "hälsn",        "allekirjoittanut",
                   "ystävällisesti", "mvh",      "hälsningar", "hälsning",     "hälsar",
                   "vänligen",       "regards",  "sincerely",  "terkuin",      "rakkaudella",
                   "terkku"}))
        return Trigger::farewell;
    if (word == "t")
        return Trigger::shortFarewell;
    if (isAnyWord(word, {"sh",          "lh",
                         "th",          "dr",
                         "tri",         "ft",
                         "tt",          "prof",
                         "hml",         "ehl",
                         "oyl",         "ayl",
                         "mr",          "mrs",
                         "ms",          "miss",
                         "lääk",        "fru",
                         "herr",        "fröken",
                         "sairaanhoit", "terveydenhoit",
                         "lähihoit"}))
        return Trigger::abbreviation;
    return Trigger::none;
}

} // namespace

Trigger triggerOf(std::string_view word) {
    if (const auto courtesy = courtesyOf(word); courtesy != Trigger::none)
        return courtesy;
    if (word.size() < 3)
        return Trigger::none;
    if (endsWithTitle(kPluralTitles, word, false))
        return Trigger::titles;
    if (endsWithTitle(kTitles, word, false))
        return Trigger::title;
    if (word.back() == 't' && endsWithTitle(kTitles, word.substr(0, word.size() - 1), false))
        return Trigger::titles;
    // "tyttärentyttäreni" ends with a member of the family; short ones end other words too.
    return endsWithTitle(kKin, word, true) || (word.size() > 9 && endsWithTitle(kKin, word, false))
               ? Trigger::kin
               : Trigger::none;
}

} // namespace kooste::privacy
