// SPDX-License-Identifier: MIT
#include "app/usecases/failure.h"
#include "app/usecases/figures.h"
#include "base/text.h"
#include "exchange/answers/csv_writer.h"
#include "exchange/answers/workbook_table.h"

namespace kooste::app {

namespace {

std::string axisName(const analysis::Setting &setting, const analysis::Axis &axis,
                     const base::Translator &translator) {
    using Kind = analysis::Axis::Kind;
    const auto text = [&](const base::Message &message) {
        return base::render(message, translator);
    };
    switch (axis.kind) {
    case Kind::unit:
        return text(base::tr("Unit"));
    case Kind::period:
        return text(base::tr("Period"));
    case Kind::channel:
        return text(base::tr("Channel"));
    case Kind::audience:
        return text(base::tr("Audience"));
    case Kind::phase:
        return text(base::tr("Phase"));
    case Kind::version:
        return text(base::tr("Version"));
    case Kind::language:
        return text(base::tr("Language"));
    case Kind::option:
        return setting.survey().itemTitle(axis.item, translator.language());
    }
    return {};
}

using Cell = FigureSheet::Cell;

Cell numberCell(double value) { return {base::formatExact(value), value}; }

/// Values of one figure, in the order of valueHeader().
void addFigure(std::vector<Cell> &cells, const analysis::IndicatorRow &row, bool raw,
               const std::string &suppressed) {
    constexpr std::size_t kValues = 8;
    if (!row.figure) {
        cells.insert(cells.end(), kValues, Cell{suppressed});
        return;
    }
    const auto shown = [&](double value) {
        return numberCell(raw ? value : shownValue(value, row.indicator));
    };
    const auto &figure = *row.figure;
    cells.push_back(numberCell(static_cast<double>(figure.n)));
    cells.push_back(numberCell(static_cast<double>(figure.base)));
    cells.push_back(figure.value ? shown(*figure.value) : Cell{});
    cells.push_back(figure.interval ? shown(figure.interval->low) : Cell{});
    cells.push_back(figure.interval ? shown(figure.interval->high) : Cell{});
    const auto classCell = [&](std::int64_t analysis::NpsClasses::*count) {
        return figure.classes ? numberCell(static_cast<double>(*figure.classes.*count)) : Cell{};
    };
    cells.push_back(classCell(&analysis::NpsClasses::promoters));
    cells.push_back(classCell(&analysis::NpsClasses::passives));
    cells.push_back(classCell(&analysis::NpsClasses::detractors));
}

} // namespace

FigureSheet figureSheet(const analysis::Setting &setting, const analysis::IndicatorTable &table,
                        bool raw, const base::Translator &translator) {
    using base::tr;
    const auto text = [&](const base::Message &message) {
        return base::render(message, translator);
    };
    FigureSheet sheet;
    for (const auto &axis : table.axes) {
        if (axis.kind == analysis::Axis::Kind::unit)
            sheet.header.push_back(text(tr("Unit code")));
        sheet.header.push_back(axisName(setting, axis, translator));
    }
    for (const auto &message :
         {tr("Item code"), tr("Item"), tr("Indicator"), tr("Responses"), tr("n"), tr("Value"),
          tr("Interval, low"), tr("Interval, high"), tr("Promoters"), tr("Passives"),
          tr("Detractors"), tr("Comparability"), tr("Reason")})
        sheet.header.push_back(text(message));
    const auto suppressed = text(tr("suppressed"));
    for (const auto &row : table.rows) {
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < table.axes.size(); ++i) {
            const auto &axis = table.axes[i];
            if (axis.kind == analysis::Axis::Kind::unit)
                cells.push_back({analysis::axisCode(setting, axis, row.keys[i])});
            cells.push_back(
                {text(analysis::axisLabel(setting, axis, row.keys[i], translator.language()))});
        }
        const auto *item = row.item ? setting.survey().find(*row.item) : nullptr;
        cells.push_back({item == nullptr ? std::string() : item->code});
        cells.push_back({item == nullptr
                             ? std::string()
                             : setting.survey().itemTitle(item->id, translator.language())});
        cells.push_back({text(analysis::indicator(row.indicator).name())});
        addFigure(cells, row, raw, suppressed);
        cells.push_back({row.comparability ? text(model::comparabilityName(*row.comparability))
                                           : std::string()});
        cells.push_back({row.reason.empty() ? std::string() : text(row.reason)});
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

namespace {

base::Result<void> writeCsv(const FigureSheet &sheet, const base::Path &target) {
    exchange::CsvWriter csv;
    csv.record(sheet.header);
    std::vector<std::string> cells;
    for (const auto &row : sheet.rows) {
        cells.clear();
        for (const auto &cell : row)
            cells.push_back(cell.text);
        csv.record(cells);
    }
    base::AtomicFile file(target);
    if (auto written = file.write(csv.text()); !written)
        return written;
    return file.commit();
}

base::Result<void> writeWorkbook(const FigureSheet &sheet, const base::Path &target) {
    exchange::WorkbookTable workbook("Kooste");
    workbook.header(sheet.header);
    for (const auto &row : sheet.rows) {
        std::vector<exchange::WorkbookTable::Cell> cells;
        for (const auto &cell : row)
            cells.push_back({cell.text, cell.number});
        workbook.row(cells);
    }
    return workbook.write(target);
}

} // namespace

base::Result<void> writeFigureSheet(const FigureSheet &sheet, const base::Path &target) {
    return guarded([&]() -> base::Result<void> {
        const auto ending = base::lowerAscii(base::utf8FromPath(target.extension()));
        if (ending == ".csv")
            return writeCsv(sheet, target);
        if (ending == ".xlsx")
            return writeWorkbook(sheet, target);
        return base::Error{
            base::ErrorKind::usage, "unknownFormat",
            base::tr("“{file}” must end in .csv or .xlsx.").with("file", base::fileNameOf(target)),
            base::utf8FromPath(target)};
    });
}

} // namespace kooste::app
