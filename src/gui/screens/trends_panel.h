// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/trends_presenter.h"
#include "gui/chart_canvas.h"
#include "gui/screen_panel.h"
#include "gui/screens/trends_filter_bar.h"
#include "gui/table_view.h"

class wxButton;
class wxCheckBox;
class wxFlexGridSizer;
class wxHyperlinkCtrl;
class wxNotebook;
class wxSimplebook;
class wxSizer;
class wxStaticText;

namespace kooste::gui {

/// Seuranta: one item or indicator over time for a chosen part of the organisation.
class TrendsPanel : public ScreenPanel, public app::TrendsView {
public:
    TrendsPanel(wxWindow *parent, app::Session &session, Routes &routes);

    void open(const app::HomeTarget &target) { presenter_->open(target); }

    void showChoices(const app::TrendsChoices &choices, const app::TrendsFilter &filter) override;
    void showFilter(const app::TrendsFilter &filter) override;
    void showCounting() override;
    void showPicture(const app::TrendsPicture &picture) override;
    void showEmpty(const std::string &sentence) override;
    void showError(const base::Error &error) override;
    void showExported(const base::Result<base::Message> &outcome) override;
    std::vector<wxWindow *> parts() override;

private:
    wxSizer *makeHead();
    wxWindow *makeFull();
    wxSizer *makeChartRow(wxWindow *page);
    wxSizer *makeFigures(wxWindow *page);
    wxWindow *makeNotebook(wxWindow *page);
    void addTab(app::TrendsTab tab);
    void showTable(const app::TrendsPicture &picture);
    void wrapNotes();
    void exportFigures();
    void showFigures(const app::TrendsPicture &picture);
    void wrapSentence();

    app::Session &session_;
    Routes &routes_;
    TrendsFilterBar *filters_ = nullptr;
    wxButton *export_ = nullptr;
    wxSimplebook *book_ = nullptr;
    wxStaticText *emptyText_ = nullptr;
    wxStaticText *sentence_ = nullptr;
    wxString sentenceText_;
    wxStaticText *chartTitle_ = nullptr;
    ChartCanvas *canvas_ = nullptr;
    wxWindow *figuresPane_ = nullptr;
    wxButton *earlier_ = nullptr;
    wxButton *later_ = nullptr;
    wxStaticText *periodName_ = nullptr;
    wxFlexGridSizer *figures_ = nullptr;
    wxHyperlinkCtrl *why_ = nullptr;
    std::string whyText_;
    wxNotebook *notebook_ = nullptr;
    struct Tab {
        TableView *table;
        wxStaticText *note;
        wxString text; ///< of the note, unwrapped
        bool wraps;
    };
    std::vector<Tab> tabs_; ///< parallel to app::kTrendsTabs
    std::unique_ptr<app::TrendsPresenter> presenter_;
};

} // namespace kooste::gui
