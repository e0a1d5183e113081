// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/table.h"

namespace kooste::app {

/// Whether the order of the rows is only a choice: false where rows stand under another (a tree).
bool canBeSorted(const Table &table);
/// The rows' places in the order of one column: dates and numbers by their value, other texts in
/// the Finnish alphabetical order. Rows without a value there (suppressed, "–", blank) stand last
/// in the table's own order, whichever way the column goes: their place tells nothing of them.
std::vector<std::size_t> sortedOrder(const Table &table, std::size_t column, bool descending);

} // namespace kooste::app
