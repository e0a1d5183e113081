// SPDX-License-Identifier: MIT
#include "analysis/item_scale.h"

#include <algorithm>
#include <numeric>

namespace kooste::analysis {

using model::AnswerOption;
using model::Question;

namespace {

constexpr int kNpsHighest = 10;

const AnswerOption *optionOf(const Question &question, int number) {
    const auto found =
        std::find_if(question.options.begin(), question.options.end(),
                     [&](const AnswerOption &option) { return option.number == number; });
    return found == question.options.end() ? nullptr : &*found;
}

/// An answer that was valid in one version and a missing code in the other cannot be added up.
bool sameMissingCodes(const Question &a, const Question &b) {
    return std::all_of(a.options.begin(), a.options.end(), [&](const AnswerOption &option) {
        const auto *other = optionOf(b, option.number);
        return other == nullptr || other->missing == option.missing;
    });
}

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
    const auto *question = at(version).find(known.item);
    for (std::size_t i = known.scales.size(); i-- > 0;) {
        const auto &like = at(known.scales[i].newestVersion());
        const auto verdict = model::compareItem(survey, known.item, like, at(version)).verdict;
        if (verdict != model::Comparability::notComparable &&
            sameMissingCodes(*like.find(known.item), *question))
            return static_cast<int>(i);
    }
    return -1;
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
        if (survey.versions[version].find(item.id) == nullptr)
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
    return known;
}

} // namespace kooste::analysis
