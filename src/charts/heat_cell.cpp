// SPDX-License-Identifier: MIT
#include "charts/heat_cell.h"

#include <algorithm>
#include <array>

namespace kooste::charts {

namespace {

constexpr double kBaseGap = 6; // between the figure and its n
constexpr double kMargin = 2;  // to the cell's edges

struct Ground {
    Ink fill;
    Ink text;
};
constexpr std::array<Ground, kHeatSteps> kGrounds{{
    {Ink::none, Ink::ink},
    {Ink::band, Ink::ink},
    {Ink::blueMid, Ink::onMid},
    {Ink::blue, Ink::onBlue},
}};

} // namespace

Scene layoutHeatCell(const HeatCellSpec &spec, const Theme &theme, const TextMeasure &measure,
                     Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    const Rect whole{0, 1, size.width, size.height - 2};
    if (spec.suppressed) {
        scene.shapes.emplace_back(HatchShape{whole});
        return scene;
    }
    if (spec.text.empty())
        return scene;
    scene.summary = spec.text;
    const auto &ground =
        kGrounds.at(static_cast<std::size_t>(std::clamp(spec.step, 0, kHeatSteps - 1)));
    if (ground.fill != Ink::none)
        scene.shapes.emplace_back(RectShape{whole, ground.fill});
    const double type = theme.size(TextSize::medium);
    const double small = theme.size(TextSize::small);
    const double baseline = size.height / 2 + 0.355 * type;
    const double wide = measure.width(spec.text, type, Weight::regular);
    const double baseWide = measure.width(spec.base, small, Weight::regular);
    const bool withBase =
        !spec.base.empty() && wide + kBaseGap + baseWide + 2 * kMargin <= size.width;
    const double left = (size.width - wide - (withBase ? kBaseGap + baseWide : 0)) / 2;
    scene.text(left, baseline, spec.text, TextSize::medium, Anchor::start, ground.text);
    if (withBase)
        scene.text(left + wide + kBaseGap, baseline, spec.base, TextSize::small, Anchor::start,
                   ground.text);
    return scene;
}

} // namespace kooste::charts
