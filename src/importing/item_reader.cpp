// SPDX-License-Identifier: MIT
#include "importing/item_reader.h"
#include "base/line_ends.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/cell_text.h"
#include "importing/closed_values.h"
#include "importing/date_reading.h"
#include "importing/label_families.h"

#include <algorithm>
#include <cmath>

namespace kooste::importing {

namespace {

using model::Answer;
using model::ItemKind;

constexpr int kBitsPerWord = 62;

std::string_view cellIn(const RawRow &row, int column) {
    const auto place = static_cast<std::size_t>(column) - 1;
    return place < row.cells.size() ? cellText(row.cells[place].text) : std::string_view();
}

std::uint64_t hashOf(std::uint64_t seed, std::string_view bytes) {
    return base::stableHash(bytes, seed);
}

void choose(std::vector<std::uint64_t> &chosen, int option) {
    const auto word = static_cast<std::size_t>(option / kBitsPerWord);
    if (option >= 0 && word < chosen.size())
        chosen[word] |= std::uint64_t{1} << (option % kBitsPerWord);
}

bool isAnyOf(const std::vector<std::string> &words, const std::string &key) {
    return std::find(words.begin(), words.end(), key) != words.end();
}

/// A tick says so by itself, whatever the profile knows.
bool isUnticked(const std::string &key) {
    return key == "0" || key == "no" || key == "n" || key == "ei" || key == "nej" || key == "false";
}

} // namespace

std::string importedText(std::string_view cell) {
    const auto text = cellText(cell);
    return base::isAscii(text) ? std::string(text) : base::toNfc(text);
}

ItemReader::ItemReader(const MappedItem &mapped, const model::Item &item,
                       const model::Question &asked, DateOrder dateOrder)
    : kind_(item.kind), binding_(mapped.binding), optionNumbers_(mapped.optionNumbers),
      dateOrder_(dateOrder), seed_(base::stableHash(item.code)) {
    int highest = 0;
    for (const auto &option : asked.options) {
        highest = std::max(highest, option.number);
        if (option.missing)
            missing_.emplace(option.number, *option.missing);
        if (option.code == "other")
            other_ = option.number;
    }
    words_ = static_cast<std::size_t>(highest / kBitsPerWord) + 1;
    for (const auto &value : mapped.values)
        options_.emplace(base::comparisonKey(value.text), value.option);
    rememberOptions(asked);
    for (const auto &[key, option] : options_)
        keys_.push_back(key);
    if (binding_.hasColumnPerOption())
        optionCaches_.resize(binding_.columns.size());
}

/// Labels in every language, codes and scores of the options mean them, after what the mapping
/// says.
void ItemReader::rememberOptions(const model::Question &asked) {
    for (const auto &option : asked.options)
        for (const auto *label : {&option.label.fi, &option.label.sv, &option.label.en})
            if (!label->empty())
                options_.emplace(base::comparisonKey(*label), option.number);
    for (const auto &option : asked.options) {
        if (!option.code.empty())
            options_.emplace(base::comparisonKey(option.code), option.number);
        if (option.score && !option.missing)
            options_.emplace(base::formatExact(*option.score), option.number);
    }
    if (kind_ == ItemKind::nps)
        for (int value = 0; value <= 10; ++value)
            options_.emplace(std::to_string(value), value);
}

const int *ItemReader::optionOf(const std::string &key) const {
    const auto found = options_.find(key);
    return found == options_.end() ? nullptr : &found->second;
}

bool ItemReader::isNotShown(const std::string &key) const {
    return isAnyOf(binding_.notShownValues, key);
}

bool ItemReader::isSkipped(const std::string &key) const {
    return isAnyOf(binding_.skippedValues, key);
}

/// Its part of the form was not asked in this row.
bool ItemReader::isUnasked(const RawRow &row) const {
    return binding_.askedBy > 0 && cellIn(row, binding_.askedBy).empty();
}

Answer::State ItemReader::blankState(const RawRow &row) const {
    return binding_.blankIsNotShown || isUnasked(row) ? Answer::State::notShown
                                                      : Answer::State::skipped;
}

std::uint64_t ItemReader::read(const RawRow &row, Answer &answer, TextMasker &masker,
                               int &invalidColumn) {
    if (binding_.hasColumnPerOption()) {
        const auto hash = readOptionColumns(row, answer);
        if (answer.state == Answer::State::invalid) {
            invalidColumn = binding_.columns.front();
            masker.mask(answer.text, invalidColumn);
        }
        return hash;
    }
    const auto text = cellIn(row, binding_.columns.front());
    if (text.empty()) {
        answer.state = blankState(row);
        return 0;
    }
    if (kind_ == ItemKind::text)
        return readText(text, answer, masker);
    const auto &meaning = cache_.find(
        text, [this](std::string_view cell, Meaning &fresh) { interpret(cell, fresh); });
    answer.state = meaning.state;
    answer.option = meaning.option;
    answer.number = meaning.number;
    answer.chosen = meaning.chosen;
    if (answer.state == Answer::State::invalid) {
        invalidColumn = binding_.columns.front();
        answer.text = importedText(text);
        masker.mask(answer.text, binding_.columns.front());
    }
    return meaning.hash;
}

void ItemReader::interpret(std::string_view text, Meaning &meaning) {
    meaning = {};
    const auto key = base::comparisonKey(text);
    if (isNotShown(key))
        meaning.state = Answer::State::notShown;
    else if (isSkipped(key))
        meaning.state = Answer::State::skipped;
    else if (binding_.shape == Binding::Shape::joined)
        interpretJoined(text, meaning);
    else if (model::isClosed(kind_))
        interpretClosed(key, text, meaning);
    else if (kind_ == ItemKind::number)
        interpretNumber(key, text, meaning);
    else
        interpretDate(key, text, meaning);
    if (meaning.state == Answer::State::invalid)
        meaning.hash = hashOf(seed_, key);
    else if (meaning.state != Answer::State::notShown && !isSkipped(key))
        meaning.hash |= meaning.hash == 0 ? hashOf(seed_, key) : 0;
}

void ItemReader::interpretClosed(const std::string &key, std::string_view text,
                                 Meaning &meaning) const {
    const int *option = optionOf(key);
    if (option == nullptr)
        if (const auto number = base::parseNumber(key))
            option = optionOf(base::formatExact(*number));
    if (option == nullptr)
        if (const auto numbered = numberedLabel(text); numbered && kind_ != ItemKind::single)
            option = optionOf(std::to_string(numbered->number));
    if (option == nullptr) {
        const auto missing = missingOfLabel(key);
        meaning.state = missing ? model::stateOf(*missing) : Answer::State::invalid;
        return;
    }
    if (*option < 0) {
        meaning.state = static_cast<Answer::State>(*option);
        return;
    }
    meaning.option = *option;
    meaning.hash = hashOf(seed_, std::to_string(*option));
    const auto missing = missing_.find(*option);
    meaning.state =
        missing == missing_.end() ? Answer::State::answered : model::stateOf(missing->second);
    if (kind_ == ItemKind::multiple && meaning.state == Answer::State::answered) {
        meaning.chosen.assign(words_, 0);
        choose(meaning.chosen, *option);
        meaning.option = -1;
    }
}

void ItemReader::interpretJoined(std::string_view text, Meaning &meaning) const {
    meaning.chosen.assign(words_, 0);
    meaning.state = Answer::State::answered;
    for (const auto &label : cutJoined(text, binding_.separator, keys_)) {
        const int *option = optionOf(base::comparisonKey(label));
        if (option == nullptr && other_ < 0) {
            meaning.chosen.clear();
            meaning.state = Answer::State::invalid;
            return;
        }
        if (option != nullptr && *option < 0)
            meaning.state = static_cast<Answer::State>(*option);
        choose(meaning.chosen, option == nullptr ? other_ : *option);
    }
    // One ticked option is an answer, whatever stands beside it.
    if (std::any_of(meaning.chosen.begin(), meaning.chosen.end(),
                    [](std::uint64_t word) { return word != 0; }))
        meaning.state = Answer::State::answered;
    if (meaning.state != Answer::State::answered) {
        meaning.chosen.clear();
        return;
    }
    std::string bits;
    for (const auto word : meaning.chosen)
        bits += std::to_string(word) + ",";
    meaning.hash = hashOf(seed_, bits);
}

void ItemReader::interpretNumber(const std::string &key, std::string_view text,
                                 Meaning &meaning) const {
    if (const int *known = optionOf(key); known != nullptr && *known < 0) {
        meaning.state = static_cast<Answer::State>(*known);
        return;
    }
    const auto number = base::parseNumber(text);
    if (number && std::isfinite(*number)) {
        meaning.state = Answer::State::answered;
        meaning.number = *number;
        meaning.hash = hashOf(seed_, base::formatExact(*number));
        return;
    }
    const auto missing = missingOfLabel(key);
    meaning.state = missing ? model::stateOf(*missing) : Answer::State::invalid;
}

void ItemReader::interpretDate(const std::string &key, std::string_view text,
                               Meaning &meaning) const {
    if (const int *known = optionOf(key); known != nullptr && *known < 0) {
        meaning.state = static_cast<Answer::State>(*known);
        return;
    }
    if (const auto time = readDateTime(text, dateOrder_, true)) {
        meaning.state = Answer::State::answered;
        meaning.number = base::dayNumber(time->date);
        meaning.hash = hashOf(seed_, base::isoDate(time->date));
        return;
    }
    const auto missing = missingOfLabel(key);
    meaning.state = missing ? model::stateOf(*missing) : Answer::State::invalid;
}

/// A single choice that lies in one column per option: one of them, or none that can be told.
void ItemReader::choosePressed(const RawRow &row, Answer &answer) const {
    int chosen = 0;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < optionNumbers_.size(); ++i) {
        const auto bit = optionNumbers_[i];
        if (bit >= 0 &&
            (answer.chosen[static_cast<std::size_t>(bit / kBitsPerWord)] >> (bit % kBitsPerWord) &
             1U) == 0)
            continue;
        if (const auto text = cellIn(row, binding_.columns[i]); !text.empty()) {
            chosen = bit;
            texts.push_back(importedText(text));
        }
    }
    answer.chosen.clear();
    if (texts.size() != 1 || chosen < 0) {
        answer.state = Answer::State::invalid;
        answer.text = base::join(texts, "; ");
        return;
    }
    answer.option = chosen;
    if (const auto missing = missing_.find(chosen); missing != missing_.end())
        answer.state = model::stateOf(missing->second);
}

