// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/answers.h"
#include "app/usecases/languages.h"
#include "base/clock.h"
#include "reports/briefing.h"

namespace kooste::app {

/// What a briefing is about, before a unit is chosen.
struct BriefingChoice {
    model::SurveyId survey;
    base::Period period;
    analysis::Reference against;
    dataset::Filter filter; ///< further conditions
    std::string templateCode = "unit";
    base::Language language = base::Language::fi;
};

/// Makes one unit's briefing: gathers the figures and its comments, builds the document, writes
/// files.
class MakeBriefing {
public:
    MakeBriefing(store::Workspace &workspace, Answers &answers, TranslatorOf translatorOf,
                 const base::Clock &clock)
        : workspace_(workspace), answers_(answers), translatorOf_(std::move(translatorOf)),
          clock_(clock) {}

    struct File {
        std::string writer; ///< "pdf", "xlsx"
        base::Path path;
    };
    /// The document, for the preview. `unit` is a position in the tree. Errors usage:
    /// `unknownTemplate`, `noResponses` (the unit has none in the period; names the nearest period
    /// that has).
    base::Result<reports::Document> document(const BriefingChoice &choice, int unit);
    /// Errors: as above, output, cancelled. A file is written whole or not at all.
    base::Result<void> write(const BriefingChoice &choice, int unit, const std::vector<File> &files,
                             const base::Progress &progress, const base::CancelToken &cancel);
    /// The survey of a unit's briefing when none is named: the only regular survey with responses
    /// in its subtree. Error usage `severalSurveys` lists their codes; `noSurvey`.
    base::Result<model::SurveyId> surveyOf(int unit);
    /// A name for the file, without an extension, that any system takes.
    base::Result<std::string> fileName(const BriefingChoice &choice, int unit);

private:
    store::Workspace &workspace_;
    Answers &answers_;
    TranslatorOf translatorOf_;
    const base::Clock &clock_;
};

/// What became of one unit in a batch.
struct BriefingOutcome {
    int unit = 0; ///< position in the tree
    enum class State { made, suppressed, noResponses, failed, cancelled };
    State state = State::made;
    std::vector<base::Path> files = {};       ///< failed: those that were written all the same
    std::vector<std::string> notWritten = {}; ///< failed: writers whose files were not ("xlsx")
    base::Message reason = {}; ///< empty when made; the same words for every suppressed unit
    /// Trying again can help.
    bool canBeRetried() const { return state == State::failed || state == State::cancelled; }
};

/// Briefings of many units, PDF and workbook each, on two threads, with `index.csv` that says what
/// was made, what was not and why. What was made before a cancel stays whole.
class MakeBriefings {
public:
    MakeBriefings(store::Workspace &workspace, Answers &answers, TranslatorOf translatorOf,
                  const base::Clock &clock)
        : workspace_(workspace), answers_(answers), translatorOf_(std::move(translatorOf)),
          clock_(clock) {}

    struct Request {
        BriefingChoice choice;
        std::vector<int> units; ///< positions in the tree, in its order
        base::Path folder;      ///< made when it does not exist
        std::vector<std::string> writers{"pdf", "xlsx"};
        bool overwrite = true;
        std::vector<base::Language> languages = {}; ///< empty: the choice's own
        /// Hidden where the batch was chosen, beside what the batch itself hides.
        std::vector<int> alsoHidden = {};
        /// Of an earlier run that this one goes on from: they stand in index.csv too.
        std::vector<BriefingOutcome> earlier = {};
    };
    struct Outcome {
        std::vector<BriefingOutcome> units; ///< in the order of the request
        base::Path index;                   ///< of index.csv
        std::size_t made = 0;
        bool cancelled = false;
    };
    /// Called on a worker's thread when a unit begins (position in the tree) and when it is done.
    struct Listener {
        std::function<void(int)> begun = {};
        std::function<void(const BriefingOutcome &)> done = {};
    };

    /// Every unit of the subtree that has responses of its own, and its root itself.
    static std::vector<int> unitsUnder(const model::UnitTree &units, int root);
    base::Result<Outcome> run(const Request &request, const base::Progress &progress,
                              const base::CancelToken &cancel, const Listener &listener);
    base::Result<Outcome> run(const Request &request, const base::Progress &progress,
                              const base::CancelToken &cancel) {
        return run(request, progress, cancel, Listener{});
    }
    /// Files of the request that exist already and would be written over; the list of an earlier
    /// run that this one goes on from is not one.
    base::Result<std::vector<base::Path>> existing(const Request &request);
    /// What index.csv holds, written elsewhere.
    static base::Result<void> writeList(const std::vector<BriefingOutcome> &units,
                                        const model::UnitTree &tree,
                                        const base::Translator &translator, const base::Path &to);

private:
    store::Workspace &workspace_;
    Answers &answers_;
    TranslatorOf translatorOf_;
    const base::Clock &clock_;
};

} // namespace kooste::app
