// SPDX-License-Identifier: MIT
#include "reports/writers/xlsx.h"
#include "base/system_path.h"
#include "base/text.h"
#include "reports/document_tables.h"
#include "reports/writers/xlsx_charts.h"
#include "reports/writers/xlsx_sheet.h"

#include <algorithm>
#include <ctime>

namespace kooste::reports {

namespace {

/// Columns A:K of the summary, in characters.
const std::vector<double> kSummaryWidths{42, 12, 11, 11, 10, 13, 15, 20, 12, 16, 26};
constexpr lxw_col_t kChartColumn = 6; ///< G: the chart stands right of the trend's table
constexpr double kSummaryChartWidth = 640;
constexpr double kSheetChartWidth = 900;

/// Excel's cells have no time zone: the clock's local time is written as it is.
std::time_t creationTime(const base::DateTime &made) {
    return static_cast<std::time_t>(base::dayNumber(made.date)) * 86400 + made.second;
}

void setProperties(lxw_workbook *workbook, const Metadata &metadata) {
    lxw_doc_properties properties{};
    const auto chars = [](const std::string &text) { return const_cast<char *>(text.c_str()); };
    properties.title = chars(metadata.title);
    properties.subject = chars(metadata.subtitle);
    properties.author = chars(metadata.author);
    properties.company = chars(metadata.county);
    properties.comments = chars(metadata.program);
    properties.created = creationTime(metadata.made);
    workbook_set_properties(workbook, &properties);
}

/// All sheets of one workbook, from the document's sections.
class WorkbookBuilder {
public:
    explicit WorkbookBuilder(XlsxBook &book) : book_(book), figures_(book) {}

    void build() {
        summary();
        for (const auto &section : book_.document.sections)
            if (!section.sheet.empty() && section.where != Section::Where::pageOnly)
                sheet(section);
        figures_.finish();
    }

private:
    void summary();
    void summarise(XlsxSheet &sheet, const Section &section);
    void summaryFigure(XlsxSheet &sheet, const Figure &figure);
    void sheet(const Section &section);
    void block(XlsxSheet &sheet, const Section &section, const Block &block);
    void itemBlock(XlsxSheet &sheet, const Section &section, const ItemTable &items);
    void promoterBlock(XlsxSheet &sheet, const Section &section, const PromoterBars &bars);
    std::vector<double> widthsOf(const Section &section) const;

