// SPDX-License-Identifier: MIT
#include "analysis/coverage.h"
#include "analysis/indicators/indicator.h"
#include "analysis/sentences.h"
#include "analysis/unit_table.h"
#include "app/presenters/home_changes.h"
#include "app/presenters/home_presenter.h"
#include "app/presenters/trend_picture.h"

namespace kooste::app {

using analysis::Verdict;
using base::tr;

namespace {

constexpr int kSeasons = 6;
constexpr int kCoverageMonths = 5;
constexpr int kMonthWidth = 40;

/// The whole area and its result areas: what Home's table has as rows. -1 stands for all responses.
std::vector<int> levelUnits(const model::UnitTree &units) {
    std::vector<int> rows;
    for (int i = 0; i < static_cast<int>(units.size()); ++i)
        if (units.depth(i) <= 1)
            rows.push_back(i);
    return rows;
}

analysis::Trend trendOf(const HomeCounting &counting, std::optional<int> unit) {
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

void addLevelRow(const HomeCounting &counting, Table &table, const Level &level, double low,
                 double high) {
    Row row;
    row.key = HomePresenter::keyOf(level.unit, -1);
    row.indent = counting.setting.units().depth(level.unit);
    const auto &point = level.trend.points.back();
    // The workspace's name already stands at the window's edge: the one root is "all of it" here.
    const bool whole = row.indent == 0 && counting.setting.units().subtreeEnd(level.unit) ==
                                              static_cast<int>(counting.units().size());
    row.cells.push_back({whole && level.unit == 0 ? counting.cells.say(tr("Whole organisation"))
                                                  : counting.nameOf(level.unit),
                         row.indent == 0 ? Tone::strong : Tone::normal});
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
    const auto step = analysis::shownStep(level.trend, level.trend.points.size() - 1);
    row.cells.push_back(
        level.change && step
            ? counting.cells.change(*level.change, counting.indicator, step->difference, true)
            : Cell{});
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

Table levelsTable(const HomeCounting &counting, const std::vector<Level> &levels) {
    const auto &say = counting.cells;
    Table table;
    table.columns = {
        {say.say(tr("Level")), 130, Align::left},
        {say.say(analysis::indicator(counting.indicator).name()), 56, Align::right},
        {say.say(tr("95% interval")), 98, Align::right, false},
        {say.say(tr("n")), 58, Align::right},
        {say.say(base::trn("{n} season", "{n} seasons", kSeasons)), 84, Align::left, false},
        {say.say(tr("Change since previous")), 162, Align::left}};
    if (counting.indicator == analysis::IndicatorId::nps)
        table.columns[1].title = "NPS";
    const auto [low, high] = commonScale(levels);
    for (const Level &level : levels)
        addLevelRow(counting, table, level, low, high);
    return table;
}

std::string sentenceOf(const HomeCounting &counting, const std::vector<Level> &levels) {
    if (levels.empty())
        return {};
    const auto &whole = levels.front();
    std::string text = counting.cells.say(
        analysis::figureSentence(counting.setting, counting.item, counting.indicator,
                                 whole.trend.points.back().figure, counting.cells.language()));
    if (whole.change && whole.change->figure)
        text += " " + counting.cells.say(analysis::changeSentence(
                          counting.setting, *whole.change, counting.cells.language(),
                          analysis::shownStep(whole.trend, whole.trend.points.size() - 1)));
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

/// "mar" for "marras": a column's title has room for three letters (none is outside ASCII).
std::string shortMonth(const HomeCounting &counting, const base::Period &month) {
    return counting.setting.calendar.axisLabel(month, counting.cells.language()).first.substr(0, 3);
}

Cell coverageCell(const HomeCounting &counting, const analysis::CoverageCount &count) {
    if (!count.responses)
        return {"··", Tone::muted};
    if (count.isZero())
        return {"0", Tone::gap};
    return {counting.cells.count(*count.responses)};
}

void addCoverage(const HomeCounting &counting, HomePicture &picture) {
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
        table.columns.push_back({shortMonth(counting, period), kMonthWidth, Align::right});
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
    HomeCounting counting{setting,
                          FigureCells(translator),
                          cancel,
                          item->id,
                          analysis::mainIndicator(setting.survey(), *item),
                          *period};

    std::vector<analysis::Comparison> comparisons;
    for (int i = 0; i < static_cast<int>(setting.units().size()) && !cancel.isCancelled(); ++i) {
        analysis::ComparisonRequest request;
        request.unit = i;
        request.period = *period;
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
    HomeChanges changes = homeChanges(counting, comparisons);
    picture.changes = std::move(changes.table);
    picture.changesNote = std::move(changes.note);
    addCoverage(counting, picture);
    return picture;
}

} // namespace kooste::app
