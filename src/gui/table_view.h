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
/// row's text, Ctrl+Shift+C all, as the context menu does; a click on a header sorts where the rows
/// are no tree; a cut cell has its whole text as a tooltip. The first column takes the width that
/// is left; widths that the user has drawn are remembered by the table's name.
class TableView : public wxDataViewCtrl {
public:
    struct Look {
        bool header = true;
        int leastRows = 4;
        bool plain = false; ///< no selection: a list to read
    };
    TableView(wxWindow *parent, const wxString &name, Look look);
    TableView(wxWindow *parent, const wxString &name) : TableView(parent, name, Look{}) {}

    ~TableView() override;
    TableView(const TableView &) = delete;
    TableView &operator=(const TableView &) = delete;
    /// Where all tables keep their widths; set once, must outlive them.
    static void keepWidthsIn(platform::Settings &settings);

    /// Keeps the chosen key and the scroll place where they still exist.
    void show(app::Table table);
    const app::Table &table() const;
    std::optional<std::int64_t> chosen() const;
    void choose(std::int64_t key);
    void copyAll() const; ///< in the order on the screen

    std::function<void(std::int64_t)> onChosen;    ///< the selection moved
    std::function<void(std::int64_t)> onActivated; ///< Enter, F2 or double click

private:
    class Model;
    void rebuildColumns(const std::vector<app::Column> &columns);
    void shareWidth();
    void give(unsigned column, int width);
    void noteWidths();
    void keepWidths();
    void readWidths(const std::vector<app::Column> &columns);
    int firstColumnWidth() const;
    void copyChosen() const;
    void onKey(wxKeyEvent &event);
    void onMotion(wxMouseEvent &event);
    void onHeader(wxDataViewEvent &event);
    void showMenu();
    void activate();
    void order();
    Model *model_ = nullptr;
    bool showing_ = false;
    int sortedBy_ = -1; ///< column; -1: the table's own order
    bool descending_ = false;
    std::vector<int> widths_;      ///< wanted, in pixels, by column
    std::vector<int> titleWidths_; ///< wider for the title's sake, where there is room
    std::vector<int> given_;       ///< set last; another one now is the user's
    std::vector<int> before_;      ///< shown when it was set
    bool drawn_ = false;           ///< some are the user's
    wxString tip_;
};

/// Puts text on the clipboard.
void copyText(const std::string &text);

} // namespace kooste::gui
