// SPDX-License-Identifier: MIT
// The controls of the Reports panel and where they stand.
#include "base/number_format.h"
#include "gui/file_dialogs.h"
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/screens/reports_panel.h"
#include "gui/screens/reports_parts.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/filepicker.h>
#include <wx/hyperlink.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/tglbtn.h>

namespace kooste::gui {

using base::tr;
using namespace reports_panel;

namespace {
constexpr int kSideWidth = 346;
constexpr int kNumbersWidth = 88;

/// The numbers keep their width; the names take what is left.
void giveNamesTheRest(wxTreeListCtrl &tree) {
    const int scrollBar = wxSystemSettings::GetMetric(wxSYS_VSCROLL_X, &tree);
    // Not the width that the column has now: GTK widens the last one over what is left.
    const int room = tree.GetClientSize().x - tree.FromDIP(kNumbersWidth) -
                     std::max(scrollBar, tree.FromDIP(12)) - tree.FromDIP(4);
    tree.SetColumnWidth(0, std::max(room, tree.FromDIP(120)));
}
} // namespace

wxWindow *ReportsPanel::makeFull() {
    auto *page = new wxPanel(book_);
    auto *columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(makeLeft(page), wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
    auto *rest = new wxBoxSizer(wxVERTICAL);
    rest->Add(makeTabs(page), wxSizerFlags().Expand().Border(wxTOP | wxRIGHT, FromDIP(8)));
    auto *panes = new wxBoxSizer(wxHORIZONTAL);
    middlePane_ = new wxPanel(page);
    middlePane_->SetSizer(makeMiddle(middlePane_));
    panes->Add(middlePane_, wxSizerFlags(1).Expand());
    rightPane_ = new wxPanel(page);
    rightPane_->SetSizer(makeRight(rightPane_));
    panes->Add(rightPane_, wxSizerFlags().Expand().Border(wxALL, FromDIP(10)));
    rest->Add(panes, wxSizerFlags(1).Expand());
    columns->Add(rest, wxSizerFlags(1).Expand());
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(columns, wxSizerFlags(1).Expand());
    footer_ = new ImportFooter(page);
    footer_->add(tr("Ope&n the folder"), [this] { openWithSystem(presenter_->folder()); });
    this_ = footer_->add(tr("Make only &this one"), [this] { presenter_->makeThis(); });
    all_ = footer_->add(tr("Make a&ll chosen"), [this] { presenter_->makeAll(); });
    all_->SetDefault();
    whole->Add(footer_, wxSizerFlags().Expand());
    page->SetSizer(whole);
    page->Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        arrange();
    });
    Bind(wxEVT_CHAR_HOOK, &ReportsPanel::onKey, this);
    arrange();
    return page;
}

wxSizer *ReportsPanel::makeTabs(wxWindow *page) {
    tabs_ = new wxPanel(page);
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    const auto tab = [&](const base::Message &label, bool outcome) {
        auto *button = new wxToggleButton(tabs_, wxID_ANY, windowWords()(label));
        button->Bind(wxEVT_TOGGLEBUTTON, [this, outcome](wxCommandEvent &) {
            outcomeOnTop_ = outcome;
            arrange();
        });
        row->Add(button, wxSizerFlags().Border(wxRIGHT, FromDIP(4)));
        return button;
    };
    previewTab_ = tab(tr("Preview"), false);
    outcomeTab_ = tab(tr("Progress of the batch"), true);
    tabs_->SetSizer(row);
    auto *around = new wxBoxSizer(wxVERTICAL);
    around->Add(tabs_, wxSizerFlags().Expand());
    return around;
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
    tree_->AppendColumn(words(tr("Responses")), FromDIP(kNumbersWidth), wxALIGN_RIGHT);
    // The word for suppressed stands in italics, as in every other table.
    if (auto *numbers = dynamic_cast<wxDataViewTextRenderer *>(
            tree_->GetDataView()->GetColumn(1)->GetRenderer()))
        numbers->EnableMarkup();
    const auto widen = [this] { giveNamesTheRest(*tree_); };
    tree_->Bind(wxEVT_SIZE, [this, widen](wxSizeEvent &event) {
        event.Skip();
        CallAfter(widen);
    });
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
    grid->Add(new wxStaticText(page, wxID_ANY, words(tr("F&older:"))),
              wxSizerFlags().CentreVertical());
    folder_ = new wxDirPickerCtrl(page, wxID_ANY, {}, wxDirSelectorPromptStr, wxDefaultPosition,
                                  wxDefaultSize, wxDIRP_USE_TEXTCTRL | wxDIRP_SMALL);
    folder_->Bind(wxEVT_DIRPICKER_CHANGED, [this](wxFileDirPickerEvent &event) {
        presenter_->setFolder(base::pathFromUtf8(fromWx(event.GetPath())));
    });
    grid->Add(folder_, wxSizerFlags(1).Expand());
    return grid;
}

