// SPDX-License-Identifier: MIT
#include "analysis/cross_section_counting.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace kooste::analysis::counting {

using dataset::SurveyDataset;

namespace {

/// How one axis numbers its keys: places 0.. in ascending order of key, the last for kNoKey.
struct AxisPlaces {
    std::vector<int> keys; ///< by place; the last is kNoKey
    std::size_t size() const { return keys.size(); }
};

/// Dense cell numbers up to this many; above it only cells that occur get a number.
constexpr std::uint64_t kMostDenseCells = std::uint64_t{1} << 17U;

/// Sums up place * stride over the axes, row by row: the cell's number in the full grid.
using Composite = std::vector<std::uint64_t>;
constexpr std::uint64_t kLeftOut = ~std::uint64_t{0};

template <class Number> constexpr Number leftOut() { return static_cast<Number>(kLeftOut); }

/// Adds one axis to the grid numbers. `places` maps a column value (shifted by `offset`) to its
/// place; -1 leaves the response out. The plain loop is for requests that leave nobody out.
template <class Number, class Column>
void addAxis(Number *sums, const Rows &rows, Rows::Block block, const Column &column, int offset,
             const std::vector<int> &places, Number stride, bool leavesOut) {
    const auto *value = column.data();
    const auto *place = places.data() + offset;
    if (!leavesOut) {
        rows.forEach(block, [=](std::size_t row, std::size_t local) {
            const auto at = static_cast<Number>(place[+value[row]]);
            sums[local] = static_cast<Number>(sums[local] + at * stride);
        });
        return;
    }
    rows.forEach(block, [=](std::size_t row, std::size_t local) {
        const int at = place[+value[row]];
        const auto sum = sums[local];
        const auto next = static_cast<Number>(sum + static_cast<Number>(at) * stride);
        sums[local] = at < 0 || sum == leftOut<Number>() ? leftOut<Number>() : next;
    });
}

/// One axis ready for counting: its keys and the table from column values to places.
struct PreparedAxis {
    AxisPlaces places;
    const std::vector<std::int8_t> *bytes = nullptr;
    const std::vector<std::int16_t> *words = nullptr;
    const std::vector<std::int32_t> *integers = nullptr;
    std::vector<int> table; ///< by value + offset
    int offset = 0;
    bool isPeriod = false;
    bool leavesOut = false; ///< some responses are in no cell (set for all axes of a request)
};

PreparedAxis prepareUnits(const Setting &setting, const Axis &axis) {
    PreparedAxis result;
    const auto &units = setting.units();
    result.integers = &setting.answers->unit;
    result.offset = 1; // kNoUnit is -1
    result.table.assign(units.size() + 1, -1);
    for (int unit = 0; unit < static_cast<int>(units.size()); ++unit) {
        const auto &node = units.units()[static_cast<std::size_t>(unit)];
        if (axis.level && node.level != *axis.level)
            continue;
        const int place = static_cast<int>(result.places.keys.size());
        result.places.keys.push_back(unit);
        const int end = axis.level ? units.subtreeEnd(unit) : unit + 1;
        for (int below = unit; below < end; ++below)
            result.table[static_cast<std::size_t>(below) + 1] = place;
    }
    result.table[0] = static_cast<int>(result.places.keys.size());
    result.places.keys.push_back(kNoKey);
    return result;
}

struct DayRange {
    std::int32_t first = 0;
    std::int32_t last = -1;
};
DayRange dayRange(const std::vector<std::int32_t> &days, const Rows &rows) {
    // "No date" is the lowest number there is: one less wraps round to the highest, so that plain
    // minimum and maximum do without a question per row.
    auto lowest = std::numeric_limits<std::int32_t>::max();
    auto last = dataset::kNoDay;
    const auto *day = days.data();
    rows.forEach(rows.everything(), [&](std::size_t row, std::size_t) {
        lowest =
            std::min(lowest, static_cast<std::int32_t>(static_cast<std::uint32_t>(day[row]) - 1U));
        last = std::max(last, day[row]);
    });
    return last == dataset::kNoDay ? DayRange{} : DayRange{lowest + 1, last};
}

/// Days become places by a table over the days that occur, made period by period.
std::vector<int> placeOfDays(const Setting &setting, base::PeriodKind kind, DayRange range,
                             AxisPlaces &places) {
    const auto &calendar = setting.calendar;
    std::vector<int> table(static_cast<std::size_t>(range.last - range.first + 1), 0);
    for (auto day = range.first; day <= range.last;) {
        const auto period = calendar.periodOf(base::dateOfDay(day), kind);
        const auto last = std::min(range.last, base::dayNumber(calendar.lastDay(period)));
        const int place = static_cast<int>(places.keys.size());
        places.keys.push_back(calendar.ordinal(period));
        for (; day <= last; ++day)
            table[static_cast<std::size_t>(day - range.first)] = place;
    }
    table.push_back(static_cast<int>(places.keys.size())); // no date
    places.keys.push_back(kNoKey);
    return table;
}

/// Place of a value in a table that begins at -128.
std::size_t shifted(int value) {
    const int place = value + 128;
    return static_cast<std::size_t>(place);
}

PreparedAxis prepareBytes(const std::vector<std::int8_t> &column, int values, int firstKnown) {
    PreparedAxis result;
    result.bytes = &column;
    result.offset = 128;
    result.table.assign(256, 0);
    for (int value = firstKnown; value < values; ++value) {
        result.table[shifted(value)] = static_cast<int>(result.places.keys.size());
        result.places.keys.push_back(value);
    }
    const int none = static_cast<int>(result.places.keys.size());
    for (int value = -128; value < 128; ++value)
        if (value < firstKnown || value >= values)
            result.table[shifted(value)] = none;
    result.places.keys.push_back(kNoKey);
    return result;
}

PreparedAxis prepareVersions(const SurveyDataset &answers) {
    PreparedAxis result;
    result.words = &answers.version;
    const int count = static_cast<int>(answers.survey->versions.size());
    for (int version = 0; version < count; ++version) {
        result.table.push_back(version);
        result.places.keys.push_back(version);
    }
    result.places.keys.push_back(kNoKey);
    return result;
}

/// Valid options are keys; missing codes, missing states and other kinds of item have none.
PreparedAxis prepareOptions(const SurveyDataset &answers, model::ItemId item) {
    PreparedAxis result;
    const auto *column = answers.find(item);
    constexpr int kHighest = 32000;
    result.offset = 128;
    std::vector<int> numbers;
    const auto *known = answers.survey->find(item);
    if (known != nullptr && known->kind == model::ItemKind::nps)
        for (int value = 0; value <= 10; ++value)
            numbers.push_back(value);
    else
        for (const auto &option : model::allOptions(*answers.survey, item))
            if (!option.missing && option.number >= 0 && option.number <= kHighest)
                numbers.push_back(option.number);
    std::sort(numbers.begin(), numbers.end());
    result.places.keys = numbers;
    result.table.assign(kHighest + 129, static_cast<int>(numbers.size()));
    for (std::size_t place = 0; place < numbers.size(); ++place)
        result.table[shifted(numbers[place])] = static_cast<int>(place);
    result.places.keys.push_back(kNoKey);
    if (column != nullptr && model::isClosed(column->kind) &&
        column->kind != model::ItemKind::multiple) {
        result.bytes = std::get_if<std::vector<std::int8_t>>(&column->values);
        result.words = std::get_if<std::vector<std::int16_t>>(&column->values);
        result.integers = std::get_if<std::vector<std::int32_t>>(&column->values);
    }
    return result;
}

PreparedAxis preparePeriods(const Setting &setting, const Rows &rows, base::PeriodKind kind) {
    PreparedAxis result;
    result.integers = &setting.answers->day;
    result.isPeriod = true;
    const auto range = dayRange(setting.answers->day, rows);
    result.offset = -range.first;
    result.table = placeOfDays(setting, kind, range, result.places);
    return result;
}

PreparedAxis prepare(const Setting &setting, const Rows &rows, const Axis &axis) {
    const auto &answers = *setting.answers;
    switch (axis.kind) {
    case Axis::Kind::unit:
        return prepareUnits(setting, axis);
    case Axis::Kind::period:
        return preparePeriods(setting, rows, axis.period);
    case Axis::Kind::channel:
        return prepareBytes(answers.channel, model::kChannels, 1);
    case Axis::Kind::audience:
        return prepareBytes(answers.audience, model::kAudiences, 1);
    case Axis::Kind::phase:
        return prepareBytes(answers.phase, model::kPhases, 1);
    case Axis::Kind::language:
        return prepareBytes(answers.language, static_cast<int>(answers.languages.size()), 0);
    case Axis::Kind::version:
        return prepareVersions(answers);
    case Axis::Kind::option:
        break;
    }
    return prepareOptions(answers, axis.item);
}

/// A day outside the table is no date: as an unsigned distance from the first day it lies far
/// above, where the last entry of the table stands for all.
template <class Number>
void addPeriods(Number *sums, const Rows &rows, Rows::Block block, const PreparedAxis &axis,
                Number stride) {
    const auto *days = axis.integers->data();
    const auto *places = axis.table.data();
    const auto first = static_cast<std::uint32_t>(-axis.offset);
    const auto outside = static_cast<std::uint32_t>(axis.table.size() - 1);
    rows.forEach(block, [=](std::size_t row, std::size_t local) {
        const auto at = std::min(static_cast<std::uint32_t>(days[row]) - first, outside);
        const auto sum = sums[local];
        const auto next = static_cast<Number>(sum + static_cast<Number>(places[at]) * stride);
        sums[local] = sum == leftOut<Number>() ? sum : next;
    });
}

/// An axis without a column has no key for anybody.
template <class Number>
void addNone(Number *sums, const Rows &rows, Rows::Block block, const PreparedAxis &axis,
             Number stride) {
    const auto none = static_cast<Number>(static_cast<Number>(axis.places.size() - 1) * stride);
    rows.forEach(block, [=](std::size_t, std::size_t local) {
        if (sums[local] != leftOut<Number>())
            sums[local] = static_cast<Number>(sums[local] + none);
    });
}

template <class Number>
void addPrepared(Number *sums, const Rows &rows, Rows::Block block, const PreparedAxis &axis,
                 Number stride) {
    if (axis.isPeriod)
        addPeriods(sums, rows, block, axis, stride);
    else if (axis.bytes != nullptr)
        addAxis(sums, rows, block, *axis.bytes, axis.offset, axis.table, stride, axis.leavesOut);
    else if (axis.words != nullptr)
        addAxis(sums, rows, block, *axis.words, axis.offset, axis.table, stride, axis.leavesOut);
    else if (axis.integers != nullptr)
        addAxis(sums, rows, block, *axis.integers, axis.offset, axis.table, stride, axis.leavesOut);
    else
        addNone(sums, rows, block, axis, stride);
}

std::vector<int> keysOf(std::uint64_t number, const std::vector<PreparedAxis> &axes) {
    std::vector<int> keys(axes.size());
    for (std::size_t i = axes.size(); i-- > 0;) {
        keys[i] = axes[i].places.keys[number % axes[i].places.size()];
        number /= axes[i].places.size();
    }
    return keys;
}

std::vector<std::uint64_t> stridesOf(const std::vector<PreparedAxis> &axes) {
    std::vector<std::uint64_t> strides(axes.size(), 1);
    for (std::size_t i = axes.size(); i-- > 1;)
        strides[i - 1] = strides[i] * axes[i].places.size();
    return strides;
}

/// Every number of the grid has its counters, also those where nobody is.
Cells placeDense(const Rows &rows, const std::vector<PreparedAxis> &axes, std::size_t grid,
                 const UseBlock &use) {
    const auto strides = stridesOf(axes);
    std::vector<std::uint32_t> responses(grid + 1); // the last: in no cell
    const auto sink = static_cast<std::uint32_t>(grid);
    std::vector<std::uint32_t> buffer(Rows::kBlock);
    rows.forEachBlock([&](Rows::Block block) {
        std::fill_n(buffer.begin(), block.size(), 0U);
        for (std::size_t i = 0; i < axes.size(); ++i)
            addPrepared(buffer.data(), rows, block, axes[i],
                        static_cast<std::uint32_t>(strides[i]));
        for (std::size_t local = 0; local < block.size(); ++local)
            ++responses[std::min(buffer[local], sink)];
        use(block, buffer.data());
    });
    Cells cells;
    cells.numbers = grid;
    for (std::uint32_t number = 0; number < sink; ++number) {
        if (responses[number] == 0)
            continue;
        cells.numberOf.push_back(number);
        cells.keys.push_back(keysOf(number, axes));
        cells.responses.push_back(responses[number]);
    }
    return cells;
}

/// The grid is too large for counters: the numbers that occur are collected and sorted first.
Cells placeSparse(const Rows &rows, const std::vector<PreparedAxis> &axes,
                  const std::function<void(std::size_t)> &begin, const UseBlock &use) {
    Composite number(rows.count(), 0);
    const auto strides = stridesOf(axes);
    for (std::size_t i = 0; i < axes.size(); ++i)
        addPrepared(number.data(), rows, rows.everything(), axes[i], strides[i]);
    std::unordered_map<std::uint64_t, std::int64_t> responses;
    for (const auto each : number)
        if (each != kLeftOut)
            ++responses[each];
    std::vector<std::uint64_t> occurring;
    occurring.reserve(responses.size());
    for (const auto &[each, count] : responses)
        occurring.push_back(each);
    std::sort(occurring.begin(), occurring.end());
    Cells cells;
    cells.numbers = occurring.size();
    for (const auto each : occurring) {
        cells.numberOf.push_back(static_cast<std::uint32_t>(cells.keys.size()));
        cells.keys.push_back(keysOf(each, axes));
        cells.responses.push_back(responses[each]);
        responses[each] = static_cast<std::int64_t>(cells.keys.size()) - 1; // now its cell
    }
    begin(cells.numbers);
    std::vector<std::uint32_t> buffer(Rows::kBlock);
    rows.forEachBlock([&](Rows::Block block) {
        for (std::size_t at = block.first; at < block.last; ++at)
            buffer[at - block.first] = number[at] == kLeftOut
                                           ? kNoCell
                                           : static_cast<std::uint32_t>(responses[number[at]]);
        use(block, buffer.data());
    });
    return cells;
}

/// No axis: one cell, if anybody is in it.
Cells placeTogether(const Rows &rows, const UseBlock &use) {
    Cells cells;
    if (rows.count() == 0)
        return cells;
    rows.forEachBlock([&](Rows::Block block) { use(block, nullptr); });
    cells.numberOf.push_back(0);
    cells.keys.emplace_back();
    cells.responses.push_back(static_cast<std::int64_t>(rows.count()));
    return cells;
}

} // namespace

