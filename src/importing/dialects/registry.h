// SPDX-License-Identifier: MIT
#pragma once
#include "importing/dialects/dialect.h"

namespace kooste::importing {

/// Every dialect, the general one last. A new tool is one line in registry.cpp.
const std::vector<const Dialect *> &dialects();
const Dialect *findDialect(std::string_view code);
/// Names of tools as people say them, for the window's choice.
std::string_view toolName(std::string_view code);

struct Recognition {
    const Dialect *dialect = nullptr;
    Confidence confidence;
};
/// The surest dialect; the general one when none is sure enough.
Recognition recogniseTool(const TableHead &head);

} // namespace kooste::importing
