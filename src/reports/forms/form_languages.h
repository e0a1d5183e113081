// SPDX-License-Identifier: MIT
#pragma once
#include "base/translator.h"
#include "model/survey.h"

#include <functional>
#include <vector>

namespace kooste::reports {

/// Gives the words of a language; outlives what is made with it.
using WordsOf = std::function<const base::Translator &(base::Language)>;

/// The languages that a version's questions are worded in, in the order fi, sv, en; Finnish alone
/// where nothing is written yet.
std::vector<base::Language> languagesOf(const model::Version &version);

/// "fi", "sv", "en".
std::string_view languageCode(base::Language language);

/// What a variant is called: "parent or guardian, relationship ended". Empty for the common words.
std::string variantName(model::VariantKey key, const base::Translator &words);

} // namespace kooste::reports
