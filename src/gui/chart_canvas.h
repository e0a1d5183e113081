// SPDX-License-Identifier: MIT
#pragma once
#include "charts/registry.h"

#include <functional>
#include <memory>
#include <optional>
#include <wx/panel.h>

namespace kooste::gui {

/// Shows the pixels of the charts' painter at the window's scale: the same scene as in the PDF. The
/// mouse and the arrow keys go from hot spot to hot spot; its words are the tooltip. The context
/// menu copies or saves the picture.
class ChartCanvas : public wxPanel {
public:
    ChartCanvas(wxWindow *parent, const wxSize &least);

    /// Null: nothing is drawn but `placeholder`.
    void show(std::shared_ptr<const charts::ChartSpec> spec, const wxString &placeholder = {});
    /// Old figures while new ones are counted: the picture is dimmed.
    void setStale(bool stale);
    std::function<void(std::size_t)> onChosen; ///< a hot spot was clicked or reached by keys
    void setChosen(std::optional<std::size_t> index) { chosen_ = index; }
    bool AcceptsFocus() const override { return true; }

private:
    void paint(wxPaintEvent &event);
    void layoutScene();
    void pointAt(const wxPoint &at);
    void onKey(wxKeyEvent &event);
    void chooseSpot(std::size_t index);
    void showMenu();
    void savePicture();

    std::shared_ptr<const charts::ChartSpec> spec_;
    wxString placeholder_;
    charts::Scene scene_;
    wxSize laidOutFor_;
    std::optional<std::size_t> chosen_;
    int under_ = -1;
    bool stale_ = false;
};

} // namespace kooste::gui
