// SPDX-License-Identifier: MIT
#pragma once
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
};

/// Left side of Reports: what the briefings are about.
struct ReportsChoices {
    Choice kind;
    Choice survey;
    Choice period;
    Choice against;
    std::vector<ReportUnit> units;
};

/// The lists at the right: what was made, and what was not and why.
struct ReportsOutcome {
    std::string heading; ///< "Being made: 9/11 units"
    Table made;
    std::string notMadeHeading;
    Table notMade;
    std::string note;
};

class ReportsView {
public:
    virtual ~ReportsView() = default;
    virtual void showEmpty(const std::string &sentence) = 0;
    virtual void showChoices(const ReportsChoices &choices) = 0;
    virtual void showChosen(const std::vector<int> &units) = 0;
    virtual void showPreviewing() = 0;
    /// Null: `sentence` says why there is no page.
    virtual void showPreview(std::shared_ptr<const reports::PagePictures> pages,
                             const std::string &sentence) = 0;
    /// The note beside the buttons, their labels, and why they are disabled (empty: enabled).
    virtual void showFooter(const std::string &note, const std::string &thisOne,
                            const std::string &whyNot) = 0;
    virtual void showFolder(const std::string &folder) = 0;
    virtual void showOutcome(const ReportsOutcome &outcome) = 0;
    virtual void showError(const base::Error &error) = 0;
    virtual void say(const base::Message &message) = 0;
};

/// Raportit: one briefing or a batch, seen before it is made.
class ReportsPresenter {
public:
    ReportsPresenter(Session &session, ReportsView &view, base::Path folder);

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

private:
    void workspaceChanged();
    void loadSurvey();
    void showChoices();
    void showFooter();
    void showPreview();
    void make(std::vector<int> units);
    void unitDone(const BriefingOutcome &outcome);
    void batchDone(const MakeBriefings::Outcome &outcome);
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
    bool making_ = false;
    ReportsOutcome outcome_;
    std::int64_t notMade_ = 0;
    std::uint64_t generation_ = 0;
    base::CancelToken previewing_;
    Session::Token listening_;
    std::shared_ptr<void> alive_ = std::make_shared<int>(0);
};

} // namespace kooste::app
