// SPDX-License-Identifier: MIT
#pragma once
#include "privacy/patterns.h"

#include <string>

/// Words of a text and what is known of them. Internal to this folder.
namespace kooste::privacy {

/// Letters, and hyphens between them.
struct Word {
    std::size_t start = 0;
    std::size_t end = 0;
    bool empty() const { return start == end; }
    std::string_view in(std::string_view text) const { return text.substr(start, end - start); }
};

inline bool isLetterByte(char c) { return isAsciiLetter(c) || isHighByte(c); }
/// A, Z, Ä, Ö, É: ASCII and the Latin letters of two bytes from À to Þ, Š and Ž.
bool isCapitalAt(std::string_view text, std::size_t at);
/// Lower case of the same letters; the number of bytes stays.
std::string loweredWord(std::string_view word);
/// The word that begins exactly at `at`; empty when none does.
Word wordAt(std::string_view text, std::size_t at);
/// The word that ends exactly at `end`.
Word wordBefore(std::string_view text, std::size_t end);
bool endsWithAny(std::string_view text, std::initializer_list<std::string_view> endings);
bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> starts);
bool isAnyWord(std::string_view text, std::initializer_list<std::string_view> words);

/// What a lower-case word, in any case ending, is as a name.
struct NameKnowledge {
    bool first = false;
    bool last = false;
    bool certain =
        false; ///< is no word of the language and no place besides, as Toivo and Kallio are
    bool known() const { return first || last; }
    bool sure() const { return certain; }
};
NameKnowledge knowName(const std::string &lowered);
/// Lists of names, blanks between: see name_lists.cpp and more_names.cpp.
std::string_view moreGivenNames();
std::string_view moreGivenWords();
std::string_view nicknames();
std::string_view moreFamilyNames();
std::string_view moreFamilyWords();
/// A form of a name that is a word of the language where it has no capital: "annan", "pian".
bool isLowerWord(std::string_view word);

/// An inflected Finnish or Swedish town, municipality or country.
bool isPlace(std::string_view lowered);
/// A word that begins sentences, names a day, a month, an organisation, a medicine …: no name
/// although it has a capital.
bool isNoName(std::string_view lowered);
/// A noun for a place of service, which makes the genitive before it a place: "Meilahden sairaala".
bool isPlaceOfService(std::string_view lowered);

/// The names that begin at `at`, a capital inside the text; several when they are listed. Gives the
/// byte to go on from.
std::size_t findNames(std::string_view text, std::size_t at, std::vector<Match> &found);
/// The name that begins at `at` with a small letter, after a title or thanks; gives the byte to go
/// on from.
std::size_t findSmallName(std::string_view text, std::size_t at, std::vector<Match> &found);
/// The address whose house number or postcode begins at `at`.
Match addressAt(std::string_view text, std::size_t at);

} // namespace kooste::privacy
