// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/commandlinkbutton.h>
#include <wx/notebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

ImportResultPage::ImportResultPage(wxWindow *parent, Routes &routes)
    : wxPanel(parent), routes_(routes) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    sum_ = new wxPanel(this);
    sumGrid_ = new wxFlexGridSizer(2, 0, FromDIP(10));
    sum_->SetSizer(sumGrid_);
    whole->Add(sum_, wxSizerFlags().Border(wxBOTTOM, FromDIP(16)));
    auto *middle = new wxBoxSizer(wxHORIZONTAL);
    counts_ = new TableView(this, words(tr("What came")), {.header = false, .leastRows = 4});
    middle->Add(counts_, wxSizerFlags(1).Expand());
    auto *links = new wxBoxSizer(wxVERTICAL);
    const auto link = [&](const base::Message &title, const base::Message &text, auto action) {
        auto *button = new wxCommandLinkButton(this, wxID_ANY, words(title), words(text),
                                               wxDefaultPosition, wxDefaultSize, wxBU_LEFT);
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent &) { action(); });
        links->Add(button, wxSizerFlags().Expand());
    };
    link(tr("Open the t&rends"), tr("See what changed, unit by unit."),
         [this] { routes_.goTo(app::Screen::trends); });
    link(tr("Make a &briefing for a unit"), tr("PDF and Excel for the staff."),
         [this] { routes_.goTo(app::Screen::reports); });
    links->SetMinSize(FromDIP(300), -1);
    middle->Add(links, wxSizerFlags().Border(wxLEFT, FromDIP(24)));
    whole->Add(middle, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(12)));
    none_ = new wxStaticText(this, wxID_ANY, words(tr("Not one row was rejected.")));
    whole->Add(none_);
    notebook_ = new wxNotebook(this, wxID_ANY);
    rejected_ = new TableView(notebook_, words(tr("Rejected rows")));
    changed_ = new TableView(notebook_, words(tr("Changed responses")));
    notebook_->AddPage(rejected_, {});
    notebook_->AddPage(changed_, {});
    whole->Add(notebook_, wxSizerFlags(1).Expand());
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    save_ = new wxButton(this, wxID_ANY, words(tr("&Save the rows in a CSV file…")));
    save_->SetToolTip(words(tr("Mend the rows in the file and import it: rows that are here "
                               "already are not doubled.")));
    save_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { onSave(batch_); });
    row->Add(save_);
    row->AddStretchSpacer();
    auto *undo = new wxButton(this, wxID_ANY, words(tr("&Undo the import…")));
    undo->SetBitmap(icon("undo"));
    undo->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { onUndo(batch_); });
    row->Add(undo);
    whole->Add(row, wxSizerFlags().Expand().Border(wxTOP, FromDIP(8)));
    auto *outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(whole, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(12)));
    footer_ = new ImportFooter(this);
    footer_->add(tr("Import &another file…"), [this] { routes_.importAnswers(); });
    footer_->add(tr("&Done"), [this] { onDone(); })->SetDefault();
    outer->Add(footer_, wxSizerFlags().Expand());
    SetSizer(outer);
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

void ImportResultPage::show(const app::ImportResult &result) {
    const Words words = windowWords();
    batch_ = result.batch;
    showSum(result);
    counts_->show(result.counts);
    counts_->Show(!result.counts.rows.empty());
    rejected_->show(result.rejected);
    changed_->show(result.changed);
    const auto rejected = static_cast<std::int64_t>(result.rejected.rows.size());
    const auto changed = static_cast<std::int64_t>(result.changed.rows.size());
    notebook_->SetPageText(0, words(tr("Rejected rows ({count})").with("count", rejected)));
    notebook_->SetPageText(1, words(tr("Changed responses ({count})").with("count", changed)));
    notebook_->ChangeSelection(rejected == 0 && changed > 0 ? 1 : 0);
    none_->Show(rejected == 0);
    notebook_->Show(rejected + changed > 0);
    save_->Show(rejected + changed > 0);
    footer_->note(result.footer);
    Layout();
}

} // namespace kooste::gui
