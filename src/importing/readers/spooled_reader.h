// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"

#include <cstdint>
#include <memory>

namespace kooste::importing {

/// Wraps a reader whose parsing is dear (a workbook's XML, the
/// packed cases of SPSS). The first whole reading writes the rows
/// beside itself into a temporary file without a name, later readings take them from there: an
/// import reads a table twice, once to recognise it and once to store it. Measured with a workbook
/// of 200,000 x 16: see benchmarks/README.md. A reading that its sink stops, that fails or that is
/// cancelled leaves nothing. Where no temporary file can be made, or where it would be larger than
/// `largest`, every reading parses: a small file can hold long answers many times.
constexpr std::uint64_t kLargestSpool = std::uint64_t{1} << 29;
std::unique_ptr<Reader> spooled(std::unique_ptr<Reader> reader,
                                std::uint64_t largest = kLargestSpool);

} // namespace kooste::importing
