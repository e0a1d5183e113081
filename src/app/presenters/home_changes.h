// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/figure_cells.h"
#include "base/progress.h"

namespace kooste::app {

/// One counting of Home: what its parts share.
struct HomeCounting {
    const analysis::Setting &setting;
    FigureCells cells;
    const base::CancelToken &cancel;
    model::ItemId item;
    analysis::IndicatorId indicator;
    base::Period period;

    const std::vector<model::Unit> &units() const { return setting.units().units(); }
    std::string nameOf(int unit) const {
        return units()[static_cast<std::size_t>(unit)].name.best(cells.language());
    }
    std::string periodName(const base::Period &of) const {
        return setting.calendar.name(of, cells.language());
    }
    base::Period before() const { return setting.calendar.shifted(period, -1); }
};

struct HomeChanges {
    Table table;
    std::string note;
};

/// "What changed": at most five results that the test holds, each with its n, under a row that says
/// the measure and the verdict. The note: how many more there are, what is no longer comparable,
/// how many units did not change and of how many nothing can be said. One result a unit first (the
/// survey's main item where it changed, else the clearest one); the rows stand in the order of the
/// organisation, never by result. `comparisons`: one for each unit of the tree.
HomeChanges homeChanges(const HomeCounting &counting,
                        const std::vector<analysis::Comparison> &comparisons);

} // namespace kooste::app
