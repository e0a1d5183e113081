// SPDX-License-Identifier: MIT
// The second half of ImportPresenter: one import of the history, its undo and its kept rows.
#include "app/presenters/import_pictures.h"
#include "app/presenters/import_presenter.h"
#include "app/usecases/failure.h"
#include "app/usecases/history.h"
#include "app/usecases/import_report.h"
#include "base/text.h"

namespace kooste::app {

using base::tr;
using base::trn;

namespace {

constexpr std::size_t kNamedUnits = 3;

/// "Remove also 2 units (Kotka, Kouvola) and the survey “Kysely” that it made"
std::string madeWords(const store::MadeByImport &made, const Say &say) {
    std::vector<std::string> names;
    for (const auto &unit : made.units)
        if (names.size() < kNamedUnits)
            names.push_back(unit.name.best(say.language()));
    if (made.units.size() > kNamedUnits)
        names.emplace_back("…");
    const auto units = static_cast<std::int64_t>(made.units.size());
    const auto survey = made.surveyName.best(say.language());
    if (made.empty())
        return {};
    if (made.units.empty())
        return say(tr("Remove also the survey “{survey}” that it made").with("survey", survey));
    auto words =
        made.survey
            ? trn("Remove also the survey “{survey}” and {n} unit that it made: {units}",
                  "Remove also the survey “{survey}” and {n} units that it made: {units}", units)
                  .with("survey", survey)
            : trn("Remove also {n} unit that it made: {units}",
                  "Remove also {n} units that it made: {units}", units);
    return say(std::move(words).with("units", base::join(names, ", ")));
}

} // namespace

void ImportPresenter::openBatch(std::int64_t batch) {
    step_ = Step::result;
    const std::uint64_t asked = ++generation_;
    session_.perform<std::shared_ptr<StoredImport>>(
        {},
        [batch, &translator = session_.translator()](Session::Open &open, const base::Progress &,
                                                     const base::CancelToken &) {
            return guarded(
                [&] { return readStored(*open.workspace, store::BatchId{batch}, translator); });
        },
        whileAlive(alive_, [this, asked](base::Result<std::shared_ptr<StoredImport>> stored) {
            if (asked != generation_)
                return;
            if (!stored) {
                failed(stored.error());
                return;
            }
            stored_ = *std::move(stored);
            showStored();
        }));
}

void ImportPresenter::showStored() {
    ImportResult result = resultPicture(*stored_, session_.translator());
    if (const auto *next = waiting_.next())
        result.next = base::fileNameOf(*next);
    view_.showResult(result);
}

void ImportPresenter::askUndo(std::int64_t batch) {
    session_.perform<store::MadeByImport>(
        {},
        [batch](Session::Open &open, const base::Progress &, const base::CancelToken &) {
            return guarded(
                [&] { return ImportHistory(*open.workspace).madeOnlyBy(store::BatchId{batch}); });
        },
        whileAlive(alive_, [this, batch](base::Result<store::MadeByImport> made) {
            if (!made) {
                view_.showProblem(made.error());
                return;
            }
            const auto &batches = session_.picture()->batches;
            const auto one = std::find_if(batches.begin(), batches.end(), [&](const auto &other) {
                return other.id.value == batch;
            });
            if (one == batches.end())
                return;
            UndoQuestion question;
            question.batch = batch;
            question.text = session_.say(
                trn("Undo the import of {file}? {n} response goes with its comments and rows kept "
                    "aside. This cannot be taken back.",
                    "Undo the import of {file}? {n} responses go with their comments and rows kept "
                    "aside. This cannot be taken back.",
                    one->imported)
                    .with("file", one->fileName));
            question.places = madeWords(*made, Say(session_.translator()));
            view_.askUndo(question);
        }));
}

void ImportPresenter::undo(std::int64_t batch, bool withPlaces) {
    session_.perform<store::Batch>(
        tr("Undoing the import"),
        [batch, withPlaces](Session::Open &open, const base::Progress &,
                            const base::CancelToken &) {
            return guarded([&]() -> base::Result<store::Batch> {
                const ImportHistory history(*open.workspace);
                if (!withPlaces)
                    return history.undo(store::BatchId{batch});
                auto undone = history.undoWithPlaces(store::BatchId{batch});
                return undone ? base::Result<store::Batch>(undone->batch)
                              : base::Result<store::Batch>(undone.error());
            });
        },
        whileAlive(alive_, [this](base::Result<store::Batch> undone) {
            if (!undone) {
                view_.showProblem(undone.error());
                return;
            }
            step_ = Step::start;
            session_.refresh();
            view_.say(trn("The import was undone: {n} response went.",
                          "The import was undone: {n} responses went.", undone->imported));
        }));
}

void ImportPresenter::saveRows(std::int64_t batch, const base::Path &target) {
    session_.perform<std::int64_t>(
        tr("Saving the rows"),
        [batch, target, &translator = session_.translator()](
            Session::Open &open, const base::Progress &, const base::CancelToken &) {
            return guarded([&] {
                return ImportHistory(*open.workspace)
                    .writeKeptRows(store::BatchId{batch}, target, translator);
            });
        },
        whileAlive(alive_, [this, target](base::Result<std::int64_t> rows) {
            if (rows)
                view_.say(trn("{n} row saved: {file}", "{n} rows saved: {file}", *rows)
                              .with("file", base::fileNameOf(target)));
            else
                view_.showProblem(rows.error());
        }));
}

void ImportPresenter::saveReport(std::int64_t batch, const base::Path &target) {
    session_.perform<bool>(
        tr("Saving the report"),
        [batch, target,
         &translator = session_.translator()](Session::Open &open, const base::Progress &,
                                              const base::CancelToken &) -> base::Result<bool> {
            const auto written =
                ImportReport(*open.workspace).write(store::BatchId{batch}, target, translator);
            return written ? base::Result<bool>(true) : base::Result<bool>(written.error());
        },
        whileAlive(alive_, [this, target](base::Result<bool> written) {
            if (written)
                view_.say(tr("Report saved: {file}").with("file", base::fileNameOf(target)));
            else
                view_.showProblem(written.error());
        }));
}

// --- Mending rejected rows

void ImportPresenter::chooseCell(int row, int column) {
    const auto at = static_cast<std::size_t>(std::max(row, 0));
    const auto cell = static_cast<std::size_t>(std::max(column - 1, 0));
    MendableCell shown;
    if (!stored_ || row < 0 || at >= stored_->rejected.size() || column < 1 ||
        cell >= stored_->cells(at).size()) {
        shown.label = session_.say(tr("Choose a cell of a rejected row."));
        view_.showCell(shown);
        return;
    }
    shown.label = session_.say(tr("Row {row}, {column}:")
                                   .with("row", stored_->rejected[at].row)
                                   .with("column", cell < stored_->header.size()
                                                       ? base::shortened(stored_->header[cell], 30)
                                                       : session_.say(tr("(no header)"))));
    shown.editable = stored_->editable(at, cell);
    if (shown.editable)
        shown.text = keptCellWords(stored_->cells(at)[cell], session_.translator());
    else
        shown.hint = session_.say(tr("Personal data is not kept, so there is nothing to mend."));
    if (stored_->rejected[at].reason == "badTime" && stored_->rejected[at].column == column)
        shown.hint = session_.say(tr("For example 31.12.2025 9.15"));
    else if (stored_->cells(at).size() != stored_->header.size())
        shown.hint =
            session_.say(tr("{cells} cells, should be {wanted}")
                             .with("cells", static_cast<std::int64_t>(stored_->cells(at).size()))
                             .with("wanted", static_cast<std::int64_t>(stored_->header.size())));
    view_.showCell(shown);
}

void ImportPresenter::setCell(int row, int column, const std::string &text) {
    const auto at = static_cast<std::size_t>(row);
    const auto cell = static_cast<std::size_t>(column - 1);
    if (!stored_ || row < 0 || at >= stored_->rejected.size() || column < 1 ||
        !stored_->editable(at, cell))
        return;
    auto cells = stored_->cells(at);
    if (keptCellWords(cells[cell], session_.translator()) == text)
        return;
    cells[cell] = text;
    stored_->mended[at] = std::move(cells);
    showStored();
    chooseCell(row, column);
}

void ImportPresenter::joinCells(int row, int column) {
    const auto at = static_cast<std::size_t>(row);
    const auto cell = static_cast<std::size_t>(column - 1);
    if (!stored_ || row < 0 || at >= stored_->rejected.size() || column < 1 ||
        cell + 1 >= stored_->cells(at).size())
        return;
    auto cells = stored_->cells(at);
    if (!cells[cell + 1].empty())
        cells[cell] += (cells[cell].empty() ? "" : " ") + cells[cell + 1];
    cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(cell) + 1);
    stored_->mended[at] = std::move(cells);
    showStored();
    chooseCell(row, column);
}

