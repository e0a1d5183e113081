// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/answer_counts.h"
#include "analysis/figure.h"
#include "base/message.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace kooste::analysis {

enum class IndicatorId { nps, promoterShare, topBox, top2Box, mean, bridgedShare, count };

enum class ValueUnit {
    points,    ///< -100..100, shown without a sign of its own
    share,     ///< 0..1, shown as a percentage
    scaleUnit, ///< a mean on the item's own scale
    responses  ///< a count
};

/// A named calculation. The registry (indicators/registry.cpp) is the only list of them: command
/// line, window and reports read it.
struct Indicator {
    IndicatorId id;
    std::string_view
        code; ///< "nps", "promoterShare", "topBox", "top2Box", "mean", "bridgedShare", "count"
    base::Message (*name)();
    ValueUnit unit;
    bool (*appliesTo)(const model::Item &item);
    /// The value and its interval from the counts of one cell and one scale. Empty value when the
    /// base is 0.
    void (*compute)(const AnswerCounts &counts, Figure &figure);
};

/// In the order in which rows are listed.
std::span<const Indicator> indicators();
const Indicator &indicator(IndicatorId id);
const Indicator *findIndicator(std::string_view code);
/// All that apply to the item, in the order of the registry: the share of favourable answers only
/// where a coordinator bridged a change of its scale.
std::vector<IndicatorId> indicatorsOf(const model::Survey &survey, const model::Item &item);
/// Whether the ledger bridges a change of the item's scale.
bool isBridged(const model::Survey &survey, model::ItemId item);
/// "Agree" on an ordered scale of so many options: the two best, or the best alone where the second
/// best is the neutral middle (three options) or there is no other (two). The one place where this
/// is chosen; window, reports and command read it.
IndicatorId agreeIndicator(std::size_t scalePoints);
/// What a trend or a table shows first: nps, agreeIndicator of the newest scale for an ordered
/// item, topBox for a single choice, mean for a number, else count.
IndicatorId mainIndicator(const model::Survey &survey, const model::Item &item);

/// Everything about one cell: value, interval, classes, mean, distribution, missing states. Knows
/// nothing of suppression: only analysis' own tables call it, after disclosure.h.
Figure figureOf(const Indicator &indicator, const AnswerCounts &counts);

} // namespace kooste::analysis
