// SPDX-License-Identifier: MIT
#pragma once
#include "store/batches.h"
#include "store/connection.h"

namespace kooste::store {

/// The rows of the table batch. Private to this folder.
BatchId insertBatchRow(Connection &connection, const Batch &batch);
void logMaskingOff(Connection &connection, const Batch &batch);
void updateBatchRow(Connection &connection, const Batch &batch, const std::string &headerJson);
void writeProof(Connection &connection, BatchId batch, const BatchProof &proof);

} // namespace kooste::store
