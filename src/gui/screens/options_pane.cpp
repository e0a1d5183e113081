// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/surveys_panes.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <algorithm>
#include <array>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/grid.h>
#include <wx/scrolwin.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

namespace {

enum OptionColumn {
    kCode,
    kFinnishColumn,
    kSwedishColumn,
    kEnglishColumn,
    kScore,
    kMeaning,
    kColumns
};
constexpr int kLabels[] = {kFinnishColumn, kSwedishColumn, kEnglishColumn};
constexpr int kOptionHeight = 24;
constexpr int kMostRows = 14;
constexpr int kPadding = 14;
constexpr int kLeastLabel = 76;

wxArrayString asNames(const std::vector<std::string> &texts) {
    wxArrayString names;
    for (const auto &text : texts)
        names.push_back(toWx(text));
    return names;
}

wxGrid *makeGrid(wxWindow *parent) {
    const Words words = windowWords();
    auto *grid = new wxGrid(parent, wxID_ANY);
    grid->CreateGrid(0, kColumns);
    grid->SetName(words(tr("Options")));
    const base::Message titles[kColumns] = {tr("Code"),    tr("Finnish"), tr("Swedish"),
                                            tr("English"), tr("Score"),   tr("Meaning")};
    for (int column = 0; column < kColumns; ++column)
        grid->SetColLabelValue(column, words(titles[column]));
    // A label is never cut: what is too long for its column goes on below.
    for (const int column : kLabels) {
        auto *wrapped = new wxGridCellAttr;
        wrapped->SetRenderer(new wxGridCellAutoWrapStringRenderer);
        grid->SetColAttr(column, wrapped);
    }
    grid->SetRowLabelSize(0);
    grid->SetColLabelSize(grid->FromDIP(26));
    grid->SetDefaultRowSize(grid->FromDIP(kOptionHeight), true);
    grid->SetTabBehaviour(wxGrid::Tab_Leave);
    grid->SetLabelFont(parent->GetFont());
    grid->SetDefaultCellBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
    grid->SetDefaultCellTextColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOWTEXT));
    return grid;
}

} // namespace

OptionsPane::OptionsPane(wxWindow *parent) : wxPanel(parent) {
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(makeScale(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    grid_ = makeGrid(this);
    grid_->Bind(wxEVT_GRID_CELL_CHANGED, [this](wxGridEvent &event) {
        // At once: by the next event another question may stand here.
        cellChanged(event.GetRow());
    });
    grid_->Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        shareWidths();
        CallAfter([this] { fitHeights(); });
    });
    whole->Add(grid_, wxSizerFlags().Expand());
    whole->Add(makeButtons(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    SetSizer(whole);
}

wxSizer *OptionsPane::makeScale() {
    const Words words = windowWords();
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, words(tr("Sca&le"))),
             wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    scale_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(120), -1));
    scale_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &) {
        presenter_->chooseScale(scale_->GetSelection(), everywhere());
    });
    row->Add(scale_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(8)));
    scaleNote_ = makeMuted(this, {});
    row->Add(scaleNote_, wxSizerFlags().CentreVertical());
    return row;
}

wxSizer *OptionsPane::makeButtons() {
    const Words words = windowWords();
    auto *column = new wxBoxSizer(wxVERTICAL);
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    std::size_t made = 0;
    const auto add = [&](wxButton *button, const wxString &tip, auto action) {
        button->SetToolTip(tip);
        button->Bind(wxEVT_BUTTON, [this, action](wxCommandEvent &) {
            const int at = grid_->GetGridCursorRow();
            action(at < 0 ? std::size_t{0} : static_cast<std::size_t>(at));
        });
        row->Add(button, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(4)));
        buttons_[made++] = button;
    };
    const auto plain = [&](const base::Message &label) {
        return new wxButton(this, wxID_ANY, words(label), wxDefaultPosition, wxDefaultSize,
                            wxBU_EXACTFIT);
    };
    const auto picture = [&](const char *name, const base::Message &label) {
        auto *button = new wxButton(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                    wxBU_EXACTFIT | wxBU_NOTEXT);
        button->SetBitmap(icon(name));
        button->SetName(words(label));
        return button;
    };
    add(plain(tr("Add an option")), words(tr("Add an option before the missing codes")),
        [this](std::size_t) { presenter_->addOption(everywhere()); });
    add(plain(tr("Remove the option")), words(tr("Remove the option of the chosen row")),
        [this](std::size_t at) { presenter_->removeOption(at, everywhere()); });
    const auto step = [this](std::size_t at, bool up) {
        presenter_->moveOption(at, up, everywhere());
        const int target = static_cast<int>(at) + (up ? -1 : 1);
        if (target >= 0 && target < grid_->GetNumberRows())
            grid_->SetGridCursor(target, std::max(0, grid_->GetGridCursorCol()));
    };
    add(picture("arrow-up", tr("Move the option up")), words(tr("Move the option up")),
        [step](std::size_t at) { step(at, true); });
    add(picture("arrow-down", tr("Move the option down")), words(tr("Move the option down")),
        [step](std::size_t at) { step(at, false); });
    column->Add(row);
    everywhere_ = new wxCheckBox(this, wxID_ANY, {});
    column->Add(everywhere_, wxSizerFlags().Border(wxTOP, FromDIP(2)));
    return column;
}

bool OptionsPane::everywhere() const { return everywhere_->IsShown() && everywhere_->GetValue(); }

