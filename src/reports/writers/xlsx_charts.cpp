// SPDX-License-Identifier: MIT
#include "reports/writers/xlsx_charts.h"

#include <algorithm>
#include <array>

namespace kooste::reports {

namespace {

using Series = XlsxChartFigures::Series;
using FigureBlock = XlsxChartFigures::Block;

lxw_chart_font font(double size, bool bold, lxw_color_t colour) {
    lxw_chart_font result{};
    result.size = size;
    result.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    result.color = colour;
    return result;
}

lxw_chart_line line(lxw_color_t colour, float width) {
    lxw_chart_line result{};
    result.color = colour;
    result.width = width;
    return result;
}

lxw_chart_line noLine() {
    lxw_chart_line result{};
    result.none = LXW_TRUE;
    return result;
}

/// Title, border and axes that all charts have in common.
void dress(lxw_chart *chart, const std::string &title) {
    auto titleFont = font(12, true, xlsx_colour::kBlue);
    chart_title_set_name(chart, title.c_str());
    chart_title_set_name_font(chart, &titleFont);
    auto border = line(xlsx_colour::kRule, 0.75F);
    chart_chartarea_set_line(chart, &border);
    auto axisFont = font(9, false, xlsx_colour::kInk);
    chart_axis_set_num_font(chart->x_axis, &axisFont);
    auto valueFont = font(9, false, xlsx_colour::kMuted);
    chart_axis_set_num_font(chart->y_axis, &valueFont);
    auto axisLine = line(xlsx_colour::kAxis, 0.75F);
    chart_axis_set_line(chart->x_axis, &axisLine);
    chart_axis_set_major_tick_mark(chart->x_axis, LXW_CHART_AXIS_TICK_MARK_NONE);
}

lxw_chart_series *addSeries(lxw_chart *chart, const FigureBlock &block, lxw_col_t which,
                            const std::string &name) {
    auto *series = chart_add_series(chart, nullptr, nullptr);
    const auto column = static_cast<lxw_col_t>(block.firstSeries + which);
    chart_series_set_categories(series, block.sheet.c_str(), block.first, 0, block.last, 0);
    chart_series_set_values(series, block.sheet.c_str(), block.first, column, block.last, column);
    chart_series_set_name(series, name.c_str());
    return series;
}

struct StretchColours {
    lxw_color_t value;
    lxw_color_t bounds;
    float width;
};

StretchColours coloursOf(const charts::TrendSpec &spec, std::size_t segment) {
    const bool old = std::any_of(
        spec.segments.begin() + static_cast<std::ptrdiff_t>(segment) + 1, spec.segments.end(),
        [](const auto &later) { return later.breakBefore == charts::BreakKind::notComparable; });
    if (old)
        return {xlsx_colour::kMuted, xlsx_colour::kNeutral, 1.5F};
    return {xlsx_colour::kBlue, xlsx_colour::kBlueMid, 2.25F};
}

/// Value, low and high of each stretch, then the target: three columns a stretch.
std::vector<Series> trendSeries(const charts::TrendSpec &spec, const Figure &figure) {
    std::string lowName;
    std::string highName;
    for (const auto &column : figure.table.columns)
        if (column.kind == Column::Kind::interval) {
            lowName = ": " + column.lowHeader;
            highName = ": " + column.highHeader;
        }
    std::vector<Series> all;
    const std::size_t periods = spec.periods.size();
    for (const auto &segment : spec.segments) {
        const auto name = segment.head.empty() ? figure.title : segment.head;
        const std::vector<std::optional<double>> none(periods);
        Series value{name, none};
        Series low{name + lowName, none};
        Series high{name + highName, none};
        for (const auto &point : segment.points) {
            if (point.suppressed)
                continue;
            value.values.at(point.period) = point.value;
            low.values.at(point.period) = point.low;
            high.values.at(point.period) = point.high;
        }
        all.insert(all.end(), {std::move(value), std::move(low), std::move(high)});
    }
    if (spec.target) {
        Series target{spec.target->label, std::vector<std::optional<double>>(periods)};
        for (auto i = spec.target->firstPeriod; i <= spec.target->lastPeriod && i < periods; ++i)
            target.values[i] = spec.target->value;
        all.push_back(std::move(target));
    }
    return all;
}

/// Points with a base below 30 are hollow.
void hollowPoints(lxw_chart_series *series, const charts::TrendSpec &spec, std::size_t segment,
                  lxw_color_t colour) {
    lxw_chart_fill white{};
    white.color = LXW_COLOR_WHITE;
    auto edge = line(colour, 1.5F);
    lxw_chart_point hollow{&edge, &white, nullptr};
    std::vector<lxw_chart_point *> points(spec.periods.size() + 1, nullptr);
    lxw_chart_point plain{nullptr, nullptr, nullptr};
    std::fill(points.begin(), points.end() - 1, &plain);
    bool any = false;
    for (const auto &point : spec.segments[segment].points)
        if (point.hollow && !point.suppressed) {
            points.at(point.period) = &hollow;
            any = true;
        }
    if (any)
        chart_series_set_points(series, points.data());
}

void drawValues(lxw_chart_series *series, const charts::TrendSpec &spec, std::size_t segment) {
    const auto colours = coloursOf(spec, segment);
    auto stroke = line(colours.value, colours.width);
    chart_series_set_line(series, &stroke);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(series, 7);
    lxw_chart_fill fill{};
    fill.color = colours.value;
    chart_series_set_marker_fill(series, &fill);
    auto edge = line(colours.value, 1.0F);
    chart_series_set_marker_line(series, &edge);
    auto labelFont = font(9, true, xlsx_colour::kInk);
    chart_series_set_labels(series);
    chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_ABOVE);
    chart_series_set_labels_num_format(
        series, spec.unit == charts::ValueUnit::scale ? "0.00" : "0;\"\u2212\"0");
    chart_series_set_labels_font(series, &labelFont);
    hollowPoints(series, spec, segment, colours.value);
}

void drawBound(lxw_chart_series *series, const StretchColours &colours) {
    auto stroke = line(colours.bounds, 1.0F);
    chart_series_set_line(series, &stroke);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
}

/// A dashed line whose last point carries its name.
void drawTarget(lxw_chart_series *series, const charts::TrendSpec &spec) {
    auto stroke = line(xlsx_colour::kInk, 1.25F);
    stroke.dash_type = LXW_CHART_LINE_DASH_DASH;
    chart_series_set_line(series, &stroke);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
    chart_series_set_labels(series);
    chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_RIGHT);
    lxw_chart_data_label hidden{};
    hidden.hide = LXW_TRUE;
    lxw_chart_data_label shown{};
    shown.value = const_cast<char *>(spec.target->label.c_str());
    std::vector<lxw_chart_data_label *> labels(spec.periods.size() + 1, &hidden);
    labels.at(std::min(spec.target->lastPeriod, spec.periods.size() - 1)) = &shown;
    labels.back() = nullptr;
    chart_series_set_labels_custom(series, labels.data());
}

