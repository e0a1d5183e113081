// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/byte_source.h"

#include <optional>
#include <string_view>

namespace kooste::importing {

/// Files that people choose by mistake: pictures, PDF, archives, web pages, old or encrypted
/// workbooks. Gives the error that says what the file is; nothing when it may be a table.
std::optional<base::Error> recogniseForeign(ByteSource &source, std::string_view head);

/// "Not a table of text": the file holds bytes that no text has.
base::Error notATable(const ByteSource &source);

/// Whether the beginning may be text in some encoding.
bool looksLikeText(std::string_view head);

} // namespace kooste::importing
