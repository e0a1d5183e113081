// SPDX-License-Identifier: MIT
#include "gui/table_view.h"

#include "app/presenters/table_order.h"
#include "gui/cell_renderer.h"
#include "gui/window_words.h"
#include "platform/settings.h"

#include <cmath>
#include <cstdlib>
#include <numeric>
#include <wx/clipbrd.h>
#include <wx/menu.h>
#include <wx/settings.h>

namespace kooste::gui {

void copyText(const std::string &text) {
    if (wxTheClipboard->Open()) {
        wxTheClipboard->SetData(new wxTextDataObject(toWx(text)));
        wxTheClipboard->Close();
    }
}

namespace {
constexpr int kHeader = 30;
constexpr int kRow = 26; // as painted, with the lines between
} // namespace

/// Gives a row's number for every cell; the renderer looks the cell up.
class TableView::Model : public wxDataViewVirtualListModel {
public:
    app::Table table;
    std::vector<std::size_t> order; ///< the place in the table of each row on the screen
    bool opening = true;            ///< new rows, and nobody has touched the list since
    std::optional<wxPoint> pointer; ///< where it was last, on the screen

    /// A pointer that only rests on a list as it opens has not touched it.
    void pointerAt(const wxPoint &place) {
        if (pointer && *pointer != place)
            opening = false;
        pointer = place;
    }

    /// A list gets its rows and its chosen one while it is still small, and scrolls to it; when it
    /// has its size, it goes back to its top unless the chosen row would be out of sight there.
    void openAtTop(wxDataViewCtrl &list) const {
        const wxDataViewItem item = list.GetSelection();
        if (!item.IsOk())
            return;
        // Counted here: the control itself knows its page only after it was painted.
        const int page = (list.GetClientSize().y - list.FromDIP(kHeader)) / list.FromDIP(kRow);
        list.EnsureVisible(static_cast<int>(GetRow(item)) < page ? GetItem(0) : item);
    }

    /// Which rows stand on the screen, from the top.
    std::vector<std::int64_t> keys() const {
        std::vector<std::int64_t> keys;
        keys.reserve(order.size());
        for (const auto at : order)
            keys.push_back(table.rows[at].key);
        return keys;
    }
    const app::Row *row(std::size_t at) const {
        return at < order.size() ? &table.rows[order[at]] : nullptr;
    }
    unsigned GetColumnCount() const override { return static_cast<unsigned>(table.columns.size()); }
    wxString GetColumnType(unsigned) const override { return "long"; }
    void GetValueByRow(wxVariant &value, unsigned row, unsigned) const override {
        value = static_cast<long>(row);
    }
    bool SetValueByRow(const wxVariant &, unsigned, unsigned) override { return false; }
};

namespace {
platform::Settings *keptWidths = nullptr;
constexpr int kSlack = 3; ///< pixels that a toolkit may round a width by

long styleOf(const TableView::Look &look) {
    return wxDV_SINGLE | wxDV_VERT_RULES | (look.header ? 0L : long{wxDV_NO_HEADER});
}
} // namespace

TableView::TableView(wxWindow *parent, const wxString &name, Look look)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, styleOf(look)),
      model_(new Model) {
    SetName(name);
    AssociateModel(model_);
    model_->DecRef();
    SetRowHeight(FromDIP(24));
    SetMinSize(wxSize(FromDIP(160), FromDIP(24 * look.leastRows + (look.header ? 28 : 2) + 4)));
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        CallAfter([this] {
            shareWidth();
            if (model_->opening)
                CallAfter([this] { model_->openAtTop(*this); });
        });
    });
    for (const auto &touch : {wxEVT_LEFT_DOWN, wxEVT_MOUSEWHEEL})
        Bind(touch, [this](wxMouseEvent &event) {
            event.Skip();
            model_->opening = false;
        });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent &event) {
        event.Skip();
        if (const auto key = chosen(); key && onChosen && !showing_)
            onChosen(*key);
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent &) { activate(); });
    Bind(wxEVT_DATAVIEW_ITEM_CONTEXT_MENU, [this](wxDataViewEvent &event) {
        if (event.GetItem().IsOk())
            Select(event.GetItem());
        showMenu();
    });
    Bind(wxEVT_DATAVIEW_COLUMN_HEADER_CLICK, &TableView::onHeader, this);
    Bind(wxEVT_MOTION, &TableView::onMotion, this);
    Bind(wxEVT_CHAR_HOOK, &TableView::onKey, this);
}

TableView::~TableView() { keepWidths(); }

void TableView::keepWidthsIn(platform::Settings &settings) { keptWidths = &settings; }

void TableView::activate() {
    if (const auto key = chosen(); key && onActivated)
        onActivated(*key);
}

