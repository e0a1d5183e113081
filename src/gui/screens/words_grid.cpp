// SPDX-License-Identifier: MIT
#include "gui/screens/words_grid.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kooste::gui {

using base::tr;

WordsGrid::WordsGrid(wxWindow *parent) : wxScrolledWindow(parent) {
    SetScrollRate(0, FromDIP(12));
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
}

void WordsGrid::show(const std::vector<app::WordsRow> &rows) {
    DestroyChildren();
    fields_.clear();
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    for (std::size_t i = 0; i < rows.size(); ++i)
        addRow(*sizer, rows[i], i);
    SetSizer(sizer);
    FitInside();
    Layout();
}

void WordsGrid::addRow(wxSizer &sizer, const app::WordsRow &row, std::size_t place) {
    const Words words = windowWords();
    sizer.Add(makeHeading(this, toWx(row.label)),
              wxSizerFlags().Border(wxTOP, FromDIP(place == 0 ? 0 : 8)));
    if (!row.example.empty())
        sizer.Add(makeMuted(this, toWx(row.example)), wxSizerFlags().Border(wxTOP, FromDIP(2)));
    const base::Message names[] = {tr("Finnish"), tr("Swedish"), tr("English")};
    const std::array texts{row.words.fi, row.words.sv, row.words.en};
    auto *languages = new wxFlexGridSizer(3, wxSize(FromDIP(8), FromDIP(2)));
    for (std::size_t i = 0; i < 3; ++i) {
        languages->AddGrowableCol(i, 1);
        if (place == 0) // the columns stay the same below
            languages->Add(makeMuted(this, words(names[i])));
    }
    std::array<wxTextCtrl *, 3> fields{};
    for (std::size_t i = 0; i < 3; ++i) {
        const long style = row.paragraph ? wxTE_MULTILINE : 0;
        auto *field = new wxTextCtrl(this, wxID_ANY, toWx(texts[i]), wxDefaultPosition,
                                     wxSize(FromDIP(120), FromDIP(row.paragraph ? 44 : -1)), style);
        field->SetName(toWx(row.label) + ", " + words(names[i]));
        field->Bind(wxEVT_TEXT, [this, place](wxCommandEvent &) {
            const auto &own = fields_[place];
            onChanged(place, {fromWx(own[0]->GetValue()), fromWx(own[1]->GetValue()),
                              fromWx(own[2]->GetValue())});
        });
        // A paragraph takes Tab for itself on some platforms; here it goes on to the next field.
        field->Bind(wxEVT_KEY_DOWN, [field](wxKeyEvent &event) {
            if (event.GetKeyCode() == WXK_TAB && !event.ControlDown())
                field->Navigate(event.ShiftDown() ? wxNavigationKeyEvent::IsBackward
                                                  : wxNavigationKeyEvent::IsForward);
            else
                event.Skip();
        });
        fields[i] = field;
        languages->Add(field, wxSizerFlags().Expand());
    }
    fields_.push_back(fields);
    sizer.Add(languages, wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, FromDIP(4)));
}

void WordsGrid::focusFirst() {
    if (!fields_.empty())
        fields_.front().front()->SetFocus();
}

} // namespace kooste::gui
