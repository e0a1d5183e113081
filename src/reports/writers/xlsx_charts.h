// SPDX-License-Identifier: MIT
#pragma once
#include "reports/writers/xlsx_sheet.h"

#include <memory>
#include <optional>

namespace kooste::reports {

/// The sheet with the figures behind the charts. A chart cannot read the shown tables: their
/// suppressed cells hold a word, and a line needs one column a comparable stretch. Here a
/// suppressed figure is an empty cell. Made when the first chart asks for it.
class XlsxChartFigures {
public:
    explicit XlsxChartFigures(XlsxBook &book) : book_(book) {}
    /// One column of numbers (or nothing) under a name.
    struct Series {
        std::string name;
        std::vector<std::optional<double>> values;
    };
    struct Block {
        std::string sheet;
        lxw_row_t first = 0; ///< first row of figures
        lxw_row_t last = 0;
        lxw_col_t firstSeries = 1; ///< the column of the first series; column 0 holds the names
    };
    /// Charts of the same figures (summary and own sheet) share one block.
    Block add(const std::string &title, const std::vector<std::string> &rowNames,
              const std::vector<Series> &series, const std::string &numberFormat);
    /// Puts the sheet in place; call last, so that it stands behind the others.
    void finish();

private:
    struct Pending {
        std::string title;
        std::vector<std::string> rowNames;
        std::vector<Series> series;
        std::string numberFormat;
        Block place;
    };
    void writeBlock(XlsxSheet &sheet, const Pending &pending);
    XlsxBook &book_;
    std::vector<Pending> blocks_;
    lxw_row_t nextRow_ = 3;
};

/// A line per comparable stretch with its interval, the target over its periods; nothing joins
/// across a break. Null when the figure holds another kind of chart.
lxw_chart *xlsxTrendChart(XlsxBook &book, XlsxChartFigures &figures, const Figure &figure);
/// Shares of the classes as one stacked bar an item; suppressed items have no bar.
lxw_chart *xlsxItemChart(XlsxBook &book, XlsxChartFigures &figures, const ItemTable &items,
                         const std::string &title);
/// Detractors, passives and promoters as one stacked bar a row.
lxw_chart *xlsxPromoterChart(XlsxBook &book, XlsxChartFigures &figures, const PromoterBars &bars,
                             const std::string &title);

} // namespace kooste::reports
