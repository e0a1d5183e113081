// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/import_grid.h"
#include "gui/screens/import_pages.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/grid.h>
#include <wx/settings.h>
#include <wx/sizer.h>
#include <wx/spinctrl.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;
using base::trn;

namespace {
constexpr std::size_t kShownChanges = 4; ///< the rest are in the tooltip

/// The page's own width; before it is first shown that of its place.
int widthOf(const wxWindow &page) {
    return std::max(page.GetClientSize().x, page.GetParent()->GetClientSize().x);
}
} // namespace

ImportFilePage::ImportFilePage(wxWindow *parent, Routes &routes)
    : wxPanel(parent), routes_(routes) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    question_ = new wxPanel(this);
    question_->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_INFOBK));
    question_->SetForegroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_INFOTEXT));
    questionRow_ = new wxBoxSizer(wxHORIZONTAL);
    question_->SetSizer(questionRow_);
    whole->Add(question_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    auto *middle = new wxBoxSizer(wxHORIZONTAL);
    middle->Add(makeWhy(), wxSizerFlags().Expand());
    auto *choices = new wxBoxSizer(wxVERTICAL);
    choices->Add(makeChoices(), wxSizerFlags().Expand());
    choices->Add(makeDefinitionRow(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    middle->Add(choices, wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(24)));
    whole->Add(middle, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    auto *heading = new wxBoxSizer(wxHORIZONTAL);
    heading->Add(makeHeading(this, words(tr("Preview: the beginning of the file"))));
    hint_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                             wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    heading->Add(hint_, wxSizerFlags(1).Border(wxLEFT, FromDIP(8)));
    whole->Add(heading, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    makeGrid();
    bindGridMenu();
    whole->Add(grid_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    whole->Add(makeColumnRow(), wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    footer_ = new ImportFooter(this);
    footer_->add(tr("Choose another &file…"), [this] { routes_.importAnswers(); });
    footer_->add(tr("Cancel"), [this] { presenter_->cancel(); });
    next_ = footer_->add(tr("Ne&xt ›"), [this] { presenter_->goOn(); });
    next_->SetDefault();
    whole->Add(footer_, wxSizerFlags().Expand());
    SetSizer(whole);
}

wxSizer *ImportFilePage::makeWhy() {
    auto *why = new wxBoxSizer(wxVERTICAL);
    recognised_ = makeHeading(this, {});
    why->Add(recognised_);
    confidence_ = new wxStaticText(this, wxID_ANY, {});
    why->Add(confidence_, wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(4)));
    reasons_ = new wxFlexGridSizer(2, FromDIP(4), FromDIP(8));
    why->Add(reasons_);
    changesHeading_ = makeHeading(this, {});
    why->Add(changesHeading_, wxSizerFlags().Border(wxTOP, FromDIP(8)));
    changes_ = new wxFlexGridSizer(2, FromDIP(4), FromDIP(8));
    why->Add(changes_);
    why->SetMinSize(FromDIP(392), FromDIP(110));
    return why;
}

wxChoice *ImportFilePage::addChoice(wxFlexGridSizer *grid, const base::Message &label,
                                    void (app::ImportPresenter::*chosen)(int)) {
    auto *pair = new wxBoxSizer(wxVERTICAL);
    pair->Add(new wxStaticText(this, wxID_ANY, windowWords()(label)));
    auto *choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(120), -1));
    choice->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent &event) {
        app::ImportPresenter *presenter = presenter_;
        const int place = event.GetSelection();
        (presenter->*chosen)(place);
    });
    pair->Add(choice, wxSizerFlags().Expand());
    grid->Add(pair, wxSizerFlags(1).Expand());
    return choice;
}

