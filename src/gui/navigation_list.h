// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/navigation.h"

#include <functional>
#include <wx/dataview.h>
#include <wx/panel.h>

class wxStaticText;

namespace kooste::gui {

/// The left edge: the workspace's name and the list of screens, the chosen one bold with a bar.
class NavigationList : public wxPanel {
public:
    explicit NavigationList(wxWindow *parent);

    void choose(app::Screen screen);
    void showWorkspace(const wxString &name, const wxString &responses);
    void focusList() { list_->SetFocus(); }
    std::function<void(app::Screen)> onChosen;

private:
    wxStaticText *name_ = nullptr;
    wxStaticText *responses_ = nullptr;
    wxDataViewListCtrl *list_ = nullptr;
};

} // namespace kooste::gui
