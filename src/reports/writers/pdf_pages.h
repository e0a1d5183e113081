// SPDX-License-Identifier: MIT
#pragma once
#include "charts/scene.h"
#include "reports/document.h"

#include <functional>
#include <optional>

namespace kooste::reports::pdf {

/// A4 in points, and the grid of the design.
inline constexpr double kPageWidth = 595.28;
inline constexpr double kPageHeight = 841.89;
inline constexpr double kLeft = 51.64;
inline constexpr double kContentWidth = 492;
inline constexpr double kTop = 36;
inline constexpr double kFooterRule = kPageHeight - 43;
/// The last line's own descent makes up the ten points that stay clear above the footer.
inline constexpr double kContentBottom = kFooterRule - 6.5;

/// What a mark belongs to: an element of the structure tree, or nothing (rules, grounds, numbers of
/// pages: left out when the page is read aloud).
inline constexpr int kArtifact = -1;

/// Shapes that are read as one piece.
struct Mark {
    int element = kArtifact;
    std::vector<charts::Shape> shapes;
};

struct PageContent {
    std::vector<Mark> marks;
};

/// A piece of a page that is never split. Marks stand relative to its top left corner.
struct Slice {
    double height = 0;
    double before = 0; ///< space above; left out at the top of a page
    std::vector<Mark> marks;
    bool keepWithNext = false;
    /// A picture that may be lower: smallest height, and how it is made anew at a height.
    double least = 0;
    std::function<std::vector<charts::Shape>(double height)> redraw = {};
    int repeated = -1; ///< index of a table head that is shown again above it on a new page
};

/// One element of the structure tree. Kids are elements or places on pages, in reading order.
struct Element {
    std::string_view tag; ///< "P", "TH": a standard type of PDF 1.7
    int parent = -1;
    std::string alt = {};
    std::string_view scope = {};          ///< TH only: "Column", "Row"
    int columns = 1;                      ///< TH, TD: how many columns it spans
    std::optional<charts::Rect> box = {}; ///< Figure only, in page coordinates
    struct Kid {
        int element = -1;     ///< another element, or
        std::size_t page = 0; ///< a mark on a page
        std::size_t mark = 0;
    };
    std::vector<Kid> kids = {};
};

struct OutlineEntry {
    std::string title;
    std::size_t page = 0;
    double y = 0;
};

/// A document as pages. Element 0 is the Document element.
struct Pages {
    std::vector<PageContent> pages;
    std::vector<Element> elements;
    std::vector<OutlineEntry> outline;
};

} // namespace kooste::reports::pdf
