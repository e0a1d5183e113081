// SPDX-License-Identifier: MIT
#include "charts/scene.h"

#include "charts/glyphs.h"

#include <fmt/format.h>

namespace kooste::charts {

namespace {

struct Mover {
    double dx;
    double dy;
    void operator()(Point &point) const {
        point.x += dx;
        point.y += dy;
    }
    void operator()(LineShape &line) const {
        (*this)(line.from);
        (*this)(line.to);
    }
    void operator()(PolylineShape &line) const {
        for (auto &point : line.points)
            (*this)(point);
    }
    void operator()(PolygonShape &polygon) const {
        for (auto &point : polygon.points)
            (*this)(point);
    }
    void operator()(Rect &rect) const {
        rect.x += dx;
        rect.y += dy;
    }
    void operator()(RectShape &shape) const { (*this)(shape.rect); }
    void operator()(CircleShape &circle) const { (*this)(circle.centre); }
    void operator()(HatchShape &hatch) const { (*this)(hatch.rect); }
    void operator()(GlyphShape &glyph) const { (*this)(glyph.topLeft); }
    void operator()(TextShape &text) const { (*this)(text.at); }
};

/// "-0.00" would depend on rounding noise; it is written as 0.00.
std::string number(double value) {
    const double rounded = value > -0.005 && value < 0.005 ? 0.0 : value;
    return fmt::format("{:.2f}", rounded);
}
std::string pair(Point point) { return number(point.x) + "," + number(point.y); }
std::string rectText(const Rect &rect) {
    return number(rect.x) + "," + number(rect.y) + " " + number(rect.width) + "x" +
           number(rect.height);
}
std::string strokeText(const Stroke &stroke) {
    std::string text = fmt::format("{} {:.2f}", inkName(stroke.ink), stroke.width);
    if (stroke.dash > 0)
        text += fmt::format(" dash {:.1f}-{:.1f}", stroke.dash, stroke.gap);
    return text;
}
std::string pointsText(const std::vector<Point> &points) {
    std::string text;
    for (const auto &point : points)
        text += " " + pair(point);
    return text;
}

struct Describer {
    std::string operator()(const LineShape &line) const {
        return "line " + pair(line.from) + " " + pair(line.to) + " " + strokeText(line.stroke);
    }
    std::string operator()(const PolylineShape &line) const {
        return "polyline " + strokeText(line.stroke) + pointsText(line.points);
    }
    std::string operator()(const PolygonShape &polygon) const {
        return fmt::format("polygon {}", inkName(polygon.fill)) + pointsText(polygon.points);
    }
    std::string operator()(const RectShape &shape) const {
        return fmt::format("rect {} {}", rectText(shape.rect), inkName(shape.fill));
    }
    std::string operator()(const CircleShape &circle) const {
        std::string text = fmt::format("circle {} r {:.2f} {}", pair(circle.centre), circle.radius,
                                       inkName(circle.fill));
        if (circle.stroke.ink != Ink::none)
            text += " ring " + strokeText(circle.stroke);
        return text;
    }
    std::string operator()(const HatchShape &hatch) const {
        return "hatch " + rectText(hatch.rect);
    }
    std::string operator()(const GlyphShape &glyph) const {
        return fmt::format("glyph {} {} size {:.2f}", glyphName(glyph.glyph), pair(glyph.topLeft),
                           glyph.size);
    }
    std::string operator()(const TextShape &text) const {
        constexpr std::string_view kAnchors[] = {"start", "middle", "end"};
        constexpr std::string_view kSizes[] = {"S", "M", "L"};
        constexpr std::string_view kWeights[] = {"regular", "semibold", "bold"};
        std::string line = fmt::format(
            "text {} {} {}{}", pair(text.at), kSizes[static_cast<std::size_t>(text.size)],
            kAnchors[static_cast<std::size_t>(text.anchor)], text.halo ? " halo" : "");
        for (const auto &run : text.runs)
            line += fmt::format(" {} {} \"{}\"", kWeights[static_cast<std::size_t>(run.weight)],
                                inkName(run.ink), run.text);
        return line;
    }
};

} // namespace

void Scene::line(double x1, double y1, double x2, double y2, Stroke stroke) {
    shapes.emplace_back(LineShape{{x1, y1}, {x2, y2}, stroke});
}

void Scene::rect(double x, double y, double w, double h, Ink fill) {
    shapes.emplace_back(RectShape{{x, y, w, h}, fill});
}

void Scene::circle(double x, double y, double radius, Ink fill, Stroke stroke) {
    shapes.emplace_back(CircleShape{{x, y}, radius, fill, stroke});
}

void Scene::text(double x, double y, std::string words, TextSize size, Anchor anchor, Ink ink,
                 Weight weight, bool halo) {
    shapes.emplace_back(TextShape{{x, y}, {{std::move(words), weight, ink}}, size, anchor, halo});
}

void Scene::add(const Scene &part, double dx, double dy) {
    const Mover mover{dx, dy};
    for (Shape shape : part.shapes) {
        std::visit(mover, shape);
        shapes.push_back(std::move(shape));
    }
    for (HotSpot spot : part.spots) {
        mover(spot.area);
        spots.push_back(std::move(spot));
    }
}

void move(Shape &shape, double dx, double dy) { std::visit(Mover{dx, dy}, shape); }

std::string describe(const Scene &scene) {
    std::string text = fmt::format("scene {:.2f}x{:.2f}\n", scene.width, scene.height);
    if (!scene.summary.empty())
        text += "  summary \"" + scene.summary + "\"\n";
    for (const auto &shape : scene.shapes)
        text += "  " + std::visit(Describer{}, shape) + "\n";
    for (const auto &spot : scene.spots)
        text +=
            fmt::format("  spot {} {} \"{}\"\n", spot.index, rectText(spot.area), spot.sentence);
    return text;
}

} // namespace kooste::charts