void setTrendAxis(lxw_chart *chart, const charts::TrendSpec &spec) {
    const auto range = charts::trendRange(spec);
    chart_axis_set_min(chart->y_axis, range.low);
    chart_axis_set_max(chart->y_axis, range.high);
    if (range.step > 0)
        chart_axis_set_major_unit(chart->y_axis, range.step);
    chart_axis_set_num_format(chart->y_axis, "0;\"\u2212\"0");
    auto grid = line(xlsx_colour::kRule, 0.5F);
    chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_TRUE);
    chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
    auto none = noLine();
    chart_axis_set_line(chart->y_axis, &none);
    chart_axis_set_major_tick_mark(chart->y_axis, LXW_CHART_AXIS_TICK_MARK_NONE);
    chart_axis_set_label_position(chart->x_axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
}

/// Colours from the worst class to the best, as on the page.
lxw_color_t classColour(std::size_t place, std::size_t count) {
    using namespace xlsx_colour;
    const std::size_t half = count / 2;
    if (count % 2 == 1 && place == half)
        return kNeutral;
    if (place < half)
        return place == 0 ? kOrange : kOrangeMid;
    return place == count - 1 ? kBlue : kBlueMid;
}

lxw_color_t textOn(lxw_color_t colour) {
    const bool isDark = colour == xlsx_colour::kBlue || colour == xlsx_colour::kOrange;
    return isDark ? lxw_color_t{LXW_COLOR_WHITE} : xlsx_colour::kInk;
}

