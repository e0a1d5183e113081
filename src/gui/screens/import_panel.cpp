// SPDX-License-Identifier: MIT
#include "gui/screens/import_panel.h"

#include "gui/file_dialogs.h"
#include "gui/icons.h"
#include "gui/screens/import_pages.h"
#include "gui/theme.h"
#include "gui/ui_log.h"
#include "gui/window_words.h"

#include <wx/infobar.h>
#include <wx/richmsgdlg.h>
#include <wx/simplebook.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/stattext.h>

namespace kooste::gui {

using base::Message;
using base::tr;

namespace {
enum ImportPage : std::size_t { kStartPage, kQueuePage, kFilePage, kPlacesPage, kResultPage };
constexpr int kQueueStep = -2; ///< before the three steps
} // namespace

ImportPanel::ImportPanel(wxWindow *parent, app::Session &session, Routes &routes)
    : ScreenPanel(parent), routes_(routes) {
    auto *whole = new wxBoxSizer(wxVERTICAL);
    problem_ = new wxInfoBar(this);
    whole->Add(problem_, wxSizerFlags().Expand());
    auto *head = new wxBoxSizer(wxHORIZONTAL);
    title_ = makeTitle(this, windowWords()(tr("Import")));
    head->Add(title_, wxSizerFlags().CentreVertical());
    line_ = makeMuted(this, {});
    head->Add(line_, wxSizerFlags(1).CentreVertical().Border(wxLEFT, FromDIP(12)));
    whole->Add(head, wxSizerFlags().Expand().Border(wxALL, FromDIP(12)));
    steps_ = new wxPanel(this);
    steps_->SetSizer(new wxBoxSizer(wxHORIZONTAL));
    whole->Add(steps_, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(12)));
    book_ = new wxSimplebook(this);
    startPage_ = new ImportStartPage(book_, routes);
    queuePage_ = new ImportQueuePage(book_, routes);
    filePage_ = new ImportFilePage(book_, routes);
    placesPage_ = new ImportPlacesPage(book_);
    resultPage_ = new ImportResultPage(book_, routes);
    for (wxWindow *page : std::initializer_list<wxWindow *>{startPage_, queuePage_, filePage_,
                                                            placesPage_, resultPage_})
        book_->AddPage(page, {});
    whole->Add(book_, wxSizerFlags(1).Expand());
    SetSizer(whole);

    presenter_ = std::make_unique<app::ImportPresenter>(session, *this);
    queuePage_->setPresenter(*presenter_);
    filePage_->setPresenter(*presenter_);
    placesPage_->setPresenter(*presenter_);
    resultPage_->setPresenter(*presenter_);
    startPage_->onOpen = [this](std::int64_t batch) { presenter_->openBatch(batch); };
    const auto undo = [this](std::int64_t batch) { presenter_->askUndo(batch); };
    startPage_->onUndo = undo;
    resultPage_->onUndo = undo;
    resultPage_->onDone = [this] { presenter_->goOnAfterResult(); };
    resultPage_->onSave = [this](std::int64_t batch) {
        if (const auto path = askSavePath(this, windowWords()(tr("Save the rows in a CSV file")),
                                          "csv", windowWords()(tr("Rejected rows"))))
            presenter_->saveRows(batch, *path);
    };
    resultPage_->onSaveReport = [this](std::int64_t batch) {
        if (const auto path = askSavePath(this, windowWords()(tr("Save the import's report")),
                                          "xlsx", windowWords()(tr("Report of an import"))))
            presenter_->saveReport(batch, *path);
    };
}

void ImportPanel::showStep(int step, const Message &title, const std::string &line) {
    const Words words = windowWords();
    title_->SetLabel(words(title));
    line_->SetLabel(toWx(line));
    steps_->Show(step > 0);
    if (step != step_) {
        step_ = step;
        wxSizer *row = steps_->GetSizer();
        row->Clear(true);
        const Message names[] = {tr("1 File"), tr("2 Places"), tr("3 Result")};
        for (int i = 0; i < 3; ++i) {
            if (i + 1 < step)
                row->Add(new wxStaticBitmap(steps_, wxID_ANY, signIcon(app::Sign::ok)),
                         wxSizerFlags().CentreVertical().Border(wxRIGHT, FromDIP(4)));
            auto *name = i + 1 == step ? makeHeading(steps_, words(names[i]))
                                       : makeMuted(steps_, words(names[i]));
            row->Add(name, wxSizerFlags().CentreVertical());
            if (i < 2)
                row->Add(makeMuted(steps_, toWx(" —— ")), wxSizerFlags().CentreVertical());
        }
    }
    Layout();
}

