// SPDX-License-Identifier: MIT
#include "importing/label_families.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace kooste::importing {

namespace {

using LabelWords = std::vector<std::string_view>;

bool contains(const LabelWords &words, std::string_view key) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

constexpr std::array<std::string_view, 44> kDontKnow{"en osaa sanoa",
                                                     "eos",
                                                     "en osaa sanoa / ei koske minua",
                                                     "en tiedä",
                                                     "ei osaa sanoa",
                                                     "en osaa vastata",
                                                     "en muista",
                                                     "ei mielipidettä",
                                                     "en osaa arvioida",
                                                     "vet inte",
                                                     "vet ej",
                                                     "kan inte säga",
                                                     "kan ej säga",
                                                     "jag vet inte",
                                                     "kan inte bedöma",
                                                     "ingen åsikt",
                                                     "don't know",
                                                     "dont know",
                                                     "do not know",
                                                     "i don't know",
                                                     "i do not know",
                                                     "not sure",
                                                     "unsure",
                                                     "don’t know",
                                                     "i don’t know",
                                                     "cannot say",
                                                     "can't say",
                                                     "no opinion",
                                                     "don't know / not sure",
                                                     "don't know/not sure",
                                                     "don't remember",
                                                     "uncertain",
                                                     "weiß nicht",
                                                     "weiss nicht",
                                                     "não sei",
                                                     "je ne sais pas",
                                                     "no sé",
                                                     "i'm not sure",
                                                     "can't remember",
                                                     "not known",
                                                     "ns/nc",
                                                     "ns / nc",
                                                     "no sabe",
                                                     "no sabe / no contesta"};

constexpr std::array<std::string_view, 13> kNotShown{
    "ei kysytty",   "kysymystä ei kysytty", "kysymystä ei esitetty",
    "ei esitetty",  "ei näytetty",          "inte ställd",
    "ej ställd",    "frågan ej ställd",     "frågan ställdes inte",
    "not asked",    "question not asked",   "not shown",
    "was not asked"};
constexpr std::array<std::string_view, 29> kNotApplicable{"ei koske minua",
                                                          "ei koske",
                                                          "ei koske minua / en osaa sanoa",
                                                          "en ole käyttänyt",
                                                          "ei sovellu",
                                                          "ei soveltuva",
                                                          "ei liity minuun",
                                                          "ei kokemusta",
                                                          "ei koskenut minua",
                                                          "berör inte mig",
                                                          "berör mig inte",
                                                          "gäller inte mig",
                                                          "gäller ej",
                                                          "ej aktuellt",
                                                          "inte aktuellt",
                                                          "inte relevant",
                                                          "not applicable",
                                                          "does not apply",
                                                          "doesn't apply",
                                                          "n/a",
                                                          "not relevant",
                                                          "no experience",
                                                          "not applicable to me",
                                                          "does not apply to me",
                                                          "this does not apply to me",
                                                          "trifft nicht auf mich zu",
                                                          "keine angabe",
                                                          "no answer",
                                                          "não se aplica"};

template <std::size_t N>
bool among(const std::array<std::string_view, N> &words, std::string_view key) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

} // namespace

bool FamilyStep::has(std::string_view key) const {
    return contains(fi, key) || contains(sv, key) || contains(en, key) || contains(other, key);
}

int LabelFamily::stepOf(std::string_view key) const {
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i].has(key))
            return static_cast<int>(i);
    return -1;
}

namespace {

/// Two labels of one language share a step: they belong to a finer scale than this one.
bool isCrowded(const LabelFamily &family, const std::vector<std::string> &keys) {
    for (std::size_t i = 0; i < keys.size(); ++i)
        for (std::size_t j = i + 1; j < keys.size(); ++j) {
            const auto step = family.stepOf(keys[i]);
            if (step != family.stepOf(keys[j]))
                continue;
            const auto &words = family.steps[static_cast<std::size_t>(step)];
            const auto both = [&](const LabelWords &list) {
                return contains(list, keys[i]) && contains(list, keys[j]);
            };
            if (both(words.fi) || both(words.sv) || both(words.en) || both(words.other))
                return true;
        }
    return false;
}

} // namespace

