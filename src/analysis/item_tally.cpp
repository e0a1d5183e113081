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

ItemTally emptyTally(const Setting &setting, model::ItemId item, std::size_t numbers) {
    ItemTally result;
    const auto *known = setting.survey().find(item);
    if (known == nullptr)
        return result;
    result.scales = scalesOf(setting.survey(), *known);
    result.kind = known->kind;
    for (std::size_t version = 0; version < result.scales.scaleOfVersion.size(); ++version)
        if (result.scales.scaleOfVersion[version] >= 0)
            result.versions.push_back(static_cast<int>(version));
    numberSlots(result);
    resolveSlots(result);
    result.counts.assign(numbers * result.versions.size() * result.slots, 0);
    if (result.kind == ItemKind::number)
        result.sums.assign(numbers * result.versions.size() * 2, 0.0);
    return result;
}

TallyCounter::TallyCounter(const Setting &setting, ItemTally &tally)
    : tally_(tally), column_(nullptr), version_(setting.answers->version.data()),
      stride_(tally.versions.size() * tally.slots) {
    if (tally.counts.empty())
        return;
    column_ = setting.answers->find(tally.scales.item);
    offsets_.assign(setting.survey().versions.size(), kNoCell);
    for (std::size_t i = 0; i < tally.versions.size(); ++i)
        offsets_[static_cast<std::size_t>(tally.versions[i])] =
            static_cast<std::uint32_t>(i * tally.slots);
    slots_ = slotTable(tally);
}

std::size_t TallyCounter::slotOfState(int state) const {
    return slots_[static_cast<std::size_t>(state - kLowestValue)];
}

/// Adds one to a counter per response: those of its cell and version begin at `first`, the slot is
/// asked for by row.
template <class Slot>
void TallyCounter::count(const Rows &rows, Rows::Block block, const std::uint32_t *cells,
                         Slot slotOf) {
    auto *counts = tally_.counts.data();
    rows.forEach(block, [&, stride = stride_, version = version_,
                         offsets = offsets_.data()](std::size_t row, std::size_t local) {
        const auto offset = offsets[static_cast<std::size_t>(version[row])];
        const auto cell = cells == nullptr ? 0U : cells[local];
        if (offset == kNoCell || cell == kNoCell)
            return;
        const auto first = cell * stride + offset;
        ++counts[first + slotOf(row, first)];
    });
}

template <class Column>
void TallyCounter::addOptions(const Rows &rows, Rows::Block block, const std::uint32_t *cells,
                              const Column &column) {
    const auto invalid = tally_.missingSlot(missingIndex(model::Missing::invalid));
    count(rows, block, cells,
          [values = column.data(), slots = slots_.data(), size = slots_.size(),
           invalid](std::size_t row, std::size_t) {
              const auto at =
                  static_cast<std::size_t>(static_cast<int>(values[row]) - kLowestValue);
              return at < size ? std::size_t{slots[at]} : invalid;
          });
}

template <class Column>
void TallyCounter::addTexts(const Rows &rows, Rows::Block block, const std::uint32_t *cells,
                            const Column &column) {
    count(rows, block, cells, [&](std::size_t row, std::size_t) {
        const int value = +column[row];
        return value > 0 ? tally_.answeredSlot() : slotOfState(value);
    });
}

void TallyCounter::addChosen(const Rows &rows, Rows::Block block, const std::uint32_t *cells) {
    count(rows, block, cells, [&](std::size_t row, std::size_t first) {
        const int state = column_->missing.empty() ? 0 : +column_->missing[row];
        if (state != 0)
            return slotOfState(state);
        for (std::size_t slot = 0; slot < tally_.optionNumber.size(); ++slot) {
            const auto number = static_cast<std::size_t>(tally_.optionNumber[slot]);
            const auto word = number / 62;
            if (word < column_->words.size() &&
                (column_->words[word][row] >> (number % 62) & 1U) != 0)
                ++tally_.counts[first + slot];
        }
        return tally_.answeredSlot();
    });
}

void TallyCounter::addNumbers(const Rows &rows, Rows::Block block, const std::uint32_t *cells,
                              const std::vector<double> &values) {
    count(rows, block, cells, [&](std::size_t row, std::size_t first) {
        const int state = column_->missing.empty() ? 0 : +column_->missing[row];
        const double value = values[row];
        if (state != 0 || std::isnan(value))
            return slotOfState(state != 0 ? state : static_cast<int>(model::Missing::skipped));
        if (!tally_.sums.empty()) {
            auto *sums = &tally_.sums[first / tally_.slots * 2];
            sums[0] += value;
            sums[1] += value * value;
        }
        return tally_.answeredSlot();
    });
}

void TallyCounter::add(const Rows &rows, Rows::Block block, const std::uint32_t *cells) {
    if (column_ == nullptr)
        return;
    if (tally_.kind == ItemKind::multiple)
        return addChosen(rows, block, cells);
    std::visit(
        [&](const auto &values) {
            using Value = typename std::decay_t<decltype(values)>::value_type;
            if constexpr (std::is_same_v<Value, double>)
                addNumbers(rows, block, cells, values);
            else if (tally_.kind == ItemKind::text)
                addTexts(rows, block, cells, values);
            else
                addOptions(rows, block, cells, values);
        },
        column_->values);
}

} // namespace kooste::analysis::counting
