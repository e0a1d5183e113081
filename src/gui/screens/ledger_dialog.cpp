// SPDX-License-Identifier: MIT
#include "gui/screens/ledger_dialog.h"

#include "gui/chart_canvas.h"
#include "gui/file_dialogs.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"
#include "platform/settings.h"

#include <wx/bmpcbox.h>
#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/datectrl.h>
#include <wx/dateevt.h>
#include <wx/sizer.h>
#include <wx/statbox.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

namespace kooste::gui {

using base::tr;

namespace {
constexpr const char *kNameKey = "ledger.name";
constexpr int kPictureFrom = 1000; // narrower dialogs leave the small picture out

base::Date asDate(const wxDateTime &day) {
    return base::makeDate(day.GetYear(), static_cast<unsigned>(day.GetMonth()) + 1,
                          static_cast<unsigned>(day.GetDay()));
}
} // namespace

LedgerDialog::LedgerDialog(wxWindow *parent, app::Session &session,
                           const app::LedgerRequest &request, platform::Settings &settings)
    : wxDialog(wxGetTopLevelParent(parent), wxID_ANY, {}, wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER | wxMAXIMIZE_BOX),
      settings_(settings) {
    auto *whole = new wxBoxSizer(wxVERTICAL);
    makeHead(whole);
    table_ = new TableView(this, windowWords()(tr("Changes and decisions")), {true, 5, false});
    table_->onChosen = [this](std::int64_t item) { presenter_->choose(item); };
    table_->onActivated = [this](std::int64_t) {
        verdict_->IsShown() ? verdict_->SetFocus() : before_->SetFocus();
    };
    whole->Add(table_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    makeDetails(whole);
    makeFoot(whole);
    SetSizer(whole);
    SetMinSize(FromDIP(wxSize(820, 520)));
    const wxSize room = wxGetTopLevelParent(parent)->GetSize();
    SetSize(std::min(FromDIP(1120), room.x - FromDIP(40)),
            std::min(FromDIP(690), room.y - FromDIP(40)));
    CentreOnParent();
    Bind(wxEVT_CHAR_HOOK, &LedgerDialog::onKey, this);
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent &) { cancel(); });
    Bind(wxEVT_SIZE, [this](wxSizeEvent &event) {
        event.Skip();
        const bool wide = GetClientSize().x >= FromDIP(kPictureFrom);
        line_->Show(wide && details_.picture);
    });
    presenter_ = std::make_unique<app::LedgerPresenter>(session, *this, request,
                                                        settings.text(kNameKey).value_or(""));
    name_->ChangeValue(toWx(presenter_->name()));
    table_->SetFocus();
    logState("ledger shown");
}

