// SPDX-License-Identifier: MIT
#include "privacy/titles.h"
#include "privacy/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace kooste::privacy {

namespace {

/// Words in the order of their first bytes: every word of every comment is looked for in them, and
/// most of the places in it begin none.
template <std::size_t N> class TitleList {
public:
    constexpr explicit TitleList(const std::array<std::string_view, N> &words) : words_(words) {
        std::sort(words_.begin(), words_.end());
        for (std::size_t i = N; i > 0; --i)
            first_[byteOf(words_[i - 1].front())] = static_cast<std::uint8_t>(i - 1);
        for (const auto word : words_)
            ++count_[byteOf(word.front())];
    }
    constexpr std::span<const std::string_view> beginningWith(char first) const {
        return std::span(words_).subspan(first_[byteOf(first)], count_[byteOf(first)]);
    }

private:
    static_assert(N < 256);
    static constexpr std::size_t byteOf(char c) { return static_cast<unsigned char>(c); }
    std::array<std::string_view, N> words_;
    std::array<std::uint8_t, 256> first_{};
    std::array<std::uint8_t, 256> count_{};
};

/// Titles end compounds (sairaanhoitaja) and take case endings.
constexpr TitleList kTitles(std::array<std::string_view, 90>{
    "hoitaja", "lääkäri", "tohtori", "kätilö", "terapeutti", "terapeuti", "psykologi", "työntekijä",
    "ohjaaja", "hygienisti", "virkailija", "sihteeri", "esimies", "esimiehe", "johtaja",
    "päällikkö", "päällikö", "kirurgi", "ortopedi", "gynekologi", "urologi", "kardiologi",
    "neurologi", "psykiatri", "laborantti", "laboranti", "farmaseutti", "farmaseuti", "proviisori",
    "apteekkari", "kuljettaja", "siivooja", "avustaja", "kuraattori", "terkkari", "hieroja",
    "praktikko", "praktiko", "optikko", "optiko", "vahtimestari", "opettaja", "emäntä", "emännä",
    "huoltaja", "koordinaattori", "neuvoja", "tulkki", "dosentti", "professori", "rouva", "herra",
    "neiti", "nimeltä", "nimeltää", "niminen", "suunnittelija", "asiantuntija", "diakoni", "kandi",
    "hoitsu", "lekuri", "vastaava", "kosmetologi", "dermatologi", "patologi", "radiologi",
    "anestesiologi", "reumatologi",
    // Swedish and English
    "skötare", "sköterska", "läkare", "doktor", "barnmorska", "vårdare", "psykolog", "terapeut",
    "arbetare", "handledare", "kurator", "sekreterare", "kirurg", "nurse", "doctor", "therapist",
    "biträde", "hygienist", "valvoja", "palvelija", "rådgivare"});
constexpr TitleList kPluralTitles(std::array<std::string_view, 22>{
    "hoitaji",    "lääkärei", "ohjaaji",     "terapeutei",  "kätilöi",    "työntekijöi",
    "psykologei", "avustaji", "virkailijoi", "sihteerei",   "kuljettaji", "johtaji",
    "opettaji",   "siivooji", "kirurgei",    "hygienistei", "skötarna",   "läkarna",
    "vårdarna",   "hoitajat", "lääkärit",    "ohjaajat"});
constexpr TitleList kKin(std::array<std::string_view, 46>{
    "äiti",    "äidi",    "isä",      "miehe",   "vaimo",   "poika",   "poja",   "tytär",
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

/// Whether a title stands at `at` with nothing or a case ending after it.
template <class List> bool isTitleAt(const List &list, std::string_view word, std::size_t at) {
    const auto rest = word.substr(at);
    const auto titles = list.beginningWith(rest.front());
    return std::any_of(titles.begin(), titles.end(), [&](std::string_view title) {
        return rest.substr(0, title.size()) == title && isEnding(rest.substr(title.size()));
    });
}

template <class List> bool endsWithTitle(const List &list, std::string_view word) {
    for (std::size_t at = 0; at < word.size(); ++at)
        if (isTitleAt(list, word, at))
            return true;
    return false;
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
    if (isAnyWord(word, {"terveisin", "terv", "kiitoksin", "kunnioittaen", "allekirjoittanut",
                         "ystävällisesti", "mvh", "hälsningar", "hälsning", "hälsar", "vänligen",
                         "regards", "sincerely", "terkuin", "rakkaudella", "terkku"}))
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
    if (endsWithTitle(kPluralTitles, word))
        return Trigger::titles;
    if (endsWithTitle(kTitles, word))
        return Trigger::title;
    if (word.back() == 't' && endsWithTitle(kTitles, word.substr(0, word.size() - 1)))
        return Trigger::titles;
    return isTitleAt(kKin, word, 0) ? Trigger::kin : Trigger::none;
}

} // namespace kooste::privacy
