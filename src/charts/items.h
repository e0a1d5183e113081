// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend.h"

namespace kooste::charts {

/// The answers of one item, classes ordered from the worst for the client to the best; with an odd
/// number of classes the middle one is neutral and stands apart, never split.
struct ItemBar {
    std::string name; ///< the item, for sentences and for the stand-alone chart
    std::vector<std::int64_t> counts;
    std::optional<double> othersAgree = {}; ///< agree share of the reference 0..1: two notches
    bool suppressed = false;                ///< hatch only; counts are not looked at
    bool emphasised = false;                ///< only rows with a verdict other than "no change"
};

/// Whole percents that add up to 100 for the row: the last agree class is the agree total minus the
/// others, as a reader would add them. Same order as counts; empty when nobody answered.
std::vector<int> shownPercents(const std::vector<std::int64_t> &counts);

/// One row's diverging bar, for a table cell. The zero line stands at the same place for every row
/// of a size: `disagreeShare` of the width is kept for the left side (0.2 as in the briefing).
struct DivergingBarSpec {
    base::Language language = base::Language::fi;
    ItemBar bar;
    double disagreeShare = 0.2;
};
/// 150 x 28 on a page; any size in a window. Bar height 14, at most the height less 8.
Scene layoutDivergingBar(const DivergingBarSpec &spec, const Theme &theme,
                         const TextMeasure &measure, Size size);

/// The neutral class of the same row, at the scale of a diverging bar that is `barWidth` wide.
struct NeutralBarSpec {
    base::Language language = base::Language::fi;
    ItemBar bar;
    double disagreeShare = 0.2;
    double barWidth = 150;
};
/// 34 x 28 on a page.
Scene layoutNeutralBar(const NeutralBarSpec &spec, const Theme &theme, const TextMeasure &measure,
                       Size size);

/// The labels above the bars' column: "eri", "samaa mieltä", "100 %".
struct BarAxisSpec {
    std::string disagree;
    std::string agree;
    std::string full; ///< "100 %"
    double disagreeShare = 0.2;
};
Scene layoutBarAxis(const BarAxisSpec &spec, const Theme &theme, const TextMeasure &measure,
                    Size size);

/// All items as one picture: names, bars, neutral class and n. For a window's export and for
/// pictures; the briefing draws the bars into a table instead.
struct ItemsSpec {
    base::Language language = base::Language::fi;
    std::vector<ItemBar> rows;
    BarAxisSpec axis;
    std::string neutralHead; ///< "ei samaa eikä eri"
    std::string suppressed = "suppressed";
    std::string summary;
};
/// Row height 28; `size.height` 0 takes as much as the rows need.
Scene layoutItems(const ItemsSpec &spec, const Theme &theme, const TextMeasure &measure, Size size);

} // namespace kooste::charts
