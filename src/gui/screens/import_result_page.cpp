// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/screens/rejected_grid.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kooste::gui {

using base::tr;

ImportResultPage::ImportResultPage(wxWindow *parent, Routes &routes)
    : wxPanel(parent), routes_(routes) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(makeHead(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    none_ = new wxStaticText(this, wxID_ANY, words(tr("Not one row was rejected.")));
    whole->Add(none_, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    notebook_ = new wxNotebook(this, wxID_ANY);
    makeRejected();
    makeChanged();
    makeLists();
    whole->Add(notebook_, wxSizerFlags(1).Expand());
    auto *outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(whole, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    footer_ = new ImportFooter(this);
    footer_->add(tr("&Undo the import…"), [this] { onUndo(batch_); })->SetBitmap(icon("undo"));
    footer_->add(tr("Imp&ort another file…"), [this] { routes_.importAnswers(); });
    done_ = footer_->add(tr("&Done"), [this] { onDone(); });
    done_->SetDefault();
    outer->Add(footer_, wxSizerFlags().Expand());
    SetSizer(outer);
}

wxSizer *ImportResultPage::makeHead() {
    // The sum has the whole width: no term of the proof may be cut.
    auto *whole = new wxBoxSizer(wxVERTICAL);
    sum_ = new wxPanel(this);
    sumGrid_ = new wxFlexGridSizer(2, 0, FromDIP(10));
    sum_->SetSizer(sumGrid_);
    whole->Add(sum_, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    auto *below = new wxBoxSizer(wxHORIZONTAL);
    counts_ =
        new TableView(this, windowWords()(tr("What came")), {.header = false, .leastRows = 3});
    below->Add(counts_, wxSizerFlags(1).Expand());
    below->Add(makeLinks(), wxSizerFlags().Border(wxLEFT, FromDIP(24)));
    whole->Add(below, wxSizerFlags().Expand());
    return whole;
}

wxSizer *ImportResultPage::makeLinks() {
    const Words words = windowWords();
    auto *links = new wxBoxSizer(wxVERTICAL);
    const auto link = [&](const base::Message &title, const base::Message &text, auto action) {
        auto *button =
            new wxButton(this, wxID_ANY, words(title), wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        button->SetToolTip(words(text));
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent &) { action(); });
        links->Add(button, wxSizerFlags().Expand());
    };
    link(tr("Open the &trends"), tr("See what changed, unit by unit."),
         [this] { routes_.goTo(app::Screen::trends); });
    link(tr("Make a &briefing for a unit"), tr("PDF and Excel for the staff."),
         [this] { routes_.goTo(app::Screen::reports); });
    link(tr("Save the im&port's report…"), tr("Counts, rejected rows, remarks and decisions."),
         [this] { onSaveReport(batch_); });
    links->SetMinSize(FromDIP(300), -1);
    return links;
}

wxButton *ImportResultPage::addButton(wxWindow *parent, wxSizer *row, const base::Message &label,
                                      std::function<void()> action) {
    auto *button = new wxButton(parent, wxID_ANY, windowWords()(label));
    // After the click: what is shown is filled again.
    button->Bind(wxEVT_BUTTON,
                 [this, action = std::move(action)](wxCommandEvent &) { CallAfter(action); });
    row->Add(button, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    return button;
}

void ImportResultPage::makeRejected() {
    const Words words = windowWords();
    rejectedPage_ = new wxPanel(notebook_);
    auto *page = new wxBoxSizer(wxVERTICAL);
    page->Add(
        new wxStaticText(rejectedPage_, wxID_ANY,
                         words(tr("Mend the marked cells and import the rows again. A row has "
                                  "the same number as in the file."))),
        wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    grid_ = new wxGrid(rejectedPage_, wxID_ANY);
    grid_->SetName(words(tr("Rejected rows")));
    grid_->SetMinSize(FromDIP(wxSize(300, 110)));
    grid_->SetDefaultCellFont(GetFont());
    grid_->SetLabelFont(GetFont());
    grid_->EnableDragRowSize(false);
    grid_->Bind(wxEVT_GRID_SELECT_CELL, [this](wxGridEvent &event) {
        event.Skip();
        if (showing_)
            return;
        row_ = event.GetRow();
        column_ = event.GetCol();
        presenter_->chooseCell(row_, column_);
    });
    page->Add(grid_, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(6)));
    page->Add(makeCellLine(), wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    page->Add(makeRejectedButtons(), wxSizerFlags().Expand());
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(page, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
    rejectedPage_->SetSizer(margins);
    notebook_->AddPage(rejectedPage_, {});
}

wxSizer *ImportResultPage::makeCellLine() {
    auto *line = new wxBoxSizer(wxHORIZONTAL);
    cellLabel_ = new wxStaticText(rejectedPage_, wxID_ANY, {});
    line->Add(cellLabel_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    cell_ = new wxTextCtrl(rejectedPage_, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(190), -1),
                           wxTE_PROCESS_ENTER);
    cell_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { CallAfter([this] { saveCell(); }); });
    line->Add(cell_, wxSizerFlags(1).CentreVertical().Border(wxRIGHT, FromDIP(8)));
    saveCell_ = addButton(rejectedPage_, line, tr("Save ce&ll"), [this] { saveCell(); });
    addButton(rejectedPage_, line, tr("&Join with the next"),
              [this] { presenter_->joinCells(row_, column_); });
    addButton(rejectedPage_, line, tr("&Add a blank cell"),
              [this] { presenter_->addCell(row_, column_); });
    cellHint_ = makeMuted(rejectedPage_, {});
    line->Add(cellHint_, wxSizerFlags().CentreVertical());
    return line;
}

wxSizer *ImportResultPage::makeRejectedButtons() {
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    addButton(rejectedPage_, row, tr("Save the rows in a &CSV file…"), [this] { onSave(batch_); });
    row->AddStretchSpacer();
    mended_ = makeMuted(rejectedPage_, {});
    row->Add(mended_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    again_ = addButton(rejectedPage_, row, tr("I&mport the mended rows again"),
                       [this] { presenter_->importMended(); });
    return row;
}

void ImportResultPage::makeChanged() {
    const Words words = windowWords();
    changedPage_ = new wxPanel(notebook_);
    auto *page = new wxBoxSizer(wxVERTICAL);
    page->Add(new wxStaticText(changedPage_, wxID_ANY,
                               words(tr("These respondents came again with other answers. The "
                                        "earlier answers are in force until you choose."))),
              wxSizerFlags().Border(wxBOTTOM, FromDIP(4)));
    changed_ = new TableView(changedPage_, words(tr("Changed responses")));
    changed_->onChosen = [this](std::int64_t) { enableChanged(); };
    page->Add(changed_, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(6)));
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    keep_ = addButton(changedPage_, row, tr("&Keep the earlier"),
                      [this] { presenter_->keepEarlier(changed_->chosen().value_or(0)); });
    take_ = addButton(changedPage_, row, tr("Take the &new"),
                      [this] { presenter_->takeNew(changed_->chosen().value_or(0)); });
    page->Add(row, wxSizerFlags().Expand());
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(page, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
    changedPage_->SetSizer(margins);
    notebook_->AddPage(changedPage_, {});
}

void ImportResultPage::makeLists() {
    const Words words = windowWords();
    invalid_ = new TableView(notebook_, words(tr("Invalid cells")));
    outside_ = new TableView(notebook_, words(tr("In no figure")));
    notebook_->AddPage(invalid_, {});
    notebook_->AddPage(outside_, {});
    makeMasked();
}

/// What was masked, to be looked over: each place with the text around it.
void ImportResultPage::makeMasked() {
    maskedPage_ = new wxPanel(notebook_);
    auto *page = new wxBoxSizer(wxVERTICAL);
    maskedSentence_ = new wxStaticText(maskedPage_, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                       wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    page->Add(maskedSentence_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    masked_ = new TableView(maskedPage_, windowWords()(tr("Masked texts")));
    page->Add(masked_, wxSizerFlags(1).Expand());
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(page, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
    maskedPage_->SetSizer(margins);
    notebook_->AddPage(maskedPage_, {});
}

void ImportResultPage::saveCell() {
    if (cell_->IsEnabled())
        presenter_->setCell(row_, column_, fromWx(cell_->GetValue()));
}

void ImportResultPage::enableChanged() {
    const bool chosen = changed_->chosen().has_value();
    const wxString why = windowWords()(tr("Choose a response in the list first."));
    for (wxButton *button : {keep_, take_}) {
        button->Enable(chosen);
        button->SetToolTip(chosen ? wxString() : why);
    }
}

void ImportResultPage::showSum(const app::ImportResult &result) {
    sumGrid_->Clear(true);
    const auto count = static_cast<int>(result.sum.size());
    sumGrid_->SetCols(count * 2 - 1);
    for (int line = 0; line < 2; ++line)
        for (int i = 0; i < count; ++i) {
            const auto &term = result.sum[static_cast<std::size_t>(i)];
            if (i > 0) {
                auto *sign = makeMuted(sum_, line == 0 ? (i == 1 ? "=" : "+") : "");
                sign->SetFont(titleFont(*this));
                sumGrid_->Add(sign, wxSizerFlags().CentreVertical());
            }
            auto *text =
                new wxStaticText(sum_, wxID_ANY, toWx(line == 0 ? term.number : term.label));
            if (line == 0) {
                text->SetFont(titleFont(*this));
                text->SetForegroundColour(toneColour(term.tone, false));
            }
            sumGrid_->Add(text);
        }
    sum_->SetName(toWx(result.sentence));
}

void ImportResultPage::showRejected(const app::ImportResult &result) {
    showRejectedGrid(*grid_, result.rejected, [this](int row, int column, const std::string &text) {
        CallAfter([this, row, column, text] { presenter_->setCell(row, column, text); });
    });
    mended_->SetLabel(toWx(result.mendedLine));
    again_->Enable(result.canImportMended);
    again_->SetToolTip(result.canImportMended ? wxString() : toWx(result.mendedWhy));
    if (grid_->GetNumberRows() == 0)
        return;
    row_ = std::min(row_, grid_->GetNumberRows() - 1);
    column_ = std::min(column_, grid_->GetNumberCols() - 1);
    grid_->SetGridCursor(row_, column_);
}

/// Only the tabs that have something in them.
void ImportResultPage::showTabs(const app::ImportResult &result) {
    const Words words = windowWords();
    wxWindow *before = notebook_->GetCurrentPage();
    while (notebook_->GetPageCount() > 0)
        notebook_->RemovePage(0);
    const auto addIf = [&](bool any, wxWindow *page, std::int64_t count,
                           const base::Message &title) {
        page->Show(any);
        if (any)
            notebook_->AddPage(page, words(base::Message(title).with("count", count)),
                               page == before && shownBatch_ == result.batch);
    };
    const auto add = [&](wxWindow *page, const app::Table &table, std::int64_t count,
                         const base::Message &title) {
        addIf(!table.rows.empty(), page, count, title);
    };
    const auto rows = [](const app::Table &table) {
        std::int64_t count = 0;
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            count += i == 0 || table.rows[i].key != table.rows[i - 1].key ? 1 : 0;
        return count;
    };
    const auto size = [](const app::Table &table) {
        return static_cast<std::int64_t>(table.rows.size());
    };
    add(rejectedPage_, result.rejected, size(result.rejected), tr("Rejected rows ({count})"));
    add(changedPage_, result.changed, rows(result.changed), tr("Changed responses ({count})"));
    add(invalid_, result.invalid, size(result.invalid), tr("Invalid cells ({count})"));
    add(outside_, result.outside, size(result.outside), tr("In no figure ({count})"));
    addIf(!result.maskedSentence.empty(), maskedPage_, result.maskedCount,
          tr("Masked texts ({count})"));
    notebook_->Show(notebook_->GetPageCount() > 0);
    shownBatch_ = result.batch;
}

void ImportResultPage::show(const app::ImportResult &result) {
    const Words words = windowWords();
    showing_ = true;
    if (batch_ != result.batch) {
        row_ = 0;
        column_ = 1;
    }
    batch_ = result.batch;
    showSum(result);
    counts_->show(result.counts);
    counts_->Show(!result.counts.rows.empty());
    showTabs(result);
    showRejected(result);
    changed_->show(result.changed);
    invalid_->show(result.invalid);
    outside_->show(result.outside);
    masked_->show(result.masked);
    maskedSentence_->SetLabel(toWx(result.maskedSentence));
    maskedSentence_->SetToolTip(toWx(result.maskedSentence));
    enableChanged();
    none_->Show(result.rejected.rows.empty());
    done_->SetLabel(result.next.empty()
                        ? words(tr("&Done"))
                        : words(tr("&Next file: {file}").with("file", result.next)));
    footer_->note(result.footer);
    footer_->Layout();
    Layout();
    showing_ = false;
    presenter_->chooseCell(row_, column_);
}

void ImportResultPage::showCell(const app::MendableCell &cell) {
    cellLabel_->SetLabel(plainLabel(cell.label));
    cell_->ChangeValue(toWx(cell.text));
    cell_->SetName(toWx(cell.label));
    cell_->Enable(cell.editable);
    saveCell_->Enable(cell.editable);
    saveCell_->SetToolTip(cell.editable ? wxString() : toWx(cell.hint));
    cellHint_->SetLabel(toWx(cell.hint));
    rejectedPage_->Layout();
}

} // namespace kooste::gui
