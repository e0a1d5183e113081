// SPDX-License-Identifier: MIT
#pragma once
#include "charts/trend.h"

namespace kooste::charts {

/// A share of a whole as a bar with its figure behind it; the width of the picture is the whole.
struct ShareBarSpec {
    double share = 0;  ///< 0..1
    std::string label; ///< the share in words of the page: "35 %"
};
Scene layoutShareBar(const ShareBarSpec &spec, const Theme &theme, const TextMeasure &measure,
                     Size size);

} // namespace kooste::charts
