// SPDX-License-Identifier: MIT
#include "analysis/coverage.h"
#include "analysis/indicators/indicator.h"
#include "analysis/sentences.h"
#include "analysis/unit_table.h"
#include "app/presenters/figure_cells.h"
#include "app/presenters/home_presenter.h"
#include "app/presenters/trend_picture.h"

namespace kooste::app {

using analysis::Verdict;
using base::tr;

namespace {

constexpr int kSeasons = 6;
constexpr int kCoverageMonths = 5;

/// One counting of Home: what its parts share.
struct Counting {
    const analysis::Setting &setting;
    FigureCells cells;
    const base::CancelToken &cancel;
    model::ItemId item;
    analysis::IndicatorId indicator;
    base::Period period;

    const std::vector<model::Unit> &units() const { return setting.units().units(); }
    std::string nameOf(int unit) const {
        return units()[static_cast<std::size_t>(unit)].name.best(cells.language());
    }
    std::string periodName(const base::Period &of) const {
        return setting.calendar.name(of, cells.language());
    }
    base::Period before() const { return setting.calendar.shifted(period, -1); }
};

/// The whole area and its result areas: what Home's table has as rows. -1 stands for all responses.
std::vector<int> levelUnits(const model::UnitTree &units) {
    std::vector<int> rows;
    for (int i = 0; i < static_cast<int>(units.size()); ++i)
        if (units.depth(i) <= 1)
            rows.push_back(i);
    return rows;
}

analysis::Trend trendOf(const Counting &counting, std::optional<int> unit) {
    analysis::TrendRequest request;
    request.unit = unit;
    request.item = counting.item;
    request.indicator = counting.indicator;
    request.last = counting.period;
    request.periods = kSeasons;
    return analysis::trend(counting.setting, request);
}

struct Level {
    int unit = 0;
    analysis::Trend trend;
    const analysis::ComparisonRow *change = nullptr;
};

void addLevelRow(const Counting &counting, Table &table, const Level &level, double low,
                 double high) {
    Row row;
    row.key = HomePresenter::keyOf(level.unit, -1);
    row.indent = counting.setting.units().depth(level.unit);
    const auto &point = level.trend.points.back();
    row.cells.push_back(
        {counting.nameOf(level.unit), row.indent == 0 ? Tone::strong : Tone::normal});
    if (point.empty) {
        row.cells.push_back({counting.cells.say(tr("no responses")), Tone::muted});
        row.cells.insert(row.cells.end(), {{}, {"0", Tone::gap}});
    } else {
        row.cells.push_back(counting.cells.value(counting.indicator, point.figure));
        row.cells.push_back(counting.cells.interval(counting.indicator, point.figure));
        row.cells.push_back(counting.cells.base(point.figure));
    }
    Cell line;
    line.drawing = std::make_shared<const charts::ChartSpec>(sparkline(level.trend, low, high));
    row.cells.push_back(std::move(line));
    row.cells.push_back(level.change ? counting.cells.change(*level.change, true) : Cell{});
    table.rows.push_back(std::move(row));
}

std::pair<double, double> commonScale(const std::vector<Level> &levels) {
    double low = 1e9;
    double high = -1e9;
    for (const Level &level : levels)
        for (const auto &point : level.trend.points)
            if (point.figure && point.figure->value) {
                const double value = chartValue(level.trend.indicator, *point.figure->value);
                low = std::min(low, value);
                high = std::max(high, value);
            }
    return low > high ? std::pair{0.0, 1.0} : std::pair{low, std::max(high, low + 1)};
}

Table levelsTable(const Counting &counting, const std::vector<Level> &levels) {
    const auto &say = counting.cells;
    Table table;
    table.columns = {
        {say.say(tr("Level")), 130, Align::left},
        {say.say(analysis::indicator(counting.indicator).name()), 60, Align::right},
        {say.say(tr("95% interval")), 92, Align::right},
        {say.say(tr("n")), 56, Align::right},
        {say.say(base::trn("{n} season", "{n} seasons", kSeasons)), 104, Align::left, false},
        {say.say(
             tr("Change since {period}").with("period", counting.periodName(counting.before()))),
         150, Align::left}};
    if (counting.indicator == analysis::IndicatorId::nps)
        table.columns[1].title = "NPS";
    const auto [low, high] = commonScale(levels);
    for (const Level &level : levels)
        addLevelRow(counting, table, level, low, high);
    return table;
}

std::string sentenceOf(const Counting &counting, const std::vector<Level> &levels) {
    if (levels.empty())
        return {};
    const auto &whole = levels.front();
    std::string text = counting.cells.say(
        analysis::figureSentence(counting.setting, counting.item, counting.indicator,
                                 whole.trend.points.back().figure, counting.cells.language()));
    if (whole.change && whole.change->figure)
        text += " " + counting.cells.say(analysis::changeSentence(counting.setting, *whole.change,
                                                                  counting.cells.language()));
    std::string changed;
    for (const Level &level : levels)
        if (&level != &whole && level.change &&
            (level.change->verdict == Verdict::improved ||
             level.change->verdict == Verdict::declined))
            changed += (changed.empty() ? "" : ", ") + counting.nameOf(level.unit) + " " +
                       counting.cells.say(analysis::verdictName(level.change->verdict));
    if (!changed.empty())
        text += " " + counting.cells.say(tr("Of the result areas: {list}.").with("list", changed));
    return text;
}

/// A row of "what changed": only what the test holds, in the order of the organisation.
void addChange(const Counting &counting, Table &table, int unit,
               const analysis::ComparisonRow &row) {
    if (!row.figure || !row.against)
        return;
    const auto &indicator = analysis::indicator(row.indicator);
    const auto &items = counting.setting.survey().items;
    int place = -1;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].id == row.item)
            place = static_cast<int>(i);
    Row shown;
    shown.key = HomePresenter::keyOf(unit, place);
    const auto named = row.kind == model::ItemKind::ordered
                           ? analysis::mainIndicator(items[static_cast<std::size_t>(place)])
                           : row.indicator;
    // The item first: of one unit's rows only it tells them apart where the cell is narrow.
    shown.cells.push_back(
        {measureTitle(counting.setting.survey(), row.item, named, *counting.cells.translator()) +
             ": " + counting.nameOf(unit),
         Tone::normal, signOf(row.verdict)});
    shown.cells.push_back(
        {analysis::valueText(indicator, *row.against, counting.cells.language()) + " → " +
             analysis::valueText(indicator, *row.figure, counting.cells.language()) + ", " +
             counting.cells.say(analysis::verdictShortName(row.verdict)),
         toneOf(row.verdict)});
    table.rows.push_back(std::move(shown));
}

