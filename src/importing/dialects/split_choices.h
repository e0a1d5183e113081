// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// For the exports of XLSForm tools: finds multiple choices that stand as a column of all that was
/// chosen ("q": "a c") and as a column for each option ("q/a", "q/b", "q/c"), and makes the options
/// the answer. Joined cells without such columns are parted by blanks.
void findSplitChoices(const TableHead &head, Layout &layout);

/// Columns of file names, and of links to the files, stand for what is not in the export.
void findAttachments(const TableHead &head, Layout &layout);

/// "visit/service/q3" and "visit-service-q3" -> "q3": the name of a question without its groups;
/// empty where the header is not made of names.
std::string nameInPath(std::string_view header, std::string_view separators);

} // namespace kooste::importing
