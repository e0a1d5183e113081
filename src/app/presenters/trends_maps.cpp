// SPDX-License-Identifier: MIT
// The tabs that lay one thing over another: units x items, groups of respondents, units x periods.
#include "analysis/coverage.h"
#include "analysis/indicator_table.h"
#include "analysis/sentences.h"
#include "analysis/unit_table.h"
#include "app/presenters/trends_tables.h"

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

constexpr int kCoveragePeriods = 6;
constexpr int kHeatWidth = 84;

std::string unitName(const TablesOf &of, int unit) {
    return of.setting.units().units()[static_cast<std::size_t>(unit)].name.best(
        of.cells.language());
}

/// The grounds of the heat map: fixed limits, so that a colour means the same in every unit and
/// period.
int heatStep(analysis::IndicatorId id, double value) {
    const bool points = analysis::indicator(id).unit == analysis::ValueUnit::points;
    const std::array<double, charts::kHeatSteps - 1> limits =
        points ? std::array{0.0, 30.0, 60.0} : std::array{0.5, 0.7, 0.85};
    return static_cast<int>(std::upper_bound(limits.begin(), limits.end(), value) - limits.begin());
}

Cell heatCell(const TablesOf &of, analysis::IndicatorId id, const analysis::UnitRow &row) {
    charts::HeatCellSpec spec;
    Cell cell;
    if (row.zero) {
        cell = {of.cells.say(tr("no responses")), Tone::muted};
    } else if (!row.figure) {
        spec.suppressed = true;
        cell = of.cells.suppressed();
    } else if (row.figure->value) {
        cell = of.cells.value(id, row.figure);
        spec.text = cell.text;
        spec.base = of.cells.count(row.figure->base);
        spec.step = heatStep(id, *row.figure->value);
        cell.text += ", n = " + spec.base;
    }
    cell.drawing = std::make_shared<const charts::ChartSpec>(std::move(spec));
    return cell;
}

/// Recommendation and the ordered items, each by its usual figure.
std::vector<Measure> heatMeasures(const analysis::Setting &setting) {
    std::vector<Measure> measures;
    for (const Measure &measure : measuresOf(setting.survey())) {
        const auto *item = setting.survey().find(measure.item);
        const bool ranked =
            item->kind == model::ItemKind::nps || item->kind == model::ItemKind::ordered;
        if (ranked && measure.indicator == analysis::mainIndicator(setting.survey(), *item))
            measures.push_back(measure);
    }
    return measures;
}

void addHeatColumn(const TablesOf &of, const Measure &measure, TabTable &tab) {
    analysis::UnitTableRequest request;
    request.unit = of.question.unit;
    request.item = measure.item;
    request.indicator = measure.indicator;
    request.period = of.period;
    request.filter = of.question.filter;
    request.withChange = false;
    const auto column = analysis::unitTable(of.setting, request);
    // An item that nobody was asked, or that is hidden everywhere, tells nothing.
    if (std::none_of(column.rows.begin(), column.rows.end(),
                     [](const auto &row) { return row.figure.has_value(); }))
        return;
    const auto number = tab.table.columns.size();
    const std::string title =
        measureTitle(of.setting.survey(), measure.item, measure.indicator, *of.cells.translator());
    tab.table.columns.push_back({std::to_string(number) + ". " + title, kHeatWidth, Align::left});
    tab.note += " " + std::to_string(number) + ". " + title + (title.empty() ? "" : ";");
    const auto &tree = of.setting.units();
    for (std::size_t i = 0; i < column.rows.size(); ++i) {
        if (tab.table.rows.size() == i) {
            const int unit = column.rows[i].unit;
            Row row;
            row.key = unit;
            row.indent = tree.depth(unit) - tree.depth(of.question.unit);
            row.cells = {{unitName(of, unit),
                          tree.subtreeEnd(unit) > unit + 1 ? Tone::strong : Tone::normal}};
            tab.table.rows.push_back(std::move(row));
        }
        tab.table.rows[i].cells.push_back(heatCell(of, measure.indicator, column.rows[i]));
    }
}

/// One dimension of the groups and its title.
struct Grouping {
    std::string title;
    analysis::Axis axis;
};

