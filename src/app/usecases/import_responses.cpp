// SPDX-License-Identifier: MIT
#include "app/usecases/import_responses.h"
#include "app/usecases/failure.h"
#include "app/usecases/form_definition.h"
#include "app/usecases/import_decisions.h"
#include "app/usecases/import_source.h"
#include "app/usecases/placed_questions.h"
#include "app/usecases/response_queue.h"
#include "app/usecases/unit_placement.h"
#include "app/usecases/units.h"
#include "base/system_path.h"
#include "base/text.h"
#include "importing/diagnostic_notes.h"
#include "importing/questionnaire_draft.h"
#include "store/made_by_import.h"
#include "store/surveys.h"
#include "store/transaction.h"

#include <boost/filesystem/operations.hpp>

namespace kooste::app {

namespace {

/// One import under way; its steps in the order of run().
class ImportRun {
public:
    ImportRun(store::Workspace &workspace, const base::Clock &clock, const ImportRequest &request,
              const base::Progress &progress, const base::CancelToken &cancel)
        : workspace_(workspace), clock_(clock), request_(request), progress_(progress),
          cancel_(cancel) {}

    base::Result<ImportOutcome> run() {
        if (request_.maskingOff && base::trim(request_.maskingOff->reason).empty())
            return usage("noReason", base::tr("Masking of personal data is turned off for one "
                                              "import only with a reason: say why."));
        if (auto step = look(); !step)
            return step.error();
        store::Transaction transaction(workspace_);
        if (transaction.error())
            return *transaction.error();
        for (const auto step : {&ImportRun::findSurvey, &ImportRun::placeColumns,
                                &ImportRun::findUnits, &ImportRun::saveSource, &ImportRun::store})
            if (auto done = (this->*step)(); !done)
                return done.error();
        if (cancel_.isCancelled())
            return base::cancelledError();
        if (request_.dryRun)
            outcome_.batch.id = {};
        else if (auto committed = transaction.commit(); !committed)
            return committed.error();
        outcome_.dryRun = request_.dryRun;
        return std::move(outcome_);
    }

private:
    /// What the file is.
    base::Result<void> look() {
        auto options = request_.options;
        options.ahead = true;
        auto opened = importing::openTable(request_.file, options);
        if (!opened)
            return opened.error();
        reader_ = std::move(*opened);
        auto inspection =
            importing::inspect(*reader_, request_.corrections, base::fileNameOf(request_.file),
                               progress_.part(0, 0.35), cancel_);
        if (!inspection)
            return inspection.error();
        outcome_.inspection = std::move(*inspection);
        outcome_.diagnostics = outcome_.inspection.diagnostics;
        return {};
    }

    const importing::Inspection &inspection() const { return outcome_.inspection; }

    /// The survey as it is stored: a new one is made from the file and published.
    base::Result<void> findSurvey() {
        store::SurveyRepository surveys(workspace_);
        if (const auto *wanted = std::get_if<NewSurvey>(&request_.survey)) {
            auto draft = importing::draftSurvey(
                inspection(), wanted->code.empty() ? surveys.freeCode(wanted->name) : wanted->code,
                base::LocalText::in(request_.language, wanted->name), wanted->type,
                inspection().language.value_or(request_.language));
            for (auto &version : draft.versions) {
                version.status = model::VersionStatus::published;
                version.publishedOn = clock_.now().date;
            }
            auto saved = surveys.save(std::move(draft));
            if (!saved)
                return saved.error();
            survey_ = std::move(*saved);
        } else {
            auto stored = surveys.load(std::get<model::SurveyId>(request_.survey));
            if (!stored)
                return usage("unknownSurvey",
                             base::tr("The workspace has no such survey any more."));
            survey_ = std::move(*stored);
        }
        outcome_.surveyCode = survey_.code;
        if (survey_.latestPublished() == nullptr)
            return usage("noPublishedVersion",
                         base::tr("The survey “{survey}” has no published questionnaire version.")
                             .with("survey", survey_.code));
        return {};
    }

    bool isNew() const { return std::holds_alternative<NewSurvey>(request_.survey); }

    /// Columns to items: by a saved profile, by what the source knows, else by code and wording.
    base::Result<void> placeColumns() {
        auto choice = chooseSource(workspace_, survey_.id, inspection(), request_.source);
        if (!choice)
            return choice.error();
        source_ = std::move(*choice);
        if (!request_.profile.empty()) {
            const auto found = store::SourceRepository(workspace_).findProfile(request_.profile);
            if (!found)
                return usage("unknownProfile", base::tr("There is no saved profile “{profile}”.")
                                                   .with("profile", request_.profile));
            auto profile = importing::readProfile(found->profile);
            if (!profile)
                return profile.error();
            source_.known = std::move(*profile);
        }
        if (source_.known)
            importing::applyProfile(*source_.known, outcome_.inspection);
        if (auto ambiguous = importing::ambiguousDates(inspection()))
            return *ambiguous;
        if (auto chosen = placeOnVersion(); !chosen)
            return chosen;
        if (source_.known)
            outcome_.changes = importing::formChanges(*source_.known, inspection(), placed_);
        takeChoices();
        if (auto open = importing::unplacedColumns(placed_); open && !isNew())
            return *open;
        noteOpenOptions();
        return {};
    }

