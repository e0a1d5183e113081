// SPDX-License-Identifier: MIT
#include "app/presenters/import_presenter.h"

#include "app/presenters/import_pictures.h"
#include "app/usecases/failure.h"
#include "app/usecases/history.h"
#include "app/usecases/import_source.h"
#include "model/channel.h"

namespace kooste::app {

using base::tr;
using base::trn;
using importing::ColumnRole;

namespace {
constexpr std::array kDateOrders = {importing::DateOrder::dmy, importing::DateOrder::mdy,
                                    importing::DateOrder::ymd};
constexpr std::array kUnitRules = {UnknownUnits::create, UnknownUnits::none, UnknownUnits::reject};
constexpr std::array kTypes = {model::SurveyType::regular, model::SurveyType::adhoc,
                               model::SurveyType::freeform};
/// A survey in which at least this share of the file's questions has a place is proposed.
constexpr double kLikeEnough = 0.5;

base::Message typeName(model::SurveyType type) {
    switch (type) {
    case model::SurveyType::regular:
        return tr("Regular");
    case model::SurveyType::adhoc:
        return tr("Ad-hoc");
    case model::SurveyType::freeform:
        break;
    }
    return tr("Free-form");
}
} // namespace

ImportPresenter::ImportPresenter(Session &session, ImportView &view)
    : session_(session), view_(view) {
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

void ImportPresenter::workspaceChanged() {
    if (step_ == Step::start || !session_.picture())
        toHistory();
}

void ImportPresenter::toHistory() {
    running_.cancel();
    ++generation_;
    step_ = Step::start;
    inspection_ = nullptr;
    const auto &picture = session_.picture();
    view_.showStart(picture ? historyTable(*picture, session_.translator()) : Table{},
                    picture != nullptr);
}

void ImportPresenter::cancel() {
    toHistory();
    view_.say(tr("The import was cancelled. Nothing was saved."));
}

void ImportPresenter::start(const base::Path &file) {
    if (!session_.picture()) {
        view_.showProblem(Session::noWorkspace());
        return;
    }
    file_ = file;
    options_ = {};
    corrections_ = {};
    fresh_ = {};
    source_.clear();
    survey_.reset();
    inspect();
}

void ImportPresenter::inspect() {
    running_.cancel();
    step_ = Step::file;
    const std::uint64_t asked = ++generation_;
    view_.showReading(base::fileNameOf(file_));
    running_ = session_.jobs().run<importing::Inspection>(
        Lane::counting, tr("Reading the file"),
        [file = file_, options = options_, corrections = corrections_](
            const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded(
                [&] { return InspectExport().run(file, options, corrections, progress, cancel); });
        },
        whileAlive(alive_, [this, asked](base::Result<importing::Inspection> inspection) {
            if (asked != generation_)
                return;
            if (!inspection) {
                failed(inspection.error());
                return;
            }
            inspection_ = std::make_shared<const importing::Inspection>(*std::move(inspection));
            showFile();
        }));
}

void ImportPresenter::failed(const base::Error &error) {
    if (error.kind == base::ErrorKind::cancelled) {
        toHistory();
        return;
    }
    view_.showProblem(error);
    if (!inspection_)
        toHistory();
}

std::vector<ImportPresenter::Question> ImportPresenter::openQuestions() const {
    std::vector<Question> questions;
    if (!inspection_->ambiguousDateColumns().empty() && !corrections_.dateOrder)
        questions.push_back({0});
    for (const auto &column : inspection_->columns) {
        bool answered = false;
        for (const auto &correction : corrections_.columns)
            answered = answered || (correction.index == column.index && correction.role);
        if (column.unclear && !answered)
            questions.push_back({column.index});
    }
    return questions;
}

ImportQuestion ImportPresenter::wordsOf(const Question &question, std::size_t of) const {
    ImportQuestion words;
    if (of > 1)
        words.text = "1/" + std::to_string(of) + ": ";
    if (question.column == 0) {
        const auto column = static_cast<std::size_t>(inspection_->ambiguousDateColumns().front());
        words.text += session_.say(
            tr("Column {column}: every date could be read in two ways. Which comes first?")
                .with("column", inspection_->columns.at(column - 1).header));
        words.answers = {session_.say(tr("Da&y first (31/12/2025)")),
                         session_.say(tr("Mont&h first (12/31/2025)"))};
        return words;
    }
    const auto &column = inspection_->columns.at(static_cast<std::size_t>(question.column - 1));
    words.text += session_.say(tr("Column {column}: its values have no labels. What is it?")
                                   .with("column", column.header));
    words.answers = {session_.say(tr("B&ackground")), session_.say(tr("&Question")),
                     session_.say(tr("Do not i&mport"))};
    return words;
}

void ImportPresenter::showFile() {
    step_ = Step::file;
    ImportFileStep step = filePicture(*inspection_, options_, corrections_, session_.translator());
    const auto questions = openQuestions();
    if (!questions.empty())
        step.question = wordsOf(questions.front(), questions.size());
    step.canGoOn = questions.empty();
    step.footer = session_.say(
        questions.empty() ? tr("Nothing has been saved yet.")
                          : tr("Nothing has been saved yet. Answer the question above to go on."));
    view_.showFile(step);
    view_.say(trn("{n} row read, {open} columns wait for a choice",
                  "{n} rows read, {open} columns wait for a choice", inspection_->responses)
                  .with("open", static_cast<std::int64_t>(questions.size())));
}

void ImportPresenter::answer(int which) {
    const auto questions = openQuestions();
    if (questions.empty())
        return;
    if (questions.front().column == 0) {
        chooseDates(which == 0 ? 1 : 2);
        return;
    }
    const ColumnRole role = which == 0   ? ColumnRole::background
                            : which == 1 ? ColumnRole::item
                                         : ColumnRole::ignored;
    correct(questions.front().column, role, std::nullopt);
}

void ImportPresenter::correct(int column, std::optional<ColumnRole> role,
                              std::optional<model::ItemKind> kind) {
    for (auto &known : corrections_.columns)
        if (known.index == column) {
            if (role)
                known.role = role;
            if (kind)
                known.kind = kind;
            inspect();
            return;
        }
    importing::ColumnCorrection correction;
    correction.index = column;
    correction.role = role;
    correction.kind = kind;
    corrections_.columns.push_back(std::move(correction));
    inspect();
}

void ImportPresenter::chooseTool(int place) {
    const auto &codes = toolCodes();
    corrections_.tool = place > 0 ? codes.at(static_cast<std::size_t>(place - 1)) : "";
    inspect();
}

void ImportPresenter::chooseEncoding(int place) {
    options_.encoding = encodingCodes().at(static_cast<std::size_t>(place));
    inspect();
}

void ImportPresenter::chooseDelimiter(int place) {
    options_.delimiter = delimiterCodes().at(static_cast<std::size_t>(place));
    inspect();
}

void ImportPresenter::chooseSheet(int place) {
    options_.sheet = inspection_->format.sheets.at(static_cast<std::size_t>(place));
    inspect();
}

void ImportPresenter::chooseDates(int place) {
    if (place > 0)
        corrections_.dateOrder = kDateOrders.at(static_cast<std::size_t>(place - 1));
    else
        corrections_.dateOrder.reset();
    inspect();
}

void ImportPresenter::setHeaderRows(int rows) {
    if (inspection_ && rows == inspection_->headerRows)
        return;
    corrections_.headerRows = rows;
    inspect();
}

void ImportPresenter::chooseRole(int column, int role) {
    correct(column, columnRoles().at(static_cast<std::size_t>(role)), std::nullopt);
}

void ImportPresenter::chooseKind(int column, int kind) {
    if (kind > 0)
        correct(column, std::nullopt, itemKinds().at(static_cast<std::size_t>(kind - 1)));
}

void ImportPresenter::goOn() {
    if (!inspection_ || !openQuestions().empty())
        return;
    step_ = Step::places;
    if (fresh_.name.empty()) {
        fresh_.name = stemOf(base::fileNameOf(file_));
        proposeSurvey();
    }
    dryRun();
}

// The survey in which most of the file's questions have a place; else a new one.
void ImportPresenter::proposeSurvey() {
    double best = kLikeEnough;
    survey_.reset();
    const double whole = static_cast<double>(inspection_->questions.size());
    for (const auto &survey : session_.picture()->surveys) {
        if (whole == 0 || !survey->latestPublished())
            continue;
        const auto outcome = importing::mapOnto(*inspection_, *survey);
        const double share = static_cast<double>(outcome.mapping.items.size()) / whole;
        if (!outcome.nothingPlaced && share > best) {
            best = share;
            survey_ = survey->id;
        }
    }
}

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
    dryRun();
}

void ImportPresenter::setNewName(const std::string &name) {
    if (name == fresh_.name)
        return;
    fresh_.name = name;
    dryRun();
}

void ImportPresenter::chooseType(int place) {
    fresh_.type = kTypes.at(static_cast<std::size_t>(place));
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
    request.units = kUnitRules.at(static_cast<std::size_t>(unknownUnits_));
    request.dryRun = dry;
    request.language = session_.language();
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
            showPlaces(false);
        }));
}

