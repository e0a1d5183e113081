// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// Sub-units side by side, grouped by service, alphabetical, never ranked.
std::optional<Section> buildUnits(const SectionContext &context);

} // namespace kooste::reports
