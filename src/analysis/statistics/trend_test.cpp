// SPDX-License-Identifier: MIT
#include "analysis/statistics/trend_test.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>

namespace kooste::analysis::statistics {

namespace {

ShareCounts pooled(const std::vector<ShareCounts> &periods) {
    ShareCounts all;
    for (const auto &period : periods) {
        all.successes += period.successes;
        all.base += period.base;
    }
    return all;
}

bool isConstant(const ShareCounts &all) {
    return all.base <= 0 || all.successes <= 0 || all.successes >= all.base;
}

} // namespace

std::optional<ShareTrend> cochranArmitage(const std::vector<ShareCounts> &periods) {
    const auto all = pooled(periods);
    if (isConstant(all))
        return std::nullopt;
    const double p = *share(all);
    double statistic = 0;
    double scores = 0;
    double squares = 0;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const double score = static_cast<double>(i);
        const double n = static_cast<double>(periods[i].base);
        statistic += score * (static_cast<double>(periods[i].successes) - n * p);
        scores += n * score;
        squares += n * score * score;
    }
    const double spread = squares - scores * scores / static_cast<double>(all.base);
    if (spread <= 1e-12 * squares)
        return std::nullopt;
    const double z = statistic / std::sqrt(p * (1 - p) * spread);
    return ShareTrend{z, twoSidedP(z)};
}

std::optional<ShareHomogeneity> equalShares(const std::vector<ShareCounts> &periods) {
    const auto all = pooled(periods);
    if (isConstant(all))
        return std::nullopt;
    const double p = *share(all);
    ShareHomogeneity test;
    test.df = -1;
    for (const auto &period : periods) {
        if (period.base <= 0)
            continue;
        const double n = static_cast<double>(period.base);
        const double off = static_cast<double>(period.successes) - n * p;
        test.chiSquared += off * off / (n * p * (1 - p));
        ++test.df;
    }
    if (test.df < 1)
        return std::nullopt;
    test.p = boost::math::cdf(
        boost::math::complement(boost::math::chi_squared(test.df), test.chiSquared));
    return test;
}

} // namespace kooste::analysis::statistics
