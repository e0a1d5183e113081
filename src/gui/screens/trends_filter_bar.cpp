// SPDX-License-Identifier: MIT
#include "gui/screens/trends_filter_bar.h"

#include "gui/window_words.h"

#include <wx/choice.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/tglbtn.h>
#include <wx/wrapsizer.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr int kLeastChoiceWidth = 84;
constexpr int kMostWhenNarrow = 152;
#ifdef _WIN32
constexpr int kRoomOfArrow = 8; // that the toolkit forgets there: a year lost its last digit
#else
constexpr int kRoomOfArrow = 0;
#endif

void fill(wxChoice &choice, const std::vector<std::string> &texts, int chosen) {
    choice.Freeze();
    choice.Clear();
    wxArrayString items;
    for (const std::string &text : texts)
        items.push_back(toWx(text));
    choice.Append(items);
    choice.SetSelection(chosen < static_cast<int>(texts.size()) ? chosen : wxNOT_FOUND);
    choice.Thaw();
}
} // namespace

TrendsFilterBar::TrendsFilterBar(wxWindow *parent,
                                 std::function<void(const app::TrendsFilter &)> changed)
    : wxPanel(parent), changed_(std::move(changed)) {
    using Place = app::TrendsFilter;
    using Texts = app::TrendsChoices;
    SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE));
    row_ = new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES);
    add(tr("Surve&y"), &Place::survey, &Texts::surveys, 176, false);
    add(tr("St&atement or measure"), &Place::measure, &Texts::measures, 196, false);
    add(tr("&Units"), &Place::unit, &Texts::units, 196, false);
    add(tr("Per&iod"), &Place::kind, &Texts::kinds, 164, false);
    addMoreButton();
    add(tr("Fr&om"), &Place::first, &Texts::periods, 140, true);
    add(tr("Unti&l"), &Place::last, &Texts::periods, 140, true);
    add(tr("&Channel"), &Place::channel, &Texts::channels, 160, true);
    add(tr("Respon&dent"), &Place::audience, &Texts::audiences, 160, true);
    add(tr("&Questionnaire version"), &Place::version, &Texts::versions, 140, true);
    add(tr("Back&ground"), &Place::background, &Texts::backgrounds, 190, true);
    add(tr("Optio&n"), &Place::option, &Texts::options, 190, true);
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(row_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxTOP, FromDIP(8)));
    SetSizer(margins);
    arrange();
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        CallAfter([this] { fitHeight(); });
    });
}

void TrendsFilterBar::add(const base::Message &label, int app::TrendsFilter::*place,
                          std::vector<std::string> app::TrendsChoices::*words, int most,
                          bool extra) {
    auto *pair = new wxBoxSizer(wxVERTICAL);
    const wxString text = windowWords()(label);
    pair->Add(new wxStaticText(this, wxID_ANY, text), wxSizerFlags().Border(wxBOTTOM, FromDIP(2)));
    auto *choice = new wxChoice(this, wxID_ANY);
    choice->SetName(wxStaticText::RemoveMnemonics(text));
    pair->Add(choice);
    row_->Add(pair, wxSizerFlags().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
    filters_.push_back({choice, pair, place, words, most, extra});
    choice->Bind(wxEVT_CHOICE, [this, place](wxCommandEvent &event) {
        filter_.*place = event.GetSelection();
        changed_(app::TrendsFilter(filter_));
    });
}

void TrendsFilterBar::addMoreButton() {
    more_ = new wxToggleButton(this, wxID_ANY, windowWords()(tr("&More filters…")));
    row_->Add(more_, wxSizerFlags().Bottom().Border(wxRIGHT | wxBOTTOM, FromDIP(8)));
    more_->Bind(wxEVT_TOGGLEBUTTON, [this](wxCommandEvent &) {
        arrange();
        GetParent()->Layout();
    });
}

void TrendsFilterBar::fitWidths() {
    for (const Filter &each : filters_) {
        each.choice->SetMinSize(wxDefaultSize);
        each.choice->SetMaxSize(wxDefaultSize); // it would bound the best size
        each.choice->InvalidateBestSize();
        const int most = narrow_ ? std::min(each.most, kMostWhenNarrow) : each.most;
        const int wide = std::clamp(each.choice->GetBestSize().x + FromDIP(kRoomOfArrow),
                                    FromDIP(kLeastChoiceWidth), FromDIP(most));
        each.choice->SetMinSize(wxSize(wide, -1));
        each.choice->SetMaxSize(wxSize(wide, -1));
    }
}

void TrendsFilterBar::arrange() {
    row_->Show(more_, narrow_);
    for (const Filter &each : filters_)
        row_->Show(each.pair, !each.extra || !narrow_ || more_->GetValue(), true);
    fitWidths();
    fitHeight();
    Layout();
}

/// How high the rows are follows from the width, which is known only when the bar has got it.
/// Before that, and where the toolkit kept the height of another width, most of the screen would be
/// left empty.
void TrendsFilterBar::fitHeight() {
    GetSizer()->InformFirstDirection(wxHORIZONTAL, GetClientSize().x, -1);
    const int high = GetSizer()->CalcMin().y;
    if (high == GetMinSize().y)
        return;
    SetMinSize(wxSize(-1, high));
    InvalidateBestSize();
    GetParent()->Layout();
}

bool TrendsFilterBar::setNarrow(bool narrow) {
    if (narrow == narrow_)
        return false;
    narrow_ = narrow;
    arrange();
    return true;
}

void TrendsFilterBar::showChoices(const app::TrendsChoices &choices,
                                  const app::TrendsFilter &filter) {
    for (const Filter &each : filters_) {
        fill(*each.choice, choices.*each.words, filter.*each.place);
        if (each.place == &app::TrendsFilter::option) {
            each.choice->Enable(choices.whyNoOption.empty());
            each.choice->SetToolTip(toWx(choices.whyNoOption));
        }
    }
    showFilter(filter);
    arrange();
    GetParent()->Layout();
}

void TrendsFilterBar::showFilter(const app::TrendsFilter &filter) {
    filter_ = filter;
    for (const Filter &each : filters_) {
        const int place = filter.*each.place;
        if (place < static_cast<int>(each.choice->GetCount()))
            each.choice->SetSelection(place);
        if (each.choice->IsEnabled())
            each.choice->SetToolTip(each.choice->GetStringSelection().Trim(false));
    }
}

void TrendsFilterBar::showMoreLabel(const wxString &label) {
    if (label.empty() || more_->GetLabel() == label)
        return;
    more_->SetLabel(label);
    more_->InvalidateBestSize();
    fitHeight();
    Layout();
}

wxWindow *TrendsFilterBar::firstChoice() const { return filters_.front().choice; }

} // namespace kooste::gui
