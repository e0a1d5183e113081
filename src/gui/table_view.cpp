// SPDX-License-Identifier: MIT
#include "gui/table_view.h"

#include "gui/cell_renderer.h"

#include <wx/clipbrd.h>
#include <wx/settings.h>

namespace kooste::gui {

void copyText(const std::string &text) {
    if (wxTheClipboard->Open()) {
        wxTheClipboard->SetData(new wxTextDataObject(toWx(text)));
        wxTheClipboard->Close();
    }
}

/// Gives a row's number for every cell; the renderer looks the cell up.
class TableView::Model : public wxDataViewVirtualListModel {
public:
    app::Table table;

    const app::Row *row(std::size_t at) const {
        return at < table.rows.size() ? &table.rows[at] : nullptr;
    }
    unsigned GetColumnCount() const override { return static_cast<unsigned>(table.columns.size()); }
    wxString GetColumnType(unsigned) const override { return "long"; }
    void GetValueByRow(wxVariant &value, unsigned row, unsigned) const override {
        value = static_cast<long>(row);
    }
    bool SetValueByRow(const wxVariant &, unsigned, unsigned) override { return false; }
};

namespace {
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
        CallAfter([this] { shareWidth(); });
    });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent &event) {
        event.Skip();
        if (const auto key = chosen(); key && onChosen && !showing_)
            onChosen(*key);
    });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent &) {
        if (const auto key = chosen(); key && onActivated)
            onActivated(*key);
    });
    Bind(wxEVT_CHAR_HOOK, &TableView::onKey, this);
}

void TableView::onKey(wxKeyEvent &event) {
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
    model_->table = std::move(table);
    model_->Reset(static_cast<unsigned>(model_->table.rows.size()));
    if (newColumns)
        rebuildColumns(columns);
    if (before)
        choose(*before);
    showing_ = false;
}

const app::Table &TableView::table() const { return model_->table; }

void TableView::rebuildColumns(const std::vector<app::Column> &columns) {
    ClearColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const app::Column &column = columns[i];
        auto *renderer =
            new CellRenderer([this](std::size_t row) { return model_->row(row); }, i, column.align);
        const wxAlignment align = column.align == app::Align::right ? wxALIGN_RIGHT : wxALIGN_LEFT;
        AppendColumn(new wxDataViewColumn(toWx(column.title), renderer, static_cast<unsigned>(i),
                                          FromDIP(column.width), align, wxDATAVIEW_COL_RESIZABLE));
    }
    CallAfter([this] { shareWidth(); });
}

void TableView::shareWidth() {
    if (GetColumnCount() == 0 || model_->table.columns.empty())
        return;
    const int scrollBar = wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, this);
    const int whole = GetClientSize().x - std::max(scrollBar, FromDIP(12)) - FromDIP(2);
    const auto sum = [this] {
        int others = 0;
        for (unsigned i = 1; i < GetColumnCount(); ++i)
            others += GetColumn(i)->IsShown() ? FromDIP(model_->table.columns[i].width) : 0;
        return others;
    };
    for (unsigned i = 1; i < GetColumnCount(); ++i)
        GetColumn(i)->SetHidden(false);
    const int least = FromDIP(model_->table.columns.front().width);
    for (unsigned i = GetColumnCount(); i-- > 1 && whole - sum() < least;)
        if (!model_->table.columns[i].needed)
            GetColumn(i)->SetHidden(true);
    GetColumn(0)->SetWidth(std::max(least, whole - sum()));
}

std::optional<std::int64_t> TableView::chosen() const {
    const wxDataViewItem item = GetSelection();
    if (!item.IsOk())
        return std::nullopt;
    const app::Row *row = model_->row(model_->GetRow(item));
    return row ? std::optional(row->key) : std::nullopt;
}

void TableView::choose(std::int64_t key) {
    for (std::size_t i = 0; i < model_->table.rows.size(); ++i)
        if (model_->table.rows[i].key == key) {
            const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(i));
            Select(item);
            SetCurrentItem(item);
            EnsureVisible(item);
            return;
        }
}

void TableView::copyAll() const { copyText(app::asText(model_->table)); }

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
