// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

#include <map>

namespace kooste::exchange {

/// Languages that Kooste speaks: "fi", "fi-FI", "Finnish", "suomi", "Suomi (fi)" -> fi.
std::optional<base::Language> languageNamed(std::string_view name);
/// By the little words of a text; English when nothing tells.
base::Language guessedLanguage(std::string_view text);
std::vector<base::Language> languagesOf(const model::Survey &survey, const model::Version &version);

/// Which of a file's languages become which of Kooste's. What has no place is listed.
class FileLanguages {
public:
    /// The file's names of its languages, the main one first.
    FileLanguages(const std::vector<std::string> &names, Losses &losses);
    std::optional<base::Language> of(std::string_view name) const;
    /// Puts the words where the language of that name belongs.
    void put(base::LocalText &text, std::string_view name, std::string words) const;

private:
    std::map<std::string, base::Language, std::less<>> known_;
};

} // namespace kooste::exchange
