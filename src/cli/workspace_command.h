// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/create_workspace.h"
#include "cli/session.h"

namespace kooste::cli {

/// Opens the workspace that a command works on. What is to be said of how it was opened (read-only,
/// on a network share) goes to the reply.
base::Result<std::unique_ptr<store::Workspace>> openWorkspace(const std::string &file,
                                                              store::Access access);

/// Runs `work` on an opened workspace and closes it; the reply carries the opening's warnings.
template <class Work>
base::Result<Reply> withWorkspace(const std::string &file, store::Access access, Work &&work) {
    auto workspace = openWorkspace(file, access);
    if (!workspace)
        return workspace.error();
    base::Result<Reply> reply = work(**workspace);
    if (!reply)
        return reply;
    auto &diagnostics = reply->diagnostics;
    const auto &warnings = (*workspace)->warnings();
    diagnostics.insert(diagnostics.begin(), warnings.begin(), warnings.end());
    if (auto closed = (*workspace)->close(); !closed)
        return closed.error();
    return reply;
}

} // namespace kooste::cli
