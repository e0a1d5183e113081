// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/trend.h"
#include "app/presenters/figure_cells.h"
#include "charts/trend.h"

namespace kooste::app {

/// What the window adds to a trend's picture.
struct TrendLook {
    std::optional<std::size_t> highlighted; ///< chosen period
    bool band = true;
    bool breakHeads = true;
    std::string summary;
};

/// The chart of a trend: values as shown, a segment per comparable stretch.
charts::TrendSpec trendSpec(const analysis::Setting &setting, const analysis::Trend &trend,
                            const FigureCells &cells, const TrendLook &look);
/// The same figures in a table: period, value, interval, n, change, versions, what it can be
/// compared with. `changes`: the cell of each point; empty where nothing is compared.
Table trendTable(const analysis::Setting &setting, const analysis::Trend &trend,
                 const FigureCells &cells, const std::vector<Cell> &changes);
/// Values as a small line; all rows of a table get the same axis.
charts::SparklineSpec sparkline(const analysis::Trend &trend, double low, double high);

} // namespace kooste::app
