// SPDX-License-Identifier: MIT
#pragma once
#include "base/clock.h"
#include "model/questionnaire_findings.h"
#include "store/surveys.h"

namespace kooste::app {

/// What a coordinator decides of one item instead of taking the proposal, or beside it.
struct ItemDecision {
    model::ItemId item;
    std::optional<model::Comparability> verdict = {}; ///< none: as proposed
    std::string note = {}; ///< why; required where the verdict is not the proposed one
    std::optional<model::ScaleBridge> bridge = {}; ///< only where the scale changed
};

/// Puts a draft into use: immutable from then on, with what was decided of every item.
class PublishVersion {
public:
    explicit PublishVersion(store::Workspace &workspace) : workspace_(workspace) {}

    struct Request {
        model::SurveyId survey;
        base::Date on;    ///< in use from this day; the version before it is retired on it
        base::Date today; ///< when it is decided
        std::string by;   ///< the coordinator's name
        std::vector<ItemDecision> decisions = {};
        std::vector<base::Language> languages; ///< in which all of it must be said
    };
    /// What publishing would say and do, with nothing written: for the dialog and the messages.
    struct Prospect {
        model::Survey survey;
        std::vector<model::QuestionnaireFinding> findings;
        std::vector<model::LedgerEntry> ledger; ///< proposed
        std::vector<base::Diagnostic> warnings; ///< other surveys that reach the same people
        bool hindered() const;                  ///< a finding is an error
    };
    /// `on`: in use from; without it nothing is said of surveys at the same time.
    base::Result<Prospect> prospect(model::SurveyId survey,
                                    const std::vector<base::Language> &languages,
                                    std::optional<base::Date> on = {}) const;

    struct Outcome {
        model::Survey survey; ///< as stored
        int version = 0;
        std::vector<model::LedgerEntry> ledger;
        std::vector<model::QuestionnaireFinding> hints;
        std::vector<base::Diagnostic> warnings;
    };
    /// All of it or nothing. Errors usage: `noDraft`, `draftHasErrors` (see prospect),
    /// `publishedTooEarly` (before the version that it follows), `nothingToDecide` (an item that
    /// is not in the ledger, new or dropped), `noteMissing`, `bridgeNotNeeded`,
    /// `bridgeOptions`.
    base::Result<Outcome> run(const Request &request) const;

private:
    base::Result<Outcome> publish(const Request &request) const;
    store::Workspace &workspace_;
};

/// Takes a published version out of use.
class RetireVersion {
public:
    explicit RetireVersion(store::Workspace &workspace) : workspace_(workspace) {}
    /// Errors usage: `unknownVersion`, `wrongVersionStatus`, `retiredTooEarly`.
    base::Result<model::Survey> run(model::SurveyId survey, int version, base::Date on) const;

private:
    store::Workspace &workspace_;
};

/// Takes the decisions into a proposed ledger. Errors: those of PublishVersion::run.
base::Result<void> decide(const model::Survey &survey, std::vector<model::LedgerEntry> &ledger,
                          const std::vector<ItemDecision> &decisions, const std::string &by,
                          base::Date on);

} // namespace kooste::app
