// SPDX-License-Identifier: MIT
#include "app/usecases/survey_publishing.h"
#include "app/usecases/failure.h"
#include "app/usecases/item_bank.h"
#include "app/usecases/survey_drafts.h"
#include "app/usecases/survey_overlaps.h"
#include "model/comparability.h"
#include "store/transaction.h"

#include <algorithm>

namespace kooste::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;
using model::ItemChange;
using model::LedgerEntry;
using model::Survey;
using model::Version;
using model::VersionStatus;
using Finding = model::QuestionnaireFinding;

namespace {

bool isError(const Finding &finding) { return finding.severity == Finding::Severity::error; }

bool asksAll(const Version *version, model::ItemId item, const std::vector<int> &options) {
    const auto *question = version == nullptr ? nullptr : version->find(item);
    return question != nullptr && !options.empty() &&
           std::all_of(options.begin(), options.end(), [&](int number) {
               const auto *option = question->findOption(number);
               return option != nullptr && !option->missing;
           });
}

Result<void> bridge(const Survey &survey, LedgerEntry &entry, const model::ScaleBridge &given,
                    const std::string &code) {
    if (entry.change != ItemChange::scale)
        return usage("bridgeNotNeeded",
                     tr("The scale of “{item}” has not changed: there is nothing to bridge.")
                         .with("item", code));
    if (!asksAll(survey.findVersionNumber(entry.from), entry.item, given.favourableBefore) ||
        !asksAll(survey.findVersionNumber(entry.to), entry.item, given.favourableAfter))
        return usage("bridgeOptions",
                     tr("Bridging the scales of “{item}” needs the favourable answers of both: "
                        "options that each version really has, at least one.")
                         .with("item", code));
    entry.bridge = given;
    return {};
}

Result<void> decideOne(const Survey &survey, LedgerEntry &entry, const ItemDecision &decision) {
    const auto *item = survey.find(entry.item);
    const std::string code = item == nullptr ? std::string() : item->code;
    if (entry.change == ItemChange::added || entry.change == ItemChange::dropped)
        return usage("nothingToDecide",
                     tr("There is nothing to decide of “{item}”: only one of the versions asks it.")
                         .with("item", code));
    if (decision.verdict)
        entry.verdict = *decision.verdict;
    entry.note = decision.note;
    if (entry.overridden() && entry.note.empty())
        return usage("noteMissing",
                     tr("“{item}” is judged otherwise than proposed: say why in a note. It stands "
                        "with the figures.")
                         .with("item", code));
    return decision.bridge ? bridge(survey, entry, *decision.bridge, code) : Result<void>();
}

const Version *versionInUse(const Survey &survey, const Version &draft) {
    const Version *found = nullptr;
    for (const auto &version : survey.versions)
        if (version.number < draft.number && version.status == VersionStatus::published)
            found = &version;
    return found;
}

/// The draft becomes the version in use, the one before it goes out of use on the same day.
Result<void> putIntoUse(Survey &survey, base::Date on) {
    auto &draft = *survey.draft();
    if (const auto *before = versionInUse(survey, draft);
        before != nullptr && before->publishedOn && on < *before->publishedOn)
        return usage("publishedTooEarly",
                     tr("Version {version} has been in use since {day}: the new one cannot come "
                        "before it.")
                         .with("version", before->number)
                         .with("day", *before->publishedOn));
    for (auto &version : survey.versions)
        if (version.status == VersionStatus::published) {
            version.status = VersionStatus::retired;
            version.retiredOn = on;
        }
    draft.status = VersionStatus::published;
    draft.publishedOn = on;
    return {};
}

} // namespace

Result<void> decide(const Survey &survey, std::vector<LedgerEntry> &ledger,
                    const std::vector<ItemDecision> &decisions, const std::string &by,
                    base::Date on) {
    for (const auto &decision : decisions) {
        const auto entry = std::find_if(ledger.begin(), ledger.end(), [&](const LedgerEntry &each) {
            return each.item == decision.item;
        });
        if (entry == ledger.end())
            return usage("nothingToDecide",
                         tr("There is no earlier version to compare this item with."));
        if (auto decided = decideOne(survey, *entry, decision); !decided)
            return decided;
    }
    for (auto &entry : ledger) {
        entry.decidedBy = by;
        entry.decidedOn = on;
    }
    return {};
}

