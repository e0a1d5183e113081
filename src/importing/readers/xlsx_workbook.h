// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/xlsx_formats.h"
#include "importing/readers/xlsx_package.h"

#include <string>
#include <vector>

namespace kooste::importing {

/// One worksheet; chart sheets and dialogs hold no table and are not listed.
struct XlsxSheet {
    std::string name;
    std::string part;
    bool visible = true;
};

/// What a workbook says of itself: its sheets, the day count of its dates, and where its strings
/// and formats are.
struct XlsxWorkbook {
    std::vector<XlsxSheet> sheets;
    bool from1904 = false;
    std::string sharedStringsPart; ///< empty: none
    std::string stylesPart;        ///< empty: none
};

/// Errors: damagedWorkbook, unsupportedWorkbook (another kind of Office file), those of the
/// package.
base::Result<XlsxWorkbook> readWorkbook(XlsxPackage &package);

/// What each cell style makes of a number, by the style's index.
base::Result<std::vector<NumberMeaning>> readStyles(XlsxPackage &package, const std::string &part);

/// `target` as written in the relations of `part`: from the package's root or from the part's
/// folder.
std::string resolvedPart(std::string_view part, std::string_view target);

} // namespace kooste::importing
