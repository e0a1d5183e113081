// SPDX-License-Identifier: MIT
#pragma once
#include "base/number_format.h"

#include <array>
#include <string>

namespace kooste::base {

/// The same words in Finnish, Swedish and English; an empty one is not translated yet.
struct LocalText {
    std::string fi;
    std::string sv;
    std::string en;

    static LocalText same(const std::string &text) { return {text, text, text}; }
    /// Text known in one language only.
    static LocalText in(Language language, std::string text);
    const std::string &get(Language language) const;
    std::string &get(Language language);
    /// The words in this language, else the first that there are in the order fi, sv, en.
    const std::string &best(Language language) const;
    bool empty() const { return fi.empty() && sv.empty() && en.empty(); }
    friend bool operator==(const LocalText &, const LocalText &) = default;
};

} // namespace kooste::base