/// One stacked bar a row, the first row on top, percents inside, classes in a legend.
lxw_chart *stackedBars(XlsxBook &book, const FigureBlock &block, const std::vector<Series> &series,
                       const std::vector<lxw_color_t> &colours, const std::string &title) {
    auto *chart = workbook_add_chart(book.workbook, LXW_CHART_BAR_STACKED_PERCENT);
    dress(chart, title);
    const bool english = book.document.metadata.language == base::Language::en;
    for (std::size_t i = 0; i < series.size(); ++i) {
        auto *bar = addSeries(chart, block, static_cast<lxw_col_t>(i), series[i].name);
        lxw_chart_fill fill{};
        fill.color = colours[i];
        chart_series_set_fill(bar, &fill);
        auto gap = line(LXW_COLOR_WHITE, 1.0F);
        chart_series_set_line(bar, &gap);
        chart_series_set_labels(bar);
        // A label below 4 % would not fit into its piece.
        chart_series_set_labels_num_format(bar, english ? "[<0.04]\"\";0%" : "[<0.04]\"\";0 %");
        auto labelFont = font(9, false, textOn(colours[i]));
        chart_series_set_labels_font(bar, &labelFont);
    }
    chart_set_series_gap(chart, 45);
    // In a bar chart the library's y axis is the one that stands upright: the rows.
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_major_gridlines_set_visible(chart->y_axis, LXW_FALSE);
    chart_axis_major_gridlines_set_visible(chart->x_axis, LXW_FALSE);
    chart_axis_off(chart->x_axis);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    auto legendFont = font(9, false, xlsx_colour::kInk);
    chart_legend_set_font(chart, &legendFont);
    return chart;
}

} // namespace

XlsxChartFigures::Block XlsxChartFigures::add(const std::string &title,
                                              const std::vector<std::string> &rowNames,
                                              const std::vector<Series> &series,
                                              const std::string &numberFormat) {
    for (const auto &earlier : blocks_)
        if (earlier.title == title && earlier.rowNames == rowNames)
            return earlier.place;
    Block block{xlsxSheetName(book_.document.chartSheet), nextRow_ + 2,
                nextRow_ + 1 + static_cast<lxw_row_t>(rowNames.size()), 1};
    nextRow_ = block.last + 2;
    blocks_.push_back({title, rowNames, series, numberFormat, block});
    return block;
}

void XlsxChartFigures::writeBlock(XlsxSheet &sheet, const Pending &pending) {
    sheet.heading(pending.title);
    auto *worksheet = sheet.worksheet();
    XlsxStyle head;
    head.role = XlsxStyle::Role::head;
    worksheet_set_row(worksheet, sheet.row(), 60, nullptr);
    worksheet_write_blank(worksheet, sheet.row(), 0, book_.styles.of(head));
    head.right = true;
    XlsxStyle body;
    auto number = body;
    number.right = true;
    number.numberFormat = pending.numberFormat;
    for (std::size_t c = 0; c < pending.series.size(); ++c)
        worksheet_write_string(worksheet, sheet.row(), static_cast<lxw_col_t>(c + 1),
                               pending.series[c].name.c_str(), book_.styles.of(head));
    for (std::size_t r = 0; r < pending.rowNames.size(); ++r) {
        const auto row = sheet.row() + 1 + static_cast<lxw_row_t>(r);
        worksheet_write_string(worksheet, row, 0, pending.rowNames[r].c_str(),
                               book_.styles.of(body));
        for (std::size_t c = 0; c < pending.series.size(); ++c)
            if (const auto value = pending.series[c].values.at(r))
                worksheet_write_number(worksheet, row, static_cast<lxw_col_t>(c + 1), *value,
                                       book_.styles.of(number));
    }
    sheet.moveTo(sheet.row() + static_cast<lxw_row_t>(pending.rowNames.size()) + 2);
}

