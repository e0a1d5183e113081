// SPDX-License-Identifier: MIT
#pragma once
#include "charts/scene.h"

namespace kooste::charts {

/// A sign as plain shapes, so that every painter draws it the same.
std::vector<Shape> glyphShapes(const GlyphShape &glyph);
/// "improved", "notComparable": for tests.
std::string_view glyphName(Glyph glyph);

} // namespace kooste::charts
