// SPDX-License-Identifier: MIT
#include "charts/key_figure_strip.h"

#include <algorithm>
#include <cmath>

namespace kooste::charts {

double countAxisEnd(double largest) {
    if (largest <= 10)
        return 10;
    const double power = std::pow(10.0, std::floor(std::log10(largest)));
    for (const double step : {1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
        if (largest <= step * power)
            return step * power;
    return 10 * power;
}

Scene layoutKeyFigureStrip(const KeyFigureStripSpec &spec, const Theme &theme, const TextMeasure &,
                           Size size) {
    const double unit = theme.size(TextSize::small) / 8.5;
    const double inset = 2 * unit;
    const double middle = 10 * unit;
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    const double right = size.width - inset;
    const auto x = [&](double value) {
        const double share = (value - spec.axisLow) / (spec.axisHigh - spec.axisLow);
        return inset + std::clamp(share, 0.0, 1.0) * (right - inset);
    };
    if (spec.suppressed) {
        scene.shapes.emplace_back(HatchShape{{inset, middle - 7 * unit, right - inset, 14 * unit}});
        return scene;
    }
    const Stroke axis{Ink::axis, 0.6};
    scene.line(inset, middle, right, middle, axis);
    for (const double end : {inset, right})
        scene.line(end, middle - 3 * unit, end, middle + 3 * unit, axis);
    if (spec.target)
        scene.line(x(*spec.target), middle - 9 * unit, x(*spec.target), middle + 9 * unit,
                   {Ink::ink, 1.3, 3, 1.5});
    if (spec.isCount && spec.value) {
        scene.rect(inset, middle - 2.5 * unit, x(*spec.value) - inset, 5 * unit, Ink::blue);
    } else if (spec.value) {
        if (spec.low && spec.high)
            scene.rect(x(*spec.low), middle - 2.5 * unit, x(*spec.high) - x(*spec.low), 5 * unit,
                       Ink::blueMid);
        if (spec.hollow)
            scene.circle(x(*spec.value), middle, 3.4 * unit, Ink::paper, {Ink::blue, 1.4});
        else
            scene.circle(x(*spec.value), middle, 3.4 * unit, Ink::blue, {Ink::paper, 0.8});
    }
    scene.text(inset, 26 * unit, spec.lowLabel, TextSize::small, Anchor::start, Ink::muted);
    scene.text(right, 26 * unit, spec.highLabel, TextSize::small, Anchor::end, Ink::muted);
    return scene;
}

} // namespace kooste::charts
