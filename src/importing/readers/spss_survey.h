// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/spss_file.h"

namespace kooste::importing {

/// A first walk over the dictionary's records, reading their lengths only: false when the file
/// claims more than a survey can have, so that reading it could take all memory. What is otherwise
/// wrong is left to the reading itself.
bool spssIsSane(ByteSource &source, SpssKind kind);

} // namespace kooste::importing
