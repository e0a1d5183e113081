// SPDX-License-Identifier: MIT
#pragma once
#include "base/result.h"
#include "store/workspace.h"

namespace kooste::store {

/// What can be told of a workspace file before SQLite touches it. Private to this folder.
struct FileState {
    bool writable = false;  ///< the file and its folder
    bool hasWal = false;    ///< a non-empty `-wal` stands beside it
    bool onNetwork = false; ///< SMB, NFS and the like: WAL would not be safe
};

/// Errors of kind workspace: `workspaceMissing`, `workspaceNotReadable`, `notAWorkspace`
/// (a folder, another kind of file, another program's SQLite file).
base::Result<FileState> examineFile(const base::Path &path);

/// `<file>.lock` on a network share names who has the workspace open.
base::Path lockFileOf(const base::Path &path);
/// Makes the lock file; if there is one, a warning with the name in it, and it is left alone.
struct LockFileOutcome {
    bool made = false;
    std::optional<base::Diagnostic> warning;
};
LockFileOutcome makeLockFile(const base::Path &path);

/// SQLite's address of a file: "file:/a%20b?immutable=1".
std::string sqliteAddress(const base::Path &path, bool immutable);

} // namespace kooste::store
