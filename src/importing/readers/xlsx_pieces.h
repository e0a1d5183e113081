// SPDX-License-Identifier: MIT
#pragma once
#include "importing/readers/xlsx_package.h"
#include "importing/readers/xlsx_sheet.h"

#include <functional>

namespace kooste::importing {

/// How a sheet is cut between its rows.
struct SheetCuts {
    std::size_t piece = std::size_t{1} << 17; ///< bytes; a row of twice as many ends the cutting
};

/// Reads a sheet on several threads: one unpacks, the caller's cuts the text after ends of rows,
/// two parse the pieces, and the caller's hands their rows to the sink, in order.
///
/// The outcome is that of one parser over the whole text, whatever the text is. That parser,
/// `frame`, reads what stands before the pieces and after them. The cutting begins where it is
/// known to be between two rows. A piece is used when it is well-formed by itself, within every
/// limit, and ends between rows: then the parser would stand as before at its end, and the next cut
/// is as sure as this one. Any other piece is thrown away and `frame` reads from its beginning to
/// the end of the sheet, and says what is wrong with it.
///
/// Errors: damagedWorkbook, encryptedWorkbook, unsafeWorkbook; `frame` tells its faults.
base::Result<void> parseSheetAhead(const XlsxPackage &package, std::string_view part,
                                   const SheetValues &values, XlsxSheetHandler &frame,
                                   const RowSink &sink, const std::function<bool(double)> &between,
                                   const SheetCuts &cuts);

} // namespace kooste::importing
