// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"

#include <memory>

namespace kooste::importing {

/// Wraps a reader whose parsing is dear (a workbook's XML). The first whole reading writes the rows
/// beside itself into a temporary file without a name, later readings take them from there: an
/// import reads a table twice, once to recognise it and once to store it. Measured with a workbook
/// of 200,000 x 16: see benchmarks/README.md. A reading that its sink stops, that fails or that is
/// cancelled leaves nothing, and where no temporary file can be made every reading parses.
std::unique_ptr<Reader> spooled(std::unique_ptr<Reader> reader);

} // namespace kooste::importing
