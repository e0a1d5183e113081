// SPDX-License-Identifier: MIT
#include "reports/writers/xlsx_sheet.h"
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace kooste::reports {

namespace {

/// Excel's longest cell text.
constexpr std::size_t kLongestText = 32000;
constexpr std::size_t kLongestSheetName = 31;
constexpr double kWidest = 48; ///< of a column, in characters
constexpr double kRowHeight = 18;
constexpr double kLineHeight = 15;
/// Text of a table's last column has the empty cells behind it to run into.
constexpr double kLastColumnRoom = 60;

/// Two sheets must not differ in case only; a number tells them apart.
std::string freeSheetName(lxw_workbook *workbook, const std::string &wanted) {
    auto name = xlsxSheetName(wanted);
    for (int number = 2;
         workbook_validate_sheet_name(workbook, name.c_str()) != LXW_NO_ERROR && number < 100;
         ++number)
        name = base::shortened(xlsxSheetName(wanted), kLongestSheetName - 4) + " " +
               std::to_string(number);
    return name;
}

XlsxStyle bodyStyle(bool right, bool strong) {
    XlsxStyle style;
    style.right = right;
    style.strong = strong;
    return style;
}

/// Writes one cell in the style its content asks for.
struct CellPen {
    XlsxBook &book;
    lxw_worksheet *sheet;
    lxw_row_t row;
    lxw_col_t column;
    Column::Kind kind;
    bool strong;
    bool wraps;

    bool rightAligned() const {
        return kind != Column::Kind::text && kind != Column::Kind::verdict;
    }
    /// Text that stands behind another column keeps its distance.
    bool indented() const { return column > 0 && !rightAligned(); }
    base::Language language() const { return book.document.metadata.language; }

    void string(const std::string &text, const XlsxStyle &style) const {
        worksheet_write_string(sheet, row, column, text.c_str(), book.styles.of(style));
    }
    void number(const Number &number, lxw_col_t at) const {
        auto style = bodyStyle(true, strong);
        style.numberFormat = xlsxNumberFormat(number, language(), book.document.words);
        worksheet_write_number(sheet, row, at, xlsxValue(number), book.styles.of(style));
    }
    void both(const std::string &text, const XlsxStyle &style) const {
        string(text, style);
        if (kind == Column::Kind::interval)
            worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column + 1), text.c_str(),
                                   book.styles.of(style));
    }

    void operator()(const Absent &) const {
        auto style = bodyStyle(rightAligned(), false);
        style.muted = true;
        style.indent = indented();
        both(book.document.words.absent, style);
    }
    void operator()(const Suppressed &) const {
        auto style = bodyStyle(true, false);
        style.muted = true;
        both(book.document.words.suppressed, style);
    }
    void operator()(const std::string &text) const {
        auto style = bodyStyle(false, strong);
        style.wrap = wraps;
        style.indent = indented();
        string(base::shortened(text, kLongestText), style);
    }
    void operator()(const Number &value) const { number(value, column); }
    void operator()(const Interval &interval) const {
        number({interval.low, interval.format}, column);
        number({interval.high, interval.format}, static_cast<lxw_col_t>(column + 1));
    }
    void operator()(const base::Date &date) const {
        auto style = bodyStyle(true, strong);
        style.numberFormat = language() == base::Language::en ? "d mmm yyyy" : "d.m.yyyy";
        lxw_datetime when{};
        when.year = static_cast<int>(date.year());
        when.month = static_cast<int>(static_cast<unsigned>(date.month()));
        when.day = static_cast<int>(static_cast<unsigned>(date.day()));
        worksheet_write_datetime(sheet, row, column, &when, book.styles.of(style));
    }
    void operator()(const Verdict &verdict) const {
        auto style = bodyStyle(false, false);
        style.indent = indented();
        string(verdict.word, style);
    }
};

