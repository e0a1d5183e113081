// SPDX-License-Identifier: MIT
#pragma once
#include "reports/writers/writer.h"

#include <span>

namespace kooste::reports {

/// All output formats, "pdf" and "xlsx": the only list of them.
std::span<const Writer *const> writers();
const Writer *findWriter(std::string_view code);

} // namespace kooste::reports
