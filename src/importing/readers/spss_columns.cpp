// SPDX-License-Identifier: MIT
#include "importing/readers/spss_columns.h"

#include "base/number_format.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace kooste::importing {

namespace {

/// The length of the longest beginning that is valid UTF-8.
std::size_t validBytes(std::string_view bytes) {
    std::size_t cut = bytes.size();
    for (std::size_t back = 0; back < 4 && cut > 0; ++back, --cut)
        if (base::isValidUtf8(bytes.substr(0, cut)))
            return cut;
    return base::isValidUtf8(bytes.substr(0, cut)) ? cut : 0;
}

/// windows-1252; what it leaves open becomes U+FFFD.
std::string fromLatin(std::string_view bytes) {
    static constexpr std::array<std::string_view, 32> kMiddle{
        "€", "\uFFFD", "‚",      "ƒ", "„",      "…",      "†", "‡",      "ˆ", "‰", "Š",
        "‹", "Œ",      "\uFFFD", "Ž", "\uFFFD", "\uFFFD", "‘", "’",      "“", "”", "•",
        "–", "—",      "˜",      "™", "š",      "›",      "œ", "\uFFFD", "ž", "Ÿ"};
    std::string text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            text += c;
        } else if (byte >= 0xA0) {
            text += static_cast<char>(0xC0 | (byte >> 6));
            text += static_cast<char>(0x80 | (byte & 0x3F));
        } else {
            text += kMiddle.at(byte - 0x80U);
        }
    }
    return text;
}

/// "0 = not at all, 10 = extremely" and the like: only some steps of a scale have words, and the
/// cells between them are numbers.
bool isPartlyLabelled(const SpssVariable &variable, const std::vector<const SpssLabel *> &answers) {
    if (variable.isText || answers.size() > 2)
        return false;
    if (answers.size() < 2)
        return true;
    const double apart = std::fabs(answers[0]->number - answers[1]->number);
    return apart > 1 && variable.measure != 1;
}

bool isUserMissing(const SpssVariable &variable, const SpssLabel &label) {
    if (variable.isText)
        return std::any_of(variable.missingTexts.begin(), variable.missingTexts.end(),
                           [&](const auto &range) {
                               return label.text >= range.first && label.text <= range.second;
                           });
    return std::any_of(variable.missing.begin(), variable.missing.end(), [&](const auto &range) {
        return label.number >= range.first && label.number <= range.second;
    });
}

std::string codeOf(const SpssVariable &variable, const SpssLabel &label) {
    if (variable.isText)
        return spssText(label.text);
    std::string code;
    spssNumber(label.number, code);
    return code;
}

KnownColumn::Measure measureOf(int measure) {
    using Measure = KnownColumn::Measure;
    return measure == 1   ? Measure::nominal
           : measure == 2 ? Measure::ordinal
           : measure == 3 ? Measure::scale
                          : Measure::unknown;
}

} // namespace

std::string_view spssText(std::string_view bytes, std::string &owned) {
    while (!bytes.empty() && bytes.back() == ' ')
        bytes.remove_suffix(1);
    if (base::isAscii(bytes) || base::isValidUtf8(bytes))
        return bytes;
    // Texts of a fixed width are cut wherever they end.
    if (const auto valid = validBytes(bytes); valid > 0)
        return bytes.substr(0, valid);
    owned = fromLatin(bytes);
    return owned;
}

std::string spssText(std::string_view bytes) {
    std::string owned;
    const auto text = spssText(bytes, owned);
    return text.data() == owned.data() ? owned : std::string(text);
}

SpssColumn::SpssColumn(const SpssVariable &variable, const std::vector<SpssLabel> *labels)
    : display_(variable.isText ? SpssDisplay::number : spssDisplay(variable.format)),
      isText_(variable.isText) {
    known_.name = spssText(variable.name);
    known_.label = spssText(variable.label);
    known_.measure = measureOf(variable.measure);
    known_.missingRanges = variable.missing;
    std::vector<const SpssLabel *> answers;
    if (labels != nullptr)
        for (const auto &label : *labels)
            if (!isUserMissing(variable, label))
                answers.push_back(&label);
    const bool partly = isPartlyLabelled(variable, answers);
    if (labels != nullptr)
        for (const auto &label : *labels)
            addOption(variable, label, !partly || isUserMissing(variable, label));
    for (const auto &[low, high] : variable.missingTexts) {
        const auto text = spssText(low);
        const bool known = std::any_of(known_.options.begin(), known_.options.end(),
                                       [&](const KnownOption &o) { return o.code == text; });
        if (low == high && !known && !text.empty())
            known_.options.push_back({text, text, text, model::Missing::skipped});
    }
    showLabels();
}

void SpssColumn::join(const SpssSet &set) {
    known_.group = set.label.empty() ? set.name : set.label;
    known_.groupCode = set.name;
    known_.ticked = set.counted;
    // "1" and "1.00" are one number.
    const auto counted = isText_ ? std::nullopt : base::parseNumber(set.counted);
    if (counted)
        spssNumber(*counted, known_.ticked);
    for (const auto &option : known_.options)
        if (option.code == known_.ticked && !option.missing) {
            known_.ticked = option.value;
            known_.optionName = set.namedByValues ? option.label : std::string();
            return;
        }
}

void SpssColumn::addOption(const SpssVariable &variable, const SpssLabel &label, bool asLabel) {
    KnownOption option;
    option.code = codeOf(variable, label);
    option.label = base::toNfc(spssText(label.label));
    option.label = std::string(base::trim(option.label));
    if (option.label.empty())
        option.label = option.code;
    option.value = asLabel ? option.label : option.code;
    if (isUserMissing(variable, label))
        option.missing = spssMissing(option.label);
    if (!option.code.empty())
        known_.options.push_back(std::move(option));
}

/// A label in the cell must mean one value: where two have the same words, or one is called like
/// another's code, the cells keep their codes.
void SpssColumn::showLabels() {
    std::multiset<std::string> words;
    for (const auto &option : known_.options) {
        const auto code = base::comparisonKey(option.code);
        words.insert(base::comparisonKey(option.label));
        if (code != base::comparisonKey(option.label))
            words.insert(code);
    }
    for (auto &option : known_.options) {
        if (words.count(base::comparisonKey(option.label)) > 1)
            option.value = option.code;
        if (option.value == option.code)
            continue;
        if (isText_)
            shownTexts_.emplace(option.code, option.value);
        else if (const auto number = base::parseNumber(option.code))
            shownNumbers_.emplace(*number, option.value);
    }
}

RawCell SpssColumn::cell(const SpssValue &value, std::string &text) const {
    if (value.number) {
        if (!shownNumbers_.empty())
            if (const auto shown = shownNumbers_.find(*value.number); shown != shownNumbers_.end())
                return {shown->second, CellType::text};
        if (display_ != SpssDisplay::number && spssTime(*value.number, display_, text))
            return {text, display_ == SpssDisplay::time ? CellType::text : CellType::date};
        spssNumber(*value.number, text);
        return {text, CellType::number};
    }
    const auto whole = spssText(value.text, text);
    if (whole.empty())
        return {};
    if (!shownTexts_.empty())
        if (const auto shown = shownTexts_.find(std::string(whole)); shown != shownTexts_.end())
            return {shown->second, CellType::text};
    return {whole, CellType::text};
}

} // namespace kooste::importing
