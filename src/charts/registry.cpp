// SPDX-License-Identifier: MIT
#include "charts/registry.h"

#include <array>

namespace kooste::charts {

namespace {

template <class Kind, Scene (*Layout)(const Kind &, const Theme &, const TextMeasure &, Size)>
Scene layoutAs(const Spec &spec, const Theme &theme, const TextMeasure &measure, Size size) {
    return Layout(std::get<Kind>(spec), theme, measure, size);
}

constexpr std::array<ChartKind, std::variant_size_v<Spec>> kKinds{{
    {"trend", {492, 185}, layoutAs<TrendSpec, layoutTrend>},
    {"items", {492, 0}, layoutAs<ItemsSpec, layoutItems>},
    {"divergingBar", {150, 28}, layoutAs<DivergingBarSpec, layoutDivergingBar>},
    {"neutralBar", {34, 28}, layoutAs<NeutralBarSpec, layoutNeutralBar>},
    {"barAxis", {150, 12}, layoutAs<BarAxisSpec, layoutBarAxis>},
    {"keyFigureStrip", {87, 27}, layoutAs<KeyFigureStripSpec, layoutKeyFigureStrip>},
    {"promoterBar", {492, 0}, layoutAs<PromoterBarSpec, layoutPromoterBar>},
    {"sparkline", {96, 24}, layoutAs<SparklineSpec, layoutSparkline>},
    {"intervalCell", {232, 24}, layoutAs<IntervalCellSpec, layoutIntervalCell>},
    {"intervalAxis", {232, 24}, layoutAs<IntervalAxisSpec, layoutIntervalAxis>},
    {"shareBar", {220, 16}, layoutAs<ShareBarSpec, layoutShareBar>},
    {"heatCell", {64, 24}, layoutAs<HeatCellSpec, layoutHeatCell>},
}};

} // namespace

std::span<const ChartKind> chartKinds() { return kKinds; }

const ChartKind &kindOf(const Spec &spec) { return kKinds[spec.index()]; }

Scene layout(const Spec &spec, const Theme &theme, const TextMeasure &measure, Size size) {
    return kindOf(spec).layout(spec, theme, measure, size);
}

Scene layout(const Spec &spec, const Theme &theme, const TextMeasure &measure) {
    return layout(spec, theme, measure, kindOf(spec).usual);
}

} // namespace kooste::charts
