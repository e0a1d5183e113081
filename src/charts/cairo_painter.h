// SPDX-License-Identifier: MIT
#pragma once
#include "charts/pango_text.h"

namespace kooste::charts {

/// Draws shapes on any Cairo surface. For the painters of this folder and the PDF writer only; the
/// surface's unit is the scene's.
class CairoPainter {
public:
    CairoPainter(cairo_t *target, const Theme &theme, const FontSet &fonts)
        : target_(target), theme_(theme), fonts_(fonts), pango_(threadFonts(fonts)) {}

    void draw(const Scene &scene, double dx = 0, double dy = 0);
    void draw(const Shape &shape);

    void operator()(const LineShape &line);
    void operator()(const PolylineShape &line);
    void operator()(const PolygonShape &polygon);
    void operator()(const RectShape &rect);
    void operator()(const CircleShape &circle);
    void operator()(const HatchShape &hatch);
    void operator()(const GlyphShape &glyph);
    void operator()(const TextShape &text);

private:
    void use(Ink ink);
    void stroke(const Stroke &stroke);
    void path(const std::vector<Point> &points);
    double widthOf(const TextShape &text);

    cairo_t *target_;
    const Theme &theme_;
    const FontSet &fonts_;
    ThreadFonts &pango_;
};

} // namespace kooste::charts
