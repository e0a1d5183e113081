// SPDX-License-Identifier: MIT
#pragma once
#include <vector>

namespace kooste::analysis::statistics {

/// Adjusted p values, parallel to the given ones; each 0..1. A comparison holds at 5 % when its
/// adjusted p is below .05.

/// False discovery rate (Y. Benjamini and Y. Hochberg, JRSS B 57, 1995): for many comparisons.
std::vector<double> benjaminiHochberg(const std::vector<double> &p);
/// Family-wise error (S. Holm, Scandinavian Journal of Statistics 6, 1979): for a few planned ones.
std::vector<double> holm(const std::vector<double> &p);

} // namespace kooste::analysis::statistics
