// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend_frame.h"

namespace kooste::charts {

/// All of a trend that is written on it, and the points: values, marks of small and suppressed
/// bases, direct labels on the right, the rows below the axis. Keeps labels off each other.
class TrendLabels {
public:
    TrendLabels(const TrendSpec &spec, const Theme &theme, const TextMeasure &measure,
                const TrendFrame &frame, Scene &scene)
        : spec_(spec), theme_(theme), measure_(measure), frame_(frame), scene_(scene) {}
    void draw();

private:
    double width(std::string_view text, Weight weight, TextSize size = TextSize::small) const;
    bool isLatest(const TrendSlot &slot) const;
    bool isChosen(const TrendSlot &slot) const;
    std::string sentence(const TrendSlot &slot) const;
    void suppressed();
    void indicative();
    void points();
    void values();
    bool valueLabel(const TrendSlot &slot);
    bool isFree(const Rect &box) const;
    bool touchesTarget(const TrendSlot &slot, double top, double bottom) const;
    void onTheRight();
    void periodRow();
    void yearRow();
    void groupedYearRow();
    void baseRow();
    void spots();
    void nothingToShow();
    std::size_t every(double widest) const;
    bool isKept(std::size_t slot, std::size_t step) const;

    const TrendSpec &spec_;
    const Theme &theme_;
    const TextMeasure &measure_;
    const TrendFrame &frame_;
    Scene &scene_;
    std::vector<Rect> taken_; ///< places of labels already written
};

} // namespace kooste::charts
