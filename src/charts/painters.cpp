// SPDX-License-Identifier: MIT
#include "charts/painters.h"

#include "charts/cairo_painter.h"

#include <cmath>

namespace kooste::charts {

namespace {

struct SurfaceEnd {
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
};
struct ContextEnd {
    void operator()(cairo_t *context) const { cairo_destroy(context); }
};
using Surface = std::unique_ptr<cairo_surface_t, SurfaceEnd>;
using Context = std::unique_ptr<cairo_t, ContextEnd>;

/// A surface over the pixels themselves: 32 bits a pixel need no padding.
Surface surfaceOf(Pixels &pixels) {
    return Surface(cairo_image_surface_create_for_data(
        reinterpret_cast<unsigned char *>(pixels.argb.data()), CAIRO_FORMAT_ARGB32, pixels.width,
        pixels.height, pixels.width * 4));
}

cairo_status_t appendBytes(void *text, const unsigned char *bytes, unsigned int length) {
    static_cast<std::string *>(text)->append(reinterpret_cast<const char *>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

Pixels paintPixels(const Scene &scene, const Theme &theme, const FontSet &fonts, double scale,
                   bool opaque) {
    Pixels pixels;
    pixels.width = std::max(1, static_cast<int>(std::ceil(scene.width * scale - 1e-6)));
    pixels.height = std::max(1, static_cast<int>(std::ceil(scene.height * scale - 1e-6)));
    pixels.argb.assign(
        static_cast<std::size_t>(pixels.width) * static_cast<std::size_t>(pixels.height), 0);
    const Surface surface = surfaceOf(pixels);
    const Context context(cairo_create(surface.get()));
    if (opaque) {
        const Colour paper = theme.colour(Ink::paper);
        cairo_set_source_rgb(context.get(), paper.red / 255.0, paper.green / 255.0,
                             paper.blue / 255.0);
        cairo_paint(context.get());
    }
    cairo_scale(context.get(), scale, scale);
    CairoPainter(context.get(), theme, fonts).draw(scene);
    cairo_surface_flush(surface.get());
    return pixels;
}

std::string pngOf(const Pixels &pixels) {
    Pixels copy = pixels;
    const Surface surface = surfaceOf(copy);
    std::string bytes;
    cairo_surface_write_to_png_stream(surface.get(), appendBytes, &bytes);
    return bytes;
}

std::string paintPng(const Scene &scene, const Theme &theme, const FontSet &fonts, double scale) {
    return pngOf(paintPixels(scene, theme, fonts, scale));
}

} // namespace kooste::charts
