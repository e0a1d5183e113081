// SPDX-License-Identifier: MIT
#include "analysis/statistics/multiple_testing.h"

#include <algorithm>
#include <numeric>

namespace kooste::analysis::statistics {

namespace {

std::vector<std::size_t> ascending(const std::vector<double> &p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    return order;
}

} // namespace

std::vector<double> benjaminiHochberg(const std::vector<double> &p) {
    const auto order = ascending(p);
    std::vector<double> adjusted(p.size());
    double smallest = 1;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const auto at = order[rank - 1];
        smallest =
            std::min(smallest, p[at] * static_cast<double>(p.size()) / static_cast<double>(rank));
        adjusted[at] = smallest;
    }
    return adjusted;
}

std::vector<double> holm(const std::vector<double> &p) {
    const auto order = ascending(p);
    std::vector<double> adjusted(p.size());
    double largest = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const auto at = order[rank];
        largest = std::max(largest, std::min(1.0, p[at] * static_cast<double>(p.size() - rank)));
        adjusted[at] = largest;
    }
    return adjusted;
}

} // namespace kooste::analysis::statistics