void OptionsPane::show(const app::QuestionForm &form) {
    const bool another = form.heading != shown_.heading || form.code != shown_.code;
    scale_->Set(asNames(form.scale.texts));
    scale_->SetSelection(form.scale.chosen);
    scale_->Enable(form.wordsEditable);
    scaleNote_->SetLabel(toWx(form.scaleNote));
    fillGrid(form);
    everywhere_->SetLabel(plainLabel(form.everywhere));
    everywhere_->Show(!form.everywhere.empty() && form.wordsEditable);
    if (another)
        everywhere_->SetValue(false);
    for (auto *button : buttons_)
        button->Enable(form.wordsEditable);
    shown_ = form;
    Layout();
}

void OptionsPane::fillGrid(const app::QuestionForm &form) {
    const int rows = static_cast<int>(form.options.size());
    grid_->BeginBatch();
    if (const int more = rows - grid_->GetNumberRows(); more > 0)
        grid_->AppendRows(more);
    else if (more < 0)
        grid_->DeleteRows(rows, -more);
    for (int row = 0; row < rows; ++row) {
        const auto &option = form.options[static_cast<std::size_t>(row)];
        const std::string meaning = form.missingStates.at(static_cast<std::size_t>(option.missing));
        const std::string *values[kColumns] = {&option.code,     &option.label.fi, &option.label.sv,
                                               &option.label.en, &option.score,    &meaning};
        const wxFont font = option.missing > 0 ? GetFont().Italic() : GetFont();
        for (int column = 0; column < kColumns; ++column) {
            const wxString value = toWx(*values[column]);
            if (grid_->GetCellValue(row, column) != value)
                grid_->SetCellValue(row, column, value);
            grid_->SetCellFont(row, column, font);
            grid_->SetReadOnly(row, column, !form.wordsEditable);
        }
        grid_->SetCellEditor(row, kMeaning,
                             new wxGridCellChoiceEditor(asNames(form.missingStates)));
    }
    shareWidths();
    fitHeights();
    grid_->EndBatch();
}

int OptionsPane::neededWidth(int column) const {
    int widest = grid_->GetTextExtent(grid_->GetColLabelValue(column)).x;
    for (int row = 0; row < grid_->GetNumberRows(); ++row)
        widest = std::max(widest, grid_->GetTextExtent(grid_->GetCellValue(row, column)).x);
    return widest + FromDIP(kPadding);
}

/// Codes, scores and meanings are as wide as what they hold; the languages share the rest, one with
/// short labels leaving what it does not need to the others.
void OptionsPane::shareWidths() {
    int rest = grid_->GetClientSize().x - FromDIP(2);
    for (const int column : {kCode, kScore, kMeaning}) {
        const int width = neededWidth(column);
        grid_->SetColSize(column, width);
        rest -= width;
    }
    std::array<std::pair<int, int>, std::size(kLabels)> needs;
    std::transform(std::begin(kLabels), std::end(kLabels), needs.begin(),
                   [this](int column) { return std::pair(neededWidth(column), column); });
    std::sort(needs.begin(), needs.end());
    int left = static_cast<int>(needs.size());
    int spare = std::max(0, rest);
    for (const auto &[need, column] : needs)
        spare = std::max(0, spare - need);
    for (const auto &[need, column] : needs) {
        const int width = std::max(FromDIP(kLeastLabel), std::min(need + spare / 3, rest / left));
        grid_->SetColSize(column, width);
        rest -= width;
        --left;
    }
}

/// A row is as high as its longest label; the pane shows them all up to a bound.
void OptionsPane::fitHeights() {
    const int rows = grid_->GetNumberRows();
    int height = 0;
    for (int row = 0; row < rows; ++row) {
        grid_->AutoSizeRow(row, false);
        if (grid_->GetRowSize(row) < FromDIP(kOptionHeight))
            grid_->SetRowSize(row, FromDIP(kOptionHeight));
        height += row < kMostRows ? grid_->GetRowSize(row) : 0;
    }
    const wxSize least(-1, FromDIP(30) + std::max(height, FromDIP(2 * kOptionHeight)));
    if (grid_->GetMinSize() == least)
        return;
    grid_->SetMinSize(least);
    // The whole form is one scrolled column: what stands below moves.
    if (auto *form = wxDynamicCast(GetGrandParent(), wxScrolledWindow)) {
        form->Layout();
        form->FitInside();
    }
}

void OptionsPane::cellChanged(int row) {
    if (row >= grid_->GetNumberRows() || static_cast<std::size_t>(row) >= shown_.options.size())
        return;
    const auto value = [&](int column) { return fromWx(grid_->GetCellValue(row, column)); };
    app::OptionFields fields{value(kCode),
                             {value(kFinnishColumn), value(kSwedishColumn), value(kEnglishColumn)},
                             value(kScore),
                             0};
    for (std::size_t i = 0; i < shown_.missingStates.size(); ++i)
        if (shown_.missingStates[i] == value(kMeaning))
            fields.missing = static_cast<int>(i);
    presenter_->changeOption(static_cast<std::size_t>(row), fields, everywhere());
}

void OptionsPane::focus() { grid_->SetFocus(); }

void OptionsPane::endEditing() {
    if (grid_->IsCellEditControlEnabled())
        grid_->DisableCellEditControl();
}

} // namespace kooste::gui
