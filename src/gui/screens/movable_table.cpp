// SPDX-License-Identifier: MIT
#include "gui/screens/surveys_panes.h"

#include <wx/dataobj.h>

namespace kooste::gui {

MovableTable::MovableTable(wxWindow *parent, const wxString &name) : TableView(parent, name) {
    Bind(wxEVT_DATAVIEW_ITEM_BEGIN_DRAG, [this](wxDataViewEvent &event) {
        dragged_ = keyOf(event.GetItem());
        if (!movesAllowed_ || !onMoved || !dragged_) {
            event.Veto();
            return;
        }
        event.SetDataObject(new wxTextDataObject(wxString::Format("%lld", *dragged_ + 0LL)));
        event.SetDragFlags(wxDrag_AllowMove);
    });
    Bind(wxEVT_DATAVIEW_ITEM_DROP_POSSIBLE, [this](wxDataViewEvent &event) {
        if (!dragged_)
            event.Veto();
    });
    Bind(wxEVT_DATAVIEW_ITEM_DROP, [this](wxDataViewEvent &event) {
        const auto onto = keyOf(event.GetItem());
        const auto dragged = std::exchange(dragged_, std::nullopt);
        if (!onto || !dragged) {
            event.Veto();
            return;
        }
        // The rows are made anew by the move: not while the drop is still under way.
        CallAfter([this, from = *dragged, to = *onto] { onMoved(from, to); });
    });
}

void MovableTable::allowMoves(bool allowed) {
    if (allowed && !canDrag_) {
        EnableDragSource(wxDF_UNICODETEXT);
        EnableDropTarget(wxDF_UNICODETEXT);
        canDrag_ = true;
    }
    movesAllowed_ = allowed;
}

/// The table is a tree and so never sorted: its rows stand as they do on the screen.
std::optional<std::int64_t> MovableTable::keyOf(const wxDataViewItem &item) const {
    if (!item.IsOk())
        return std::nullopt;
    const auto *model = static_cast<const wxDataViewVirtualListModel *>(GetModel());
    const auto row = static_cast<std::size_t>(model->GetRow(item));
    if (row >= table().rows.size())
        return std::nullopt;
    return table().rows[row].key;
}

} // namespace kooste::gui
