// SPDX-License-Identifier: MIT
#pragma once
#include "base/progress.h"
#include "store/workspace.h"

namespace kooste::store {

struct Problem {
    std::string where; ///< "answers_3", "comment", "batch 7"
    base::Message message;
};

/// Looks for everything that should never be: SQLite's own check, references, orphans in the common
/// tables, batch counts against rows, option numbers that their version does not know, missing
/// columns. Empty: the workspace is whole.
std::vector<Problem> check(Workspace &workspace, const base::Progress &progress = {},
                           const base::CancelToken &cancel = {});

} // namespace kooste::store
