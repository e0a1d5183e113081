// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kooste::importing::tests {

/// A value of a case: a number, a text, or nothing (missing for the system).
using SpssCell = std::variant<std::monostate, double, std::string>;

struct SpssTestVariable {
    std::string name;
    std::string label = {};
    std::string format = "F8.0";
    int width = 0; ///< of a text; 0: a number
    std::vector<std::pair<double, std::string>> labels = {};
    std::vector<std::pair<std::string, std::string>> textLabels = {};
    std::vector<double> missing = {};
    int measure = 0; ///< 1 nominal, 2 ordinal, 3 scale
};

enum class SpssTestFormat { plain, compressed, zipped, portable };

/// A file as ReadStat writes it.
struct SpssTestFile {
    std::vector<SpssTestVariable> variables;
    std::vector<std::vector<SpssCell>> cases;
    std::string weight = {};
    /// Multiple-response sets as record 7/7 (or 7/19) holds them, a line each.
    std::string sets = {};
    int setsRecord = 7;

    std::string bytes(SpssTestFormat format = SpssTestFormat::compressed) const;
};

/// A survey of three questions, a unit, a time and a set of ticks, written in Finnish.
SpssTestFile spssSurvey();

} // namespace kooste::importing::tests