Table changesTable(const Counting &counting, const std::vector<analysis::Comparison> &comparisons,
                   const std::vector<int> &units) {
    Table table;
    table.columns = {{{}, 150, Align::left}, {{}, 150, Align::left}};
    std::int64_t unchanged = 0;
    const analysis::ComparisonRow *broken = nullptr;
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        bool changed = false;
        for (const auto &row : comparisons[i].rows) {
            if (row.verdict == Verdict::improved || row.verdict == Verdict::declined) {
                addChange(counting, table, units[i], row);
                changed = true;
            }
            if (row.verdict == Verdict::notComparable && !broken)
                broken = &row;
        }
        unchanged += changed ? 0 : 1;
    }
    if (broken) {
        Row row;
        row.key = HomePresenter::keyOf(0, -1);
        row.cells = {{counting.setting.survey().itemTitle(broken->item, counting.cells.language()),
                      Tone::normal, Sign::notComparable},
                     {counting.cells.say(analysis::verdictName(broken->verdict))}};
        table.rows.push_back(std::move(row));
    }
    Row rest;
    rest.key = HomePresenter::keyOf(0, -1);
    rest.cells = {{counting.cells.say(base::trn("{n} unit", "{n} units", unchanged)), Tone::normal,
                   Sign::same},
                  {counting.cells.say(analysis::verdictName(Verdict::noChange))}};
    table.rows.push_back(std::move(rest));
    return table;
}