    base::Result<void> placeOnVersion() {
        auto choice = chooseVersion(inspection(), survey_,
                                    source_.known ? &*source_.known : nullptr, request_.version);
        if (!choice)
            return choice.error();
        placed_ = std::move(choice->placed);
        versions_ = std::move(choice->versions);
        outcome_.version = choice->number;
        outcome_.versionByDate = !versions_.byDate.empty();
        if (choice->because)
            outcome_.diagnostics.push_back(std::move(*choice->because));
        return {};
    }

    void noteOpenOptions() {
        for (const auto &open : placed_.options) {
            if (isDecided(open.itemCode, open.text))
                continue;
            outcome_.diagnostics.push_back(
                {base::Severity::warning, "unknownOption",
                 base::trn("“{item}”: the answer “{text}” is not an option; {n} answer is kept as "
                           "invalid.",
                           "“{item}”: the answer “{text}” is not an option; {n} answers are kept "
                           "as invalid.",
                           open.count)
                     .with("item", open.itemCode)
                     .with("text", open.text),
                 std::nullopt, open.column});
        }
    }

    /// The user's choices go before what was found; what is remembered of them is `remembered_`.
    void takeChoices() {
        auto units = unitAliases(workspace_, inspection());
        importing::addUnits(units, placed_.mapping.units);
        placed_.mapping.units = std::move(units);
        if (!request_.remember)
            remembered_ = importing::profileText(placed_.mapping);
        outcome_.units = placed_.mapping.units;
        importing::addUnits(placed_.mapping.units, request_.unitChoices);
        importing::addValues(placed_.mapping, request_.optionChoices);
        for (auto &dated : versions_.byDate) {
            importing::Mapping mapping;
            mapping.items = std::move(dated.items);
            importing::addValues(mapping, request_.optionChoices);
            dated.items = std::move(mapping.items);
        }
        if (request_.remember)
            remembered_ = importing::profileText(placed_.mapping);
        outcome_.questions = placedQuestions(inspection(), survey_, versions_.version, placed_);
    }

    bool isDecided(const std::string &item, const std::string &text) const {
        for (const auto &choice : request_.optionChoices)
            if (choice.itemCode == item &&
                base::comparisonKey(choice.value.text) == base::comparisonKey(text))
                return true;
        return false;
    }

    UnknownUnits unitRule() const {
        if (request_.units)
            return *request_.units;
        const bool empty = store::UnitRepository(workspace_).count() == 0;
        return isNew() && empty ? UnknownUnits::create : UnknownUnits::reject;
    }

    base::Result<void> findUnits() {
        const auto rule = unitRule();
        const auto &fixed = placed_.mapping.fixed.unit;
        if (!fixed.empty() && rule != UnknownUnits::create) {
            const auto found = findUnit(*store::UnitRepository(workspace_).load(), fixed);
            if (!found)
                return found.error();
        }
        units_ = std::make_unique<UnitPlacement>(workspace_, rule, placed_.mapping.units);
        return rule == UnknownUnits::create ? units_->createAll(inspection().units)
                                            : base::Result<void>();
    }

    base::Result<void> saveSource() {
        auto &source = source_.source;
        source.profile = remembered_;
        source.fingerprint = inspection().fingerprint;
        source.tool = inspection().tool;
        store::SourceRepository sources(workspace_);
        known_ = source.id ? store::DuplicateIndex::load(workspace_, survey_.id, source.id)
                           : store::DuplicateIndex();
        if (placed_.mapping.find(importing::ColumnRole::respondentId) != nullptr)
            known_.expect(static_cast<std::size_t>(inspection().responses));
        auto saved = sources.save(source);
        if (!saved)
            return saved.error();
        source = std::move(*saved);
        outcome_.source = source.name;
        if (request_.saveProfile.empty())
            return {};
        return sources.saveProfile(
            {request_.saveProfile, source.tool, source.fingerprint, source.profile});
    }

    store::Batch newBatch() const {
        store::Batch batch;
        batch.survey = survey_.id;
        if (versions_.byDate.empty())
            batch.version = versions_.version;
        batch.source = source_.source.id;
        batch.fileName = base::fileNameOf(request_.file);
        boost::system::error_code ignored;
        const auto bytes = boost::filesystem::file_size(base::systemPath(request_.file), ignored);
        batch.fileBytes = ignored ? 0 : static_cast<std::int64_t>(bytes);
        batch.importedAt = clock_.now();
        batch.maskingOff = request_.maskingOff;
        return batch;
    }

