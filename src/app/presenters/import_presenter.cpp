// SPDX-License-Identifier: MIT
#include "app/presenters/import_presenter.h"

#include "app/presenters/import_pictures.h"
#include "app/usecases/failure.h"
#include "app/usecases/history.h"
#include "app/usecases/import_source.h"

namespace kooste::app {

using base::tr;
using base::trn;
using importing::ColumnRole;

namespace {
constexpr std::array kDateOrders = {importing::DateOrder::dmy, importing::DateOrder::mdy,
                                    importing::DateOrder::ymd};
/// A survey in which at least this share of the file's questions has a place is proposed.
constexpr double kLikeEnough = 0.5;

/// What a reading tells: the file, and the survey in which most of its questions have a place.
struct ReadFile {
    GivenFile given;
    std::optional<model::SurveyId> likely;
};

std::optional<model::SurveyId>
likelySurveyOf(const importing::Inspection &inspection,
               const std::vector<std::shared_ptr<const model::Survey>> &surveys) {
    double best = kLikeEnough;
    std::optional<model::SurveyId> likely;
    const double whole = static_cast<double>(inspection.questions.size());
    for (const auto &survey : surveys) {
        if (whole == 0 || !survey->latestPublished())
            continue;
        const auto outcome = importing::mapOnto(inspection, *survey);
        const double share = static_cast<double>(outcome.mapping.items.size()) / whole;
        if (!outcome.nothingPlaced && share > best) {
            best = share;
            likely = survey->id;
        }
    }
    return likely;
}

} // namespace

ImportPresenter::ImportPresenter(Session &session, ImportView &view)
    : session_(session), view_(view) {
    listening_ = session_.onChange([this] { workspaceChanged(); });
    workspaceChanged();
}

ImportPresenter::~ImportPresenter() = default;

void ImportPresenter::workspaceChanged() {
    if (step_ == Step::start || !session_.picture())
        toHistory();
    if (step_ != Step::start || !session_.picture() || waiting_.empty())
        return;
    if (waiting_.files().size() > 1)
        showQueue();
    else
        goOnAfterResult();
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
    const bool ofMany = step_ != Step::queue && !waiting_.empty();
    if (ofMany) {
        waiting_.addFirst(file_);
        showQueue();
    } else {
        waiting_.clear();
        toHistory();
    }
    view_.say(tr("The import was cancelled. Nothing was saved."));
}

void ImportPresenter::start(const base::Path &file) {
    waiting_.clear();
    begin(file);
}

void ImportPresenter::begin(const base::Path &file) {
    if (!session_.picture()) {
        waiting_.addFirst(file); // comes when a workspace is open
        view_.showProblem(Session::noWorkspace());
        return;
    }
    file_ = file;
    options_ = {};
    corrections_ = {};
    ownDefinitions_.clear();
    askedDefinitions_.clear();
    definitionSought_ = false;
    fresh_ = {};
    source_.clear();
    survey_.reset();
    likely_.reset();
    version_ = {};
    form_.reset();
    formAsked_ = false;
    fileShown_ = false;
    effect_.clear();
    inspection_ = nullptr;
    tried_ = nullptr;
    unitChoices_.clear();
    optionChoices_.clear();
    unit_ = question_ = label_ = 0;
    questionChosen_ = false;
    pendingTarget_ = 0;
    remember_ = true;
    unknownUnits_ = session_.picture()->units->size() == 0 ? 1 : 0;
    inspect();
}

void ImportPresenter::inspect() {
    running_.cancel();
    step_ = Step::file;
    const std::uint64_t asked = ++generation_;
    view_.showReading(base::fileNameOf(file_));
    running_ = session_.jobs().run<ReadFile>(
        Lane::counting, JobTitle::ofReading(tr("Reading the file")),
        [file = file_, options = options_, corrections = corrections_,
         first = inspection_ == nullptr, picture = session_.picture()](
            const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded([&]() -> base::Result<ReadFile> {
                ReadFile done;
                if (first) {
                    auto given = LookAtFile().run(file, options, progress, cancel);
                    if (!given)
                        return given.error();
                    done.given = *std::move(given);
                } else {
                    auto read = InspectExport().run(file, options, corrections, progress, cancel);
                    if (!read)
                        return read.error();
                    done.given.inspection = *std::move(read);
                }
                if (done.given.inspection && picture)
                    done.likely = likelySurveyOf(*done.given.inspection, picture->surveys);
                return done;
            });
        },
        whileAlive(alive_, [this, asked](base::Result<ReadFile> done) {
            if (asked != generation_)
                return;
            if (!done) {
                failed(done.error());
            } else if (done->given.definition) {
                takeForQuestionnaire(std::move(done->given.definition));
            } else {
                if (done->given.beside)
                    ownDefinitions_.push_back(std::move(done->given.beside));
                likely_ = done->likely;
                inspected(*std::move(done->given.inspection));
            }
        }));
}

void ImportPresenter::inspected(importing::Inspection inspection) {
    const auto before = std::exchange(
        inspection_, std::make_shared<const importing::Inspection>(std::move(inspection)));
    if (before && fileShown_)
        effect_ = readingDifference(*before, *inspection_, Say(session_.translator()));
    if (seekDefinition())
        return; // it is read again, or asked about
    if (formAsked_)
        showFile();
    else
        recognise();
}

// The form's earlier exports say what its columns are: nothing is asked twice.
void ImportPresenter::recognise() {
    formAsked_ = true;
    const std::uint64_t asked = ++generation_;
    running_ = session_.perform<std::optional<KnownForm>>(
        {},
        [inspection = inspection_, file = file_, options = options_](
            Session::Open &open, const base::Progress &, const base::CancelToken &cancel) {
            return guarded([&]() -> base::Result<std::optional<KnownForm>> {
                auto known = recogniseForm(*open.workspace, *inspection);
                return known ? known
                             : recogniseCorrected(*open.workspace, file, options, *inspection,
                                                  cancel);
            });
        },
        whileAlive(alive_, [this, asked](base::Result<std::optional<KnownForm>> form) {
            if (asked != generation_)
                return;
            if (form && *form)
                readAs(**form);
            else
                showFile();
        }));
}

/// As the form's exports were read the last time.
void ImportPresenter::readAs(const KnownForm &form) {
    form_ = form;
    if (form.headerRows) { // its columns are told when the file has been read so
        corrections_.tool = form.tool;
        corrections_.headerRows = form.headerRows;
        formAsked_ = false;
        inspect();
        return;
    }
    const auto roles = rolesOf(form.profile, *inspection_);
    corrections_.columns.insert(corrections_.columns.end(), roles.begin(), roles.end());
    if (roles.empty())
        showFile();
    else
        inspect();
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

importing::Inspection ImportPresenter::knownInspection() const {
    auto known = *inspection_;
    if (form_)
        importing::applyProfile(form_->profile, known);
    return known;
}

std::vector<ImportPresenter::Question> ImportPresenter::openQuestions() const {
    using About = Question::About;
    std::vector<Question> questions;
    if (!askedDefinitions_.empty())
        questions.push_back({About::definition});
    const auto known = knownInspection();
    if (!known.ambiguousDateColumns().empty() && !corrections_.dateOrder)
        questions.push_back({About::dates});
    for (const auto &column : known.columns)
        if (column.unclear && !isCorrected(column.index))
            questions.push_back({About::unclear, column.index});
    for (const auto &change : changes())
        if (change.unplaced && !isCorrected(change.column))
            questions.push_back({change.kind == importing::FormChange::Kind::changedHeader
                                     ? About::rewritten
                                     : About::newColumn,
                                 change.column, change.before, change.itemCode});
    return questions;
}

ImportQuestion ImportPresenter::wordsOf(const Question &question, std::size_t of) const {
    using About = Question::About;
    ImportQuestion words;
    if (of > 1)
        words.text = "1/" + std::to_string(of) + ": ";
    if (question.about == About::definition) {
        askDefinition(words);
        return words;
    }
    const int place = question.about == About::dates ? inspection_->ambiguousDateColumns().front()
                                                     : question.column;
    const auto &header = inspection_->columns.at(static_cast<std::size_t>(place - 1)).header;
    const auto ask = [&](base::Message text, std::initializer_list<base::Message> answers) {
        words.text += session_.say(std::move(text).with("column", header));
        for (const auto &answer : answers)
            words.answers.push_back(session_.say(answer));
    };
    switch (question.about) {
    case About::dates:
        ask(tr("Column {column}: every date could be read in two ways. Which comes first?"),
            {tr("Da&y first (31/12/2025)"), tr("Mont&h first (12/31/2025)")});
        break;
    case About::unclear:
        ask(tr("Column {column}: its values have no labels. What is it?"),
            {tr("B&ackground"), tr("&Question"), tr("Do not i&mport")});
        break;
    case About::rewritten:
        ask(tr("Column {column}: the last time its header was “{before}”. Is it the same question?")
                .with("before", question.before),
            {tr("The same &question"), tr("&Another one: do not import")});
        break;
    case About::newColumn:
        ask(tr("Column {column} is new and fits no question of the survey. What is it?"),
            {tr("Do not i&mport"), tr("Choose its &question…")});
        break;
    case About::definition:
        break; // asked above
    }
    return words;
}

void ImportPresenter::showFile() {
    step_ = Step::file;
    ImportFileStep step =
        filePicture(knownInspection(), options_, corrections_, session_.translator());
    const auto questions = openQuestions();
    if (!questions.empty())
        step.question = wordsOf(questions.front(), questions.size());
    if (form_) {
        // Stronger than the tool's signs, and what differs needs the room.
        step.confidence = session_.say(tr("Sure"));
        step.reasons = {{true, session_.say(tr("The same form as “{source}”: read as the last time")
                                                .with("source", form_->source))}};
        if (!corrections_.dateOrder && !inspection_->ambiguousDateColumns().empty())
            step.dates.texts.front() = session_.say(tr("As the last time"));
    }
    addChanges(step);
    addDefinition(step);
    fixKinds(step);
    step.effect = effect_;
    fileShown_ = true;
    step.canGoOn = questions.empty();
    step.footer = session_.say(
        questions.empty() ? tr("Nothing has been saved yet.")
                          : tr("Nothing has been saved yet. Answer the question above to go on."));
    view_.showFile(step);
    view_.say(trn("{n} row read, {open} columns wait for a choice",
                  "{n} rows read, {open} columns wait for a choice", inspection_->responses)
                  .with("open", static_cast<std::int64_t>(questions.size())));
    readWaiting(); // a questionnaire for this file may be among them
}

void ImportPresenter::answer(int which) {
    using About = Question::About;
    const auto questions = openQuestions();
    if (questions.empty())
        return;
    const auto &question = questions.front();
    switch (question.about) {
    case About::definition:
        answerDefinition(which);
        break;
    case About::dates:
        chooseDates(which == 0 ? 1 : 2);
        break;
    case About::unclear:
        correct(question.column,
                which == 0   ? ColumnRole::background
                : which == 1 ? ColumnRole::item
                             : ColumnRole::ignored,
                std::nullopt);
        break;
    case About::rewritten:
        if (which == 0)
            correctItem(question.column, question.itemCode);
        else
            correct(question.column, ColumnRole::ignored, std::nullopt);
        break;
    case About::newColumn:
        if (which == 0)
            correct(question.column, ColumnRole::ignored, std::nullopt);
        else
            openColumnMenu(question.column);
        break;
    }
}

bool ImportPresenter::isCorrected(int column) const {
    return std::any_of(
        corrections_.columns.begin(), corrections_.columns.end(), [&](const auto &correction) {
            return correction.index == column && (correction.role || !correction.itemCode.empty());
        });
}

importing::ColumnCorrection &ImportPresenter::correctionOf(int column) {
    for (auto &known : corrections_.columns)
        if (known.index == column)
            return known;
    corrections_.columns.emplace_back().index = column;
    return corrections_.columns.back();
}

void ImportPresenter::correct(int column, std::optional<ColumnRole> role,
                              std::optional<model::ItemKind> kind) {
    auto &correction = correctionOf(column);
    if (role) {
        correction.role = role;
        correction.itemCode.clear();
    }
    if (kind)
        correction.kind = kind;
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
    findUnknownUnits();
    dryRun();
}

// The form's own survey; else the one in which most of the file's questions have a place; else a
// new one.
void ImportPresenter::proposeSurvey() {
    if (form_ && session_.picture()->summaryOf(form_->survey))
        survey_ = form_->survey;
    else
        survey_ = likely_;
}

} // namespace kooste::app