Cell coverageCell(const Counting &counting, const analysis::CoverageCount &count) {
    if (!count.responses)
        return {"··", Tone::muted};
    if (count.isZero())
        return {"0", Tone::gap};
    return {counting.cells.count(*count.responses)};
}

void addCoverage(const Counting &counting, HomePicture &picture) {
    const auto last =
        analysis::latestPeriod(counting.setting, std::nullopt, base::PeriodKind::month);
    if (!last)
        return;
    analysis::CoverageRequest request;
    request.last = *last;
    request.periods = kCoverageMonths;
    const auto coverage = analysis::coverage(counting.setting, request);
    Table &table = picture.coverage;
    table.columns.push_back({counting.cells.say(tr("Unit")), 84, Align::left});
    for (const auto &period : coverage.periods)
        table.columns.push_back(
            {counting.setting.calendar.axisLabel(period, counting.cells.language()).first, 40,
             Align::right});
    std::int64_t gaps = 0;
    for (const bool wanted : {true, false})
        for (const auto &unit : coverage.rows) {
            if (unit.hasGap != wanted)
                continue;
            gaps += wanted ? 1 : 0;
            Row row;
            row.key = HomePresenter::keyOf(unit.unit, -1);
            row.cells.push_back({counting.nameOf(unit.unit)});
            for (const auto &count : unit.counts)
                row.cells.push_back(coverageCell(counting, count));
            table.rows.push_back(std::move(row));
        }
    const auto whole = static_cast<std::int64_t>(coverage.rows.size());
    picture.coverageSentence =
        gaps == 0
            ? counting.cells.say(
                  base::trn("{n} unit gathers evenly.", "{n} units gather evenly.", whole))
            : counting.cells.say(base::trn("{n} unit lacks responses, {even} gather evenly.",
                                           "{n} units lack responses, {even} gather evenly.", gaps)
                                     .with("even", whole - gaps));
}

} // namespace

HomePicture homePicture(const analysis::Setting &setting, const base::Translator &translator,
                        const base::CancelToken &cancel) {
    HomePicture picture;
    const model::Item *item = setting.survey().mainItem();
    const auto period = analysis::latestPeriod(setting, std::nullopt, base::PeriodKind::season);
    if (!item || !period)
        return picture;
    Counting counting{setting,  FigureCells(translator),        cancel,
                      item->id, analysis::mainIndicator(*item), *period};

    std::vector<int> units;
    std::vector<analysis::Comparison> comparisons;
    for (int i = 0; i < static_cast<int>(setting.units().size()) && !cancel.isCancelled(); ++i) {
        analysis::ComparisonRequest request;
        request.unit = i;
        request.period = *period;
        units.push_back(i);
        comparisons.push_back(analysis::compare(setting, request));
    }
    std::vector<Level> levels;
    for (const int unit : levelUnits(setting.units())) {
        Level level{unit, trendOf(counting, unit), nullptr};
        if (static_cast<std::size_t>(unit) < comparisons.size())
            level.change = comparisons[static_cast<std::size_t>(unit)].find(item->id);
        levels.push_back(std::move(level));
    }
    picture.heading = measureTitle(setting.survey(), item->id, counting.indicator, translator) +
                      ", " + counting.periodName(*period);
    picture.sentence = sentenceOf(counting, levels);
    const auto whole = levels.empty() ? trendOf(counting, std::nullopt) : levels.front().trend;
    TrendLook look;
    look.summary = picture.sentence;
    picture.trend =
        std::make_shared<const charts::ChartSpec>(trendSpec(setting, whole, counting.cells, look));
    picture.levels = levelsTable(counting, levels);
    picture.changesHeading = counting.cells.say(
        tr("What changed since {period}").with("period", counting.periodName(counting.before())));
    picture.changes = changesTable(counting, comparisons, units);
    addCoverage(counting, picture);
    return picture;
}

} // namespace kooste::app
