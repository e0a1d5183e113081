// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/home_presenter.h"
#include "app/presenters/session.h"
#include "app/presenters/table.h"
#include "app/presenters/trends_choices.h"
#include "app/usecases/shown_tables.h"

namespace kooste::app {

/// The tabs under the chart: one question each.
enum class TrendsTab {
    development, ///< the periods of the trend with their changes: the chart's text twin
    items,
    units,
    heatMap, ///< units x items
    groups,  ///< by background item, channel and respondent
    coverage
};
inline constexpr std::array kTrendsTabs = {TrendsTab::development, TrendsTab::items,
                                           TrendsTab::units,       TrendsTab::heatMap,
                                           TrendsTab::groups,      TrendsTab::coverage};
base::Message tabName(TrendsTab tab);

/// What one count needs, without any place of a list.
struct TrendsQuestion {
    Measure measure;
    int unit = 0; ///< position in the tree; -1: no organisation, all responses
    base::Period first;
    base::Period last;
    std::optional<base::Period> chosen; ///< empty: the newest with a figure
    dataset::Filter filter;
    bool band = true;
    bool breakHeads = true;
    TrendsTab tab = TrendsTab::items; ///< only its table is counted
};

/// Everything that Trends shows of one question, counted together.
struct TrendsPicture {
    std::string sentence;
    std::string chartTitle;
    std::shared_ptr<const charts::ChartSpec> chart; ///< null: nothing to draw
    std::string nothing; ///< why there is no chart, or which filter excludes everything
    std::size_t chosen = 0;
    std::string chosenName;
    bool hasEarlier = false;
    bool hasLater = false;
    struct Line {
        std::string label;
        Cell value;
    };
    std::vector<Line> figures; ///< of the chosen period
    std::string whyLink;       ///< "Why does autumn 2025 break the line?"; empty without a break
    std::string whyBreak;      ///< what changed at each break of the range
    TrendsTab tab = TrendsTab::items;
    Table table; ///< of that tab
    std::string note;
};

class TrendsView {
public:
    virtual ~TrendsView() = default;
    virtual void showChoices(const TrendsChoices &choices, const TrendsFilter &filter) = 0;
    virtual void showFilter(const TrendsFilter &filter) = 0;
    virtual void showCounting() = 0;
    virtual void showPicture(const TrendsPicture &picture) = 0;
    /// No survey or no responses: a sentence and the next step.
    virtual void showEmpty(const std::string &sentence) = 0;
    /// Old figures are cleared: they never stay beside new filters.
    virtual void showError(const base::Error &error) = 0;
    /// The figures were written to a file, or could not be.
    virtual void showExported(const base::Result<base::Message> &outcome) = 0;
};

/// One item or indicator over time for a chosen part of the organisation.
class TrendsPresenter {
public:
    TrendsPresenter(Session &session, TrendsView &view);

    void change(const TrendsFilter &filter);
    void reset();
    /// From another screen: a survey, a unit and an item; what is 0 stays as it is.
    void open(const HomeTarget &target);
    void choosePeriod(std::size_t index);
    void stepPeriod(int steps);
    void showBand(bool shown);
    void showBreaks(bool shown);
    /// Enter on a unit limits the picture to it, Backspace returns to the one above.
    void openUnit(std::int64_t key);
    void closeUnit();
    void openItem(std::int64_t key);
    /// Enter on a row of the shown tab: a unit, an item, a period or nothing.
    void openRow(std::int64_t key);
    void showTab(TrendsTab tab);
    /// Filters that the small window keeps behind its button and that are in use.
    static int hiddenFilters(const TrendsFilter &filter);
    /// The label of that button: with their number when some are in use.
    std::string moreLabel() const;
    /// Writes what is shown to a workbook: the same tables, suppressed as in the window.
    void exportTo(const base::Path &target);
    /// What a briefing with the same choices is about.
    HomeTarget target() const;

private:
    void workspaceChanged();
    void loadSurvey();
    void settle(bool keepRange);
    void count();
    void showChoices();
    TrendsQuestion question() const;
    base::Period periodAt(int place) const;
    base::PeriodKind kind() const;

    Session &session_;
    TrendsView &view_;
    model::SurveyId survey_;
    std::shared_ptr<const analysis::Setting> setting_;
    TrendsOffer offer_;
    TrendsFilter filter_;
    TrendsTab tab_ = TrendsTab::items;
    std::optional<base::Period> chosen_;
    HomeTarget wanted_;
    bool band_ = true;
    bool breaks_ = true;
    std::shared_ptr<const TrendsPicture> shown_; ///< null while nothing is shown
    TrendsQuestion shownQuestion_;
    std::size_t periodCount_ = 0;
    std::size_t chosenIndex_ = 0;
    base::CancelToken counting_;
    std::uint64_t generation_ = 0;
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

/// In memory only, on any thread.
TrendsPicture trendsPicture(const analysis::Setting &setting, const TrendsQuestion &question,
                            const base::Translator &translator, const base::CancelToken &cancel);

/// What is shown as sheets of a workbook: the trend, then the shown tab.
std::vector<ShownTable> shownTables(const analysis::Setting &setting,
                                    const TrendsQuestion &question, const TrendsPicture &picture,
                                    const base::Translator &translator);

} // namespace kooste::app
