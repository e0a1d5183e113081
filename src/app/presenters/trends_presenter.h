// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/indicators/indicator.h"
#include "app/presenters/home_presenter.h"
#include "app/presenters/session.h"
#include "app/presenters/table.h"
#include "dataset/filter.h"

namespace kooste::app {

/// Something that Trends can show over time: an item by one of its indicators.
struct Measure {
    model::ItemId item;
    analysis::IndicatorId indicator = analysis::IndicatorId::nps;
};
/// Items of role answer by their main indicator, in the order of the form; then the share of
/// promoters and the means.
std::vector<Measure> measuresOf(const model::Survey &survey);

/// The words of the filter bar's choices.
struct TrendsChoices {
    std::vector<std::string> surveys;
    std::vector<std::string> measures;
    std::vector<std::string> units; ///< indented by depth, the whole organisation first
    std::vector<std::string> kinds;
    std::vector<std::string> periods;
    std::vector<std::string> channels;  ///< first: all
    std::vector<std::string> audiences; ///< first: all
    std::vector<std::string> versions;  ///< first: all
};

/// What is chosen: places in TrendsChoices.
struct TrendsFilter {
    int survey = -1;
    int measure = 0;
    int unit = 0;
    int kind = 0;
    int first = 0;
    int last = 0;
    int channel = 0;
    int audience = 0;
    int version = 0;
    friend bool operator==(const TrendsFilter &, const TrendsFilter &) = default;
};

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
    std::string whyBreak;      ///< the reason of the last break; empty without one
    Table items;
    std::string itemsNote;
    Table units;
    std::string unitsNote;
    Table coverage;
    std::string coverageNote;
    Table numbers;
    std::string numbersNote;
    std::string message; ///< for the status line
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
    virtual void showError(const base::Error &error) = 0;
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
    std::string shortPeriod(const base::Period &period) const;

    Session &session_;
    TrendsView &view_;
    model::SurveyId survey_;
    std::shared_ptr<const analysis::Setting> setting_;
    std::vector<Measure> measures_;
    TrendsFilter filter_;
    std::optional<base::Period> oldest_;
    std::optional<base::Period> newest_;
    std::vector<model::Channel> channels_;
    std::vector<model::Audience> audiences_;
    std::optional<base::Period> chosen_;
    HomeTarget wanted_;
    bool band_ = true;
    bool breaks_ = true;
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

} // namespace kooste::app