/// Header texts of the sheet's columns; a table wants them to differ.
std::vector<std::string> headers(const Table &table) {
    std::vector<std::string> texts;
    std::set<std::string> seen;
    for (const auto &column : table.columns) {
        auto parts = column.kind == Column::Kind::interval
                         ? std::vector{column.lowHeader, column.highHeader}
                         : std::vector{column.header};
        for (auto &text : parts) {
            if (text.empty())
                text = "-";
            const auto plain = text;
            for (int number = 2; !seen.insert(base::comparisonKey(text)).second; ++number)
                text = plain + " " + std::to_string(number);
            texts.push_back(text);
        }
    }
    return texts;
}

} // namespace

std::string xlsxSheetName(const std::string &wanted) {
    std::string name;
    for (const char c : base::shortened(wanted, kLongestSheetName))
        name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    return name.empty() ? "-" : name;
}

lxw_col_t sheetColumns(const Column &column) {
    return column.kind == Column::Kind::interval ? 2 : 1;
}

std::vector<double> fittingWidths(const Table &table, base::Language language,
                                  const CellWords &words) {
    std::vector<double> widths;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto &column = table.columns[c];
        // A header may wrap; its longest word and the filter button must fit.
        std::size_t longest = 8;
        for (const auto word : base::split(column.header, " "))
            longest = std::max(longest, base::characterCount(word) + 4);
        const bool isInterval = column.kind == Column::Kind::interval;
        for (const auto &row : table.rows)
            if (!isInterval)
                longest = std::max(
                    longest, base::characterCount(shownCell(row.cells.at(c), language, words)) + 2);
        const double width = std::clamp(static_cast<double>(longest), 10.0, kWidest);
        widths.insert(widths.end(), sheetColumns(column), width);
    }
    return widths;
}

XlsxSheet::XlsxSheet(XlsxBook &book, const std::string &name, int columns)
    : book_(book), name_(freeSheetName(book.workbook, name)),
      sheet_(workbook_add_worksheet(book.workbook, name_.c_str())), columns_(columns) {
    worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
}

void XlsxSheet::setWidths(const std::vector<double> &widths) {
    widths_ = widths;
    for (std::size_t i = 0; i < widths.size(); ++i)
        worksheet_set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                             widths[i], nullptr);
}

void XlsxSheet::line(const std::string &text, XlsxStyle::Role role, double height) {
    XlsxStyle style;
    style.role = role;
    worksheet_set_row(sheet_, row_, height, nullptr);
    worksheet_write_string(sheet_, row_++, 0, text.c_str(), book_.styles.of(style));
}

void XlsxSheet::heading(const std::string &text, const std::string &note) {
    XlsxStyle style;
    style.role = XlsxStyle::Role::section;
    auto *format = book_.styles.of(style);
    worksheet_set_row(sheet_, row_, 22, nullptr);
    for (int column = 0; column < columns_; ++column)
        worksheet_write_blank(sheet_, row_, static_cast<lxw_col_t>(column), format);
    worksheet_write_string(sheet_, row_++, 0, text.c_str(), format);
    if (!note.empty())
        line(note, XlsxStyle::Role::muted);
}

double XlsxSheet::widthOf(lxw_col_t column) const {
    return column < widths_.size() ? widths_[column] : 10;
}

double XlsxSheet::wrappedHeight(const std::string &text, double width) {
    // Words do not fill a line to its end: count on nine tenths of it.
    const double lines = std::ceil(static_cast<double>(base::characterCount(text)) / (width * 0.9));
    return std::max(1.0, lines) * kLineHeight + (kRowHeight - kLineHeight);
}

XlsxPlace XlsxSheet::table(const Table &table) {
    lxw_col_t width = 0;
    for (const auto &column : table.columns)
        width = static_cast<lxw_col_t>(width + sheetColumns(column));
    const XlsxPlace place{row_, row_ + static_cast<lxw_row_t>(table.rows.size()), 0,
                          static_cast<lxw_col_t>(width - 1)};
    worksheet_set_row(sheet_, row_, headHeight(table), nullptr);
    addTable(table, place);
    writeRows(table, place);
    markVerdicts(table, place);
    row_ = place.last + 1;
    if (!table.note.empty())
        line(table.note, XlsxStyle::Role::muted);
    return place;
}

double XlsxSheet::headHeight(const Table &table) const {
    constexpr double kFilterButton = 3; // characters that the button takes
    std::size_t column = 0;
    double height = 32;
    for (const auto &text : headers(table))
        height = std::max(
            height, wrappedHeight(text, std::max(5.0, widthOf(static_cast<lxw_col_t>(column++)) -
                                                          kFilterButton)));
    return height;
}

