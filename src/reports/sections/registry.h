// SPDX-License-Identifier: MIT
#pragma once
#include "reports/sections/section.h"

namespace kooste::reports {

/// All kinds of sections: the only list of them.
std::span<const SectionKind> sectionKinds();
const SectionKind *findSectionKind(std::string_view code);

} // namespace kooste::reports
