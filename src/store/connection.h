// SPDX-License-Identifier: MIT
#pragma once
#include "base/civil.h"
#include "base/files.h"
#include "base/local_text.h"
#include "store/failure.h"
#include "store/transaction.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <cstdint>
#include <optional>
#include <sqlite3.h>
#include <string_view>

namespace kooste::store {

/// "“{file}” was not closed": SQLite would have to write beside it before it can be read.
base::Message notClosed();

/// A SQLite connection with what the repositories need to know about it. Private to this folder.
class Connection {
public:
    /// `name` is a path or a `file:` address, `file` what messages call it.
    Connection(const std::string &name, int flags, int busyMilliseconds, std::string file);

    SQLite::Database &database() { return database_; }
    sqlite3 *handle() { return database_.getHandle(); }
    void execute(const std::string &sql) { database_.exec(sql); }
    std::int64_t number(const std::string &sql);
    std::string text(const std::string &sql);
    bool hasTable(const std::string &name);
    const std::string &file() const { return file_; }
    /// What a failure of SQLite means to the user.
    base::Error errorOf(int code, const std::string &reason) const;
    base::Error errorOf(const SQLite::Exception &failure) const;

    int transactionDepth = 0;
    bool transactionLost = false; ///< an inner transaction was dropped: the outer cannot commit

private:
    SQLite::Database database_;
    std::string file_;
};

/// A prepared statement with named parameters: `Query(c, "… :code").set(":code", code)`.
class Query {
public:
    Query(Connection &connection, const std::string &sql)
        : statement_(connection.database(), sql) {}

    Query &set(const char *name, std::int64_t value);
    Query &set(const char *name, int value) { return set(name, std::int64_t{value}); }
    Query &set(const char *name, bool value) { return set(name, std::int64_t{value ? 1 : 0}); }
    Query &set(const char *name, double value);
    Query &set(const char *name, const std::string &value);
    Query &set(const char *name, std::string_view value) { return set(name, std::string(value)); }
    Query &set(const char *name, const char *value) { return set(name, std::string(value)); }
    Query &set(const char *name, const std::optional<base::Date> &value);
    Query &setNull(const char *name);
    /// NULL for 0: an id that is not there.
    Query &setId(const char *name, std::int64_t id) { return id ? set(name, id) : setNull(name); }
    /// Three parameters: name + "_fi", "_sv", "_en".
    Query &set(const std::string &name, const base::LocalText &value);

    bool next() { return statement_.executeStep(); }
    /// Executes a statement that gives no rows, and makes it ready for the next one.
    void run();
    void again() { statement_.reset(); }

    std::int64_t integer(int column) const { return statement_.getColumn(column).getInt64(); }
    int small(int column) const { return statement_.getColumn(column).getInt(); }
    double real(int column) const { return statement_.getColumn(column).getDouble(); }
    std::string text(int column) const { return statement_.getColumn(column).getString(); }
    bool isNull(int column) const { return statement_.isColumnNull(column); }
    std::optional<base::Date> date(int column) const; ///< from ISO text
    base::LocalText localText(int column) const;      ///< this column and the next two

private:
    mutable SQLite::Statement statement_;
};

/// Runs `work`, which gives a Result; a failure of SQLite becomes its Error.
template <class Work> auto guarded(Connection &connection, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception &failure) {
        return connection.errorOf(failure);
    } catch (const StorageFailure &failure) {
        return failure.error();
    }
}

/// Runs `work` inside a transaction that is committed when its Result is a value.
template <class Work> auto inTransaction(Workspace &workspace, Work work) -> decltype(work()) {
    return guarded(workspace.connection(), [&]() -> decltype(work()) {
        Transaction transaction(workspace);
        if (transaction.error())
            return *transaction.error();
        auto outcome = work();
        if (!outcome)
            return outcome;
        if (auto committed = transaction.commit(); !committed)
            return committed.error();
        return outcome;
    });
}

/// Runs `work`, which only reads; a failure of SQLite becomes a StorageFailure.
template <class Work> auto reading(Connection &connection, Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const SQLite::Exception &failure) {
        throw StorageFailure(connection.errorOf(failure), failure.what());
    }
}

} // namespace kooste::store
