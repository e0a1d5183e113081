// SPDX-License-Identifier: MIT
#include "importing/definition_options.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/closed_values.h"
#include "importing/label_families.h"

#include <algorithm>

namespace kooste::importing {

namespace {

using model::ItemKind;

OptionReading readingOf(const model::AnswerOption &option) {
    OptionReading reading;
    reading.code = option.code;
    reading.labels = option.label;
    reading.label = option.label.best(base::Language::fi);
    reading.score = option.score;
    reading.missing = option.missing;
    return reading;
}

void count(OptionReading &option, const std::string &text, std::int64_t cells) {
    option.count += cells;
    if (std::find(option.values.begin(), option.values.end(), text) == option.values.end())
        option.values.push_back(text);
}

} // namespace

DefinedOptions::DefinedOptions(const DefinedQuestion &question) : question_(question) {
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const auto &option = question.options[i];
        codes_.emplace(base::comparisonKey(option.code), static_cast<int>(i));
        for (const auto *label : {&option.label.fi, &option.label.sv, &option.label.en})
            if (!label->empty())
                labels_.emplace(base::comparisonKey(*label), static_cast<int>(i));
    }
    addFamilyWords();
}

/// Where all options are steps of one well-known family, its other words mean them too: a form may
/// say "Varken eller" where its export says "Varken av samma eller annan åsikt".
void DefinedOptions::addFamilyWords() {
    for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en}) {
        std::vector<std::string> keys;
        std::vector<int> places;
        for (std::size_t i = 0; i < question_.options.size(); ++i)
            if (const auto &option = question_.options[i]; !option.missing) {
                keys.push_back(base::comparisonKey(option.label.get(language)));
                places.push_back(static_cast<int>(i));
            }
        const auto *family = keys.size() < 2 ? nullptr : familyOf(keys);
        if (family == nullptr)
            continue;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto &step = family->steps[static_cast<std::size_t>(family->stepOf(keys[i]))];
            for (const auto *words : {&step.fi, &step.sv, &step.en, &step.other})
                for (const auto word : *words)
                    labels_.emplace(std::string(word), places[i]);
        }
        return;
    }
}

std::vector<OptionReading> DefinedOptions::blank() const {
    std::vector<OptionReading> options;
    for (const auto &option : question_.options)
        options.push_back(readingOf(option));
    return options;
}

int DefinedOptions::find(std::string_view text, bool labelsFirst) const {
    const auto key = base::comparisonKey(text);
    const auto &first = labelsFirst ? labels_ : codes_;
    const auto &second = labelsFirst ? codes_ : labels_;
    if (const auto found = first.find(key); found != first.end())
        return found->second;
    if (const auto found = second.find(key); found != second.end())
        return found->second;
    if (const auto number = base::parseNumber(key)) {
        if (const auto found = codes_.find(base::formatExact(*number)); found != codes_.end())
            return found->second;
        for (std::size_t i = 0; i < question_.options.size() && question_.kind == ItemKind::nps;
             ++i)
            if (question_.options[i].score == *number)
                return static_cast<int>(i);
    }
    if (const auto numbered = numberedLabel(text))
        if (const auto found = codes_.find(std::to_string(numbered->number)); found != codes_.end())
            return found->second;
    // TRUE and FALSE of programs that read the file before.
    if (question_.options.size() == 2 && (key == "true" || key == "false"))
        if (const auto found = codes_.find(key == "true" ? "1" : "0"); found != codes_.end())
            return found->second;
    return -1;
}

/// Where a text is the code of one option and the label of another, most cells decide.
bool DefinedOptions::saysLabels(const std::vector<DistinctValue> &values) const {
    std::int64_t codes = 0;
    std::int64_t labels = 0;
    for (const auto &value : values) {
        const auto key = base::comparisonKey(value.text);
        codes += codes_.count(key) != 0 ? value.count : 0;
        labels += labels_.count(key) != 0 ? value.count : 0;
    }
    return labels > codes;
}

void DefinedOptions::addStrange(const DistinctValue &value, DefinedAnswers &answers) const {
    const auto missing = missingOfLabel(base::comparisonKey(value.text));
    if (!missing)
        answers.strange += value.count;
    if (!missing && question_.kind != ItemKind::single && question_.kind != ItemKind::multiple) {
        answers.invalid += value.count;
        return;
    }
    OptionReading option;
    option.label = base::toNfc(value.text);
    option.missing = missing;
    option.code = missing ? std::string(model::missingCode(*missing)) : slugOf(value.text);
    const auto stem = option.code;
    const auto taken = [&](const std::string &code) {
        return std::any_of(answers.options.begin(), answers.options.end(),
                           [&](const OptionReading &each) { return each.code == code; });
    };
    for (int i = 2; taken(option.code); ++i)
        option.code = stem + "_" + std::to_string(i);
    count(option, value.text, value.count);
    if (!missing)
        answers.found.push_back(option.label);
    answers.options.push_back(std::move(option));
}

DefinedAnswers DefinedOptions::readSingle(const std::vector<DistinctValue> &values) const {
    DefinedAnswers answers;
    answers.options = blank();
    const bool labelsFirst = saysLabels(values);
    std::vector<DistinctValue> strange;
    for (const auto &value : values) {
        const int option = find(value.text, labelsFirst);
        if (option < 0) {
            strange.push_back(value);
            continue;
        }
        answers.matched += value.count;
        count(answers.options[static_cast<std::size_t>(option)], value.text, value.count);
    }
    for (const auto &value : strange)
        addStrange(value, answers);
    return answers;
}

DefinedAnswers DefinedOptions::joinedBy(const std::vector<DistinctValue> &values,
                                        const std::string &separator) const {
    DefinedAnswers answers;
    answers.separator = separator;
    answers.options = blank();
    std::vector<std::string> keys;
    for (const auto &[key, option] : labels_)
        keys.push_back(key);
    for (const auto &value : values) {
        std::vector<std::pair<int, std::string>> chosen;
        bool known = true;
        for (const auto &piece : cutJoined(value.text, separator, keys)) {
            chosen.emplace_back(find(piece, false), piece);
            known = known && chosen.back().first >= 0;
        }
        (known ? answers.matched : answers.strange) += value.count;
        for (const auto &[option, piece] : chosen)
            if (option >= 0)
                count(answers.options[static_cast<std::size_t>(option)], piece, value.count);
    }
    return answers;
}

DefinedAnswers DefinedOptions::readJoined(const std::vector<DistinctValue> &values,
                                          const std::string &hinted) const {
    std::vector<std::string> separators{";", ", ", ",", " ", "|"};
    if (!hinted.empty())
        separators.insert(separators.begin(), hinted);
    DefinedAnswers best;
    for (const auto &separator : separators) {
        auto answers = joinedBy(values, separator);
        if (best.separator.empty() || answers.matched > best.matched)
            best = std::move(answers);
    }
    return best;
}

} // namespace kooste::importing
