// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/repair_import.h"

namespace kooste::app {

/// The rows of a file that ImportHistory::writeKeptRows wrote, as somebody has corrected them: the
/// first column is the row's number in the export, the second one its reason, then its cells. A
/// workbook that was saved from it will do too. Errors: unreadableInput, also when a first cell is
/// no row number.
base::Result<std::vector<MendedRow>> readMendedRows(const base::Path &file,
                                                    const importing::ReadOptions &options,
                                                    const base::CancelToken &cancel);

} // namespace kooste::app
