// SPDX-License-Identifier: MIT
#include "model/questionnaire.h"
#include "model/codes.h"

#include <algorithm>
#include <array>

namespace kooste::model {

namespace {

constexpr std::array<std::string_view, 3> kStatuses{"draft", "published", "retired"};
constexpr std::array<std::string_view, 7> kKinds{"nps",    "ordered", "single", "multiple",
                                                 "number", "date",    "text"};
constexpr std::array<std::string_view, 5> kMissing{"notShown", "skipped", "dontKnow",
                                                   "notApplicable", "invalid"};

/// The words of a question in a variant, language by language: the variant's own, else those of its
/// audience in any phase, else those of its phase for anybody, else the common ones.
base::LocalText wordsFor(const Question &question, VariantKey variant,
                         const base::LocalText &common, base::LocalText VariantWording::*words) {
    base::LocalText found = common;
    for (const auto key : {VariantKey{Audience::unknown, variant.phase},
                           VariantKey{variant.audience, Phase::unknown}, variant}) {
        if (key.isCommon())
            continue;
        for (const auto &own : question.wordings)
            if (own.variant == key)
                for (const auto language :
                     {base::Language::fi, base::Language::sv, base::Language::en})
                    if (const auto &text = (own.*words).get(language); !text.empty())
                        found.get(language) = text;
    }
    return found;
}

} // namespace

std::string_view versionStatusCode(VersionStatus status) {
    return kStatuses.at(static_cast<std::size_t>(status));
}
std::optional<VersionStatus> parseVersionStatus(std::string_view code) {
    return parseCode<VersionStatus>(kStatuses, code);
}
std::string_view itemKindCode(ItemKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }
std::optional<ItemKind> parseItemKind(std::string_view code) {
    return parseCode<ItemKind>(kKinds, code);
}

bool isClosed(ItemKind kind) {
    return kind == ItemKind::nps || kind == ItemKind::ordered || kind == ItemKind::single ||
           kind == ItemKind::multiple;
}

std::string_view missingCode(Missing missing) {
    return kMissing.at(static_cast<std::size_t>(-1 - static_cast<int>(missing)));
}

std::optional<Missing> parseMissing(std::string_view code) {
    const auto index = parseCode<int>(kMissing, code);
    return index ? std::optional(static_cast<Missing>(-1 - *index)) : std::nullopt;
}

const Question *Version::find(ItemId item) const {
    const auto found =
        std::find_if(questions.begin(), questions.end(),
                     [&](const Question &question) { return question.item == item; });
    return found == questions.end() ? nullptr : &*found;
}

const Section *Version::findSection(int sectionNumber) const {
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const Section &section) {
        return section.number == sectionNumber;
    });
    return found == sections.end() ? nullptr : &*found;
}

std::vector<Condition> Version::conditionsOf(const Question &question) const {
    std::vector<Condition> all;
    if (const auto *section = findSection(question.section);
        section != nullptr && !section->shownIf.always())
        all.push_back(section->shownIf);
    if (!question.shownIf.always())
        all.push_back(question.shownIf);
    return all;
}

bool Version::sameContent(const Version &other) const {
    return questions == other.questions && sections == other.sections && variants == other.variants;
}

const AnswerOption *Question::findOption(int optionNumber) const {
    const auto found = std::find_if(options.begin(), options.end(), [&](const AnswerOption &each) {
        return each.number == optionNumber;
    });
    return found == options.end() ? nullptr : &*found;
}

const AnswerOption *Question::findOption(std::string_view optionCode) const {
    const auto found = std::find_if(options.begin(), options.end(), [&](const AnswerOption &each) {
        return each.code == optionCode;
    });
    return found == options.end() ? nullptr : &*found;
}

base::LocalText Question::textFor(VariantKey variant) const {
    return wordsFor(*this, variant, text, &VariantWording::text);
}

base::LocalText Question::helpFor(VariantKey variant) const {
    return wordsFor(*this, variant, help, &VariantWording::help);
}

std::string variantCode(VariantKey key) {
    std::string code(audienceCode(key.audience));
    const auto phase = phaseCode(key.phase);
    if (!code.empty() && !phase.empty())
        code += '-';
    return code.append(phase);
}

std::optional<VariantKey> parseVariantCode(std::string_view code) {
    if (code.empty())
        return VariantKey{};
    const auto dash = code.find('-');
    const auto first = code.substr(0, dash);
    const auto audience = parseAudience(first);
    if (dash == std::string_view::npos) {
        if (audience)
            return VariantKey{*audience, Phase::unknown};
        const auto phase = parsePhase(first);
        return phase ? std::optional(VariantKey{Audience::unknown, *phase}) : std::nullopt;
    }
    const auto phase = parsePhase(code.substr(dash + 1));
    if (!audience || !phase)
        return std::nullopt;
    return VariantKey{*audience, *phase};
}

} // namespace kooste::model
