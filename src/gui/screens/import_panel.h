// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_presenter.h"
#include "gui/screen_panel.h"

#include <wx/infobar.h>

class wxPanel;
class wxSimplebook;
class wxStaticText;

namespace kooste::gui {

class ImportFilePage;
class ImportPlacesPage;
class ImportQueuePage;
class ImportResultPage;
class ImportStartPage;

/// Tuonti: the start with its history and the three steps, one page each.
class ImportPanel : public ScreenPanel, public app::ImportView {
public:
    ImportPanel(wxWindow *parent, app::Session &session, Routes &routes);

    void start(const std::vector<base::Path> &files) { presenter_->startAll(files); }
    void showHistory() { presenter_->toHistory(); }

    void showStart(const app::Table &history, bool hasWorkspace) override;
    void showQueue(const app::ImportQueueStep &queue) override;
    void showReading(const std::string &fileLine) override;
    void showFile(const app::ImportFileStep &step) override;
    void askDefinition() override;
    void showColumnMenu(int column, const app::ColumnMenu &menu) override;
    void showPlaces(const app::ImportPlaces &places) override;
    void showImporting() override;
    void showResult(const app::ImportResult &result) override;
    void askUndo(const app::UndoQuestion &question) override;
    void showCell(const app::MendableCell &cell) override;
    void showProblem(const base::Error &error) override;
    void say(const base::Message &message) override { routes_.say(message); }
    bool escape() override;

private:
    void showStep(int step, const base::Message &title, const std::string &line);

    Routes &routes_;
    wxInfoBar *problem_ = nullptr;
    wxStaticText *title_ = nullptr;
    wxStaticText *line_ = nullptr;
    wxPanel *steps_ = nullptr;
    int step_ = -1;
    wxSimplebook *book_ = nullptr;
    ImportStartPage *startPage_ = nullptr;
    ImportQueuePage *queuePage_ = nullptr;
    ImportFilePage *filePage_ = nullptr;
    ImportPlacesPage *placesPage_ = nullptr;
    ImportResultPage *resultPage_ = nullptr;
    std::unique_ptr<app::ImportPresenter> presenter_;
};

} // namespace kooste::gui
