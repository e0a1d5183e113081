// SPDX-License-Identifier: MIT
#pragma once
#include "store/connection.h"

#include <functional>
#include <vector>

namespace kooste::store {

/// One step of the schema, from version number - 1 to number: SQL, or a function where a step must
/// go over the answer tables of all surveys. Runs in one transaction together with its
/// user_version.
struct MigrationStep {
    int number = 0;
    std::string sql;
    std::function<void(Connection &)> change = {};
};

/// The steps that this program knows, ascending from 1. The last one is its schema version.
const std::vector<MigrationStep> &migrationSteps();
int newestSchemaVersion();

/// Takes the file from its user_version to the newest. An older file (not a new one) is first
/// copied to `copy` with SQLite's backup. A step that fails leaves the file at the version before
/// it.
void migrate(Connection &connection, const std::vector<MigrationStep> &steps,
             const base::Path &copy);

} // namespace kooste::store
