// SPDX-License-Identifier: MIT
#pragma once
#include <map>
#include <string>
#include <variant>

namespace kooste::test {

/// The parts of a workbook file by name, as they stand in the package.
std::map<std::string, std::string> packageParts(const std::string &path);

/// One sheet's cells as a reader of the format sees them: numbers and strings by address ("B7").
using SheetCell = std::variant<double, std::string>;
std::map<std::string, SheetCell> sheetCells(const std::map<std::string, std::string> &parts,
                                            const std::string &sheetName);

/// Elements on lines of their own, indented: for a golden text.
std::string indentedXml(const std::string &xml);

} // namespace kooste::test
