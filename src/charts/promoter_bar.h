// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend.h"

namespace kooste::charts {

/// Detractors, passives and promoters as one bar a row, with figures on the right.
struct PromoterRow {
    std::string label;     ///< "Syksy 2025"; at most two lines
    double detractors = 0; ///< shares 0..1; not looked at when suppressed
    double passives = 0;
    double promoters = 0;
    std::string detractorsLabel; ///< whole percents that add up to 100
    std::string passivesLabel;
    std::string promotersLabel; ///< with its unit: "70 %"
    std::string nps;            ///< "63"
    std::string interval;       ///< "51–73"
    std::string n;              ///< "120"
    bool suppressed = false;
    bool emphasised = false; ///< the row the page is about
};
/// A row with shares and labels made from counts; figures of the columns are left empty.
PromoterRow promoterRow(std::string label, std::int64_t detractors, std::int64_t passives,
                        std::int64_t promoters, base::Language language);

struct PromoterBarSpec {
    base::Language language = base::Language::fi;
    std::string detractors; ///< "arvostelijat 0–6", above the first bar only
    std::string passives;
    std::string promoters;
    std::string npsHead; ///< "NPS"; the three heads may be empty: then no columns
    std::string intervalHead;
    std::string nHead;
    std::string suppressed = "suppressed";
    std::vector<PromoterRow> rows; ///< now, previous, others
    std::string summary;
};
/// 492 wide on a page; height 18 + 23 a row: pass 0 to take what is needed.
Scene layoutPromoterBar(const PromoterBarSpec &spec, const Theme &theme, const TextMeasure &measure,
                        Size size);

} // namespace kooste::charts
