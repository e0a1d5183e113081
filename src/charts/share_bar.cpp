// SPDX-License-Identifier: MIT
#include "charts/share_bar.h"

#include <algorithm>

namespace kooste::charts {

namespace {
constexpr double kShareBar = 8;
constexpr double kLabelGap = 4;
} // namespace

Scene layoutShareBar(const ShareBarSpec &spec, const Theme &theme, const TextMeasure &measure,
                     Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    scene.summary = spec.label;
    const double type = theme.size(TextSize::small);
    const double unit = type / 8.5;
    // The figure of the longest bar there can be still has its place.
    const double room =
        size.width - kLabelGap * unit - measure.width("100\u00A0%", type, Weight::regular);
    const double middle = size.height / 2;
    const double length = std::clamp(spec.share, 0.0, 1.0) * std::max(room, 0.0);
    scene.line(0, middle - 0.8 * kShareBar * unit, 0, middle + 0.8 * kShareBar * unit,
               {Ink::neutral, 0.75});
    if (length > 0)
        scene.rect(0, middle - kShareBar * unit / 2, length, kShareBar * unit, Ink::blueMid);
    scene.text(length + kLabelGap * unit, middle + 0.355 * type, spec.label, TextSize::small,
               Anchor::start);
    return scene;
}

} // namespace kooste::charts
