// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// The main index, promoters, mean of the core items and responses.
std::optional<Section> buildKeyFigures(const SectionContext &context);

} // namespace kooste::reports
