// SPDX-License-Identifier: MIT
#include "analysis/item_scale.h"

#include <algorithm>
#include <numeric>

namespace kooste::analysis {

using model::AnswerOption;
using model::Question;

namespace {

constexpr int kNpsHighest = 10;

void addOptions(std::vector<AnswerOption> &options, const Question &question) {
    for (const auto &option : question.options)
        if (std::none_of(options.begin(), options.end(),
                         [&](const AnswerOption &seen) { return seen.number == option.number; }))
            options.push_back(option);
}

/// The scale of the recommendation item is 0..10 whatever the form lists, in that order.
std::vector<AnswerOption> npsOptions(const std::vector<AnswerOption> &listed) {
    std::vector<AnswerOption> options;
    for (int value = 0; value <= kNpsHighest; ++value) {
        AnswerOption option;
        option.number = value;
        option.code = std::to_string(value);
        option.label = base::LocalText::same(option.code);
        for (const auto &each : listed)
            if (each.number == value)
                option = each;
        option.score = value;
        option.missing.reset();
        options.push_back(std::move(option));
    }
    for (const auto &each : listed)
        if (each.number > kNpsHighest && each.missing)
            options.push_back(each);
    return options;
}

int scaleFor(const model::Survey &survey, const ItemScales &known, int version) {
    const auto at = [&](int position) -> const model::Version & {
        return survey.versions[static_cast<std::size_t>(position)];
    };
    for (std::size_t i = known.scales.size(); i-- > 0;) {
        const auto &like = at(known.scales[i].newestVersion());
        const auto decided = model::compareItem(survey, known.item, like, at(version)).verdict;
        const auto found = model::proposeComparison(survey, known.item, like, at(version)).verdict;
        if (std::max(decided, found) != model::Comparability::notComparable)
            return static_cast<int>(i);
    }
    return -1;
}

std::vector<int> sorted(std::vector<int> numbers) {
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// A scale takes the first definition of favourable that it gets; one that says otherwise bridges
/// nothing.
bool defines(ItemScale &scale, const std::vector<int> &favourable, int bridge) {
    const auto numbers = sorted(favourable);
    if (scale.favourable.empty()) {
        scale.favourable = numbers;
        scale.bridge = bridge;
    }
    return scale.favourable == numbers;
}

int scaleOfNumber(const model::Survey &survey, const ItemScales &known, int number) {
    for (std::size_t i = 0; i < survey.versions.size(); ++i)
        if (survey.versions[i].number == number)
            return known.scaleOfVersion[i];
    return -1;
}

/// In the order of the versions, so that a chain of bridges has one number.
void addBridges(const model::Survey &survey, ItemScales &known) {
    std::vector<const model::LedgerEntry *> bridges;
    for (const auto &entry : survey.ledger)
        if (entry.item == known.item && entry.bridge && !entry.bridge->favourableBefore.empty() &&
            !entry.bridge->favourableAfter.empty())
            bridges.push_back(&entry);
    std::sort(bridges.begin(), bridges.end(),
              [](const auto *a, const auto *b) { return a->to < b->to; });
    for (const auto *entry : bridges) {
        const int from = scaleOfNumber(survey, known, entry->from);
        const int to = scaleOfNumber(survey, known, entry->to);
        if (from < 0 || to < 0 || from == to)
            continue;
        auto &before = known.scales[static_cast<std::size_t>(from)];
        if (defines(before, entry->bridge->favourableBefore, from))
            defines(known.scales[static_cast<std::size_t>(to)], entry->bridge->favourableAfter,
                    before.bridge);
    }
}

void collectOptions(const model::Survey &survey, ItemScales &known) {
    for (auto &scale : known.scales) {
        for (auto version = scale.versions.rbegin(); version != scale.versions.rend(); ++version)
            addOptions(scale.options,
                       *survey.versions[static_cast<std::size_t>(*version)].find(known.item));
        if (known.kind == model::ItemKind::nps)
            scale.options = npsOptions(scale.options);
    }
}

} // namespace

int ItemScale::placeOf(int optionNumber) const {
    const auto found = std::find_if(options.begin(), options.end(), [&](const AnswerOption &each) {
        return each.number == optionNumber;
    });
    return found == options.end() ? -1 : static_cast<int>(found - options.begin());
}

bool ItemScale::isScored() const {
    bool any = false;
    for (const auto &option : options) {
        if (!option.missing && !option.score)
            return false;
        any = any || !option.missing;
    }
    return any;
}

std::vector<int> ItemScale::byScore() const {
    std::vector<int> places;
    for (std::size_t i = 0; i < options.size(); ++i)
        if (!options[i].missing)
            places.push_back(static_cast<int>(i));
    if (!isScored()) {
        std::reverse(places.begin(), places.end());
        return places;
    }
    const auto score = [&](int place) { return *options[static_cast<std::size_t>(place)].score; };
    std::stable_sort(places.begin(), places.end(),
                     [&](int a, int b) { return score(a) < score(b); });
    return places;
}

ItemScales scalesOf(const model::Survey &survey, const model::Item &item) {
    ItemScales known;
    known.item = item.id;
    known.kind = item.kind;
    known.scaleOfVersion.assign(survey.versions.size(), -1);
    for (std::size_t version = 0; version < survey.versions.size(); ++version) {
        if (survey.versions[version].status == model::VersionStatus::draft ||
            survey.versions[version].find(item.id) == nullptr)
            continue;
        const int position = static_cast<int>(version);
        int scale = scaleFor(survey, known, position);
        if (scale < 0) {
            scale = static_cast<int>(known.scales.size());
            known.scales.push_back({});
        }
        known.scales[static_cast<std::size_t>(scale)].versions.push_back(position);
    }
    std::sort(known.scales.begin(), known.scales.end(),
              [](const auto &a, const auto &b) { return a.newestVersion() < b.newestVersion(); });
    for (std::size_t scale = 0; scale < known.scales.size(); ++scale)
        for (const int version : known.scales[scale].versions)
            known.scaleOfVersion[static_cast<std::size_t>(version)] = static_cast<int>(scale);
    collectOptions(survey, known);
    addBridges(survey, known);
    return known;
}

bool areBridged(const model::Survey &survey, const ItemScales &scales, int from, int to) {
    const int before = scaleOfNumber(survey, scales, from);
    const int after = scaleOfNumber(survey, scales, to);
    if (before < 0 || after < 0 || before == after)
        return false;
    const int bridge = scales.scales[static_cast<std::size_t>(before)].bridge;
    return bridge >= 0 && bridge == scales.scales[static_cast<std::size_t>(after)].bridge;
}

} // namespace kooste::analysis
