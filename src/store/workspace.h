// SPDX-License-Identifier: MIT
#pragma once
#include "base/files.h"
#include "base/period.h"
#include "base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kooste::store {

class Connection;
class LockFile;

/// What a workspace decides for all that is shown from it.
struct Settings {
    std::string name;
    int suppressionThreshold =
        5; ///< a figure with a smaller base never leaves the program; 1..1000
    base::SeasonCalendar seasons = base::SeasonCalendar::usual();
    std::vector<base::Language> languages = {base::Language::fi, base::Language::sv,
                                             base::Language::en};
};

struct CreateOptions {
    std::string name;       ///< empty: the file's name without its ending
    bool overwrite = false; ///< replaces an existing file
};

enum class Access {
    readWrite, ///< falls back to read-only where the file or its folder cannot be written
    readOnly   ///< never changes a byte of the file
};

struct OpenOptions {
    Access access = Access::readWrite;
    int busyMilliseconds = 2000; ///< how long to wait for another program's lock
    /// For tests: whether the file lies on a network share. Empty: asked from the system.
    std::optional<bool> onNetwork = {};
};

/// Marks the file as ours ("KOOS"); stands at byte 68 of the file.
constexpr std::int32_t kApplicationId = 0x4B4F4F53;

/// One `.kooste` file, open. The connection behind it serves one thread at a time: a job that runs
/// on a thread of its own takes `another()`. While it is open the file may have `-wal` and `-shm`
/// beside it; when the last one is closed it is one file again.
///
/// Errors of create: kind output (`fileExists`, `outputNotWritten`). Errors of open: kind
/// workspace, codes `workspaceMissing`, `notAWorkspace`, `newerWorkspace`, `lockedWorkspace`,
/// `damagedWorkspace`, `workspaceNotReadable`, `workspaceNotMigrated`. Later errors of writing:
/// `diskFull` (output), `lockedWorkspace`, `damagedWorkspace`, `readOnlyWorkspace`.
class Workspace {
public:
    /// Makes an empty workspace, whole or not at all, and opens it.
    static base::Result<std::unique_ptr<Workspace>> create(const base::Path &path,
                                                           const CreateOptions &options);
    static base::Result<std::unique_ptr<Workspace>> open(const base::Path &path,
                                                         const OpenOptions &options = {});
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    /// A second connection to the same file, for another thread.
    base::Result<std::unique_ptr<Workspace>> another() const;
    /// Writes everything into the one file. The destructor does the same but cannot tell of errors.
    base::Result<void> close();

    const base::Path &path() const { return path_; }
    bool isReadOnly() const { return readOnly_; }
    /// What the user should know about how it was opened: read-only, network share, migrated.
    const std::vector<base::Diagnostic> &warnings() const { return warnings_; }

    Settings settings() const;
    base::Result<void> saveSettings(const Settings &settings);
    /// The periods with this workspace's seasons.
    base::PeriodCalendar calendar() const { return base::PeriodCalendar(settings().seasons); }

    int schemaVersion() const;
    std::int64_t bytes() const; ///< of the file when it is closed: pages x page size
    /// A number that is another one after every change, by this program or by another.
    std::uint64_t changeStamp() const;
    /// A complete copy in a new file; kind output where it cannot be written or exists already.
    base::Result<void> saveCopy(const base::Path &target, bool overwrite = false) const;

    /// For the classes of this folder.
    Connection &connection() const { return *connection_; }

private:
    Workspace(base::Path path, OpenOptions options);
    base::Path path_;
    OpenOptions options_;
    bool readOnly_ = false;
    std::unique_ptr<LockFile> lockFile_; ///< on a network share
    std::vector<base::Diagnostic> warnings_;
    std::unique_ptr<Connection> connection_;
    friend class WorkspaceOpener;
};

/// Takes away what an unclosed workspace of that name left behind (`-wal` …): SQLite would take it
/// for a part of the new file that is about to take the name.
void removeLeftovers(const base::Path &path);

} // namespace kooste::store
