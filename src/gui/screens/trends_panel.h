// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/trends_presenter.h"
#include "gui/chart_canvas.h"
#include "gui/screen_panel.h"
#include "gui/table_view.h"

#include <array>

class wxButton;
class wxCheckBox;
class wxChoice;
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
    std::vector<wxWindow *> parts() override;

private:
    wxSizer *makeHead();
    wxWindow *makeFilterBar();
    void addFilter(wxWindow *bar, wxSizer *sizer, const base::Message &label, wxChoice *&choice,
                   int app::TrendsFilter::*place, int width);
    wxWindow *makeFull();
    wxSizer *makeChartRow(wxWindow *page);
    wxSizer *makeFigures(wxWindow *page);
    wxWindow *makeNotebook(wxWindow *page);
    TableView *addTab(const base::Message &title, wxStaticText *&note);
    void showFigures(const app::TrendsPicture &picture);
    void wrapSentence();

    app::Session &session_;
    Routes &routes_;
    app::TrendsFilter filter_;
    struct Bound {
        wxChoice *choice;
        int app::TrendsFilter::*place;
    };
    std::vector<Bound> bound_;
    wxChoice *survey_ = nullptr;
    wxChoice *measure_ = nullptr;
    wxChoice *unit_ = nullptr;
    wxChoice *kind_ = nullptr;
    wxChoice *first_ = nullptr;
    wxChoice *last_ = nullptr;
    wxChoice *channel_ = nullptr;
    wxChoice *audience_ = nullptr;
    wxChoice *version_ = nullptr;
    wxWindow *filterBar_ = nullptr;
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
    TableView *items_ = nullptr;
    TableView *units_ = nullptr;
    TableView *coverage_ = nullptr;
    TableView *numbers_ = nullptr;
    wxStaticText *itemsNote_ = nullptr;
    wxStaticText *unitsNote_ = nullptr;
    wxStaticText *coverageNote_ = nullptr;
    wxStaticText *numbersNote_ = nullptr;
    std::unique_ptr<app::TrendsPresenter> presenter_;
};

} // namespace kooste::gui
