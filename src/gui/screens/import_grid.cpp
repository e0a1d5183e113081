// SPDX-License-Identifier: MIT
#include "gui/screens/import_grid.h"

#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/menu.h>
#include <wx/settings.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr int kChoiceRows = 2;
constexpr int kLeastColumnWidth = 80;
constexpr std::size_t kMeasuredRows = 20;
constexpr int kMostWidth = 200;

wxArrayString namesOf(const std::vector<std::string> &texts) {
    wxArrayString names;
    for (const std::string &text : texts)
        names.push_back(toWx(text));
    return names;
}
} // namespace

wxString ImportGridTable::GetValue(int row, int column) {
    const auto &shown = step_.columns.at(static_cast<std::size_t>(column));
    if (row == 0)
        return toWx(step_.roles.at(static_cast<std::size_t>(shown.role)));
    if (row == 1)
        return toWx(step_.kinds.at(static_cast<std::size_t>(shown.kind)));
    const auto &cells = step_.cells.at(static_cast<std::size_t>(row - kChoiceRows));
    return static_cast<std::size_t>(column) < cells.size()
               ? toWx(cells[static_cast<std::size_t>(column)].text)
               : wxString();
}

void ImportGridTable::SetValue(int row, int column, const wxString &value) {
    auto &shown = step_.columns.at(static_cast<std::size_t>(column));
    const auto &names = row == 0 ? step_.roles : step_.kinds;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (toWx(names[i]) == value)
            (row == 0 ? shown.role : shown.kind) = static_cast<int>(i);
}

wxString ImportGridTable::GetRowLabelValue(int row) {
    const Words words = windowWords();
    if (row == 0)
        return words(tr("Role"));
    if (row == 1)
        return words(tr("Kind"));
    return toWx(step_.rowNumbers.at(static_cast<std::size_t>(row - kChoiceRows)));
}

wxString ImportGridTable::GetColLabelValue(int column) {
    return toWx(step_.columns.at(static_cast<std::size_t>(column)).header);
}

void paintImportGrid(wxGrid &grid, const app::ImportFileStep &step) {
    grid.BeginBatch();
    grid.SetDefaultRowSize(grid.FromDIP(24), true);
    grid.SetColLabelSize(grid.FromDIP(26));
    grid.SetColLabelAlignment(wxALIGN_LEFT, wxALIGN_CENTRE); // a long header is cut at its end
    grid.SetRowLabelSize(grid.FromDIP(56));
    // Between the band's colour and the ground, so that the theme's own text can be read on it.
    const wxColour band = inkColour(charts::Ink::band);
    const wxColour choiceGround = isDark() ? band : band.ChangeLightness(165);
    const wxColour muted = inkColour(charts::Ink::muted);
    for (int column = 0; column < grid.GetNumberCols(); ++column) {
        const auto &shown = step.columns[static_cast<std::size_t>(column)];
        auto *ground = new wxGridCellAttr;
        ground->SetReadOnly();
        if (shown.personal)
            ground->SetTextColour(muted);
        if (shown.unclear)
            ground->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_INFOBK));
        grid.SetColAttr(column, ground);
        int width = grid.GetTextExtent(toWx(step.roles[static_cast<std::size_t>(shown.role)])).x;
        width = std::max(
            {width, grid.GetTextExtent(toWx(shown.header)).x,
             grid.GetTextExtent(toWx(step.kinds[static_cast<std::size_t>(shown.kind)])).x});
        for (std::size_t row = 0; row < step.cells.size() && row < kMeasuredRows; ++row)
            if (static_cast<std::size_t>(column) < step.cells[row].size())
                width = std::max(
                    width,
                    grid.GetTextExtent(toWx(step.cells[row][static_cast<std::size_t>(column)].text))
                        .x);
        grid.SetColSize(column,
                        std::clamp(width + grid.FromDIP(14), grid.FromDIP(kLeastColumnWidth),
                                   grid.FromDIP(kMostWidth)));
        for (int row = 0; row < kChoiceRows; ++row) {
            auto *editor = new wxGridCellAttr;
            const bool fixed = row == 1 && !shown.kindFixed.empty();
            editor->SetReadOnly(fixed);
            if (fixed)
                editor->SetTextColour(muted);
            editor->SetEditor(
                new wxGridCellChoiceEditor(namesOf(row == 0 ? step.roles : step.kinds)));
            editor->SetBackgroundColour(
                shown.unclear ? wxSystemSettings::GetColour(wxSYS_COLOUR_INFOBK) : choiceGround);
            grid.SetAttr(row, column, editor);
        }
        for (std::size_t row = 0; row < step.cells.size(); ++row) {
            const auto &cells = step.cells[row];
            if (static_cast<std::size_t>(column) >= cells.size() ||
                !cells[static_cast<std::size_t>(column)].hidden)
                continue;
            const int at = static_cast<int>(row) + kChoiceRows;
            grid.SetCellTextColour(at, column, muted);
            wxFont font = grid.GetDefaultCellFont();
            grid.SetCellFont(at, column, font.MakeItalic());
        }
    }
    grid.FreezeTo(kChoiceRows, 0);
    grid.EndBatch();
}

namespace {
constexpr int kFirstMenuId = 20000; ///< beside those of the menu bar

void addMenuEntries(wxMenu &target, const std::vector<app::ColumnMenu::Entry> &entries) {
    for (const auto &entry : entries) {
        const int id = kFirstMenuId + entry.id;
        const wxString text = wxControl::EscapeMnemonics(toWx(entry.text));
        auto *item = entry.chosen ? target.AppendCheckItem(id, text) : target.Append(id, text);
        item->Enable(entry.enabled);
        if (entry.chosen)
            item->Check();
    }
}
} // namespace

int popColumnMenu(wxGrid &grid, int column, const app::ColumnMenu &menu) {
    wxMenu popup;
    addMenuEntries(popup, menu.entries);
    popup.AppendSeparator();
    for (const auto &group : menu.groups) {
        auto *sub = new wxMenu;
        addMenuEntries(*sub, group.entries);
        popup.AppendSubMenu(sub, wxControl::EscapeMnemonics(toWx(group.title)));
    }
    grid.MakeCellVisible(grid.GetGridCursorRow(), column);
    const wxRect place = grid.CellToRect(0, column);
    const int left = grid.CalcScrolledPosition(place.GetPosition()).x + grid.GetRowLabelSize();
    const int chosen =
        grid.GetPopupMenuSelectionFromUser(popup, wxPoint(left, grid.GetColLabelSize()));
    return chosen == wxID_NONE ? 0 : chosen - kFirstMenuId;
}

} // namespace kooste::gui
