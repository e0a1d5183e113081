// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace kooste::privacy {

/// What a word says of the capitalised word after it.
enum class Trigger {
    none,
    title,         ///< "hoitaja", "lääkärille", "skötare": a name, also one that nobody knows
    titles,        ///< "hoitajille": known names only
    abbreviation,  ///< "sh", "dr.": with or without a dot
    kin,           ///< "äitini", "potilas": surely known names only
    thanks,        ///< "kiitos", "terveisiä"
    greeting,      ///< "hyvä", "rakas"
    openGreeting,  ///< "hei", "moi": before a comma also a name that nobody knows
    farewell,      ///< "terveisin", "mvh"
    shortFarewell, ///< "t.", "t:"
};
/// False for most words that are none, at the cost of a look at their last bytes; in any case.
bool mayBeTrigger(std::string_view word);
/// `word` in lower case.
Trigger triggerOf(std::string_view word);

} // namespace kooste::privacy
