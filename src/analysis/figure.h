// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/statistics/interval.h"
#include "model/survey.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace kooste::analysis {

/// How many chose one option.
struct OptionCount {
    int number = 0; ///< the option's number; for nps the value
    std::int64_t count = 0;
    friend bool operator==(const OptionCount &, const OptionCount &) = default;
};

using MissingCounts = std::array<std::int64_t, model::kMissingStates>;
/// Position in MissingCounts.
constexpr std::size_t missingIndex(model::Missing missing) {
    return static_cast<std::size_t>(-1 - static_cast<int>(missing));
}

/// Detractors (0-6), passives (7-8), promoters (9-10).
struct NpsClasses {
    std::int64_t detractors = 0;
    std::int64_t passives = 0;
    std::int64_t promoters = 0;
    std::int64_t base() const { return detractors + passives + promoters; }
    friend bool operator==(const NpsClasses &, const NpsClasses &) = default;
};

/// One indicator of one item over one cell of responses, as it may be shown. There is no suppressed
/// Figure: where a figure is suppressed stands an empty std::optional<Figure>, so that no writer
/// can show what it hides.
struct Figure {
    std::int64_t n = 0;    ///< responses in the cell
    std::int64_t base = 0; ///< valid answers: what the value is computed from
    /// nps: points -100..100; shares 0..1; mean: scale units; count: responses. Empty when the base
    /// is 0.
    std::optional<double> value;
    std::optional<statistics::Interval> interval; ///< 95 %; empty where it is not defined
    std::optional<NpsClasses> classes;            ///< nps items only
    std::optional<double> mean;            ///< of the scores (or numbers), where there are any
    std::vector<OptionCount> distribution; ///< valid options in the order of the scale, zeros too
    MissingCounts missing{};
};

} // namespace kooste::analysis
