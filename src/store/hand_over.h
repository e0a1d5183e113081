// SPDX-License-Identifier: MIT
#pragma once
#include "store/batches.h"
#include "store/connection.h"

namespace kooste::store {

/// Before batch `going` is deleted: what other batches brought too becomes theirs, and responses
/// get the answers that they would have if it had never come. What is of `going` alone stays its
/// own. Within a transaction. Private to this folder.
base::Result<void> handOver(Workspace &workspace, const Batch &going);

} // namespace kooste::store
