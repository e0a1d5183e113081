// SPDX-License-Identifier: MIT
#include "analysis/cross_section_counting.h"

#include <algorithm>
#include <cmath>

namespace kooste::analysis::counting {

using model::ItemKind;

namespace {

constexpr int kLowestValue = -128;
constexpr int kHighestOption = 32000;

void numberSlots(ItemTally &tally) {
    for (const auto &scale : tally.scales.scales)
        for (const auto &option : scale.options)
            if (option.number >= 0 && option.number <= kHighestOption &&
                std::find(tally.optionNumber.begin(), tally.optionNumber.end(), option.number) ==
                    tally.optionNumber.end())
                tally.optionNumber.push_back(option.number);
    tally.slots = tally.answeredSlot() + 1;
}

/// What each option means in each version. An option that only another scale lists is invalid.
void resolveSlots(ItemTally &tally) {
    for (const int version : tally.versions) {
        const int scale = tally.scales.scaleOfVersion[static_cast<std::size_t>(version)];
        const auto &known = tally.scales.scales[static_cast<std::size_t>(scale)];
        for (const int number : tally.optionNumber) {
            const int place = known.placeOf(number);
            const auto missing = place < 0 ? std::optional(model::Missing::invalid)
                                           : known.options[static_cast<std::size_t>(place)].missing;
            tally.placeIn.push_back(place);
            tally.missingIn.push_back(missing ? static_cast<int>(missingIndex(*missing)) : -1);
        }
    }
}

/// By value - kLowestValue. A value that no version lists is invalid.
std::vector<std::uint16_t> slotTable(const ItemTally &tally) {
    const int highest = tally.optionNumber.empty() ? 0
                                                   : *std::max_element(tally.optionNumber.begin(),
                                                                       tally.optionNumber.end());
    const auto invalid = tally.missingSlot(missingIndex(model::Missing::invalid));
    std::vector<std::uint16_t> table(
        static_cast<std::size_t>(std::max(highest, 127) - kLowestValue + 1),
        static_cast<std::uint16_t>(invalid));
    for (std::size_t slot = 0; slot < tally.optionNumber.size(); ++slot)
        table[static_cast<std::size_t>(tally.optionNumber[slot] - kLowestValue)] =
            static_cast<std::uint16_t>(slot);
    for (std::size_t state = 0; state < model::kMissingStates; ++state)
        table[static_cast<std::size_t>(-1 - static_cast<int>(state) - kLowestValue)] =
            static_cast<std::uint16_t>(tally.missingSlot(state));
    table[static_cast<std::size_t>(dataset::kNotInVersion - kLowestValue)] =
        static_cast<std::uint16_t>(tally.notInVersionSlot());
    return table;
}

/// The counters of a response's cell and version start at cell * stride + offset; a version
/// without the item has none.
class Counters {
public:
    Counters(const Setting &setting, const Placement &placement, const ItemTally &tally)
        : cellOf_(placement.isSingle() ? nullptr : placement.cellOf.data()),
          version_(setting.answers->version.data()), stride_(tally.versions.size() * tally.slots) {
        offsets_.assign(setting.survey().versions.size(), kNoCell);
        for (std::size_t i = 0; i < tally.versions.size(); ++i)
            offsets_[static_cast<std::size_t>(tally.versions[i])] =
                static_cast<std::uint32_t>(i * tally.slots);
    }
    /// Position of the first counter; kNone for a response that is not counted.
    std::size_t first(std::size_t row) const {
        const auto offset = offsets_[static_cast<std::size_t>(version_[row])];
        const auto cell = cellOf_ == nullptr ? 0U : cellOf_[row];
        return offset == kNoCell || cell == kNoCell ? kNone : cell * stride_ + offset;
    }
    static constexpr std::size_t kNone = ~std::size_t{0};

private:
    const std::uint32_t *cellOf_; ///< null: one cell for all
    const std::int16_t *version_;
    std::size_t stride_;
    std::vector<std::uint32_t> offsets_;
};

template <class Column>
void countOptions(ItemTally &tally, const Rows &rows, const Counters &counters,
                  const Column &column) {
    const auto table = slotTable(tally);
    const auto invalid = tally.missingSlot(missingIndex(model::Missing::invalid));
    const auto *values = column.data();
    auto *counts = tally.counts.data();
    rows.forEach([&, size = table.size(), slots = table.data()](std::size_t row) {
        const auto first = counters.first(row);
        if (first == Counters::kNone)
            return;
        const auto at = static_cast<std::size_t>(static_cast<int>(values[row]) - kLowestValue);
        ++counts[first + (at < size ? slots[at] : invalid)];
    });
}

void countChosen(ItemTally &tally, const Rows &rows, const Counters &counters,
                 const dataset::ItemColumn &column) {
    const auto table = slotTable(tally);
    rows.forEach([&](std::size_t row) {
        const auto first = counters.first(row);
        if (first == Counters::kNone)
            return;
        const int state = column.missing.empty() ? 0 : column.missing[row];
        if (state != 0) {
            ++tally.counts[first + table[static_cast<std::size_t>(state - kLowestValue)]];
            return;
        }
        ++tally.counts[first + tally.answeredSlot()];
        for (std::size_t slot = 0; slot < tally.optionNumber.size(); ++slot) {
            const auto number = static_cast<std::size_t>(tally.optionNumber[slot]);
            const auto word = number / 62;
            if (word < column.words.size() && (column.words[word][row] >> (number % 62) & 1U) != 0)
                ++tally.counts[first + slot];
        }
    });
}

void countNumbers(ItemTally &tally, const Rows &rows, const Counters &counters,
                  const dataset::ItemColumn &column, const std::vector<double> &values) {
    const auto table = slotTable(tally);
    tally.sums.assign(tally.counts.size() / tally.slots * 2, 0.0);
    rows.forEach([&](std::size_t row) {
        const auto first = counters.first(row);
        if (first == Counters::kNone)
            return;
        const int state = column.missing.empty() ? 0 : column.missing[row];
        const double value = values[row];
        if (state != 0 || std::isnan(value)) {
            const int known = state != 0 ? state : static_cast<int>(model::Missing::skipped);
            ++tally.counts[first + table[static_cast<std::size_t>(known - kLowestValue)]];
            return;
        }
        ++tally.counts[first + tally.answeredSlot()];
        auto *sums = &tally.sums[first / tally.slots * 2];
        sums[0] += value;
        sums[1] += value * value;
    });
}

template <class Column>
void countTexts(ItemTally &tally, const Rows &rows, const Counters &counters,
                const Column &column) {
    const auto table = slotTable(tally);
    rows.forEach([&](std::size_t row) {
        const auto first = counters.first(row);
        if (first == Counters::kNone)
            return;
        const int value = static_cast<int>(column[row]);
        ++tally.counts[first + (value > 0 ? tally.answeredSlot()
                                          : table[static_cast<std::size_t>(value - kLowestValue)])];
    });
}

void countColumn(ItemTally &tally, const Rows &rows, const Counters &counters,
                 const dataset::ItemColumn &column) {
    if (tally.kind == ItemKind::multiple)
        return countChosen(tally, rows, counters, column);
    std::visit(
        [&](const auto &values) {
            using Value = typename std::decay_t<decltype(values)>::value_type;
            if constexpr (std::is_same_v<Value, double>)
                countNumbers(tally, rows, counters, column, values);
            else if (tally.kind == ItemKind::text)
                countTexts(tally, rows, counters, values);
            else
                countOptions(tally, rows, counters, values);
        },
        column.values);
}

} // namespace

std::int64_t ItemTally::validIn(std::size_t cell, std::size_t version) const {
    if (kind == ItemKind::multiple || optionNumber.empty())
        return at(cell, version, answeredSlot());
    std::int64_t valid = 0;
    for (std::size_t slot = 0; slot < optionNumber.size(); ++slot)
        if (const auto count = at(cell, version, slot); count != 0 && isValid(version, slot))
            valid += count;
    return valid;
}

std::int64_t ItemTally::validOn(std::size_t cell, int scale) const {
    std::int64_t valid = 0;
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (scales.scaleOfVersion[static_cast<std::size_t>(versions[i])] == scale)
            valid += validIn(cell, i);
    return valid;
}

std::int64_t ItemTally::askedOn(std::size_t cell, int scale) const {
    std::int64_t asked = validOn(cell, scale);
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (scales.scaleOfVersion[static_cast<std::size_t>(versions[i])] == scale)
            for (std::size_t slot = 0; slot < notInVersionSlot(); ++slot)
                if (slot >= optionNumber.size() || !isValid(i, slot))
                    asked += at(cell, i, slot);
    return asked;
}

AnswerCounts ItemTally::none(int scale) const {
    AnswerCounts result;
    result.kind = kind;
    if (scale >= 0) {
        result.scale = &scales.scales[static_cast<std::size_t>(scale)];
        result.options.assign(result.scale->options.size(), 0);
    }
    return result;
}

void ItemTally::addVersion(AnswerCounts &into, std::size_t cell, std::size_t version) const {
    for (std::size_t slot = 0; slot < optionNumber.size(); ++slot) {
        const auto count = at(cell, version, slot);
        if (count == 0)
            continue;
        const auto known = version * optionNumber.size() + slot;
        if (const int state = missingIn[known]; state >= 0) {
            into.missing[static_cast<std::size_t>(state)] += count;
            continue;
        }
        const int place = placeIn[known];
        const auto &option = into.scale->options[static_cast<std::size_t>(place)];
        into.options[static_cast<std::size_t>(place)] += count;
        if (kind != ItemKind::multiple)
            into.base += count;
        if (option.score && kind != ItemKind::multiple) {
            into.sum += *option.score * count;
            into.sumSquares += *option.score * *option.score * count;
        }
    }
    for (std::size_t state = 0; state < model::kMissingStates; ++state)
        into.missing[state] += at(cell, version, missingSlot(state));
    into.base += at(cell, version, answeredSlot());
    if (!sums.empty()) {
        const auto place = (numberOf[cell] * versions.size() + version) * 2;
        into.sum += sums[place];
        into.sumSquares += sums[place + 1];
    }
}

void ItemTally::addTo(AnswerCounts &into, std::size_t cell, int scale) const {
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (scales.scaleOfVersion[static_cast<std::size_t>(versions[i])] == scale)
            addVersion(into, cell, i);
}

ItemTally tally(const Setting &setting, const Rows &rows, const Placement &placement,
                model::ItemId item) {
    ItemTally result;
    const auto *known = setting.survey().find(item);
    const auto *column = setting.answers->find(item);
    if (known == nullptr)
        return result;
    result.scales = scalesOf(setting.survey(), *known);
    result.kind = known->kind;
    for (std::size_t version = 0; version < result.scales.scaleOfVersion.size(); ++version)
        if (result.scales.scaleOfVersion[version] >= 0)
            result.versions.push_back(static_cast<int>(version));
    numberSlots(result);
    resolveSlots(result);
    result.numberOf = placement.numberOf;
    result.counts.assign(placement.numbers * result.versions.size() * result.slots, 0);
    if (column != nullptr && !result.counts.empty())
        countColumn(result, rows, Counters(setting, placement, result), *column);
    return result;
}

} // namespace kooste::analysis::counting
