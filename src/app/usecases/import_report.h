// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/languages.h"
#include "store/batches.h"

namespace kooste::app {

/// What happened in one import, as a workbook to be kept: the file, the counts that add up, the
/// rows kept aside with their reasons (personal data taken away), changed responses, answers that
/// fitted no question, what was remarked and what was decided.
class ImportReport {
public:
    explicit ImportReport(store::Workspace &workspace) : workspace_(workspace) {}

    /// Whole or not at all. Errors: usage `unknownBatch`, `unknownFormat` (no .xlsx), output.
    base::Result<void> write(store::BatchId batch, const base::Path &target,
                             const base::Translator &translator) const;

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
