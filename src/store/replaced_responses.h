// SPDX-License-Identifier: MIT
#pragma once
#include "model/response.h"
#include "store/connection.h"
#include "store/ids.h"

namespace kooste::store {

/// Keeps a response as it was before import `by` gave it new answers. Private to this folder.
void keepReplaced(Connection &connection, BatchId by, const model::Survey &survey,
                  ResponseId response, const model::Response &before);

/// Gives the responses that this import replaced their earlier answers back. Where a later import
/// replaced one again, the later answers stay and remember the earlier ones.
base::Result<void> restoreReplaced(Workspace &workspace, BatchId by);

} // namespace kooste::store