void ImportPresenter::showPlaces(bool counting) {
    const base::Translator &translator = session_.translator();
    ImportPlaces places;
    places.fileLine = inspection_->fileName;
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
    for (const auto type : kTypes)
        places.type.texts.push_back(session_.say(typeName(type)));
    places.type.chosen = static_cast<int>(fresh_.type);
    places.unknownUnits = {{session_.say(tr("Create a new unit")),
                            session_.say(tr("Import without a unit")),
                            session_.say(tr("Reject the rows"))},
                           unknownUnits_,
                           true,
                           {}};
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
    addPlacesTables(places, *inspection_, *session_.picture()->units,
                    places.unknownUnits.texts.at(static_cast<std::size_t>(unknownUnits_)),
                    translator);
    if (tried_)
        addDryRun(places, *tried_, translator);
    places.counting = counting;
    places.canImport = !counting && tried_ && tried_->batch.imported > 0;
    places.footer =
        blocked_   ? session_.say(blocked_->message)
        : counting ? session_.say(tr("Counting…"))
        : tried_ && tried_->batch.imported == 0
            ? session_.say(tr("All rows of this file are in the workspace already, or none can be "
                              "imported."))
            : session_.say(tr("Nothing has been saved yet."));
    view_.showPlaces(places);
}

void ImportPresenter::import() {
    if (!tried_ || blocked_)
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
