// SPDX-License-Identifier: MIT
#include "gui/screens/reports_panel.h"

#include "gui/file_dialogs.h"
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"
#include "platform/paths.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/filepicker.h>
#include <wx/hyperlink.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/stattext.h>
#include <wx/treelist.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr int kSideWidth = 316;

/// The unit that a row of the tree stands for.
class UnitOfRow : public wxClientData {
public:
    explicit UnitOfRow(int position) : unit(position) {}
    int unit;
};

int unitOf(const wxTreeListCtrl &tree, wxTreeListItem item) {
    const auto *row = static_cast<const UnitOfRow *>(tree.GetItemData(item));
    return row ? row->unit : -1;
}
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
    auto *emptyPage = new wxPanel(book_);
    auto *emptySizer = new wxBoxSizer(wxVERTICAL);
    empty_ = new wxStaticText(emptyPage, wxID_ANY, {});
    emptySizer->Add(empty_, wxSizerFlags().Border(wxALL, FromDIP(16)));
    auto *import = new wxButton(emptyPage, wxID_ANY, words(tr("&Import responses…")));
    import->SetToolTip("Ctrl+I");
    import->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { routes_.importAnswers();
});
emptySizer->Add(import, wxSizerFlags().Border(wxLEFT, FromDIP(16)));
emptyPage->SetSizer(emptySizer);
book_->AddPage(emptyPage, {});
book_->AddPage(makeFull(), {});
whole->Add(book_, wxSizerFlags(1).Expand());
SetSizer(whole);
presenter_ = std::make_unique<app::ReportsPresenter>(
    session, *this,
    platform::documentsFolder() / base::pathFromUtf8(fromWx(words(tr("Briefings")))));
} // namespace kooste::gui

