// SPDX-License-Identifier: MIT
#pragma once
#include "base/translator.h"
#include "importing/response_reader.h"
#include "store/batches.h"
#include "store/responses.h"

namespace kooste::app {

/// A rejected row as the user has mended it.
struct MendedRow {
    std::int64_t row = 0; ///< its number in the file
    std::vector<std::string> cells;
};

/// What became of mended rows.
struct RepairOutcome {
    std::int64_t imported = 0;
    std::int64_t rejected = 0; ///< still; they wait with the new cells and the new reason
    std::int64_t known = 0;    ///< were in the workspace already
    std::int64_t changed = 0;
    std::int64_t notWaiting = 0; ///< no rejected rows of this import (any more); left out
};

/// A known response that came again with other answers: what differs, old and new side by side.
struct ChangedPair {
    std::int64_t row = 0;
    std::string externalId;
    struct Difference {
        std::string question;
        std::string before;
        std::string after;
    };
    std::vector<Difference> differences;
    bool gone = false; ///< the earlier response's import has been undone since
};

/// What is left to do after an import: mending rejected rows and deciding about changed responses.
/// Each call is one transaction.
class RepairImport {
public:
    explicit RepairImport(store::Workspace &workspace) : workspace_(workspace) {}

    /// Brings the mended rows in, into the same batch, read as the batch's form is read. Units are
    /// found, never made. Errors: usage `unknownBatch`, workspace, output, cancelled.
    base::Result<RepairOutcome> importMended(store::BatchId batch,
                                             const std::vector<MendedRow> &rows,
                                             const base::Progress &progress,
                                             const base::CancelToken &cancel);
    base::Result<std::vector<ChangedPair>> changed(store::BatchId batch,
                                                   const base::Translator &translator) const;
    /// The earlier answers stay for good.
    base::Result<void> keepEarlier(store::BatchId batch, std::int64_t row);
    /// The new answers take the place of the earlier ones.
    base::Result<void> takeNew(store::BatchId batch, std::int64_t row);

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
