// SPDX-License-Identifier: MIT
#pragma once
#include "base/translator.h"
#include "importing/readers/registry.h"
#include "support/zip_of.h"
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kooste::importing::tests {

/// What a reader handed over, kept.
struct ReadTable {
    TableFormat format;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::vector<CellType>> types;
    std::vector<std::int64_t> numbers;
    std::vector<std::int64_t> defects; ///< numbers of the defect rows
};

/// Opens the bytes as a file and reads all of it.
base::Result<ReadTable> readBytes(std::string bytes, const ReadOptions &options = {});
base::Result<ReadTable> readAll(base::Result<std::unique_ptr<Reader>> reader);
/// The error's code, or "read" when there was none.
std::string outcomeOf(std::string bytes, const ReadOptions &options = {});

using test::zipOf;

/// A workbook in the making: parts with usual names and contents, each replaceable.
class WorkbookBuilder {
public:
    WorkbookBuilder();
    /// The rows of a sheet: everything inside <sheetData>.
    WorkbookBuilder &rows(const std::string &xml, int sheet = 1);
    WorkbookBuilder &strings(const std::string &items);
    /// Number formats of the cell styles 0, 1, …: built-in numbers or format codes.
    WorkbookBuilder &styles(const std::vector<std::string> &formats);
    WorkbookBuilder &sheets(const std::string &sheetElements);
    WorkbookBuilder &workbookProperties(const std::string &element);
    WorkbookBuilder &relation(const std::string &id, const std::string &type,
                              const std::string &target);
    WorkbookBuilder &part(const std::string &name, const std::string &content);
    WorkbookBuilder &without(const std::string &name);
    std::string bytes() const;
    const std::string &content(const std::string &name) { return parts_[name]; }

private:
    std::map<std::string, std::string> parts_;
    std::string sheets_;
    std::string properties_;
    std::string relations_;
};

} // namespace kooste::importing::tests
