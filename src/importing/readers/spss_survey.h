// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/spss_file.h"

namespace kooste::importing {

/// The texts of the dictionary that the library does not hand over, as bytes of the file's
/// encoding.
struct SpssExtensions {
    std::string sets;  ///< records 7/7 and 7/19: multiple-response sets, a line each
    std::string names; ///< record 7/13: short names and the long ones that they stand for
};

/// A first walk over the dictionary's records, reading their lengths only: false when the file
/// claims more than a survey can have, so that reading it could take all memory. What is otherwise
/// wrong is left to the reading itself. `extensions`: filled as far as the walk comes.
bool spssIsSane(ByteSource &source, SpssKind kind, SpssExtensions *extensions = nullptr);

} // namespace kooste::importing
