// SPDX-License-Identifier: MIT
#include "store/migrations.h"
#include "base/system_path.h"

#include <array>

namespace kooste::store {

namespace {

constexpr std::array kSqlSteps{
#include "store_migrations.inc"
};

void runStep(Connection &connection, const MigrationStep &step) {
    SQLite::Transaction transaction(connection.database(), SQLite::TransactionBehavior::IMMEDIATE);
    if (!step.sql.empty())
        connection.execute(step.sql);
    if (step.change)
        step.change(connection);
    connection.execute("PRAGMA user_version = " + std::to_string(step.number));
    transaction.commit();
}

} // namespace

const std::vector<MigrationStep> &migrationSteps() {
    static const std::vector<MigrationStep> steps = [] {
        std::vector<MigrationStep> all;
        all.reserve(std::size(kSqlSteps));
        for (const char *sql : kSqlSteps)
            all.push_back({static_cast<int>(all.size()) + 1, sql});
        return all;
    }();
    return steps;
}

int newestSchemaVersion() { return migrationSteps().back().number; }

void migrate(Connection &connection, const std::vector<MigrationStep> &steps,
             const base::Path &copy) {
    const auto from = connection.number("PRAGMA user_version");
    if (from > 0 && from < steps.back().number)
        connection.database().backup(base::utf8FromPath(base::systemPath(copy)).c_str(),
                                     SQLite::Database::BackupType::Save);
    for (const auto &step : steps)
        if (step.number > from)
            runStep(connection, step);
}

} // namespace kooste::store
