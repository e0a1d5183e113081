// SPDX-License-Identifier: MIT
#include "model/survey.h"

#include <algorithm>
#include <array>

namespace kooste::model {

namespace {

constexpr std::array<std::string_view, 3> kTypes{"regular", "adhoc", "freeform"};

} // namespace

std::string_view surveyTypeCode(SurveyType type) {
    return kTypes.at(static_cast<std::size_t>(type));
}
std::optional<SurveyType> parseSurveyType(std::string_view code) {
    const auto found = std::find(kTypes.begin(), kTypes.end(), code);
    if (found == kTypes.end())
        return std::nullopt;
    return static_cast<SurveyType>(found - kTypes.begin());
}
const Item *Survey::find(ItemId item) const {
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item &each) { return each.id == item; });
    return found == items.end() ? nullptr : &*found;
}

const Item *Survey::findItem(std::string_view itemCode) const {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Item &each) { return each.code == itemCode; });
    return found == items.end() ? nullptr : &*found;
}

const Version *Survey::findVersion(VersionId version) const {
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const Version &each) { return each.id == version; });
    return found == versions.end() ? nullptr : &*found;
}

const Version *Survey::findVersionNumber(int number) const {
    const auto found = std::find_if(versions.begin(), versions.end(),
                                    [&](const Version &each) { return each.number == number; });
    return found == versions.end() ? nullptr : &*found;
}

const Version *Survey::draft() const {
    const auto found = std::find_if(versions.rbegin(), versions.rend(), [](const Version &each) {
        return each.status == VersionStatus::draft;
    });
    return found == versions.rend() ? nullptr : &*found;
}

Version *Survey::draft() {
    return const_cast<Version *>(std::as_const(*this).draft()); // the same search, not const
}

const LedgerEntry *Survey::findDecision(ItemId item, int from, int to) const {
    const auto found = std::find_if(ledger.begin(), ledger.end(), [&](const LedgerEntry &entry) {
        return entry.item == item && entry.from == from && entry.to == to;
    });
    return found == ledger.end() ? nullptr : &*found;
}

const Version *Survey::latestPublished() const {
    const auto found = std::find_if(versions.rbegin(), versions.rend(), [](const Version &each) {
        return each.status == VersionStatus::published;
    });
    return found == versions.rend() ? nullptr : &*found;
}

const Question *Survey::latestQuestion(ItemId item) const {
    const Question *drafted = nullptr;
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        if (const auto *question = version->find(item)) {
            if (version->status != VersionStatus::draft)
                return question;
            drafted = drafted == nullptr ? question : drafted;
        }
    return drafted;
}

const Item *Survey::mainItem() const {
    for (const auto kind : {ItemKind::nps, ItemKind::ordered})
        for (const auto &item : items)
            if (item.kind == kind && item.role == ItemRole::answer)
                return &item;
    return nullptr;
}

std::string Survey::itemTitle(ItemId item, base::Language language) const {
    const auto *known = find(item);
    if (known != nullptr && !known->name.empty())
        return known->name.best(language);
    if (const auto *question = latestQuestion(item); question != nullptr && !question->text.empty())
        return question->text.best(language);
    return known != nullptr ? known->code : std::string();
}

std::vector<AnswerOption> allOptions(const Survey &survey, ItemId item) {
    std::vector<AnswerOption> result;
    for (const auto &version : survey.versions)
        if (const auto *question = version.find(item))
            for (const auto &option : question->options)
                if (std::none_of(result.begin(), result.end(), [&](const AnswerOption &seen) {
                        return seen.number == option.number;
                    }))
                    result.push_back(option);
    return result;
}

} // namespace kooste::model
