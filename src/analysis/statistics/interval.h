// SPDX-License-Identifier: MIT
#pragma once

namespace kooste::analysis::statistics {

/// The 97.5 % point of the standard normal distribution: every interval here has a level of 95 %.
constexpr double kZ95 = 1.9599639845400545;

/// A closed interval, in the unit of the estimate it belongs to.
struct Interval {
    double low = 0;
    double high = 0;
    friend bool operator==(const Interval &, const Interval &) = default;
};

/// Cut to the range low..high that the estimate can have.
Interval clipped(Interval interval, double low, double high);

/// The two-sided p of a standard normal deviate, 0..1.
double twoSidedP(double z);

} // namespace kooste::analysis::statistics
