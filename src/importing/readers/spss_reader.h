// SPDX-License-Identifier: MIT
#pragma once
#include "importing/raw_table.h"
#include "importing/readers/byte_source.h"

namespace kooste::importing {

/// Whether the beginning is that of an SPSS file (.sav, .zsav, .por).
bool looksLikeSpss(std::string_view head);

/// SPSS's files as a table: the variables' names as header, a labelled value as its label, a date
/// as ISO 8601, a value missing for the system as an empty cell. What the labels mean stands in
/// TableFormat::known. Errors: damagedSpss, unsafeSpss, badEncoding, emptyFile.
base::Result<std::unique_ptr<Reader>> openSpss(std::shared_ptr<ByteSource> source,
                                               const ReadOptions &options);

} // namespace kooste::importing