void XlsxSheet::writeRows(const Table &table, const XlsxPlace &place) {
    lxw_row_t at = place.head + 1;
    for (const auto &row : table.rows)
        writeRow(table, row, at++, place.firstColumn);
}

void XlsxSheet::writeRow(const Table &table, const Row &row, lxw_row_t at, lxw_col_t firstColumn) {
    lxw_col_t column = firstColumn;
    double height = kRowHeight;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto &header = table.columns[c];
        const auto &content = row.cells.at(c);
        const bool isValue =
            header.kind == Column::Kind::number &&
            (header.code == "value" || header.code == "agree" || header.code == "nps");
        const auto *text = std::get_if<std::string>(&content);
        double width = widthOf(column) * 1.1;
        if (c + 1 == table.columns.size())
            width = std::max(width, kLastColumnRoom);
        const bool wraps = text && static_cast<double>(base::characterCount(*text)) > width;
        if (wraps)
            height = std::max(height, wrappedHeight(*text, widthOf(column)));
        std::visit(CellPen{book_, sheet_, at, column, header.kind,
                           isValue || (c == 0 && row.strong), wraps},
                   content);
        column = static_cast<lxw_col_t>(column + sheetColumns(header));
    }
    worksheet_set_row(sheet_, at, height, nullptr);
}

void XlsxSheet::addTable(const Table &table, const XlsxPlace &place) {
    const auto texts = headers(table);
    std::vector<lxw_table_column> columns(texts.size());
    std::vector<lxw_table_column *> pointers;
    std::size_t at = 0;
    for (const auto &column : table.columns)
        for (int part = 0; part < sheetColumns(column); ++part, ++at) {
            XlsxStyle style;
            style.role = XlsxStyle::Role::head;
            style.right = column.align() == Align::right;
            style.indent = !style.right && at > 0;
            columns[at] = {};
            columns[at].header = const_cast<char *>(texts[at].c_str());
            columns[at].header_format = book_.styles.of(style);
            pointers.push_back(&columns[at]);
        }
    pointers.push_back(nullptr);
    if (place.empty())
        return;
    lxw_table_options options{};
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 0;
    options.no_banded_rows = LXW_TRUE;
    options.columns = pointers.data();
    worksheet_add_table(sheet_, place.head, place.firstColumn, place.last, place.lastColumn,
                        &options);
}

void XlsxSheet::mark(const XlsxPlace &place, lxw_col_t column, bool withChange,
                     const std::string &word, lxw_format *format) {
    if (word.empty() || place.empty())
        return;
    std::string quoted;
    for (const char c : word)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    char reference[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(reference, place.head + 1, column);
    std::string formula = "=$";
    formula += reference;
    formula += "=\"" + quoted + "\"";
    lxw_conditional_format rule{};
    rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
    rule.value_string = const_cast<char *>(formula.c_str());
    rule.format = format;
    const auto first = static_cast<lxw_col_t>(withChange && column > 0 ? column - 1 : column);
    worksheet_conditional_format_range(sheet_, place.head + 1, first, place.last, column, &rule);
}

/// Shares as bars in their own cells, the whole cell being everybody.
void XlsxSheet::addBars(const XlsxPlace &place, lxw_col_t column) {
    if (place.empty())
        return;
    lxw_conditional_format bars{};
    bars.type = LXW_CONDITIONAL_DATA_BAR;
    bars.data_bar_2010 = LXW_TRUE;
    bars.bar_solid = LXW_TRUE;
    bars.bar_color = 0x8DB4D6;
    bars.min_rule_type = bars.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
    bars.min_value = 0;
    bars.max_value = 1;
    worksheet_conditional_format_range(sheet_, place.head + 1, column, place.last, column, &bars);
}

void XlsxSheet::markVerdicts(const Table &table, const XlsxPlace &place) {
    const auto &words = book_.document.words;
    lxw_col_t column = place.firstColumn;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].bars)
            addBars(place, column);
        if (table.columns[c].kind == Column::Kind::verdict) {
            const bool afterChange = c > 0 && table.columns[c - 1].kind == Column::Kind::number;
            const bool isTarget = table.columns[c].code == "targetState";
            mark(place, column, afterChange && !isTarget, words.improved, book_.styles.good());
            mark(place, column, afterChange && !isTarget, words.declined, book_.styles.bad());
            mark(place, column, false, words.reached, book_.styles.good());
            mark(place, column, false, words.missed, book_.styles.bad());
        }
        column = static_cast<lxw_col_t>(column + sheetColumns(table.columns[c]));
    }
}

