// SPDX-License-Identifier: MIT
#include "exchange/answers/workbook_table.h"
#include "base/system_path.h"
#include "base/text.h"

#include <algorithm>
#include <xlsxwriter.h>

namespace kooste::exchange {

namespace {

constexpr std::size_t kWidest = 60;       // characters of a column
constexpr std::size_t kLeastWide = 20;    // of one that gives up room for the others
constexpr std::size_t kPageWidth = 170;   // of a page across that can still be read
constexpr std::size_t kMostWrapped = 500; // rows; longer tables are looked at, not printed
constexpr std::size_t kMostLines = 20;    // Excel's rows are not higher
constexpr double kLineHeight = 15;
constexpr std::size_t kLongestText = 32767;
constexpr std::uint8_t kPaperA4 = 9; // as Excel numbers papers

lxw_row_t rowOf(std::size_t row) { return static_cast<lxw_row_t>(row); }
lxw_col_t columnOf(std::size_t column) { return static_cast<lxw_col_t>(column); }

/// Words are not cut, so a line is seldom full.
std::size_t linesOf(const std::string &text, std::size_t wide) {
    const auto letters = base::characterCount(text);
    return letters <= wide ? 1 : std::min<std::size_t>(letters / (wide - wide / 8) + 1, kMostLines);
}

std::string fitting(const std::string &text) {
    return base::characterCount(text) <= kLongestText ? text
                                                      : base::shortened(text, kLongestText - 1);
}

} // namespace

/// Excel's formats of shares, made when the first one is written: "70 %", and "70%" where the text
/// says it so, as English does.
class WorkbookTable::ShareFormats {
public:
    explicit ShareFormats(lxw_workbook *book) : book_(book) {}
    lxw_format *of(const std::string &text) {
        const bool close = text.size() > 1 && text.back() == '%' && text[text.size() - 2] >= '0' &&
                           text[text.size() - 2] <= '9';
        lxw_format *&format = close ? close_ : apart_;
        if (!format) {
            format = workbook_add_format(book_);
            format_set_num_format(format, close ? "0%" : "0 %");
        }
        return format;
    }

private:
    lxw_workbook *book_;
    lxw_format *apart_ = nullptr;
    lxw_format *close_ = nullptr;
};

/// A sheet of an open workbook and its formats.
struct WorkbookTable::Pen {
    lxw_worksheet *sheet = nullptr;
    lxw_format *bold = nullptr;
    lxw_format *heading = nullptr;
    lxw_format *wrapped = nullptr;
    ShareFormats *shares = nullptr;

    void line(std::size_t row, const std::string &text, lxw_format *format) const {
        worksheet_write_string(sheet, rowOf(row), 0, fitting(text).c_str(), format);
    }
    /// Not every program grows a row by what is in it.
    void makeRoom(std::size_t row, std::size_t lines) const {
        if (lines > 1)
            worksheet_set_row(sheet, rowOf(row), static_cast<double>(lines) * kLineHeight, nullptr);
    }
    /// A text wider than its column goes on below, where the table is short enough to be read.
    void cell(std::size_t row, std::size_t column, const Cell &cell, std::size_t wide) const {
        if (cell.number)
            worksheet_write_number(sheet, rowOf(row), columnOf(column), *cell.number,
                                   cell.percent ? shares->of(cell.text) : nullptr);
        else if (!cell.text.empty())
            worksheet_write_string(sheet, rowOf(row), columnOf(column), fitting(cell.text).c_str(),
                                   base::characterCount(cell.text) > wide ? wrapped : nullptr);
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

/// As wide as the texts, up to a limit that goes down until all columns have room on a page.
std::vector<std::size_t> WorkbookTable::columnWidths() const {
    std::vector<std::size_t> needed(header_.size(), 8);
    for (std::size_t i = 0; i < header_.size(); ++i)
        needed[i] = std::max(needed[i], base::characterCount(header_[i]) + 2);
    for (const auto &row : rows_)
        for (std::size_t i = 0; i < row.size() && i < needed.size(); ++i)
            needed[i] = std::max(needed[i], base::characterCount(row[i].text));
    std::vector<std::size_t> widths;
    for (std::size_t most = kWidest; most >= kLeastWide; most -= 2) {
        widths.clear();
        std::size_t whole = 0;
        for (const auto need : needed) {
            widths.push_back(std::min(need, most));
            whole += widths.back();
        }
        if (whole <= kPageWidth)
            break;
    }
    return widths;
}

void WorkbookTable::draw(const Pen &pen) const {
    for (std::size_t i = 0; i < lead_.size(); ++i)
        pen.line(i, lead_[i], i == 0 ? pen.bold : nullptr);
    const std::size_t top = lead_.empty() ? 0 : lead_.size() + 1;
    const auto widths = columnWidths();
    std::size_t lines = 1;
    for (std::size_t i = 0; i < header_.size(); ++i) {
        worksheet_write_string(pen.sheet, rowOf(top), columnOf(i), header_[i].c_str(), pen.heading);
        lines = std::max(lines, linesOf(header_[i], widths[i]));
    }
    pen.makeRoom(top, lines);
    for (std::size_t r = 0; r < rows_.size(); ++r) {
        lines = 1;
        for (std::size_t i = 0; i < rows_[r].size() && i < widths.size(); ++i)
            lines = std::max(lines, linesOf(rows_[r][i].text, widths[i]));
        if (rows_.size() <= kMostWrapped)
            pen.makeRoom(top + r + 1, lines);
        for (std::size_t i = 0; i < rows_[r].size(); ++i)
            pen.cell(top + r + 1, i, rows_[r][i],
                     i < widths.size() && rows_.size() <= kMostWrapped ? widths[i] : kLongestText);
    }
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(pen.sheet, columnOf(i), columnOf(i), static_cast<double>(widths[i]),
                             nullptr);
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
    auto written = base::writeByName(
        file, [&](const std::string &name) { return WorkbookTable::fill(tables, target, name); });
    return written ? file.commit() : written;
}

base::Result<void> WorkbookTable::fill(const std::vector<WorkbookTable> &tables,
                                       const base::Path &target, const std::string &name) {
    lxw_workbook *book = workbook_new(name.c_str());
    lxw_doc_properties properties{};
    properties.created = 1; // a fixed time: the same table gives the same bytes
    workbook_set_properties(book, &properties);
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    lxw_format *heading = workbook_add_format(book);
    format_set_bold(heading);
    format_set_text_wrap(heading);
    format_set_align(heading, LXW_ALIGN_VERTICAL_TOP);
    lxw_format *wrapped = workbook_add_format(book);
    format_set_text_wrap(wrapped);
    format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
    ShareFormats shares(book);
    for (const WorkbookTable &table : tables) {
        const bool named = workbook_validate_sheet_name(book, table.sheet_.c_str()) == LXW_NO_ERROR;
        const WorkbookTable::Pen pen{
            workbook_add_worksheet(book, named ? table.sheet_.c_str() : nullptr), bold, heading,
            wrapped, &shares};
        table.draw(pen);
    }
    if (const auto code = workbook_close(book); code != LXW_NO_ERROR)
        return base::outputError(target, lxw_strerror(code));
    return {};
}

} // namespace kooste::exchange
