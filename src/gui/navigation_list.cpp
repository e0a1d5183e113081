// SPDX-License-Identifier: MIT
#include "gui/navigation_list.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/dc.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

namespace {

constexpr int kWidth = 184;
constexpr int kRowHeight = 32;

/// Icon and title; the chosen row is bold with a bar at its left edge.
class ScreenRenderer : public wxDataViewCustomRenderer {
public:
    ScreenRenderer() : wxDataViewCustomRenderer("string") {}
    bool SetValue(const wxVariant &value) override {
        entry_ = nullptr;
        for (const auto &entry : app::screens())
            if (toWx(entry.code) == value.GetString())
                entry_ = &entry;
        return true;
    }
    bool GetValue(wxVariant &) const override { return false; }
    wxSize GetSize() const override { return GetView()->FromDIP(wxSize(120, kRowHeight)); }
    bool Render(wxRect area, wxDC *dc, int state) override {
        if (!entry_)
            return true;
        const wxWindow &view = *GetView();
        const bool selected = (state & wxDATAVIEW_CELL_SELECTED) != 0;
        if (selected) {
            dc->SetPen(*wxTRANSPARENT_PEN);
            dc->SetBrush(wxBrush(inkColour(charts::Ink::blue)));
            dc->DrawRectangle(area.x, area.y + 2, view.FromDIP(3), area.height - 4);
        }
        const int size = view.FromDIP(16);
        const wxColour ink = wxSystemSettings::GetColour(
            selected ? wxSYS_COLOUR_LISTBOXHIGHLIGHTTEXT : wxSYS_COLOUR_LISTBOXTEXT);
        dc->DrawBitmap(icon(entry_->icon, ink).GetBitmap({size, size}), area.x + view.FromDIP(6),
                       area.y + (area.height - size) / 2, true);
        wxFont font = view.GetFont();
        if (selected)
            font.MakeBold();
        dc->SetFont(font);
        dc->SetTextForeground(ink);
        const wxString title = windowWords()(entry_->title);
        dc->DrawText(title, area.x + view.FromDIP(30),
                     area.y + (area.height - dc->GetTextExtent(title).y) / 2);
        return true;
    }
#if wxUSE_ACCESSIBILITY
    wxString GetAccessibleDescription() const override {
        return entry_ ? windowWords()(entry_->title) : wxString();
    }
#endif

private:
    const app::ScreenEntry *entry_ = nullptr;
};

} // namespace

NavigationList::NavigationList(wxWindow *parent) : wxPanel(parent) {
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE));
    SetMinSize(wxSize(FromDIP(kWidth), -1));
    name_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                             wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    name_->SetFont(boldFont(*this));
    responses_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                  wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    responses_->SetForegroundColour(inkColour(charts::Ink::muted));
    list_ = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                   wxDV_NO_HEADER | wxDV_SINGLE | wxBORDER_NONE);
    list_->SetName(windowWords()(tr("Screens")));
    list_->SetBackgroundColour(GetBackgroundColour());
    list_->SetRowHeight(FromDIP(kRowHeight));
    list_->AppendColumn(
        new wxDataViewColumn(wxString(), new ScreenRenderer, 0, FromDIP(kWidth - 16)), "string");
    for (const auto &entry : app::screens())
        list_->AppendItem(wxVector<wxVariant>(1, wxVariant(toWx(entry.code))));
    list_->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent &) {
        const int row = list_->GetSelectedRow();
        if (row != wxNOT_FOUND && onChosen)
            onChosen(app::screens()[static_cast<std::size_t>(row)].screen);
    });
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    sizer->AddSpacer(FromDIP(16));
    sizer->Add(name_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    sizer->Add(responses_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
    sizer->AddSpacer(FromDIP(10));
    sizer->Add(list_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(8)));
    SetSizer(sizer);
}

void NavigationList::choose(app::Screen screen) {
    for (std::size_t i = 0; i < app::screens().size(); ++i)
        if (app::screens()[i].screen == screen)
            list_->SelectRow(static_cast<unsigned>(i));
}

void NavigationList::showWorkspace(const wxString &name, const wxString &responses) {
    name_->SetLabel(name);
    responses_->SetLabel(responses);
    name_->SetToolTip(name);
}

} // namespace kooste::gui
