// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// How to read this: comparisons and definitions.
std::optional<Section> buildGuide(const SectionContext &context);

} // namespace kooste::reports
