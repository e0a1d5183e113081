// SPDX-License-Identifier: MIT
#include "model/survey.h"

#include <algorithm>
#include <array>

namespace kooste::model {

namespace {

constexpr std::array<std::string_view, 3> kTypes{"regular", "adhoc", "freeform"};
constexpr std::array<std::string_view, 3> kStatuses{"draft", "published", "retired"};
constexpr std::array<std::string_view, 7> kKinds{"nps",    "ordered", "single", "multiple",
                                                 "number", "date",    "text"};
constexpr std::array<std::string_view, 5> kMissing{"notShown", "skipped", "dontKnow",
                                                   "notApplicable", "invalid"};

template <class Enum, std::size_t N>
std::optional<Enum> parse(const std::array<std::string_view, N> &codes, std::string_view code) {
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end())
        return std::nullopt;
    return static_cast<Enum>(found - codes.begin());
}

} // namespace

std::string_view surveyTypeCode(SurveyType type) {
    return kTypes.at(static_cast<std::size_t>(type));
}
std::optional<SurveyType> parseSurveyType(std::string_view code) {
    return parse<SurveyType>(kTypes, code);
}
std::string_view versionStatusCode(VersionStatus status) {
    return kStatuses.at(static_cast<std::size_t>(status));
}
std::optional<VersionStatus> parseVersionStatus(std::string_view code) {
    return parse<VersionStatus>(kStatuses, code);
}
std::string_view itemKindCode(ItemKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
std::optional<ItemKind> parseItemKind(std::string_view code) {
    return parse<ItemKind>(kKinds, code);
}

bool isClosed(ItemKind kind) {
    return kind == ItemKind::nps || kind == ItemKind::ordered || kind == ItemKind::single ||
           kind == ItemKind::multiple;
}

std::string_view missingCode(Missing missing) {
    return kMissing.at(static_cast<std::size_t>(-1 - static_cast<int>(missing)));
}

std::optional<Missing> parseMissing(std::string_view code) {
    const auto index = parse<int>(kMissing, code);
    return index ? std::optional(static_cast<Missing>(-1 - *index)) : std::nullopt;
}

const Question *Version::find(ItemId item) const {
    const auto found =
        std::find_if(questions.begin(), questions.end(),
                     [&](const Question &question) { return question.item == item; });
    return found == questions.end() ? nullptr : &*found;
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

const Version *Survey::latestPublished() const {
    const auto found = std::find_if(versions.rbegin(), versions.rend(), [](const Version &each) {
        return each.status == VersionStatus::published;
    });
    return found == versions.rend() ? nullptr : &*found;
}

const Question *Survey::latestQuestion(ItemId item) const {
    for (auto version = versions.rbegin(); version != versions.rend(); ++version)
        if (const auto *question = version->find(item))
            return question;
    return nullptr;
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