const LabelFamily *familyOf(const std::vector<std::string> &keys) {
    // "OK" alone is what KoboToolbox writes where a note was acknowledged.
    if (keys.empty() || (keys.size() == 1 && keys.front() == "ok"))
        return nullptr;
    for (const auto &family : labelFamilies())
        if (std::all_of(keys.begin(), keys.end(),
                        [&](const std::string &key) { return family.stepOf(key) >= 0; }) &&
            !isCrowded(family, keys))
            return &family;
    return nullptr;
}

std::optional<model::Missing> missingOfLabel(std::string_view key) {
    while (!key.empty() && (key.back() == '.' || key.back() == '!'))
        key.remove_suffix(1);
    if (key.empty())
        return std::nullopt;
    // "Unfamiliar (N/A)"
    if (base::endsWith(key, "(n/a)"))
        return model::Missing::notApplicable;
    if (among(kDontKnow, key))
        return model::Missing::dontKnow;
    if (among(kNotApplicable, key))
        return model::Missing::notApplicable;
    if (among(kNotShown, key))
        return model::Missing::notShown;
    return std::nullopt;
}

std::optional<NumberedLabel> numberedLabel(std::string_view label) {
    label = base::trim(label);
    // "(7) Very clear goals"
    if (base::startsWith(label, "(") && label.find(')') < 4)
        label.remove_prefix(1);
    std::size_t digits = 0;
    int number = 0;
    while (digits < label.size() && digits < 3 && base::isDigit(label[digits]))
        number = number * 10 + (label[digits++] - '0');
    if (digits == 0 || digits == label.size() || digits > 2)
        return std::nullopt;
    auto words = label.substr(digits);
    const bool blank = words.front() == ' ';
    words = base::trim(words);
    for (const std::string_view mark : {"-", "–", "—", "=", ":", ".", ")", "("}) {
        if (!base::startsWith(words, mark))
            continue;
        // "18-24" and "2.5" are no numbered labels.
        if (words.size() > mark.size() && base::isDigit(words[mark.size()]) && !blank)
            return std::nullopt;
        words = base::trim(words.substr(mark.size()));
        if (mark == "(" && base::endsWith(words, ")"))
            words.remove_suffix(1);
        if (words.empty() || base::isDigit(words.front()))
            return std::nullopt;
        return NumberedLabel{number, words};
    }
    return std::nullopt;
}

base::LocalText familyLabel(const FamilyStep &step) {
    const auto first = [](const LabelWords &words) {
        if (words.empty())
            return std::string();
        std::string text(words.front());
        if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
            text.front() = static_cast<char>(text.front() - 32);
        return text;
    };
    return {first(step.fi), first(step.sv), first(step.en)};
}

std::optional<base::Language> languageOfLabel(const FamilyStep &step, std::string_view key) {
    const bool fi = contains(step.fi, key);
    const bool sv = contains(step.sv, key);
    const bool en = contains(step.en, key);
    if (fi && !sv && !en)
        return base::Language::fi;
    if (sv && !fi && !en)
        return base::Language::sv;
    if (en && !fi && !sv)
        return base::Language::en;
    return std::nullopt;
}

std::optional<base::Language> languageOfFamilyLabel(std::string_view key) {
    std::optional<base::Language> found;
    for (const auto &family : labelFamilies())
        if (const auto step = family.stepOf(key); step >= 0) {
            const auto language =
                languageOfLabel(family.steps[static_cast<std::size_t>(step)], key);
            if (!language || (found && *found != *language))
                return std::nullopt;
            found = language;
        }
    return found;
}

} // namespace kooste::importing
