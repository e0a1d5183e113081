// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/comparison.h"
#include "analysis/setting.h"

namespace kooste::analysis {

/// The items of a briefing: distribution, share that agrees, change and the other units.
struct ItemsRequest {
    int unit = 0; ///< position in the tree; its subtree is counted
    base::Period period;
    Reference against;      ///< of the change; previous by default
    dataset::Filter filter; ///< further conditions (units and dates are ignored)
};

/// One ordered item. `figure` is the share that agrees with the whole distribution in it.
struct ItemRow {
    model::ItemId item;
    /// agreeIndicator of the scale in use; bridgedShare where the change is told across a bridge.
    IndicatorId indicator = IndicatorId::top2Box;
    int scalePoints = 0; ///< options of the scale in use; 0 when suppressed everywhere
    std::vector<model::AnswerOption> options; ///< of the scale, valid ones, worst first
    /// Share 0..1 that agrees with Wilson's interval; empty: suppressed.
    std::optional<Figure> figure;
    /// Share of the two worst and of the neutral middle (odd scales), 0..1; set with figure.
    double disagree = 0;
    double neutral = 0;
    std::optional<Figure> before; ///< the reference's share; empty: suppressed or not
                                  ///< comparable
    /// Difference of the shares with Newcombe's interval, only where both sides are shown and
    /// comparable.
    std::optional<double> shareDifference;
    std::optional<statistics::Interval> shareDifferenceInterval;
    std::optional<Figure> others; ///< the rest of the same service in the same period
    ComparisonRow change;         ///< the verdict (by the means)
    Verdict againstOthers = Verdict::tooFew;
};

struct ItemTable {
    std::vector<ItemRow> rows; ///< in the order of the questionnaire in use
    bool othersShown = false;  ///< a unit that is its service's only one has no others
    Comparison change;         ///< against the reference
    Comparison others;         ///< against the rest of the service
};

ItemTable itemTable(const Setting &setting, const ItemsRequest &request);

/// Promoters, passives and detractors of the recommendation item: now, in the reference, elsewhere
/// in the same service. Empty: suppressed, or (before) not comparable.
struct Recommendation {
    model::ItemId item;
    std::optional<Figure> now;
    std::optional<Figure> before;
    std::optional<Figure> others;
    ComparisonRow change;
    std::optional<ComparisonRow> againstOthers;
};
/// Empty when the survey has no recommendation item.
std::optional<Recommendation> recommendation(const Setting &setting, const ItemsRequest &request);

/// The service that a unit belongs to: its nearest ancestor (or itself) of level service; else its
/// parent; -1 for a root.
int serviceOf(const model::UnitTree &units, int unit);

} // namespace kooste::analysis
