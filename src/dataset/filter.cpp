// SPDX-License-Identifier: MIT
#include "dataset/filter.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace kooste::dataset {

namespace {

/// Keeps the rows whose value the claim allows. One plain loop a condition: the compiler vectorises
/// it.
template <class Column, class Claim> void keep(Mask &mask, const Column &column, Claim claim) {
    for (std::size_t row = 0; row < mask.size(); ++row)
        mask[row] =
            static_cast<std::uint8_t>(mask[row] & static_cast<std::uint8_t>(claim(column[row])));
}

/// For byte columns: one look-up a row, whatever the number of allowed values.
using ByteTable = std::array<std::uint8_t, 256>;

template <class Values> ByteTable tableOf(const Values &allowed) {
    ByteTable table{};
    for (const auto value : allowed)
        table.at(static_cast<std::uint8_t>(static_cast<std::int8_t>(value))) = 1;
    return table;
}

void keepBytes(Mask &mask, const std::vector<std::int8_t> &column, const ByteTable &table) {
    keep(mask, column, [&](std::int8_t value) { return table[static_cast<std::uint8_t>(value)]; });
}

template <class Enum>
void keepAnyOf(Mask &mask, const std::vector<std::int8_t> &column,
               const std::vector<Enum> &allowed) {
    if (!allowed.empty())
        keepBytes(mask, column, tableOf(allowed));
}

void keepChosen(Mask &mask, const ItemColumn &column, const std::vector<int> &options) {
    for (std::size_t row = 0; row < mask.size(); ++row) {
        const bool chosen = std::any_of(options.begin(), options.end(), [&](int option) {
            const auto word = static_cast<std::size_t>(option) / 62;
            return word < column.words.size() &&
                   (column.words[word][row] >> (option % 62) & 1U) != 0;
        });
        mask[row] = static_cast<std::uint8_t>(mask[row] & static_cast<std::uint8_t>(chosen));
    }
}

void keepWhere(Mask &mask, const ItemColumn &column, const std::vector<int> &options) {
    if (column.kind == model::ItemKind::multiple)
        return keepChosen(mask, column, options);
    if (const auto *bytes = std::get_if<std::vector<std::int8_t>>(&column.values))
        return keepBytes(mask, *bytes, tableOf(options));
    std::visit(
        [&](const auto &values) {
            keep(mask, values, [&](auto value) {
                return std::find(options.begin(), options.end(), static_cast<int>(value)) !=
                       options.end();
            });
        },
        column.values);
}

void keepUnits(Mask &mask, const SurveyDataset &dataset, const Filter &filter) {
    if (filter.unitSubtree) {
        const auto first = *filter.unitSubtree;
        const auto end = dataset.units->subtreeEnd(first);
        keep(mask, dataset.unit, [=](std::int32_t unit) { return unit >= first && unit < end; });
    }
    if (filter.unitOnly)
        keep(mask, dataset.unit,
             [only = *filter.unitOnly](std::int32_t unit) { return unit == only; });
}

void keepDays(Mask &mask, const SurveyDataset &dataset, const Filter &filter) {
    if (!filter.from && !filter.to)
        return;
    const auto from = filter.from ? base::dayNumber(*filter.from) : kNoDay + 1;
    const auto to =
        filter.to ? base::dayNumber(*filter.to) : std::numeric_limits<std::int32_t>::max();
    keep(mask, dataset.day, [=](std::int32_t day) { return day >= from && day <= to; });
}

template <class Known, class Wanted>
std::vector<int> positionsOf(const Known &known, const Wanted &isWanted) {
    std::vector<int> positions;
    for (std::size_t i = 0; i < known.size(); ++i)
        if (isWanted(known[i]))
            positions.push_back(static_cast<int>(i));
    return positions;
}

void keepLanguages(Mask &mask, const SurveyDataset &dataset, const Filter &filter) {
    if (filter.languages.empty())
        return;
    keepBytes(mask, dataset.language,
              tableOf(positionsOf(dataset.languages, [&](const std::string &language) {
                  return std::find(filter.languages.begin(), filter.languages.end(), language) !=
                         filter.languages.end();
              })));
}

void keepVersions(Mask &mask, const SurveyDataset &dataset, const Filter &filter) {
    if (filter.versions.empty())
        return;
    const auto allowed = positionsOf(dataset.survey->versions, [&](const model::Version &version) {
        return std::find(filter.versions.begin(), filter.versions.end(), version.number) !=
               filter.versions.end();
    });
    keep(mask, dataset.version, [&](std::int16_t version) {
        return std::find(allowed.begin(), allowed.end(), version) != allowed.end();
    });
}

} // namespace

Mask select(const SurveyDataset &dataset, const Filter &filter) {
    Mask mask(dataset.size(), 1);
    keepAnyOf(mask, dataset.status, std::vector{model::ResponseStatus::complete});
    keepUnits(mask, dataset, filter);
    keepDays(mask, dataset, filter);
    keepAnyOf(mask, dataset.channel, filter.channels);
    keepAnyOf(mask, dataset.audience, filter.audiences);
    keepAnyOf(mask, dataset.phase, filter.phases);
    keepLanguages(mask, dataset, filter);
    keepVersions(mask, dataset, filter);
    for (const auto &where : filter.where) {
        if (const auto *column = dataset.find(where.item))
            keepWhere(mask, *column, where.options);
        else
            std::fill(mask.begin(), mask.end(), std::uint8_t{0});
    }
    return mask;
}

std::size_t countSelected(const Mask &mask) {
    return std::accumulate(mask.begin(), mask.end(), std::size_t{0});
}

} // namespace kooste::dataset
