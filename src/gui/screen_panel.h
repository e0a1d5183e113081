// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/home_presenter.h"

#include <wx/panel.h>
#include <wx/settings.h>

namespace kooste::gui {

/// Where a screen may send the user: the frame opens another screen, already filtered.
class Routes {
public:
    virtual ~Routes() = default;
    virtual void goTo(app::Screen screen) = 0;
    virtual void goToTrends(const app::HomeTarget &target) = 0;
    virtual void goToBriefing(const app::HomeTarget &target) = 0;
    /// Asks for a file and begins the import.
    virtual void importAnswers() = 0;
    virtual void openImportHistory() = 0;
    virtual void openDemo() = 0;
    virtual void newWorkspace() = 0;
    virtual void openWorkspace() = 0;
    virtual void say(const base::Message &message) = 0;
    virtual void showError(const base::Error &error) = 0;
};

/// A screen of the book. Parts are what F6 moves between.
class ScreenPanel : public wxPanel {
public:
    explicit ScreenPanel(wxWindow *parent) : wxPanel(parent) {
        SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    }
    /// Became visible.
    virtual void shown() {}
    virtual std::vector<wxWindow *> parts() { return {}; }
    virtual void undo() {}
    virtual void redo() {}
    /// Closes what is open on top; false when nothing was.
    virtual bool escape() { return false; }
};

} // namespace kooste::gui
