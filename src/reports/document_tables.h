// SPDX-License-Identifier: MIT
#pragma once
#include "reports/document.h"

namespace kooste::reports {

/// Blocks of a page as plain tables, for writers that show cells. Nothing is computed here: the
/// cells are the blocks' own. Columns that are Absent in all rows are left out, a column of change
/// and of verdict with them.

Table keyFigureTable(const KeyFigures &block);
/// One row an item: share that agrees, interval, n, changes and verdicts.
Table itemTable(const ItemTable &block);
/// One row an item: the share of each class; no shares in the row of a suppressed one.
Table itemDistribution(const ItemTable &block);
/// One row a comment: part, group, text.
Table commentTable(const CommentColumns &block);
/// Group rows become a first column, so that the table can be filtered.
Table flattened(const Table &table);

/// The text of a comment without marks.
std::string commentText(const CommentColumns::Comment &comment);

} // namespace kooste::reports
