// SPDX-License-Identifier: MIT
#include "gui/screens/rejected_grid.h"

#include "gui/theme.h"
#include "gui/words.h"

#include <wx/settings.h>

namespace kooste::gui {

namespace {

class RejectedTable : public wxGridTableBase {
public:
    RejectedTable(app::Table rows, std::function<void(int, int, const std::string &)> changed)
        : rows_(std::move(rows)), changed_(std::move(changed)) {}

    int GetNumberRows() override { return static_cast<int>(rows_.rows.size()); }
    int GetNumberCols() override { return static_cast<int>(rows_.columns.size()); }
    wxString GetValue(int row, int column) override {
        const auto *cell = at(row, column);
        return cell ? toWx(cell->text) : wxString();
    }
    void SetValue(int row, int column, const wxString &value) override {
        changed_(row, column, fromWx(value));
    }
    wxString GetRowLabelValue(int row) override {
        return wxString::Format(
            "%lld", static_cast<long long>(rows_.rows.at(static_cast<std::size_t>(row)).key));
    }
    wxString GetColLabelValue(int column) override {
        return toWx(rows_.columns.at(static_cast<std::size_t>(column)).title);
    }
    wxGridCellAttr *GetAttr(int row, int column, wxGridCellAttr::wxAttrKind) override {
        const auto *cell = at(row, column);
        auto *look = new wxGridCellAttr;
        look->SetReadOnly(!cell || column == 0 || cell->sign == app::Sign::lock);
        if (cell && cell->tone == app::Tone::gap)
            look->SetBackgroundColour(inkColour(charts::Ink::warm));
        if (!cell || cell->tone == app::Tone::muted)
            look->SetTextColour(wxSystemSettings::GetColour(wxSYS_COLOUR_GRAYTEXT));
        return look;
    }

private:
    const app::Cell *at(int row, int column) const {
        const auto &cells = rows_.rows.at(static_cast<std::size_t>(row)).cells;
        const auto place = static_cast<std::size_t>(column);
        return place < cells.size() ? &cells[place] : nullptr;
    }
    app::Table rows_;
    std::function<void(int, int, const std::string &)> changed_;
};

} // namespace

void showRejectedGrid(wxGrid &grid, const app::Table &rows,
                      std::function<void(int, int, const std::string &)> changed) {
    std::vector<int> widths; // those that the user has given stay
    for (int column = 0; column < grid.GetNumberCols(); ++column)
        widths.push_back(grid.GetColSize(column));
    grid.BeginBatch();
    grid.SetTable(new RejectedTable(rows, std::move(changed)), true);
    grid.SetDefaultRowSize(grid.FromDIP(24), true);
    grid.SetColLabelSize(grid.FromDIP(26));
    grid.SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE); // a long header is cut at its end
    grid.SetRowLabelSize(grid.FromDIP(56));
    const bool same = widths.size() == rows.columns.size();
    for (std::size_t column = 0; column < rows.columns.size(); ++column)
        grid.SetColSize(static_cast<int>(column),
                        same ? widths[column] : grid.FromDIP(rows.columns[column].width));
    grid.EndBatch();
}

} // namespace kooste::gui
