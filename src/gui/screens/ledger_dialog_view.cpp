// SPDX-License-Identifier: MIT
// LedgerDialog as the view of its presenter.
#include "gui/chart_canvas.h"
#include "gui/icons.h"
#include "gui/screens/ledger_dialog.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"
#include "platform/settings.h"

#include <wx/bmpcbox.h>
#include <wx/button.h>
#include <wx/checklst.h>
#include <wx/datectrl.h>
#include <wx/sizer.h>
#include <wx/statbox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kooste::gui {

using base::tr;

void LedgerDialog::showLedger(const app::LedgerPicture &picture) {
    SetTitle(toWx(picture.title));
    const bool publishing = !picture.publish.empty();
    const int room = GetClientSize().x - FromDIP(publishing ? 290 : 30);
    setWrapped(intro_, toWx(picture.intro), std::max(room, FromDIP(400)));
    count_->SetLabel(toWx(picture.count));
    wxString warnings;
    for (const auto &warning : picture.warnings)
        warnings += (warnings.empty() ? "" : "\n") + toWx(warning);
    warnings_->SetLabel(warnings);
    warnings_->Show(!warnings.empty());
    table_->show(picture.table);
    if (table_->chosen() != picture.chosen)
        table_->choose(picture.chosen);
    const wxDateTime day(
        static_cast<wxDateTime::wxDateTime_t>(static_cast<unsigned>(picture.from.day())),
        static_cast<wxDateTime::Month>(static_cast<unsigned>(picture.from.month()) - 1),
        static_cast<int>(picture.from.year()));
    if (!from_->GetValue().IsValid() || !from_->GetValue().IsSameDate(day))
        from_->SetValue(day);
    for (wxWindow *part : {static_cast<wxWindow *>(fromLabel_), static_cast<wxWindow *>(from_),
                           static_cast<wxWindow *>(nameLabel_), static_cast<wxWindow *>(name_),
                           static_cast<wxWindow *>(publish_)})
        part->Show(publishing);
    cancel_->SetLabel(windowWords()(publishing ? tr("Cancel") : tr("Close")));
    if (publishing)
        publish_->SetLabel(toWx(picture.publish));
    foot_->SetLabel(toWx(picture.footNote));
    Layout();
}

void LedgerDialog::showWords(wxTextCtrl &field, const std::vector<app::WordRun> &runs) {
    field.Clear();
    wxFont plain = GetFont();
    wxFont marked = boldFont(*this);
    marked.SetUnderlined(true);
    for (const auto &run : runs) {
        field.SetDefaultStyle(
            wxTextAttr(inkColour(run.changed ? charts::Ink::blue : charts::Ink::ink), wxNullColour,
                       run.changed ? marked : plain));
        field.AppendText(toWx(run.text));
    }
    field.SetInsertionPoint(0);
}

void LedgerDialog::showVerdicts(const app::LedgerDetails &details) {
    const auto &texts = details.verdicts.texts;
    if (verdict_->GetCount() != texts.size()) {
        verdict_->Clear();
        for (std::size_t i = 0; i < texts.size(); ++i)
            verdict_->Append(toWx(texts[i]), signIcon(details.verdictSigns[i]));
    }
    verdict_->SetSelection(texts.empty() ? wxNOT_FOUND : details.verdicts.chosen);
}

void LedgerDialog::showDetails(const app::LedgerDetails &details) {
    details_ = details;
    box_->GetStaticBox()->SetLabel(plainLabel(details.heading));
    beforeTitle_->SetLabel(toWx(details.beforeTitle));
    afterTitle_->SetLabel(toWx(details.afterTitle));
    showWords(*before_, details.before);
    showWords(*after_, details.after);
    allWords_->SetLabel(toWx(details.allLabel));
    showVerdicts(details);
    verdict_->Enable(details.editable);
    const bool decidable = !details.verdicts.texts.empty();
    verdict_->Show(decidable);
    verdictLabel_->Show(decidable);
    noteLabel_->SetLabel(toWx(details.noteLabel));
    noteLabel_->Show(decidable);
    note_->Show(decidable);
    note_->SetEditable(details.editable);
    if (note_->GetValue() != toWx(details.note))
        note_->ChangeValue(toWx(details.note));
    decidedBy_->SetLabel(toWx(details.decidedBy));
    decidedBy_->Show(!details.decidedBy.empty());
    bridge_->Show(details.canBridge);
    bridgeNote_->SetLabel(toWx(details.bridge));
    bridgeNote_->Show(!details.bridge.empty());
    line_->show(details.picture);
    line_->Show(details.picture && GetClientSize().x >= FromDIP(1000));
    setWrapped(lineNote_, toWx(details.pictureSentence), FromDIP(240));
    Layout();
}

