// SPDX-License-Identifier: MIT
#pragma once
#include "charts/fonts.h"

#include <pango/pangocairo.h>

using FcConfigOfFonts = struct _FcConfig; // NOLINT(bugprone-reserved-identifier): not ours

namespace kooste::charts {

/// One thread's Pango over the program's own fonts: FreeType on every platform (Pango's Windows
/// font map cannot see private fonts), 72 units an inch, no hinting. Only for painters.
class ThreadFonts {
public:
    explicit ThreadFonts(FcConfigOfFonts *config);
    ~ThreadFonts();
    ThreadFonts(const ThreadFonts &) = delete;
    ThreadFonts &operator=(const ThreadFonts &) = delete;

    double width(const std::string &text, double size, Weight weight);
    /// The layout, filled with these runs in one line; valid until the next call. Colours are left
    /// out: a painter that needs them lays out one run after another.
    PangoLayoutLine *line(const std::string &text, double size, Weight weight,
                          double letterSpacing = 0);

private:
    PangoFontMap *map_ = nullptr;
    PangoContext *context_ = nullptr;
    PangoLayout *layout_ = nullptr;
    PangoFontDescription *fonts_[3] = {};
};

/// This thread's Pango for a set of fonts; made on first use, kept until the thread ends.
ThreadFonts &threadFonts(const FontSet &fonts);

} // namespace kooste::charts
