// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/questionnaire_editor.h"
#include "store/surveys.h"

#include <functional>
#include <map>

namespace kooste::app {

/// Begins a new version: a draft with what the newest published version asks, by the same items,
/// numbered one above the highest. A survey that has published nothing gets an empty one.
class StartDraft {
public:
    explicit StartDraft(store::Workspace &workspace) : workspace_(workspace) {}
    /// Error usage `draftExists`: a survey has one draft at most.
    base::Result<model::Survey> run(model::SurveyId survey) const;

private:
    store::Workspace &workspace_;
};

/// Stores what a QuestionnaireEditor has made of a draft: as often as wished while it is being
/// worked on (autosave). Only the draft, the items and the survey's head are taken; published
/// versions and the ledger stay as they are stored.
class SaveDraft {
public:
    explicit SaveDraft(store::Workspace &workspace) : workspace_(workspace) {}
    /// Gives the survey as it is stored now. The editor goes on with its own ids: this object knows
    /// which stored items its new ones have become, so keep one as long as the editor. Errors
    /// usage: `draftGone` (published or discarded in the meantime), those of
    /// SurveyRepository::save.
    base::Result<model::Survey> run(const model::Survey &edited);

private:
    base::Result<model::Survey> store(const model::Survey &edited);
    store::Workspace &workspace_;
    std::map<std::int64_t, model::ItemId> stored_; ///< by the editor's id, as last saved
};

/// Changes a draft in one go: all of it or nothing, a draft that had to be started included.
class EditDraft {
public:
    explicit EditDraft(store::Workspace &workspace) : workspace_(workspace) {}
    /// Gives the survey as stored. Errors: those of `work`, StartDraft and SaveDraft.
    base::Result<model::Survey>
    run(model::SurveyId survey,
        const std::function<base::Result<void>(QuestionnaireEditor &)> &work) const;

private:
    store::Workspace &workspace_;
};

/// Throws a draft away, and the items that nobody has been asked. A survey that has nothing else
/// goes with it.
class DiscardDraft {
public:
    explicit DiscardDraft(store::Workspace &workspace) : workspace_(workspace) {}
    /// Error usage `noDraft`.
    base::Result<void> run(model::SurveyId survey) const;

private:
    store::Workspace &workspace_;
};

/// The stored survey. Error usage `unknownSurvey`.
base::Result<model::Survey> loadSurvey(store::Workspace &workspace, model::SurveyId id);
base::Error noDraft(const model::Survey &survey);

} // namespace kooste::app