double XlsxSheet::spannedWidth(int first) const {
    double width = 0;
    for (int column = first; column < columns_; ++column)
        width += widthOf(static_cast<lxw_col_t>(column));
    return width;
}

void XlsxSheet::pair(const std::string &term, const std::string &text) {
    XlsxStyle left;
    left.role = XlsxStyle::Role::bold;
    left.wrap = true;
    XlsxStyle right;
    right.role = XlsxStyle::Role::plain;
    right.wrap = true;
    worksheet_set_row(
        sheet_, row_,
        std::max(wrappedHeight(term, widthOf(0)), wrappedHeight(text, spannedWidth(1))), nullptr);
    worksheet_write_string(sheet_, row_, 0, term.c_str(), book_.styles.of(left));
    const auto shown = base::shortened(text, kLongestText);
    auto *format = book_.styles.of(right);
    if (columns_ > 2)
        worksheet_merge_range(sheet_, row_, 1, row_, static_cast<lxw_col_t>(columns_ - 1),
                              shown.c_str(), format);
    else
        worksheet_write_string(sheet_, row_, 1, shown.c_str(), format);
    ++row_;
}

void XlsxSheet::sentence(const std::string &lead, const std::string &rest) {
    XlsxStyle bold;
    bold.role = XlsxStyle::Role::bold;
    XlsxStyle plain;
    plain.role = XlsxStyle::Role::plain;
    plain.wrap = true;
    auto *format = book_.styles.of(plain);
    worksheet_set_row(sheet_, row_, wrappedHeight(lead + rest, spannedWidth(0)), nullptr);
    worksheet_merge_range(sheet_, row_, 0, row_, static_cast<lxw_col_t>(columns_ - 1), "", format);
    if (rest.empty()) {
        worksheet_write_string(sheet_, row_++, 0, lead.c_str(), format);
        return;
    }
    lxw_rich_string_tuple first{book_.styles.of(bold), const_cast<char *>(lead.c_str())};
    lxw_rich_string_tuple second{nullptr, const_cast<char *>(rest.c_str())};
    lxw_rich_string_tuple *runs[] = {&first, &second, nullptr};
    worksheet_write_rich_string(sheet_, row_++, 0, runs, format);
}

void XlsxSheet::chart(lxw_chart *chart, lxw_row_t row, lxw_col_t column, double width,
                      double height, const std::string &description) {
    lxw_chart_options options{};
    options.x_offset = 10;
    options.y_offset = 2;
    options.x_scale = width / 480.0; // libxlsxwriter's usual chart is 480 x 288 pixels
    options.y_scale = height / 288.0;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = const_cast<char *>(description.c_str());
    worksheet_insert_chart_opt(sheet_, row, column, chart, &options);
}

void XlsxSheet::setPage(int tall, lxw_row_t frozenRows) {
    worksheet_set_paper(sheet_, 9); // A4
    worksheet_set_landscape(sheet_);
    worksheet_set_margins(sheet_, 0.5, 0.5, 0.5, 0.6);
    worksheet_fit_to_pages(sheet_, 1, static_cast<std::uint16_t>(tall));
    if (frozenRows > 0)
        worksheet_freeze_panes(sheet_, frozenRows, 0);
    // "&" begins a code in a footer; a doubled one is the sign itself.
    std::string footer = "&L&8";
    for (const char c : base::shortened(book_.document.metadata.footer, 80))
        footer += c == '&' ? std::string("&&") : std::string(1, c);
    worksheet_set_footer(sheet_, (footer + "&R&8&P / &N").c_str());
}

} // namespace kooste::reports
