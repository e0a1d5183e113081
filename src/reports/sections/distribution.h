// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// Detractors, passives and promoters; and the choices of other closed items.
std::optional<Section> buildDistribution(const SectionContext &context);

} // namespace kooste::reports
