// SPDX-License-Identifier: MIT
#include "store/transaction.h"
#include "store/connection.h"

namespace kooste::store {

Transaction::Transaction(Workspace &workspace) : connection_(workspace.connection()) {
    if (workspace.isReadOnly()) {
        error_ = connection_.errorOf(SQLITE_READONLY, {});
        return;
    }
    try {
        if (connection_.transactionDepth == 0) {
            connection_.execute("BEGIN IMMEDIATE");
            connection_.transactionLost = false;
        }
        ++connection_.transactionDepth;
        open_ = true;
    } catch (const SQLite::Exception &failure) {
        error_ = connection_.errorOf(failure);
    }
}

Transaction::~Transaction() {
    if (!open_)
        return;
    connection_.transactionLost = true;
    if (--connection_.transactionDepth > 0)
        return;
    // SQLite may have rolled back by itself (full disk): then there is nothing left to undo.
    if (sqlite3_get_autocommit(connection_.handle()) == 0)
        sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

base::Result<void> Transaction::commit() {
    if (error_)
        return *error_;
    if (!open_ || connection_.transactionLost)
        return base::Error{base::ErrorKind::workspace, "transactionLost",
                           base::tr("An earlier step failed. Nothing was changed.")};
    if (connection_.transactionDepth == 1) {
        try {
            connection_.execute("COMMIT");
        } catch (const SQLite::Exception &failure) {
            return connection_.errorOf(failure);
        }
    }
    --connection_.transactionDepth;
    open_ = false;
    return {};
}

} // namespace kooste::store
