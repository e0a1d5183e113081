// SPDX-License-Identifier: MIT
#include "app/presenters/trend_picture.h"

#include "analysis/indicators/indicator.h"
#include "analysis/item_scale.h"
#include "analysis/sentences.h"

#include <algorithm>
#include <set>

namespace kooste::app {

using base::tr;

namespace {

std::pair<double, double> scaleEnds(const analysis::Trend &trend) {
    switch (chartUnit(trend.indicator)) {
    case charts::ValueUnit::percent:
        return {0, 100};
    case charts::ValueUnit::points:
        if (trend.indicator == analysis::IndicatorId::nps)
            return {-100, 100};
        break;
    case charts::ValueUnit::scale:
        if (!trend.stretches.empty())
            return {trend.stretches.back().scaleLow, trend.stretches.back().scaleHigh};
        break;
    }
    double highest = 1;
    for (const auto &point : trend.points)
        if (point.figure && point.figure->value)
            highest = std::max(highest, *point.figure->value);
    return {0, highest};
}

charts::TrendPoint chartPoint(const analysis::Trend &trend, std::size_t at) {
    const analysis::TrendPoint &point = trend.points[at];
    charts::TrendPoint shown;
    shown.period = at;
    shown.suppressed = point.suppressed();
    if (!point.figure)
        return shown;
    shown.n = point.figure->base;
    shown.hollow = point.indicative();
    shown.value = chartValue(trend.indicator, point.figure->value.value_or(0));
    if (point.figure->interval) {
        shown.low = chartValue(trend.indicator, point.figure->interval->low);
        shown.high = chartValue(trend.indicator, point.figure->interval->high);
    }
    return shown;
}

std::vector<int> versionsBetween(const analysis::Trend &trend, std::size_t first,
                                 std::size_t last) {
    std::set<int> versions;
    for (std::size_t i = first; i <= last; ++i)
        versions.insert(trend.points[i].versions.begin(), trend.points[i].versions.end());
    return {versions.begin(), versions.end()};
}

std::string segmentHead(const std::vector<int> &versions, const FigureCells &cells) {
    if (versions.empty())
        return {};
    if (versions.size() == 1)
        return cells.say(tr("version {number}").with("number", versions.front()));
    return cells.say(tr("versions {first}–{last}")
                         .with("first", versions.front())
                         .with("last", versions.back()));
}

bool isParted(const analysis::Trend &trend) {
    return std::any_of(trend.breaks.begin(), trend.breaks.end(), [](const auto &at) {
        return at.verdict != model::Comparability::comparable;
    });
}

// Segments end where a break stands; what came before a hard break is not comparable with now.
std::vector<charts::TrendSegment> segmentsOf(const analysis::Trend &trend,
                                             const FigureCells &cells) {
    std::vector<charts::TrendSegment> segments;
    std::size_t first = 0;
    auto kind = charts::BreakKind::none;
    const auto close = [&](std::size_t end) {
        charts::TrendSegment segment;
        segment.firstPeriod = first;
        segment.lastPeriod = end;
        segment.breakBefore = kind;
        for (std::size_t i = first; i <= end; ++i)
            if (!trend.points[i].empty)
                segment.points.push_back(chartPoint(trend, i));
        if (isParted(trend))
            segment.head = segmentHead(versionsBetween(trend, first, end), cells);
        segments.push_back(std::move(segment));
    };
    for (const analysis::TrendBreak &at : trend.breaks) {
        if (at.verdict == model::Comparability::comparable || at.after <= first ||
            at.after >= trend.points.size())
            continue; // judged comparable: the line goes on, the reason stands below
        close(at.after - 1);
        first = at.after;
        kind = at.verdict == model::Comparability::notComparable
                   ? charts::BreakKind::notComparable
                   : charts::BreakKind::withReservation;
    }
    if (!trend.points.empty())
        close(trend.points.size() - 1);
    auto verdict = model::Comparability::comparable;
    for (std::size_t i = segments.size(); i-- > 0;) {
        if (segments.size() > 1)
            segments[i].verdict = cells.say(model::comparabilityName(verdict));
        if (segments[i].breakBefore == charts::BreakKind::notComparable)
            verdict = model::Comparability::notComparable;
        else if (segments[i].breakBefore == charts::BreakKind::withReservation &&
                 verdict == model::Comparability::comparable)
            verdict = model::Comparability::withReservation;
    }
    return segments;
}

Sign signOf(model::Comparability verdict) {
    switch (verdict) {
    case model::Comparability::comparable:
        return Sign::none;
    case model::Comparability::withReservation:
        return Sign::withReservation;
    case model::Comparability::notComparable:
        break;
    }
    return Sign::notComparable;
}

} // namespace

charts::TrendSpec trendSpec(const analysis::Setting &setting, const analysis::Trend &trend,
                            const FigureCells &cells, const TrendLook &look) {
    charts::TrendSpec spec;
    spec.language = cells.language();
    spec.unit = chartUnit(trend.indicator);
    std::tie(spec.scaleLow, spec.scaleHigh) = scaleEnds(trend);
    for (const auto &point : trend.points) {
        const auto [label, year] = setting.calendar.axisLabel(point.period, cells.language());
        spec.periods.push_back(
            {label, year, setting.calendar.name(point.period, cells.language())});
    }
    spec.segments = segmentsOf(trend, cells);
    spec.highlighted = look.highlighted;
    spec.closeUp = true;
    spec.showBand = look.band;
    spec.showBreakHeads = look.breakHeads;
    spec.words.suppressed = cells.say(analysis::suppressedWord());
    spec.words.indicative = cells.say(tr("indicative"));
    spec.words.interval = cells.say(tr("95% interval"));
    spec.words.tooFew = cells.say(tr("too few responses"));
    spec.summary = look.summary;
    return spec;
}

Table trendTable(const analysis::Setting &setting, const analysis::Trend &trend,
                 const FigureCells &cells, const std::vector<Cell> &changes) {
    Table table;
    table.columns = {{cells.say(tr("Period")), 150, Align::left},
                     {cells.say(analysis::indicator(trend.indicator).name()), 120, Align::right},
                     {cells.say(tr("95% interval")), 120, Align::right},
                     {cells.say(tr("n")), 72, Align::right},
                     {cells.say(tr("Change since previous")), 210, Align::left},
                     {cells.say(tr("Version")), 100, Align::left, false},
                     {cells.say(tr("Note")), 220, Align::left, false}};
    for (std::size_t i = 0; i < trend.points.size(); ++i) {
        const auto &point = trend.points[i];
        Row row;
        row.key = static_cast<std::int64_t>(i);
        row.cells.push_back({setting.calendar.name(point.period, cells.language())});
        if (point.empty) {
            row.cells.push_back({cells.say(tr("no responses")), Tone::muted});
            row.cells.insert(row.cells.end(), {{}, {"0", Tone::gap}, {}, {}, {}});
        } else {
            row.cells.push_back(cells.value(trend.indicator, point.figure));
            row.cells.push_back(cells.interval(trend.indicator, point.figure));
            row.cells.push_back(cells.base(point.figure));
            row.cells.push_back(i < changes.size() ? changes[i] : Cell{});
            row.cells.push_back({segmentHead(point.versions, cells), Tone::muted});
            Cell note;
            for (const auto &at : trend.breaks)
                if (at.after == i)
                    note = {cells.say(at.reason), Tone::normal, signOf(at.verdict)};
            if (note.text.empty() && point.otherScales)
                note = {cells.say(tr("the answers on the older scale are left out")), Tone::normal,
                        Sign::warning};
            if (note.text.empty() && point.indicative())
                note = {cells.say(tr("indicative")), Tone::muted};
            row.cells.push_back(note);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

charts::SparklineSpec sparkline(const analysis::Trend &trend, double low, double high) {
    charts::SparklineSpec spec;
    spec.axisLow = low;
    spec.axisHigh = high;
    for (const auto &point : trend.points)
        spec.values.push_back(point.figure && point.figure->value
                                  ? std::optional(chartValue(trend.indicator, *point.figure->value))
                                  : std::nullopt);
    for (const auto &at : trend.breaks)
        if (at.verdict == model::Comparability::notComparable)
            spec.breaksBefore.push_back(at.after);
    return spec;
}

} // namespace kooste::app