wxWindow *ReportsPanel::makeFull() {
    auto *page = new wxPanel(book_);
    auto *columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(makeLeft(page), wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
    columns->Add(makeMiddle(page), wxSizerFlags(1).Expand());
    rightPane_ = new wxPanel(page);
    rightPane_->SetSizer(makeRight(rightPane_));
    rightPane_->Hide();
    columns->Add(rightPane_, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(columns, wxSizerFlags(1).Expand());
    footer_ = new ImportFooter(page);
    footer_->add(tr("Open the &folder"), [this] { openWithSystem(presenter_->folder()); });
    this_ = footer_->add(tr("Make only &this one"), [this] { presenter_->makeThis(); });
    all_ = footer_->add(tr("Make a&ll chosen"), [this] { presenter_->makeAll(); });
    all_->SetDefault();
    whole->Add(footer_, wxSizerFlags().Expand());
    page->SetSizer(whole);
    return page;
}

wxChoice *ReportsPanel::addChoice(wxWindow *page, wxFlexGridSizer *grid, const base::Message &label,
                                  void (app::ReportsPresenter::*chosen)(int)) {
    grid->Add(new wxStaticText(page, wxID_ANY, windowWords()(label)),
              wxSizerFlags().CentreVertical());
    auto *choice = new wxChoice(page, wxID_ANY, wxDefaultPosition, wxSize(FromDIP(120), -1));
    choice->Bind(wxEVT_CHOICE, [this, chosen](wxCommandEvent &event) {
        (presenter_.get()->*chosen)(event.GetSelection());
    });
    grid->Add(choice, wxSizerFlags(1).Expand());
    return choice;
}

wxSizer *ReportsPanel::makeLeft(wxWindow *page) {
    using Presenter = app::ReportsPresenter;
    const Words words = windowWords();
    auto *left = new wxBoxSizer(wxVERTICAL);
    auto *grid = new wxFlexGridSizer(2, FromDIP(4), FromDIP(8));
    grid->AddGrowableCol(1);
    kind_ = addChoice(page, grid, tr("Te&mplate:"), &Presenter::chooseKind);
    survey_ = addChoice(page, grid, tr("S&urvey:"), &Presenter::chooseSurvey);
    period_ = addChoice(page, grid, tr("Perio&d:"), &Presenter::choosePeriod);
    against_ = addChoice(page, grid, tr("&Comparison:"), &Presenter::chooseAgainst);
    left->Add(grid, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    unitsHeading_ = makeHeading(page, words(tr("Units")));
    head->Add(unitsHeading_, wxSizerFlags(1).CentreVertical());
    auto *link =
        new wxHyperlinkCtrl(page, wxID_ANY, words(tr("Only those with responses")), "kooste:");
    link->Bind(wxEVT_HYPERLINK, [this](wxHyperlinkEvent &) { presenter_->tickAllWithResponses(); });
    head->Add(link, wxSizerFlags().CentreVertical());
    left->Add(head, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    makeTree(page);
    left->Add(tree_, wxSizerFlags(1).Expand());
    left->Add(makeOutputs(page), wxSizerFlags().Expand().Border(wxTOP, FromDIP(6)));
    left->SetMinSize(FromDIP(kSideWidth), -1);
    return left;
}

void ReportsPanel::makeTree(wxWindow *page) {
    const Words words = windowWords();
    tree_ = new wxTreeListCtrl(page, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                               wxTL_CHECKBOX | wxTL_3STATE);
    tree_->SetName(words(tr("Units")));
    tree_->AppendColumn(words(tr("Unit")), FromDIP(220));
    tree_->AppendColumn(words(tr("Responses")), FromDIP(80), wxALIGN_RIGHT);
    tree_->Bind(wxEVT_TREELIST_SELECTION_CHANGED, [this](wxTreeListEvent &event) {
        if (!filling_ && event.GetItem().IsOk())
            presenter_->preview(unitOf(*tree_, event.GetItem()));
    });
    tree_->Bind(wxEVT_TREELIST_ITEM_CHECKED, [this](wxTreeListEvent &event) {
        if (!filling_)
            presenter_->tick(unitOf(*tree_, event.GetItem()),
                             tree_->GetCheckedState(event.GetItem()) == wxCHK_CHECKED);
    });
}

wxSizer *ReportsPanel::makeOutputs(wxWindow *page) {
    const Words words = windowWords();
    auto *grid = new wxFlexGridSizer(2, FromDIP(2), FromDIP(8));
    grid->AddGrowableCol(1);
    const auto row = [&](const base::Message &label) {
        grid->Add(new wxStaticText(page, wxID_ANY, words(label)), wxSizerFlags().CentreVertical());
        auto *boxes = new wxBoxSizer(wxHORIZONTAL);
        grid->Add(boxes, wxSizerFlags().CentreVertical());
        return boxes;
    };
    const auto box = [&](wxBoxSizer *boxes, const base::Message &label, bool on, auto action) {
        auto *check = new wxCheckBox(page, wxID_ANY, words(label));
        check->SetValue(on);
        check->Bind(wxEVT_CHECKBOX, [action](wxCommandEvent &event) { action(event.IsChecked()); });
        boxes->Add(check, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    };
    auto *languages = row(tr("Language:"));
    const auto language = [&](base::Language which, const base::Message &label) {
        box(languages, label, words.language() == which,
            [this, which](bool on) { presenter_->setLanguage(which, on); });
    };
    language(base::Language::fi, tr("Finnish"));
    language(base::Language::sv, tr("Swedish"));
    language(base::Language::en, tr("English"));
    auto *outputs = row(tr("Output:"));
    box(outputs, tr("PDF"), true, [this](bool on) { presenter_->setWriter("pdf", on); });
    box(outputs, tr("Excel"), true, [this](bool on) { presenter_->setWriter("xlsx", on); });
    grid->Add(new wxStaticText(page, wxID_ANY, words(tr("Fold&er:"))),
              wxSizerFlags().CentreVertical());
    folder_ = new wxDirPickerCtrl(page, wxID_ANY, {}, wxDirSelectorPromptStr, wxDefaultPosition,
                                  wxDefaultSize, wxDIRP_USE_TEXTCTRL | wxDIRP_SMALL);
    folder_->Bind(wxEVT_DIRPICKER_CHANGED, [this](wxFileDirPickerEvent &event) {
        presenter_->setFolder(base::pathFromUtf8(fromWx(event.GetPath())));
    });
    grid->Add(folder_, wxSizerFlags(1).Expand());
    return grid;
}

wxSizer *ReportsPanel::makeMiddle(wxWindow *page) {
    const Words words = windowWords();
    auto *middle = new wxBoxSizer(wxVERTICAL);
    auto *bar = new wxBoxSizer(wxHORIZONTAL);
    const auto arrow = [&](std::string_view name, const base::Message &label, bool forward) {
        auto *button = new wxButton(page, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(34), -1),
                                    wxBU_EXACTFIT);
        button->SetBitmap(icon(name));
        button->SetName(words(label));
        button->SetToolTip(words(label));
        button->Bind(wxEVT_BUTTON, [this, forward](wxCommandEvent &) {
            if (forward)
                canvas_->setPage(canvas_->page() + 1);
            else if (canvas_->page() > 0)
                canvas_->setPage(canvas_->page() - 1);
        });
        return button;
    };
    previous_ = arrow("previous", tr("Previous page"), false);
    next_ = arrow("next", tr("Next page"), true);
    pageNumber_ = new wxStaticText(page, wxID_ANY, "– / –");
    auto *zoom = new wxChoice(page, wxID_ANY);
    zoom->Append(words(tr("Whole page")));
    for (const char *percent : {"75 %", "100 %", "150 %", "200 %"})
        zoom->Append(percent);
    zoom->SetSelection(0);
    zoom->SetName(words(tr("Zoom")));
    zoom->Bind(wxEVT_CHOICE, [this](wxCommandEvent &event) {
        constexpr double kZooms[] = {0, 1, 4.0 / 3, 2, 8.0 / 3};
        canvas_->setZoom(kZooms[event.GetSelection()]);
    });
    for (wxWindow *one : std::initializer_list<wxWindow *>{previous_, pageNumber_, next_, zoom})
        bar->Add(one, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(8)));
    middle->Add(bar, wxSizerFlags().Border(wxALL, FromDIP(4)));
    canvas_ = new PageCanvas(page);
    canvas_->onPageChanged = [this] { showPageNumber(); };
    middle->Add(canvas_, wxSizerFlags(1).Expand());
    return middle;
}

wxSizer *ReportsPanel::makeRight(wxWindow *page) {
    const Words words = windowWords();
    auto *right = new wxBoxSizer(wxVERTICAL);
    madeHeading_ = makeHeading(page, {});
    right->Add(madeHeading_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    made_ = new TableView(page, words(tr("Made")));
    right->Add(made_, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(12)));
    notMadeHeading_ = makeHeading(page, {});
    right->Add(notMadeHeading_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    notMade_ = new TableView(page, words(tr("Not made")));
    right->Add(notMade_, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(8)));
    outcomeNote_ = new wxStaticText(page, wxID_ANY, {});
    right->Add(outcomeNote_);
    right->SetMinSize(FromDIP(260), -1);
    return right;
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
        tree_->SetItemText(item, 1, toWx(unit.responses));
        path.push_back(item);
    }
    for (wxTreeListItem item = tree_->GetFirstItem(); item.IsOk(); item = tree_->GetNextItem(item))
        tree_->Expand(item);
    filling_ = false;
    Layout();
}

void ReportsPanel::showChosen(const std::vector<int> &units) {
    filling_ = true;
    for (wxTreeListItem item = tree_->GetFirstItem(); item.IsOk();
         item = tree_->GetNextItem(item)) {
        const bool ticked = std::binary_search(units.begin(), units.end(), unitOf(*tree_, item));
        tree_->CheckItem(item, ticked ? wxCHK_CHECKED : wxCHK_UNCHECKED);
    }
    filling_ = false;
    unitsHeading_->SetLabel(windowWords()(
        tr("Units, {count} chosen").with("count", static_cast<std::int64_t>(units.size()))));
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
    pageNumber_->SetLabel(
        count == 0 ? toWx("–")
                   : toWx(std::to_string(canvas_->page() + 1) + " / " + std::to_string(count)));
    previous_->Enable(canvas_->page() > 0);
    next_->Enable(canvas_->page() + 1 < count);
    book_->GetPage(1)->Layout();
}

void ReportsPanel::showFooter(const std::string &note, const std::string &thisOne,
                              const std::string &whyNot) {
    footer_->note(note);
    if (!thisOne.empty())
        this_->SetLabel(toWx(thisOne));
    all_->Enable(whyNot.empty());
    all_->SetToolTip(whyNot.empty() ? wxString("Ctrl+Shift+R") : toWx(whyNot));
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
    setWrapped(outcomeNote_, toWx(outcome.note), FromDIP(260));
    rightPane_->Show();
    book_->GetPage(1)->Layout();
    logState("reports made");
}

void ReportsPanel::showError(const base::Error &error) { routes_.showError(error); }

std::vector<wxWindow *> ReportsPanel::parts() { return {kind_, tree_, canvas_, this_}; }

} // namespace kooste::gui
