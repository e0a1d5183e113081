// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/figure_cells.h"
#include "app/presenters/trends_presenter.h"

namespace kooste::app {

/// What the tables under the trend are about.
struct TablesOf {
    const analysis::Setting &setting;
    const TrendsQuestion &question;
    base::Period period; ///< the chosen one
    const FigureCells &cells;
};

/// Items as diverging bars in the order of the questionnaire; a row's key is the item's id.
void addItemTable(const TablesOf &of, TrendsPicture &picture);
/// Units with intervals in tree order, grouped by service; a row's key is the place in the tree.
void addUnitTable(const TablesOf &of, TrendsPicture &picture);
/// Responses by unit and period, zeros shown.
void addCoverageTable(const TablesOf &of, TrendsPicture &picture);

} // namespace kooste::app
