// SPDX-License-Identifier: MIT
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/theme.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::tr;

ImportQueuePage::ImportQueuePage(wxWindow *parent, Routes &routes) : wxPanel(parent) {
    const Words words = windowWords();
    auto *whole = new wxBoxSizer(wxVERTICAL);
    auto *content = new wxBoxSizer(wxVERTICAL);
    sentence_ = new wxStaticText(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
                                 wxST_ELLIPSIZE_END | wxST_NO_AUTORESIZE);
    content->Add(sentence_, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(8)));
    files_ = new TableView(this, words(tr("Files that wait")));
    files_->onChosen = [this](std::int64_t key) {
        if (!showing_)
            presenter_->chooseWaiting(key);
    };
    files_->onActivated = [this](std::int64_t key) {
        presenter_->chooseWaiting(key);
        presenter_->beginWaiting();
    };
    content->Add(files_, wxSizerFlags(1).Expand());
    heading_ = makeHeading(this, {});
    content->Add(heading_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(12)));
    reasonsPane_ = new wxPanel(this);
    reasons_ = new wxFlexGridSizer(2, FromDIP(4), FromDIP(8));
    reasonsPane_->SetSizer(reasons_);
    reasonsPane_->SetMinSize(FromDIP(wxSize(-1, 150)));
    content->Add(reasonsPane_, wxSizerFlags().Expand().Border(wxTOP, FromDIP(4)));
    whole->Add(content, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(16)));
    footer_ = new ImportFooter(this);
    footer_->add(tr("&Add files…"), [&routes] { routes.importAnswers(); });
    drop_ = footer_->add(tr("&Leave the file out"),
                         [this] { presenter_->dropWaiting(files_->chosen().value_or(0)); });
    footer_->add(tr("Cancel"), [this] { presenter_->cancel(); });
    begin_ = footer_->add(tr("&Begin the import"), [this] { presenter_->beginWaiting(); });
    begin_->SetDefault();
    whole->Add(footer_, wxSizerFlags().Expand());
    SetSizer(whole);
}

void ImportQueuePage::show(const app::ImportQueueStep &queue) {
    showing_ = true;
    const bool first = !IsShownOnScreen();
    sentence_->SetLabel(toWx(queue.sentence));
    files_->show(queue.files);
    if (queue.chosen > 0)
        files_->choose(queue.chosen);
    heading_->SetLabel(toWx(queue.reasonsHeading));
    reasons_->Clear(true);
    for (const auto &[sign, sentence] : queue.reasons) {
        reasons_->Add(new wxStaticBitmap(reasonsPane_, wxID_ANY, signIcon(sign)));
        auto *text = new wxStaticText(reasonsPane_, wxID_ANY, toWx(sentence));
        text->Wrap(std::max(FromDIP(400), GetClientSize().x - FromDIP(80)));
        reasons_->Add(text);
    }
    drop_->Enable(queue.chosen > 0);
    begin_->SetLabel(toWx(queue.beginLabel));
    begin_->Enable(queue.canBegin);
    begin_->SetToolTip(queue.canBegin ? wxString() : toWx(queue.why));
    footer_->note(std::string());
    Layout();
    if (first)
        CallAfter([this] { files_->SetFocus(); });
    showing_ = false;
}

} // namespace kooste::gui