wxSizer *ImportFilePage::makeChoices() {
    using Presenter = app::ImportPresenter;
    auto *grid = new wxFlexGridSizer(3, FromDIP(8), FromDIP(12));
    for (std::size_t i = 0; i < 3; ++i)
        grid->AddGrowableCol(i, 1);
    tool_ = addChoice(grid, tr("T&ool"), &Presenter::chooseTool);
    encoding_ = addChoice(grid, tr("&Encoding"), &Presenter::chooseEncoding);
    delimiter_ = addChoice(grid, tr("De&limiter"), &Presenter::chooseDelimiter);
    auto *pair = new wxBoxSizer(wxVERTICAL);
    pair->Add(new wxStaticText(this, wxID_ANY, windowWords()(tr("Header ro&ws"))));
    headerRows_ = new wxSpinCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(90), -1),
                                 wxSP_ARROW_KEYS, 0, 3, 1);
    headerRows_->Bind(wxEVT_SPINCTRL, [this](wxSpinEvent &event) {
        presenter_->setHeaderRows(event.GetPosition());
    });
    pair->Add(headerRows_, wxSizerFlags().Expand());
    grid->Add(pair, wxSizerFlags(1).Expand());
    sheet_ = addChoice(grid, tr("S&heet"), &Presenter::chooseSheet);
    dates_ = addChoice(grid, tr("Da&tes"), &Presenter::chooseDates);
    return grid;
}

/// The questionnaire that the file is read with, and how well it fits.
wxSizer *ImportFilePage::makeDefinitionRow() {
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    auto *pair = new wxBoxSizer(wxVERTICAL);
    pair->Add(new wxStaticText(this, wxID_ANY, windowWords()(tr("&Questionnaire of the file"))));
    definition_ = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(210), -1));
    // After the event: the list is filled again, and a file may be asked for.
    definition_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &event) {
        CallAfter([this, place = event.GetSelection()] { presenter_->chooseDefinition(place); });
    });
    pair->Add(definition_);
    row->Add(pair, wxSizerFlags().Border(wxRIGHT, FromDIP(12)));
    definitionNote_ = makeMuted(this, {});
    row->Add(definitionNote_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(2)));
    return row;
}

void ImportFilePage::showDefinition(const app::ImportFileStep &step) {
    fillChoice(*definition_, step.definition);
    const wxString all =
        toWx(step.definitionRemarks.empty() ? step.definitionNote : step.definitionRemarks);
    // Beside the signs at the left and the choice itself.
    const int width = widthOf(*this) - FromDIP(392 + 24 + 210 + 12 + 36);
    setWrapped(definitionNote_, toWx(step.definitionNote), std::max(width, FromDIP(150)));
    definitionNote_->SetToolTip(all);
    definition_->SetToolTip(all);
}

void ImportFilePage::makeGrid() {
    grid_ = new wxGrid(this, wxID_ANY);
    grid_->SetName(windowWords()(tr("Preview: the beginning of the file")));
    grid_->SetMinSize(FromDIP(wxSize(400, 150)));
    grid_->EnableDragRowSize(false);
    grid_->SetDefaultCellFont(GetFont());
    grid_->SetLabelFont(GetFont());
    grid_->SetLabelBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNFACE));
    grid_->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent &event) {
        event.Skip();
        if (!showing_)
            chooseColumn(event.GetCol());
    });
    grid_->Bind(wxEVT_GRID_CELL_CHANGED, [this](wxGridEvent &event) {
        const int column = event.GetCol() + 1;
        const wxString value = grid_->GetCellValue(event.GetRow(), event.GetCol());
        const auto &names = event.GetRow() == 0 ? step_.roles : step_.kinds;
        for (std::size_t i = 0; i < names.size(); ++i)
            if (toWx(names[i]) == value) {
                const int place = static_cast<int>(i);
                // After the editor has closed: the grid is filled again.
                CallAfter([this, row = event.GetRow(), column, place] {
                    if (row == 0)
                        presenter_->chooseRole(column, place);
                    else
                        presenter_->chooseKind(column, place);
                });
                return;
            }
    });
}

