// SPDX-License-Identifier: MIT
#include "charts/trend.h"

#include "charts/trend_labels.h"

#include <cmath>

namespace kooste::charts {

namespace {

class TrendDrawing {
public:
    TrendDrawing(const TrendSpec &spec, const Theme &theme, const TextMeasure &measure,
                 const TrendFrame &frame, Scene &scene)
        : spec_(spec), theme_(theme), measure_(measure), frame_(frame), scene_(scene) {}

    void draw() {
        highlight();
        axis();
        heads();
        breaks();
        for (std::size_t i = 0; i < spec_.segments.size(); ++i)
            bands(i);
        target();
        lines();
        TrendLabels(spec_, theme_, measure_, frame_, scene_).draw();
    }

private:
    using Run = std::vector<const TrendSlot *>;

    void highlight() {
        if (!spec_.highlighted)
            return;
        for (const auto &slot : frame_.slots)
            if (slot.period == *spec_.highlighted)
                scene_.rect(slot.left, frame_.top - 4 * frame_.unit, frame_.slotWidth,
                            scene_.height - frame_.top + 4 * frame_.unit, Ink::highlight);
    }

    void axis() {
        const auto &range = frame_.range;
        const double pitch = (frame_.bottom - frame_.top) * range.step / (range.high - range.low);
        const double needed = 1.3 * theme_.size(TextSize::small);
        const int every = pitch >= needed ? 1 : static_cast<int>(std::ceil(needed / pitch));
        const int ticks = static_cast<int>(std::lround((range.high - range.low) / range.step));
        for (int tick = 0; tick <= ticks; ++tick) {
            const double value = range.low + tick * range.step;
            const bool base = tick == 0;
            const bool zero = range.low < 0 && std::abs(value) < 1e-9;
            if (!base && (spec_.sketch || (!zero && tick % every != 0)))
                continue;
            const Stroke stroke{zero   ? Ink::ink
                                : base ? Ink::axis
                                       : Ink::rule,
                                base || zero ? 0.8 : 0.5};
            acrossSegments(frame_.y(value), stroke);
            if (spec_.sketch)
                continue;
            scene_.text(frame_.left - 6 * frame_.unit, frame_.y(value) + 2.97 * frame_.unit,
                        tickText(value, spec_), TextSize::small, Anchor::end, Ink::muted);
        }
    }

    /// A level line; it stops on both sides of a break that nothing may cross.
    void acrossSegments(double y, Stroke stroke) {
        double from = frame_.left;
        for (std::size_t i = 1; i < spec_.segments.size(); ++i) {
            if (spec_.segments[i].breakBefore != BreakKind::notComparable)
                continue;
            scene_.line(from, y, frame_.segmentRight(i - 1), y, stroke);
            from = frame_.segmentLeft(i);
        }
        scene_.line(from, y, frame_.right, y, stroke);
    }

    void heads() {
        for (std::size_t i = 0; i < frame_.heads.size(); ++i) {
            const auto &lines = frame_.heads[i];
            const std::size_t plain = lines.size() - frame_.verdictLines[i];
            for (std::size_t k = 0; k < lines.size(); ++k) {
                const bool head = k < plain;
                scene_.text(frame_.segmentLeft(i),
                            (8.5 + 11 * static_cast<double>(k)) * frame_.unit, lines[k],
                            TextSize::small, Anchor::start,
                            head && !frame_.old[i] ? Ink::blue : Ink::muted,
                            head ? Weight::semibold : Weight::regular);
            }
        }
    }

    void breaks() {
        const double top = 2 * frame_.unit;
        const double end = frame_.bottom + 6 * frame_.unit;
        for (std::size_t i = 1; i < spec_.segments.size(); ++i) {
            const auto kind = spec_.segments[i].breakBefore;
            const double x = frame_.segmentLeft(i);
            if (kind == BreakKind::withReservation)
                scene_.line(x, frame_.top - 4 * frame_.unit, x, end, {Ink::muted, 0.8});
            if (kind == BreakKind::notComparable)
                for (const double back : {14.0, 8.0})
                    scene_.line(x - back * frame_.unit, top, x - back * frame_.unit, end,
                                {Ink::muted, 0.8});
        }
    }

    /// Neighbouring slots of a segment that have a figure: nothing bridges an empty or a
    /// suppressed period.
    std::vector<Run> runsOf(std::size_t segment) const {
        std::vector<Run> runs;
        bool open = false;
        for (const auto &slot : frame_.slots) {
            const bool shown = slot.segment == segment && slot.point && !slot.point->suppressed;
            if (shown && !open)
                runs.emplace_back();
            if (shown)
                runs.back().push_back(&slot);
            open = shown;
        }
        return runs;
    }

