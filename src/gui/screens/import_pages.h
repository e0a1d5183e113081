// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/import_presenter.h"
#include "gui/screen_panel.h"
#include "gui/table_view.h"

class wxBoxSizer;
class wxButton;
class wxCheckBox;
class wxChoice;
class wxCommandLinkButton;
class wxFlexGridSizer;
class wxGrid;
class wxNotebook;
class wxSpinCtrl;
class wxStaticText;
class wxTextCtrl;

namespace kooste::gui {

/// The footer of every step: a note at the left, buttons at the right.
class ImportFooter : public wxPanel {
public:
    explicit ImportFooter(wxWindow *parent);
    wxButton *add(const base::Message &label, std::function<void()> action);
    void note(const std::string &text);

private:
    wxStaticText *note_ = nullptr;
    wxBoxSizer *row_ = nullptr;
};

/// A place to drop a file, and the history with undo.
class ImportStartPage : public wxPanel {
public:
    ImportStartPage(wxWindow *parent, Routes &routes);
    void show(const app::Table &history, bool hasWorkspace);
    std::function<void(std::int64_t)> onOpen;
    std::function<void(std::int64_t)> onUndo;

private:
    void enableUndo();
    wxButton *choose_ = nullptr;
    wxStaticText *none_ = nullptr;
    TableView *history_ = nullptr;
    wxButton *undo_ = nullptr;
    wxButton *open_ = nullptr;
};

/// Several files dropped together: what each is, before the first one is begun.
class ImportQueuePage : public wxPanel {
public:
    ImportQueuePage(wxWindow *parent, Routes &routes);
    void show(const app::ImportQueueStep &queue);
    void setPresenter(app::ImportPresenter &presenter) { presenter_ = &presenter; }

private:
    app::ImportPresenter *presenter_ = nullptr;
    wxStaticText *sentence_ = nullptr;
    TableView *files_ = nullptr;
    wxStaticText *heading_ = nullptr;
    wxPanel *reasonsPane_ = nullptr;
    wxFlexGridSizer *reasons_ = nullptr;
    wxButton *drop_ = nullptr;
    wxButton *begin_ = nullptr;
    ImportFooter *footer_ = nullptr;
    bool showing_ = false;
};

/// 1/3: what the file is.
class ImportFilePage : public wxPanel {
public:
    ImportFilePage(wxWindow *parent, Routes &routes);
    void show(const app::ImportFileStep &step);
    void setPresenter(app::ImportPresenter &presenter) { presenter_ = &presenter; }
    /// At the column: what it can be corrected to.
    void popMenu(int column, const app::ColumnMenu &menu);

private:
    wxSizer *makeWhy();
    void bindGridMenu();
    void openMenu(int column);
    void showChanges(const app::ImportFileStep &step);
    wxSizer *makeChoices();
    wxSizer *makeDefinitionRow();
    void showDefinition(const app::ImportFileStep &step);
    void showQuestion(const app::ImportFileStep &step);
    wxSizer *makeColumnRow();
    void makeGrid();
    wxChoice *addChoice(wxFlexGridSizer *grid, const base::Message &label,
                        void (app::ImportPresenter::*chosen)(int));
    void showGrid(const app::ImportFileStep &step);
    void chooseColumn(int column);

    Routes &routes_;
    app::ImportPresenter *presenter_ = nullptr;
    app::ImportFileStep step_;
    wxPanel *question_ = nullptr;
    wxBoxSizer *questionRow_ = nullptr;
    wxStaticText *recognised_ = nullptr;
    wxStaticText *confidence_ = nullptr;
    wxFlexGridSizer *reasons_ = nullptr;
    wxStaticText *hint_ = nullptr;
    wxStaticText *changesHeading_ = nullptr;
    wxFlexGridSizer *changes_ = nullptr;
    wxChoice *tool_ = nullptr;
    wxChoice *encoding_ = nullptr;
    wxChoice *delimiter_ = nullptr;
    wxChoice *sheet_ = nullptr;
    wxChoice *dates_ = nullptr;
    wxChoice *definition_ = nullptr;
    wxStaticText *definitionNote_ = nullptr;
    wxSpinCtrl *headerRows_ = nullptr;
    wxGrid *grid_ = nullptr;
    wxChoice *column_ = nullptr;
    wxChoice *role_ = nullptr;
    wxChoice *kind_ = nullptr;
    wxStaticText *summary_ = nullptr;
    wxStaticText *personal_ = nullptr;
    ImportFooter *footer_ = nullptr;
    wxButton *next_ = nullptr;
    bool showing_ = false;
};

/// 2/3: where things belong.
class ImportPlacesPage : public wxPanel {
public:
    explicit ImportPlacesPage(wxWindow *parent);
    void show(const app::ImportPlaces &places);
    void setPresenter(app::ImportPresenter &presenter) { presenter_ = &presenter; }

private:
    wxSizer *makeTables();
    wxSizer *makeUnits();
    void foldUnits(bool folded);
    wxSizer *makeAnswers();
    wxSizer *makeSettings();
    wxChoice *bindChoice(wxChoice *choice, void (app::ImportPresenter::*chosen)(int));
    wxChoice *addChoice(wxFlexGridSizer *grid, const base::Message &label,
                        void (app::ImportPresenter::*chosen)(int));
    wxTextCtrl *addText(wxFlexGridSizer *grid, const base::Message &label,
                        void (app::ImportPresenter::*changed)(const std::string &));
    void showSettings(const app::ImportPlaces &places);
    void showNotes(const app::ImportPlaces &places);

