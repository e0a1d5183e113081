// SPDX-License-Identifier: MIT
#pragma once
#include "reports/writers/pdf_build.h"

namespace kooste::reports::pdf {

/// One paragraph of a cell.
struct GridLine {
    std::string text;
    TextStyle style;
    std::optional<charts::Glyph> glyph = {};
};

struct GridCell {
    std::vector<GridLine> lines;
    /// Drawn instead of lines: width, and the picture at the height of its row.
    double pictureWidth = 0;
    double pictureHeight = 0; ///< at least
    std::function<charts::Scene(double height)> picture = {};
    std::string alt = {}; ///< of the picture
    bool header = false;  ///< TH of its row
    int span = 1;
};

/// A table's geometry: builds its head and rows as slices with their elements.
class Grid {
public:
    struct Column {
        double x = 0;
        double width = 0; ///< of the text
        Align align = Align::left;
    };
    struct Style {
        double least = 0;     ///< smallest row height
        double padding = 3.2; ///< above and below the text
        bool centred = false; ///< text in the middle of the row's height
    };
    Grid(const Build &build, std::vector<Column> columns, Style style)
        : build_(build), columns_(std::move(columns)), style_(style) {}

    /// Muted texts that stand on a line of ink.
    Slice head(const std::vector<GridCell> &cells, int table) const;
    /// `ruled`: a hairline above it.
    Slice row(const std::vector<GridCell> &cells, int table, bool ruled) const;
    double width(std::size_t column) const { return columns_.at(column).width; }

private:
    double widthOf(std::size_t column, int span) const;
    double heightOf(const GridCell &cell, std::size_t column) const;
    void set(const GridCell &cell, std::size_t column, double y, Mark &mark) const;
    Slice line(const std::vector<GridCell> &cells, int table, bool isHead) const;

    const Build &build_;
    std::vector<Column> columns_;
    Style style_;
};

} // namespace kooste::reports::pdf
