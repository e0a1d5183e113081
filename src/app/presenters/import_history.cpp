// SPDX-License-Identifier: MIT
// The second half of ImportPresenter: one import of the history, its undo and its kept rows.
#include "app/presenters/import_pictures.h"
#include "app/presenters/import_presenter.h"
#include "app/usecases/failure.h"
#include "app/usecases/history.h"

namespace kooste::app {

using base::tr;
using base::trn;

void ImportPresenter::openBatch(std::int64_t batch) {
    step_ = Step::result;
    const std::uint64_t asked = ++generation_;
    session_.perform<ImportResult>(
        {},
        [batch, &translator = session_.translator()](
            Session::Open &open, const base::Progress &,
            const base::CancelToken &) -> base::Result<ImportResult> {
            return guarded([&]() -> base::Result<ImportResult> {
                const store::BatchRepository batches(*open.workspace);
                const store::BatchId id{batch};
                const auto found = batches.find(id);
                if (!found)
                    return base::Error{base::ErrorKind::usage, "unknownBatch",
                                       tr("This import is no longer in the workspace.")};
                const auto survey = store::SurveyRepository(*open.workspace).load(found->survey);
                return resultPicture(
                    *found, batches.header(id), batches.rejected(id), batches.changed(id),
                    survey ? survey->name.best(translator.language()) : "", translator);
            });
        },
        whileAlive(alive_, [this, asked](base::Result<ImportResult> result) {
            if (asked != generation_)
                return;
            if (result)
                view_.showResult(*result);
            else
                failed(result.error());
        }));
}

std::string ImportPresenter::undoQuestion(std::int64_t batch) const {
    for (const auto &one : session_.picture()->batches)
        if (one.id.value == batch)
            return session_.say(
                trn("Undo the import of {file}? {n} response goes with its comments and rows kept "
                    "aside. This cannot be taken back.",
                    "Undo the import of {file}? {n} responses go with their comments and rows kept "
                    "aside. This cannot be taken back.",
                    one.imported)
                    .with("file", one.fileName));
    return {};
}

void ImportPresenter::undo(std::int64_t batch) {
    session_.perform<store::Batch>(
        tr("Undoing the import"),
        [batch](Session::Open &open, const base::Progress &, const base::CancelToken &) {
            return guarded(
                [&] { return ImportHistory(*open.workspace).undo(store::BatchId{batch}); });
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

} // namespace kooste::app
