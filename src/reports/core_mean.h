// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/comparison.h"

#include <optional>
#include <vector>

namespace kooste::reports {

/// A mean of several items, one value per respondent: the mean of the scores of those of the items
/// that the respondent answered, counted when at least half of them were.
struct CoreMean {
    bool ofCoreItems = false; ///< of the survey's core items; else of all ordered items
    int items = 0;            ///< how many items go into it
    int fewestItems = 0;      ///< how many of them a respondent must have answered
    double scaleLow = 1;
    double scaleHigh = 5;
    /// Value in scale units, Student's t interval clipped to the scale, base = respondents; empty:
    /// suppressed.
    std::optional<analysis::Figure> now;
    std::optional<analysis::Figure> before; ///< empty too where there is no earlier period
    /// Welch's test of the respondents' means, alone in its family.
    analysis::Verdict verdict = analysis::Verdict::tooFew;
};

/// What to take the mean over, on both sides.
struct CoreMeanRequest {
    int unit = 0;
    base::Period period;
    std::optional<base::Period> before;
    dataset::Filter filter;
    /// Items left out: their scale changed between the two periods, or their own figure is hidden.
    std::vector<model::ItemId> without;
};

/// Nothing when fewer than two ordered items share a scale, or nobody answered them.
std::optional<CoreMean> coreMean(const analysis::Setting &setting, const CoreMeanRequest &request);

} // namespace kooste::reports
