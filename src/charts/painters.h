// SPDX-License-Identifier: MIT
#pragma once
#include "charts/fonts.h"

#include <cstdint>

namespace kooste::charts {

/// Pixels as four bytes in a 32-bit word: 0xAARRGGBB, colours multiplied by alpha, rows one after
/// another without padding.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> argb;
};

/// The scene at `scale` pixels per scene unit (2 on a display of double density). `opaque`: on the
/// theme's ground; otherwise transparent where nothing is drawn. Usable from several threads.
Pixels paintPixels(const Scene &scene, const Theme &theme, const FontSet &fonts, double scale,
                   bool opaque = true);
/// The same as a PNG file's bytes.
std::string paintPng(const Scene &scene, const Theme &theme, const FontSet &fonts, double scale);
/// PNG of pixels that already are.
std::string pngOf(const Pixels &pixels);
/// A stand-alone SVG: shapes as they are, text as text, the summary as its title.
std::string paintSvg(const Scene &scene, const Theme &theme);

} // namespace kooste::charts
