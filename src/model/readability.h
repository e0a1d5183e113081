// SPDX-License-Identifier: MIT
#pragma once
#include "base/number_format.h"

#include <string_view>

namespace kooste::model {

/// How hard words are to read: the readability index LIX (C. H. Björnsson, Läsbarhet, 1968), mean
/// words in a sentence plus the percentage of long words. Under 30 very easy, 40 to 50 as in
/// newspapers, over 60 very hard. Long is over six letters, in Finnish over nine: its words carry
/// endings and are longer in plain language too (our own adjustment, no published norm).
double lix(std::string_view text, base::Language language);

/// Whether a wording deserves a hint: at least eight words (shorter ones say nothing) and LIX over
/// 60.
bool isHardToRead(std::string_view text, base::Language language);

} // namespace kooste::model
