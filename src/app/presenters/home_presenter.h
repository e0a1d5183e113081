// SPDX-License-Identifier: MIT
#pragma once
#include "app/presenters/navigation.h"
#include "app/presenters/session.h"
#include "app/presenters/table.h"

namespace kooste::app {

/// What Home shows of one survey, all counted together.
struct HomePicture {
    std::string heading;  ///< "Recommendation index (NPS), autumn 2025"
    std::string sentence; ///< the whole area's figure and the levels that changed
    std::shared_ptr<const charts::ChartSpec> trend;
    Table levels;
    std::string changesHeading; ///< "What changed since spring"
    Table changes;
    std::string changesNote; ///< what the rows do not tell, units with too few answers apart
    std::string coverageSentence;
    Table coverage;
};

/// Where a row of Home leads: a unit, and an item where the row is about one.
struct HomeTarget {
    model::SurveyId survey;
    model::UnitId unit;
    model::ItemId item;
};

class HomeView {
public:
    virtual ~HomeView() = default;
    enum class State {
        noWorkspace, ///< nothing is open
        empty,       ///< a workspace without responses: three steps
        noResponses, ///< the chosen survey has none
        counting,
        shown
    };
    virtual void showState(State state) = 0;
    virtual void showDate(const std::string &date) = 0;
    virtual void showSurveys(const std::vector<std::string> &names, int chosen) = 0;
    virtual void showImports(const Table &imports) = 0;
    virtual void showWaiting(const Table &waiting) = 0;
    virtual void showPicture(const HomePicture &picture) = 0;
    virtual void showError(const base::Error &error) = 0;
};

/// In ten seconds: what came in, what changed, what waits, who gathers nothing.
class HomePresenter {
public:
    HomePresenter(Session &session, HomeView &view);

    void chooseSurvey(int index);
    model::SurveyId survey() const { return survey_; }
    /// Where a row of the levels, the changes or the coverage leads.
    HomeTarget targetOf(std::int64_t key) const;
    /// A key for a unit (position in the tree) and an item (position in the survey, -1 for none).
    static std::int64_t keyOf(int unit, int item);

private:
    void workspaceChanged();
    void count();
    Table importsTable() const;
    Table waitingTable() const;

    Session &session_;
    HomeView &view_;
    model::SurveyId survey_;
    std::shared_ptr<const analysis::Setting> setting_;
    base::CancelToken counting_;
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

/// Everything that Home counts; in memory only, on any thread.
HomePicture homePicture(const analysis::Setting &setting, const base::Translator &translator,
                        const base::CancelToken &cancel);

} // namespace kooste::app
