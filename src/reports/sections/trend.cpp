// SPDX-License-Identifier: MIT
#include "reports/sections/trend.h"
#include "base/text.h"
#include "reports/sections/wording.h"

#include <algorithm>

namespace kooste::reports {

using analysis::IndicatorId;
using base::tr;

namespace {

/// Chart values are percents where figures are shares.
double chartScale(const analysis::Trend &trend) {
    return formatOf(trend.indicator) == Format::share ? 100 : 1;
}

charts::ValueUnit unitOf(const analysis::Trend &trend) {
    switch (formatOf(trend.indicator)) {
    case Format::points:
        return charts::ValueUnit::points;
    case Format::share:
        return charts::ValueUnit::percent;
    default:
        return charts::ValueUnit::scale;
    }
}

charts::TrendPoint chartPoint(const analysis::Trend &trend, std::size_t index) {
    const auto &point = trend.points[index];
    const double scale = chartScale(trend);
    charts::TrendPoint drawn;
    drawn.period = index;
    drawn.suppressed = point.suppressed();
    if (!point.figure || !point.figure->value)
        return drawn;
    drawn.value = *point.figure->value * scale;
    if (point.figure->interval) {
        drawn.low = point.figure->interval->low * scale;
        drawn.high = point.figure->interval->high * scale;
    }
    drawn.n = point.figure->base;
    drawn.hollow = point.indicative();
    return drawn;
}

std::string versionList(const std::vector<int> &versions) {
    std::vector<std::string> names;
    names.reserve(versions.size());
    for (const int version : versions)
        names.push_back("v" + std::to_string(version));
    return base::join(names, ", ");
}

/// "Questionnaire v1" from the versions behind the segment's figures; empty without any.
std::string headOf(const SectionContext &context, const analysis::Trend &trend,
                   const charts::TrendSegment &segment) {
    std::vector<int> versions;
    for (std::size_t p = segment.firstPeriod; p <= segment.lastPeriod; ++p)
        for (const int version : trend.points[p].versions)
            if (std::find(versions.begin(), versions.end(), version) == versions.end())
                versions.push_back(version);
    if (versions.empty())
        return {};
    return context.text(tr("Questionnaire {version}").with("version", versionList(versions)));
}

/// The changes that part the line; one that was judged comparable is only told of in the note.
std::vector<analysis::TrendBreak> drawnBreaks(const analysis::Trend &trend) {
    auto breaks = trend.breaks;
    std::erase_if(
        breaks, [](const auto &each) { return each.verdict == model::Comparability::comparable; });
    return breaks;
}

/// How the periods of segment `index` compare with the newest ones.
std::string segmentVerdict(const SectionContext &context,
                           const std::vector<analysis::TrendBreak> &breaks, std::size_t index) {
    auto verdict = model::Comparability::comparable;
    for (std::size_t i = index; i < breaks.size(); ++i)
        verdict = std::max(verdict, breaks[i].verdict);
    if (verdict == model::Comparability::comparable)
        return context.text(tr("periods comparable with each other"));
    return context.text(model::comparabilityName(verdict));
}

/// Where the stretches begin and end: a period without a figure belongs to the stretch before it,
/// at the beginning to the first one.
std::vector<charts::TrendSegment> segmentsOf(const SectionContext &context,
                                             const analysis::Trend &trend) {
    std::vector<charts::TrendSegment> segments;
    std::vector<std::size_t> starts{0};
    const auto breaks = drawnBreaks(trend);
    for (const auto &each : breaks)
        starts.push_back(each.after);
    for (std::size_t i = 0; i < starts.size(); ++i) {
        charts::TrendSegment segment;
        segment.firstPeriod = starts[i];
        segment.lastPeriod = i + 1 < starts.size() ? starts[i + 1] - 1 : trend.points.size() - 1;
        if (i > 0) {
            const auto &before = breaks[i - 1];
            segment.breakBefore = before.verdict == model::Comparability::notComparable
                                      ? charts::BreakKind::notComparable
                                      : charts::BreakKind::withReservation;
        }
        for (std::size_t p = segment.firstPeriod; p <= segment.lastPeriod; ++p)
            if (!trend.points[p].empty)
                segment.points.push_back(chartPoint(trend, p));
        if (starts.size() > 1) {
            segment.head = headOf(context, trend, segment);
            if (!segment.head.empty())
                segment.verdict = segmentVerdict(context, breaks, i);
        }
        segments.push_back(std::move(segment));
    }
    return segments;
}

void setScale(const analysis::Trend &trend, charts::TrendSpec &spec) {
    if (spec.unit == charts::ValueUnit::points) {
        spec.scaleLow = -100;
        spec.scaleHigh = 100;
    } else if (spec.unit == charts::ValueUnit::percent) {
        spec.scaleLow = 0;
        spec.scaleHigh = 100;
    } else if (!trend.stretches.empty()) {
        spec.scaleLow = trend.stretches.back().scaleLow;
        spec.scaleHigh = trend.stretches.back().scaleHigh;
    }
}

charts::TrendSpec specOf(const SectionContext &context, const analysis::Trend &trend) {
    charts::TrendSpec spec;
    spec.language = context.language();
    spec.unit = unitOf(trend);
    setScale(trend, spec);
    const auto &calendar = context.results.setting.calendar;
    for (const auto &point : trend.points) {
        auto [label, year] = calendar.axisLabel(point.period, context.language());
        spec.periods.push_back(
            {std::move(label), std::move(year), calendar.name(point.period, context.language())});
    }
    spec.segments = segmentsOf(context, trend);
    spec.words = {context.words.suppressed, context.text(tr("indicative")),
                  context.text(tr("95% interval")), "n", context.text(tr("too few answers"))};
    return spec;
}

/// First and last figure that may be compared, in one sentence.
std::string summaryOf(const SectionContext &context, const analysis::Trend &trend) {
    const analysis::TrendPoint *first = nullptr;
    const analysis::TrendPoint *last = nullptr;
    for (const auto &point : trend.points) {
        if (!point.figure || !point.figure->value ||
            point.stretch + 1 != static_cast<int>(trend.stretches.size()))
            continue;
        if (!first)
            first = &point;
        last = &point;
    }
    if (!first || first == last)
        return context.text(tr("{figure} by period.").with("figure", mainTitle(context)));
    const auto shown = [&](const analysis::TrendPoint &point) {
        return context.shown(valueCell(point.figure, trend.indicator));
    };
    return context.text(tr("{figure} by period: {first} in {firstPeriod}, {last} in {lastPeriod}.")
                            .with("figure", mainTitle(context))
                            .with("first", shown(*first))
                            .with("firstPeriod", periodName(context, first->period))
                            .with("last", shown(*last))
                            .with("lastPeriod", periodName(context, last->period)));
}

Row tableRow(const SectionContext &context, const analysis::Trend &trend,
             const analysis::TrendPoint &point) {
    auto name = periodName(context, point.period);
    if (point.figure && point.indicative())
        name = context.text(tr("{period} (indicative)").with("period", name));
    const Cell versions =
        point.versions.empty() ? Cell{Absent{}} : Cell{versionList(point.versions)};
    if (point.empty)
        return {{name, versions, Absent{}, Absent{}, Number{0, Format::count}}};
    return {{name, versions, valueCell(point.figure, trend.indicator),
             intervalCell(point.figure, trend.indicator), baseCell(point.figure)}};
}

std::string breakNote(const SectionContext &context, const analysis::Trend &trend) {
    std::vector<std::string> notes;
    for (const auto &each : trend.breaks)
        notes.push_back(context.text(tr("v{from} and v{to}: {verdict} ({reason}).")
                                         .with("from", std::to_string(each.fromVersion))
                                         .with("to", std::to_string(each.toVersion))
                                         .with("verdict", model::comparabilityName(each.verdict))
                                         .with("reason", each.reason)));
    for (const auto &point : trend.points)
        if (point.otherScales)
            notes.push_back(
                context.text(tr("{period}: the answers on the older scale are left out.")
                                 .with("period", periodName(context, point.period))));
    return base::join(notes, " ");
}

Table tableOf(const SectionContext &context, const analysis::Trend &trend) {
    Table table{"trend", mainTitle(context), {}, {}, breakNote(context, trend)};
    table.columns = {{"period", context.text(tr("Period")), Column::Kind::text, 2.4, {}, {}},
                     {"version", context.text(tr("Questionnaire")), Column::Kind::text, 1, {}, {}},
                     numberColumn("value", indicatorHeader(context, trend.indicator)),
                     intervalColumn(context),
                     baseColumn()};
    for (const auto &point : trend.points)
        table.rows.push_back(tableRow(context, trend, point));
    return table;
}

std::string noteOf(const SectionContext &context, const charts::TrendSpec &spec) {
    const auto range = charts::trendRange(spec);
    const auto show = [&](double value) { return base::formatShortest(value, context.language()); };
    const auto whole = show(spec.scaleLow) + "…" + show(spec.scaleHigh);
    if (range.low <= spec.scaleLow && range.high >= spec.scaleHigh)
        return context.text(tr("Scale {whole}").with("whole", whole));
    return context.text(tr("Scale {whole}; shown {part}")
                            .with("whole", whole)
                            .with("part", show(range.low) + "–" + show(range.high)));
}

} // namespace

std::optional<Section> buildTrend(const SectionContext &context) {
    if (!context.results.trend)
        return std::nullopt;
    const auto &trend = *context.results.trend;
    Figure figure;
    auto spec = specOf(context, trend);
    spec.summary = summaryOf(context, trend);
    figure.summary = spec.summary;
    figure.title =
        context.text(tr("{figure} and its 95% interval").with("figure", mainTitle(context)));
    figure.table = tableOf(context, trend);
    Section section{"trend",
                    context.results.isRecommendation
                        ? context.text(tr("Recommendation index by period"))
                        : context.text(tr("Development by period")),
                    noteOf(context, spec),
                    context.text(tr("Trend")),
                    Section::Where::everywhere,
                    {}};
    figure.chart = std::move(spec);
    section.blocks.emplace_back(std::move(figure));
    return section;
}

} // namespace kooste::reports
