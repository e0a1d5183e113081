// SPDX-License-Identifier: MIT
#include "exchange/answers/workbook_table.h"
#include "base/text.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace kooste::exchange {

namespace {

constexpr std::size_t kWidest = 60; // characters of a column
constexpr std::size_t kLongestText = 32767;

lxw_row_t rowOf(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t columnOf(std::size_t column) { return static_cast<lxw_col_t>(column); }

std::string fitting(const std::string &text) {
    return base::characterCount(text) <= kLongestText ? text
                                                      : base::shortened(text, kLongestText - 1);
}

} // namespace

base::Result<void> WorkbookTable::write(const base::Path &target) const {
    base::AtomicFile file(target);
    const auto path = base::utf8FromPath(file.temporaryPath());
    lxw_workbook *book = workbook_new(path.c_str());
    lxw_doc_properties properties{};
    properties.created = 1; // a fixed time: the same table gives the same bytes
    workbook_set_properties(book, &properties);
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheet_.c_str());
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    std::vector<std::size_t> widths(header_.size(), 8);
    for (std::size_t i = 0; i < header_.size(); ++i) {
        worksheet_write_string(sheet, 0, columnOf(i), header_[i].c_str(), bold);
        widths[i] = std::max(widths[i], base::characterCount(header_[i]) + 2);
    }
    for (std::size_t r = 0; r < rows_.size(); ++r)
        for (std::size_t i = 0; i < rows_[r].size(); ++i) {
            const auto &cell = rows_[r][i];
            if (cell.number)
                worksheet_write_number(sheet, rowOf(r + 1), columnOf(i), *cell.number, nullptr);
            else if (!cell.text.empty())
                worksheet_write_string(sheet, rowOf(r + 1), columnOf(i), fitting(cell.text).c_str(),
                                       nullptr);
            if (i < widths.size())
                widths[i] = std::max(widths[i], base::characterCount(cell.text));
        }
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(sheet, columnOf(i), columnOf(i),
                             static_cast<double>(std::min(widths[i], kWidest)), nullptr);
    worksheet_freeze_panes(sheet, 1, 0);
    if (!header_.empty())
        worksheet_autofilter(sheet, 0, 0, rowOf(rows_.size()), columnOf(header_.size() - 1));
    if (const auto code = workbook_close(book); code != LXW_NO_ERROR)
        return base::outputError(target, lxw_strerror(code));
    return file.commit();
}

} // namespace kooste::exchange
