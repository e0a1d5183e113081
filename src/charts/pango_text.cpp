// SPDX-License-Identifier: MIT
#include "charts/pango_text.h"

#include <cmath>
#include <fontconfig/fontconfig.h>
#include <mutex>
#include <pango/pangofc-fontmap.h>

namespace kooste::charts {

namespace {

void unhinted(PangoContext *context) {
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

/// A static Cairo on Windows makes its locks when the first pattern or surface is made, and its
/// fonts need them before: to measure text first would wait for ever.
void makeLocksOfCairo() {
    static std::once_flag once;
    std::call_once(once, [] { cairo_pattern_destroy(cairo_pattern_create_rgb(0, 0, 0)); });
}

PangoFontMap *newFontMap() {
    makeLocksOfCairo();
    return pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
}

} // namespace

ThreadFonts::ThreadFonts(FcConfig *config) : map_(newFontMap()) {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_), config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_), 72);
    context_ = pango_font_map_create_context(map_);
    unhinted(context_);
    layout_ = pango_layout_new(context_);
    pango_layout_set_single_paragraph_mode(layout_, TRUE);
    constexpr PangoWeight kWeights[] = {PANGO_WEIGHT_NORMAL, PANGO_WEIGHT_SEMIBOLD,
                                        PANGO_WEIGHT_BOLD};
    for (std::size_t i = 0; i < 3; ++i) {
        fonts_[i] = pango_font_description_new();
        pango_font_description_set_family_static(fonts_[i], "Open Sans");
        pango_font_description_set_weight(fonts_[i], kWeights[i]);
    }
}

ThreadFonts::~ThreadFonts() {
    for (auto *font : fonts_)
        pango_font_description_free(font);
    g_object_unref(layout_);
    g_object_unref(context_);
    g_object_unref(map_);
}

PangoLayoutLine *ThreadFonts::line(const std::string &text, double size, Weight weight,
                                   double letterSpacing) {
    auto *font = fonts_[static_cast<std::size_t>(weight)];
    pango_font_description_set_size(font, static_cast<int>(std::lround(size * PANGO_SCALE)));
    pango_layout_set_font_description(layout_, font);
    pango_layout_set_text(layout_, text.data(), static_cast<int>(text.size()));
    if (letterSpacing != 0) {
        PangoAttrList *attributes = pango_attr_list_new();
        pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(static_cast<int>(
                                               std::lround(letterSpacing * PANGO_SCALE))));
        pango_layout_set_attributes(layout_, attributes);
        pango_attr_list_unref(attributes);
    } else {
        pango_layout_set_attributes(layout_, nullptr);
    }
    return pango_layout_get_line_readonly(layout_, 0);
}

double ThreadFonts::width(const std::string &text, double size, Weight weight) {
    PangoRectangle logical{};
    pango_layout_line_get_extents(line(text, size, weight), nullptr, &logical);
    return static_cast<double>(logical.width) / PANGO_SCALE;
}

} // namespace kooste::charts
