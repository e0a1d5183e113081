// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/trends_choices.h"
#include "base/message.h"

#include <functional>
#include <vector>
#include <wx/panel.h>

class wxChoice;
class wxSizer;
class wxToggleButton;
class wxWrapSizer;

namespace kooste::gui {

/// The filters of Seuranta: label over choice, wrapped into as many rows as they need. In a narrow
/// window the last ones stand behind a button.
class TrendsFilterBar : public wxPanel {
public:
    TrendsFilterBar(wxWindow *parent, std::function<void(const app::TrendsFilter &)> changed);

    void showChoices(const app::TrendsChoices &choices, const app::TrendsFilter &filter);
    void showFilter(const app::TrendsFilter &filter);
    void showMoreLabel(const wxString &label);
    /// True when the layout changed.
    bool setNarrow(bool narrow);
    wxWindow *firstChoice() const;

private:
    struct Filter {
        wxChoice *choice;
        wxSizer *pair;
        int app::TrendsFilter::*place;
        std::vector<std::string> app::TrendsChoices::*words;
        int most;   ///< widest, in device-independent pixels
        bool extra; ///< behind the button in a narrow window
    };
    void add(const base::Message &label, int app::TrendsFilter::*place,
             std::vector<std::string> app::TrendsChoices::*words, int most, bool extra);
    void addMoreButton();
    void fitWidths();
    void arrange();
    void fitHeight();

    std::function<void(const app::TrendsFilter &)> changed_;
    app::TrendsFilter filter_;
    std::vector<Filter> filters_;
    wxWrapSizer *row_ = nullptr;
    wxToggleButton *more_ = nullptr;
    bool narrow_ = false;
};

} // namespace kooste::gui
