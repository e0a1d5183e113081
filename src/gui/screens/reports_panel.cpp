// SPDX-License-Identifier: MIT
#include "gui/screens/reports_panel.h"

#include "gui/file_dialogs.h"
#include "gui/screens/browse_panels.h"
#include "gui/screens/import_pages.h"
#include "gui/screens/reports_parts.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"
#include "platform/paths.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/filepicker.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>
#include <wx/treelist.h>

namespace kooste::gui {

using base::tr;
using namespace reports_panel;

namespace {
/// Of the screen without the navigation: a window of 1100.
constexpr int kNarrow = 1100 - 186;
} // namespace

ReportsPanel::ReportsPanel(wxWindow *parent, app::Session &session, Routes &routes)
    : ScreenPanel(parent), routes_(routes) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(makeTitle(this, words(tr("Reports"))), wxSizerFlags().CentreVertical());
    head->Add(makeMuted(this, words(tr("Briefings for units"))),
              wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(12)));
    whole->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    whole->Add(new wxStaticLine(this), wxSizerFlags().Expand());
    book_ = new wxSimplebook(this);
    book_->AddPage(
        makeEmptyPage(book_, empty_, tr("&Import responses…"), [this] { routes_.importAnswers(); }),
        {});
    book_->AddPage(makeFull(), {});
    whole->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(whole);
    const auto folder = base::pathFromUtf8(fromWx(words(tr("Briefings"))));
    presenter_ = std::make_unique<app::ReportsPresenter>(session, *this,
                                                         platform::documentsFolder() / folder);
}

/// Three panes where there is room; else the last two share one place.
void ReportsPanel::arrange() {
    const bool narrow = GetClientSize().x < FromDIP(kNarrow);
    const bool outcomeOnly = hasOutcome_ && narrow && outcomeOnTop_;
    tabs_->Show(hasOutcome_ && narrow);
    previewTab_->SetValue(!outcomeOnly);
    outcomeTab_->SetValue(outcomeOnly);
    middlePane_->Show(!outcomeOnly);
    rightPane_->Show(hasOutcome_ && (!narrow || outcomeOnly));
    auto *item = rightPane_->GetContainingSizer()->GetItem(rightPane_);
    item->SetProportion(outcomeOnly ? 1 : 0);
    if (wxWindow *page = rightPane_->GetParent())
        page->Layout();
}

void ReportsPanel::onKey(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    const int zoom = zoom_->GetSelection();
    const auto setZoom = [this](int which) {
        zoom_->SetSelection(which);
        canvas_->setZoom(kZooms.at(static_cast<std::size_t>(which)));
    };
    const bool isCommand = event.ControlDown() && !event.ShiftDown() && !event.AltDown();
    if (isCommand && key == 'G')
        pageNumber_->SetFocus();
    else if (isCommand && key == 'P')
        presenter_->openPdf();
    else if (isCommand && (key == '+' || key == WXK_NUMPAD_ADD) &&
             zoom + 1 < static_cast<int>(kZooms.size()))
        setZoom(zoom + 1);
    else if (isCommand && (key == '-' || key == WXK_NUMPAD_SUBTRACT) && zoom > 0)
        setZoom(zoom - 1);
    else
        event.Skip();
}

void ReportsPanel::goToTypedPage() {
    long number = 0;
    if (pageNumber_->GetValue().Trim().ToLong(&number) && number >= 1 &&
        static_cast<std::size_t>(number) <= canvas_->pages())
        canvas_->setPage(static_cast<std::size_t>(number) - 1);
    showPageNumber();
}

void ReportsPanel::showEmpty(const std::string &sentence) {
    empty_->SetLabel(toWx(sentence));
    book_->ChangeSelection(0);
    logState("reports empty");
}

void ReportsPanel::showChoices(const app::ReportsChoices &choices) {
    book_->ChangeSelection(1);
    fillChoice(*kind_, choices.kind);
    fillChoice(*survey_, choices.survey);
    fillChoice(*period_, choices.period);
    fillChoice(*against_, choices.against);
    filling_ = true;
    tree_->DeleteAllItems();
    std::vector<wxTreeListItem> path{tree_->GetRootItem()};
    for (const auto &unit : choices.units) {
        path.resize(static_cast<std::size_t>(unit.depth) + 1);
        const wxTreeListItem item =
            tree_->AppendItem(path.back(), toWx(unit.name), wxTreeListCtrl::NO_IMAGE,
                              wxTreeListCtrl::NO_IMAGE, new UnitOfRow(unit.unit));
        const wxString responses = toWx(unit.responses);
        tree_->SetItemText(item, 1, unit.suppressed ? "<i>" + responses + "</i>" : responses);
        path.push_back(item);
    }
    for (wxTreeListItem item = tree_->GetFirstItem(); item.IsOk(); item = tree_->GetNextItem(item))
        tree_->Expand(item);
    filling_ = false;
    Layout();
}

