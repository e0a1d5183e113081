// SPDX-License-Identifier: MIT
#include "exchange/definitions/languages.h"
#include "base/text.h"
#include "exchange/definitions/plain_text.h"

#include <algorithm>
#include <array>

namespace kooste::exchange {

using base::Language;
using base::tr;

std::optional<Language> languageNamed(std::string_view name) {
    auto key = base::comparisonKey(name);
    // "Suomi (fi)" says it in brackets.
    if (const auto open = key.rfind('('); open != std::string::npos && key.back() == ')')
        key =
            std::string(base::trim(std::string_view(key).substr(open + 1, key.size() - open - 2)));
    const auto tag = key.substr(0, key.find_first_of("-_"));
    struct Name {
        std::string_view word;
        Language language;
    };
    constexpr std::array<Name, 15> kNames{{{"fi", Language::fi},
                                           {"fin", Language::fi},
                                           {"suomi", Language::fi},
                                           {"finnish", Language::fi},
                                           {"finska", Language::fi},
                                           {"sv", Language::sv},
                                           {"swe", Language::sv},
                                           {"svenska", Language::sv},
                                           {"swedish", Language::sv},
                                           {"ruotsi", Language::sv},
                                           {"en", Language::en},
                                           {"eng", Language::en},
                                           {"english", Language::en},
                                           {"englanti", Language::en},
                                           {"engelska", Language::en}}};
    for (const auto &known : kNames)
        if (known.word == tag)
            return known.language;
    return std::nullopt;
}

Language guessedLanguage(std::string_view text) {
    constexpr std::array<std::string_view, 16> kFinnish{
        "ja",    "on",   "ei",  "kuinka", "miten", "mikä",  "mitä", "oletko",
        "kyllä", "että", "tai", "sinä",   "hyvin", "minkä", "oli",  "sain"};
    constexpr std::array<std::string_view, 16> kSwedish{"och", "är",  "hur", "vad", "inte", "det",
                                                        "du",  "för", "ja",  "nej", "jag",  "ett",
                                                        "har", "som", "på",  "med"};
    constexpr std::array<std::string_view, 16> kEnglish{"the", "and",  "how", "what", "is",   "are",
                                                        "you", "your", "of",  "to",   "your", "yes",
                                                        "no",  "do",   "in",  "did"};
    const auto key = base::comparisonKey(text);
    int fi = 0;
    int sv = 0;
    int en = 0;
    for (const auto raw : base::split(key, " ")) {
        auto word = raw;
        while (!word.empty() &&
               std::string_view(".,?!:;()").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        const auto among = [&](const auto &list) {
            return std::find(list.begin(), list.end(), word) != list.end() ? 1 : 0;
        };
        fi += among(kFinnish);
        sv += among(kSwedish);
        en += among(kEnglish);
    }
    if (fi > sv && fi > en)
        return Language::fi;
    return sv > en ? Language::sv : Language::en;
}

std::vector<Language> languagesOf(const model::Survey &survey, const model::Version &version) {
    bool used[3] = {false, false, false};
    const auto look = [&](const base::LocalText &text) {
        used[0] = used[0] || !tidied(text.fi).empty();
        used[1] = used[1] || !tidied(text.sv).empty();
        used[2] = used[2] || !tidied(text.en).empty();
    };
    for (const auto &section : version.sections) {
        look(section.title);
        look(section.intro);
    }
    for (const auto &question : version.questions) {
        look(question.text);
        look(question.help);
    }
    if (!used[0] && !used[1] && !used[2])
        look(survey.name);
    std::vector<Language> languages;
    for (const auto language : {Language::fi, Language::sv, Language::en})
        if (used[language == Language::fi ? 0 : language == Language::sv ? 1 : 2])
            languages.push_back(language);
    if (languages.empty())
        languages.push_back(Language::fi);
    return languages;
}

FileLanguages::FileLanguages(const std::vector<std::string> &names, Losses &losses) {
    std::vector<Language> taken;
    std::vector<std::string> others;
    for (const auto &name : names) {
        if (known_.count(name) != 0)
            continue;
        const auto language = languageNamed(name);
        if (language && std::find(taken.begin(), taken.end(), *language) == taken.end()) {
            known_[name] = *language;
            taken.push_back(*language);
        } else if (std::find(others.begin(), others.end(), name) == others.end()) {
            others.push_back(name);
        }
    }
    for (const auto &name : others) {
        if (known_.empty()) {
            known_[name] = Language::en;
            losses.add("language", name,
                       tr("The words are in “{language}”, which is none of Finnish, Swedish and "
                          "English. They stand as the English ones; translate them.")
                           .with("language", name));
            continue;
        }
        losses.add("language", name,
                   tr("The words in “{language}” are not read: only Finnish, Swedish and English.")
                       .with("language", name));
    }
}

std::optional<Language> FileLanguages::of(std::string_view name) const {
    const auto found = known_.find(name);
    return found == known_.end() ? std::nullopt : std::optional(found->second);
}

void FileLanguages::put(base::LocalText &text, std::string_view name, std::string words) const {
    if (const auto language = of(name); language && text.get(*language).empty())
        text.get(*language) = std::move(words);
}

} // namespace kooste::exchange
