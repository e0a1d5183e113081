// SPDX-License-Identifier: MIT
#include "analysis/statistics/welch.h"

#include <cmath>

namespace kooste::analysis::statistics {

std::optional<WelchTest> welch(const Moments &a, const Moments &b) {
    const auto varianceA = variance(a);
    const auto varianceB = variance(b);
    if (!varianceA || !varianceB || *varianceA + *varianceB <= 0)
        return std::nullopt;
    const double na = static_cast<double>(a.n);
    const double nb = static_cast<double>(b.n);
    const double ofA = *varianceA / na;
    const double ofB = *varianceB / nb;
    const double standardError = std::sqrt(ofA + ofB);
    WelchTest test;
    test.difference = *mean(a) - *mean(b);
    test.t = test.difference / standardError;
    test.df = (ofA + ofB) * (ofA + ofB) / (ofA * ofA / (na - 1) + ofB * ofB / (nb - 1));
    test.p = twoSidedT(test.t, test.df);
    const double half = t95(test.df) * standardError;
    test.interval = {test.difference - half, test.difference + half};
    return test;
}

} // namespace kooste::analysis::statistics
