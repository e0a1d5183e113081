// SPDX-License-Identifier: MIT
#include "store/workspace_opener.h"
#include "store/lock_file.h"

#include <boost/filesystem/operations.hpp>

namespace kooste::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;

WorkspaceOpener::WorkspaceOpener(const base::Path &path, const OpenOptions &options)
    : workspace_(new Workspace(path, options)) {}

Result<std::unique_ptr<Workspace>> WorkspaceOpener::open() {
    auto state = examineFile(workspace_->path_);
    if (!state)
        return state.error();
    state_ = *state;
    state_.onNetwork = workspace_->options_.onNetwork.value_or(state_.onNetwork);
    for (auto step : {&WorkspaceOpener::connect, &WorkspaceOpener::checkIdentity,
                      &WorkspaceOpener::bringUpToDate, &WorkspaceOpener::prepare})
        if (auto done = (this->*step)(); !done)
            return done.error();
    if (state_.onNetwork)
        warnOfNetwork();
    return std::move(workspace_);
}

Result<void> WorkspaceOpener::connect() {
    const bool asked = workspace_->options_.access == Access::readOnly;
    workspace_->readOnly_ = asked || !state_.writable;
    if (!state_.writable && state_.hasWal)
        return refused("lockedWorkspace", notClosed());
    if (!state_.writable && !asked)
        warn("readOnly", tr("The workspace is open for reading only."));
    // Without SQLite's own mutex every value costs one lock less; one thread at a time is our rule.
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                      (state_.writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY);
    // SQLite reads a file of WAL mode only with files of its own beside it, or when told that
    // nobody changes it. Else its locks hold, also against who writes it on a server.
    const bool onlyImmutable = !state_.writable && state_.walMode;
    const auto name = base::utf8FromPath(workspace_->path_);
    try {
        workspace_->connection_ =
            std::make_unique<Connection>(sqliteAddress(workspace_->path_, onlyImmutable), flags,
                                         workspace_->options_.busyMilliseconds, name);
    } catch (const SQLite::Exception &) {
        return refused("workspaceNotReadable",
                       tr("The workspace “{file}” cannot be opened: no permission to its file or "
                          "folder."));
    }
    return {};
}

/// Before any table is read: another program's or a newer file is not touched.
Result<void> WorkspaceOpener::checkIdentity() {
    return guarded(connection(), [&]() -> Result<void> {
        if (connection().number("PRAGMA application_id") != kApplicationId)
            return refused("notAWorkspace", tr("“{file}” is not a workspace of this program."));
        const auto version = connection().number("PRAGMA user_version");
        if (version > newestSchemaVersion())
            return refused("newerWorkspace",
                           tr("“{file}” was made by a newer version of this program (its format is "
                              "{theirs}, this program knows {ours}). Install the newer version.")
                               .with("theirs", version)
                               .with("ours", newestSchemaVersion()));
        if (version < 1)
            return refused("damagedWorkspace",
                           tr("The workspace “{file}” is damaged. Take the latest backup copy into "
                              "use."));
        return {};
    });
}

Result<void> WorkspaceOpener::bringUpToDate() {
    return guarded(connection(), [&]() -> Result<void> {
        const auto version = connection().number("PRAGMA user_version");
        if (version == newestSchemaVersion())
            return {};
        if (workspace_->readOnly_)
            return refused("workspaceNotMigrated",
                           tr("“{file}” was made by an older version of this program and must be "
                              "brought up to date, but it is read-only. Open it once where you may "
                              "write."));
        connection().execute("PRAGMA secure_delete = ON");
        auto copy = workspace_->path_;
        copy.replace_extension(".v" + std::to_string(version) + ".kooste");
        migrate(connection(), migrationSteps(), copy);
        warn("migrated", tr("The workspace was brought up to date. A copy of how it was: “{copy}”.")
                             .with("copy", base::utf8FromPath(copy)));
        return {};
    });
}

Result<void> WorkspaceOpener::prepare() {
    return guarded(connection(), [&]() -> Result<void> {
        connection().execute("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
                             "PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536;"
                             "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON");
        if (workspace_->readOnly_)
            connection().execute("PRAGMA query_only = ON");
        else // a copy that was not closed may have WAL on, which needs memory in common
            connection().execute(state_.onNetwork
                                     ? "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL"
                                     : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        // A damaged or truncated file shows here, not in the middle of the work.
        connection().number("SELECT count(*) FROM sqlite_schema");
        connection().number("SELECT next FROM counter WHERE name = 'response'");
        return {};
    });
}

void WorkspaceOpener::warnOfNetwork() {
    warn("networkShare", tr("The workspace lies on a network share. Only one person should have it "
                            "open at a time; a copy on this computer is faster and safer."));
    if (workspace_->readOnly_) {
        if (auto held = LockFile::heldBy(workspace_->path_))
            workspace_->warnings_.push_back(*std::move(held));
        return;
    }
    auto taken = LockFile::take(workspace_->path_);
    workspace_->lockFile_ = std::move(taken.lock);
    if (taken.warning)
        workspace_->warnings_.push_back(*taken.warning);
}

void WorkspaceOpener::warn(const char *code, base::Message message) {
    workspace_->warnings_.push_back({base::Severity::warning, code, std::move(message)});
}

Error WorkspaceOpener::refused(const char *code, base::Message message) const {
    const auto name = base::utf8FromPath(workspace_->path_);
    Error error{ErrorKind::workspace, code, std::move(message).with("file", name)};
    error.file = name;
    return error;
}

} // namespace kooste::store
