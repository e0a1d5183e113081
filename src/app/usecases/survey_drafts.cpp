// SPDX-License-Identifier: MIT
#include "app/usecases/survey_drafts.h"
#include "app/usecases/failure.h"
#include "app/usecases/questionnaire_steps.h"
#include "store/transaction.h"

#include <algorithm>

namespace kooste::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;
using model::Survey;
using model::Version;
using model::VersionStatus;

namespace {

/// The newest version that clients have been asked; null if none.
const Version *newestAsked(const Survey &survey) {
    const auto *published = survey.latestPublished();
    if (published != nullptr)
        return published;
    const auto found =
        std::find_if(survey.versions.rbegin(), survey.versions.rend(),
                     [](const Version &each) { return each.status == VersionStatus::retired; });
    return found == survey.versions.rend() ? nullptr : &*found;
}

bool asksAnywhere(const Survey &survey, model::ItemId item) {
    return std::any_of(survey.versions.begin(), survey.versions.end(),
                       [&](const Version &version) { return version.find(item) != nullptr; });
}

} // namespace

Result<Survey> loadSurvey(store::Workspace &workspace, model::SurveyId id) {
    auto survey = store::SurveyRepository(workspace).load(id);
    if (!survey)
        return Error{ErrorKind::usage, "unknownSurvey", tr("There is no such survey.")};
    return *std::move(survey);
}

Error noDraft(const Survey &survey) {
    return {ErrorKind::usage, "noDraft",
            tr("The survey “{survey}” has no draft. Start a new version first.")
                .with("survey", survey.code)};
}

Result<Survey> StartDraft::run(model::SurveyId id) const {
    return guarded([&]() -> Result<Survey> {
        auto survey = loadSurvey(workspace_, id);
        if (!survey)
            return survey.error();
        if (const auto *draft = std::as_const(*survey).draft())
            return Error{ErrorKind::usage, "draftExists",
                         tr("The survey “{survey}” has a draft already, version {version}. Publish "
                            "or discard it first.")
                             .with("survey", survey->code)
                             .with("version", draft->number)};
        Version draft;
        if (const auto *before = newestAsked(*survey))
            draft = *before;
        draft.id = {};
        draft.status = VersionStatus::draft;
        draft.publishedOn.reset();
        draft.retiredOn.reset();
        draft.number = 1;
        for (const auto &version : survey->versions)
            draft.number = std::max(draft.number, version.number + 1);
        survey->versions.push_back(std::move(draft));
        return store::SurveyRepository(workspace_).save(*std::move(survey));
    });
}

Result<Survey> SaveDraft::run(const Survey &edited) {
    return guarded([&] { return store(edited); });
}

Result<Survey> SaveDraft::store(const Survey &edited) {
    auto survey = loadSurvey(workspace_, edited.id);
    if (!survey)
        return survey.error();
    const auto *draft = edited.draft();
    auto *stored = survey->draft();
    if (draft == nullptr || stored == nullptr || draft->id != stored->id)
        return Error{ErrorKind::usage, "draftGone",
                     tr("Version {version} is no draft any more: it was published or discarded in "
                        "the meantime. What you changed since then is not stored.")
                         .with("version", draft == nullptr ? 0 : draft->number)};
    putParts(*survey, partsOf(edited));
    const auto known = [&](std::int64_t id) {
        const auto found = stored_.find(id);
        return found == stored_.end() ? model::ItemId{id} : found->second;
    };
    for (auto &item : survey->items)
        item.id = known(item.id.value);
    const auto rename = [&](model::Condition &condition) {
        for (auto &term : condition.terms)
            term.item = known(term.item.value);
    };
    for (auto &question : stored->questions) {
        question.item = known(question.item.value);
        rename(question.shownIf);
    }
    for (auto &section : stored->sections)
        rename(section.shownIf);
    for (auto &variant : stored->variants)
        rename(variant.when);
    auto saved = store::SurveyRepository(workspace_).save(*std::move(survey));
    if (!saved)
        return saved;
    stored_.clear(); // an item that is gone is a new one when it comes back
    for (const auto &item : edited.items)
        if (const auto *now = saved->findItem(item.code); now != nullptr && now->id != item.id)
            stored_.emplace(item.id.value, now->id);
    return saved;
}

Result<Survey>
EditDraft::run(model::SurveyId id,
               const std::function<Result<void>(QuestionnaireEditor &)> &work) const {
    return guarded([&]() -> Result<Survey> {
        store::Transaction transaction(workspace_);
        if (transaction.error())
            return *transaction.error();
        auto survey = loadSurvey(workspace_, id);
        if (survey && std::as_const(*survey).draft() == nullptr)
            survey = StartDraft(workspace_).run(id);
        if (!survey)
            return survey.error();
        QuestionnaireEditor editor(*std::move(survey));
        if (auto worked = work(editor); !worked)
            return worked.error();
        auto saved = SaveDraft(workspace_).run(editor.survey());
        if (!saved)
            return saved;
        if (auto committed = transaction.commit(); !committed)
            return committed.error();
        return saved;
    });
}

Result<void> DiscardDraft::run(model::SurveyId id) const {
    return guarded([&]() -> Result<void> {
        auto survey = loadSurvey(workspace_, id);
        if (!survey)
            return survey.error();
        const auto *draft = std::as_const(*survey).draft();
        if (draft == nullptr)
            return noDraft(*survey);
        store::SurveyRepository surveys(workspace_);
        if (survey->versions.size() == 1)
            return surveys.remove(id);
        survey->versions.erase(survey->versions.begin() + (draft - survey->versions.data()));
        auto &items = survey->items;
        items.erase(std::remove_if(
                        items.begin(), items.end(),
                        [&](const model::Item &item) { return !asksAnywhere(*survey, item.id); }),
                    items.end());
        const auto saved = surveys.save(*std::move(survey));
        return saved ? Result<void>() : saved.error();
    });
}

} // namespace kooste::app
