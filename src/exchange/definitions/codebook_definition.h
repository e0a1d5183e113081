// SPDX-License-Identifier: MIT
#pragma once
#include "exchange/definitions/definition.h"

namespace kooste::exchange {

/// A codebook as a workbook, as Webropol gives it: rows of questions and, below or beside them, of
/// options with their numbers. No layout of it is published, so the columns are found by the words
/// of their headers in Finnish, Swedish or English, on whichever sheet has them.
base::Result<ReadDefinition> readCodebook(const Source &source);

} // namespace kooste::exchange
