// SPDX-License-Identifier: MIT
#include "model/readability.h"
#include "base/text.h"

namespace kooste::model {

namespace {

struct Counts {
    int words = 0;
    int longWords = 0;
    int sentences = 0;
};

Counts count(std::string_view text, base::Language language) {
    const std::size_t longFrom = language == base::Language::fi ? 10 : 7;
    Counts counts;
    bool open = false;
    const auto key = base::comparisonKey(text);
    for (auto word : base::split(key, " ")) {
        bool ends = false;
        while (!word.empty() &&
               std::string_view(".!?:;,()\"").find(word.back()) != std::string_view::npos) {
            ends = ends || std::string_view(".!?:").find(word.back()) != std::string_view::npos;
            word.remove_suffix(1);
        }
        if (!word.empty()) {
            ++counts.words;
            open = true;
            if (base::characterCount(word) >= longFrom)
                ++counts.longWords;
        }
        if (ends && open) {
            ++counts.sentences;
            open = false;
        }
    }
    counts.sentences += open ? 1 : 0;
    return counts;
}

double lixOf(const Counts &counts) {
    if (counts.words == 0)
        return 0;
    return double(counts.words) / counts.sentences + 100.0 * counts.longWords / counts.words;
}

} // namespace

double lix(std::string_view text, base::Language language) { return lixOf(count(text, language)); }

bool isHardToRead(std::string_view text, base::Language language) {
    const auto counts = count(text, language);
    return counts.words >= 8 && lixOf(counts) > 60;
}

} // namespace kooste::model
