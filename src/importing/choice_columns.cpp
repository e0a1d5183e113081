// SPDX-License-Identifier: MIT
// Choices whose options lie in columns of their own although one of them can be given only, and
// codes that stand for options.
#include "base/number_format.h"
#include "base/text.h"
#include "importing/column_inference.h"
#include "importing/header_words.h"

#include <algorithm>
#include <set>

namespace kooste::importing {

namespace {

/// Fewer than these could have ticked one option each by chance.
constexpr std::int64_t kEnoughChoices = 20;

/// "1,3" and "2,11,4": codes between commas, never a number with decimals in such a file.
bool areCodes(std::string_view text) {
    bool digit = false;
    for (const char c : text) {
        if (c == ',' && !digit)
            return false;
        if (c != ',' && !base::isDigit(c))
            return false;
        digit = c != ',';
    }
    return digit;
}

} // namespace

/// Every row has one of them at most, as only single choices have it in so many rows.
bool ColumnInference::isSpread(const std::vector<Column *> &group) {
    const auto &hint = *group.front()->hint;
    if (hint.counts)
        return true;
    std::int64_t answers = 0;
    std::int64_t together = 0;
    for (const auto *column : group) {
        answers += column->reading.answered;
        together = std::max(together, column->profile->together);
    }
    return hint.spread && together == 1 && answers >= kEnoughChoices;
}

/// The labels with their numbers of answers are what one column of the choice would hold.
void ColumnInference::readSpread(const std::vector<Column *> &group) {
    std::vector<DistinctValue> labels;
    std::int64_t answers = 0;
    for (const auto *column : group) {
        labels.push_back({column->hint->sub, CellType::text, column->reading.answered});
        answers += column->reading.answered;
    }
    const auto key = headerKey(group.front()->hint->group);
    auto &closed = group.front()->closed;
    closed = readClosed(labels, false, answers, key);
    const bool apart = std::all_of(closed.options.begin(), closed.options.end(),
                                   [](const auto &option) { return option.values.size() == 1; });
    if (!closed.kind || *closed.kind == model::ItemKind::number || !apart ||
        closed.options.size() != group.size())
        closed = readAs(model::ItemKind::single, labels);
    closed.invalid = 0;
}

/// Gives the columns of a single choice their options, after all scales are known.
void ColumnInference::takeSpread(Column &first, QuestionReading &question,
                                 const std::vector<Column *> &group) {
    const auto &closed = first.closed;
    if (!closed.kind)
        return;
    question.kind = *closed.kind;
    question.scale = closed.scale;
    question.moreIsBetter = closed.moreIsBetter;
    for (std::size_t i = 0; i < group.size(); ++i) {
        auto &reading = group[i]->reading;
        const auto key = base::comparisonKey(group[i]->hint->sub);
        for (const auto &known : closed.options)
            if (std::any_of(known.values.begin(), known.values.end(),
                            [&](const auto &value) { return base::comparisonKey(value) == key; })) {
                const auto count = question.options[i].count;
                question.options[i] = known;
                question.options[i].count = count;
                // Nobody's answer is called by its column all the same.
                if (count == 0)
                    question.options[i].label = group[i]->hint->sub;
            }
        reading.kind = question.kind;
        reading.scale = question.scale;
        reading.options = {question.options[i]};
    }
}

/// Numbers that the tool gave to options: they stay apart whatever they are ("-1", "16").
void ColumnInference::readCodes(Column &column) const {
    constexpr std::size_t kMostCodes = 30;
    auto &closed = column.closed;
    const auto different = column.values.size();
    if (column.profile->overflown() || different == 0 || different > kMostCodes ||
        (closed.kind && *closed.kind != model::ItemKind::number && closed.invalid == 0))
        return;
    const bool codes =
        std::all_of(column.values.begin(), column.values.end(), [](const DistinctValue &value) {
            const auto number = base::parseInteger(value.text);
            return number && *number >= -9 && *number <= 99;
        });
    // Amounts hardly ever meet again.
    if (!codes ||
        (different > 7 && static_cast<std::int64_t>(different) * 3 > column.reading.answered))
        return;
    closed = ClosedReading{};
    closed.kind = model::ItemKind::single;
    for (const auto &value : column.values) {
        OptionReading option;
        option.code = value.text;
        option.label = value.text;
        option.count = value.count;
        option.values.push_back(value.text);
        closed.options.push_back(std::move(option));
    }
    std::sort(closed.options.begin(), closed.options.end(), [](const auto &a, const auto &b) {
        return base::parseInteger(a.code) < base::parseInteger(b.code);
    });
}

bool ColumnInference::holdsJoinedCodes(const Column &column) const {
    if (column.hint->separator != "," || column.profile->overflown())
        return false;
    const auto &values = column.values;
    return std::any_of(values.begin(), values.end(),
                       [](const DistinctValue &value) {
                           return value.text.find(',') != std::string::npos;
                       }) &&
           std::all_of(values.begin(), values.end(),
                       [](const DistinctValue &value) { return areCodes(value.text); });
}

/// All rows of a grid take several choices where one of them does, also a row in which too few gave
/// more than one to tell it.
void ColumnInference::alignJoinedRows() {
    for (auto &row : columns_) {
        if (!row.hint->grid || row.reading.kind != model::ItemKind::single ||
            row.correction != nullptr)
            continue;
        const auto joined =
            std::find_if(columns_.begin(), columns_.end(), [&](const Column &other) {
                return other.hint->grid && other.hint->group == row.hint->group &&
                       !other.separator.empty();
            });
        if (joined == columns_.end())
            continue;
        row.joined = readJoined(row.values, joined->separator, true);
        row.separator = joined->separator;
        row.reading.kind = model::ItemKind::multiple;
        row.closed = {};
    }
}

} // namespace kooste::importing
