// SPDX-License-Identifier: MIT
#include "app/presenters/trends_tables.h"
#include "analysis/items.h"
#include "analysis/sentences.h"
#include "analysis/unit_table.h"
#include "base/text.h"

#include <cmath>

namespace kooste::app {

using analysis::Verdict;
using base::tr;
using base::trn;

namespace {

constexpr double kBarLabel = 0.1; // of a bar's width, for the total to its left

bool hasVerdict(const analysis::ComparisonRow &row) {
    return row.figure && (row.verdict == Verdict::improved || row.verdict == Verdict::declined);
}

Cell picture(charts::ChartSpec spec, std::string text) {
    Cell cell{std::move(text)};
    cell.drawing = std::make_shared<const charts::ChartSpec>(std::move(spec));
    return cell;
}

charts::ItemBar barOf(const analysis::ItemRow &row, std::string name) {
    charts::ItemBar bar;
    if (row.figure) {
        std::vector<std::int64_t> counts;
        for (const auto &option : row.options) {
            std::int64_t count = 0;
            for (const auto &one : row.figure->distribution)
                if (one.number == option.number)
                    count = one.count;
            counts.push_back(count);
        }
        bar = charts::itemBar(std::move(name), counts);
    } else {
        bar.name = std::move(name);
        bar.suppressed = true;
    }
    if (row.others && row.others->value)
        bar.othersAgree = row.others->value;
    bar.emphasised = hasVerdict(row.change);
    return bar;
}

Row itemRow(const TablesOf &of, const analysis::ItemRow &item, const charts::ItemBar &bar,
            double disagreeShare, bool others) {
    const auto &cells = of.cells;
    const auto id = item.indicator;
    const std::string &name = bar.name;
    Row row;
    row.key = item.item.value;
    row.cells.push_back({name, hasVerdict(item.change) ? Tone::strong : Tone::normal});
    const std::string spoken =
        item.figure
            ? cells.say(
                  tr("agree {agree}, disagree {disagree}")
                      .with("agree", base::formatPercent(item.figure->value.value_or(0), 0,
                                                         cells.language()))
                      .with("disagree", base::formatPercent(item.disagree, 0, cells.language())))
            : cells.suppressed().text;
    row.cells.push_back(
        picture(charts::DivergingBarSpec{cells.language(), bar, disagreeShare}, spoken));
    row.cells.push_back(
        picture(charts::NeutralBarSpec{cells.language(), bar, disagreeShare, 190},
                item.figure ? base::formatPercent(item.neutral, 0, cells.language()) : spoken));
    row.cells.push_back(cells.base(item.figure));
    row.cells.push_back(cells.value(id, item.figure));
    row.cells.push_back(cells.interval(id, item.figure));
    row.cells.push_back(cells.change(item.change, id, item.shareDifference, true));
    if (others) {
        Cell cell = cells.value(id, item.others);
        if (item.others)
            cell.tone = Tone::normal;
        row.cells.push_back(std::move(cell));
    }
    return row;
}

/// Axis and cells of the units' intervals.
struct UnitCells {
    std::vector<charts::IntervalCellSpec> specs;
    charts::AxisRange range;
};

UnitCells intervalCells(const TablesOf &of, const analysis::UnitTable &now,
                        const analysis::UnitTable &before) {
    const auto id = of.question.measure.indicator;
    const auto shown = [id](double value) { return chartValue(id, value); };
    UnitCells made;
    for (const auto &row : now.rows) {
        charts::IntervalCellSpec spec;
        spec.suppressed = !row.figure && !row.zero;
        if (row.figure && row.figure->value) {
            spec.value = shown(*row.figure->value);
            spec.hollow = row.figure->base < analysis::kIndicativeBelow;
            if (row.figure->interval) {
                spec.low = shown(row.figure->interval->low);
                spec.high = shown(row.figure->interval->high);
            }
        }
        const bool comparable =
            row.change && row.change->verdict != Verdict::notComparable && row.figure;
        for (const auto &old : before.rows)
            if (comparable && old.unit == row.unit && old.figure && old.figure->value)
                spec.previous = shown(*old.figure->value);
        made.specs.push_back(spec);
    }
    const bool percent = chartUnit(id) == charts::ValueUnit::percent;
    const bool points = chartUnit(id) == charts::ValueUnit::points;
    made.range = charts::sharedRange(made.specs,
                                     points    ? -100
                                     : percent ? 0
                                               : 1,
                                     points || percent ? 100 : 5);
    for (auto &spec : made.specs) {
        spec.axisLow = made.range.low;
        spec.axisHigh = made.range.high;
        spec.step = made.range.step;
    }
    return made;
}

std::string axisTitle(const charts::AxisRange &range, charts::ValueUnit unit,
                      base::Language language) {
    std::string text;
    const int steps = static_cast<int>(std::lround((range.high - range.low) / range.step));
    for (int i = 0; i <= steps; ++i)
        text += (text.empty() ? "" : " · ") +
                charts::valueText(range.low + i * range.step, unit, language, i == steps);
    return base::characterCount(text) > 30
               ? charts::valueText(range.low, unit, language, false) + " … " +
                     charts::valueText(range.high, unit, language, true)
               : text;
}

void addUnitCells(const TablesOf &of, Row &row, const analysis::UnitRow &unit,
                  std::optional<double> difference) {
    const auto id = of.question.measure.indicator;
    const auto &cells = of.cells;
    if (unit.zero) {
        row.cells.insert(row.cells.end(), {{}, {}, {"0", Tone::gap}, {}});
        row.cells[1] = {cells.say(tr("no responses")), Tone::muted};
        return;
    }
    row.cells.push_back(cells.interval(id, unit.figure));
    row.cells.push_back(cells.base(unit.figure));
    row.cells.push_back(unit.change && unit.figure
                            ? (difference ? cells.change(*unit.change, id, difference, true)
                                          : cells.change(*unit.change, true))
                            : cells.suppressed());
}

} // namespace

TabTable itemTab(const TablesOf &of) {
    const auto &cells = of.cells;
    if (of.question.unit < 0)
        return {{}, cells.say(tr("Items are shown when the workspace has an organisation."))};
    analysis::ItemsRequest request;
    request.unit = of.question.unit;
    request.period = of.period;
    request.filter = of.question.filter;
    const auto items = analysis::itemTable(of.setting, request);
    TabTable tab;
    Table &table = tab.table;
    table.columns = {{cells.say(tr("Statement")), 160, Align::left},
                     {cells.say(tr("disagree | agree, %")), 226, Align::left},
                     {cells.say(tr("In between")), 104, Align::left, false},
                     {cells.say(tr("n")), 56, Align::right},
                     {cells.say(tr("Agree")), 114, Align::right},
                     {cells.say(tr("Interval")), 78, Align::right},
                     {cells.say(tr("Change since previous")), 206, Align::left}};
    if (items.othersShown)
        table.columns.push_back({cells.say(tr("Others")), 66, Align::right, false});
    std::vector<charts::ItemBar> bars;
    for (const auto &item : items.rows)
        bars.push_back(barOf(item, of.setting.survey().itemTitle(item.item, cells.language())));
    const double disagreeShare = charts::disagreeShareFor(bars, kBarLabel);
    bool bestAlone = false;
    for (std::size_t i = 0; i < items.rows.size(); ++i) {
        table.rows.push_back(itemRow(of, items.rows[i], bars[i], disagreeShare, items.othersShown));
        bestAlone = bestAlone || items.rows[i].indicator == analysis::IndicatorId::topBox;
    }
    tab.note = cells.say(analysis::suppressionNote(of.setting.threshold)) + " " +
               cells.say(tr("Order of the questionnaire; the verdicts are judged together."));
    if (bestAlone)
        tab.note += " " + cells.say(tr("On a scale of three, agree is the best option alone."));
    return tab;
}

TabTable unitTab(const TablesOf &of) {
    const auto &cells = of.cells;
    if (of.question.unit < 0)
        return {{}, cells.say(tr("Units are shown when the workspace has an organisation."))};
    analysis::UnitTableRequest request;
    request.unit = of.question.unit;
    request.item = of.question.measure.item;
    request.indicator = of.question.measure.indicator;
    request.period = of.period;
    request.filter = of.question.filter;
    const auto now = analysis::unitTable(of.setting, request);
    request.period = of.setting.calendar.shifted(of.period, -1);
    const auto before = analysis::unitTable(of.setting, request);
    const UnitCells drawn = intervalCells(of, now, before);
    const auto unit = chartUnit(request.indicator);
    TabTable tab;
    Table &table = tab.table;
    table.columns = {{cells.say(tr("Service and unit")), 210, Align::left},
                     {cells.say(tr("Value")), 76, Align::right},
                     {axisTitle(drawn.range, unit, cells.language()), 220, Align::left},
                     {cells.say(tr("95% interval")), 96, Align::right},
                     {cells.say(tr("n")), 62, Align::right},
                     {cells.say(tr("Change since the previous period")), 200, Align::left}};
    const auto &tree = of.setting.units();
    const int top = tree.depth(of.question.unit);
    for (std::size_t i = 0; i < now.rows.size(); ++i) {
        const auto &one = now.rows[i];
        Row row;
        row.key = one.unit;
        row.indent = tree.depth(one.unit) - top;
        const bool group = tree.subtreeEnd(one.unit) > one.unit + 1;
        const auto &name = tree.units()[static_cast<std::size_t>(one.unit)].name;
        row.cells.push_back({name.best(cells.language()), group ? Tone::strong : Tone::normal});
        std::optional<double> difference;
        if (drawn.specs[i].previous && one.figure && one.figure->value)
            for (const auto &old : before.rows)
                if (old.unit == one.unit && old.figure && old.figure->value)
                    difference = *one.figure->value - *old.figure->value;
        if (!one.zero) {
            row.cells.push_back(cells.value(request.indicator, one.figure));
            row.cells.push_back(picture(drawn.specs[i], row.cells.back().text));
        }
        addUnitCells(of, row, one, difference);
        table.rows.push_back(std::move(row));
    }
    tab.note = cells.say(
        tr("Units stand by service in alphabetical order, not by result. Upright stroke = previous "
           "period, hollow point = fewer than 30 answers."));
    return tab;
}

} // namespace kooste::app
