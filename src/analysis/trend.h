// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/indicators/indicator.h"
#include "analysis/setting.h"
#include "dataset/filter.h"
#include "model/comparability.h"

namespace kooste::analysis {

struct TrendRequest {
    /// Position in the tree; its subtree is counted. Empty: all responses, also without a unit.
    std::optional<int> unit;
    model::ItemId item;
    IndicatorId indicator = IndicatorId::nps;
    base::Period last;      ///< the newest slot; its kind is the series' kind
    int periods = 8;        ///< slots, counted back from `last`
    dataset::Filter filter; ///< further conditions (units and dates are ignored)
};

struct TrendPoint {
    base::Period period;
    /// No response at all in this period: an empty slot (a zero may be shown).
    bool empty = true;
    /// Empty for an empty slot and when suppressed.
    std::optional<Figure> figure;
    std::vector<int> versions; ///< version numbers behind the figure, ascending
    /// The period holds answers on two scales; the newest alone is counted.
    bool otherScales = false;
    /// Place of the comparable stretch in Trend::stretches; -1 without a figure.
    int stretch = -1;

    bool suppressed() const { return !empty && !figure; }
    bool indicative() const; ///< a figure with a base below 30
};

/// Where the questionnaire changed between point `after - 1` and `after`: the line must not go on,
/// only with a reservation, or (comparable, by a decision) goes on with its reason beside it.
struct TrendBreak {
    std::size_t after = 0; ///< index of the first point after the break
    model::Comparability verdict = model::Comparability::notComparable;
    base::Message reason;
    int fromVersion = 0;
    int toVersion = 0;
};

/// A run of points that may be joined by a line.
struct TrendStretch {
    std::size_t first = 0; ///< index of its first and last point
    std::size_t last = 0;
    std::vector<int> versions; ///< ascending
    double scaleLow = 0;       ///< ends of the item's scale (nps 0 and 10)
    double scaleHigh = 0;
};

/// Direction over the newest stretch: Cochran-Armitage on the share behind the indicator.
struct TrendTest {
    double z = 0; ///< above 0: the share grows
    double p = 1;
    std::size_t first = 0; ///< first point of the stretch tested
    std::size_t points = 0;
};

struct Trend {
    model::ItemId item;
    IndicatorId indicator = IndicatorId::nps;
    std::vector<TrendPoint> points;
    std::vector<TrendBreak> breaks;
    std::vector<TrendStretch> stretches;
    /// Where at least three shown points of the newest stretch make it possible; not for means.
    std::optional<TrendTest> test;

    /// The newest point that has a figure; null if none.
    const TrendPoint *latest() const;
};

Trend trend(const Setting &setting, const TrendRequest &request);

/// The newest period of a kind that has responses in the subtree (any with an empty unit).
std::optional<base::Period> latestPeriod(const Setting &setting, std::optional<int> unit,
                                         base::PeriodKind kind);
/// The oldest one.
std::optional<base::Period> earliestPeriod(const Setting &setting, std::optional<int> unit,
                                           base::PeriodKind kind);

} // namespace kooste::analysis
