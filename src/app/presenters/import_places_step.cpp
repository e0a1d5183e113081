// SPDX-License-Identifier: MIT
// Step 2 of ImportPresenter: what holds for the whole file, and the trial run.
#include "app/presenters/import_pictures.h"
#include "app/presenters/import_presenter.h"
#include "app/presenters/survey_words.h"
#include "app/usecases/failure.h"
#include "base/text.h"
#include "model/channel.h"

namespace kooste::app {

using base::tr;
using base::trn;

namespace {
constexpr std::array kUnitRules = {UnknownUnits::ask, UnknownUnits::create, UnknownUnits::none,
                                   UnknownUnits::reject};
constexpr std::array kFreshTypes = {model::SurveyType::regular, model::SurveyType::adhoc,
                                    model::SurveyType::freeform};

/// Why, without the command line's options.
std::string mixedVersionsText(const base::Error &error, const Session &session) {
    for (const auto &[name, value] : error.message.arguments())
        if (const auto *why = std::get_if<std::shared_ptr<const base::Message>>(&value);
            why != nullptr && name == "why")
            return session.say(**why) + " ";
    return {};
}

} // namespace

void ImportPresenter::goBack() {
    running_.cancel();
    ++generation_;
    showFile();
}

void ImportPresenter::chooseSurvey(int place) {
    const auto &surveys = session_.picture()->surveys;
    if (place >= 0 && place < static_cast<int>(surveys.size()))
        survey_ = surveys[static_cast<std::size_t>(place)]->id;
    else
        survey_.reset();
    source_.clear();
    version_ = {};
    optionChoices_.clear(); // they name the items of another survey
    question_ = label_ = 0;
    questionChosen_ = false;
    dryRun();
}

void ImportPresenter::setNewName(const std::string &name) {
    if (name == fresh_.name)
        return;
    fresh_.name = name;
    dryRun();
}

void ImportPresenter::chooseType(int place) {
    fresh_.type = kFreshTypes.at(static_cast<std::size_t>(place));
    dryRun();
}

/// Of the chosen survey; empty for a new one, or where there is nothing to choose.
std::vector<const model::Version *> ImportPresenter::versionsToChoose() const {
    std::vector<const model::Version *> versions;
    for (const auto &survey : session_.picture()->surveys)
        if (survey_ == survey->id)
            for (const auto &version : survey->versions)
                if (version.status != model::VersionStatus::draft)
                    versions.push_back(&version);
    if (versions.size() < 2)
        versions.clear();
    return versions;
}

void ImportPresenter::chooseVersion(int place) {
    const auto versions = versionsToChoose();
    version_ = {};
    if (place > 0 && place <= static_cast<int>(versions.size()))
        version_.number = versions[static_cast<std::size_t>(place - 1)]->number;
    version_.byDate = place > static_cast<int>(versions.size());
    dryRun();
}

void ImportPresenter::chooseUnknownUnits(int place) {
    unknownUnits_ = place;
    dryRun();
}

void ImportPresenter::chooseChannel(int place) {
    corrections_.fixed.channel =
        place > 0 ? std::string(model::channelCode(static_cast<model::Channel>(place))) : "";
    dryRun();
}

void ImportPresenter::chooseAudience(int place) {
    corrections_.fixed.audience =
        place > 0 ? std::string(model::audienceCode(static_cast<model::Audience>(place))) : "";
    dryRun();
}

void ImportPresenter::setSource(const std::string &source) {
    if (source == source_)
        return;
    source_ = source;
    dryRun();
}

void ImportPresenter::setRemember(bool remember) {
    remember_ = remember;
    dryRun();
}

ImportRequest ImportPresenter::request(bool dry) const {
    ImportRequest request;
    request.file = file_;
    request.options = options_;
    request.corrections = corrections_;
    if (survey_)
        request.survey = *survey_;
    else
        request.survey = fresh_;
    request.source = source_;
    request.version = version_;
    request.units = kUnitRules.at(static_cast<std::size_t>(unknownUnits_));
    request.unitChoices = unitChoices_;
    using Target = importing::MappedUnit::Target;
    // One answer for all holds for each of them, also next month.
    constexpr std::array targets = {Target::reject, Target::create, Target::none, Target::reject};
    const auto decided = decisionsOf(unitChoices_, tried_.get(), *session_.picture()->units);
    for (const auto &unit : unknown_)
        if (unknownUnits_ != 0 && decided.count(base::comparisonKey(unit.text)) == 0)
            request.unitChoices.push_back(
                {unit.text, targets.at(static_cast<std::size_t>(unknownUnits_)), {}});
    request.optionChoices = optionChoices_;
    request.remember = remember_;
    request.dryRun = dry;
    request.language = session_.language();
    request.importedBy = session_.user();
    return request;
}

void ImportPresenter::dryRun() {
    running_.cancel();
    const std::uint64_t asked = ++generation_;
    showPlaces(true);
    running_ = session_.perform<ImportOutcome>(
        tr("Trying the import"),
        [request = request(true), &clock = session_.clock()](
            Session::Open &open, const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded([&] {
                return ImportResponses(*open.workspace, clock).run(request, progress, cancel);
            });
        },
        whileAlive(alive_, [this, asked](base::Result<ImportOutcome> outcome) {
            if (asked != generation_)
                return;
            blocked_.reset();
            tried_ = nullptr;
            if (outcome)
                tried_ = std::make_shared<const ImportOutcome>(*std::move(outcome));
            else
                blocked_ = outcome.error();
            proposeQuestion();
            showPlaces(false);
        }));
}

void ImportPresenter::addSurveyChoices(ImportPlaces &places) const {
    for (const auto &survey : session_.picture()->surveys) {
        if (survey_ == survey->id)
            places.survey.chosen = static_cast<int>(places.survey.texts.size());
        places.survey.texts.push_back(survey->name.best(session_.language()));
    }
    places.survey.texts.push_back(session_.say(tr("New survey from this file")));
    places.isNew = !survey_;
    if (places.isNew)
        places.survey.chosen = static_cast<int>(places.survey.texts.size()) - 1;
    places.newName = fresh_.name;
    for (const auto type : kFreshTypes)
        places.type.texts.push_back(session_.say(surveyTypeTitle(type)));
    places.type.chosen = static_cast<int>(fresh_.type);
    places.type.enabled = places.isNew;
    places.type.why = session_.say(tr("only for a new survey"));
}

void ImportPresenter::addVersionChoices(ImportPlaces &places) const {
    const auto versions = versionsToChoose();
    auto &choice = places.version;
    choice.texts = {session_.say(tr("By the file's columns and dates"))};
    choice.enabled = !versions.empty();
    choice.why = session_.say(places.isNew ? tr("a new survey has one version")
                                           : tr("this survey has only one version in use"));
    for (const auto *version : versions) {
        if (version_.number == version->number)
            choice.chosen = static_cast<int>(choice.texts.size());
        choice.texts.push_back(session_.say(
            version->publishedOn ? tr("Version {number}, in use from {day}")
                                       .with("number", version->number)
                                       .with("day", *version->publishedOn)
                                 : tr("Version {number}").with("number", version->number)));
    }
    if (versions.empty())
        return;
    if (version_.byDate)
        choice.chosen = static_cast<int>(choice.texts.size());
    choice.texts.push_back(session_.say(tr("Each row by its date")));
}

void ImportPresenter::addWholeFileChoices(ImportPlaces &places) const {
    const std::string fromFile = session_.say(tr("From the file"));
    places.channel.texts = places.audience.texts = {fromFile};
    for (int i = 1; i < model::kChannels; ++i) {
        const auto channel = static_cast<model::Channel>(i);
        places.channel.texts.push_back(session_.say(model::channelName(channel)));
        if (corrections_.fixed.channel == model::channelCode(channel))
            places.channel.chosen = i;
    }
    for (int i = 1; i < model::kAudiences; ++i) {
        const auto audience = static_cast<model::Audience>(i);
        places.audience.texts.push_back(session_.say(model::audienceName(audience)));
        if (corrections_.fixed.audience == model::audienceCode(audience))
            places.audience.chosen = i;
    }
    places.source = source_.empty() && tried_ ? tried_->source : source_;
    places.remember = remember_;
}

namespace {
/// The window has a field where the command line has an option.
std::string unclearSourceText(const base::Error &error, const Session &session) {
    const auto argument = [&](std::string_view wanted) -> std::string {
        for (const auto &[name, value] : error.message.arguments())
            if (const auto *text = std::get_if<std::string>(&value); text && name == wanted)
                return *text;
        return {};
    };
    if (const auto source = argument("source"); !source.empty())
        return session.say(tr("Many responses have the numbers of known ones but other answers. If "
                              "the file is of the form “{source}”, write that name in the field "
                              "Source; of another form, write a new name.")
                               .with("source", source));
    return session.say(tr("The file may be of a known form ({names}) or of another one. Write the "
                          "known name in the field Source, or a new name.")
                           .with("names", argument("names")));
}
} // namespace

std::string ImportPresenter::placesFooter(bool counting) const {
    if (counting)
        return session_.say(tr("Counting…"));
    if (blocked_ && blocked_->code == "unplacedColumns" && blocked_->column)
        return session_.say(
            tr("Column {column} has no question in this survey. Go back and set its role to "
               "ignored, or choose another survey.")
                .with("column",
                      base::shortened(
                          inspection_->columns.at(static_cast<std::size_t>(*blocked_->column - 1))
                              .header,
                          40)));
    if (blocked_ && blocked_->code == "mixedVersions")
        return mixedVersionsText(*blocked_, session_) +
               session_.say(tr("Choose the version on the right: one for all rows, or each row by "
                               "its date."));
    if (blocked_ && blocked_->code == "unclearSource")
        return unclearSourceText(*blocked_, session_);
    if (blocked_)
        return session_.say(blocked_->message);
    if (const auto left = undecidedUnits(); left > 0)
        return session_.say(trn("{n} unit waits for your choice before the import.",
                                "{n} units wait for your choice before the import.", left));
    if (tried_ && tried_->batch.imported == 0)
        return session_.say(tr("All rows of this file are in the workspace already, or none can be "
                               "imported."));
    return session_.say(tr("Nothing has been saved yet."));
}

void ImportPresenter::showPlaces(bool counting) {
    ImportPlaces places;
    places.fileLine = inspection_->fileName;
    addSurveyChoices(places);
    addVersionChoices(places);
    addWholeFileChoices(places);
    addUnitChoices(places);
    addLabelChoices(places);
    if (tried_)
        addDryRun(places, *tried_, counting, session_.translator());
    places.counting = counting;
    places.canImport =
        !counting && !blocked_ && tried_ && tried_->batch.imported > 0 && undecidedUnits() == 0;
    places.footer = placesFooter(counting);
    if (blocked_ && !counting) // the footer may be too short for all of it
        places.notes.emplace_back(Sign::warning, places.footer);
    view_.showPlaces(places);
}

void ImportPresenter::import() {
    if (!tried_ || blocked_ || undecidedUnits() > 0)
        return;
    const std::uint64_t asked = ++generation_;
    view_.showImporting();
    running_ = session_.perform<ImportOutcome>(
        tr("Importing responses"),
        [request = request(false), &clock = session_.clock()](
            Session::Open &open, const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded([&] {
                return ImportResponses(*open.workspace, clock).run(request, progress, cancel);
            });
        },
        whileAlive(alive_, [this, asked](base::Result<ImportOutcome> outcome) {
            if (asked != generation_)
                return;
            if (!outcome) {
                // The choices are kept: the user may mend and try again.
                showPlaces(false);
                view_.showProblem(outcome.error());
                return;
            }
            imported(*outcome);
        }));
}

void ImportPresenter::imported(const ImportOutcome &outcome) {
    step_ = Step::result;
    session_.refresh();
    openBatch(outcome.batch.id.value);
    view_.say(trn("Import ready: {n} response, {rejected} rejected rows",
                  "Import ready: {n} responses, {rejected} rejected rows", outcome.batch.imported)
                  .with("rejected", outcome.batch.rejected));
}

} // namespace kooste::app
