// SPDX-License-Identifier: MIT
#include "app/usecases/history.h"
#include "app/usecases/failure.h"
#include "app/usecases/import_responses.h"
#include "exchange/answers/csv_writer.h"
#include "store/transaction.h"

namespace kooste::app {

base::Result<std::vector<store::Batch>> ImportHistory::list() const {
    return guarded([&]() -> base::Result<std::vector<store::Batch>> {
        return store::BatchRepository(workspace_).all();
    });
}

base::Result<store::Batch> ImportHistory::undo(store::BatchId batch) const {
    return guarded([&] { return store::BatchRepository(workspace_).undo(batch); });
}

base::Result<store::MadeByImport> ImportHistory::madeOnlyBy(store::BatchId batch) const {
    return guarded([&]() -> base::Result<store::MadeByImport> {
        return store::MadeByImportRepository(workspace_).unusedWithout(batch);
    });
}

base::Result<UndoneImport> ImportHistory::undoWithPlaces(store::BatchId batch) const {
    return guarded([&]() -> base::Result<UndoneImport> {
        store::Transaction transaction(workspace_);
        if (transaction.error())
            return *transaction.error();
        store::MadeByImportRepository made(workspace_);
        UndoneImport undone;
        undone.removed = made.unusedWithout(batch);
        auto gone = store::BatchRepository(workspace_).undo(batch);
        if (!gone)
            return gone.error();
        undone.batch = std::move(*gone);
        if (auto removed = made.remove(undone.removed); !removed)
            return removed.error();
        if (auto committed = transaction.commit(); !committed)
            return committed.error();
        store::BatchRepository(workspace_).forgetRemoved();
        return undone;
    });
}

namespace {

/// Row, reason, detail, then the cells.
std::vector<std::string> record(std::int64_t row, std::string reason,
                                const std::vector<std::string> &cells) {
    std::vector<std::string> line{std::to_string(row), std::move(reason)};
    line.insert(line.end(), cells.begin(), cells.end());
    return line;
}

} // namespace

base::Result<std::int64_t> ImportHistory::writeKeptRows(store::BatchId batch,
                                                        const base::Path &target,
                                                        const base::Translator &translator) const {
    return guarded([&]() -> base::Result<std::int64_t> {
        const store::BatchRepository batches(workspace_);
        if (!batches.find(batch))
            return base::Error{base::ErrorKind::usage, "unknownBatch",
                               base::tr("There is no import batch {batch}.")
                                   .with("batch", std::to_string(batch.value))};
        exchange::CsvWriter csv;
        auto header = batches.header(batch);
        header.insert(header.begin(), {base::render(base::tr("Row"), translator),
                                       base::render(base::tr("Reason"), translator)});
        csv.record(header);
        std::int64_t rows = 0;
        for (const auto &rejected : batches.rejected(batch)) {
            csv.record(record(rejected.row,
                              base::render(rejectionReason(rejected.reason), translator),
                              rejected.cells));
            ++rows;
        }
        for (const auto &changed : batches.changed(batch)) {
            csv.record(record(changed.row, base::render(rejectionReason("changed"), translator),
                              changed.cells));
            ++rows;
        }
        base::AtomicFile file(target);
        if (auto written = file.write(csv.text()); !written)
            return written.error();
        if (auto committed = file.commit(); !committed)
            return committed.error();
        return rows;
    });
}

base::Message rejectionReason(std::string_view code) {
    if (code == "wrongCellCount")
        return base::tr("the row has another number of cells than the header");
    if (code == "unknownUnit")
        return base::tr("the unit is not in the organisation");
    if (code == kUndecidedUnit)
        return base::tr("the unit waits for a choice");
    if (code == "badTime")
        return base::tr("the submission time cannot be read");
    if (code == "brokenQuotes")
        return base::tr("a quote stands in the wrong place");
    if (code == "changed")
        return base::tr("the response came again with other answers; the earlier ones were kept");
    return base::Message(std::string(code));
}

} // namespace kooste::app
