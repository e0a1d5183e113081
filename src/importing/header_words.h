// SPDX-License-Identifier: MIT
#pragma once
#include "importing/interpretation.h"

#include <optional>
#include <string_view>

namespace kooste::importing {

/// What a header says about its column, by Finnish, Swedish and English words. Keys are folded
/// headers (base::comparisonKey) without a colon at the end.
std::string headerKey(std::string_view header);

/// The role that the whole header names ("Vastausaika", "Submit date", "Yksikkö"); the content must
/// still agree. Never item roles.
std::optional<ColumnRole> roleOfHeader(std::string_view key);

/// A name, e-mail, phone, address, identity code or birth date: `sure` when the header is nothing
/// else, so that no content can deny it.
struct PersonalWords {
    bool found = false;
    bool sure = false;
};
PersonalWords personalHeader(std::string_view key);
/// "name_last", "next_of_kin_contact_name", "g/respondent_name", "lapsen_nimi": names of variables,
/// in lower case, whose answers are somebody's name or address.
bool namesAPerson(std::string_view variable);

bool asksRecommendation(std::string_view key);
bool asksBackground(std::string_view key); ///< age, gender, visit type, education …
bool asksComment(std::string_view key);    ///< comments, explain, other, open feedback
bool asksAmount(std::string_view key);     ///< age in years, how many, year of birth
/// "Nimi", "Name": a person's in a survey, an area's in a table of areas.
bool isBareName(std::string_view key);
/// A name that holds a word for a place or an organisation: "Kainuun hyvinvointialue".
bool namesPlace(std::string_view key);
bool isPostcodeHeader(std::string_view key);
/// "Muu", "Other (please specify)", "Annat, vad?": an option whose words are written beside it.
bool isOtherLabel(std::string_view key);
/// A word without sense for the reader: class, group, code, type.
bool isClassHeader(std::string_view key);
/// "Q1", "K3_2", "D03": short and without blanks, with a letter first.
bool isCodeLike(std::string_view header);
/// "fi", "Suomi", "Swedish" … -> "fi", "sv", "en"; another two-letter tag as it is.
std::optional<std::string> languageOfCell(std::string_view text);

} // namespace kooste::importing