void LedgerDialog::makeHead(wxSizer *into) {
    const Words words = windowWords();
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    intro_ = new wxStaticText(this, wxID_ANY, {});
    head->Add(intro_, wxSizerFlags(1).CentreVertical());
    fromLabel_ = new wxStaticText(this, wxID_ANY, words(tr("In use &from")));
    head->Add(fromLabel_, wxSizerFlags().CentreVertical().Border(wxLEFT | wxRIGHT, FromDIP(6)));
    from_ = new wxDatePickerCtrl(this, wxID_ANY, wxDefaultDateTime, wxDefaultPosition,
                                 wxDefaultSize, wxDP_DROPDOWN);
    from_->Bind(wxEVT_DATE_CHANGED, [this](wxDateEvent &event) {
        if (event.GetDate().IsValid())
            presenter_->setDate(asDate(event.GetDate()));
    });
    head->Add(from_, wxSizerFlags().CentreVertical());
    into->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    auto *second = new wxBoxSizer(wxHORIZONTAL);
    count_ = makeHeading(this, {});
    second->Add(count_, wxSizerFlags(1).CentreVertical());
    unchanged_ = new wxCheckBox(this, wxID_ANY, words(tr("&Show also what is as before")));
    unchanged_->SetValue(true);
    unchanged_->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent &) {
        presenter_->showUnchanged(unchanged_->GetValue());
    });
    second->Add(unchanged_, wxSizerFlags().CentreVertical());
    into->Add(second, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
    warnings_ = new wxStaticText(this, wxID_ANY, {});
    warnings_->SetForegroundColour(attentionColour());
    into->Add(warnings_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
}

void LedgerDialog::makeDetails(wxSizer *into) {
    box_ = new wxStaticBoxSizer(wxHORIZONTAL, this);
    wxWindow *box = box_->GetStaticBox();
    box_->Add(makeWords(box), wxSizerFlags(4).Expand().Border(wxALL, FromDIP(6)));
    box_->Add(makeDecision(box), wxSizerFlags(4).Expand().Border(wxALL, FromDIP(6)));
    auto *picture = new wxBoxSizer(wxVERTICAL);
    line_ = new ChartCanvas(box, wxSize(220, 110));
    picture->Add(line_, wxSizerFlags().Expand());
    lineNote_ = makeMuted(box, {});
    picture->Add(lineNote_, wxSizerFlags(1).Expand());
    box_->Add(picture, wxSizerFlags(3).Expand().Border(wxALL, FromDIP(6)));
    into->Add(box_, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
}

wxSizer *LedgerDialog::makeWords(wxWindow *box) {
    auto *column = new wxBoxSizer(wxVERTICAL);
    const auto words = [&](wxStaticText *&title, wxTextCtrl *&field) {
        title = makeMuted(box, {});
        column->Add(title);
        field =
            new wxTextCtrl(box, wxID_ANY, {}, wxDefaultPosition, wxSize(FromDIP(120), FromDIP(44)),
                           wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_NO_VSCROLL);
        column->Add(field, wxSizerFlags(1).Expand().Border(wxBOTTOM, FromDIP(4)));
    };
    words(beforeTitle_, before_);
    words(afterTitle_, after_);
    allWords_ = new wxButton(box, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    allWords_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) {
        wxDialog dialog(this, wxID_ANY, toWx(details_.heading), wxDefaultPosition,
                        FromDIP(wxSize(560, 460)), wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER);
        auto *sizer = new wxBoxSizer(wxVERTICAL);
        sizer->Add(new wxTextCtrl(&dialog, wxID_ANY, toWx(details_.allWordings), wxDefaultPosition,
                                  wxDefaultSize, wxTE_MULTILINE | wxTE_READONLY),
                   wxSizerFlags(1).Expand().Border(wxALL, FromDIP(8)));
        sizer->Add(dialog.CreateStdDialogButtonSizer(wxCLOSE),
                   wxSizerFlags().Expand().Border(wxALL, FromDIP(8)));
        dialog.SetSizer(sizer);
        dialog.SetEscapeId(wxID_CLOSE);
        dialog.ShowModal();
    });
    column->Add(allWords_);
    return column;
}

wxSizer *LedgerDialog::makeDecision(wxWindow *box) {
    const Words words = windowWords();
    auto *column = new wxBoxSizer(wxVERTICAL);
    auto *row = new wxBoxSizer(wxHORIZONTAL);
    verdictLabel_ = new wxStaticText(box, wxID_ANY, words(tr("&Decision")));
    row->Add(verdictLabel_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    verdict_ = new wxBitmapComboBox(box, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, 0, nullptr,
                                    wxCB_READONLY);
    verdict_->Bind(wxEVT_COMBOBOX,
                   [this](wxCommandEvent &) { presenter_->decide(verdict_->GetSelection()); });
    row->Add(verdict_, wxSizerFlags(1).CentreVertical());
    column->Add(row, wxSizerFlags().Expand().Border(wxBOTTOM, FromDIP(4)));
    noteLabel_ = new wxStaticText(box, wxID_ANY, {});
    column->Add(noteLabel_);
    note_ = new wxTextCtrl(box, wxID_ANY, {}, wxDefaultPosition, wxSize(-1, FromDIP(48)),
                           wxTE_MULTILINE);
    note_->Bind(wxEVT_TEXT, [this](wxCommandEvent &event) {
        presenter_->writeNote(fromWx(event.GetString()));
        complaint_->SetLabel({});
    });
    column->Add(note_, wxSizerFlags(1).Expand());
    decidedBy_ = makeMuted(box, {});
    column->Add(decidedBy_);
    bridge_ = new wxButton(box, wxID_ANY, words(tr("&Bridge the two scales…")), wxDefaultPosition,
                           wxDefaultSize, wxBU_EXACTFIT);
    bridge_->Bind(wxEVT_BUTTON, [this](wxCommandEvent &) { askBridge(); });
    column->Add(bridge_, wxSizerFlags().Border(wxTOP, FromDIP(4)));
    bridgeNote_ = makeMuted(box, {});
    column->Add(bridgeNote_);
    return column;
}

void LedgerDialog::makeFoot(wxSizer *into) {
    const Words words = windowWords();
    complaint_ = new wxStaticText(this, wxID_ANY, {});
    complaint_->SetForegroundColour(attentionColour());
    complaint_->SetFont(boldFont(*this));
    into->Add(complaint_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT, FromDIP(12)));
    auto *who = new wxBoxSizer(wxHORIZONTAL);
    nameLabel_ = new wxStaticText(this, wxID_ANY, words(tr("&Who decides")));
    who->Add(nameLabel_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(6)));
    name_ = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, FromDIP(wxSize(220, -1)));
    name_->Bind(wxEVT_TEXT, [this](wxCommandEvent &event) {
        presenter_->setName(fromWx(event.GetString()));
        complaint_->SetLabel({});
    });
    who->Add(name_, wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(12)));
    foot_ = makeMuted(this, {});
    who->Add(foot_, wxSizerFlags(1).CentreVertical());
    into->Add(who, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    auto *buttons = new wxBoxSizer(wxHORIZONTAL);
    buttons->AddStretchSpacer();
    const auto add = [&](const base::Message &label, int id, auto action) {
        auto *button = new wxButton(this, id, words(label));
        button->Bind(wxEVT_BUTTON, [action](wxCommandEvent &) { action(); });
        buttons->Add(button, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
        return button;
    };
    add(tr("&Export list…"), wxID_ANY, [this] { exportList(); });
    cancel_ = add(tr("Cancel"), wxID_ANY, [this] { cancel(); });
    publish_ = add(tr("Publish…"), wxID_ANY, [this] { presenter_->publish(); });
    publish_->SetToolTip("Ctrl+Enter");
    into->Add(buttons, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
}

void LedgerDialog::onKey(wxKeyEvent &event) {
    const int key = event.GetKeyCode();
    if (key == WXK_RETURN && event.ControlDown())
        presenter_->publish();
    else if (key == WXK_ESCAPE)
        cancel();
    else
        event.Skip();
}

void LedgerDialog::cancel() {
    if (presenter_->hasDecided() &&
        !confirm(this, tr("The decisions made here are not kept. Close all the same?"),
                 tr("Close")))
        return;
    EndModal(wxID_CANCEL);
}

void LedgerDialog::exportList() {
    const Words words = windowWords();
    if (const auto path =
            askSavePath(this, words(tr("Export list")), "xlsx", words(tr("Comparability"))))
        presenter_->exportTo(*path);
}

} // namespace kooste::gui