    base::Result<void> store() {
        auto writer = store::ImportWriter::begin(workspace_, survey_, newBatch());
        if (!writer)
            return writer.error();
        std::vector<std::string> header;
        for (const auto &column : inspection().columns)
            header.push_back(column.header);
        (*writer)->setHeader(std::move(header));
        ResponseQueue queue(**writer, known_);
        units_->setDatabaseMutex(&queue.databaseMutex());
        if (survey_.type == model::SurveyType::adhoc)
            queue.setLastDay(survey_.reach.endsOn);
        const auto counts = importing::readResponses(
            *reader_, placed_.mapping, survey_, versions_, *units_, queue,
            progress_.part(0.35, 0.97), cancel_,
            request_.maskingOff ? importing::Masking::off : importing::Masking::on);
        queue.finish();
        units_->setDatabaseMutex(nullptr);
        if ((*writer)->error())
            return *(*writer)->error();
        if (units_->error())
            return *units_->error();
        if (!counts)
            return counts.error();
        if (auto sound = checkSource(queue); !sound)
            return sound;
        if (auto decided = checkUnits((*writer)->batch()); !decided)
            return decided;
        noteCounts(*counts);
        noteLate(queue.afterLastDay());
        noteKnown((*writer)->batch());
        (*writer)->setCellsRead(counts->cellsHash);
        (*writer)->setNotes(importing::notesText(notesToKeep()));
        auto stored = (*writer)->commit();
        if (!stored)
            return stored.error();
        outcome_.batch = std::move(*stored);
        return store::MadeByImportRepository(workspace_)
            .remember(outcome_.batch.id, units_->made(),
                      isNew() ? std::optional(survey_.id) : std::nullopt);
    }

    std::vector<base::Diagnostic> notesToKeep() const {
        auto notes = decisionNotes(request_, inspection(), outcome_.questions);
        notes.insert(notes.end(), outcome_.diagnostics.begin(), outcome_.diagnostics.end());
        return notes;
    }

    /// Where most known ids come with other answers, two forms are about to be mixed up: their ids
    /// start anew in each form.
    base::Result<void> checkSource(const ResponseQueue &queue) const {
        const auto known = queue.changed() + queue.duplicates();
        if (!request_.source.empty() || queue.changed() < 10 || queue.changed() * 2 < known)
            return {};
        base::Error error{
            base::ErrorKind::decisionNeeded, "unclearSource",
            base::trn("{n} response of “{file}” has the number of a known response but other "
                      "answers. The file seems to come from another form with the same columns. "
                      "Say it with --source NAME: “{source}” if it is the same form, or a new "
                      "name.",
                      "{n} responses of “{file}” have the numbers of known responses but other "
                      "answers. The file seems to come from another form with the same columns. "
                      "Say it with --source NAME: “{source}” if it is the same form, or a new "
                      "name.",
                      queue.changed())
                .with("file", inspection().fileName)
                .with("source", outcome_.source)};
        error.file = inspection().fileName;
        return error;
    }

    base::Result<void> checkUnits(const store::Batch &batch) const {
        const auto waiting = batch.reasons.find(std::string(kUndecidedUnit));
        if (request_.dryRun || waiting == batch.reasons.end())
            return {};
        base::Error error{base::ErrorKind::decisionNeeded, "undecidedUnits",
                          base::trn("{n} row waits: say first where its unit belongs.",
                                    "{n} rows wait: say first where their units belong.",
                                    waiting->second)};
        error.file = inspection().fileName;
        return error;
    }

    void noteCounts(const importing::ReadCounts &counts) {
        noteUnits();
        noteUnexpected(counts.unexpected);
        for (std::size_t i = 0; i < counts.invalidByColumn.size(); ++i)
            if (counts.invalidByColumn[i] > 0 && i < inspection().columns.size())
                outcome_.diagnostics.push_back(
                    {base::Severity::warning, "invalidAnswers",
                     base::trn("“{column}”: {n} answer does not fit the question; it is kept as "
                               "invalid and counted.",
                               "“{column}”: {n} answers do not fit the question; they are kept as "
                               "invalid and counted.",
                               counts.invalidByColumn[i])
                         .with("column", base::shortened(inspection().columns[i].header, 60)),
                     std::nullopt, static_cast<std::int64_t>(i) + 1});
    }

