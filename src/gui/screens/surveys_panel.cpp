// SPDX-License-Identifier: MIT
#include "gui/screens/browse_panels.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/treelist.h>

namespace kooste::gui {

using base::tr;

namespace {
/// What a row of the tree stands for.
class RowKey : public wxClientData {
public:
    explicit RowKey(std::int64_t value) : key(value) {}
    std::int64_t key;
};
} // namespace

void fillTree(wxTreeListCtrl &tree, const std::vector<app::TreeRow> &rows, std::int64_t chosen) {
    tree.DeleteAllItems();
    std::vector<wxTreeListItem> path{tree.GetRootItem()};
    wxTreeListItem wanted;
    for (const auto &row : rows) {
        path.resize(static_cast<std::size_t>(row.depth) + 1);
        const wxTreeListItem item =
            tree.AppendItem(path.back(), toWx(row.texts.front()), wxTreeListCtrl::NO_IMAGE,
                            wxTreeListCtrl::NO_IMAGE, new RowKey(row.key));
        for (std::size_t i = 1; i < row.texts.size(); ++i)
            tree.SetItemText(item, static_cast<unsigned>(i), toWx(row.texts[i]));
        if (row.key == chosen && chosen != 0)
            wanted = item;
        path.push_back(item);
    }
    for (wxTreeListItem item = tree.GetFirstItem(); item.IsOk(); item = tree.GetNextItem(item))
        tree.Expand(item);
    if (wanted.IsOk())
        tree.Select(wanted);
}

std::int64_t chosenKey(const wxTreeListCtrl &tree) {
    const wxTreeListItem item = tree.GetSelection();
    if (!item.IsOk())
        return 0;
    const auto *row = static_cast<const RowKey *>(tree.GetItemData(item));
    return row ? row->key : 0;
}

wxPanel *makeEmptyPage(wxWindow *book, wxStaticText *&sentence, const base::Message &label,
                       const std::function<void()> &action) {
    auto *page = new wxPanel(book);
    auto *sizer = new wxBoxSizer(wxVERTICAL);
    sentence = new wxStaticText(page, wxID_ANY, {});
    sizer->Add(sentence, wxSizerFlags().Border(wxALL, page->FromDIP(16)));
    if (!label.empty()) {
        auto *button = new wxButton(page, wxID_ANY, windowWords()(label));
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent &) { action(); });
        sizer->Add(button, wxSizerFlags().Border(wxLEFT, page->FromDIP(16)));
    }
    page->SetSizer(sizer);
    return page;
}

SurveysPanel::SurveysPanel(wxWindow *parent, app::Session &session, Routes &routes)
    : ScreenPanel(parent) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    whole->Add(makeTitle(this, words(tr("Surveys"))), wxSizerFlags().Border(wxALL, FromDIP(12)));
    book_ = new wxSimplebook(this);
    book_->AddPage(makeEmptyPage(book_, empty_, tr("&Import responses…"),
                                 [&routes] { routes.importAnswers(); }),
                   {});
    auto *page = new wxPanel(book_);
    auto *columns = new wxBoxSizer(wxHORIZONTAL);
    tree_ = new wxTreeListCtrl(page, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(330, 200)));
    tree_->SetName(words(tr("Survey and version")));
    tree_->AppendColumn(words(tr("Survey and version")), FromDIP(176));
    tree_->AppendColumn(words(tr("State")), FromDIP(68));
    tree_->AppendColumn(words(tr("Responses")), FromDIP(80), wxALIGN_RIGHT);
    tree_->Bind(wxEVT_TREELIST_SELECTION_CHANGED, [this](wxTreeListEvent &) {
        if (!filling_)
            presenter_->chooseVersion(chosenKey(*tree_));
    });
    columns->Add(tree_, wxSizerFlags().Expand());
    auto *middle = new wxBoxSizer(wxVERTICAL);
    heading_ = new wxStaticText(page, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    heading_->SetFont(boldFont(*page));
    heading_->SetMinSize(wxSize(FromDIP(120), -1)); // its words must not widen the column
    middle->Add(heading_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    questions_ = new TableView(page, words(tr("Questions")));
    questions_->onChosen = [this](std::int64_t item) { presenter_->chooseQuestion(item); };
    middle->Add(questions_, wxSizerFlags(1).Expand());
    columns->Add(middle, wxSizerFlags(5).Expand().Border(wxLEFT | wxRIGHT, FromDIP(10)));
    columns->Add(makeQuestion(page), wxSizerFlags(4).Expand());
    auto *margins = new wxBoxSizer(wxVERTICAL);
    margins->Add(columns,
                 wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
    page->SetSizer(margins);
    book_->AddPage(page, {});
    whole->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(whole);
    presenter_ = std::make_unique<app::SurveysPresenter>(session, *this);
}

wxSizer *SurveysPanel::makeQuestion(wxWindow *page) {
    const Words words = windowWords();
    auto *right = new wxBoxSizer(wxVERTICAL);
    questionHeading_ = new wxStaticText(page, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                        wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    questionHeading_->SetFont(boldFont(*page));
    questionHeading_->SetMinSize(wxSize(FromDIP(120), -1));
    right->Add(questionHeading_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    const base::Message names[] = {tr("Finnish"), tr("Swedish"), tr("English")};
    for (std::size_t i = 0; i < wordings_.size(); ++i) {
        right->Add(new wxStaticText(page, wxID_ANY, words(names[i])));
        wordings_[i] = new wxTextCtrl(page, wxID_ANY, {}, wxDefaultPosition,
                                      wxSize(-1, FromDIP(48)), wxTE_MULTILINE | wxTE_READONLY);
        right->Add(wordings_[i], wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(6)));
    }
    about_ = makeMuted(page, {});
    right->Add(about_, wxSizerFlags().Expand());
    right->Add(makeHeading(page, words(tr("Options"))),
               wxSizerFlags().Border(wxTOP | wxBOTTOM, FromDIP(6)));
    options_ = new TableView(page, words(tr("Options")));
    right->Add(options_, wxSizerFlags(1).Expand());
    return right;
}

void SurveysPanel::showTree(const std::vector<app::TreeRow> &rows, std::int64_t chosen) {
    filling_ = true;
    book_->ChangeSelection(1);
    fillTree(*tree_, rows, chosen);
    filling_ = false;
    logState("surveys shown");
}

void SurveysPanel::showEmpty(const std::string &sentence) {
    empty_->SetLabel(toWx(sentence));
    book_->ChangeSelection(0);
}

void SurveysPanel::showQuestions(const std::string &heading, const app::Table &questions) {
    heading_->SetLabel(toWx(heading));
    questions_->show(questions);
}

void SurveysPanel::showQuestion(const std::string &heading, const base::LocalText &wording,
                                const app::Table &options, const std::string &about) {
    questionHeading_->SetLabel(toWx(heading));
    wordings_[0]->ChangeValue(toWx(wording.fi));
    wordings_[1]->ChangeValue(toWx(wording.sv));
    wordings_[2]->ChangeValue(toWx(wording.en));
    setWrapped(about_, toWx(about), wordings_[0]->GetSize().x);
    options_->show(options);
    book_->GetPage(1)->Layout();
}

std::vector<wxWindow *> SurveysPanel::parts() { return {tree_, questions_, options_}; }

} // namespace kooste::gui
