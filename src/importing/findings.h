// SPDX-License-Identifier: MIT
#pragma once
#include "importing/column_profile.h"
#include "importing/inspection.h"

namespace kooste::importing {

/// What the user should know about an inspected file, as diagnostics without any answer in them.
void addFindings(Inspection &inspection);
base::Diagnostic wrongWidthFinding(std::int64_t row, std::size_t cells, std::size_t wanted);

/// REDCap's word in the time column of a survey that was begun only.
bool saysNotCompleted(std::string_view text);

/// What a cell of a status column says.
enum class StatusWord { complete, incomplete, test };
/// `flags`: a number is a sum of flags (1 preview, 2 test), as Qualtrics writes it.
StatusWord statusOf(std::string_view text, bool flags = false);
/// Incomplete and test responses by the time and status columns.
void countStatuses(Inspection &inspection, const std::vector<ColumnProfile> &profiles);

} // namespace kooste::importing
