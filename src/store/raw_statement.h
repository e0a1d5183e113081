// SPDX-License-Identifier: MIT
#pragma once
#include "store/connection.h"

#include <string_view>

namespace kooste::store {

/// A statement bound and read by position straight through SQLite's own functions: for the loops
/// that run once a response. Private to this folder.
class RawStatement {
public:
    RawStatement(Connection &connection, const std::string &sql) : connection_(&connection) {
        const int code =
            sqlite3_prepare_v3(connection.handle(), sql.c_str(), static_cast<int>(sql.size()),
                               SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
        if (code != SQLITE_OK)
            throw SQLite::Exception(connection.handle(), code);
    }
    RawStatement(RawStatement &&other) noexcept
        : connection_(other.connection_), statement_(std::exchange(other.statement_, nullptr)) {}
    RawStatement(const RawStatement &) = delete;
    RawStatement &operator=(const RawStatement &) = delete;
    ~RawStatement() { sqlite3_finalize(statement_); }

    void bind(int place, std::int64_t value) { sqlite3_bind_int64(statement_, place, value); }
    void bind(int place, double value) { sqlite3_bind_double(statement_, place, value); }
    /// The text must live until `execute`.
    void bind(int place, std::string_view value) {
        sqlite3_bind_text(statement_, place, value.data(), static_cast<int>(value.size()),
                          SQLITE_STATIC);
    }
    void bindNull(int place) { sqlite3_bind_null(statement_, place); }
    /// Runs a statement without rows.
    void execute() {
        const int code = sqlite3_step(statement_);
        if (code != SQLITE_DONE)
            fail(code);
        sqlite3_reset(statement_);
    }
    bool next() {
        const int code = sqlite3_step(statement_);
        if (code != SQLITE_ROW && code != SQLITE_DONE)
            fail(code);
        return code == SQLITE_ROW;
    }
    bool isNull(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
    int small(int column) const { return sqlite3_column_int(statement_, column); }
    double real(int column) const { return sqlite3_column_double(statement_, column); }
    std::string_view text(int column) const {
        const auto *bytes = sqlite3_column_blob(statement_, column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return bytes == nullptr ? std::string_view()
                                : std::string_view(static_cast<const char *>(bytes), size);
    }

private:
    [[noreturn]] void fail(int code) {
        SQLite::Exception failure(connection_->handle(), code);
        sqlite3_reset(statement_);
        throw failure;
    }
    Connection *connection_;
    sqlite3_stmt *statement_ = nullptr;
};

} // namespace kooste::store
