// SPDX-License-Identifier: MIT
#include "exchange/definitions/scale_reading.h"
#include "base/number_format.h"
#include "base/text.h"
#include "importing/closed_values.h"
#include "importing/header_words.h"
#include "importing/label_families.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace kooste::exchange {

namespace {

using base::Language;
using model::ItemKind;

constexpr int kFirstMissingNumber = 90;
constexpr Language kLanguages[] = {Language::fi, Language::sv, Language::en};

std::optional<int> wholeCode(const std::string &code) {
    const auto number = base::parseInteger(code);
    if (!number || *number < 0 || *number > 32000 || std::to_string(*number) != code)
        return std::nullopt;
    return static_cast<int>(*number);
}

std::vector<FoundOption *> valid(std::vector<FoundOption> &options) {
    std::vector<FoundOption *> found;
    for (auto &option : options)
        if (!option.missing)
            found.push_back(&option);
    return found;
}

void markMissing(std::vector<FoundOption> &options) {
    for (auto &option : options)
        for (const auto language : kLanguages)
            if (const auto missing =
                    importing::missingOfLabel(base::comparisonKey(option.label.get(language)));
                missing && !option.missing && !option.missingGiven)
                option.missing = missing;
}

/// Exactly 0..10, by code or by label.
bool readRecommendation(std::vector<FoundOption *> options) {
    if (options.size() != 11)
        return false;
    std::set<int> values;
    for (auto *option : options) {
        auto value = wholeCode(option->code);
        if (const auto label = wholeCode(option->label.best(Language::fi)))
            value = label;
        if (!value || *value > 10)
            return false;
        option->score = *value;
        values.insert(*value);
    }
    return values.size() == 11;
}

/// The rule of the answers' importer, asked with the labels of one language.
bool readSteps(const base::LocalText &question, const std::vector<FoundOption *> &options,
               Language language) {
    std::vector<importing::DistinctValue> values;
    std::set<std::string> keys;
    for (const auto *option : options) {
        const auto &label = option->label.get(language);
        if (label.empty() || !keys.insert(base::comparisonKey(label)).second)
            return false;
        values.push_back({label, importing::CellType::text, 1000});
    }
    const auto reading =
        importing::readClosed(values, false, static_cast<std::int64_t>(values.size()) * 1000,
                              base::comparisonKey(question.get(language)));
    if (reading.kind != ItemKind::ordered && reading.kind != ItemKind::nps)
        return false;
    std::set<double> scores;
    for (auto *option : options) {
        option->score.reset();
        for (const auto &read : reading.options)
            if (std::find(read.values.begin(), read.values.end(), option->label.get(language)) !=
                read.values.end())
                option->score = read.score;
        if (!option->score || !scores.insert(*option->score).second)
            return false;
    }
    // The positions of words say only their order; here all of them are known.
    if (reading.family != nullptr)
        for (auto *option : options)
            option->score =
                static_cast<double>(std::distance(scores.begin(), scores.find(*option->score)) + 1);
    return true;
}

} // namespace

ScaleReading readScale(const base::LocalText &question, std::vector<FoundOption> options) {
    ScaleReading reading;
    markMissing(options);
    const auto steps = valid(options);
    if (readRecommendation(steps)) {
        reading.kind = ItemKind::nps;
    } else if (steps.size() >= 2 &&
               std::any_of(std::begin(kLanguages), std::end(kLanguages), [&](Language language) {
                   return readSteps(question, steps, language);
               })) {
        reading.kind = ItemKind::ordered;
    } else {
        for (auto *option : steps)
            option->score.reset();
    }
    reading.options = std::move(options);
    return reading;
}

std::vector<FoundOption> completedScale(ItemKind kind, std::vector<FoundOption> options) {
    markMissing(options);
    double rank = 0;
    const auto steps = valid(options);
    const bool scored = std::any_of(steps.begin(), steps.end(),
                                    [](const FoundOption *option) { return option->score; });
    for (auto *option : steps) {
        if (kind == ItemKind::nps)
            option->score = wholeCode(option->code);
        else if (kind == ItemKind::ordered && !scored)
            option->score = ++rank;
        else if (kind != ItemKind::ordered)
            option->score.reset();
    }
    return options;
}

ScaleMarks marksNeeded(const model::Item &item, const base::LocalText &question,
                       const std::vector<model::AnswerOption> &options,
                       const std::vector<std::string> &writtenCodes) {
    std::vector<FoundOption> shown;
    for (std::size_t i = 0; i < options.size(); ++i)
        shown.push_back({writtenCodes[i], options[i].label});
    ScaleMarks marks;
    if (item.kind == ItemKind::multiple) {
        markMissing(shown);
    } else {
        auto reading = readScale(question, std::move(shown));
        marks.kind = reading.kind != item.kind;
        shown = std::move(reading.options);
    }
    for (std::size_t i = 0; i < options.size(); ++i) {
        marks.missing = marks.missing || shown[i].missing != options[i].missing;
        if (item.kind == ItemKind::ordered && !options[i].missing)
            marks.kind = marks.kind || shown[i].score != options[i].score;
    }
    return marks;
}

std::vector<std::optional<int>> wholeScores(const std::vector<model::AnswerOption> &options) {
    std::set<double> scores;
    bool whole = true;
    for (const auto &option : options)
        if (option.score) {
            scores.insert(*option.score);
            whole = whole && std::floor(*option.score) == *option.score &&
                    std::fabs(*option.score) < 10000;
        }
    std::vector<std::optional<int>> written;
    for (const auto &option : options)
        written.push_back(
            !option.score ? std::optional<int>()
            : whole
                ? static_cast<int>(*option.score)
                : static_cast<int>(std::distance(scores.begin(), scores.find(*option.score)) + 1));
    return written;
}

std::vector<model::AnswerOption> numberedOptions(ItemKind kind,
                                                 const std::vector<FoundOption> &options) {
    std::vector<model::AnswerOption> numbered;
    int number = kind == ItemKind::multiple ? 0 : 1;
    const auto count = static_cast<int>(options.size());
    int missing = std::max(kFirstMissingNumber, count + 1);
    std::set<int> used;
    for (const auto &found : options) {
        model::AnswerOption option;
        option.code = found.code;
        option.label = found.label;
        option.missing = found.missing;
        option.score = found.missing ? std::nullopt : found.score;
        if (found.missing)
            option.number = missing++;
        else if (kind == ItemKind::nps && found.score)
            option.number = static_cast<int>(*found.score);
        else
            option.number = number++;
        while (!used.insert(option.number).second)
            option.number = number++;
        numbered.push_back(std::move(option));
    }
    return numbered;
}

} // namespace kooste::exchange
