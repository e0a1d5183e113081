// SPDX-License-Identifier: MIT
#include "charts/glyphs.h"
#include "charts/painters.h"

#include <fmt/format.h>

namespace kooste::charts {

namespace {

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else
            safe += c;
    }
    return safe;
}

std::string pathOf(const std::vector<Point> &points) {
    std::string path;
    for (const auto &point : points)
        path += fmt::format("{}{:.2f} {:.2f}", path.empty() ? "M" : "L", point.x, point.y);
    return path;
}

class SvgPainter {
public:
    explicit SvgPainter(const Theme &theme) : theme_(theme) {}

    void draw(const Shape &shape) { std::visit(*this, shape); }
    std::string take() { return std::move(svg_); }

    void operator()(const LineShape &line) {
        (*this)(PolylineShape{{line.from, line.to}, line.stroke});
    }
    void operator()(const PolylineShape &line) {
        svg_ += fmt::format("<path d=\"{}\" fill=\"none\"{}/>\n", pathOf(line.points),
                            strokeOf(line.stroke));
    }
    void operator()(const PolygonShape &polygon) {
        svg_ += fmt::format("<path d=\"{}Z\" fill=\"{}\"/>\n", pathOf(polygon.points),
                            colour(polygon.fill));
    }
    void operator()(const RectShape &shape) {
        svg_ += fmt::format(
            "<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" fill=\"{}\"/>\n",
            shape.rect.x, shape.rect.y, shape.rect.width, shape.rect.height, colour(shape.fill));
    }
    void operator()(const CircleShape &circle) {
        svg_ += fmt::format("<circle cx=\"{:.2f}\" cy=\"{:.2f}\" r=\"{:.2f}\" fill=\"{}\"{}/>\n",
                            circle.centre.x, circle.centre.y, circle.radius, colour(circle.fill),
                            strokeOf(circle.stroke));
    }
    void operator()(const HatchShape &hatch) {
        svg_ += fmt::format("<rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\" "
                            "fill=\"url(#suppressed)\"/>\n",
                            hatch.rect.x, hatch.rect.y, hatch.rect.width, hatch.rect.height);
    }
    void operator()(const GlyphShape &glyph) {
        for (const auto &shape : glyphShapes(glyph))
            draw(shape);
    }
    void operator()(const TextShape &text) {
        constexpr std::string_view kAnchors[] = {"start", "middle", "end"};
        constexpr int kWeights[] = {400, 600, 700};
        svg_ += fmt::format("<text x=\"{:.2f}\" y=\"{:.2f}\" font-size=\"{}\" text-anchor=\"{}\"",
                            text.at.x, text.at.y, theme_.size(text.size),
                            kAnchors[static_cast<std::size_t>(text.anchor)]);
        if (text.halo)
            svg_ += fmt::format(" paint-order=\"stroke\" stroke=\"{}\" stroke-width=\"2.6\" "
                                "stroke-linejoin=\"round\"",
                                colour(Ink::paper));
        svg_ += ">";
        for (const auto &run : text.runs)
            svg_ += fmt::format("<tspan font-weight=\"{}\" fill=\"{}\">{}</tspan>",
                                kWeights[static_cast<std::size_t>(run.weight)], colour(run.ink),
                                escaped(run.text));
        svg_ += "</text>\n";
    }

private:
    std::string colour(Ink ink) const {
        return ink == Ink::none ? "none" : hexColour(theme_.colour(ink));
    }
    std::string strokeOf(const Stroke &stroke) const {
        if (stroke.ink == Ink::none)
            return {};
        std::string text =
            fmt::format(" stroke=\"{}\" stroke-width=\"{}\"", colour(stroke.ink), stroke.width);
        if (stroke.dash > 0)
            text += fmt::format(" stroke-dasharray=\"{} {}\"", stroke.dash, stroke.gap);
        return text;
    }

    const Theme &theme_;
    std::string svg_;
};

} // namespace

std::string paintSvg(const Scene &scene, const Theme &theme) {
    std::string svg = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.2f}\" height=\"{1:.2f}\" "
        "viewBox=\"0 0 {0:.2f} {1:.2f}\" role=\"img\" font-family=\"Open Sans, sans-serif\">\n",
        scene.width, scene.height);
    if (!scene.summary.empty())
        svg += "<title>" + escaped(scene.summary) + "</title>\n";
    svg += fmt::format("<defs><pattern id=\"suppressed\" width=\"4\" height=\"4\" "
                       "patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                       "<rect width=\"4\" height=\"4\" fill=\"{}\"/>"
                       "<path d=\"M0 0V4\" stroke=\"{}\"/></pattern></defs>\n",
                       hexColour(theme.colour(Ink::paper)), hexColour(theme.colour(Ink::neutral)));
    svg += fmt::format("<rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
                       hexColour(theme.colour(Ink::paper)));
    SvgPainter painter(theme);
    for (const auto &shape : scene.shapes)
        painter.draw(shape);
    return svg + painter.take() + "</svg>\n";
}

} // namespace kooste::charts
