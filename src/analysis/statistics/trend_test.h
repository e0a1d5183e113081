// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/statistics/share.h"

#include <vector>

namespace kooste::analysis::statistics {

/// Shares over more than two periods. Periods without answers are left out by the caller or have
/// no effect; scores are the positions 0, 1, 2 ... (equal steps in time).
struct ShareTrend {
    double z = 0; ///< above 0: the share grows
    double p = 1; ///< two-sided
};

/// Cochran-Armitage test of a linear trend in shares (W. G. Cochran, Biometrics 10, 1954; P.
/// Armitage, Biometrics 11, 1955); z^2 is R's prop.trend.test. Empty when all or none succeeded or
/// fewer than two periods have answers.
std::optional<ShareTrend> cochranArmitage(const std::vector<ShareCounts> &periods);

/// Pearson's chi-squared of equal shares over k periods.
struct ShareHomogeneity {
    double chiSquared = 0;
    int df = 0;
    double p = 1;
};
std::optional<ShareHomogeneity> equalShares(const std::vector<ShareCounts> &periods);

} // namespace kooste::analysis::statistics
