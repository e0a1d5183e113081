// SPDX-License-Identifier: MIT
// The code that a new question is given before it has words.
#include "app/usecases/questionnaire_changes.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace kooste::app {

namespace {

constexpr std::size_t kLongestStem = 4;
constexpr std::size_t kMostDigits = 4;

/// A code as people number them: "q1", "K-07".
struct NumberedCode {
    std::string stem; ///< "q", "K-"
    int number = 0;
    std::size_t digits = 0; ///< "07" has two
};

/// Nothing when the code is no such one: no number at its end, or a long stem ("tietoa-2" is the
/// second code of the same words).
std::optional<NumberedCode> numbered(const std::string &code) {
    auto stem = code.size();
    while (stem > 0 && base::isDigit(code[stem - 1]))
        --stem;
    const auto digits = code.size() - stem;
    if (stem == 0 || stem > kLongestStem || digits == 0 || digits > kMostDigits)
        return std::nullopt;
    NumberedCode found{code.substr(0, stem), 0, digits};
    std::from_chars(code.data() + stem, code.data() + code.size(), found.number);
    return found;
}

/// The last numbered code of a section; of the whole draft without one.
std::optional<NumberedCode> lastNumbered(const DraftParts &parts, std::optional<int> section) {
    std::optional<NumberedCode> last;
    for (const auto &question : parts.questions) {
        if (section && question.section != *section)
            continue;
        const auto item =
            std::find_if(parts.items.begin(), parts.items.end(),
                         [&](const model::Item &each) { return each.id == question.item; });
        if (item == parts.items.end())
            continue;
        if (auto code = numbered(item->code))
            last = std::move(code);
    }
    return last;
}

} // namespace

std::string nextItemCode(const DraftParts &parts, int section) {
    auto pattern = lastNumbered(parts, section);
    if (!pattern)
        pattern = lastNumbered(parts, std::nullopt);
    if (!pattern)
        pattern = NumberedCode{"q", static_cast<int>(parts.questions.size()), 1};
    const auto taken = [&](const std::string &code) {
        return std::any_of(parts.items.begin(), parts.items.end(),
                           [&](const model::Item &item) { return item.code == code; });
    };
    std::string code;
    do {
        auto number = std::to_string(++pattern->number);
        if (number.size() < pattern->digits)
            number.insert(0, pattern->digits - number.size(), '0');
        code = pattern->stem + number;
    } while (taken(code));
    return code;
}

} // namespace kooste::app