void TableView::showMenu() {
    const Words words = windowWords();
    wxMenu menu;
    if (onActivated && chosen()) {
        menu.Append(wxID_OPEN, words(base::tr("&Open the row")) + "\tF2");
        menu.AppendSeparator();
    }
    menu.Append(wxID_COPY, words(base::tr("&Copy the row")) + "\tCtrl+C");
    menu.Append(wxID_SELECTALL, words(base::tr("Copy the whole &table")) + "\tCtrl+Shift+C");
    menu.Enable(wxID_COPY, chosen().has_value());
    switch (GetPopupMenuSelectionFromUser(menu)) {
    case wxID_OPEN:
        activate();
        break;
    case wxID_COPY:
        copyChosen();
        break;
    case wxID_SELECTALL:
        copyAll();
        break;
    default:
        break;
    }
}

void TableView::onHeader(wxDataViewEvent &event) {
    const int column = event.GetColumn();
    if (column < 0 || !app::canBeSorted(model_->table))
        return;
    // Upwards, downwards, then the table's own order again.
    const bool same = column == sortedBy_;
    sortedBy_ = same && descending_ ? -1 : column;
    descending_ = same && !descending_;
    showing_ = true;
    const auto before = chosen();
    order();
    model_->Reset(static_cast<unsigned>(model_->table.rows.size()));
    if (before)
        choose(*before);
    showing_ = false;
}

void TableView::order() {
    auto &order = model_->order;
    order.resize(model_->table.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (sortedBy_ >= 0 && app::canBeSorted(model_->table))
        order = app::sortedOrder(model_->table, static_cast<std::size_t>(sortedBy_), descending_);
    for (unsigned i = 0; i < GetColumnCount(); ++i) {
        if (static_cast<int>(i) == sortedBy_)
            GetColumn(i)->SetSortOrder(!descending_);
        else if (GetColumn(i)->IsSortKey())
            GetColumn(i)->UnsetAsSortKey();
    }
}

void TableView::onMotion(wxMouseEvent &event) {
    event.Skip();
    model_->pointerAt(ClientToScreen(event.GetPosition()));
    wxDataViewItem item;
    wxDataViewColumn *column = nullptr;
    HitTest(event.GetPosition(), item, column);
    wxString tip;
    if (item.IsOk() && column) {
        const app::Row *row = model_->row(model_->GetRow(item));
        const auto at = static_cast<std::size_t>(column->GetModelColumn());
        if (row && at < row->cells.size()) {
            const app::Cell &cell = row->cells[at];
            if (cell.drawing || cellWidth(*this, *row, at) > column->GetWidth())
                tip = toWx(cell.text);
        }
    }
    if (tip == tip_)
        return;
    tip_ = tip;
    tip.empty() ? UnsetToolTip() : SetToolTip(tip);
}

void TableView::onKey(wxKeyEvent &event) {
    model_->opening = false;
    if (event.GetKeyCode() == WXK_F2) {
        activate();
        return;
    }
    if (event.GetKeyCode() == 'C' && event.ControlDown()) {
        event.ShiftDown() ? copyAll() : copyChosen();
        return;
    }
    event.Skip();
}

void TableView::show(app::Table table) {
    showing_ = true;
    const auto before = chosen();
    const bool newColumns =
        table.columns.size() != GetColumnCount() ||
        !std::equal(table.columns.begin(), table.columns.end(), model_->table.columns.begin(),
                    [](const app::Column &a, const app::Column &b) {
                        return a.title == b.title && a.width == b.width;
                    });
    std::vector<app::Column> columns = table.columns;
    const auto keysBefore = model_->keys();
    model_->table = std::move(table);
    if (newColumns)
        sortedBy_ = -1;
    order();
    if (!newColumns && keysBefore == model_->keys()) {
        // The same rows in other words: they stay where they are on the screen.
        for (unsigned row = 0; row < model_->GetCount(); ++row)
            model_->RowChanged(row);
    } else {
        model_->Reset(static_cast<unsigned>(model_->table.rows.size()));
        if (newColumns)
            rebuildColumns(columns);
        if (before)
            choose(*before);
    }
    model_->opening = model_->opening || !chosen();
    showing_ = false;
}

const app::Table &TableView::table() const { return model_->table; }

void TableView::rebuildColumns(const std::vector<app::Column> &columns) {
    keepWidths();
    readWidths(columns);
    ClearColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const app::Column &column = columns[i];
        auto *renderer =
            new CellRenderer([this](std::size_t row) { return model_->row(row); }, i, column.align);
        const wxAlignment align = column.align == app::Align::right ? wxALIGN_RIGHT : wxALIGN_LEFT;
        AppendColumn(new wxDataViewColumn(toWx(column.title), renderer, static_cast<unsigned>(i),
                                          widths_[i], align, wxDATAVIEW_COL_RESIZABLE));
    }
    CallAfter([this] { shareWidth(); });
}

