// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <wx/clntdata.h>
#include <wx/treelist.h>

/// What the two files of the Reports panel share. Only for them.
namespace kooste::gui::reports_panel {

constexpr int kOutcomeWidth = 310;
/// Of PageCanvas::setZoom (pixels per point; 0 fits the page), by the places of the choice.
constexpr std::array<double, 5> kZooms{0, 1, 4.0 / 3, 2, 8.0 / 3};
constexpr double kTrueZoom = 4.0 / 3; ///< 96 pixels to 72 points

/// The unit that a row of the tree stands for.
class UnitOfRow : public wxClientData {
public:
    explicit UnitOfRow(int position) : unit(position) {}
    int unit;
};

inline int unitOf(const wxTreeListCtrl &tree, wxTreeListItem item) {
    const auto *row = static_cast<const UnitOfRow *>(tree.GetItemData(item));
    return row ? row->unit : -1;
}

} // namespace kooste::gui::reports_panel
