// SPDX-License-Identifier: MIT
#pragma once
#include "gui/chart_canvas.h"
#include "gui/screen_panel.h"
#include "gui/table_view.h"

class wxChoice;
class wxHyperlinkCtrl;
class wxSimplebook;
class wxStaticText;

namespace kooste::gui {

/// Koti: what came in, what changed, what waits, who gathers nothing.
class HomePanel : public ScreenPanel, public app::HomeView {
public:
    HomePanel(wxWindow *parent, app::Session &session, Routes &routes);

    void showState(State state) override;
    void showDate(const std::string &date) override;
    void showSurveys(const std::vector<std::string> &names, int chosen) override;
    void showImports(const app::Table &imports) override;
    void showWaiting(const app::Table &waiting) override;
    void showPicture(const app::HomePicture &picture) override;
    void showError(const base::Error &error) override;
    std::vector<wxWindow *> parts() override;

private:
    void takeFocus();
    void wrapTexts();
    wxSizer *makeHead();
    wxWindow *makeFull(wxWindow *book);
    wxSizer *makeCommands(wxWindow *page);
    wxSizer *makeLeft(wxWindow *page);
    wxSizer *makeRight(wxWindow *page);
    wxSizer *headingRow(wxWindow *page, wxStaticText *heading, const base::Message &link,
                        std::function<void()> follow);

    app::Session &session_;
    Routes &routes_;
    wxStaticText *date_ = nullptr;
    wxStaticText *surveyLabel_ = nullptr;
    wxChoice *survey_ = nullptr;
    wxSimplebook *book_ = nullptr;
    wxWindow *importCommand_ = nullptr;
    wxStaticText *heading_ = nullptr;
    wxStaticText *sentence_ = nullptr;
    ChartCanvas *canvas_ = nullptr;
    TableView *levels_ = nullptr;
    TableView *imports_ = nullptr;
    wxStaticText *changesHeading_ = nullptr;
    wxString sentenceText_;
    wxString changesText_;
    int wrappedFor_ = 0; ///< width that the texts are wrapped for
    TableView *changes_ = nullptr;
    wxStaticText *changesNote_ = nullptr;
    wxStaticText *waitingNone_ = nullptr;
    TableView *waiting_ = nullptr;
    wxStaticText *coverageSentence_ = nullptr;
    TableView *coverage_ = nullptr;
    std::unique_ptr<app::HomePresenter> presenter_;
};

} // namespace kooste::gui
