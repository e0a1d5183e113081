// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/languages.h"
#include "store/batches.h"
#include "store/made_by_import.h"

namespace kooste::app {

/// What an undo took away.
struct UndoneImport {
    store::Batch batch;
    store::MadeByImport removed; ///< what the import had made and nothing else used
};

/// The imported files of a workspace: list, undo, rows kept aside.
class ImportHistory {
public:
    explicit ImportHistory(store::Workspace &workspace) : workspace_(workspace) {}

    base::Result<std::vector<store::Batch>> list() const; ///< newest first
    /// Units and a survey that this import made and nothing else uses: to be asked about before
    /// an undo. Empty for most imports.
    base::Result<store::MadeByImport> madeOnlyBy(store::BatchId batch) const;
    /// Takes the responses away; units and survey stay. Responses whose answers this import
    /// replaced get their earlier ones back. Error usage `unknownBatch`.
    base::Result<store::Batch> undo(store::BatchId batch) const;
    /// The same, and what `madeOnlyBy` names goes too; one transaction.
    base::Result<UndoneImport> undoWithPlaces(store::BatchId batch) const;
    /// The rejected and changed rows as a CSV that Excel opens: row number, reason in words, then
    /// the cells as they stood (personal data taken away). Errors: usage `unknownBatch`, output.
    base::Result<std::int64_t> writeKeptRows(store::BatchId batch, const base::Path &target,
                                             const base::Translator &translator) const;

private:
    store::Workspace &workspace_;
};

/// "The row has another number of cells than the header": a rejected row's reason in words.
base::Message rejectionReason(std::string_view code);

} // namespace kooste::app