    app::ImportPresenter *presenter_ = nullptr;
    wxSizer *tables_ = nullptr;
    wxSizer *unitsPart_ = nullptr;
    wxStaticText *unitsSentence_ = nullptr;
    TableView *units_ = nullptr;
    wxStaticText *unitName_ = nullptr;
    wxChoice *unitTarget_ = nullptr;
    wxChoice *unitPlace_ = nullptr;
    wxChoice *question_ = nullptr;
    TableView *labels_ = nullptr;
    wxStaticText *labelName_ = nullptr;
    wxChoice *meaning_ = nullptr;
    wxChoice *survey_ = nullptr;
    wxTextCtrl *name_ = nullptr;
    wxChoice *type_ = nullptr;
    wxChoice *version_ = nullptr;
    wxChoice *unknown_ = nullptr;
    wxChoice *channel_ = nullptr;
    wxChoice *audience_ = nullptr;
    wxTextCtrl *source_ = nullptr;
    wxCheckBox *remember_ = nullptr;
    TableView *dryRun_ = nullptr;
    wxFlexGridSizer *notes_ = nullptr;
    wxPanel *notesPane_ = nullptr;
    ImportFooter *footer_ = nullptr;
    wxButton *import_ = nullptr;
};

/// 3/3: what happened.
class ImportResultPage : public wxPanel {
public:
    ImportResultPage(wxWindow *parent, Routes &routes);
    void show(const app::ImportResult &result);
    void showCell(const app::MendableCell &cell);
    void setPresenter(app::ImportPresenter &presenter) { presenter_ = &presenter; }
    std::function<void(std::int64_t)> onUndo;
    std::function<void(std::int64_t)> onSave;
    std::function<void(std::int64_t)> onSaveReport;
    std::function<void()> onDone;

private:
    wxSizer *makeHead();
    wxSizer *makeLinks();
    void makeRejected();
    wxSizer *makeCellLine();
    wxSizer *makeRejectedButtons();
    void makeChanged();
    void makeLists();
    void makeMasked();
    wxButton *addButton(wxWindow *parent, wxSizer *row, const base::Message &label,
                        std::function<void()> action);
    void showSum(const app::ImportResult &result);
    void showRejected(const app::ImportResult &result);
    void showTabs(const app::ImportResult &result);
    void saveCell();
    void enableChanged();

    Routes &routes_;
    app::ImportPresenter *presenter_ = nullptr;
    std::int64_t batch_ = 0;
    std::int64_t shownBatch_ = 0; ///< whose tab is open
    wxPanel *sum_ = nullptr;
    wxFlexGridSizer *sumGrid_ = nullptr;
    TableView *counts_ = nullptr;
    wxStaticText *none_ = nullptr;
    wxNotebook *notebook_ = nullptr;
    wxPanel *rejectedPage_ = nullptr;
    wxGrid *grid_ = nullptr;
    wxStaticText *cellLabel_ = nullptr;
    wxTextCtrl *cell_ = nullptr;
    wxButton *saveCell_ = nullptr;
    wxStaticText *cellHint_ = nullptr;
    wxStaticText *mended_ = nullptr;
    wxButton *again_ = nullptr;
    wxPanel *changedPage_ = nullptr;
    TableView *changed_ = nullptr;
    wxButton *keep_ = nullptr;
    wxButton *take_ = nullptr;
    TableView *invalid_ = nullptr;
    TableView *outside_ = nullptr;
    wxPanel *maskedPage_ = nullptr;
    wxStaticText *maskedSentence_ = nullptr;
    TableView *masked_ = nullptr;
    ImportFooter *footer_ = nullptr;
    wxButton *done_ = nullptr;
    int row_ = 0;
    int column_ = 1;
    bool showing_ = false;
};

/// Fills a choice; one that is disabled says why in its tooltip.
void fillChoice(wxChoice &choice, const app::Choice &content);

} // namespace kooste::gui
