// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace kooste::app {

/// A table as a screen shows it, on its way to a file: what was chosen, the table, its notes. It
/// holds only what the window shows, so a suppressed cell is its word and nothing else.
struct ShownTable {
    struct Cell {
        std::string text;
        std::optional<double> number = {}; ///< where the cell is one
        bool percent = false;              ///< `number` is a share 0..1, shown as whole percents
    };
    std::string name;              ///< of the sheet
    std::vector<std::string> lead; ///< lines above the table: title first
    std::vector<std::string> header;
    std::vector<std::vector<Cell>> rows;
    std::vector<std::string> notes; ///< lines under it
};

/// A workbook with one sheet a table; whole or not at all. Errors: usage `unknownFormat` when the
/// name does not end in .xlsx, output when the file cannot be written.
base::Result<void> writeShownTables(const std::vector<ShownTable> &tables,
                                    const base::Path &target);

} // namespace kooste::app