bool PublishVersion::Prospect::hindered() const {
    return std::any_of(findings.begin(), findings.end(), isError);
}

Result<PublishVersion::Prospect>
PublishVersion::prospect(model::SurveyId id, const std::vector<base::Language> &languages,
                         std::optional<base::Date> on) const {
    return guarded([&]() -> Result<Prospect> {
        auto survey = loadSurvey(workspace_, id);
        if (!survey)
            return survey.error();
        const auto *draft = std::as_const(*survey).draft();
        if (draft == nullptr)
            return noDraft(*survey);
        const auto bank = ShowItemBank(workspace_).run();
        if (!bank)
            return bank.error();
        Prospect prospect;
        prospect.findings = model::checkQuestionnaire(*survey, *draft, languages, &*bank);
        prospect.ledger = model::proposeLedger(*survey, *draft);
        if (on)
            prospect.warnings = overlapWarnings(workspace_, *survey, *on);
        prospect.survey = *std::move(survey);
        return prospect;
    });
}

Result<PublishVersion::Outcome> PublishVersion::run(const Request &request) const {
    return guarded([&]() -> Result<Outcome> {
        store::Transaction transaction(workspace_);
        if (transaction.error())
            return *transaction.error();
        auto outcome = publish(request);
        if (!outcome)
            return outcome;
        if (auto committed = transaction.commit(); !committed)
            return committed.error();
        return outcome;
    });
}

Result<PublishVersion::Outcome> PublishVersion::publish(const Request &request) const {
    auto prospect = this->prospect(request.survey, request.languages, request.on);
    if (!prospect)
        return prospect.error();
    if (prospect->hindered()) {
        const auto errors =
            std::count_if(prospect->findings.begin(), prospect->findings.end(), isError);
        return usage("draftHasErrors",
                     base::trn("The draft has one error that hinders publishing.",
                               "The draft has {n} errors that hinder publishing.", errors));
    }
    auto &survey = prospect->survey;
    const int number = survey.draft()->number;
    auto &ledger = prospect->ledger;
    if (auto decided = decide(survey, ledger, request.decisions, request.by, request.today);
        !decided)
        return decided.error();
    if (auto used = putIntoUse(survey, request.on); !used)
        return used.error();
    auto &kept = survey.ledger;
    kept.erase(std::remove_if(kept.begin(), kept.end(),
                              [&](const LedgerEntry &entry) { return entry.to == number; }),
               kept.end());
    kept.insert(kept.end(), ledger.begin(), ledger.end());
    auto saved = store::SurveyRepository(workspace_).save(survey);
    if (!saved)
        return saved.error();
    return Outcome{*std::move(saved), number, std::move(ledger), std::move(prospect->findings),
                   std::move(prospect->warnings)};
}

Result<Survey> RetireVersion::run(model::SurveyId id, int number, base::Date on) const {
    return guarded([&]() -> Result<Survey> {
        auto survey = loadSurvey(workspace_, id);
        if (!survey)
            return survey.error();
        const auto found = std::find_if(survey->versions.begin(), survey->versions.end(),
                                        [&](const Version &each) { return each.number == number; });
        if (found == survey->versions.end())
            return usage("unknownVersion", tr("The survey “{survey}” has no version {version}.")
                                               .with("survey", survey->code)
                                               .with("version", number));
        if (found->status != VersionStatus::published)
            return usage("wrongVersionStatus", tr("Only a published version can be retired."));
        if (found->publishedOn && on < *found->publishedOn)
            return usage("retiredTooEarly",
                         tr("Version {version} is in use from {day}: it cannot be retired before "
                            "that.")
                             .with("version", number)
                             .with("day", *found->publishedOn));
        found->status = VersionStatus::retired;
        found->retiredOn = on;
        return store::SurveyRepository(workspace_).save(*std::move(survey));
    });
}

} // namespace kooste::app