    XlsxBook &book_;
    XlsxChartFigures figures_;
};

void WorkbookBuilder::summary() {
    const auto &metadata = book_.document.metadata;
    XlsxSheet sheet(book_, book_.document.summarySheet, static_cast<int>(kSummaryWidths.size()));
    sheet.setWidths(kSummaryWidths);
    sheet.line(metadata.title, XlsxStyle::Role::title, 30);
    sheet.line(metadata.subtitle, XlsxStyle::Role::subtitle);
    sheet.line(metadata.basis, XlsxStyle::Role::muted);
    for (const auto &section : book_.document.sections)
        if (section.where == Section::Where::everywhere)
            summarise(sheet, section);
    sheet.setPage(1, 3);
}

void WorkbookBuilder::summarise(XlsxSheet &sheet, const Section &section) {
    bool headed = false;
    const auto head = [&] {
        if (headed)
            return;
        sheet.skip();
        sheet.heading(section.heading);
        headed = true;
    };
    for (const auto &block : section.blocks) {
        if (const auto *figures = std::get_if<KeyFigures>(&block)) {
            head();
            sheet.table(keyFigureTable(*figures));
        } else if (const auto *figure = std::get_if<Figure>(&block)) {
            head();
            summaryFigure(sheet, *figure);
        } else if (const auto *items = std::get_if<ItemTable>(&block)) {
            if (headed)
                sheet.skip();
            head();
            sheet.table(itemTable(*items));
        }
    }
}

/// The table on the left, its chart beside it.
void WorkbookBuilder::summaryFigure(XlsxSheet &sheet, const Figure &figure) {
    const auto place = sheet.table(figure.table);
    auto *chart = xlsxTrendChart(book_, figures_, figure);
    if (!chart)
        return;
    constexpr lxw_row_t kFewestRows = 11;
    const auto rows = std::max<lxw_row_t>(place.last - place.head + 2, kFewestRows);
    sheet.chart(chart, place.head, kChartColumn, kSummaryChartWidth, static_cast<double>(rows) * 24,
                figure.summary);
    if (sheet.row() < place.head + kFewestRows)
        sheet.moveTo(place.head + kFewestRows);
}

std::vector<double> WorkbookBuilder::widthsOf(const Section &section) const {
    std::vector<double> widths;
    const auto widen = [&](const Table &table) {
        const auto fitting =
            fittingWidths(table, book_.document.metadata.language, book_.document.words);
        widths.resize(std::max(widths.size(), fitting.size()));
        for (std::size_t i = 0; i < fitting.size(); ++i)
            widths[i] = std::max(widths[i], fitting[i]);
    };
    for (const auto &block : section.blocks) {
        if (const auto *figure = std::get_if<Figure>(&block))
            widen(figure->table);
        else if (const auto *items = std::get_if<ItemTable>(&block)) {
            widen(itemTable(*items));
            widen(itemDistribution(*items));
        } else if (const auto *bars = std::get_if<PromoterBars>(&block))
            widen(bars->table);
        else if (const auto *comments = std::get_if<CommentColumns>(&block))
            widen(commentTable(*comments));
        else if (const auto *table = std::get_if<Table>(&block))
            widen(flattened(*table));
        else if (std::holds_alternative<Notes>(block) || std::holds_alternative<Sentences>(block)) {
            widths.resize(std::max<std::size_t>(widths.size(), 2));
            widths[0] = std::max(widths[0], 34.0);
            // The text of a note spans all columns behind the first.
            if (widths.size() == 2)
                widths[1] = std::max(widths[1], 100.0);
        }
    }
    return widths;
}

void WorkbookBuilder::sheet(const Section &section) {
    const auto widths = widthsOf(section);
    XlsxSheet sheet(book_, section.sheet, std::max(static_cast<int>(widths.size()), 2));
    sheet.setWidths(widths);
    sheet.line(section.heading, XlsxStyle::Role::title, 30);
    sheet.line(book_.document.metadata.footer, XlsxStyle::Role::subtitle);
    sheet.line(section.note, XlsxStyle::Role::muted);
    for (const auto &each : section.blocks) {
        sheet.skip();
        block(sheet, section, each);
    }
    // The header row of a sheet that begins with a table stays in sight.
    const bool tableFirst =
        !section.blocks.empty() && (std::holds_alternative<Table>(section.blocks.front()) ||
                                    std::holds_alternative<CommentColumns>(section.blocks.front()));
    const bool hasChart = std::any_of(section.blocks.begin(), section.blocks.end(), [](auto &each) {
        return std::holds_alternative<Figure>(each) || std::holds_alternative<ItemTable>(each) ||
               std::holds_alternative<PromoterBars>(each);
    });
    sheet.setPage(hasChart ? 1 : 0, tableFirst ? 5 : 3);
}

void WorkbookBuilder::block(XlsxSheet &sheet, const Section &section, const Block &block) {
    if (const auto *figure = std::get_if<Figure>(&block)) {
        const auto place = sheet.table(figure->table);
        if (auto *chart = xlsxTrendChart(book_, figures_, *figure)) {
            sheet.chart(chart, sheet.row() + 1, place.firstColumn, kSheetChartWidth, 360,
                        figure->summary);
            sheet.moveTo(sheet.row() + 20);
        }
    } else if (const auto *items = std::get_if<ItemTable>(&block))
        itemBlock(sheet, section, *items);
    else if (const auto *bars = std::get_if<PromoterBars>(&block))
        promoterBlock(sheet, section, *bars);
    else if (const auto *comments = std::get_if<CommentColumns>(&block))
        sheet.table(commentTable(*comments));
    else if (const auto *table = std::get_if<Table>(&block))
        sheet.table(flattened(*table));
    else if (const auto *figures = std::get_if<KeyFigures>(&block))
        sheet.table(keyFigureTable(*figures));
    else if (const auto *notes = std::get_if<Notes>(&block))
        for (const auto &note : notes->notes)
            sheet.pair(note.term, std::string(base::trim(note.text)));
    else if (const auto *sentences = std::get_if<Sentences>(&block))
        for (const auto &sentence : sentences->sentences)
            sheet.sentence(sentence.lead, sentence.rest);
    else if (const auto *panel = std::get_if<ComparabilityPanel>(&block)) {
        sheet.heading(panel->title);
        for (const auto &row : panel->rows)
            sheet.pair(row.name, row.verdict);
    } else if (const auto *paragraph = std::get_if<Paragraph>(&block))
        sheet.line(paragraph->text, XlsxStyle::Role::muted);
}

void WorkbookBuilder::itemBlock(XlsxSheet &sheet, const Section &section, const ItemTable &items) {
    sheet.table(itemTable(items));
    sheet.skip();
    sheet.table(itemDistribution(items));
    if (auto *chart = xlsxItemChart(book_, figures_, items, section.heading)) {
        const double height = 120 + 34 * static_cast<double>(items.rows.size());
        sheet.chart(chart, sheet.row() + 1, 0, kSheetChartWidth, height, items.summary);
        sheet.moveTo(sheet.row() + 2 + static_cast<lxw_row_t>(height / 20));
    }
}

void WorkbookBuilder::promoterBlock(XlsxSheet &sheet, const Section &section,
                                    const PromoterBars &bars) {
    sheet.table(bars.table);
    if (auto *chart = xlsxPromoterChart(book_, figures_, bars, section.heading)) {
        const double height = 130 + 50 * static_cast<double>(bars.chart.rows.size());
        sheet.chart(chart, sheet.row() + 1, 0, kSheetChartWidth, height, bars.summary);
        sheet.moveTo(sheet.row() + 2 + static_cast<lxw_row_t>(height / 20));
    }
}

} // namespace

base::Result<void> XlsxWriter::write(const Document &document, base::AtomicFile &file,
                                     const base::Progress &progress,
                                     const base::CancelToken &cancel) const {
    if (cancel.isCancelled())
        return base::cancelledError();
    auto written = base::writeByName(file, [&](const std::string &name) -> base::Result<void> {
        auto *workbook = workbook_new(name.c_str());
        if (!workbook)
            return base::outputError(file.target(), "");
        setProperties(workbook, document.metadata);
        XlsxStyles styles(workbook);
        XlsxBook book{workbook, styles, document};
        WorkbookBuilder(book).build();
        progress.report(0.7);
        const auto outcome = workbook_close(workbook);
        if (outcome != LXW_NO_ERROR)
            return base::outputError(file.target(), lxw_strerror(outcome));
        return {};
    });
    if (!written)
        return written;
    if (cancel.isCancelled())
        return base::cancelledError();
    auto committed = file.commit();
    progress.report(1);
    return committed;
}

} // namespace kooste::reports
