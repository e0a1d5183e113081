// SPDX-License-Identifier: MIT
// Names that were written with a small letter: only sure ones, after a title or thanks.
#include "privacy/titles.h"
#include "privacy/words.h"

namespace kooste::privacy {

namespace {

constexpr std::size_t kShortestName = 4;
constexpr std::size_t kLongestName = 24;

bool isSmallName(std::string_view word, NameKnowledge &known) {
    if (word.size() < kShortestName || word.size() > kLongestName)
        return false;
    known = knowName(std::string(word));
    return known.sure() && !isLowerWord(word) && !isNoName(word) && !isPlace(word);
}

/// Asked of every word: the word before has the ending of a title or the like.
bool mayBeIntroduced(std::string_view text, std::size_t at) {
    if (at < 3 || text[at - 1] != ' ' || !isLetterByte(text[at - 2]))
        return false;
    return mayBeTrigger(wordBefore(text, at - 1).in(text));
}

/// Whether the word before introduces a name: a surname only after a title.
bool isIntroduced(std::string_view text, std::size_t at, const NameKnowledge &known) {
    const auto before = wordBefore(text, at - 1);
    if (before.empty() || before.end - before.start > 40)
        return false;
    switch (triggerOf(loweredWord(before.in(text)))) {
    case Trigger::title:
    case Trigger::titles:
    case Trigger::abbreviation:
        return true;
    case Trigger::thanks:
    case Trigger::kin:
    case Trigger::openGreeting:
        return known.first;
    default:
        return false;
    }
}

/// The given name's surname too.
std::size_t endOfSmallName(std::string_view text, std::size_t end) {
    if (end + 1 >= text.size() || text[end] != ' ')
        return end;
    const auto next = wordAt(text, end + 1);
    NameKnowledge known;
    return isSmallName(next.in(text), known) && known.last ? next.end : end;
}

} // namespace

std::size_t findSmallName(std::string_view text, std::size_t at, std::vector<Match> &found) {
    const auto word = wordAt(text, at);
    if (word.end - word.start < kShortestName || !mayBeIntroduced(text, at))
        return word.end > at ? word.end : at + 1;
    NameKnowledge known;
    if (!isSmallName(word.in(text), known) || !isIntroduced(text, at, known))
        return word.end > at ? word.end : at + 1;
    auto end = endOfSmallName(text, word.end);
    found.push_back({at, end - at, MaskKind::name});
    for (const std::string_view between : {" ja ", " och ", ", "}) {
        if (text.substr(end, between.size()) != between)
            continue;
        const auto next = wordAt(text, end + between.size());
        if (!isSmallName(next.in(text), known))
            continue;
        end = endOfSmallName(text, next.end);
        found.push_back({next.start, end - next.start, MaskKind::name});
        break;
    }
    return end;
}

} // namespace kooste::privacy
