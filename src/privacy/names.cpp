// SPDX-License-Identifier: MIT
// Names are told by the word before them. Which words these are stands in titles.cpp.
#include "privacy/titles.h"
#include "privacy/words.h"

namespace kooste::privacy {

namespace {

/// What stands between the word before and the name.
struct Gap {
    bool comma = false;
    bool colon = false;
    bool bracket = false;
    bool newline = false;
    bool dot = false;
    bool blank = false;
    std::size_t start = 0; ///< where the word before ends
};

Gap gapBefore(std::string_view text, std::size_t at) {
    Gap gap;
    gap.start = at;
    while (gap.start > 0) {
        const char c = text[gap.start - 1];
        if (c == ' ' || c == '\t')
            gap.blank = true;
        else if (c == '\n' || c == '\r')
            gap.newline = true;
        else if (c == ',' && !gap.comma)
            gap.comma = true;
        else if (c == ':' && !gap.colon)
            gap.colon = true;
        else if ((c == '(' || c == '"') && !gap.bracket)
            gap.bracket = true;
        else if (c == '.' && !gap.dot)
            gap.dot = true;
        else
            break;
        --gap.start;
    }
    return gap;
}

/// One candidate for a part of a name.
struct Part {
    Word word;
    std::string lowered;
    NameKnowledge known;
    bool initial = false; ///< "K."
    std::size_t end = 0;  ///< with the dot of an initial
};

bool isAllCapitals(std::string_view word) {
    int letters = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word[i] == '-' || (static_cast<unsigned char>(word[i]) & 0xC0U) == 0x80U)
            continue;
        if (!isCapitalAt(word, i))
            return false;
        ++letters;
    }
    return letters > 1;
}

/// A capital inside, or a compound with a small letter after its hyphen: OmaKanta, Teams-palaveri.
bool isCompound(std::string_view word) {
    if (isAllCapitals(word))
        return false;
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (word[i - 1] == '-' ? !isCapitalAt(word, i) : isCapitalAt(word, i))
            return true;
    }
    return false;
}

Part partAt(std::string_view text, std::size_t at) {
    Part part;
    if (!isCapitalAt(text, at))
        return part;
    part.word = wordAt(text, at);
    part.end = part.word.end;
    // "O'Connor"
    if (part.word.end == at + 1 && charAt(text, at + 1) == '\'' && isCapitalAt(text, at + 2))
        part.word.end = part.end = wordAt(text, at + 2).end;
    const auto letters = part.word.in(text);
    const std::size_t one = isAsciiLetter(letters[0]) ? 1 : 2;
    part.initial = letters.size() == one;
    if (part.initial && charAt(text, part.end) == '.')
        ++part.end;
    if (isCompound(letters) && charAt(text, at + 1) != '\'') {
        part.word = {};
        return part;
    }
    part.lowered = loweredWord(letters);
    part.known = knowName(part.lowered);
    return part;
}

std::size_t skipBlank(std::string_view text, std::size_t at) {
    return charAt(text, at) == ' ' ? at + 1 : at;
}

/// "Meilahden sairaalasta": a genitive before a place of service is a place.
bool isOfService(std::string_view text, const Part &part) {
    if (part.known.sure() || part.initial)
        return false;
    const auto next = wordAt(text, skipBlank(text, part.end));
    if (next.start == part.end || next.empty())
        return false;
    return endsWithAny(part.lowered, {"n", "s"}) && isPlaceOfService(loweredWord(next.in(text)));
}

/// "Marian sairaala", "Kallion terveysasema", "Virtanen Oy".
bool isNameOfPlace(std::string_view text, const Part &part) {
    const auto next = wordAt(text, skipBlank(text, part.end));
    if (next.start == part.end || next.empty())
        return false;
    const auto word = loweredWord(next.in(text));
    const bool place = isPlaceOfService(word) || startsWithAny(word, {"puisto", "koulu", "silta",
                                                                      "patsas", "päivä", "kirkko"});
    return (place && endsWithAny(part.lowered, {"n", "s"})) ||
           isAnyWord(word, {"oy", "ab", "ky", "oyj"});
}