    void bands(std::size_t segment) {
        if (!spec_.showBand)
            return;
        const bool old = frame_.old[segment];
        for (const auto &run : runsOf(segment)) {
            std::vector<Point> upper;
            std::vector<Point> lower;
            for (const auto *slot : run) {
                if (!slot->point->low || !slot->point->high)
                    continue;
                upper.push_back({frame_.middle(*slot), frame_.y(*slot->point->high)});
                lower.push_back({frame_.middle(*slot), frame_.y(*slot->point->low)});
            }
            if (upper.size() == 1) // a point that stands alone still has a width to show
                widen(upper, lower);
            if (upper.empty())
                continue;
            std::vector<Point> outline = upper;
            outline.insert(outline.end(), lower.rbegin(), lower.rend());
            scene_.shapes.emplace_back(
                PolygonShape{std::move(outline), old ? Ink::bandOld : Ink::band});
            const Stroke edge{old ? Ink::neutral : Ink::blueMid, 0.7};
            scene_.shapes.emplace_back(PolylineShape{std::move(upper), edge});
            scene_.shapes.emplace_back(PolylineShape{std::move(lower), edge});
        }
    }

    void widen(std::vector<Point> &upper, std::vector<Point> &lower) const {
        const double half = std::min(5 * frame_.unit, frame_.slotWidth * 0.3);
        for (auto *edge : {&upper, &lower}) {
            const Point at = edge->front();
            *edge = {{at.x - half, at.y}, {at.x + half, at.y}};
        }
    }

    void target() {
        if (!spec_.target)
            return;
        const double y = frame_.y(spec_.target->value);
        for (std::size_t i = 0; i < spec_.segments.size(); ++i) {
            double from = 0;
            double to = -1;
            for (const auto &slot : frame_.slots) {
                if (slot.segment != i || slot.period < spec_.target->firstPeriod ||
                    slot.period > spec_.target->lastPeriod)
                    continue;
                from = to < 0 ? slot.left : from;
                to = slot.left + frame_.slotWidth;
            }
            if (to >= 0)
                scene_.line(from, y, to, y, {Ink::ink, 1.0, 4, 2.5});
        }
    }

    void lines() {
        const TrendSlot *before = nullptr;
        for (std::size_t i = 0; i < spec_.segments.size(); ++i) {
            const Stroke stroke{frame_.old[i] ? Ink::muted : Ink::blue, frame_.old[i] ? 1.2 : 2.0};
            const auto runs = runsOf(i);
            if (before && !runs.empty() &&
                spec_.segments[i].breakBefore == BreakKind::withReservation &&
                before->period + 1 >= runs.front().front()->period)
                scene_.line(frame_.middle(*before), valueY(*before),
                            frame_.middle(*runs.front().front()), valueY(*runs.front().front()),
                            {stroke.ink, stroke.width, 2, 2});
            for (const auto &run : runs) {
                std::vector<Point> points;
                for (const auto *slot : run)
                    points.push_back({frame_.middle(*slot), valueY(*slot)});
                if (points.size() > 1)
                    scene_.shapes.emplace_back(PolylineShape{std::move(points), stroke});
            }
            before = runs.empty() ? nullptr : runs.back().back();
        }
    }

    double valueY(const TrendSlot &slot) const { return frame_.y(slot.point->value); }

    const TrendSpec &spec_;
    const Theme &theme_;
    const TextMeasure &measure_;
    const TrendFrame &frame_;
    Scene &scene_;
};

} // namespace

std::string valueText(double value, ValueUnit unit, base::Language language, bool withUnit) {
    switch (unit) {
    case ValueUnit::points:
        return base::formatRounded(value, language);
    case ValueUnit::percent:
        return withUnit ? base::formatPercent(value / 100, 0, language)
                        : base::formatRounded(value, language);
    case ValueUnit::scale:
        break;
    }
    return base::formatDecimal(value, 2, language);
}

Scene layoutTrend(const TrendSpec &spec, const Theme &theme, const TextMeasure &measure,
                  Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height > 0 ? size.height : 185 * theme.size(TextSize::small) / 8.5;
    scene.summary = spec.summary;
    const TrendFrame frame = frameOf(spec, theme, measure, {scene.width, scene.height});
    TrendDrawing(spec, theme, measure, frame, scene).draw();
    return scene;
}

} // namespace kooste::charts
