// SPDX-License-Identifier: MIT
#include "app/usecases/unit_suggestion.h"
#include "base/text.h"

#include <algorithm>

namespace kooste::app {

namespace {

constexpr std::size_t kLeastLetters = 4;

/// Every word begins the word at the same place, or the initials of what follows are written.
bool isCutShort(std::string_view shorter, std::string_view longer) {
    const auto few = base::split(shorter, " ");
    const auto many = base::split(longer, " ");
    if (few.size() > many.size() || shorter.size() < kLeastLetters)
        return false;
    for (std::size_t i = 0; i < few.size(); ++i) {
        const auto word =
            base::endsWith(few[i], ".") ? few[i].substr(0, few[i].size() - 1) : few[i];
        // "ta" stands for "terveysasema": its letters in order, the first one first.
        std::size_t at = 0;
        for (const char letter : many[i])
            if (at < word.size() && letter == word[at])
                ++at;
        if (word.empty() || at < word.size() || word[0] != many[i][0])
            return false;
    }
    return few.front().size() >= kLeastLetters && base::startsWith(many.front(), few.front());
}

std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row[b.size()];
}

bool isSimilar(const std::string &text, const std::string &name) {
    if (name.empty())
        return false;
    // Cheap signs first: a file may have thousands of texts, and a county hundreds of units.
    const auto shorter = std::min(text.size(), name.size());
    if (shorter >= kLeastLetters && text.compare(0, kLeastLetters, name, 0, kLeastLetters) == 0 &&
        (isCutShort(text, name) || isCutShort(name, text)))
        return true;
    const auto longer = std::max(text.size(), name.size());
    return longer >= 6 && (longer - shorter) * 6 <= longer && distance(text, name) * 6 <= longer;
}

} // namespace

UnitNames::UnitNames(const model::UnitTree &units) : units_(units) {
    for (const auto &unit : units.units()) {
        for (const auto *text : {&unit.code, &unit.name.fi, &unit.name.sv, &unit.name.en}) {
            auto key = base::comparisonKey(*text);
            if (key.empty())
                continue;
            const auto [known, isNew] = byKey_.emplace(key, &unit);
            if (!isNew && known->second != &unit)
                known->second = nullptr;
            if (text != &unit.code)
                names_.emplace_back(std::move(key), &unit);
        }
    }
}

const model::Unit *UnitNames::find(const std::string &text) const {
    if (const auto *unit = units_.findByCode(text))
        return unit;
    const auto found = byKey_.find(base::comparisonKey(text));
    return found == byKey_.end() ? nullptr : found->second;
}

const model::Unit *UnitNames::similar(std::string_view text) const {
    const auto key = base::comparisonKey(text);
    const model::Unit *found = nullptr;
    for (const auto &[name, unit] : names_)
        if (unit != found && isSimilar(key, name)) {
            if (found != nullptr)
                return nullptr;
            found = unit;
        }
    return found;
}

const model::Unit *similarUnit(const model::UnitTree &units, std::string_view text) {
    return UnitNames(units).similar(text);
}

} // namespace kooste::app
