// SPDX-License-Identifier: MIT
#pragma once
#include "reports/document.h"

namespace kooste::test {

/// A document as indented text: every block and every figure as it is shown. For golden files and
/// for reading.
std::string documentText(const reports::Document &document);

} // namespace kooste::test
