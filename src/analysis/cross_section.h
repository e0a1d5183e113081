// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/answer_counts.h"
#include "analysis/setting.h"
#include "base/period.h"
#include "dataset/filter.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace kooste::analysis {

/// One dimension of a table.
struct Axis {
    enum class Kind { unit, period, channel, audience, phase, version, language, option };
    Kind kind = Kind::unit;
    /// unit: empty = each unit's own responses; else subtrees of the units of this level.
    std::optional<model::UnitLevel> level = {};
    base::PeriodKind period = base::PeriodKind::month; ///< period only
    model::ItemId item = {};                           ///< option: any closed item, one answer each

    static Axis units() { return {}; }
    static Axis unitsOf(model::UnitLevel level) { return {Kind::unit, level, {}, {}}; }
    static Axis periods(base::PeriodKind kind) { return {Kind::period, {}, kind, {}}; }
    static Axis of(Kind kind) { return {kind, {}, {}, {}}; }
    static Axis options(model::ItemId item) { return {Kind::option, {}, {}, item}; }
    friend bool operator==(const Axis &, const Axis &) = default;
};

/// Key of the responses that have no value on an axis (no unit, no date, not answered …).
constexpr int kNoKey = -1;

/// Counts of one request: one pass over the responses that pass a filter, into cells by the axes.
/// Keys are: unit: position in the tree; period: ordinal of the calendar; channel, audience, phase:
/// the enumeration; version: position in Survey::versions; language: position in
/// SurveyDataset::languages; option: option number. Unprotected counts: only for src/analysis
/// (disclosure.h stands between this and everything shown).
class CrossSection {
public:
    struct Cell {
        std::vector<int> keys; ///< one per axis
        std::int64_t responses = 0;
    };

    /// Counts `items` (closed, number, date or text) by `axes` over the responses of `selected`.
    CrossSection(const Setting &setting, const dataset::Mask &selected, std::vector<Axis> axes,
                 const std::vector<model::ItemId> &items);
    ~CrossSection();
    CrossSection(CrossSection &&) noexcept;
    CrossSection &operator=(CrossSection &&) noexcept;

    const std::vector<Axis> &axes() const;
    /// Cells that have at least one response, by keys in ascending order (kNoKey last).
    const std::vector<Cell> &cells() const;
    /// The cell with exactly these keys; -1 when it has no responses.
    int find(const std::vector<int> &keys) const;

    const ItemScales &scales(std::size_t item) const;
    /// The answers of one cell to the item at place `item` of the request, on the newest scale that
    /// has answers there.
    AnswerCounts counts(std::size_t item, std::size_t cell) const;
    /// The same on one scale.
    AnswerCounts counts(std::size_t item, std::size_t cell, int scale) const;
    /// Several cells together (a subtree, a longer period), on the newest scale with answers in
    /// any.
    AnswerCounts counts(std::size_t item, const std::vector<std::size_t> &cells) const;
    /// Version numbers whose answers to the item are in the cells on the scale that `counts` takes.
    std::vector<int> versions(std::size_t item, const std::vector<std::size_t> &cells) const;
    /// Whether any response of the cells is of a version that has the item.
    bool wasAsked(std::size_t item, const std::vector<std::size_t> &cells) const;

private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

} // namespace kooste::analysis