void XlsxChartFigures::finish() {
    if (blocks_.empty())
        return;
    std::size_t columns = 1;
    for (const auto &block : blocks_)
        columns = std::max(columns, block.series.size() + 1);
    XlsxSheet sheet(book_, book_.document.chartSheet, static_cast<int>(columns));
    std::vector<double> widths(columns, 16.0);
    widths.front() = 42;
    sheet.setWidths(widths);
    sheet.line(book_.document.chartSheet, XlsxStyle::Role::title, 30);
    sheet.line(book_.document.chartSheetNote, XlsxStyle::Role::muted);
    sheet.skip();
    for (const auto &block : blocks_)
        writeBlock(sheet, block);
    sheet.setPage(0, 0);
}

lxw_chart *xlsxTrendChart(XlsxBook &book, XlsxChartFigures &figures, const Figure &figure) {
    const auto *spec = std::get_if<charts::TrendSpec>(&figure.chart);
    if (!spec || spec->periods.empty())
        return nullptr;
    std::vector<std::string> names;
    for (const auto &period : spec->periods)
        names.push_back(period.name);
    auto series = trendSeries(*spec, figure);
    if (spec->target) {
        // An empty slot at the end leaves room for the target's label.
        names.emplace_back("");
        for (auto &each : series)
            each.values.emplace_back();
    }
    const auto block = figures.add(figure.title, names, series,
                                   spec->unit == charts::ValueUnit::scale ? "0.00" : "0.0");
    auto *chart = workbook_add_chart(book.workbook, LXW_CHART_LINE);
    dress(chart, figure.title);
    for (std::size_t i = 0; i < spec->segments.size(); ++i) {
        const auto first = static_cast<lxw_col_t>(3 * i);
        const auto colours = coloursOf(*spec, i);
        for (const int bound : {1, 2}) {
            const auto which = static_cast<lxw_col_t>(first + bound);
            drawBound(addSeries(chart, block, which, series[which].name), colours);
        }
        drawValues(addSeries(chart, block, first, series[first].name), *spec, i);
    }
    if (spec->target)
        drawTarget(
            addSeries(chart, block, static_cast<lxw_col_t>(series.size() - 1), spec->target->label),
            *spec);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
    setTrendAxis(chart, *spec);
    return chart;
}

lxw_chart *xlsxItemChart(XlsxBook &book, XlsxChartFigures &figures, const ItemTable &items,
                         const std::string &title) {
    std::vector<Series> series;
    std::vector<lxw_color_t> colours;
    for (std::size_t i = 0; i < items.classes.size(); ++i) {
        series.push_back({items.classes[i].label, {}});
        colours.push_back(classColour(i, items.classes.size()));
    }
    std::vector<std::string> names;
    for (const auto &row : items.rows) {
        if (row.bar.suppressed || row.bar.parts.size() != items.classes.size())
            continue;
        names.push_back(row.title);
        for (std::size_t i = 0; i < series.size(); ++i)
            series[i].values.emplace_back(row.bar.parts[i].share);
    }
    if (names.empty() || series.empty())
        return nullptr;
    const auto block = figures.add(title, names, series, "0.0%");
    return stackedBars(book, block, series, colours, title);
}

lxw_chart *xlsxPromoterChart(XlsxBook &book, XlsxChartFigures &figures, const PromoterBars &bars,
                             const std::string &title) {
    std::vector<Series> series{
        {bars.chart.detractors, {}}, {bars.chart.passives, {}}, {bars.chart.promoters, {}}};
    std::vector<std::string> names;
    for (const auto &row : bars.chart.rows) {
        if (row.suppressed)
            continue;
        names.push_back(row.label);
        const std::array shares{row.detractors, row.passives, row.promoters};
        for (std::size_t i = 0; i < shares.size(); ++i)
            series[i].values.emplace_back(shares[i]);
    }
    if (names.empty())
        return nullptr;
    const auto block = figures.add(title, names, series, "0.0%");
    return stackedBars(book, block, series,
                       {xlsx_colour::kOrange, xlsx_colour::kNeutral, xlsx_colour::kBlue}, title);
}

} // namespace kooste::reports
