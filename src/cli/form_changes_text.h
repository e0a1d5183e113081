// SPDX-License-Identifier: MIT
#pragma once
#include "cli/json_text.h"
#include "importing/form_changes.h"

namespace kooste::cli {

/// What differs from the form's earlier exports: [{"kind","column","header","before","item",
/// "option","count","message"}].
Json changesJson(const std::vector<importing::FormChange> &changes, const Session &session);
/// The same as lines under a heading; nothing when there is none.
std::string changesText(const std::vector<importing::FormChange> &changes, const Session &session);

} // namespace kooste::cli
