// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/languages.h"
#include "store/batches.h"

namespace kooste::app {

/// The imported files of a workspace: list, undo, rows kept aside.
class ImportHistory {
public:
    explicit ImportHistory(store::Workspace &workspace) : workspace_(workspace) {}

    base::Result<std::vector<store::Batch>> list() const; ///< newest first
    /// Error usage `unknownBatch`.
    base::Result<store::Batch> undo(store::BatchId batch) const;
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
