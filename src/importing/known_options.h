// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kooste::importing {

/// One answer option as the questionnaire's own definition has it.
struct KnownOption {
    std::string value; ///< the cell that means it: a code or a label
    std::string code;  ///< its code in the definition; empty: from the label
    std::string label;
    std::optional<model::Missing> missing = {}; ///< declared as no answer
};

/// What is known about the values of one column beside its cells: from a codebook in the file
/// itself (SPSS) or from a definition given with it.
struct KnownColumn {
    std::string name;  ///< the column's header in the file
    std::string label; ///< the question's wording; may be empty
    std::vector<KnownOption> options = {};
    std::string group = {};      ///< the question of which it is one option, where the file says so
    std::string groupCode = {};  ///< the file's own name for that question
    std::string ticked = {};     ///< in a group: the cell that means chosen
    std::string optionName = {}; ///< in a group: the option, where its value label names it
    enum class Measure { unknown, nominal, ordinal, scale } measure = Measure::unknown;
    /// Numbers that mean no answer, options or not; both ends included.
    std::vector<std::pair<double, double>> missingRanges = {};

    bool isMissing(double value) const {
        for (const auto &[low, high] : missingRanges)
            if (value >= low && value <= high)
                return true;
        return false;
    }
};

} // namespace kooste::importing
