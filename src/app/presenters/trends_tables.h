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

/// A table of one tab and the line under it.
struct TabTable {
    Table table;
    std::string note;
};

/// Items as diverging bars in the order of the questionnaire; a row's key is the item's id.
TabTable itemTab(const TablesOf &of);
/// Units with intervals in tree order, grouped by service; a row's key is the place in the tree.
TabTable unitTab(const TablesOf &of);
/// Units x items: the items' usual figures on a ground in four steps; a row's key is the place in
/// the tree.
TabTable heatMapTab(const TablesOf &of);
/// The measure by every background item, by channel and by respondent.
TabTable groupTab(const TablesOf &of);
/// Responses by unit and period, zeros shown.
TabTable coverageTab(const TablesOf &of);

} // namespace kooste::app