std::vector<Grouping> groupings(const TablesOf &of) {
    std::vector<Grouping> found;
    const auto &survey = of.setting.survey();
    for (const model::Item &item : survey.items)
        if (item.role == model::ItemRole::background && model::isClosed(item.kind) &&
            item.kind != model::ItemKind::multiple)
            found.push_back(
                {survey.itemTitle(item.id, of.cells.language()), analysis::Axis::options(item.id)});
    found.push_back(
        {of.cells.say(tr("Channel")), analysis::Axis::of(analysis::Axis::Kind::channel)});
    found.push_back(
        {of.cells.say(tr("Respondent")), analysis::Axis::of(analysis::Axis::Kind::audience)});
    return found;
}

void addGrouping(const TablesOf &of, const Grouping &grouping, Table &into) {
    const auto id = of.question.measure.indicator;
    analysis::IndicatorRequest request;
    request.filter = of.question.filter;
    request.filter.from = of.setting.calendar.firstDay(of.period);
    request.filter.to = of.setting.calendar.lastDay(of.period);
    if (of.question.unit >= 0)
        request.unit = of.question.unit;
    request.axes = {grouping.axis};
    request.items = {of.question.measure.item};
    request.indicators = {id};
    const auto table = analysis::indicatorTable(of.setting, request);
    Row head;
    head.key = -1;
    head.cells = {{grouping.title, Tone::strong}, {}, {}, {}};
    into.rows.push_back(std::move(head));
    for (const auto &each : table.rows) {
        Row row;
        row.key = -1;
        row.indent = 1;
        row.cells = {{of.cells.say(analysis::axisLabel(of.setting, grouping.axis, each.keys.front(),
                                                       of.cells.language()))},
                     of.cells.value(id, each.figure),
                     of.cells.interval(id, each.figure),
                     of.cells.base(each.figure)};
        into.rows.push_back(std::move(row));
    }
}

} // namespace

TabTable heatMapTab(const TablesOf &of) {
    if (of.question.unit < 0)
        return {{}, of.cells.say(tr("Units are shown when the workspace has an organisation."))};
    TabTable tab;
    tab.table.columns = {{of.cells.say(tr("Service and unit")), 150, Align::left}};
    tab.note = of.cells.say(
        tr("The darker, the higher: limits NPS 0, 30 and 60, shares 50, 70 and 85%; the small "
           "number is n. Hatched: suppressed."));
    for (const Measure &measure : heatMeasures(of.setting))
        addHeatColumn(of, measure, tab);
    if (!tab.note.empty() && tab.note.back() == ';')
        tab.note.back() = '.';
    return tab;
}

TabTable groupTab(const TablesOf &of) {
    const auto &cells = of.cells;
    TabTable tab;
    tab.table.columns = {
        {cells.say(tr("Group of respondents")), 260, Align::left},
        {cells.say(analysis::indicator(of.question.measure.indicator).name()), 160, Align::right},
        {cells.say(tr("95% interval")), 120, Align::right},
        {cells.say(tr("n")), 80, Align::right}};
    for (const Grouping &grouping : groupings(of))
        addGrouping(of, grouping, tab.table);
    tab.note =
        cells.say(analysis::suppressionNote(of.setting.threshold)) + " " +
        cells.say(tr("Groups differ in many ways at once: a difference is not yet a cause."));
    return tab;
}

TabTable coverageTab(const TablesOf &of) {
    const auto &cells = of.cells;
    analysis::CoverageRequest request;
    if (of.question.unit >= 0)
        request.unit = of.question.unit;
    request.last = of.period;
    request.periods = kCoveragePeriods;
    request.filter = of.question.filter;
    const auto coverage = analysis::coverage(of.setting, request);
    TabTable tab;
    tab.table.columns.push_back({cells.say(tr("Unit")), 200, Align::left});
    for (const auto &period : coverage.periods) {
        const auto [label, year] = of.setting.calendar.axisLabel(period, cells.language());
        tab.table.columns.push_back({label + (year.empty() ? "" : " " + year), 110, Align::right});
    }
    for (const auto &unit : coverage.rows) {
        Row row;
        row.key = unit.unit;
        row.cells.push_back({unitName(of, unit.unit)});
        for (const auto &count : unit.counts) {
            Cell cell{"··", Tone::muted};
            if (count.responses)
                cell = cells.countCell(*count.responses);
            if (count.isZero())
                cell.tone = Tone::gap;
            row.cells.push_back(std::move(cell));
        }
        tab.table.rows.push_back(std::move(row));
    }
    tab.note = cells.say(trn("{n} unit has no responses in the newest period. ·· is a "
                             "small number that is not shown.",
                             "{n} units have no responses in the newest period. ·· is a "
                             "small number that is not shown.",
                             coverage.unitsWithoutResponses));
    return tab;
}

} // namespace kooste::app
