// SPDX-License-Identifier: MIT
#include "analysis/cross_section.h"
#include "analysis/cross_section_counting.h"

#include <algorithm>
#include <cassert>

namespace kooste::analysis {

namespace {

bool comesBefore(const std::vector<int> &a, const std::vector<int> &b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](int x, int y) {
        return static_cast<unsigned>(x) < static_cast<unsigned>(y); // kNoKey comes last
    });
}

} // namespace

/// What was counted.
struct CrossSection::Tables {
    std::shared_ptr<const dataset::SurveyDataset> answers;
    std::vector<Axis> axes;
    std::vector<Cell> cells;
    std::vector<counting::ItemTally> items;

    int newestScale(std::size_t item, const std::vector<std::size_t> &of) const;
    void add(std::size_t item, std::size_t cell, int scale, AnswerCounts &counts) const;
};

int CrossSection::Tables::newestScale(std::size_t item, const std::vector<std::size_t> &of) const {
    const auto &tally = items[item];
    for (int scale = static_cast<int>(tally.scales.scales.size()) - 1; scale >= 0; --scale)
        for (const auto cell : of)
            if (tally.validOn(cell, scale) > 0)
                return scale;
    // Nobody answered: the scale on which somebody was at least asked, else the newest.
    for (int scale = static_cast<int>(tally.scales.scales.size()) - 1; scale >= 0; --scale)
        for (const auto cell : of)
            if (tally.askedOn(cell, scale) > 0)
                return scale;
    return static_cast<int>(tally.scales.scales.size()) - 1;
}

void CrossSection::Tables::add(std::size_t item, std::size_t cell, int scale,
                               AnswerCounts &counts) const {
    const auto &tally = items[item];
    counts.responses += cells[cell].responses;
    tally.addTo(counts, cell, scale);
    for (int other = 0; other < static_cast<int>(tally.scales.scales.size()); ++other)
        if (other != scale)
            counts.onOtherScales += tally.validOn(cell, other);
}

CrossSection::CrossSection(const Setting &setting, const dataset::Mask &selected,
                           std::vector<Axis> axes, const std::vector<model::ItemId> &items)
    : tables_(std::make_unique<Tables>()) {
    tables_->answers = setting.answers;
    tables_->axes = std::move(axes);
    const counting::Rows rows(selected);
    auto &tallies = tables_->items;
    std::vector<counting::TallyCounter> counters;
    const auto begin = [&](std::size_t numbers) {
        for (const auto item : items)
            tallies.push_back(counting::emptyTally(setting, item, numbers));
        for (auto &tally : tallies)
            counters.emplace_back(setting, tally);
    };
    auto cells = counting::placeRows(setting, rows, tables_->axes, begin,
                                     [&](counting::Rows::Block block, const std::uint32_t *cellOf) {
                                         for (auto &counter : counters)
                                             counter.add(rows, block, cellOf);
                                     });
    for (std::size_t cell = 0; cell < cells.keys.size(); ++cell)
        tables_->cells.push_back({std::move(cells.keys[cell]), cells.responses[cell]});
    for (auto &tally : tallies)
        tally.numberOf = cells.numberOf;
}

CrossSection::~CrossSection() = default;
CrossSection::CrossSection(CrossSection &&) noexcept = default;
CrossSection &CrossSection::operator=(CrossSection &&) noexcept = default;

const std::vector<Axis> &CrossSection::axes() const { return tables_->axes; }
const std::vector<CrossSection::Cell> &CrossSection::cells() const { return tables_->cells; }

int CrossSection::find(const std::vector<int> &keys) const {
    const auto &cells = tables_->cells;
    const auto found = std::lower_bound(cells.begin(), cells.end(), keys,
                                        [](const Cell &cell, const std::vector<int> &wanted) {
                                            return comesBefore(cell.keys, wanted);
                                        });
    if (found == cells.end() || found->keys != keys)
        return -1;
    return static_cast<int>(found - cells.begin());
}

const ItemScales &CrossSection::scales(std::size_t item) const {
    return tables_->items[item].scales;
}

AnswerCounts CrossSection::counts(std::size_t item, std::size_t cell) const {
    return counts(item, std::vector<std::size_t>{cell});
}

AnswerCounts CrossSection::counts(std::size_t item, std::size_t cell, int scale) const {
    auto result = tables_->items[item].none(scale);
    tables_->add(item, cell, scale, result);
    return result;
}

AnswerCounts CrossSection::counts(std::size_t item, const std::vector<std::size_t> &cells) const {
    const int scale = tables_->newestScale(item, cells);
    auto result = tables_->items[item].none(scale);
    for (const auto cell : cells)
        tables_->add(item, cell, scale, result);
    return result;
}

std::vector<int> CrossSection::versions(std::size_t item,
                                        const std::vector<std::size_t> &cells) const {
    const auto &tally = tables_->items[item];
    const int scale = tables_->newestScale(item, cells);
    std::vector<int> numbers;
    for (std::size_t i = 0; i < tally.versions.size(); ++i) {
        const int version = tally.versions[i];
        if (tally.scales.scaleOfVersion[static_cast<std::size_t>(version)] != scale)
            continue;
        const bool used = std::any_of(cells.begin(), cells.end(),
                                      [&](std::size_t cell) { return tally.validIn(cell, i) > 0; });
        if (used)
            numbers.push_back(
                tables_->answers->survey->versions[static_cast<std::size_t>(version)].number);
    }
    return numbers;
}

bool CrossSection::wasAsked(std::size_t item, const std::vector<std::size_t> &cells) const {
    const auto &tally = tables_->items[item];
    for (int scale = 0; scale < static_cast<int>(tally.scales.scales.size()); ++scale)
        for (const auto cell : cells)
            if (tally.askedOn(cell, scale) > 0)
                return true;
    return false;
}

} // namespace kooste::analysis
