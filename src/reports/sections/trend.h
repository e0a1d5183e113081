// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// The main index over periods.
std::optional<Section> buildTrend(const SectionContext &context);

} // namespace kooste::reports
