// SPDX-License-Identifier: MIT
#include "analysis/statistics/mean.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace kooste::analysis::statistics {

std::optional<double> mean(const Moments &moments) {
    if (moments.n <= 0)
        return std::nullopt;
    return moments.sum / static_cast<double>(moments.n);
}

std::optional<double> variance(const Moments &moments) {
    if (moments.n < 2)
        return std::nullopt;
    const double n = static_cast<double>(moments.n);
    const double about = moments.sumSquares - moments.sum * moments.sum / n;
    // Below the rounding of the sums the values are equal.
    if (about <= 1e-12 * std::abs(moments.sumSquares))
        return 0.0;
    return about / (n - 1);
}

std::optional<Interval> tInterval(const Moments &moments) {
    const auto spread = variance(moments);
    if (!spread)
        return std::nullopt;
    const double n = static_cast<double>(moments.n);
    const double half = t95(n - 1) * std::sqrt(*spread / n);
    return Interval{*mean(moments) - half, *mean(moments) + half};
}

double t95(double df) { return boost::math::quantile(boost::math::students_t(df), 0.975); }

double twoSidedT(double t, double df) {
    return 2 * boost::math::cdf(boost::math::complement(boost::math::students_t(df), std::abs(t)));
}

} // namespace kooste::analysis::statistics
