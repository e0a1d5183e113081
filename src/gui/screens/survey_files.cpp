// SPDX-License-Identifier: MIT
#include "gui/screens/survey_files.h"

#include "gui/file_dialogs.h"
#include "gui/menu_bar.h"
#include "gui/table_view.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/dialog.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>
#include <wx/textdlg.h>

namespace kooste::gui {

using base::tr;

namespace {

constexpr long kFileStyle = wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER;
constexpr int kTextWidth = 640;
constexpr int kTableWidth = 920; // most sentences whole, and within the smallest window

/// A sentence, a table to read and copy, and the button that goes on where there is one.
class ReportDialog : public wxDialog {
public:
    ReportDialog(wxWindow *parent, const app::FileReport &report)
        : wxDialog(parent, wxID_ANY, toWx(report.title), wxDefaultPosition, wxDefaultSize,
                   kFileStyle) {
        SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
        const Words words = windowWords();
        auto *whole = new wxBoxSizer(wxVERTICAL);
        auto *sentence = new wxStaticText(this, wxID_ANY, {});
        setWrapped(sentence, toWx(report.sentence), FromDIP(kTableWidth));
        whole->Add(sentence, wxSizerFlags().Border(wxALL, FromDIP(16)));
        if (!report.rows.rows.empty()) {
            auto *table = new TableView(this, toWx(report.title));
            table->SetMinSize(FromDIP(wxSize(kTableWidth, 300)));
            table->show(report.rows);
            whole->Add(table, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
        }
        auto *buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->AddStretchSpacer();
        const bool asks = !report.accept.empty();
        auto *close =
            new wxButton(this, wxID_CANCEL, asks ? words(tr("Cancel")) : words(tr("Close")));
        buttons->Add(close);
        if (asks) {
            auto *accept = new wxButton(this, wxID_OK, toWx(report.accept));
            buttons->Add(accept, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
            accept->SetDefault();
        }
        whole->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
        SetSizerAndFit(whole);
        CentreOnParent();
        logState("file report shown");
    }
};

/// In whose words, in which language, with which unit the form is printed.
class PaperDialog : public wxDialog {
public:
    PaperDialog(wxWindow *parent, const app::PaperForm &form)
        : wxDialog(parent, wxID_ANY, windowWords()(tr("Paper form as PDF")), wxDefaultPosition,
                   wxDefaultSize, kFileStyle) {
        SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW));
        const Words words = windowWords();
        auto *whole = new wxBoxSizer(wxVERTICAL);
        auto *sentence = new wxStaticText(this, wxID_ANY, {});
        setWrapped(sentence, toWx(form.sentence), FromDIP(kTextWidth));
        whole->Add(sentence, wxSizerFlags().Border(wxALL, FromDIP(16)));
        fields_ = new wxFlexGridSizer(2, FromDIP(8), FromDIP(12));
        fields_->AddGrowableCol(1);
        variant_ = addChoice(tr("&Wordings for:"), form.variants, 0);
        language_ = addChoice(tr("&Language:"), form.languages, form.language);
        unit_ = addChoice(tr("&Unit:"), form.units, 0);
        addLabel(tr("Web &address:"));
        address_ = new wxTextCtrl(this, wxID_ANY);
        address_->SetHint(
            words(tr("the same form on the web, printed as a QR code; may be empty")));
        address_->SetMinSize(FromDIP(wxSize(440, -1)));
        fields_->Add(address_, wxSizerFlags().Expand());
        whole->Add(fields_, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT, FromDIP(16)));
        auto *buttons = new wxBoxSizer(wxHORIZONTAL);
        buttons->AddStretchSpacer();
        buttons->Add(new wxButton(this, wxID_CANCEL, words(tr("Cancel"))));
        auto *save = new wxButton(this, wxID_OK, words(tr("&Save…")));
        save->SetDefault();
        buttons->Add(save, wxSizerFlags().Border(wxLEFT, FromDIP(8)));
        whole->Add(buttons, wxSizerFlags().Expand().Border(wxALL, FromDIP(16)));
        SetSizerAndFit(whole);
        CentreOnParent();
        variant_->SetFocus();
        logState("paper dialog shown");
    }
    app::PaperChoice choice() const {
        return {variant_->GetSelection(), language_->GetSelection(), unit_->GetSelection(),
                fromWx(address_->GetValue())};
    }

private:
    void addLabel(const base::Message &label) {
        fields_->Add(new wxStaticText(this, wxID_ANY, windowWords()(label)),
                     wxSizerFlags().CentreVertical());
    }
    wxChoice *addChoice(const base::Message &label, const std::vector<std::string> &rows,
                        int chosen) {
        addLabel(label);
        auto *choice = new wxChoice(this, wxID_ANY);
        for (const auto &row : rows)
            choice->Append(toWx(row));
        choice->SetSelection(chosen);
        fields_->Add(choice, wxSizerFlags().Expand());
        return choice;
    }
    wxFlexGridSizer *fields_ = nullptr;
    wxChoice *variant_ = nullptr;
    wxChoice *language_ = nullptr;
    wxChoice *unit_ = nullptr;
    wxTextCtrl *address_ = nullptr;
};

wxWindow *frameOf(wxWindow &window) { return wxGetTopLevelParent(&window); }

} // namespace

