// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/table.h"

#include <functional>
#include <wx/dataview.h>

namespace kooste::gui {

/// Pixels that a cell's text needs, with its sign and indent, to be shown whole; a drawing takes
/// what there is.
int cellWidth(const wxWindow &table, const app::Row &row, std::size_t column);
/// The same for a column's title.
int titleWidth(const wxWindow &table, const std::string &title);

/// Draws an app::Cell: ground, sign, text or picture. The variant that the model gives is the
/// number of the row; `cellAt` turns it into the cell.
class CellRenderer : public wxDataViewCustomRenderer {
public:
    using CellAt = std::function<const app::Row *(std::size_t row)>;
    CellRenderer(CellAt cellAt, std::size_t column, app::Align align);

    bool SetValue(const wxVariant &value) override;
    bool GetValue(wxVariant &value) const override;
    bool Render(wxRect area, wxDC *dc, int state) override;
    wxSize GetSize() const override;
#if wxUSE_ACCESSIBILITY
    wxString GetAccessibleDescription() const override;
#endif

private:
    const app::Cell *cell() const;
    void drawPicture(const app::Cell &cell, wxRect area, wxDC &dc) const;
    void drawText(const app::Cell &cell, wxRect area, wxDC &dc, bool selected) const;

    CellAt cellAt_;
    std::size_t column_;
    app::Align align_;
    const app::Row *row_ = nullptr;
};

} // namespace kooste::gui
