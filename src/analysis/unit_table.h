// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/comparison.h"
#include "analysis/setting.h"

namespace kooste::analysis {

/// Units side by side for one item, in tree order: never ranked.
struct UnitTableRequest {
    std::optional<int> unit; ///< only this subtree
    model::ItemId item;
    IndicatorId indicator = IndicatorId::nps;
    base::Period period;
    Reference against; ///< of the verdict; previous by default
    dataset::Filter filter;
    bool withChange = true; ///< false: values alone, for a table of many items
};

struct UnitRow {
    int unit = 0;                 ///< position in the tree; the figure is of its subtree
    bool zero = false;            ///< no response at all: a 0 may be shown
    std::optional<Figure> figure; ///< empty: suppressed or zero
    /// Against the reference, adjusted within each unit's own family.
    std::optional<ComparisonRow> change;
};

struct UnitTable {
    std::vector<UnitRow> rows;
};

/// Every node of the subtree with responses or leaves without. Secondary suppression is applied
/// since each node's total stands in the same table.
UnitTable unitTable(const Setting &setting, const UnitTableRequest &request);

} // namespace kooste::analysis
