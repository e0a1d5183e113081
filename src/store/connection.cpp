// SPDX-License-Identifier: MIT
#include "store/connection.h"

namespace kooste::store {

using base::Error;
using base::ErrorKind;
using base::tr;

namespace {

/// SQLite's count of its own memory, which nobody asks for, takes a lock at each allocation. It can
/// only be turned off before the first database is opened.
int openFlags(int flags) {
    static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(once);
    return flags;
}

} // namespace

base::Message notClosed() {
    return tr("“{file}” is open in another program or was not closed, and you may not write beside "
              "it. Wait until it is closed there, or open it where you may write.");
}

Connection::Connection(const std::string &name, int flags, int busyMilliseconds, std::string file)
    : database_(name, openFlags(flags), busyMilliseconds), file_(std::move(file)) {}

std::int64_t Connection::number(const std::string &sql) {
    return database_.execAndGet(sql).getInt64();
}

std::string Connection::text(const std::string &sql) {
    return database_.execAndGet(sql).getString();
}

bool Connection::hasTable(const std::string &name) { return database_.tableExists(name); }

namespace {

Error failed(ErrorKind kind, const char *code, base::Message message, const std::string &file) {
    Error error{kind, code, std::move(message)};
    error.message.with("file", file);
    error.file = file;
    return error;
}

/// What fails on a disk that is full by another name: a quota, a limit of the file's size.
bool isWriting(int code) {
    return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC ||
           code == SQLITE_IOERR_DIR_FSYNC || code == SQLITE_IOERR_TRUNCATE ||
           code == SQLITE_IOERR_SHMSIZE;
}

} // namespace

Error Connection::errorOf(const SQLite::Exception &failure) const {
    const int extended = failure.getExtendedErrorCode();
    return errorOf(extended > 0 ? extended : failure.getErrorCode(), failure.what());
}

Error Connection::errorOf(int code, const std::string &reason) const {
    if (code == SQLITE_READONLY_ROLLBACK || code == SQLITE_READONLY_RECOVERY)
        return failed(ErrorKind::workspace, "lockedWorkspace", notClosed(), file_);
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return failed(ErrorKind::workspace, "lockedWorkspace",
                      tr("The workspace “{file}” is in use by another program. Close it there or "
                         "wait, and try again."),
                      file_);
    case SQLITE_NOTADB:
        return failed(ErrorKind::workspace, "notAWorkspace",
                      tr("“{file}” is not a workspace of this program."), file_);
    case SQLITE_CORRUPT:
        return failed(
            ErrorKind::workspace, "damagedWorkspace",
            tr("The workspace “{file}” is damaged. Take the latest backup copy into use."), file_);
    case SQLITE_FULL:
        return failed(ErrorKind::output, "diskFull",
                      tr("There is no space left on the disk of “{file}”. Nothing was changed."),
                      file_);
    case SQLITE_READONLY:
        return failed(ErrorKind::workspace, "readOnlyWorkspace",
                      tr("The workspace “{file}” is read-only. Save a copy of it where you may "
                         "write, and open the copy."),
                      file_);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return failed(ErrorKind::workspace, "workspaceNotReadable",
                      tr("The workspace “{file}” cannot be opened: no permission to its file or "
                         "folder."),
                      file_);
    case SQLITE_IOERR:
        if (isWriting(code))
            return failed(ErrorKind::output, "workspaceNotWritten",
                          tr("The workspace “{file}” could not be written: {reason}. Nothing was "
                             "changed. Check that its disk has space and is still connected.")
                              .with("reason", reason),
                          file_);
        [[fallthrough]];
    default:
        return failed(
            ErrorKind::workspace, "storageFailed",
            tr("The workspace “{file}” could not be used: {reason}.").with("reason", reason),
            file_);
    }
}

Query &Query::set(const char *name, std::int64_t value) {
    statement_.bind(name, value);
    return *this;
}

Query &Query::set(const char *name, double value) {
    statement_.bind(name, value);
    return *this;
}

Query &Query::set(const char *name, const std::string &value) {
    statement_.bind(name, value);
    return *this;
}

Query &Query::set(const char *name, const std::optional<base::Date> &value) {
    return value ? set(name, base::isoDate(*value)) : setNull(name);
}

Query &Query::setNull(const char *name) {
    statement_.bind(name);
    return *this;
}

Query &Query::set(const std::string &name, const base::LocalText &value) {
    set((name + "_fi").c_str(), value.fi);
    set((name + "_sv").c_str(), value.sv);
    return set((name + "_en").c_str(), value.en);
}

void Query::run() {
    while (statement_.executeStep()) {
    }
    statement_.reset();
}

std::optional<base::Date> Query::date(int column) const {
    return isNull(column) ? std::nullopt : base::parseIsoDate(text(column));
}

base::LocalText Query::localText(int column) const {
    return {text(column), text(column + 1), text(column + 2)};
}

} // namespace kooste::store
