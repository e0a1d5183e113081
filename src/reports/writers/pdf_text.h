// SPDX-License-Identifier: MIT
#pragma once
#include "charts/fonts.h"
#include "reports/writers/pdf_pages.h"

namespace kooste::reports::pdf {

/// A kind of text on a page.
struct TextStyle {
    charts::TextSize size = charts::TextSize::small;
    charts::Weight weight = charts::Weight::regular;
    charts::Ink ink = charts::Ink::ink;
    double line = 12; ///< from baseline to baseline
};
TextStyle small(charts::Ink ink = charts::Ink::ink,
                charts::Weight weight = charts::Weight::regular);
TextStyle medium(charts::Weight weight = charts::Weight::regular, double line = 15);

/// A stretch of one style inside a paragraph; `masked` stands on a tinted ground.
struct StyledRun {
    std::string text;
    charts::Weight weight = charts::Weight::regular;
    charts::Ink ink = charts::Ink::ink;
    bool masked = false;
};

/// Lines of text as shapes: each line one text, no blank at its end, so that readers find whole
/// lines. Works in a slice's coordinates.
class TextSetter {
public:
    TextSetter(const charts::Theme &theme, const charts::TextMeasure &measure)
        : theme_(theme), measure_(measure) {}

    struct Box {
        double x = 0;
        double y = 0; ///< top of the first line
        double width = 0;
        double hanging = 0; ///< all lines but the first begin this much further right
        charts::Anchor anchor = charts::Anchor::start;
    };
    /// Appends to `shapes`; gives the height.
    double set(std::vector<charts::Shape> &shapes, std::string_view text, const Box &box,
               const TextStyle &style) const;
    double set(std::vector<charts::Shape> &shapes, const std::vector<StyledRun> &runs,
               const Box &box, const TextStyle &style) const;
    double height(std::string_view text, double width, const TextStyle &style) const;
    std::size_t lineCount(std::string_view text, double width, const TextStyle &style) const;
    double width(std::string_view text, const TextStyle &style) const;
    /// From the top of a line to its baseline.
    double ascent(const TextStyle &style) const;
    const charts::Theme &theme() const { return theme_; }
    const charts::TextMeasure &measure() const { return measure_; }

private:
    const charts::Theme &theme_;
    const charts::TextMeasure &measure_;
};

} // namespace kooste::reports::pdf
