// SPDX-License-Identifier: MIT
#pragma once
#include "store/file_state.h"
#include "store/migrations.h"

namespace kooste::store {

/// Opens one workspace step by step; each step may refuse. Private to this folder.
class WorkspaceOpener {
public:
    WorkspaceOpener(const base::Path &path, const OpenOptions &options);
    base::Result<std::unique_ptr<Workspace>> open();

private:
    base::Result<void> connect();
    base::Result<void> checkIdentity();
    base::Result<void> bringUpToDate();
    base::Result<void> prepare();
    void warnOfNetwork();
    void warn(const char *code, base::Message message);
    base::Error refused(const char *code, base::Message message) const;
    Connection &connection() { return *workspace_->connection_; }

    std::unique_ptr<Workspace> workspace_;
    FileState state_;
};

} // namespace kooste::store
