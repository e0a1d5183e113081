// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// Distribution and changes of the ordered items, a table a scale.
std::optional<Section> buildItems(const SectionContext &context);

} // namespace kooste::reports