void ImportPanel::showStart(const app::Table &history, bool hasWorkspace) {
    showStep(0, tr("Import"), {});
    startPage_->show(history, hasWorkspace);
    book_->ChangeSelection(kStartPage);
    logState("import start");
}

void ImportPanel::showQueue(const app::ImportQueueStep &queue) {
    problem_->Dismiss();
    showStep(kQueueStep, tr("Import: files that wait"), {});
    queuePage_->show(queue);
    book_->ChangeSelection(kQueuePage);
    logState("import queue");
}

void ImportPanel::askDefinition() {
    const Words words = windowWords();
    const auto path =
        askOpenPath(this, words(tr("Questionnaire of the file")),
                    words(tr("Questionnaires")) +
                        " (*.lss;*.qsf;*.xlsx;*.csv;*.json)|*.lss;*.qsf;*.xlsx;*.csv;*.json");
    presenter_->takeDefinition(path.value_or(base::Path()));
}

void ImportPanel::showColumnMenu(int column, const app::ColumnMenu &menu) {
    filePage_->popMenu(column, menu);
}

void ImportPanel::showReading(const std::string &fileLine) {
    problem_->Dismiss();
    line_->SetLabel(toWx(fileLine));
}

void ImportPanel::showFile(const app::ImportFileStep &step) {
    showStep(1, tr("Import 1/3: what this file is"), step.fileLine);
    filePage_->show(step);
    book_->ChangeSelection(kFilePage);
    logState(step.canGoOn ? "import 1 ready" : "import 1 question");
}

void ImportPanel::showPlaces(const app::ImportPlaces &places) {
    showStep(2, tr("Import 2/3: where everything belongs"), places.fileLine);
    placesPage_->show(places);
    book_->ChangeSelection(kPlacesPage);
    logState(places.counting    ? "import 2 counting"
             : places.canImport ? "import 2 ready"
                                : "import 2 blocked");
}

void ImportPanel::showImporting() {
    problem_->Dismiss();
    logState("import running");
}

void ImportPanel::showResult(const app::ImportResult &result) {
    showStep(3, tr("Import 3/3: result"), result.fileLine);
    resultPage_->show(result);
    book_->ChangeSelection(kResultPage);
    logState("import 3 shown");
}

void ImportPanel::askUndo(const app::UndoQuestion &question) {
    const Words words = windowWords();
    wxRichMessageDialog dialog(this, toWx(question.text), words(tr("Undo the import")),
                               wxYES_NO | wxNO_DEFAULT | wxICON_WARNING);
    dialog.SetYesNoLabels(words(tr("&Undo the import")), words(tr("&Keep it")));
    if (!question.places.empty())
        dialog.ShowCheckBox(toWx(question.places), true);
    logState("import undo asked");
    if (dialog.ShowModal() == wxID_YES)
        presenter_->undo(question.batch, dialog.IsCheckBoxChecked());
}

void ImportPanel::showCell(const app::MendableCell &cell) { resultPage_->showCell(cell); }

void ImportPanel::showProblem(const base::Error &error) {
    if (error.kind == base::ErrorKind::cancelled)
        return;
    const Words words = windowWords();
    wxString text = words(error.message);
    if (!error.file.empty())
        text += "\n" + words(tr("File: {file}").with("file", error.file));
    if (error.row)
        text += "  " + words(tr("Row: {row}").with("row", *error.row));
    if (error.column)
        text += "  " + words(tr("Column: {column}").with("column", *error.column));
    problem_->ShowMessage(text, wxICON_ERROR);
    Layout();
    logState("import problem");
}

bool ImportPanel::escape() {
    if (step_ != 1 && step_ != 2 && step_ != kQueueStep)
        return false;
    presenter_->cancel();
    return true;
}

} // namespace kooste::gui
