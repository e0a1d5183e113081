// SPDX-License-Identifier: MIT
#pragma once
#include "charts/spec.h"

#include <span>

namespace kooste::charts {

struct ChartKind {
    std::string_view code; ///< "trend": stable, for commands and tests
    Size usual;            ///< on an A4 page, points; height 0: as much as the rows need
    Scene (*layout)(const Spec &, const Theme &, const TextMeasure &, Size);
};

/// In the order of Spec's alternatives.
std::span<const ChartKind> chartKinds();
const ChartKind &kindOf(const Spec &spec);
/// The one door for whoever draws: pages, windows, pictures.
Scene layout(const Spec &spec, const Theme &theme, const TextMeasure &measure, Size size);
/// At the kind's usual size.
Scene layout(const Spec &spec, const Theme &theme, const TextMeasure &measure);

} // namespace kooste::charts
