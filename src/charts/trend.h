// SPDX-License-Identifier: MIT
#pragma once
#include "base/number_format.h"
#include "charts/text_measure.h"

#include <optional>

namespace kooste::charts {

/// What a figure counts in. Values are given as they are shown: points -100..100, percent 0..100
/// (not 0..1), scale in the item's own numbers (a mean of 1..5).
enum class ValueUnit : std::uint8_t { points, percent, scale };

struct TrendPeriod {
    std::string label; ///< first line under the axis: "syksy", "7–9", "syys"
    std::string year;  ///< second line: "2025"; may be empty
    std::string name;  ///< in a sentence: "syksy 2025"
};

struct TrendPoint {
    std::size_t period = 0; ///< index into periods
    double value = 0;
    std::optional<double> low = {};
    std::optional<double> high = {};
    std::int64_t n = 0;
    bool suppressed = false; ///< hatch and word; value, bounds and n are not looked at
    bool hollow = false;     ///< base below 30: indicative
};

enum class BreakKind : std::uint8_t {
    none,
    withReservation, ///< one line; the data line goes on dashed
    notComparable,   ///< two lines and a gap; nothing crosses it
};

/// A stretch in which all points may be compared with each other. A period without a point is an
/// empty slot. Two stretches may share a period (a version that changed in the middle of it).
struct TrendSegment {
    std::string head;    ///< "Lomake v2 (1.1.2023 alkaen), asteikko 0–10"; may be empty
    std::string verdict; ///< "ei vertailukelpoinen"; second line of the head
    std::size_t firstPeriod = 0;
    std::size_t lastPeriod = 0;
    BreakKind breakBefore = BreakKind::none; ///< what parts it from the segment before
    std::vector<TrendPoint> points;          ///< in order of period
};

struct TrendTarget {
    double value = 0;
    std::size_t firstPeriod = 0; ///< drawn only over the periods it was in force
    std::size_t lastPeriod = 0;
    std::string label; ///< "Tavoite 60"
};

/// The words on the picture, already in the report's language.
struct TrendWords {
    std::string suppressed = "suppressed";
    std::string indicative = "indicative";
    std::string interval = "95% interval"; ///< label of the band; empty: not labelled
    std::string base = "n";
    std::string tooFew = "too few answers"; ///< stands in the middle when no point is shown
};

/// A figure over periods: line, interval band, breaks, target, row of n.
struct TrendSpec {
    base::Language language = base::Language::fi;
    ValueUnit unit = ValueUnit::points;
    double scaleLow = -100; ///< ends of the whole scale; the axis never passes them
    double scaleHigh = 100;
    std::vector<TrendPeriod> periods;
    std::vector<TrendSegment> segments; ///< in order of time; together they cover all periods
    std::optional<TrendTarget> target = {};
    std::optional<std::size_t> highlighted = {}; ///< chosen period of a window
    /// False: the axis keeps 0 (percent, points) or the whole scale. True: a close-up in steps of
    /// ten around the values, as a window shows it.
    bool closeUp = false;
    bool showBand = true;
    bool showBreakHeads = true;
    bool sketch = false; ///< no numbers: how a line is drawn, not what it says
    TrendWords words;
    std::string summary; ///< alternative text; made by the caller, who knows the words
};

/// What part of the scale the axis shows: for the heading's note ("kuvassa 0–80").
struct AxisRange {
    double low = 0;
    double high = 100;
    double step = 20;
};
AxisRange trendRange(const TrendSpec &spec);

/// Smallest useful size: 240 x 120. On a page 492 x 185. Many periods: labels are thinned, the
/// first and the last value and every year stay.
Scene layoutTrend(const TrendSpec &spec, const Theme &theme, const TextMeasure &measure, Size size);

/// "63", "73 %", "4,29": as every chart writes a value.
std::string valueText(double value, ValueUnit unit, base::Language language, bool withUnit);

} // namespace kooste::charts