void ReportsPanel::showTicks(const app::ReportTicks &ticks) {
    filling_ = true;
    const auto has = [](const std::vector<int> &units, int unit) {
        return std::binary_search(units.begin(), units.end(), unit);
    };
    for (wxTreeListItem item = tree_->GetFirstItem(); item.IsOk();
         item = tree_->GetNextItem(item)) {
        const int unit = unitOf(*tree_, item);
        tree_->CheckItem(item, has(ticks.chosen, unit)   ? wxCHK_CHECKED
                               : has(ticks.partly, unit) ? wxCHK_UNDETERMINED
                                                         : wxCHK_UNCHECKED);
    }
    filling_ = false;
    unitsHeading_->SetLabel(windowWords()(
        tr("Units, {count} chosen").with("count", static_cast<std::int64_t>(ticks.chosen.size()))));
}

void ReportsPanel::showPreviewing() { canvas_->setStale(true); }

void ReportsPanel::showPreview(std::shared_ptr<const reports::PagePictures> pages,
                               const std::string &sentence) {
    canvas_->show(std::move(pages), toWx(sentence));
    showPageNumber();
    logState("reports preview");
}

void ReportsPanel::showPageNumber() {
    const std::size_t count = canvas_->pages();
    pageNumber_->ChangeValue(count == 0 ? wxString() : toWx(std::to_string(canvas_->page() + 1)));
    pageNumber_->Enable(count > 0);
    pageCount_->SetLabel("/ " + (count == 0 ? toWx("–") : toWx(std::to_string(count))));
    previous_->Enable(canvas_->page() > 0);
    next_->Enable(canvas_->page() + 1 < count);
    openPdf_->Enable(count > 0);
    middlePane_->Layout();
}

void ReportsPanel::showFooter(const app::ReportsFooter &footer) {
    footer_->note(footer.note);
    if (!footer.thisOne.empty())
        this_->SetLabel(toWx(footer.thisOne));
    this_->Enable(footer.whyNotThis.empty());
    this_->SetToolTip(toWx(footer.whyNotThis));
    all_->Enable(footer.whyNotAll.empty());
    all_->SetToolTip(footer.whyNotAll.empty() ? wxString("Ctrl+Shift+R") : toWx(footer.whyNotAll));
    footer_->Layout();
}

void ReportsPanel::showFolder(const std::string &folder) {
    folder_->SetPath(toWx(folder));
    folder_->SetToolTip(toWx(folder));
}

void ReportsPanel::showOutcome(const app::ReportsOutcome &outcome) {
    madeHeading_->SetLabel(toWx(outcome.heading));
    made_->show(outcome.made);
    const bool some = !outcome.notMade.rows.empty();
    notMadeHeading_->SetLabel(toWx(outcome.notMadeHeading));
    notMadeHeading_->Show(some);
    notMade_->Show(some);
    notMade_->show(outcome.notMade);
    retry_->Enable(outcome.whyNoRetry.empty());
    retry_->SetToolTip(toWx(outcome.whyNoRetry));
    saveList_->Enable(outcome.finished);
    setWrapped(outcomeNote_, toWx(outcome.note), FromDIP(kOutcomeWidth));
    if (!hasOutcome_)
        outcomeOnTop_ = true;
    hasOutcome_ = true;
    arrange();
    rightPane_->Layout();
    if (outcome.finished)
        logState("reports made");
}

bool ReportsPanel::confirm(const base::Message &question, const base::Message &yes) {
    return gui::confirm(this, question, yes);
}

void ReportsPanel::openFile(const base::Path &file) { openWithSystem(file); }

void ReportsPanel::showError(const base::Error &error) { routes_.showError(error); }

std::vector<wxWindow *> ReportsPanel::parts() { return {kind_, tree_, canvas_, this_}; }

} // namespace kooste::gui
