// SPDX-License-Identifier: MIT
#include "privacy/words.h"

#include <array>

namespace kooste::privacy {

namespace {

enum class StreetForm { none, plain, local };

/// Cuts a street's ending from the lower-case word: "hämeenkadulla" leaves "hämeen".
StreetForm streetForm(std::string_view word, std::string_view &before) {
    static constexpr std::array<std::string_view, 47> kPlain{
        "katu",    "kadun",   "tie",       "tien",     "kuja",      "kujan",      "polku",
        "polun",   "väylä",   "väylän",    "kaari",    "kaaren",    "raitti",     "raitin",
        "rinne",   "rinteen", "puistikko", "aukio",    "esplanadi", "bulevardi",  "penger",
        "portti",  "ranta",   "rannan",    "tori",     "torin",     "taival",     "piha",
        "kierto",  "laita",   "mäki",      "mäen",     "gatan",     "gata",       "vägen",
        "väg",     "gränden", "gränd",     "stigen",   "stig",      "esplanaden", "torget",
        "brinken", "allén",   "bågen",     "stranden", "platsen"};
    static constexpr std::array<std::string_view, 24> kLocal{
        "kadulla",  "kadulle",  "kadulta",  "tiellä",   "tielle",   "tieltä",
        "kujalla",  "kujalle",  "kujalta",  "polulla",  "polulle",  "polulta",
        "väylällä", "väylälle", "väylältä", "kaarella", "raitilla", "rinteellä",
        "rannalla", "rannalle", "aukiolla", "torilla",  "pihalla",  "mäellä"};
    for (const auto ending : kLocal)
        if (endsWithAny(word, {ending}) || word == ending) {
            before = word.substr(0, word.size() - ending.size());
            return StreetForm::local;
        }
    for (const auto ending : kPlain)
        if (endsWithAny(word, {ending}) || word == ending) {
            before = word.substr(0, word.size() - ending.size());
            return StreetForm::plain;
        }
    return StreetForm::none;
}

/// Roads with numbers, and paths that are none: "valtatie 4", "hoitopolku 2".
bool isNoStreet(std::string_view before) {
    return isAnyWord(
        before, {"valta",   "kanta",     "moottori",    "kehä",  "hoito",    "potilas", "palvelu",
                 "asiakas", "kuntoutus", "kuntoutumis", "pyörä", "kävely",   "jalka",   "ajo",
                 "pää",     "yhdys",     "oma",         "digi",  "koulutus", "ura",     "opinto",
                 "oppimis", "päihde",    "motor",       "cykel", "vård",     "lasten",  "koti",
                 "sivu",    "seutu",     "maan",        "riks",  "lands"});
}

/// "Iso", "Vanha" and the like belong to the street's name.
std::size_t withAdjective(std::string_view text, std::size_t start) {
    if (start < 2 || text[start - 1] != ' ')
        return start;
    const auto word = wordBefore(text, start - 1);
    const bool adjective =
        isAnyWord(word.in(text), {"Iso", "Pieni", "Vanha", "Uusi", "Pohjoinen", "Eteläinen",
                                  "Itäinen", "Läntinen", "Norra", "Södra", "Östra", "Västra",
                                  "Stora", "Lilla", "Gamla", "Nya", "Ylinen", "Alinen"});
    return adjective ? word.start : start;
}

/// "Urho Kekkosen katu": the capitalised genitives before the bare noun.
std::size_t ofPerson(std::string_view text, std::size_t start) {
    std::size_t first = start;
    for (int words = 0; words < 2 && first >= 2 && text[first - 1] == ' '; ++words) {
        const auto word = wordBefore(text, first - 1);
        if (word.empty() || !isCapitalAt(text, word.start))
            break;
        if (words == 0 && !endsWithAny(word.in(text), {"n", "s"}))
            break;
        // A second word before belongs to it only when it is a first name.
        if (words == 1 && !knowName(loweredWord(word.in(text))).first)
            break;
        first = word.start;
    }
    return first;
}

struct Street {
    std::size_t start = 0;
    StreetForm form = StreetForm::none;
};

Street streetBefore(std::string_view text, std::size_t number) {
    if (number < 4 || text[number - 1] != ' ')
        return {};
    const auto word = wordBefore(text, number - 1);
    if (word.end - word.start < 3)
        return {};
    const auto lowered = loweredWord(word.in(text));
    std::string_view before;
    const auto form = streetForm(lowered, before);
    if (form == StreetForm::none || isNoStreet(before))
        return {};
    const bool capital = isCapitalAt(text, word.start);
    if (before.empty()) {
        const auto first = capital ? withAdjective(text, word.start) : ofPerson(text, word.start);
        return first == word.start ? Street{} : Street{first, form};
    }
    if (before.size() < 2)
        return {};
    // Without its capital only the commonest kinds are taken, of longer words.
    if (!capital && (before.size() < 4 || !endsWithAny(lowered, {"katu", "kuja", "polku", "tie"})))
        return {};
    return {capital ? withAdjective(text, word.start) : word.start, form};
}

std::size_t digitsAt(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (isAsciiDigit(charAt(text, at + count)))
        ++count;
    return count;
}

/// One to three digits that are no part of a date, a time, an amount.
std::size_t houseNumber(std::string_view text, std::size_t at) {
    const auto digits = digitsAt(text, at);
    if (digits == 0 || digits > 3 || text[at] == '0')
        return 0;
    const char after = charAt(text, at + digits);
    const char next = charAt(text, at + digits + 1);
    const bool joint = after == '.' || after == ',' || after == ':' || after == '/';
    if ((joint && isAsciiDigit(next)) || after == '%' || text.substr(at + digits, 3) == "€")
        return 0;
    return digits;
}

bool letterStandsAlone(std::string_view text, std::size_t at) {
    return !isLetterByte(charAt(text, at + 1)) && charAt(text, at + 1) != '-' &&
           !(charAt(text, at + 1) == '.' && isLetterByte(charAt(text, at + 2)));
}

/// " A 4", "b 12", "C", " as 3": its length.
std::size_t stairAndFlat(std::string_view text, std::size_t at) {
    auto place = at;
    const bool blank = charAt(text, place) == ' ';
    const auto letter = place + (blank ? 1 : 0);
    const char c = charAt(text, letter);
    const bool fits = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'f') ||
                      (!blank && c >= 'a' && c <= 'z' && c != 'h' && c != 'm');
    if (fits && letterStandsAlone(text, letter))
        place = letter + 1;
    auto flat = place;
    for (const std::string_view word : {" as. ", " as ", " bst ", " lgh ", " as"})
        if (text.substr(flat, word.size()) == word) {
            flat += word.size();
            const auto digits = houseNumber(text, flat);
            return digits > 0 ? flat + digits - at : place - at;
        }
    if (place == at)
        return 0;
    flat += charAt(text, flat) == ' ' ? 1 : 0;
    const auto digits = houseNumber(text, flat);
    const char after = charAt(text, flat + digits);
    return digits > 0 && !isLetterByte(after) ? flat + digits - at : place - at;
}

/// "3a B 21", "3 a B 21": the letter of the house goes before the stair.
std::size_t houseLetter(std::string_view text, std::size_t at) {
    const auto letter = at + (charAt(text, at) == ' ' ? 1 : 0);
    const char c = charAt(text, letter);
    const bool before = c >= 'a' && c <= 'd' && charAt(text, letter + 1) == ' ' &&
                        isCapitalAt(text, letter + 2) && letterStandsAlone(text, letter + 2);
    return before ? letter + 1 - at : 0;
}

bool isMeasure(std::string_view word) {
    return startsWithAny(word,
                         {"minuut",  "tunti", "tunni", "metri", "kilometr", "kerta",   "kerra",
                          "euro",    "vuot",  "vuode", "viiko", "viikko",   "päiv",    "prosent",
                          "henkilö", "auto",  "minut", "timm",  "gång",     "kappale", "ihmis"}) ||
           isAnyWord(word, {"min", "h", "km", "m", "kpl", "v", "kk", "x", "st", "pv", "vko", "e"});
}

/// What follows a bare house number: "Hämeenkadulla 20 autoa" is no address.
bool mayEnd(std::string_view text, std::size_t end, StreetForm form) {
    if (isLetterByte(charAt(text, end)))
        return false;
    if (charAt(text, end) != ' ')
        return true;
    const auto next = wordAt(text, end + 1);
    if (next.empty() || isCapitalAt(text, next.start))
        return true;
    const auto word = loweredWord(next.in(text));
    if (form == StreetForm::local)
        return isAnyWord(word, {"ja", "on", "oli", "ei", "mutta", "sekä", "asuva", "asuu"});
    return !isMeasure(word);
}

/// "33100 Tampere": its length.
std::size_t postcodeAt(std::string_view text, std::size_t at, bool anyTown) {
    if (digitsAt(text, at) != 5)
        return 0;
    const auto place = at + 5 + (charAt(text, at + 5) == ' ' ? 1 : 0);
    if (place == at + 5 || !isCapitalAt(text, place))
        return 0;
    const auto town = wordAt(text, place);
    const auto lowered = loweredWord(town.in(text));
    if (lowered.size() < 3 || lowered == "euroa" || (!anyTown && !isPlace(lowered)))
        return 0;
    return town.end - at;
}

/// ", 33100 Tampere" after a street.
std::size_t postcodeAfter(std::string_view text, std::size_t end) {
    auto place = end + (charAt(text, end) == ',' ? 1 : 0);
    if (charAt(text, place) != ' ' && charAt(text, place) != '\n')
        return 0;
    ++place;
    const auto length = postcodeAt(text, place, true);
    return length == 0 ? 0 : place + length - end;
}

} // namespace

Match addressAt(std::string_view text, std::size_t at) {
    const auto street = streetBefore(text, at);
    const auto digits = street.form == StreetForm::none ? 0 : houseNumber(text, at);
    if (digits == 0)
        return {at, postcodeAt(text, at, false), MaskKind::address};
    auto end = at + digits;
    for (const std::string_view dash : {"-", "\u2013"})
        if (text.substr(end, dash.size()) == dash)
            if (const auto more = houseNumber(text, end + dash.size()); more > 0) {
                end += dash.size() + more;
                break;
            }
    end += houseLetter(text, end);
    const auto stair = stairAndFlat(text, end);
    end += stair;
    const auto town = postcodeAfter(text, end);
    if (stair == 0 && town == 0 && !mayEnd(text, end, street.form))
        return {};
    return {street.start, end + town - street.start, MaskKind::address};
}

} // namespace kooste::privacy