void ImportFilePage::bindGridMenu() {
    const auto open = [this](wxGridEvent &event) {
        if (event.GetCol() >= 0)
            openMenu(event.GetCol());
    };
    grid_->Bind(wxEVT_GRID_LABEL_RIGHT_CLICK, open);
    grid_->Bind(wxEVT_GRID_CELL_RIGHT_CLICK, open);
    // The keys of a context menu: not every platform sends a context menu event to a grid.
    grid_->GetGridWindow()->Bind(wxEVT_KEY_DOWN, [this](wxKeyEvent &event) {
        const bool shifted = event.GetKeyCode() == WXK_F10 && event.ShiftDown();
        if (shifted || event.GetKeyCode() == WXK_MENU || event.GetKeyCode() == WXK_WINDOWS_MENU)
            openMenu(grid_->GetGridCursorCol());
        else
            event.Skip();
    });
}

void ImportFilePage::openMenu(int column) {
    if (column < 0 || column >= grid_->GetNumberCols())
        return;
    grid_->SetGridCursor(std::max(0, grid_->GetGridCursorRow()), column);
    chooseColumn(column);
    presenter_->openColumnMenu(column + 1);
}

void ImportFilePage::popMenu(int column, const app::ColumnMenu &menu) {
    const int chosen = popColumnMenu(*grid_, column - 1, menu);
    if (chosen == 0)
        return;
    // After the menu has closed: the grid is filled again.
    CallAfter([this, column, chosen] { presenter_->chooseInColumnMenu(column, chosen); });
}

wxSizer *ImportFilePage::makeColumnRow() {
    const Words words = windowWords();
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    const auto add = [&](const base::Message &label, int width) {
        auto *pair = new wxBoxSizer(wxVERTICAL);
        pair->Add(new wxStaticText(this, wxID_ANY, words(label)));
        auto *choice = new wxChoice(this, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(width), -1));
        pair->Add(choice);
        row->Add(pair, wxSizerFlags().Border(wxRIGHT, FromDIP(12)));
        return choice;
    };
    column_ = add(tr("Chosen &column"), 200);
    role_ = add(tr("&Role of the column"), 150);
    kind_ = add(tr("K&ind"), 150);
    column_->Bind(wxEVT_CHOICE,
                  [this](wxCommandEvent &event) { chooseColumn(event.GetSelection()); });
    role_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &event) {
        presenter_->chooseRole(column_->GetSelection() + 1, event.GetSelection());
    });
    kind_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &event) {
        presenter_->chooseKind(column_->GetSelection() + 1, event.GetSelection());
    });
    auto *notes = new wxBoxSizer(wxVERTICAL);
    summary_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    notes->Add(summary_, wxSizerFlags().Expand());
    personal_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                 wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    personal_->SetForegroundColour(inkColour(charts::Ink::muted));
    notes->Add(personal_, wxSizerFlags().Expand());
    row->Add(notes, wxSizerFlags(1).CentreVertical());
    return row;
}

void ImportFilePage::chooseColumn(int column) {
    if (column < 0 || column >= static_cast<int>(step_.columns.size()))
        return;
    const auto &shown = step_.columns[static_cast<std::size_t>(column)];
    column_->SetSelection(column);
    role_->SetSelection(shown.role);
    kind_->SetSelection(shown.kind);
    kind_->Enable(shown.kindFixed.empty());
    kind_->SetToolTip(toWx(shown.kindFixed));
    summary_->SetLabel(toWx(shown.summary));
    summary_->SetToolTip(toWx(shown.summary));
}

void ImportFilePage::showGrid(const app::ImportFileStep &step) {
    const int before = grid_->GetGridCursorCol();
    auto *content = new ImportGridTable(step);
    grid_->SetTable(content, true);
    paintImportGrid(*grid_, step);
    const int column = before >= 0 && before < grid_->GetNumberCols() ? before : 0;
    chooseColumn(column);
}

