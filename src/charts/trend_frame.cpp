// SPDX-License-Identifier: MIT
#include "charts/trend_frame.h"

#include <cmath>

namespace kooste::charts {

namespace {

constexpr double kPageType = 8.5; ///< small type on a page: distances are given for it
constexpr double kBreakGap = 22;  ///< extra gap of a break that is not comparable
constexpr double kHeadLine = 11;  ///< pitch of head lines
constexpr std::size_t kHeadMost = 4;

struct Extent {
    double low = 0;
    double high = 0;
    bool any = false;
    void hold(double value) {
        low = any ? std::min(low, value) : value;
        high = any ? std::max(high, value) : value;
        any = true;
    }
};

Extent extentOf(const TrendSpec &spec) {
    Extent extent;
    for (const auto &segment : spec.segments)
        for (const auto &point : segment.points) {
            if (point.suppressed)
                continue;
            extent.hold(point.value);
            if (spec.showBand && point.low)
                extent.hold(*point.low);
            if (spec.showBand && point.high)
                extent.hold(*point.high);
        }
    if (spec.target)
        extent.hold(spec.target->value);
    return extent;
}

AxisRange closeUpRange(const TrendSpec &spec, const Extent &extent) {
    const double step = spec.unit == ValueUnit::scale ? 0.5 : 10;
    AxisRange range{std::floor(extent.low / step) * step, std::ceil(extent.high / step) * step,
                    step};
    while (range.high - range.low < 2 * step - 1e-9) {
        if (range.high + step <= spec.scaleHigh)
            range.high += step;
        else
            range.low -= step;
    }
    // Room below the lowest bound, so that labels find a place.
    if (extent.low - range.low < 0.15 * (range.high - range.low))
        range.low = std::max(range.low - step, spec.scaleLow);
    if ((range.high - range.low) / step > 6)
        range.step = 2 * step;
    range.low = std::max(std::floor(range.low / range.step) * range.step, spec.scaleLow);
    range.high = std::min(std::ceil(range.high / range.step) * range.step, spec.scaleHigh);
    return range;
}

std::vector<bool> oldSegments(const TrendSpec &spec) {
    std::vector<bool> old(spec.segments.size(), false);
    for (std::size_t i = 1; i < spec.segments.size(); ++i)
        if (spec.segments[i].breakBefore == BreakKind::notComparable)
            std::fill(old.begin(), old.begin() + static_cast<std::ptrdiff_t>(i), true);
    return old;
}

double rightRoom(const TrendSpec &spec, const Theme &theme, const TextMeasure &measure, double unit,
                 double width) {
    const double size = theme.size(TextSize::small);
    double label = 0;
    if (spec.target)
        label = measure.width(spec.target->label, size, Weight::semibold);
    if (spec.showBand && !spec.words.interval.empty())
        label = std::max(label, measure.width(spec.words.interval, size, Weight::regular));
    if (label <= 0)
        return 12 * unit;
    return std::min(std::max(60 * unit, label + 6 * unit), width * 0.3);
}

bool hasGroupedYears(const TrendSpec &spec) {
    std::size_t run = 0;
    for (std::size_t i = 0; i < spec.periods.size(); ++i) {
        run = i > 0 && spec.periods[i].year == spec.periods[i - 1].year ? run + 1 : 1;
        if (run >= 3 && !spec.periods[i].year.empty())
            return true;
    }
    return false;
}

/// Slots from left to right with the gaps of the breaks that nothing may cross.
void placeSlots(const TrendSpec &spec, TrendFrame &frame) {
    double gaps = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < spec.segments.size(); ++i) {
        const auto &segment = spec.segments[i];
        count += segment.lastPeriod - segment.firstPeriod + 1;
        if (i > 0 && segment.breakBefore == BreakKind::notComparable)
            gaps += kBreakGap * frame.unit;
    }
    if (count == 0)
        return;
    frame.slotWidth = (frame.right - frame.left - gaps) / static_cast<double>(count);
    double x = frame.left;
    for (std::size_t i = 0; i < spec.segments.size(); ++i) {
        const auto &segment = spec.segments[i];
        if (i > 0 && segment.breakBefore == BreakKind::notComparable)
            x += kBreakGap * frame.unit;
        for (std::size_t period = segment.firstPeriod; period <= segment.lastPeriod; ++period) {
            TrendSlot slot{i, period, x, nullptr};
            for (const auto &point : segment.points)
                if (point.period == period)
                    slot.point = &point;
            frame.slots.push_back(slot);
            x += frame.slotWidth;
        }
    }
}

void wrapHeads(const TrendSpec &spec, const Theme &theme, const TextMeasure &measure,
               TrendFrame &frame) {
    frame.heads.resize(spec.segments.size());
    frame.verdictLines.resize(spec.segments.size(), 0);
    if (!spec.showBreakHeads)
        return;
    const double size = theme.size(TextSize::small);
    for (std::size_t i = 0; i < spec.segments.size(); ++i) {
        const bool last = i + 1 == spec.segments.size();
        const double end = last ? frame.rightEdge : frame.segmentRight(i);
        const double room = std::max(end - frame.segmentLeft(i), 30 * frame.unit);
        auto &lines = frame.heads[i];
        if (!spec.segments[i].head.empty())
            lines = wrapLines(spec.segments[i].head, room, size, Weight::semibold, measure);
        if (spec.segments[i].verdict.empty())
            continue;
        const auto verdict =
            wrapLines(spec.segments[i].verdict, room, size, Weight::regular, measure);
        // The verdict is what must not be lost: a long head gives way.
        const std::size_t room4 = kHeadMost - std::min(verdict.size(), kHeadMost - 1);
        if (lines.size() > room4) {
            lines.resize(room4);
            lines.back() = fitted(lines.back() + "\u2026", room, size, Weight::semibold, measure);
        }
        lines.insert(lines.end(), verdict.begin(), verdict.end());
        frame.verdictLines[i] = verdict.size();
    }
}

} // namespace

