// SPDX-License-Identifier: MIT
#pragma once
#include "store/batches.h"
#include "store/connection.h"

namespace kooste::store {

/// The rows of the table batch. Private to this folder.
BatchId insertBatchRow(Connection &connection, const Batch &batch);
void logMaskingOff(Connection &connection, const Batch &batch);
void updateBatchRow(Connection &connection, const Batch &batch, const std::string &headerJson);
std::optional<BatchProof> proofOf(Connection &connection, BatchId batch);
void writeProof(Connection &connection, BatchId batch, const BatchProof &proof);

/// Rows of a batch that count as another kind now, with the sums of their cells.
struct CountsMove {
    std::int64_t known = 0;
    std::int64_t changed = 0;
    std::uint64_t knownCells = 0; ///< modulo 2^64: what goes is subtracted
    std::uint64_t changedCells = 0;
};
void moveCounts(Connection &connection, BatchId batch, const CountsMove &move);
/// The changed row leaves the list and counts as a known one. False when it is not there.
bool settleChangedRow(Connection &connection, BatchId batch, std::int64_t row);

} // namespace kooste::store
