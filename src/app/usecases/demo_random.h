// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstdint>
#include <span>

namespace kooste::app {

/// The demo's own numbers: SplitMix64 (Steele, Lea and Flood 2014) and whole numbers only, so that
/// the same seed gives the same county on every machine and compiler.
class DemoRandom {
public:
    explicit DemoRandom(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    /// 0 .. count - 1.
    int below(int count) {
        return static_cast<int>((next() >> 32U) * static_cast<std::uint64_t>(count) >> 32U);
    }
    /// True `share` times of 1,000.
    bool permille(int share) { return below(1000) < share; }
    /// About normal, mean 0: the sum of four even numbers, standard deviation about 1.155 x scale.
    int noise(int scale) {
        int sum = 0;
        for (int i = 0; i < 4; ++i)
            sum += below(2 * scale + 1) - scale;
        return sum;
    }
    /// A position with probability in proportion to its weight.
    int pick(std::span<const int> weights) {
        int total = 0;
        for (const int weight : weights)
            total += weight;
        int left = below(total);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            left -= weights[i];
            if (left < 0)
                return static_cast<int>(i);
        }
        return 0;
    }
    template <class Values> const auto &oneOf(const Values &values) {
        return values[static_cast<std::size_t>(below(static_cast<int>(values.size())))];
    }

private:
    std::uint64_t state_;
};

} // namespace kooste::app
