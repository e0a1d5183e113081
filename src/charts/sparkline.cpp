// SPDX-License-Identifier: MIT
#include "charts/sparkline.h"

#include <algorithm>

namespace kooste::charts {

Scene layoutSparkline(const SparklineSpec &spec, const Theme &, const TextMeasure &, Size size) {
    Scene scene;
    scene.width = size.width;
    scene.height = size.height;
    scene.summary = spec.summary;
    if (spec.values.empty())
        return scene;
    constexpr double kInset = 4;
    const double step = spec.values.size() > 1 ? (size.width - 2 * kInset) /
                                                     static_cast<double>(spec.values.size() - 1)
                                               : 0;
    const double span = std::max(spec.axisHigh - spec.axisLow, 1e-9);
    std::vector<Point> run;
    const auto finish = [&] {
        if (run.size() > 1)
            scene.shapes.emplace_back(PolylineShape{run, {Ink::blue, 1.5}});
        else if (run.size() == 1)
            scene.circle(run[0].x, run[0].y, 1.2, Ink::blue);
        run.clear();
    };
    for (std::size_t i = 0; i < spec.values.size(); ++i) {
        const bool broken = std::find(spec.breaksBefore.begin(), spec.breaksBefore.end(), i) !=
                            spec.breaksBefore.end();
        if (broken || !spec.values[i])
            finish();
        if (!spec.values[i])
            continue;
        const double share = std::clamp((*spec.values[i] - spec.axisLow) / span, 0.0, 1.0);
        run.push_back({kInset + step * static_cast<double>(i),
                       size.height - kInset - share * (size.height - 2 * kInset)});
    }
    const bool ends = spec.values.back().has_value();
    const Point last = run.empty() ? Point{} : run.back();
    finish();
    if (ends)
        scene.circle(last.x, last.y, 2.6, Ink::blue);
    return scene;
}

} // namespace kooste::charts