void TableView::shareWidth() {
    if (GetColumnCount() == 0 || model_->table.columns.empty())
        return;
    const int scrollBar = wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    const int whole = GetClientSize().x - std::max(scrollBar, FromDIP(12)) - FromDIP(2);
    noteWidths();
    const auto left = [this, whole] {
        int room = whole;
        for (unsigned i = 1; i < GetColumnCount(); ++i)
            room -= GetColumn(i)->IsShown() ? widths_[i] : 0;
        return room;
    };
    for (unsigned i = 1; i < GetColumnCount(); ++i)
        GetColumn(i)->SetHidden(false);
    const int least = FromDIP(model_->table.columns.front().width);
    for (unsigned i = GetColumnCount(); i-- > 1 && left() < least;)
        if (!model_->table.columns[i].needed)
            GetColumn(i)->SetHidden(true);
    int spare = left() - std::max(least, firstColumnWidth());
    int first = left();
    for (unsigned i = 1; i < GetColumnCount(); ++i) {
        if (!GetColumn(i)->IsShown())
            continue;
        const int more = std::clamp(titleWidths_[i] - widths_[i], 0, std::max(spare, 0));
        give(i, widths_[i] + more);
        spare -= more;
        first -= more;
    }
    give(0, std::max(least, first));
}

void TableView::give(unsigned column, int width) {
    before_[column] = GetColumn(column)->GetWidth();
    if (std::abs(before_[column] - width) > kSlack || column == 0)
        GetColumn(column)->SetWidth(width);
    given_[column] = width;
}

/// What the longest of the first rows needs.
int TableView::firstColumnWidth() const {
    constexpr std::size_t kRows = 100;
    int width = 0;
    for (std::size_t at = 0; at < std::min(kRows, model_->order.size()); ++at) {
        const app::Row &row = *model_->row(at);
        if (!row.cells.empty())
            width = std::max(width, cellWidth(*this, row, 0));
    }
    return width;
}

/// Takes up what the user has drawn since the widths were given. The first and the last column only
/// follow the others. GTK goes on telling the width from before for a while.
void TableView::noteWidths() {
    for (unsigned i = 1; i + 1 < GetColumnCount(); ++i) {
        const int now = GetColumn(i)->GetWidth();
        if (GetColumn(i)->IsShown() && given_[i] > 0 && now > FromDIP(20) && now != before_[i] &&
            std::abs(now - given_[i]) > kSlack) {
            widths_[i] = now;
            titleWidths_[i] = 0;
            drawn_ = true;
        }
    }
}

void TableView::readWidths(const std::vector<app::Column> &columns) {
    widths_.clear();
    for (const auto &column : columns)
        widths_.push_back(FromDIP(column.width));
    titleWidths_.clear();
    for (const auto &column : columns)
        titleWidths_.push_back(titleWidth(*this, column.title));
    given_.assign(columns.size(), 0);
    before_.assign(columns.size(), 0);
    drawn_ = false;
    if (!keptWidths)
        return;
    const auto kept = keptWidths->list("table." + fromWx(GetName()));
    for (std::size_t i = 0; kept.size() == columns.size() && i < kept.size(); ++i)
        if (const int width = std::atoi(kept[i].c_str()); width > 0 && width != columns[i].width) {
            widths_[i] = FromDIP(width);
            titleWidths_[i] = 0;
        }
}

void TableView::keepWidths() {
    if (!keptWidths || given_.empty() || given_.size() != GetColumnCount())
        return;
    noteWidths();
    if (!drawn_)
        return;
    std::vector<std::string> kept;
    for (const int width : widths_)
        kept.push_back(std::to_string(ToDIP(width)));
    keptWidths->setList("table." + fromWx(GetName()), kept);
}

std::optional<std::int64_t> TableView::chosen() const {
    const wxDataViewItem item = GetSelection();
    if (!item.IsOk())
        return std::nullopt;
    const app::Row *row = model_->row(model_->GetRow(item));
    return row ? std::optional(row->key) : std::nullopt;
}

void TableView::choose(std::int64_t key) {
    for (std::size_t i = 0; i < model_->order.size(); ++i)
        if (model_->row(i)->key == key) {
            const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(i));
            Select(item);
            if (model_->opening) {
                model_->openAtTop(*this);
            } else {
                SetCurrentItem(item);
                EnsureVisible(item);
            }
            return;
        }
}

void TableView::copyAll() const {
    app::Table shown;
    shown.columns = model_->table.columns;
    for (const auto at : model_->order)
        shown.rows.push_back(model_->table.rows[at]);
    copyText(app::asText(shown));
}

void TableView::copyChosen() const {
    const wxDataViewItem item = GetSelection();
    const app::Row *row = item.IsOk() ? model_->row(model_->GetRow(item)) : nullptr;
    if (!row)
        return;
    app::Table one;
    one.columns = model_->table.columns;
    one.rows = {*row};
    copyText(app::asText(one));
}

} // namespace kooste::gui
