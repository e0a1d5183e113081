// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/figure.h"
#include "analysis/item_scale.h"
#include "analysis/statistics/mean.h"
#include "analysis/statistics/nps.h"

namespace kooste::analysis {

/// The answers to one item in one cell, on one scale: all that indicators and tests need. Counts of
/// cells with the same scale may be added; a node's figure always comes from added counts.
/// Unprotected: never leaves src/analysis but through disclosure.h.
struct AnswerCounts {
    const ItemScale *scale = nullptr; ///< owned by the cube; null when nobody was asked
    model::ItemKind kind = model::ItemKind::nps;
    std::int64_t responses = 0; ///< all responses of the cell, also of versions without the item
    std::int64_t base = 0;      ///< valid answers on this scale
    /// Answers on other scales of the item in the same cell: they are never pooled into the base.
    std::int64_t onOtherScales = 0;
    std::vector<std::int64_t> options; ///< parallel to scale->options; missing codes stay 0
    MissingCounts missing{};
    double sum = 0;        ///< of scores or numbers over the base
    double sumSquares = 0; ///< of the same

    /// Adds the counts of a cell of the same item and scale.
    AnswerCounts &operator+=(const AnswerCounts &other);
    NpsClasses npsClasses() const;
    /// Valid answers on the `boxes` options of the highest score (1: top box).
    std::int64_t topBoxes(int boxes) const;
    /// Valid answers on the options that the coordinator's bridge calls favourable.
    std::int64_t favourable() const;
    /// Moments of the scores or numbers; n = 0 where the options have none.
    statistics::Moments moments() const;
    statistics::NpsCounts npsCounts() const;
    /// Whether all valid answers fall in one class: one option, or one of the three NPS classes.
    bool isOneClass() const;
};

} // namespace kooste::analysis
