// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// Workbook only: items, wordings, scales, versions and verdicts.
std::optional<Section> buildCodebook(const SectionContext &context);
/// Workbook only: what the report covers (unit, period, filters, threshold, time made, program).
std::optional<Section> buildAbout(const SectionContext &context);

} // namespace kooste::reports
