// SPDX-License-Identifier: MIT
#include "gui/screens/browse_panels.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/treelist.h>

namespace kooste::gui {

namespace {
/// What a row of the tree stands for.
class RowKey : public wxClientData {
public:
    explicit RowKey(std::int64_t value) : key(value) {}
    std::int64_t key;
};
} // namespace

void fillTree(wxTreeListCtrl &tree, const std::vector<app::TreeRow> &rows, std::int64_t chosen) {
    tree.DeleteAllItems();
    std::vector<wxTreeListItem> path{tree.GetRootItem()};
    wxTreeListItem wanted;
    for (const auto &row : rows) {
        path.resize(static_cast<std::size_t>(row.depth) + 1);
        const wxTreeListItem item =
            tree.AppendItem(path.back(), toWx(row.texts.front()), wxTreeListCtrl::NO_IMAGE,
                            wxTreeListCtrl::NO_IMAGE, new RowKey(row.key));
        for (std::size_t i = 1; i < row.texts.size(); ++i)
            tree.SetItemText(item, static_cast<unsigned>(i), toWx(row.texts[i]));
        if (row.key == chosen && chosen != 0)
            wanted = item;
        path.push_back(item);
    }
    for (wxTreeListItem item = tree.GetFirstItem(); item.IsOk(); item = tree.GetNextItem(item))
        tree.Expand(item);
    if (wanted.IsOk())
        tree.Select(wanted);
}

std::int64_t chosenKey(const wxTreeListCtrl &tree) {
    const wxTreeListItem item = tree.GetSelection();
    if (!item.IsOk())
        return 0;
    const auto *row = static_cast<const RowKey *>(tree.GetItemData(item));
    return row ? row->key : 0;
}

wxPanel *makeEmptyPage(wxWindow *book, wxStaticText *&sentence, const base::Message &label,
                       const std::function<void()> &action) {
    auto *page = new wxPanel(book);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    sentence = new wxStaticText(page, wxID_ANY, {});
    sizer->Add(sentence, wxSizerFlags().Border(wxALL, page->FromDIP(16)));
    if (!label.empty()) {
        auto *button = new wxButton(page, wxID_ANY, windowWords()(label));
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent &) { action(); });
        sizer->Add(button, wxSizerFlags().Border(wxLEFT, page->FromDIP(16)));
    }
    page->SetSizer(sizer);
    return page;
}

} // namespace kooste::gui
