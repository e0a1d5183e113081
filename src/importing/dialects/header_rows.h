// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// How many rows at the top are headers, 0..3: a title line, questions over options, a second
/// header with placeholders, none at all.
int countHeaderRows(const TableHead &head);

/// One hint per column from that many header rows: rows above each other become group and sub, a
/// question over several columns is filled rightwards, "-" is no text. Nameless columns of a file
/// without headers are named by their position.
std::vector<ColumnHint> hintsFromHeaders(const TableHead &head, int headerRows);

/// A text as it is read: without the tags and entities of HTML, line breaks as blanks, NFC.
std::string plainText(std::string_view text);

/// "Question [Row]" -> group and sub; false when the header has no such end.
bool splitBrackets(std::string_view header, std::string &group, std::string &sub);
/// "Question: Option" -> group and sub at the last colon that both sides survive.
bool splitColon(std::string_view header, std::string &group, std::string &sub);

} // namespace kooste::importing
