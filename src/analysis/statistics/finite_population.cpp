// SPDX-License-Identifier: MIT
#include "analysis/statistics/finite_population.h"

#include <cmath>

namespace kooste::analysis::statistics {

std::optional<double> finitePopulationFactor(std::int64_t answered, std::int64_t population) {
    if (population < 1 || answered > population || answered < 0)
        return std::nullopt;
    if (population == 1)
        return answered == 1 ? 0.0 : 1.0;
    return std::sqrt(static_cast<double>(population - answered) /
                     static_cast<double>(population - 1));
}

} // namespace kooste::analysis::statistics
