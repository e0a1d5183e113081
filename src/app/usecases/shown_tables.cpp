// SPDX-License-Identifier: MIT
#include "app/usecases/shown_tables.h"

#include "app/usecases/failure.h"
#include "base/text.h"
#include "exchange/answers/workbook_table.h"

namespace kooste::app {

base::Result<void> writeShownTables(const std::vector<ShownTable> &tables,
                                    const base::Path &target) {
    return guarded([&]() -> base::Result<void> {
        if (base::lowerAscii(base::utf8FromPath(target.extension())) != ".xlsx")
            return base::Error{
                base::ErrorKind::usage, "unknownFormat",
                base::tr("“{file}” must end in .xlsx.").with("file", base::fileNameOf(target)),
                base::utf8FromPath(target)};
        std::vector<exchange::WorkbookTable> sheets;
        for (const ShownTable &table : tables) {
            exchange::WorkbookTable &sheet = sheets.emplace_back(table.name);
            sheet.lead(table.lead);
            sheet.header(table.header);
            for (const auto &row : table.rows) {
                std::vector<exchange::WorkbookTable::Cell> cells;
                for (const auto &cell : row)
                    cells.push_back({cell.text, cell.number, cell.percent});
                sheet.row(std::move(cells));
            }
            sheet.notes(table.notes);
        }
        return exchange::writeWorkbook(sheets, target);
    });
}

} // namespace kooste::app
