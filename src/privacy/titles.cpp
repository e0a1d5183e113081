// SPDX-License-Identifier: MIT
#include "privacy/titles.h"
#include "privacy/words.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <string>

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

constexpr auto kEndings = std::to_array<std::string_view>(
    {"",     "n",   "a",   "ä",   "lle", "lta",   "ltä",   "lla",   "llä",    "sta",
     "stä",  "na",  "nä",  "ksi", "mme", "ni",    "nsa",   "nsä",   "nne",    "si",
     "en",   "s",   "ns",  "ta",  "tä",  "lleni", "ltani", "llani", "ltamme", "llemme",
     "tani", "äni", "ani", "r",   "rn",  "in",    "iin",   "ään",   "aan"});

bool isEnding(std::string_view rest) {
    return std::find(kEndings.begin(), kEndings.end(), rest) != kEndings.end();
}

template <class List> bool endsWithTitle(const List &list, std::string_view word, bool whole) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view title) {
        const auto at =
            whole ? (word.substr(0, title.size()) == title ? 0 : word.npos) : word.rfind(title);
        return at != word.npos && isEnding(word.substr(at + title.size()));
    });
}

constexpr auto kCourtesies = std::to_array<std::string_view>({"hei",
                                                              "heippa",
                                                              "heissan",
                                                              "moi",
                                                              "moikka",
                                                              "moro",
                                                              "hej",
                                                              "hejsan",
                                                              "hi",
                                                              "hello",
                                                              "tervehdys",
                                                              "terve",
                                                              "hyvä",
                                                              "rakas",
                                                              "arvoisa",
                                                              "päivää",
                                                              "huomenta",
                                                              "iltaa",
                                                              "kära",
                                                              "bästa",
                                                              "dear",
                                                              "kiitos",
                                                              "kiitokset",
                                                              "kiitoksia",
                                                              "kiitosta",
                                                              "suurkiitos",
                                                              "kiitän",
                                                              "erityiskiitos",
                                                              "terveiset",
                                                              "terveisiä",
                                                              "terkut",
                                                              "terkkuja",
                                                              "tack",
                                                              "thanks",
                                                              "suurkiitokset",
                                                              "erityiskiitokset",
                                                              "halaus",
                                                              "kehut",
                                                              "terveisin",
                                                              "terv",
                                                              "kiitoksin",
                                                              "kunnioittaen",
                                                              "kunnioittavasti",
                                                              "kiitollisena",
                                                              "kiittäen",
                                                              "yt",
                                                              "yst",
                                                              "ystterv",
                                                              "tacksam",
                                                              "nimim",
                                                              "nimimerkki",
                                                              "hälsn",
                                                              "allekirjoittanut",
                                                              "ystävällisesti",
                                                              "mvh",
                                                              "hälsningar",
                                                              "hälsning",
                                                              "hälsar",
                                                              "vänligen",
                                                              "regards",
                                                              "sincerely",
                                                              "terkuin",
                                                              "rakkaudella",
                                                              "terkku",
                                                              "t",
                                                              "sh",
                                                              "lh",
                                                              "th",
                                                              "dr",
                                                              "tri",
                                                              "ft",
                                                              "tt",
                                                              "prof",
                                                              "hml",
                                                              "ehl",
                                                              "oyl",
                                                              "ayl",
                                                              "mr",
                                                              "mrs",
                                                              "ms",
                                                              "miss",
                                                              "lääk",
                                                              "fru",
                                                              "herr",
                                                              "fröken",
                                                              "sairaanhoit",
                                                              "terveydenhoit",
                                                              "lähihoit"});

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

/// The last bytes of all words that may introduce a name: most words are told apart by them alone.
class LastBytes {
public:
    LastBytes() {
        for (const auto ending : kEndings) {
            addAll(kTitles, ending);
            addAll(kPluralTitles, ending);
            addAll(kKin, ending);
        }
        for (const auto word : kCourtesies)
            add(word);
    }
    bool has(std::string_view word) const { return known_[keyOf(word)]; }

private:
    static std::size_t keyOf(std::string_view word) {
        std::uint32_t key = 0;
        for (auto at = word.size() < 4 ? 0 : word.size() - 4; at < word.size(); ++at)
            key = key << 8U | (static_cast<unsigned char>(word[at]) | 0x20U);
        return (key * 2654435761U) >> 16U;
    }
    void add(std::string_view word) { known_[keyOf(word)] = true; }
    template <class List> void addAll(const List &list, std::string_view ending) {
        for (const auto word : list) {
            const auto whole = std::string(word) + std::string(ending);
            add(whole);
            add(whole + "t");
        }
    }
    std::bitset<65536> known_;
};

} // namespace

bool mayBeTrigger(std::string_view word) {
    static const LastBytes last;
    return last.has(word);
}

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