/// An unknown word that may still be a name: no place, no verb, no noun of an agent.
bool looksLikeName(std::string_view text, const Part &part) {
    // Of a double name the last half tells.
    const auto hyphen = part.lowered.rfind('-');
    const bool isDouble = hyphen != std::string::npos;
    const auto &word = part.lowered;
    if (part.word.empty() || word.size() < 2 || isAllCapitals(part.word.in(text)) ||
        charAt(text, part.end) == ':' || isNoName(word) || isPlace(word))
        return false;
    if (isAnyWord(word, {"kom", "sade", "sa", "var", "gav", "tog", "hade", "ringde", "fick", "sov",
                         "skrev", "gick", "kunde", "ville", "skulle", "blev", "tyckte", "har"}))
        return false;
    // Verbs: "katsoi", "nukkui", "kysyi", "katsoo".
    if (word.size() > 4 && endsWithAny(word, {"oi", "öi", "ui", "yi", "oo", "ee"}))
        return false;
    if (!isDouble &&
        endsWithAny(word, {"ssa",   "ssä",    "lla",   "llä",   "ksi",   "ija",  "ijä",    "aja",
                           "äjä",   "eja",    "isiin", "isia",  "nut",   "nyt",  "isesti", "asti",
                           "ästi",  "mpi",    "mpaa",  "mme",   "tte",   "vat",  "vät",    "isi",
                           "isin",  "keskus", "talo",  "asema", "tiimi", "väki", "kunta",  "si",
                           "mummo", "äiti",   "sti",   "ttu",   "tty"}))
        return false;
    return !endsWithAny(word, {"sta", "stä", "ltä", "lta"}) ||
           endsWithAny(word, {"sesta", "sestä", "selta", "seltä"});
}

bool endsAfter(std::string_view text, std::size_t end) {
    auto at = end;
    while (charAt(text, at) == ' ')
        ++at;
    return at >= text.size() || std::string_view("\n\r,.;!?()+").find(text[at]) != text.npos;
}

bool beginsCapital(std::string_view text, std::size_t end) {
    return charAt(text, end) == ' ' && isCapitalAt(text, end + 1);
}

bool isAdjective(const std::string &word) { return endsWithAny(word, {"inen", "isen", "set"}); }

/// A known name, or a word that looks like one and ends the sentence.
bool isSurname(std::string_view text, const Part &part) {
    return part.known.known() ||
           (looksLikeName(text, part) && !isAdjective(part.lowered) && endsAfter(text, part.end));
}

/// After "Terveisin", "T." and the like.
bool fitsFarewell(std::string_view text, const Part &part, bool isShort) {
    if (part.known.known())
        return !isShort || endsAfter(text, part.end) || beginsCapital(text, part.end);
    // Whoever signs as "Toiveikas" gives no name; two capitals in a row do.
    return looksLikeName(text, part) && !isAdjective(part.lowered) &&
           beginsCapital(text, part.end) && isSurname(text, partAt(text, part.end + 1));
}

bool fitsGreeting(std::string_view text, const Part &part, const Gap &gap, bool open) {
    if (gap.comma && !endsAfter(text, part.end))
        return false;
    if (part.known.sure())
        return true;
    const char after = charAt(text, part.end);
    if (part.known.first)
        return open && (after == ',' || after == '!' || after == '\n');
    return open && !gap.comma && after == ',' && looksLikeName(text, part);
}

bool fitsTitle(std::string_view text, const Part &part, const Gap &gap, bool several) {
    if (part.initial)
        return beginsCapital(text, part.end) || charAt(text, part.end - 1) == '.';
    if (isOfService(text, part))
        return false;
    if (part.known.known())
        return part.known.sure() || !isNoName(part.lowered);
    return !several && !gap.comma && part.lowered.size() > 2 && looksLikeName(text, part);
}

bool fits(std::string_view text, const Part &part, const Gap &gap, Trigger trigger) {
    if (part.word.empty())
        return false;
    switch (trigger) {
    case Trigger::title:
    case Trigger::titles:
        return !gap.newline && (gap.blank || gap.bracket) &&
               fitsTitle(text, part, gap, trigger == Trigger::titles);
    case Trigger::abbreviation:
        return !gap.newline && !gap.comma && !gap.colon && fitsTitle(text, part, gap, false);
    case Trigger::kin:
        return !gap.newline && !gap.comma && part.known.sure() && !isOfService(text, part);
    case Trigger::thanks:
        return !gap.newline && part.known.sure() && !isOfService(text, part) &&
               (!gap.comma || endsAfter(text, part.end));
    case Trigger::greeting:
    case Trigger::openGreeting:
        return !gap.newline && fitsGreeting(text, part, gap, trigger == Trigger::openGreeting);
    case Trigger::farewell:
        return fitsFarewell(text, part, false);
    case Trigger::shortFarewell:
        return (gap.dot || gap.colon) && fitsFarewell(text, part, true);
    case Trigger::none:
        break;
    }
    return false;
}