wxSizer *ReportsPanel::makePageBar(wxWindow *page) {
    const Words words = windowWords();
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
    pageNumber_ = new wxTextCtrl(page, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(36), -1),
                                 wxTE_PROCESS_ENTER | wxTE_CENTRE);
    pageNumber_->SetName(words(tr("Page")));
    pageNumber_->SetToolTip(words(tr("Page")) + " (Ctrl+G)");
    pageNumber_->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent &) { goToTypedPage(); });
    pageCount_ = new wxStaticText(page, wxID_ANY, "/ –");
    next_ = arrow("next", tr("Next page"), true);
    zoom_ = new wxChoice(page, wxID_ANY);
    zoom_->Append(words(tr("Whole page")));
    for (std::size_t i = 1; i < kZooms.size(); ++i)
        zoom_->Append(toWx(base::formatPercent(kZooms[i] / kTrueZoom, 0, words.language())));
    zoom_->SetSelection(0);
    zoom_->SetName(words(tr("Zoom")));
    zoom_->SetToolTip(words(tr("Zoom")) + " (Ctrl++ · Ctrl+-)");
    zoom_->Bind(wxEVT_CHOICE, [this](wxCommandEvent &event) {
        canvas_->setZoom(kZooms.at(static_cast<std::size_t>(event.GetSelection())));
    });
    openPdf_ = new wxButton(page, wxID_ANY, words(tr("Open the PDF")));
    openPdf_->SetBitmap(icon("file"));
    openPdf_->SetToolTip(words(tr("Opens the briefing for reading and printing.")) + " (Ctrl+P)");
    openPdf_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->openPdf(); });
    for (wxWindow *one : std::initializer_list<wxWindow *>{previous_, pageNumber_, pageCount_,
                                                           next_, zoom_, openPdf_})
        bar->Add(one, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    return bar;
}

wxSizer *ReportsPanel::makeMiddle(wxWindow *page) {
    auto *middle = new wxBoxSizer(wxVERTICAL);
    middle->Add(makePageBar(page), wxSizerFlags().Border(wxALL, FromDIP(4)));
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
    right->Add(made_, wxSizerFlags(3).Expand().Border(wxBOTTOM, FromDIP(12)));
    notMadeHeading_ = makeHeading(page, {});
    right->Add(notMadeHeading_, wxSizerFlags().Border(wxBOTTOM, FromDIP(6)));
    notMade_ = new TableView(page, words(tr("Not made")));
    right->Add(notMade_, wxSizerFlags(2).Expand().Border(wxBOTTOM, FromDIP(8)));
    for (TableView *table : {made_, notMade_})
        table->onActivated = [this](std::int64_t unit) {
            outcomeOnTop_ = false;
            presenter_->preview(static_cast<int>(unit));
            arrange();
        };
    auto *buttons = new wxBoxSizer(wxHORIZONTAL);
    retry_ = new wxButton(page, wxID_ANY, words(tr("Try a&gain")));
    retry_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { presenter_->retry(); });
    saveList_ = new wxButton(page, wxID_ANY, words(tr("Save the list…")));
    saveList_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        if (const auto path = askSavePath(this, windowWords()(tr("Save the list of what was made")),
                                          "csv", windowWords()(tr("Briefings"))))
            presenter_->saveList(*path);
    });
    buttons->Add(retry_, wxSizerFlags().Border(wxRIGHT, FromDIP(8)));
    buttons->Add(saveList_);
    right->Add(buttons, wxSizerFlags().Border(wxBOTTOM, FromDIP(8)));
    outcomeNote_ = new wxStaticText(page, wxID_ANY, {});
    right->Add(outcomeNote_);
    right->SetMinSize(FromDIP(kOutcomeWidth), -1);
    return right;
}

} // namespace kooste::gui
