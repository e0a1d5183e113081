// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend.h"

namespace kooste::charts {

/// On which side of the zero line a class of answers stands. The neutral class stands apart, never
/// split.
enum class Side : std::uint8_t { disagree, neutral, agree };

struct ItemPart {
    double share = 0;  ///< 0..1 of the base
    std::string label; ///< whole percents that add up over the row: "35"
    Side side = Side::agree;
};

/// The answers of one item, classes ordered from the worst for the client to the best.
struct ItemBar {
    std::string name; ///< the item, for sentences and for the stand-alone chart
    std::vector<ItemPart> parts;
    std::string disagreeLabel;              ///< total of the disagree side: "6"
    std::string n;                          ///< for the stand-alone chart
    std::optional<double> othersAgree = {}; ///< agree share of the reference 0..1: two notches
    bool suppressed = false;                ///< hatch only; parts are not looked at
    bool emphasised = false;                ///< only rows with a verdict other than "no change"
};

/// Whole percents that add up to the shown totals: the last agree class is the agree total minus
/// the others, so that a reader who adds gets the total. Same order as counts; with an odd number
/// of classes the middle one is neutral. Empty when nobody answered.
std::vector<int> shownPercents(const std::vector<std::int64_t> &counts);
/// A bar with parts and labels made from the counts of its classes, worst first.
ItemBar itemBar(std::string name, const std::vector<std::int64_t> &counts);

/// What part of a bar's width the left side needs so that no row of a table runs over its edge: at
/// least 0.2, as in the briefing. `label`: share of the width for the total left of the bar.
double disagreeShareFor(const std::vector<ItemBar> &bars, double label = 0.08);

/// One row's diverging bar, for a table cell. The zero line stands at the same place for every row
/// of a size: `disagreeShare` of the width is kept for the left side (0.2 as in the briefing).
struct DivergingBarSpec {
    base::Language language = base::Language::fi;
    ItemBar bar;
    double disagreeShare = 0.2;
    double spill = 0; ///< how far the label may run out to the left, over a table's gap
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