    /// A longer export of a form that is known already: what of it was here, and how that was seen.
    void noteKnown(const store::Batch &batch) {
        if (batch.duplicates == 0)
            return;
        const bool byId = placed_.mapping.find(importing::ColumnRole::respondentId) != nullptr;
        auto message =
            byId ? base::trn("{n} row was in the workspace already (same response number, same "
                             "answers); only what is new was imported.",
                             "{n} rows were in the workspace already (same response numbers, same "
                             "answers); only what is new was imported.",
                             batch.duplicates)
                 : base::trn("The file has no response numbers, so whole rows were compared with "
                             "what earlier exports of this form brought: {n} row was known, and "
                             "only what is new was imported. Equal rows count as often as they "
                             "stand in the file.",
                             "The file has no response numbers, so whole rows were compared with "
                             "what earlier exports of this form brought: {n} rows were known, and "
                             "only what is new was imported. Equal rows count as often as they "
                             "stand in the file.",
                             batch.duplicates);
        outcome_.diagnostics.push_back(
            {base::Severity::note, "knownRows", std::move(message), std::nullopt, std::nullopt});
    }

    void noteLate(std::int64_t count) {
        if (count > 0)
            outcome_.diagnostics.push_back(
                {base::Severity::warning, "afterTheEnd",
                 base::trn("{n} response is dated after the survey ended on {day}; it is kept.",
                           "{n} responses are dated after the survey ended on {day}; they are "
                           "kept.",
                           count)
                     .with("day", *survey_.reach.endsOn),
                 std::nullopt, std::nullopt});
    }

    void noteUnexpected(std::int64_t count) {
        if (count > 0)
            outcome_.diagnostics.push_back(
                {base::Severity::warning, "unexpectedAnswers",
                 base::trn("{n} answer was given to a question that should not have been shown by "
                           "its condition; it is kept.",
                           "{n} answers were given to questions that should not have been shown by "
                           "their conditions; they are kept.",
                           count),
                 std::nullopt, std::nullopt});
    }

    void noteUnits() {
        const auto *column = inspection().find(importing::ColumnRole::unit);
        const auto place =
            column == nullptr ? std::nullopt : std::optional<std::int64_t>(column->index);
        for (const auto &[text, done] : units_->unknown()) {
            const auto &texts = inspection().units;
            const auto found =
                std::find_if(texts.begin(), texts.end(), [&wanted = text](const auto &unit) {
                    return base::toNfc(base::trim(unit.text)) == wanted;
                });
            const std::int64_t rows = found == texts.end() ? 0 : found->count;
            outcome_.unknownUnits.push_back({text, rows});
            outcome_.diagnostics.push_back(
                {done == UnknownUnits::create ? base::Severity::note : base::Severity::warning,
                 "unknownUnit", unknownUnitMessage(done, text, rows), std::nullopt, place});
        }
    }

    store::Workspace &workspace_;
    const base::Clock &clock_;
    const ImportRequest &request_;
    const base::Progress &progress_;
    const base::CancelToken &cancel_;

    std::unique_ptr<importing::Reader> reader_;
    model::Survey survey_;
    importing::RowVersions versions_{model::VersionId{}};
    SourceChoice source_;
    importing::MappingOutcome placed_;
    std::unique_ptr<UnitPlacement> units_;
    std::string remembered_; ///< the profile that is kept
    store::DuplicateIndex known_;
    ImportOutcome outcome_;
};

} // namespace

base::Result<importing::Inspection> InspectExport::run(const base::Path &file,
                                                       const importing::ReadOptions &options,
                                                       const importing::Corrections &corrections,
                                                       const base::Progress &progress,
                                                       const base::CancelToken &cancel) const {
    return guarded([&]() -> base::Result<importing::Inspection> {
        auto reader = importing::openTable(file, options);
        if (!reader)
            return reader.error();
        auto inspection =
            importing::inspect(**reader, corrections, base::fileNameOf(file), progress, cancel);
        if (inspection && !corrections.definition)
            if (const auto beside = definitionBeside(file))
                inspection->diagnostics.push_back(
                    {base::Severity::note, "definitionBeside",
                     base::tr("“{file}” beside the export looks like its questionnaire. Give it "
                              "as the definition to use its codes and labels.")
                         .with("file", base::fileNameOf(*beside))});
        return inspection;
    });
}

std::optional<UnknownUnits> parseUnknownUnits(std::string_view code) {
    if (code == "create")
        return UnknownUnits::create;
    if (code == "reject")
        return UnknownUnits::reject;
    if (code == "none")
        return UnknownUnits::none;
    return std::nullopt;
}

base::Result<ImportOutcome> ImportResponses::run(const ImportRequest &request,
                                                 const base::Progress &progress,
                                                 const base::CancelToken &cancel) {
    return guarded([&] {
        auto outcome = ImportRun(workspace_, clock_, request, progress, cancel).run();
        if (!outcome)
            outcome.error().at(base::utf8FromPath(request.file));
        return outcome;
    });
}

} // namespace kooste::app
