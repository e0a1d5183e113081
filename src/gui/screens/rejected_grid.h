// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/table.h"

#include <functional>
#include <wx/grid.h>

namespace kooste::gui {

/// Fills the grid with rejected rows: the reason, then the cells, which can be corrected in place;
/// a locked cell can not. `changed` gets the row, the column and the new text.
void showRejectedGrid(wxGrid &grid, const app::Table &rows,
                      std::function<void(int, int, const std::string &)> changed);

} // namespace kooste::gui
