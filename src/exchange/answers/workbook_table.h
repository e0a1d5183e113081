// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"

#include <optional>
#include <string>
#include <vector>

namespace kooste::exchange {

/// A workbook with one plain table: bold frozen header, a filter, numbers as numbers, texts as
/// texts (never a formula, whatever they begin with).
class WorkbookTable {
public:
    struct Cell {
        std::string text;
        std::optional<double> number = {};
    };
    explicit WorkbookTable(std::string sheet) : sheet_(std::move(sheet)) {}
    void header(std::vector<std::string> cells) { header_ = std::move(cells); }
    void row(std::vector<Cell> cells) { rows_.push_back(std::move(cells)); }
    /// Whole or not at all; the same table gives the same bytes. Error kind output.
    base::Result<void> write(const base::Path &target) const;

private:
    std::string sheet_;
    std::vector<std::string> header_;
    std::vector<std::vector<Cell>> rows_;
};

} // namespace kooste::exchange
