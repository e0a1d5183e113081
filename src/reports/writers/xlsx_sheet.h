// SPDX-License-Identifier: MIT
#pragma once
#include "reports/document.h"
#include "reports/writers/xlsx_styles.h"

namespace kooste::reports {

/// Where a table stands: rows and columns from 0, the header row first.
struct XlsxPlace {
    lxw_row_t head = 0;
    lxw_row_t last = 0; ///< the last row of figures; equal to head when there is none
    lxw_col_t firstColumn = 0;
    lxw_col_t lastColumn = 0;
    bool empty() const { return last == head; }
};

/// What all sheets of a workbook share. Outlives the pens.
struct XlsxBook {
    lxw_workbook *workbook;
    XlsxStyles &styles;
    const Document &document;
};

/// Fills one sheet from top to bottom. Not copyable: the cursor is the state.
class XlsxSheet {
public:
    /// `columns`: how many columns a section's rule and heading span.
    XlsxSheet(XlsxBook &book, const std::string &name, int columns);

    /// Widths in characters, from the first column.
    void setWidths(const std::vector<double> &widths);
    /// A row of one text in the first column.
    void line(const std::string &text, XlsxStyle::Role role, double height = 18);
    /// A blue rule over all columns with a heading below it and a muted note behind it.
    void heading(const std::string &text, const std::string &note = {});
    void skip() { ++row_; }
    void moveTo(lxw_row_t row) { row_ = row; }
    /// A table that filters, with our own formats; the cursor moves below it and its note.
    XlsxPlace table(const Table &table);
    /// A bold term and, over the other columns, its text.
    void pair(const std::string &term, const std::string &text);
    /// A bold lead and the rest of the sentence over all columns.
    void sentence(const std::string &lead, const std::string &rest);
    void chart(lxw_chart *chart, lxw_row_t row, lxw_col_t column, double width, double height,
               const std::string &description);
    /// A4 landscape, one page wide; `tall` 1 for a sheet on one page, 0 for as many as needed.
    void setPage(int tall, lxw_row_t frozenRows);

    lxw_worksheet *worksheet() { return sheet_; }
    const std::string &name() const { return name_; }
    lxw_row_t row() const { return row_; }
    XlsxBook &book() { return book_; }

private:
    double widthOf(lxw_col_t column) const;
    double spannedWidth(int first) const;
    /// Height that shows a wrapped text whole; row heights are not left to the program that opens
    /// the file, since some do not fit them.
    static double wrappedHeight(const std::string &text, double width);
    double headHeight(const Table &table) const;
    void writeRow(const Table &table, const Row &row, lxw_row_t at, lxw_col_t firstColumn);
    void writeRows(const Table &table, const XlsxPlace &place);
    void addTable(const Table &table, const XlsxPlace &place);
    void addBars(const XlsxPlace &place, lxw_col_t column);
    void markVerdicts(const Table &table, const XlsxPlace &place);
    void mark(const XlsxPlace &place, lxw_col_t column, bool withChange, const std::string &word,
              lxw_format *format);

    XlsxBook &book_;
    std::string name_;
    lxw_worksheet *sheet_;
    int columns_;
    std::vector<double> widths_;
    lxw_row_t row_ = 0;
};

/// A name that Excel takes: at most 31 characters, none of []:*?/\'.
std::string xlsxSheetName(const std::string &wanted);
/// How many worksheet columns a document column takes: two for an interval.
lxw_col_t sheetColumns(const Column &column);
/// Widths that fit the longest cell of each column, within sense.
std::vector<double> fittingWidths(const Table &table, base::Language language,
                                  const CellWords &words);

} // namespace kooste::reports
