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
/// A survey in which at least this share of the file's questions has a place is proposed.
constexpr double kLikeEnough = 0.5;

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
    if (step_ == Step::start && session_.picture() && !waiting_.empty())
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
    waiting_.clear();
    toHistory();
    view_.say(tr("The import was cancelled. Nothing was saved."));
}

void ImportPresenter::startAll(const std::vector<base::Path> &files) {
    waiting_.assign(files.begin(), files.end());
    goOnAfterResult();
}

void ImportPresenter::goOnAfterResult() {
    if (waiting_.empty()) {
        toHistory();
        return;
    }
    const base::Path next = waiting_.front();
    waiting_.pop_front();
    begin(next);
}

void ImportPresenter::start(const base::Path &file) {
    waiting_.clear();
    begin(file);
}

void ImportPresenter::begin(const base::Path &file) {
    if (!session_.picture()) {
        waiting_.push_front(file); // comes when a workspace is open
        view_.showProblem(Session::noWorkspace());
        return;
    }
    file_ = file;
    options_ = {};
    corrections_ = {};
    fresh_ = {};
    source_.clear();
    survey_.reset();
    version_ = {};
    form_.reset();
    formAsked_ = false;
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
            if (formAsked_)
                showFile();
            else
                recognise();
        }));
}

// The form's earlier exports say what its columns are: nothing is asked twice.
void ImportPresenter::recognise() {
    formAsked_ = true;
    const std::uint64_t asked = ++generation_;
    running_ = session_.perform<std::optional<KnownForm>>(
        {},
        [inspection = inspection_](Session::Open &open, const base::Progress &,
                                   const base::CancelToken &) {
            return guarded([&]() -> base::Result<std::optional<KnownForm>> {
                return recogniseForm(*open.workspace, *inspection);
            });
        },
        whileAlive(alive_, [this, asked](base::Result<std::optional<KnownForm>> form) {
            if (asked != generation_)
                return;
            if (form && *form) {
                form_ = **form;
                const auto roles = rolesOf(form_->profile, *inspection_);
                corrections_.columns.insert(corrections_.columns.end(), roles.begin(), roles.end());
                if (!roles.empty()) {
                    inspect();
                    return;
                }
            }
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

importing::Inspection ImportPresenter::knownInspection() const {
    auto known = *inspection_;
    if (form_)
        importing::applyProfile(form_->profile, known);
    return known;
}

std::vector<ImportPresenter::Question> ImportPresenter::openQuestions() const {
    std::vector<Question> questions;
    const auto known = knownInspection();
    if (!known.ambiguousDateColumns().empty() && !corrections_.dateOrder)
        questions.push_back({0});
    for (const auto &column : known.columns) {
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
    ImportFileStep step =
        filePicture(knownInspection(), options_, corrections_, session_.translator());
    const auto questions = openQuestions();
    if (!questions.empty())
        step.question = wordsOf(questions.front(), questions.size());
    if (form_) {
        step.reasons.push_back(
            {true, session_.say(tr("The same form as “{source}”: read as the last time")
                                    .with("source", form_->source))});
        if (!corrections_.dateOrder && !inspection_->ambiguousDateColumns().empty())
            step.dates.texts.front() = session_.say(tr("As the last time"));
    }
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
    findUnknownUnits();
    dryRun();
}

// The form's own survey; else the one in which most of the file's questions have a place; else a
// new one.
void ImportPresenter::proposeSurvey() {
    double best = kLikeEnough;
    survey_.reset();
    if (form_ && session_.picture()->summaryOf(form_->survey)) {
        survey_ = form_->survey;
        return;
    }
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

} // namespace kooste::app