void ImportFilePage::showChanges(const app::ImportFileStep &step) {
    changesHeading_->SetLabel(toWx(step.changesHeading));
    changesHeading_->Show(!step.changesHeading.empty());
    changes_->Clear(true);
    std::string all;
    for (const auto &[sign, sentence] : step.changes)
        all += (all.empty() ? "" : "\n") + sentence;
    for (std::size_t i = 0; i < step.changes.size() && i < kShownChanges; ++i) {
        const auto &[sign, sentence] = step.changes[i];
        changes_->Add(new wxStaticBitmap(this, wxID_ANY, signIcon(sign)));
        auto *text = new wxStaticText(this, wxID_ANY, toWx(sentence));
        text->Wrap(FromDIP(360));
        text->SetToolTip(toWx(all));
        changes_->Add(text);
    }
    if (step.changes.size() <= kShownChanges)
        return;
    changes_->AddSpacer(0);
    const auto left = static_cast<std::int64_t>(step.changes.size() - kShownChanges);
    auto *more =
        makeMuted(this, windowWords()(trn("and {n} other thing", "and {n} other things", left)));
    more->SetToolTip(toWx(all));
    changes_->Add(more);
}

void ImportFilePage::showQuestion(const app::ImportFileStep &step) {
    questionRow_->Clear(true);
    question_->Show(step.question.has_value());
    if (!step.question)
        return;
    const wxColour ink = wxSystemSettings::GetColour(wxSYS_COLOUR_INFOTEXT);
    questionRow_->Add(new wxStaticBitmap(question_, wxID_ANY, icon("question", ink)),
                      wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(8)));
    auto *text = makeHeading(question_, {});
    questionRow_->Add(text, wxSizerFlags(1).CentreVertical());
    int which = 0;
    int taken = FromDIP(48);
    for (const std::string &answer : step.question->answers) {
        auto *button = new wxButton(question_, wxID_ANY, toWx(answer));
        // After the click: the buttons are made anew.
        button->Bind(wxEVT_BUTTON, [this, which](wxCommandEvent &) {
            CallAfter([this, which] { presenter_->answer(which); });
        });
        questionRow_->Add(button, wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(4)));
        taken += button->GetBestSize().x + FromDIP(8);
        ++which;
    }
    setWrapped(text, plainLabel(step.question->text),
               std::max(widthOf(*this) - taken, FromDIP(200)));
}

void ImportFilePage::show(const app::ImportFileStep &step) {
    showing_ = true;
    step_ = step;
    recognised_->SetLabel(toWx(step.recognised));
    confidence_->SetLabel(toWx(step.confidence));
    reasons_->Clear(true);
    for (const auto &reason : step.reasons) {
        reasons_->Add(new wxStaticBitmap(
            this, wxID_ANY, signIcon(reason.met ? app::Sign::ok : app::Sign::question)));
        auto *text = new wxStaticText(this, wxID_ANY, toWx(reason.text));
        text->Wrap(FromDIP(360));
        reasons_->Add(text);
    }
    showChanges(step);
    const wxString hint =
        step.effect.empty()
            ? windowWords()(tr("Right click or Shift+F10 on a column: what it is. Comments are not "
                               "shown before personal data is masked."))
            : toWx(step.effect);
    hint_->SetLabel(hint);
    hint_->SetToolTip(hint);
    fillChoice(*tool_, step.tool);
    fillChoice(*encoding_, step.encoding);
    fillChoice(*delimiter_, step.delimiter);
    fillChoice(*sheet_, step.sheet);
    fillChoice(*dates_, step.dates);
    showDefinition(step);
    headerRows_->SetValue(step.headerRows);
    app::Choice columns;
    for (const auto &column : step.columns)
        columns.texts.push_back(column.header);
    columns.chosen = std::max(0, column_->GetSelection());
    fillChoice(*column_, columns);
    fillChoice(*role_, {step.roles, 0, true, {}});
    fillChoice(*kind_, {step.kinds, 0, true, {}});
    showGrid(step);
    personal_->SetLabel(plainLabel(step.personalNote));
    personal_->SetToolTip(toWx(step.personalNote));
    showQuestion(step);
    next_->Enable(step.canGoOn);
    next_->SetToolTip(step.canGoOn ? wxString() : toWx(step.footer));
    footer_->note(step.footer);
    Layout();
    Refresh(); // Windows copies what was drawn to where a text moves, also what lay over it
    if (step.canGoOn && IsShownOnScreen())
        next_->SetFocus();
    showing_ = false;
}

} // namespace kooste::gui
