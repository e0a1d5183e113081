// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend.h"

namespace kooste::charts {

/// One period of one segment on the axis, empty ones too.
struct TrendSlot {
    std::size_t segment = 0;
    std::size_t period = 0;
    double left = 0;
    const TrendPoint *point = nullptr; ///< null: no responses
};

/// Where everything of a trend stands: computed once, read by the drawing.
struct TrendFrame {
    double unit = 1; ///< 1 on a page; larger type makes all distances larger
    double left = 0, right = 0, top = 0, bottom = 0; ///< of the plot
    double slotWidth = 0;
    double rightEdge = 0; ///< end of the direct labels
    AxisRange range;
    std::vector<TrendSlot> slots;
    std::vector<std::vector<std::string>> heads; ///< lines of each segment's head
    std::vector<std::size_t> verdictLines;       ///< how many of them say the verdict
    std::vector<bool> old;                       ///< segment cannot be compared with the present
    double labelBaseline = 0, yearBaseline = 0, nBaseline = 0;
    bool groupedYears = false; ///< a year once under its periods
    bool hasYears = false;

    double y(double value) const {
        return bottom - (value - range.low) / (range.high - range.low) * (bottom - top);
    }
    double middle(const TrendSlot &slot) const { return slot.left + slotWidth / 2; }
    double segmentLeft(std::size_t segment) const;
    double segmentRight(std::size_t segment) const;
};

TrendFrame frameOf(const TrendSpec &spec, const Theme &theme, const TextMeasure &measure,
                   Size size);

/// One label of the axis as text.
std::string tickText(double value, const TrendSpec &spec);

} // namespace kooste::charts
