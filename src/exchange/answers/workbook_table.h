// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"

#include <optional>
#include <string>
#include <vector>

struct lxw_worksheet;

namespace kooste::exchange {

/// One plain table of a workbook: bold frozen header, a filter, numbers as numbers, texts as texts
/// (never a formula, whatever they begin with); lines of text above and below where there are any.
class WorkbookTable {
public:
    struct Cell {
        std::string text;
        std::optional<double> number = {};
        bool percent = false; ///< a share 0..1, shown as whole percents, spaced as `text` is
    };
    explicit WorkbookTable(std::string sheet) : sheet_(std::move(sheet)) {}
    /// Lines above the table, the first one bold.
    void lead(std::vector<std::string> lines) { lead_ = std::move(lines); }
    void header(std::vector<std::string> cells) { header_ = std::move(cells); }
    void row(std::vector<Cell> cells) { rows_.push_back(std::move(cells)); }
    /// Lines under the table.
    void notes(std::vector<std::string> lines) { notes_ = std::move(lines); }
    /// A workbook with this table alone. Whole or not at all; the same table gives the same bytes.
    /// Error kind output.
    base::Result<void> write(const base::Path &target) const;

private:
    friend base::Result<void> writeWorkbook(const std::vector<WorkbookTable> &tables,
                                            const base::Path &target);
    static base::Result<void> fill(const std::vector<WorkbookTable> &tables,
                                   const base::Path &target, const std::string &name);
    class ShareFormats;
    struct Pen;
    void draw(const Pen &pen) const;
    std::vector<std::size_t> columnWidths() const;
    void setPrinting(lxw_worksheet *sheet, std::size_t headerRow) const;
    std::string sheet_;
    std::vector<std::string> lead_;
    std::vector<std::string> header_;
    std::vector<std::vector<Cell>> rows_;
    std::vector<std::string> notes_;
};

/// A workbook with a sheet for each table, in their order. Sheets of one name or of a name that
/// Excel does not take get a plain one. Errors as above.
base::Result<void> writeWorkbook(const std::vector<WorkbookTable> &tables,
                                 const base::Path &target);

} // namespace kooste::exchange