void SurveyFiles::run(int command) {
    switch (command) {
    case kPaperForm:
        return presenter_.paper();
    case kBringInSurvey:
        return bringIn();
    case kSaveSurveyJson:
        return presenter_.definition("json");
    case kSaveSurveyLss:
        return presenter_.definition("lss");
    case kSaveSurveyXlsForm:
        return presenter_.definition("xlsx");
    case kLoadBank:
        return loadBank();
    case kSaveBankWorkbook:
        return saveBank("xlsx");
    default:
        return saveBank("json");
    }
}

void SurveyFiles::showReport(const app::FileReport &report) {
    ReportDialog dialog(frameOf(parent_), report);
    if (dialog.ShowModal() == wxID_OK)
        presenter_.goOn();
}

void SurveyFiles::askPaper(const app::PaperForm &form) {
    PaperDialog dialog(frameOf(parent_), form);
    if (dialog.ShowModal() != wxID_OK)
        return;
    if (const auto target = askSavePath(frameOf(parent_), windowWords()(tr("Paper form as PDF")),
                                        "pdf", toWx(form.fileName)))
        presenter_.savePaper(dialog.choice(), *target);
}

void SurveyFiles::askDefinitionFile(const std::string &ending, const std::string &name) {
    if (const auto target = askSavePath(
            frameOf(parent_), windowWords()(tr("Save the questionnaire")), ending, toWx(name)))
        presenter_.saveDefinition(*target);
}

void SurveyFiles::askCode(const std::string &question, const std::string &proposed) {
    const auto code =
        wxGetTextFromUser(toWx(question), windowWords()(tr("Bring in a questionnaire")),
                          toWx(proposed), frameOf(parent_));
    if (!code.empty())
        presenter_.bringIn(broughtIn_, fromWx(code));
}

void SurveyFiles::openFile(const base::Path &file) { openWithSystem(file); }

void SurveyFiles::bringIn() {
    const Words words = windowWords();
    const auto file =
        askOpenPath(frameOf(parent_), words(tr("Bring in a questionnaire")),
                    words(tr("Questionnaires of Kooste, LimeSurvey, Kobo, ODK and Qualtrics")) +
                        " (*.json;*.lss;*.xlsx;*.qsf)|*.json;*.JSON;*.lss;*.xlsx;*.XLSX;*.qsf");
    if (!file)
        return;
    broughtIn_ = *file;
    presenter_.bringIn(*file);
}

void SurveyFiles::loadBank() {
    const Words words = windowWords();
    if (const auto file =
            askOpenPath(frameOf(parent_), words(tr("Load an item bank")),
                        words(tr("Item banks")) + " (*.xlsx;*.json)|*.xlsx;*.XLSX;*.json;*.JSON"))
        presenter_.loadBank(*file);
}

void SurveyFiles::saveBank(const std::string &ending) {
    const Words words = windowWords();
    if (const auto target = askSavePath(frameOf(parent_), words(tr("Save the item bank")), ending,
                                        words(tr("Item bank"))))
        presenter_.saveBank(*target);
}

} // namespace kooste::gui
