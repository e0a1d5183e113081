// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/reports_presenter.h"
#include "gui/page_canvas.h"
#include "gui/screen_panel.h"
#include "gui/table_view.h"

class wxButton;
class wxChoice;
class wxDirPickerCtrl;
class wxFlexGridSizer;
class wxSimplebook;
class wxPanel;
class wxStaticText;
class wxTextCtrl;
class wxToggleButton;
class wxTreeListCtrl;

namespace kooste::gui {

class ImportFooter;

/// Raportit: choices and units | the page as it will be | what was made.
class ReportsPanel : public ScreenPanel, public app::ReportsView {
public:
    ReportsPanel(wxWindow *parent, app::Session &session, Routes &routes);

    void open(const app::HomeTarget &target) { presenter_->open(target); }

    void showEmpty(const std::string &sentence) override;
    void showChoices(const app::ReportsChoices &choices) override;
    void showTicks(const app::ReportTicks &ticks) override;
    void showPreviewing() override;
    void showPreview(std::shared_ptr<const reports::PagePictures> pages,
                     const std::string &sentence) override;
    void showFooter(const app::ReportsFooter &footer) override;
    void showFolder(const std::string &folder) override;
    void showOutcome(const app::ReportsOutcome &outcome) override;
    void showError(const base::Error &error) override;
    void say(const base::Message &message) override { routes_.say(message); }
    bool confirm(const base::Message &question, const base::Message &yes) override;
    void openFile(const base::Path &file) override;
    std::vector<wxWindow *> parts() override;
    bool escape() override { return presenter_->cancel(); }

private:
    wxWindow *makeFull();
    wxSizer *makeLeft(wxWindow *page);
    wxSizer *makeMiddle(wxWindow *page);
    wxSizer *makePageBar(wxWindow *page);
    wxSizer *makeRight(wxWindow *page);
    wxSizer *makeTabs(wxWindow *page);
    void arrange();
    void goToTypedPage();
    void onKey(wxKeyEvent &event);
    wxSizer *makeOutputs(wxWindow *page);
    wxChoice *addChoice(wxWindow *page, wxFlexGridSizer *grid, const base::Message &label,
                        void (app::ReportsPresenter::*chosen)(int));
    void makeTree(wxWindow *page);
    void showPageNumber();

    Routes &routes_;
    wxSimplebook *book_ = nullptr;
    wxStaticText *empty_ = nullptr;
    wxChoice *kind_ = nullptr;
    wxChoice *survey_ = nullptr;
    wxChoice *period_ = nullptr;
    wxChoice *against_ = nullptr;
    wxStaticText *unitsHeading_ = nullptr;
    wxTreeListCtrl *tree_ = nullptr;
    bool filling_ = false;
    wxDirPickerCtrl *folder_ = nullptr;
    wxButton *previous_ = nullptr;
    wxButton *next_ = nullptr;
    wxTextCtrl *pageNumber_ = nullptr;
    wxStaticText *pageCount_ = nullptr;
    wxChoice *zoom_ = nullptr;
    wxButton *openPdf_ = nullptr;
    PageCanvas *canvas_ = nullptr;
    wxWindow *middlePane_ = nullptr;
    wxPanel *tabs_ = nullptr; ///< in a narrow window: which of the two panes is seen
    wxToggleButton *previewTab_ = nullptr;
    wxToggleButton *outcomeTab_ = nullptr;
    bool hasOutcome_ = false;
    bool outcomeOnTop_ = false;
    wxStaticText *madeHeading_ = nullptr;
    TableView *made_ = nullptr;
    wxStaticText *notMadeHeading_ = nullptr;
    TableView *notMade_ = nullptr;
    wxStaticText *outcomeNote_ = nullptr;
    wxButton *retry_ = nullptr;
    wxButton *saveList_ = nullptr;
    wxWindow *rightPane_ = nullptr;
    ImportFooter *footer_ = nullptr;
    wxButton *this_ = nullptr;
    wxButton *all_ = nullptr;
    std::unique_ptr<app::ReportsPresenter> presenter_;
};

} // namespace kooste::gui
