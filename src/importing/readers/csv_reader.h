// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"
#include "importing/readers/byte_source.h"

#include <memory>

namespace kooste::importing {

/// Text tables with any one-character delimiter. Encoding, line ends and delimiter are recognised
/// unless the options say them. Errors: emptyFile, encodingUnclear (kind decisionNeeded),
/// encodingUnknown, notInEncoding, notATable; on reading also unclosedQuote and misplacedQuote (in
/// the first record), recordTooLong. Later records with a misplaced quote are handed over as
/// defects.
base::Result<std::unique_ptr<Reader>> openCsv(std::shared_ptr<ByteSource> source,
                                              const ReadOptions &options);

} // namespace kooste::importing
