// SPDX-License-Identifier: MIT
#pragma once
#include <set>
#include <string>
#include <vector>

namespace kooste::test {

/// One sentence of a gettext template or translation.
struct PoEntry {
    std::string id;
    std::string plural;                    ///< empty for a sentence that counts nothing
    std::vector<std::string> translations; ///< one, or one per plural form
    bool fuzzy = false;
    std::string where; ///< the source files
};

/// Reads what xgettext and msgmerge write; the header entry (empty id) is left out.
std::vector<PoEntry> readPoFile(const std::string &path);

/// The names in braces: "{n} of {all}" has n and all.
std::set<std::string> argumentNames(const std::string &sentence);

} // namespace kooste::test
