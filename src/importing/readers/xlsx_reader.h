// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"
#include "importing/readers/byte_source.h"

#include <memory>
#include <string_view>

namespace kooste::importing {

bool looksLikeZip(std::string_view head);

/// Excel workbooks (.xlsx, .xlsm; ECMA-376 transitional and strict), one sheet, streaming. Errors:
/// damagedWorkbook, encryptedWorkbook, unsupportedWorkbook, unsafeWorkbook (declares entities,
/// nested too deep, grows beyond the limits), noSuchSheet (kind usage), emptyFile.
base::Result<std::unique_ptr<Reader>> openXlsx(std::shared_ptr<ByteSource> source,
                                               const ReadOptions &options);
struct SheetCuts;
/// The same with other sizes than those that are fast (tests).
base::Result<std::unique_ptr<Reader>> openXlsx(std::shared_ptr<ByteSource> source,
                                               const ReadOptions &options, const SheetCuts &cuts);

} // namespace kooste::importing
