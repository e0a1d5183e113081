// SPDX-License-Identifier: MIT
#include "charts/glyphs.h"

#include <cmath>
#include <numbers>

namespace kooste::charts {

namespace {

/// Places shapes that are designed in a box of 8 by 8.
struct Box {
    Point origin;
    double unit;

    Point at(double x, double y) const { return {origin.x + x * unit, origin.y + y * unit}; }
    Shape polygon(std::vector<Point> points, Ink ink) const {
        for (auto &point : points)
            point = at(point.x, point.y);
        return PolygonShape{std::move(points), ink};
    }
    Shape rect(double x, double y, double width, double height, Ink ink) const {
        return RectShape{{at(x, y).x, at(x, y).y, width * unit, height * unit}, ink};
    }
    Shape circle(double radius, Ink fill, double stroke) const {
        return CircleShape{
            at(4, 4), radius * unit, fill, {stroke > 0 ? Ink::ink : Ink::none, stroke * unit}};
    }
};

Shape rightHalf(const Box &box, double radius) {
    std::vector<Point> points;
    constexpr int kSteps = 24;
    for (int i = 0; i <= kSteps; ++i) {
        const double angle = std::numbers::pi * (static_cast<double>(i) / kSteps - 0.5);
        points.push_back({4 + radius * std::cos(angle), 4 + radius * std::sin(angle)});
    }
    return box.polygon(std::move(points), Ink::ink);
}

std::vector<Shape> changeShapes(Glyph glyph, const Box &box) {
    switch (glyph) {
    case Glyph::improved:
        return {box.polygon({{4, .8}, {7.6, 7.2}, {.4, 7.2}}, Ink::blue)};
    case Glyph::declined:
        return {box.polygon({{.4, .8}, {7.6, .8}, {4, 7.2}}, Ink::orange)};
    case Glyph::noChange:
        return {box.rect(.6, 3.2, 6.8, 1.6, Ink::muted)};
    default:
        return {box.rect(.6, 3.2, 2.6, 1.6, Ink::muted), box.rect(4.8, 3.2, 2.6, 1.6, Ink::muted)};
    }
}

std::vector<Shape> circleShapes(Glyph glyph, const Box &box) {
    constexpr double kRing = 3.3;
    if (glyph == Glyph::comparable)
        return {box.circle(3.74, Ink::ink, 0)};
    std::vector<Shape> shapes{box.circle(kRing, Ink::paper, .89)};
    if (glyph == Glyph::reservation)
        shapes.push_back(rightHalf(box, kRing));
    else
        shapes.push_back(
            LineShape{box.at(1.75, 6.25), box.at(6.25, 1.75), {Ink::ink, .89 * box.unit}});
    return shapes;
}

std::vector<Shape> squareShapes(Glyph glyph, const Box &box) {
    std::vector<Shape> shapes{box.rect(.4, .4, 7.2, 7.2, Ink::ink)};
    if (glyph == Glyph::underWay)
        shapes.push_back(box.rect(1.3, 1.3, 5.4, 2.7, Ink::paper));
    if (glyph == Glyph::notStarted)
        shapes.push_back(box.rect(1.3, 1.3, 5.4, 5.4, Ink::paper));
    return shapes;
}

} // namespace

std::vector<Shape> glyphShapes(const GlyphShape &glyph) {
    const Box box{glyph.topLeft, glyph.size / 8};
    switch (glyph.glyph) {
    case Glyph::comparable:
    case Glyph::reservation:
    case Glyph::notComparable:
        return circleShapes(glyph.glyph, box);
    case Glyph::done:
    case Glyph::underWay:
    case Glyph::notStarted:
        return squareShapes(glyph.glyph, box);
    default:
        return changeShapes(glyph.glyph, box);
    }
}

std::string_view glyphName(Glyph glyph) {
    constexpr std::string_view kNames[] = {"improved",   "declined",    "noChange",      "tooFew",
                                           "comparable", "reservation", "notComparable", "done",
                                           "underWay",   "notStarted"};
    return kNames[static_cast<std::size_t>(glyph)];
}

} // namespace kooste::charts