/// Answered when at least one cell says yes or no; a tick is any text that does not say no.
std::uint64_t ItemReader::readOptionColumns(const RawRow &row, Answer &answer) {
    bool notShown = false;
    bool skipped = false;
    bool unticked = false;
    bool ticked = false;
    answer.chosen.assign(words_, 0);
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < binding_.columns.size(); ++i) {
        const auto text = cellIn(row, binding_.columns[i]);
        if (text.empty())
            continue;
        const auto &meaning = optionCaches_[i].find(text, [&](std::string_view cell, Meaning &m) {
            const auto key = base::comparisonKey(cell);
            m = {};
            m.state = Answer::State::answered;
            if (isNotShown(key))
                m.state = Answer::State::notShown;
            else if (isSkipped(key))
                m.state = Answer::State::invalid; // neither ticked nor unticked
            else if (isAnyOf(binding_.falseValues, key) ||
                     (isUnticked(key) && !isAnyOf(binding_.trueValues, key)))
                m.state = Answer::State::skipped;
            else
                m.hash = hashOf(seed_, std::to_string(optionNumbers_[i]));
        });
        notShown = notShown || meaning.state == Answer::State::notShown;
        unticked = unticked || meaning.state == Answer::State::skipped;
        skipped = skipped || meaning.state == Answer::State::invalid;
        if (meaning.state != Answer::State::answered)
            continue;
        ticked = true;
        hash += meaning.hash;
        choose(answer.chosen, optionNumbers_[i]);
    }
    const bool asked = unticked && binding_.untickedIsAsked && kind_ == ItemKind::multiple;
    answer.state = ticked || asked                            ? Answer::State::answered
                   : notShown && !skipped && !unticked        ? Answer::State::notShown
                   : (skipped || unticked) && !isUnasked(row) ? Answer::State::skipped
                                                              : blankState(row);
    if (answer.state != Answer::State::answered)
        answer.chosen.clear();
    else if (kind_ != ItemKind::multiple)
        choosePressed(row, answer);
    return hash;
}

std::uint64_t ItemReader::readText(std::string_view text, Answer &answer,
                                   TextMasker &masker) const {
    if (base::isAscii(text))
        answer.text.assign(text);
    else
        answer.text = base::toNfc(text);
    if (answer.text.find('\r') != std::string::npos)
        answer.text = base::withLineFeeds(answer.text);
    if (text.size() < 32 && !(binding_.notShownValues.empty() && binding_.skippedValues.empty())) {
        const auto key = base::comparisonKey(text);
        if (const bool notShown = isNotShown(key); notShown || isSkipped(key)) {
            answer.text.clear();
            answer.state = notShown ? Answer::State::notShown : Answer::State::skipped;
            return 0;
        }
    }
    // Only LimeSurvey marks what was not shown so.
    if (answer.text.find('{') != std::string::npos && isNotShown(std::string(kVvNotThere)))
        answer.text = withoutVvEscapes(answer.text);
    answer.state = Answer::State::answered;
    return hashOf(seed_, masker.mask(answer.text, binding_.columns.front()));
}

} // namespace kooste::importing