void LedgerDialog::complain(const std::string &sentence, Field field) {
    complaint_->SetLabel(toWx(sentence));
    Layout();
    logState("ledger complains");
    switch (field) {
    case Field::note:
        return note_->SetFocus();
    case Field::name:
        return name_->SetFocus();
    case Field::date:
        return from_->SetFocus();
    case Field::table:
        return table_->SetFocus();
    }
}

void LedgerDialog::showError(const base::Error &error) { gui::showError(this, error); }

void LedgerDialog::say(const base::Message &message) {
    complaint_->SetLabel(windowWords()(message));
    Layout();
}

void LedgerDialog::published() {
    settings_.setText("ledger.name", presenter_->name());
    (void)settings_.save(); // a remembered name is no reason to stop anyone
    EndModal(wxID_OK);
}

namespace {
bool hasTick(const wxCheckListBox &list) {
    wxArrayInt ticked;
    return list.GetCheckedItems(ticked) > 0;
}
} // namespace

/// The favourable answers of both versions, ticked.
void LedgerDialog::askBridge() {
    const Words words = windowWords();
    wxDialog dialog(this, wxID_ANY, words(tr("Bridge the two scales")), wxDefaultPosition,
                    FromDIP(wxSize(560, 360)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
    auto *whole = new wxBoxSizer(wxVERTICAL);
    auto *intro = new wxStaticText(&dialog, wxID_ANY, {});
    setWrapped(intro,
               words(tr("Tick the answers that count as favourable on each side. Charts then show "
                        "their share over the border, and say so.")),
               FromDIP(520));
    whole->Add(intro, wxSizerFlags().Border(wxALL, FromDIP(10)));
    auto *sides = new wxBoxSizer(wxHORIZONTAL);
    const auto side = [&](const std::string &title, const std::vector<app::BridgeOption> &options) {
        auto *column = new wxBoxSizer(wxVERTICAL);
        column->Add(new wxStaticText(&dialog, wxID_ANY, toWx(title)));
        auto *list = new wxCheckListBox(&dialog, wxID_ANY);
        list->SetName(toWx(title));
        for (const auto &option : options) {
            const int at = list->Append(toWx(option.label));
            list->Check(static_cast<unsigned>(at), option.favourable);
        }
        column->Add(list, wxSizerFlags(1).Expand());
        sides->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(6)));
        return list;
    };
    const auto *before = side(details_.beforeTitle, details_.bridgeBefore);
    const auto *after = side(details_.afterTitle, details_.bridgeAfter);
    whole->Add(sides, wxSizerFlags(1).Expand());
    auto *buttons = dialog.CreateStdDialogButtonSizer(wxOK | wxCANCEL);
    dialog.Bind(
        wxEVT_UPDATE_UI,
        [&](wxUpdateUIEvent &event) { event.Enable(hasTick(*before) && hasTick(*after)); },
        wxID_OK);
    if (!details_.bridge.empty()) {
        auto *none = new wxButton(&dialog, wxID_REMOVE, words(tr("No bridge")));
        none->Bind(wxEVT_BUTTON, [&](wxCommandEvent &) { dialog.EndModal(wxID_REMOVE); });
        buttons->Prepend(none);
    }
    whole->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
    dialog.SetSizer(whole);
    const int answer = dialog.ShowModal();
    const auto ticks = [](const wxCheckListBox &list) {
        std::vector<bool> ticked;
        for (unsigned i = 0; i < list.GetCount(); ++i)
            ticked.push_back(list.IsChecked(i));
        return ticked;
    };
    if (answer == wxID_OK)
        presenter_->setBridge(ticks(*before), ticks(*after));
    else if (answer == wxID_REMOVE)
        presenter_->removeBridge();
}

} // namespace kooste::gui
