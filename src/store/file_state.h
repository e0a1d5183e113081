// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"
#include "store/workspace.h"

namespace kooste::store {

/// What can be told of a workspace file before SQLite touches it. Private to this folder.
struct FileState {
    bool writable = false;  ///< the file and its folder
    bool walMode = false;   ///< somebody has it open in WAL mode, or did not close it
    bool hasWal = false;    ///< a non-empty `-wal` stands beside it
    bool onNetwork = false; ///< SMB, NFS and the like: WAL would not be safe
};

/// Errors of kind workspace: `workspaceMissing`, `workspaceNotReadable`, `notAWorkspace`
/// (a folder, another kind of file, another program's SQLite file).
base::Result<FileState> examineFile(const base::Path &path);

/// SQLite's address of a file: "file:/a%20b?immutable=1".
std::string sqliteAddress(const base::Path &path, bool immutable);

} // namespace kooste::store
