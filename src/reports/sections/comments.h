// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// A choice of open comments; one sentence when none are shown.
std::optional<Section> buildComments(const SectionContext &context);

} // namespace kooste::reports
