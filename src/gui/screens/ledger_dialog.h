// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/ledger_presenter.h"
#include "gui/table_view.h"

#include <wx/dialog.h>

class wxBitmapComboBox;
class wxButton;
class wxCheckBox;
class wxDatePickerCtrl;
class wxStaticBoxSizer;
class wxStaticText;
class wxTextCtrl;

namespace kooste::platform {
class Settings;
}

namespace kooste::gui {

class ChartCanvas;

/// The comparability ledger: what changed of each item and what it means, before a version is
/// published; read only afterwards. Ends with wxID_OK when the version was published.
class LedgerDialog : public wxDialog, public app::LedgerView {
public:
    LedgerDialog(wxWindow *parent, app::Session &session, const app::LedgerRequest &request,
                 platform::Settings &settings);

    void showLedger(const app::LedgerPicture &picture) override;
    void showDetails(const app::LedgerDetails &details) override;
    void complain(const std::string &sentence, Field field) override;
    void showError(const base::Error &error) override;
    void say(const base::Message &message) override;
    void published() override;

private:
    void makeHead(wxSizer *into);
    void makeDetails(wxSizer *into);
    wxSizer *makeWords(wxWindow *box);
    wxSizer *makeDecision(wxWindow *box);
    void makeFoot(wxSizer *into);
    void showWords(wxTextCtrl &field, const std::vector<app::WordRun> &runs);
    void showVerdicts(const app::LedgerDetails &details);
    void askBridge();
    void exportList();
    void cancel();
    void onKey(wxKeyEvent &event);

    platform::Settings &settings_;
    app::LedgerDetails details_;
    wxStaticText *intro_ = nullptr;
    wxStaticText *fromLabel_ = nullptr;
    wxDatePickerCtrl *from_ = nullptr;
    wxStaticText *count_ = nullptr;
    wxCheckBox *unchanged_ = nullptr;
    wxStaticText *warnings_ = nullptr;
    TableView *table_ = nullptr;
    wxStaticBoxSizer *box_ = nullptr;
    wxStaticText *beforeTitle_ = nullptr;
    wxTextCtrl *before_ = nullptr;
    wxStaticText *afterTitle_ = nullptr;
    wxTextCtrl *after_ = nullptr;
    wxButton *allWords_ = nullptr;
    wxStaticText *verdictLabel_ = nullptr;
    wxBitmapComboBox *verdict_ = nullptr;
    wxStaticText *noteLabel_ = nullptr;
    wxTextCtrl *note_ = nullptr;
    wxStaticText *decidedBy_ = nullptr;
    wxButton *bridge_ = nullptr;
    wxStaticText *bridgeNote_ = nullptr;
    ChartCanvas *line_ = nullptr;
    wxStaticText *lineNote_ = nullptr;
    wxStaticText *nameLabel_ = nullptr;
    wxTextCtrl *name_ = nullptr;
    wxStaticText *complaint_ = nullptr;
    wxStaticText *foot_ = nullptr;
    wxButton *cancel_ = nullptr;
    wxButton *publish_ = nullptr;
    std::unique_ptr<app::LedgerPresenter> presenter_;
};

} // namespace kooste::gui
