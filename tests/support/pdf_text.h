// SPDX-License-Identifier: MIT
#pragma once
#include <string>

namespace kooste::test {

/// What a screen reader would say: the text of each element in the order of the structure tree, one
/// element a line ("H2 Avainluvut"); alternative texts in place of figures.
std::string pdfReadText(const std::string &file);
/// How many times the file shows glyph 0, the box that fonts have for characters they lack.
int missingGlyphs(const std::string &file);

} // namespace kooste::test
