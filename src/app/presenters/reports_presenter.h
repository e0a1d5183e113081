// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/unit_responses.h"
#include "app/presenters/home_presenter.h"
#include "app/presenters/import_presenter.h"
#include "app/usecases/briefings.h"
#include "reports/writers/pdf.h"

namespace kooste::app {

/// A unit of the tree with its box; in tree order, depth says the parent.
struct ReportUnit {
    int unit = 0; ///< position in the tree
    int depth = 0;
    std::string name;
    std::string responses; ///< a number, or the word for suppressed
    bool suppressed = false;
};

/// The boxes of the tree: ticked units, and those under which only some are.
struct ReportTicks {
    std::vector<int> chosen; ///< positions in the tree, ascending
    std::vector<int> partly; ///< the same; not ticked themselves
};

/// Left side of Reports: what the briefings are about.
struct ReportsChoices {
    Choice kind;
    Choice survey;
    Choice period;
    Choice against;
    std::vector<ReportUnit> units;
};

/// The lists at the right: what is being made, and what was not and why.
struct ReportsOutcome {
    std::string heading; ///< "Being made: 9/11 units"
    Table made;          ///< in the order of the tree
    std::string notMadeHeading;
    Table notMade;
    std::string note;
    std::string whyNoRetry; ///< empty: something can be mended by trying again
    bool finished = false;
};

/// The row of buttons.
struct ReportsFooter {
    std::string note;
    std::string thisOne;    ///< label
    std::string whyNotThis; ///< empty: enabled
    std::string whyNotAll;
};

class ReportsView {
public:
    virtual ~ReportsView() = default;
    virtual void showEmpty(const std::string &sentence) = 0;
    virtual void showChoices(const ReportsChoices &choices) = 0;
    virtual void showTicks(const ReportTicks &ticks) = 0;
    virtual void showPreviewing() = 0;
    /// Null: `sentence` says why there is no page.
    virtual void showPreview(std::shared_ptr<const reports::PagePictures> pages,
                             const std::string &sentence) = 0;
    virtual void showFooter(const ReportsFooter &footer) = 0;
    virtual void showFolder(const std::string &folder) = 0;
    virtual void showOutcome(const ReportsOutcome &outcome) = 0;
    virtual void showError(const base::Error &error) = 0;
    virtual void say(const base::Message &message) = 0;
    /// A question that must be answered before going on; `yes` is the label of the button that
    /// goes.
    virtual bool confirm(const base::Message &question, const base::Message &yes) = 0;
    virtual void openFile(const base::Path &file) = 0;
};

/// Raportit: one briefing or a batch, seen before it is made.
class ReportsPresenter {
public:
    ReportsPresenter(Session &session, ReportsView &view, base::Path folder);
    ~ReportsPresenter();
    ReportsPresenter(const ReportsPresenter &) = delete;
    ReportsPresenter &operator=(const ReportsPresenter &) = delete;

    void open(const HomeTarget &target);
    void chooseKind(int place);
    void chooseSurvey(int place);
    void choosePeriod(int place);
    void chooseAgainst(int place);
    void tick(int unit, bool ticked); ///< with its subtree
    void tickAllWithResponses();
    void preview(int unit);
    void setLanguage(base::Language language, bool chosen);
    void setWriter(const std::string &writer, bool chosen);
    void setFolder(const base::Path &folder);
    const base::Path &folder() const { return folder_; }
    void makeThis();
    void makeAll();
    void retry();
    /// Stops the batch, after a question when much is left; false when nothing is being made.
    bool cancel();
    void saveList(const base::Path &file);
    /// The shown briefing as a file in a folder of its own, which goes with the presenter.
    void openPdf();

private:
    void workspaceChanged();
    void loadSurvey();
    void showChoices();
    void showFooter();
    void showPreview();
    void showTicks();
    Table unitTable(const base::Message &second, int width) const;
    void make(const std::vector<int> &units, std::vector<BriefingOutcome> earlier);
    void begin(MakeBriefings::Request request);
    void unitDone(const BriefingOutcome &outcome);
    void batchDone(const MakeBriefings::Outcome &outcome);
    void showOutcome();
    void addMade(Table &table, std::size_t place) const;
    void addNotMade(Table &table, const BriefingOutcome &outcome) const;
    std::string outcomeNote() const;
    std::string whyNoPage() const;
    BriefingChoice choice() const;
    std::string nameOf(int unit) const;
    std::string whyNot() const;

    Session &session_;
    ReportsView &view_;
    base::Path folder_;
    model::SurveyId survey_;
    std::shared_ptr<const analysis::Setting> setting_;
    std::vector<base::Period> periods_; ///< newest first
    int period_ = 0;
    int against_ = 0;
    int kind_ = 0;
    std::vector<int> chosen_; ///< positions in the tree, ascending
    int shown_ = -1;          ///< the unit of the preview
    std::vector<base::Language> languages_;
    std::vector<std::string> writers_ = {"pdf", "xlsx"};
    analysis::UnitResponses responses_; ///< of the chosen period
    bool making_ = false;
    base::CancelToken batch_;
    enum class Stage { waiting, making, done };
    struct UnitProgress {
        Stage stage = Stage::waiting;
        BriefingOutcome outcome = {}; ///< its unit from the beginning
    };
    std::vector<UnitProgress> progress_; ///< in the order of the tree
    base::Path looking_;                 ///< folder of the files opened for a look; may be empty
    std::uint64_t generation_ = 0;
    base::CancelToken previewing_;
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
