// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_presenter.h"

#include <wx/grid.h>

namespace kooste::gui {

/// The preview: two rows of roles and kinds above the first rows of the file.
class ImportGridTable : public wxGridTableBase {
public:
    explicit ImportGridTable(const app::ImportFileStep &step) : step_(step) {}

    int GetNumberRows() override { return static_cast<int>(step_.cells.size()) + 2; }
    int GetNumberCols() override { return static_cast<int>(step_.columns.size()); }
    wxString GetValue(int row, int column) override;
    void SetValue(int row, int column, const wxString &value) override;
    wxString GetRowLabelValue(int row) override;
    wxString GetColLabelValue(int column) override;

private:
    app::ImportFileStep step_;
};

/// Editors, colours, widths and frozen rows for the table that the grid has.
void paintImportGrid(wxGrid &grid, const app::ImportFileStep &step);

/// Pops the menu up under the column's header; the id of what was chosen, 0: nothing.
int popColumnMenu(wxGrid &grid, int column, const app::ColumnMenu &menu);

} // namespace kooste::gui