void ImportPresenter::addCell(int row, int column) {
    const auto at = static_cast<std::size_t>(row);
    if (!stored_ || row < 0 || at >= stored_->rejected.size() || column < 1 ||
        static_cast<std::size_t>(column) > stored_->cells(at).size())
        return;
    auto cells = stored_->cells(at);
    cells.insert(cells.begin() + column, std::string());
    stored_->mended[at] = std::move(cells);
    showStored();
    chooseCell(row, column);
}

void ImportPresenter::importMended() {
    if (!stored_ || stored_->mended.empty())
        return;
    std::vector<MendedRow> rows;
    for (const auto &[at, cells] : stored_->mended)
        rows.push_back({stored_->rejected[at].row, cells});
    view_.showImporting();
    session_.perform<RepairOutcome>(
        tr("Importing the mended rows"),
        [rows = std::move(rows), batch = stored_->batch.id](
            Session::Open &open, const base::Progress &progress, const base::CancelToken &cancel) {
            return guarded([&] {
                return RepairImport(*open.workspace).importMended(batch, rows, progress, cancel);
            });
        },
        whileAlive(alive_, [this](base::Result<RepairOutcome> outcome) {
            if (!outcome) {
                view_.showProblem(outcome.error());
                showStored();
                return;
            }
            session_.refresh();
            openBatch(stored_->batch.id.value);
            view_.say(trn("{n} mended row was imported; {rejected} still rejected, {known} in the "
                          "workspace already.",
                          "{n} mended rows were imported; {rejected} still rejected, {known} in "
                          "the workspace already.",
                          outcome->imported)
                          .with("rejected", outcome->rejected)
                          .with("known", outcome->known + outcome->changed));
        }));
}

// --- Changed responses

void ImportPresenter::keepEarlier(std::int64_t row) { settle(row, false); }
void ImportPresenter::takeNew(std::int64_t row) { settle(row, true); }

void ImportPresenter::settle(std::int64_t row, bool takeNew) {
    if (!stored_)
        return;
    session_.perform<bool>(
        tr("Saving the decision"),
        [row, takeNew, batch = stored_->batch.id](Session::Open &open, const base::Progress &,
                                                  const base::CancelToken &) {
            return guarded([&]() -> base::Result<bool> {
                RepairImport repair(*open.workspace);
                const auto done =
                    takeNew ? repair.takeNew(batch, row) : repair.keepEarlier(batch, row);
                return done ? base::Result<bool>(true) : base::Result<bool>(done.error());
            });
        },
        whileAlive(alive_, [this, row, takeNew](base::Result<bool> done) {
            if (!done) {
                view_.showProblem(done.error());
                return;
            }
            session_.refresh();
            openBatch(stored_->batch.id.value);
            view_.say((takeNew ? tr("Row {row}: the new answers were taken.")
                               : tr("Row {row}: the earlier answers stay."))
                          .with("row", row));
        }));
}

} // namespace kooste::app
