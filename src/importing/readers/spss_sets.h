// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/spss_survey.h"

#include <string>
#include <vector>

namespace kooste::importing {

/// A multiple-response set as the file declares it: several variables are one question.
struct SpssSet {
    std::string name;  ///< without its "$"
    std::string label; ///< may be empty
    /// One variable per option, and the value that means chosen. Else every variable holds one of
    /// the answers given.
    bool dichotomous = false;
    std::string counted;
    bool namedByValues = false; ///< the options are called as the label of the counted value
    std::vector<std::string> variables; ///< long names in ASCII lower case
};

/// The sets of a file's extension records; what cannot be read of them is left out.
std::vector<SpssSet> readSpssSets(const SpssExtensions &extensions);

} // namespace kooste::importing
