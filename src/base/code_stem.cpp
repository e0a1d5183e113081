// SPDX-License-Identifier: MIT
#include "base/code_stem.h"
#include "base/text.h"

namespace kooste::base {

namespace {

std::string asciiWord(std::string_view word) {
    std::string part;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool letter = (word[i] >= 'a' && word[i] <= 'z') || isDigit(word[i]);
        if (letter)
            part += word[i];
        else if (word[i] == '\xC3' && i + 1 < word.size()) // Latin-1 letters in UTF-8
            part += word[++i] == '\xB6' ? 'o' : 'a';
    }
    return part;
}

} // namespace

std::string codeStem(std::string_view words, std::size_t characters) {
    std::string stem;
    const auto folded = comparisonKey(words);
    for (const auto word : split(folded, " ")) {
        const auto part = asciiWord(word);
        if (part.empty())
            continue;
        if (stem.empty())
            stem = part.substr(0, characters);
        else if (stem.size() + 1 + part.size() <= characters)
            stem += "-" + part;
        else
            break;
    }
    return stem;
}

} // namespace kooste::base
