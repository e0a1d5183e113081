// SPDX-License-Identifier: MIT
#include "base/local_text.h"

namespace kooste::base {

LocalText LocalText::in(Language language, std::string text) {
    LocalText result;
    result.get(language) = std::move(text);
    return result;
}

const std::string &LocalText::get(Language language) const {
    return language == Language::fi ? fi : language == Language::sv ? sv : en;
}

std::string &LocalText::get(Language language) {
    return language == Language::fi ? fi : language == Language::sv ? sv : en;
}

const std::string &LocalText::best(Language language) const {
    if (const auto &own = get(language); !own.empty())
        return own;
    return !fi.empty() ? fi : !sv.empty() ? sv : en;
}

} // namespace kooste::base
