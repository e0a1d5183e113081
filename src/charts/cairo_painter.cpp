// SPDX-License-Identifier: MIT
#include "charts/cairo_painter.h"
#include "charts/glyphs.h"

#include <cmath>
#include <numbers>

namespace kooste::charts {

void CairoPainter::draw(const Scene &scene, double dx, double dy) {
    cairo_save(target_);
    cairo_translate(target_, dx, dy);
    for (const auto &shape : scene.shapes)
        draw(shape);
    cairo_restore(target_);
}

void CairoPainter::draw(const Shape &shape) { std::visit(*this, shape); }

void CairoPainter::use(Ink ink) {
    const Colour colour = theme_.colour(ink);
    cairo_set_source_rgb(target_, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void CairoPainter::stroke(const Stroke &stroke) {
    if (stroke.ink == Ink::none) {
        cairo_new_path(target_);
        return;
    }
    use(stroke.ink);
    cairo_set_line_width(target_, stroke.width);
    const double dashes[] = {stroke.dash, stroke.gap};
    cairo_set_dash(target_, dashes, stroke.dash > 0 ? 2 : 0, 0);
    cairo_stroke(target_);
}

void CairoPainter::path(const std::vector<Point> &points) {
    cairo_new_path(target_);
    for (const auto &point : points)
        cairo_line_to(target_, point.x, point.y);
}

void CairoPainter::operator()(const LineShape &line) {
    cairo_move_to(target_, line.from.x, line.from.y);
    cairo_line_to(target_, line.to.x, line.to.y);
    stroke(line.stroke);
}

void CairoPainter::operator()(const PolylineShape &line) {
    path(line.points);
    cairo_set_line_join(target_, CAIRO_LINE_JOIN_ROUND);
    stroke(line.stroke);
    cairo_set_line_join(target_, CAIRO_LINE_JOIN_MITER);
}

void CairoPainter::operator()(const PolygonShape &polygon) {
    path(polygon.points);
    cairo_close_path(target_);
    use(polygon.fill);
    cairo_fill(target_);
}

void CairoPainter::operator()(const RectShape &shape) {
    cairo_rectangle(target_, shape.rect.x, shape.rect.y, shape.rect.width, shape.rect.height);
    use(shape.fill);
    cairo_fill(target_);
}

void CairoPainter::operator()(const CircleShape &circle) {
    cairo_new_sub_path(target_);
    cairo_arc(target_, circle.centre.x, circle.centre.y, circle.radius, 0, 2 * std::numbers::pi);
    if (circle.fill != Ink::none) {
        use(circle.fill);
        cairo_fill_preserve(target_);
    }
    stroke(circle.stroke);
}

void CairoPainter::operator()(const HatchShape &hatch) {
    const Rect &rect = hatch.rect;
    constexpr double kPitch = 4 * std::numbers::sqrt2; // 4 between lines at 45 degrees
    cairo_save(target_);
    cairo_rectangle(target_, rect.x, rect.y, rect.width, rect.height);
    use(Ink::paper);
    cairo_fill_preserve(target_);
    cairo_clip(target_);
    const int lines = static_cast<int>(std::ceil((rect.width + rect.height) / kPitch)) + 1;
    for (int i = 0; i < lines; ++i) {
        const double x = rect.x - rect.height + i * kPitch;
        cairo_move_to(target_, x - 1, rect.y + rect.height + 1);
        cairo_line_to(target_, x + rect.height + 1, rect.y - 1);
    }
    stroke({Ink::neutral, 1});
    cairo_restore(target_);
}

void CairoPainter::operator()(const GlyphShape &glyph) {
    for (const auto &shape : glyphShapes(glyph))
        draw(shape);
}

double CairoPainter::widthOf(const TextShape &text) {
    double wide = 0;
    for (const auto &run : text.runs)
        wide += pango_.width(fonts_.coveredText(run.text), theme_.size(text.size), run.weight);
    return wide;
}

void CairoPainter::operator()(const TextShape &text) {
    constexpr double kHalo = 2.6;
    const double shift = text.anchor == Anchor::start    ? 0
                         : text.anchor == Anchor::middle ? widthOf(text) / 2
                                                         : widthOf(text);
    double x = text.at.x - shift;
    for (const auto &run : text.runs) {
        const double size = theme_.size(text.size);
        const std::string shown = fonts_.coveredText(run.text);
        PangoLayoutLine *line = pango_.line(shown, size, run.weight, text.tracking);
        if (text.halo) {
            cairo_move_to(target_, x, text.at.y);
            pango_cairo_layout_line_path(target_, line);
            cairo_set_line_join(target_, CAIRO_LINE_JOIN_ROUND);
            stroke({Ink::paper, kHalo});
            cairo_set_line_join(target_, CAIRO_LINE_JOIN_MITER);
        }
        cairo_move_to(target_, x, text.at.y);
        use(run.ink);
        pango_cairo_show_layout_line(target_, line);
        if (&run != &text.runs.back())
            x += pango_.width(shown, size, run.weight);
    }
}

} // namespace kooste::charts
