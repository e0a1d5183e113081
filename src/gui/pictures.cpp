// SPDX-License-Identifier: MIT
#include "gui/pictures.h"

#include <cstdio>
#include <cstdlib>
#include <wx/image.h>
#include <wx/window.h>

namespace kooste::gui {

const charts::FontSet &chartFonts() {
    static const charts::FontSet fonts = [] {
        auto opened = charts::FontSet::open();
        if (!opened) {
            std::fputs("kooste: the program's fonts are missing (share/kooste/fonts)\n", stderr);
            std::exit(1);
        }
        return *std::move(opened);
    }();
    return fonts;
}

const charts::TextMeasure &chartMeasure() {
    static const charts::FontMeasure measure(chartFonts());
    return measure;
}

wxBitmap bitmapOf(const charts::Pixels &pixels, double scale) {
    if (pixels.width <= 0 || pixels.height <= 0)
        return {};
    wxImage image(pixels.width, pixels.height, false);
    image.InitAlpha();
    unsigned char *rgb = image.GetData();
    unsigned char *alpha = image.GetAlpha();
    for (const std::uint32_t pixel : pixels.argb) {
        const std::uint32_t a = pixel >> 24;
        // The painter's colours are multiplied by alpha; wxImage wants them as they are.
        const auto plain = [a](std::uint32_t c) {
            return static_cast<unsigned char>(a == 0 || a == 255 ? c : std::min(255U, c * 255 / a));
        };
        *rgb++ = plain((pixel >> 16) & 255U);
        *rgb++ = plain((pixel >> 8) & 255U);
        *rgb++ = plain(pixel & 255U);
        *alpha++ = static_cast<unsigned char>(a);
    }
    return {image, -1, scale};
}

double pixelScale(const wxWindow &window) { return window.GetDPIScaleFactor(); }

} // namespace kooste::gui
