// SPDX-License-Identifier: MIT
#include "charts/interval_cell.h"

#include <algorithm>
#include <cmath>

namespace kooste::charts {

namespace {

constexpr double kInset = 8;

double place(double value, double low, double high, double width) {
    const double share = (value - low) / std::max(high - low, 1e-9);
    return kInset + std::clamp(share, 0.0, 1.0) * (width - 2 * kInset);
}

int stepsOf(double low, double high, double step) {
    return static_cast<int>(std::floor((high - low) / step + 1e-9));
}

} // namespace

Scene layoutIntervalCell(const IntervalCellSpec &spec, const Theme &, const TextMeasure &,
                         Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    scene.summary = spec.summary;
    const double middle = size.height / 2;
    const auto x = [&](double value) {
        return place(value, spec.axisLow, spec.axisHigh, size.width);
    };
    if (spec.suppressed) {
        scene.shapes.emplace_back(HatchShape{{kInset, middle - 5, size.width - 2 * kInset, 10}});
        return scene;
    }
    for (int i = 0; i <= stepsOf(spec.axisLow, spec.axisHigh, spec.step); ++i) {
        const double tick = x(spec.axisLow + i * spec.step);
        scene.line(tick, 0, tick, size.height, {Ink::rule, 0.5});
    }
    if (spec.target)
        scene.line(x(*spec.target), 0, x(*spec.target), size.height, {Ink::ink, 1, 3, 2});
    if (spec.low && spec.high)
        scene.rect(x(*spec.low), middle - 2.5, x(*spec.high) - x(*spec.low), 5, Ink::blueMid);
    if (spec.previous)
        scene.line(x(*spec.previous), middle - 6, x(*spec.previous), middle + 6, {Ink::muted, 1.6});
    if (!spec.value)
        return scene;
    if (spec.hollow)
        scene.circle(x(*spec.value), middle, 3.6, Ink::paper, {Ink::blue, 1.4});
    else
        scene.circle(x(*spec.value), middle, 4, Ink::blue, {Ink::paper, 1.2});
    return scene;
}

Scene layoutIntervalAxis(const IntervalAxisSpec &spec, const Theme &theme,
                         const TextMeasure &measure, Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    const double type = theme.size(TextSize::small);
    const double baseline = size.height / 2 + 0.355 * type;
    double taken = -10;
    const int steps = stepsOf(spec.axisLow, spec.axisHigh, spec.step);
    for (int i = 0; i <= steps; ++i) {
        const double tick = spec.axisLow + i * spec.step;
        const bool last = i == steps;
        const bool whole = std::abs(tick - std::round(tick)) < 1e-9;
        const std::string text = last && spec.unit == ValueUnit::percent
                                     ? base::formatPercent(tick / 100, 0, spec.language)
                                     : base::formatDecimal(tick, whole ? 0 : 1, spec.language);
        const double wide = measure.width(text, type, Weight::regular);
        const double middle = place(tick, spec.axisLow, spec.axisHigh, size.width);
        const double left = std::clamp(middle - wide / 2, 0.0, std::max(0.0, size.width - wide));
        if (left < taken + 3)
            continue;
        scene.text(left, baseline, text, TextSize::small, Anchor::start, Ink::muted);
        taken = left + wide;
    }
    return scene;
}

AxisRange sharedRange(const std::vector<IntervalCellSpec> &rows, double scaleLow,
                      double scaleHigh) {
    double low = scaleHigh;
    double high = scaleLow;
    for (const auto &row : rows) {
        if (row.suppressed)
            continue;
        for (const auto &value : {row.value, row.low, row.high, row.target, row.previous})
            if (value) {
                low = std::min(low, *value);
                high = std::max(high, *value);
            }
    }
    const double span = scaleHigh - scaleLow;
    const double step = span > 20 ? 20 : 1;
    if (low > high)
        return {scaleLow, scaleHigh, step};
    return {std::max(scaleLow, std::floor(low / step) * step),
            std::min(scaleHigh, std::ceil(high / step) * step), step};
}

} // namespace kooste::charts