double TrendFrame::segmentLeft(std::size_t segment) const {
    for (const auto &slot : slots)
        if (slot.segment == segment)
            return slot.left;
    return left;
}

double TrendFrame::segmentRight(std::size_t segment) const {
    double edge = left;
    for (const auto &slot : slots)
        if (slot.segment == segment)
            edge = slot.left + slotWidth;
    return edge;
}

AxisRange trendRange(const TrendSpec &spec) {
    const Extent extent = extentOf(spec);
    if (spec.closeUp && extent.any)
        return closeUpRange(spec, extent);
    if (spec.unit == ValueUnit::scale) {
        const double span = spec.scaleHigh - spec.scaleLow;
        return {spec.scaleLow, spec.scaleHigh, span > 6 ? 2.0 : 1.0};
    }
    constexpr double kStep = 20;
    AxisRange range{0, kStep, kStep};
    if (!extent.any)
        return {std::max(spec.scaleLow, 0.0), std::min(spec.scaleHigh, 100.0), kStep};
    range.low = std::max(spec.scaleLow, std::min(0.0, std::floor(extent.low / kStep) * kStep));
    range.high = std::min(spec.scaleHigh, std::max(kStep, std::ceil(extent.high / kStep) * kStep));
    return range;
}

std::string tickText(double value, const TrendSpec &spec) {
    const bool whole = std::abs(value - std::round(value)) < 1e-9;
    return base::formatDecimal(value, whole ? 0 : 1, spec.language);
}

TrendFrame frameOf(const TrendSpec &spec, const Theme &theme, const TextMeasure &measure,
                   Size size) {
    TrendFrame frame;
    frame.unit = theme.size(TextSize::small) / kPageType;
    const double unit = frame.unit;
    frame.range = trendRange(spec);
    frame.old = oldSegments(spec);
    double tick = measure.width(spec.words.base, theme.size(TextSize::small), Weight::regular);
    const auto &range = frame.range;
    const int ticks = static_cast<int>(std::lround((range.high - range.low) / range.step));
    for (int i = 0; i <= ticks; ++i) {
        const double value = range.low + i * range.step;
        tick = std::max(tick, measure.width(tickText(value, spec), theme.size(TextSize::small),
                                            Weight::regular));
    }
    frame.left = std::max(20 * unit, tick + 6 * unit);
    frame.rightEdge = size.width;
    frame.right = size.width - rightRoom(spec, theme, measure, unit, size.width);
    placeSlots(spec, frame);
    wrapHeads(spec, theme, measure, frame);
    std::size_t lines = 0;
    for (const auto &head : frame.heads)
        lines = std::max(lines, head.size());
    frame.top = lines == 0 ? 13 * unit : (9 + kHeadLine * static_cast<double>(lines)) * unit;
    for (const auto &period : spec.periods)
        frame.hasYears = frame.hasYears || !period.year.empty();
    frame.groupedYears = hasGroupedYears(spec);
    const double years = !frame.hasYears ? 0 : frame.groupedYears ? 15 : 11;
    frame.bottom = size.height - (33 + years) * unit;
    frame.labelBaseline = frame.bottom + 14 * unit;
    frame.yearBaseline = frame.labelBaseline + years * unit;
    frame.nBaseline = frame.yearBaseline + 15 * unit;
    return frame;
}

} // namespace kooste::charts
