// SPDX-License-Identifier: MIT
#include "charts/trend_labels.h"

#include <algorithm>
#include <cmath>

namespace kooste::charts {

namespace {
constexpr double kCapHeight = 0.72; ///< of the type size, Open Sans figures
} // namespace

double TrendLabels::width(std::string_view text, Weight weight, TextSize size) const {
    return measure_.width(text, theme_.size(size), weight);
}

bool TrendLabels::isLatest(const TrendSlot &slot) const { return &slot == &frame_.slots.back(); }

bool TrendLabels::isChosen(const TrendSlot &slot) const {
    return spec_.highlighted ? slot.period == *spec_.highlighted : isLatest(slot);
}

void TrendLabels::draw() {
    if (frame_.slots.empty())
        return;
    if (spec_.sketch) {
        points();
        periodRow();
        return;
    }
    suppressed();
    indicative();
    points();
    onTheRight();
    values();
    periodRow();
    if (frame_.hasYears)
        frame_.groupedYears ? groupedYearRow() : yearRow();
    baseRow();
    nothingToShow();
    spots();
}

/// How many slots one label needs, so that neighbours keep a blank between them.
std::size_t TrendLabels::every(double widest) const {
    const double needed = (widest + 3 * frame_.unit) / std::max(frame_.slotWidth, 0.1);
    return static_cast<std::size_t>(std::max(1.0, std::ceil(needed)));
}

/// Counted from the last slot, which always keeps its label.
bool TrendLabels::isKept(std::size_t slot, std::size_t step) const {
    return (frame_.slots.size() - 1 - slot) % step == 0;
}

void TrendLabels::suppressed() {
    const double height = 15 * frame_.unit;
    const double box = std::min(30 * frame_.unit, frame_.slotWidth - 2 * frame_.unit);
    for (std::size_t i = 0; i < frame_.slots.size(); ++i) {
        const auto &slot = frame_.slots[i];
        if (!slot.point || !slot.point->suppressed)
            continue;
        const double x = frame_.middle(slot) - box / 2;
        scene_.shapes.emplace_back(HatchShape{{x, frame_.bottom - height, box, height}});
        // The word once over neighbours that are all hidden.
        std::size_t last = i;
        while (last + 1 < frame_.slots.size() && frame_.slots[last + 1].point &&
               frame_.slots[last + 1].point->suppressed &&
               frame_.slots[last + 1].segment == slot.segment)
            ++last;
        const bool first = i == 0 || !frame_.slots[i - 1].point ||
                           !frame_.slots[i - 1].point->suppressed ||
                           frame_.slots[i - 1].segment != slot.segment;
        if (!first)
            continue;
        const double middle = (frame_.middle(slot) + frame_.middle(frame_.slots[last])) / 2;
        const double wide = width(spec_.words.suppressed, Weight::regular);
        const double at = std::max(middle, frame_.left + wide / 2);
        const double baseline = frame_.bottom - height - 3.5 * frame_.unit;
        scene_.text(at, baseline, spec_.words.suppressed, TextSize::small, Anchor::middle,
                    Ink::muted, Weight::regular, true);
        const double high = theme_.size(TextSize::small);
        taken_.push_back({at - wide / 2, baseline - high, wide, high});
    }
}

/// "indicative" once under neighbouring hollow points.
void TrendLabels::indicative() {
    for (std::size_t i = 0; i < frame_.slots.size();) {
        std::size_t end = i;
        double low = frame_.top;
        while (end < frame_.slots.size() && frame_.slots[end].point &&
               frame_.slots[end].segment == frame_.slots[i].segment &&
               frame_.slots[end].point->hollow && !frame_.slots[end].point->suppressed) {
            const auto &point = *frame_.slots[end].point;
            low = std::max(low, frame_.y(spec_.showBand && point.low ? *point.low : point.value));
            ++end;
        }
        if (end == i) {
            ++i;
            continue;
        }
        const double wide = width(spec_.words.indicative, Weight::regular);
        const double middle =
            (frame_.middle(frame_.slots[i]) + frame_.middle(frame_.slots[end - 1])) / 2;
        const double x = std::clamp(middle, frame_.left + wide / 2,
                                    std::max(frame_.left + wide / 2, frame_.right - wide / 2));
        const double baseline = std::min(low + 11 * frame_.unit, frame_.bottom - 3 * frame_.unit);
        const double high = theme_.size(TextSize::small);
        const Rect box{x - wide / 2, baseline - high, wide, high};
        if (isFree(box)) {
            scene_.text(x, baseline, spec_.words.indicative, TextSize::small, Anchor::middle,
                        Ink::muted, Weight::regular, true);
            taken_.push_back(box);
        }
        i = end;
    }
}

void TrendLabels::points() {
    const double fit = frame_.slotWidth / (14 * frame_.unit);
    const double radius = std::clamp(3.2 * fit, 1.4, 3.2) * std::min(frame_.unit, 1.3);
    for (const auto &slot : frame_.slots) {
        if (!slot.point || slot.point->suppressed)
            continue;
        const Ink ink = frame_.old[slot.segment] ? Ink::muted : Ink::blue;
        const double r = isLatest(slot) ? radius * 4.2 / 3.2 : radius;
        if (slot.point->hollow)
            scene_.circle(frame_.middle(slot), frame_.y(slot.point->value), r, Ink::paper,
                          {ink, 1.4});
        else
            scene_.circle(frame_.middle(slot), frame_.y(slot.point->value), r, ink,
                          {Ink::paper, radius > 2 ? 1.0 : 0.5});
    }
}

bool TrendLabels::isFree(const Rect &box) const {
    for (const auto &other : taken_)
        if (box.x < other.x + other.width + 3 && other.x < box.x + box.width + 3 &&
            box.y < other.y + other.height && other.y < box.y + box.height)
            return false;
    return true;
}

bool TrendLabels::touchesTarget(const TrendSlot &slot, double top, double bottom) const {
    if (!spec_.target || slot.period < spec_.target->firstPeriod ||
        slot.period > spec_.target->lastPeriod)
        return false;
    const double y = frame_.y(spec_.target->value);
    return y > top - 1.5 && y < bottom + 1.5;
}

/// Above the point, below it where the target line or the heads are in the way.
bool TrendLabels::valueLabel(const TrendSlot &slot) {
    const bool latest = isLatest(slot);
    const TextSize size = latest ? TextSize::medium : TextSize::small;
    const std::string text = valueText(slot.point->value, spec_.unit, spec_.language, latest);
    const double wide = width(text, Weight::semibold, size);
    const double high = kCapHeight * theme_.size(size);
    const double x = frame_.middle(slot);
    const double y = frame_.y(slot.point->value);
    const double above = y - 8 * frame_.unit;
    const double below = y + (latest ? 17 : 15) * frame_.unit;
    const double headEnd = frame_.top - 8 * frame_.unit;
    const auto boxAt = [&](double baseline) {
        return Rect{x - wide / 2, baseline - high, wide, high};
    };
    double baseline = above;
    if (above - high < headEnd || touchesTarget(slot, above - high, above) || !isFree(boxAt(above)))
        baseline = below;
    if (baseline == below && (below > frame_.bottom - 2 || !isFree(boxAt(below)) ||
                              touchesTarget(slot, below - high, below))) {
        if (above - high < headEnd || !isFree(boxAt(above)))
            return false;
        baseline = above;
    }
    taken_.push_back(boxAt(baseline));
    scene_.text(x, baseline, text, size, Anchor::middle,
                frame_.old[slot.segment] ? Ink::muted : Ink::ink, Weight::semibold, true);
    return true;
}

void TrendLabels::values() {
    double widest = 0;
    for (const auto &slot : frame_.slots)
        if (slot.point && !slot.point->suppressed)
            widest = std::max(widest,
                              width(valueText(slot.point->value, spec_.unit, spec_.language, false),
                                    Weight::semibold));
    const std::size_t step = every(widest);
    for (std::size_t k = frame_.slots.size(); k-- > 0;) {
        const auto &slot = frame_.slots[k];
        const bool firstShown = k == 0;
        if (slot.point && !slot.point->suppressed && (isKept(k, step) || firstShown))
            valueLabel(slot);
    }
}

void TrendLabels::onTheRight() {
    const double textX = frame_.right + 5 * frame_.unit;
    const double lift = 2.97 * frame_.unit;
    std::optional<double> targetY;
    const auto &last = frame_.slots.back();
    if (spec_.target && spec_.target->lastPeriod >= last.period) {
        targetY = frame_.y(spec_.target->value);
        scene_.text(textX, *targetY + lift, spec_.target->label, TextSize::small, Anchor::start,
                    Ink::ink, Weight::semibold);
    }
    if (!spec_.showBand || spec_.words.interval.empty())
        return;
    for (std::size_t k = frame_.slots.size(); k-- > 0;) {
        const auto &slot = frame_.slots[k];
        if (!slot.point || slot.point->suppressed || !slot.point->low)
            continue;
        const double y = frame_.y(*slot.point->low);
        double labelY = std::min(y, frame_.bottom - 4 * frame_.unit);
        if (targetY && std::abs(labelY - *targetY) < 11 * frame_.unit)
            labelY = labelY >= *targetY ? *targetY + 11 * frame_.unit : *targetY - 11 * frame_.unit;
        if (isLatest(slot))
            scene_.line(frame_.middle(slot) + 6 * frame_.unit, y, frame_.right + 2 * frame_.unit,
                        labelY, {Ink::blueMid, 0.5});
        scene_.text(textX, labelY + lift, spec_.words.interval, TextSize::small, Anchor::start,
                    Ink::muted);
        return;
    }
}

void TrendLabels::periodRow() {
    double widest = 0;
    for (const auto &slot : frame_.slots)
        widest = std::max(widest, width(spec_.periods[slot.period].label, Weight::regular));
    const std::size_t step = every(widest);
    for (std::size_t i = 0; i < frame_.slots.size(); ++i) {
        const auto &slot = frame_.slots[i];
        if (isKept(i, step) || spec_.sketch)
            scene_.text(frame_.middle(slot), frame_.labelBaseline, spec_.periods[slot.period].label,
                        TextSize::small, Anchor::middle, Ink::ink,
                        isChosen(slot) ? Weight::semibold : Weight::regular);
    }
}

void TrendLabels::yearRow() {
    double widest = 0;
    for (const auto &slot : frame_.slots)
        widest = std::max(widest, width(spec_.periods[slot.period].label, Weight::regular));
    const std::size_t step = every(widest);
    for (std::size_t i = 0; i < frame_.slots.size(); ++i) {
        const auto &slot = frame_.slots[i];
        if (isKept(i, step))
            scene_.text(frame_.middle(slot), frame_.yearBaseline, spec_.periods[slot.period].year,
                        TextSize::small, Anchor::middle, Ink::ink,
                        isChosen(slot) ? Weight::semibold : Weight::regular);
    }
}

void TrendLabels::groupedYearRow() {
    const double y = frame_.labelBaseline + 4 * frame_.unit;
    for (std::size_t i = 0; i < frame_.slots.size();) {
        const auto &year = spec_.periods[frame_.slots[i].period].year;
        std::size_t end = i;
        while (end < frame_.slots.size() && frame_.slots[end].segment == frame_.slots[i].segment &&
               spec_.periods[frame_.slots[end].period].year == year)
            ++end;
        const double from = frame_.slots[i].left + std::min(3.0, frame_.slotWidth * 0.2);
        const double to =
            frame_.slots[end - 1].left + frame_.slotWidth - std::min(3.0, frame_.slotWidth * 0.2);
        scene_.line(from, y, to, y, {Ink::rule, 0.5});
        if (width(year, Weight::regular) <= to - from + 4)
            scene_.text((from + to) / 2, frame_.yearBaseline, year, TextSize::small,
                        Anchor::middle);
        i = end;
    }
}

void TrendLabels::baseRow() {
    scene_.text(frame_.left - 6 * frame_.unit, frame_.nBaseline, spec_.words.base, TextSize::small,
                Anchor::end, Ink::muted);
    const auto textOf = [&](const TrendSlot &slot) {
        if (!slot.point)
            return base::formatCount(0, spec_.language);
        if (!slot.point->suppressed)
            return base::formatCount(slot.point->n, spec_.language);
        const bool fits = width(spec_.words.suppressed, Weight::regular) < frame_.slotWidth;
        return fits ? spec_.words.suppressed : std::string("\u00B7\u00B7");
    };
    double widest = 0;
    for (const auto &slot : frame_.slots)
        widest = std::max(widest, width(textOf(slot), Weight::regular));
    const std::size_t step = every(widest);
    for (std::size_t i = 0; i < frame_.slots.size(); ++i) {
        const std::string text = textOf(frame_.slots[i]);
        const double middle = frame_.middle(frame_.slots[i]);
        // Not over the row's own sign on the left.
        const bool clear =
            middle - width(text, Weight::regular) / 2 > frame_.left - 4 * frame_.unit;
        if (isKept(i, step) && clear)
            scene_.text(middle, frame_.nBaseline, text, TextSize::small, Anchor::middle,
                        Ink::muted);
    }
}

void TrendLabels::nothingToShow() {
    for (const auto &slot : frame_.slots)
        if (slot.point)
            return;
    scene_.text((frame_.left + frame_.right) / 2, (frame_.top + frame_.bottom) / 2,
                spec_.words.tooFew, TextSize::small, Anchor::middle, Ink::muted, Weight::regular,
                true);
}

std::string TrendLabels::sentence(const TrendSlot &slot) const {
    const auto &period = spec_.periods[slot.period];
    std::string text = (period.name.empty() ? period.label : period.name) + ": ";
    if (!slot.point)
        return text + spec_.words.base + " = " + base::formatCount(0, spec_.language);
    if (slot.point->suppressed)
        return text + spec_.words.suppressed;
    text += valueText(slot.point->value, spec_.unit, spec_.language, true);
    if (slot.point->low && slot.point->high)
        text += " (" +
                base::formatRange(*slot.point->low, *slot.point->high,
                                  spec_.unit == ValueUnit::scale ? 2 : 0, spec_.language) +
                ")";
    text += ", " + spec_.words.base + " = " + base::formatCount(slot.point->n, spec_.language);
    return slot.point->hollow ? text + ", " + spec_.words.indicative : text;
}

void TrendLabels::spots() {
    for (const auto &slot : frame_.slots)
        scene_.spots.push_back({{slot.left, frame_.top, frame_.slotWidth,
                                 frame_.nBaseline + 3 * frame_.unit - frame_.top},
                                sentence(slot),
                                slot.period});
}

} // namespace kooste::charts
