// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// Two to five sentences made from the figures, and what they can be compared with.
std::optional<Section> buildInShort(const SectionContext &context);

} // namespace kooste::reports
