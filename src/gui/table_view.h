// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/table.h"
#include "gui/words.h"

#include <functional>
#include <wx/dataview.h>

namespace kooste::platform {
class Settings;
}

namespace kooste::gui {

/// Any table of the window: a virtual list over app::Table, so that a million rows scroll. Cells
/// are drawn (text in its tone, a sign before it, or a chart's own scene); Ctrl+C copies the chosen
/// row's text, Ctrl+Shift+C all. The first column takes the width that is left.
class TableView : public wxDataViewCtrl {
public:
    struct Look {
        bool header = true;
        int leastRows = 4;
        bool plain = false; ///< no selection: a list to read
    };
    TableView(wxWindow *parent, const wxString &name, Look look);
    TableView(wxWindow *parent, const wxString &name) : TableView(parent, name, Look{}) {}

    /// Keeps the chosen key and the scroll place where they still exist.
    void show(app::Table table);
    const app::Table &table() const;
    std::optional<std::int64_t> chosen() const;
    void choose(std::int64_t key);
    void copyAll() const;

    std::function<void(std::int64_t)> onChosen;    ///< the selection moved
    std::function<void(std::int64_t)> onActivated; ///< Enter or double click

private:
    class Model;
    void rebuildColumns(const std::vector<app::Column> &columns);
    void shareWidth();
    void copyChosen() const;
    void onKey(wxKeyEvent &event);
    Model *model_ = nullptr;
    bool showing_ = false;
};

/// Puts text on the clipboard.
void copyText(const std::string &text);

} // namespace kooste::gui
