// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend.h"

namespace kooste::charts {

/// The strip below a key figure: its scale, interval, point and target.
struct KeyFigureStripSpec {
    double axisLow = 0; ///< NPS 0..100, or -100..100 when the lower bound is negative
    double axisHigh = 100;
    std::string lowLabel;
    std::string highLabel;
    std::optional<double> value = {}; ///< nothing: hatch (suppressed) or an empty axis
    std::optional<double> low = {};
    std::optional<double> high = {};
    std::optional<double> target = {};
    bool isCount = false;    ///< a plain bar from the left end
    bool suppressed = false; ///< hatch over the whole strip
    bool hollow = false;     ///< base below 30
};
/// 87 x 27 on a page.
Scene layoutKeyFigureStrip(const KeyFigureStripSpec &spec, const Theme &theme,
                           const TextMeasure &measure, Size size);
/// A round end for the axis of a count: 120 -> 150, 1243 -> 1500.
double countAxisEnd(double largest);

} // namespace kooste::charts