/// The next word belongs to the name too.
bool continues(std::string_view text, const Part &part, const Part &before) {
    if (part.word.empty())
        return false;
    // "Johanna Ruotsalainen", "Antti Virtasen leikkaus": whatever the surname means besides.
    if (before.known.first && before.known.sure() && part.known.last && !part.initial)
        return true;
    if (part.initial)
        return charAt(text, part.end - 1) == '.' || endsAfter(text, part.end) ||
               charAt(text, part.end) == ' ';
    if (isOfService(text, part))
        return false;
    // "Osmo Kallioniemi": villages gave many their names.
    if (before.known.first && before.known.sure() &&
        endsWithAny(part.lowered, {"niemi", "mäki", "järvi", "ranta", "saari", "koski", "vaara",
                                   "salo", "aho", "harju", "lampi", "virta", "oja", "kangas"}))
        return true;
    // Nothing else has a capital after a sure given name, but a place: "Paavo Lipasti".
    if (before.known.first && before.known.sure() && part.lowered.size() > 3 &&
        !isAllCapitals(part.word.in(text)) && !isNoName(part.lowered) && !isPlace(part.lowered) &&
        triggerOf(part.lowered) == Trigger::none &&
        !endsWithAny(part.lowered, {"ssa", "ssä", "lla", "llä", "oi", "öi", "ui", "yi"}))
        return true;
    return (part.known.known() && !isNoName(part.lowered)) || looksLikeName(text, part);
}

/// "von", "af", "de" and a blank: their length.
std::size_t particleAt(std::string_view text, std::size_t at) {
    for (const std::string_view word : {"von ", "af ", "de ", "van ", "al ", "el ", "bin "})
        if (text.substr(at, word.size()) == word && isCapitalAt(text, at + word.size()))
            return word.size();
    return 0;
}

/// Where the name that begins with `first` ends: up to three more words.
std::size_t endOfName(std::string_view text, const Part &first) {
    auto end = first.end;
    bool initial = first.initial;
    auto before = first;
    for (int words = 0; words < 3 && charAt(text, end) == ' '; ++words) {
        const auto place = end + 1 + particleAt(text, end + 1);
        const auto part = partAt(text, place);
        if (!continues(text, part, before))
            break;
        // "Maija V. Ja sitten": after a closing initial a sentence begins.
        if (initial && words > 0 && !part.known.known())
            break;
        end = part.end;
        initial = part.initial;
        before = part;
    }
    // The dot after "Matti M" at the end of all belongs to the sentence and to the name alike.
    return end;
}

/// ", Liisa", " ja Liisa" after a name: where the next one begins.
std::size_t listedAfter(std::string_view text, std::size_t end, bool last) {
    for (const std::string_view word :
         {", ", " ja ", " sekä ", " & ", " och ", " and ", ", ja ", " + "})
        if (text.substr(end, word.size()) == word && isCapitalAt(text, end + word.size())) {
            const auto part = partAt(text, end + word.size());
            if (part.word.empty() || isNameOfPlace(text, part) || isOfService(text, part))
                continue;
            // A third one after "ja" may be a name that nobody knows.
            if (part.known.sure() || (last && word == " ja " && looksLikeName(text, part) &&
                                      triggerOf(part.lowered) == Trigger::none))
                return end + word.size();
        }
    return 0;
}

Trigger triggerBefore(std::string_view text, const Gap &gap) {
    const auto before = wordBefore(text, gap.start);
    if (before.empty() || before.end - before.start > 40)
        return Trigger::none;
    const auto lowered = loweredWord(before.in(text));
    if (lowered == "on" || lowered == "är" || lowered == "is") {
        if (before.start == 0 || text[before.start - 1] != ' ')
            return Trigger::none;
        const auto subject = wordBefore(text, before.start - 1);
        return isAnyWord(loweredWord(subject.in(text)),
                         {"nimeni", "nimi", "nimensä", "namn", "name"})
                   ? Trigger::title
                   : Trigger::none;
    }
    if (!mayBeTrigger(before.in(text)))
        return Trigger::none;
    const auto trigger = triggerOf(lowered);
    if (gap.dot && trigger != Trigger::farewell && trigger != Trigger::shortFarewell &&
        trigger != Trigger::abbreviation)
        return Trigger::none;
    // "2 t. Maanantaina": hours, no farewell.
    if (trigger == Trigger::shortFarewell && before.start >= 2 && text[before.start - 1] == ' ' &&
        isAsciiDigit(text[before.start - 2]))
        return Trigger::none;
    return trigger;
}

/// A sentence, a line or a list item begins here: any word has a capital then.
bool beginsSentence(std::string_view text, const Gap &gap) {
    return gap.start == 0 || gap.dot || gap.newline || gap.colon ||
           !(isLetterByte(text[gap.start - 1]) || isAsciiDigit(text[gap.start - 1]));
}

/// Products and companies that are given names too.
bool isBrand(const std::string &word) {
    return startsWithAny(word, {"elisa", "maisa", "saga", "wilma", "siiri", "sofia", "nova",
                                "iiris", "alexa", "siri", "eira", "lean", "hilma", "pirkka"});
}

