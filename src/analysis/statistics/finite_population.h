// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>

namespace kooste::analysis::statistics {

/// Factor sqrt((N - n)/(N - 1)) for the standard error where everybody was invited and their number
/// N is known (W. G. Cochran, Sampling Techniques, 1977). Never by default: the caller must know N.
/// Empty when n > N or N < 1; 0 when all answered.
std::optional<double> finitePopulationFactor(std::int64_t answered, std::int64_t population);

} // namespace kooste::analysis::statistics