Rows::Rows(const dataset::Mask &selected) : size_(selected.size()) {
    const auto count = dataset::countSelected(selected);
    all_ = count == selected.size();
    if (all_)
        return;
    list_.resize(count + 1); // one more, so that the loop need not branch
    std::size_t next = 0;
    for (std::size_t row = 0; row < selected.size(); ++row) {
        list_[next] = static_cast<std::uint32_t>(row);
        next += selected[row];
    }
    list_.resize(count);
}

Cells placeRows(const Setting &setting, const Rows &rows, const std::vector<Axis> &axes,
                const std::function<void(std::size_t)> &begin, const UseBlock &use) {
    if (axes.empty()) {
        begin(1);
        return placeTogether(rows, use);
    }
    std::vector<PreparedAxis> prepared;
    std::uint64_t grid = 1;
    for (const auto &axis : axes) {
        prepared.push_back(prepare(setting, rows, axis));
        grid *= prepared.back().places.size();
    }
    const bool leavesOut = std::any_of(axes.begin(), axes.end(),
                                       [](const Axis &axis) { return axis.level.has_value(); });
    for (auto &axis : prepared)
        axis.leavesOut = leavesOut;
    if (grid > kMostDenseCells)
        return placeSparse(rows, prepared, begin, use);
    begin(static_cast<std::size_t>(grid));
    return placeDense(rows, prepared, static_cast<std::size_t>(grid), use);
}

} // namespace kooste::analysis::counting
