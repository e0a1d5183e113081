// SPDX-License-Identifier: MIT
#include "reports/forms/form_languages.h"

#include "model/channel.h"

namespace kooste::reports {

using base::Language;

std::vector<Language> languagesOf(const model::Version &version) {
    std::vector<Language> found;
    for (const auto language : {Language::fi, Language::sv, Language::en}) {
        const auto worded = [&](const model::Question &question) {
            return !question.text.get(language).empty();
        };
        if (std::any_of(version.questions.begin(), version.questions.end(), worded))
            found.push_back(language);
    }
    if (found.empty())
        found.push_back(Language::fi);
    return found;
}

std::string_view languageCode(Language language) {
    switch (language) {
    case Language::fi:
        return "fi";
    case Language::sv:
        return "sv";
    case Language::en:
        break;
    }
    return "en";
}

std::string variantName(model::VariantKey key, const base::Translator &words) {
    std::string name;
    if (key.audience != model::Audience::unknown)
        name = base::render(model::audienceName(key.audience), words);
    if (key.phase == model::Phase::unknown)
        return name;
    if (!name.empty())
        name += ", ";
    return name + base::render(model::phaseName(key.phase), words);
}

} // namespace kooste::reports
