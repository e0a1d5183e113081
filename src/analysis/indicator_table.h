// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/cross_section.h"
#include "analysis/indicators/indicator.h"
#include "analysis/setting.h"
#include "base/result.h"
#include "dataset/filter.h"
#include "model/comparability.h"

namespace kooste::analysis {

/// What `kooste-cli indicators`, the table tabs of the window and the workbook ask for.
struct IndicatorRequest {
    /// Every condition but the unit. (unitOnly and unitSubtree are ignored here: see `unit`.)
    dataset::Filter filter;
    /// Only the subtree of this position. With a unit axis of `own` its own row then holds the
    /// subtree and the rows below hold each unit's own responses.
    std::optional<int> unit;
    /// Dimensions, in any order. A unit axis of level L gives subtrees of the units of that level.
    std::vector<Axis> axes;
    /// Empty: the survey's recommendation item, else its first ordered item.
    std::vector<model::ItemId> items;
    /// Empty: all that apply to each item.
    std::vector<IndicatorId> indicators;
};

struct IndicatorRow {
    /// One key per axis of the request, in its order; kNoKey: responses without it (null).
    std::vector<int> keys;
    std::optional<int> unit;            ///< position in the tree, where a unit axis was asked for
    std::optional<base::Period> period; ///< where a period axis was asked for
    std::optional<model::ItemId> item;  ///< empty only where the survey has no item to show
    IndicatorId indicator = IndicatorId::count;
    /// Empty: suppressed. All that a row shows of its numbers is in here.
    std::optional<Figure> figure;
    /// Towards the previous row of the same series (all keys but the period and version equal);
    /// empty for the first.
    std::optional<model::Comparability> comparability;
    /// Why not fully comparable, or why comparable although the item changed; else empty.
    base::Message reason;
    /// Version numbers behind the figure, ascending. Where the cell holds answers on two scales
    /// only the newest is counted, and `otherScales` is true.
    std::vector<int> versions;
    bool otherScales = false;

    bool suppressed() const { return !figure; }
};

struct IndicatorTable {
    std::vector<Axis> axes;
    std::vector<IndicatorRow> rows; ///< unit tree, then period, other axes, item, indicator
};

/// All combinations that have responses. Disclosure control is applied inside: primary, secondary
/// over units, over the periods of the next longer one and over "all" against the filter.
IndicatorTable indicatorTable(const Setting &setting, const IndicatorRequest &request);

/// The stable word of a row's key on an axis for programs: unit code, "2025-03", "sms", version
/// number, language, option code; "" for kNoKey.
std::string axisCode(const Setting &setting, const Axis &axis, int key);
/// The same for people.
base::Message axisLabel(const Setting &setting, const Axis &axis, int key, base::Language language);

} // namespace kooste::analysis
