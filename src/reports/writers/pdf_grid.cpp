// SPDX-License-Identifier: MIT
#include "reports/writers/pdf_grid.h"

namespace kooste::reports::pdf {

using charts::Anchor;
using charts::Ink;

namespace {
constexpr double kGlyph = 7;
constexpr double kGlyphGap = 3;
constexpr double kHeadPadding = 4;
} // namespace

double Grid::widthOf(std::size_t column, int span) const {
    const std::size_t last =
        std::min(column + static_cast<std::size_t>(std::max(span, 1)), columns_.size()) - 1;
    return columns_[last].x + columns_[last].width - columns_[column].x;
}

double Grid::heightOf(const GridCell &cell, std::size_t column) const {
    double height = cell.picture ? cell.pictureHeight : 0;
    for (const auto &line : cell.lines) {
        const double room = widthOf(column, cell.span) - (line.glyph ? kGlyph + kGlyphGap : 0);
        height += build_.text.height(line.text, room, line.style);
    }
    return height;
}

void Grid::set(const GridCell &cell, std::size_t column, double y, Mark &mark) const {
    const double x = columns_[column].x;
    const double width = widthOf(column, cell.span);
    const bool right = columns_[column].align == Align::right && cell.span == 1;
    for (const auto &line : cell.lines) {
        const double taken = line.glyph ? kGlyph + kGlyphGap : 0;
        if (line.glyph) {
            const double text = std::min(build_.text.width(line.text, line.style), width - taken);
            const double left = right ? x + width - text - taken : x;
            mark.shapes.emplace_back(charts::GlyphShape{
                *line.glyph, {left, y + (line.style.line - kGlyph) / 2 + 0.3}, kGlyph});
        }
        y += build_.text.set(mark.shapes, line.text,
                             {right ? x : x + taken, y, right ? width : width - taken, 0,
                              right ? Anchor::end : Anchor::start},
                             line.style);
    }
}

Slice Grid::line(const std::vector<GridCell> &cells, int table, bool isHead) const {
    Slice slice;
    const double padding = isHead ? 0 : style_.padding;
    double tallest = 0;
    std::size_t column = 0;
    for (const auto &cell : cells) {
        const double around = cell.picture ? 0 : 2 * padding;
        tallest = std::max(tallest, heightOf(cell, column) + around);
        column += static_cast<std::size_t>(cell.span);
    }
    slice.height = isHead ? tallest + kHeadPadding : std::max(style_.least, tallest);
    const int row = build_.element("TR", table);
    column = 0;
    for (const auto &cell : cells) {
        const bool header = isHead || cell.header;
        const int element = build_.element(header ? "TH" : "TD", row);
        auto &made = build_.elements[static_cast<std::size_t>(element)];
        made.scope = isHead ? "Column" : header ? "Row" : "";
        made.columns = cell.span;
        const bool fills = cell.picture && !isHead;
        const double height = fills ? slice.height : heightOf(cell, column);
        const double y = isHead                           ? slice.height - kHeadPadding - height
                         : style_.centred || cell.picture ? (slice.height - height) / 2
                                                          : padding;
        Mark mark{element, {}};
        if (cell.picture) {
            mark.element = isHead ? element : build_.element("Figure", element, cell.alt);
            if (!isHead)
                build_.elements[static_cast<std::size_t>(mark.element)].box =
                    charts::Rect{columns_[column].x, y, cell.pictureWidth, height};
            charts::Scene placed;
            placed.add(cell.picture(height), columns_[column].x, y);
            mark.shapes = std::move(placed.shapes);
        } else {
            set(cell, column, y, mark);
        }
        slice.marks.push_back(std::move(mark));
        column += static_cast<std::size_t>(cell.span);
    }
    return slice;
}

Slice Grid::head(const std::vector<GridCell> &cells, int table) const {
    Slice slice = line(cells, table, true);
    addLine(slice.marks, 0, slice.height, kContentWidth, slice.height, Ink::ink, 0.8);
    slice.keepWithNext = true;
    return slice;
}

Slice Grid::row(const std::vector<GridCell> &cells, int table, bool ruled) const {
    Slice slice = line(cells, table, false);
    if (ruled)
        addLine(slice.marks, 0, 0, kContentWidth, 0, Ink::rule, 0.5);
    return slice;
}

} // namespace kooste::reports::pdf
