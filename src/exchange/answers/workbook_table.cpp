// SPDX-License-Identifier: MIT
#include "exchange/answers/workbook_table.h"
#include "base/text.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace kooste::exchange {

namespace {

constexpr std::size_t kWidest = 60; // characters of a column
constexpr std::size_t kLongestText = 32767;
constexpr std::uint8_t kPaperA4 = 9; // as Excel numbers papers

lxw_row_t rowOf(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t columnOf(std::size_t column) { return static_cast<lxw_col_t>(column); }

std::string fitting(const std::string &text) {
    return base::characterCount(text) <= kLongestText ? text
                                                      : base::shortened(text, kLongestText - 1);
}

} // namespace

/// A sheet of an open workbook and its formats.
struct WorkbookTable::Pen {
    lxw_worksheet *sheet = nullptr;
    lxw_format *bold = nullptr;
    lxw_format *percent = nullptr;

    void line(std::size_t row, const std::string &text, lxw_format *format) const {
        worksheet_write_string(sheet, rowOf(row), 0, fitting(text).c_str(), format);
    }
    void cell(std::size_t row, std::size_t column, const Cell &cell) const {
        if (cell.number)
            worksheet_write_number(sheet, rowOf(row), columnOf(column), *cell.number,
                                   cell.percent ? percent : nullptr);
        else if (!cell.text.empty())
            worksheet_write_string(sheet, rowOf(row), columnOf(column), fitting(cell.text).c_str(),
                                   nullptr);
    }
};

/// On paper: across, all columns beside each other, the headings on every page.
void WorkbookTable::setPrinting(lxw_worksheet *sheet, std::size_t headerRow) const {
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, kPaperA4);
    worksheet_fit_to_pages(sheet, 1, 0); // as many pages down as it takes
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
    if (!header_.empty())
        worksheet_repeat_rows(sheet, rowOf(headerRow), rowOf(headerRow));
    worksheet_set_footer(sheet, "&L&A&R&P/&N");
}

void WorkbookTable::draw(const Pen &pen) const {
    for (std::size_t i = 0; i < lead_.size(); ++i)
        pen.line(i, lead_[i], i == 0 ? pen.bold : nullptr);
    const std::size_t top = lead_.empty() ? 0 : lead_.size() + 1;
    std::vector<std::size_t> widths(header_.size(), 8);
    for (std::size_t i = 0; i < header_.size(); ++i) {
        worksheet_write_string(pen.sheet, rowOf(top), columnOf(i), header_[i].c_str(), pen.bold);
        widths[i] = std::max(widths[i], base::characterCount(header_[i]) + 2);
    }
    for (std::size_t r = 0; r < rows_.size(); ++r)
        for (std::size_t i = 0; i < rows_[r].size(); ++i) {
            pen.cell(top + r + 1, i, rows_[r][i]);
            if (i < widths.size())
                widths[i] = std::max(widths[i], base::characterCount(rows_[r][i].text));
        }
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(pen.sheet, columnOf(i), columnOf(i),
                             static_cast<double>(std::min(widths[i], kWidest)), nullptr);
    worksheet_freeze_panes(pen.sheet, rowOf(top + 1), 0);
    if (!header_.empty())
        worksheet_autofilter(pen.sheet, rowOf(top), 0, rowOf(top + rows_.size()),
                             columnOf(header_.size() - 1));
    setPrinting(pen.sheet, top);
    for (std::size_t i = 0; i < notes_.size(); ++i)
        pen.line(top + rows_.size() + 2 + i, notes_[i], nullptr);
}

base::Result<void> WorkbookTable::write(const base::Path &target) const {
    return writeWorkbook({*this}, target);
}

base::Result<void> writeWorkbook(const std::vector<WorkbookTable> &tables,
                                 const base::Path &target) {
    base::AtomicFile file(target);
    const auto path = base::utf8FromPath(file.temporaryPath());
    lxw_workbook *book = workbook_new(path.c_str());
    lxw_doc_properties properties{};
    properties.created = 1; // a fixed time: the same table gives the same bytes
    workbook_set_properties(book, &properties);
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_format *percent = nullptr;
    for (const WorkbookTable &table : tables) {
        const bool named = workbook_validate_sheet_name(book, table.sheet_.c_str()) == LXW_NO_ERROR;
        WorkbookTable::Pen pen{workbook_add_worksheet(book, named ? table.sheet_.c_str() : nullptr),
                               bold, percent};
        const auto isPercent = [](const auto &row) {
            return std::any_of(row.begin(), row.end(),
                               [](const auto &cell) { return cell.percent; });
        };
        if (!percent && std::any_of(table.rows_.begin(), table.rows_.end(), isPercent)) {
            percent = workbook_add_format(book);
            format_set_num_format(percent, "0 %");
            pen.percent = percent;
        }
        table.draw(pen);
    }
    if (const auto code = workbook_close(book); code != LXW_NO_ERROR)
        return base::outputError(target, lxw_strerror(code));
    return file.commit();
}

} // namespace kooste::exchange
