// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/charter_presenter.h"

#include <array>
#include <functional>
#include <vector>
#include <wx/scrolwin.h>

class wxTextCtrl;

namespace kooste::gui {

/// Things to write in Finnish, Swedish and English side by side: a row for each, under its label
/// and its example. Tab goes from language to language, then to the next row.
class WordsGrid : public wxScrolledWindow {
public:
    explicit WordsGrid(wxWindow *parent);
    void show(const std::vector<app::WordsRow> &rows);
    void focusFirst();
    std::function<void(std::size_t row, const base::LocalText &words)> onChanged;

private:
    void addRow(wxSizer &sizer, const app::WordsRow &row, std::size_t place);
    std::vector<std::array<wxTextCtrl *, 3>> fields_;
};

} // namespace kooste::gui