/// -nen in any case, and endings of Swedish surnames: few other words end so.
bool hasEndingOfSurname(const std::string &word) {
    return endsWithAny(word, {"nen", "sen", "selle", "selta", "seltä", "sella", "sellä", "sesta",
                              "sestä", "ström", "sson", "qvist", "kvist", "berg", "lund", "holm",
                              "ströms", "ssons", "bergs"});
}

/// "Hoivakoti Ilona", "Neuvola Aino": a place is called so.
bool isCalledPlace(std::string_view text, const Gap &gap) {
    // A blank before: the whole word may be one of these.
    const auto before = " " + loweredWord(wordBefore(text, gap.start).in(text));
    return endsWithAny(before,
                       {"koti",     "kodissa",  "kotiin", "kodista",  "kodin",     "neuvola",
                        "talo",     "talossa",  "talon",  "keskus",   "sairaala",  "asema",
                        "osasto",   "ryhmä",    "ryhmän", "yksikkö",  "sali",      "laiva",
                        "koira",    "kissa",    "pyhän",  "sovellus", "ohjelma",   "järjestelmä",
                        "klinikka", "apteekki", "sankt",  "kahvila",  "ravintola", "kauppa",
                        "tiimi",    "lehti",    "myrsky"});
}

/// The word after a given name that makes both a name.
bool isSurnameAfter(std::string_view text, const Part &given, const Part &next) {
    if (next.word.empty() || next.initial || isAllCapitals(next.word.in(text)))
        return false;
    if (given.known.sure())
        return next.known.last || (looksLikeName(text, next) && hasEndingOfSurname(next.lowered) &&
                                   !isNameOfPlace(text, next));
    return (next.known.last || (looksLikeName(text, next) && hasEndingOfSurname(next.lowered))) &&
           !isNoName(next.lowered) && !isNameOfPlace(text, next);
}

/// A name that nothing introduces: a given name with a surname, or one that is nothing else than a
/// name and stands within a sentence.
bool standsForItself(std::string_view text, const Part &part, const Gap &gap) {
    // Most words end here.
    if (!part.known.sure() && !part.known.first)
        return false;
    if (part.word.empty() || part.initial || isAllCapitals(part.word.in(text)) ||
        isNameOfPlace(text, part) || charAt(text, part.end) == ':' || isBrand(part.lowered) ||
        isNoName(part.lowered) || isPlace(part.lowered))
        return false;
    const bool begins = beginsSentence(text, gap);
    if (!begins && isCalledPlace(text, gap))
        return false;
    if (part.known.first && beginsCapital(text, part.end)) {
        const auto next = partAt(text, part.end + 1);
        if (isSurnameAfter(text, part, next) && (part.known.sure() || next.known.sure() || !begins))
            return true;
    }
    if (begins)
        return part.known.first && part.known.sure() && part.lowered.size() > 3 &&
               !isLowerWord(part.lowered);
    return part.known.sure() &&
           (part.known.first || (part.known.last && hasEndingOfSurname(part.lowered)));
}

bool isIntroduced(std::string_view text, const Part &part, const Gap &gap) {
    if (gap.start == 0 || gap.start == part.word.start)
        return false;
    const auto trigger = triggerBefore(text, gap);
    if (trigger == Trigger::none || part.word.empty())
        return false;
    // An unknown or ordinary word before a sure surname: "Hoitaja Ilo Nieminen".
    if ((trigger == Trigger::title || trigger == Trigger::abbreviation) && !gap.newline &&
        !gap.dot && beginsCapital(text, part.end)) {
        const auto next = partAt(text, part.end + 1);
        if (next.known.last && next.known.sure() && part.known.known())
            return true;
    }
    // "Kiitos Toivolle": nobody thanks hope.
    if (trigger == Trigger::thanks && !gap.comma && !gap.newline && part.known.first &&
        endsWithAny(part.lowered, {"lle", "lta", "ltä"}) && !isOfService(text, part))
        return true;
    // "Mummoni Lahja": one's own have names.
    if (trigger == Trigger::kin && part.known.first && !gap.comma && !gap.newline &&
        endsWithAny(text.substr(0, gap.start), {"ni", "mme"}))
        return true;
    return fits(text, part, gap, trigger);
}

} // namespace

std::size_t findNames(std::string_view text, std::size_t at, std::vector<Match> &found) {
    const auto gap = gapBefore(text, at);
    const auto first = partAt(text, at);
    if (!isIntroduced(text, first, gap) && !standsForItself(text, first, gap))
        return at + 1;
    auto start = at;
    auto end = endOfName(text, first);
    found.push_back({start, end - start, MaskKind::name});
    const auto before = found.size();
    while ((start = listedAfter(text, end, found.size() > before)) > 0) {
        end = endOfName(text, partAt(text, start));
        found.push_back({start, end - start, MaskKind::name});
    }
    return end;
}

} // namespace kooste::privacy
