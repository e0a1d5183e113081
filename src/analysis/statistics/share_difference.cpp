// SPDX-License-Identifier: MIT
#include "analysis/statistics/share_difference.h"

#include <algorithm>
#include <cmath>

namespace kooste::analysis::statistics {

namespace {

constexpr double kSmallestExpected = 5;

double real(std::int64_t count) { return static_cast<double>(count); }

double smallestExpected(const ShareCounts &a, const ShareCounts &b) {
    const double total = real(a.base + b.base);
    const double good = real(a.successes + b.successes);
    const double smallerRow = real(std::min(a.base, b.base));
    return smallerRow * std::min(good, total - good) / total;
}

double logChoose(std::int64_t n, std::int64_t k) {
    return std::lgamma(real(n) + 1) - std::lgamma(real(k) + 1) - std::lgamma(real(n - k) + 1);
}

} // namespace

std::optional<Interval> newcombe(const ShareCounts &a, const ShareCounts &b) {
    const auto first = wilson(a);
    const auto second = wilson(b);
    if (!first || !second)
        return std::nullopt;
    const double pa = *share(a);
    const double pb = *share(b);
    const double below = std::hypot(pa - first->low, second->high - pb);
    const double above = std::hypot(first->high - pa, pb - second->low);
    return clipped({pa - pb - below, pa - pb + above}, -1, 1);
}

std::optional<double> chiSquared(const ShareCounts &a, const ShareCounts &b) {
    const double good = real(a.successes + b.successes);
    const double bad = real(a.base + b.base) - good;
    if (a.base <= 0 || b.base <= 0 || good <= 0 || bad <= 0)
        return std::nullopt;
    const double cross = real(a.successes) * real(b.base - b.successes) -
                         real(b.successes) * real(a.base - a.successes);
    return (good + bad) * cross * cross / (real(a.base) * real(b.base) * good * bad);
}

double fisherExact(const ShareCounts &a, const ShareCounts &b) {
    const auto good = a.successes + b.successes;
    const auto least = std::max<std::int64_t>(0, good - b.base);
    const auto most = std::min(a.base, good);
    const double all = logChoose(a.base + b.base, good);
    const auto logLikelihood = [&](std::int64_t successes) {
        return logChoose(a.base, successes) + logChoose(b.base, good - successes) - all;
    };
    // Tables equally likely but for rounding count as not likelier, as in R's fisher.test.
    const double limit = logLikelihood(a.successes) + 1e-7;
    double p = 0;
    for (auto successes = least; successes <= most; ++successes)
        if (const double each = logLikelihood(successes); each <= limit)
            p += std::exp(each);
    return std::min(1.0, p);
}

std::optional<ShareTest> shareTest(const ShareCounts &a, const ShareCounts &b) {
    const auto pa = share(a);
    const auto pb = share(b);
    if (!pa || !pb)
        return std::nullopt;
    ShareTest test;
    test.difference = *pa - *pb;
    test.interval = newcombe(a, b);
    const auto statistic = chiSquared(a, b);
    if (statistic && smallestExpected(a, b) >= kSmallestExpected) {
        test.z = std::copysign(std::sqrt(*statistic), test.difference);
        test.p = twoSidedP(*test.z);
    } else {
        test.p = fisherExact(a, b);
    }
    return test;
}

} // namespace kooste::analysis::statistics
