// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"

#include <memory>

namespace kooste::importing {

/// Wraps a reader so that it parses on a thread of its own, a few parcels of rows ahead of the
/// caller: what the caller does with a row costs no time while another core is free. Rows, order,
/// progress, errors and exceptions reach the caller as they would without it, on the caller's
/// thread.
std::unique_ptr<Reader> readAhead(std::unique_ptr<Reader> reader);

} // namespace kooste::importing
