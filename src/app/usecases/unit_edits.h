// SPDX-License-Identifier: MIT
#pragma once
#include "store/units.h"

namespace kooste::app {

/// "County", "Result area", "Service", "Unit".
base::Message unitLevelName(model::UnitLevel level);

/// Whether the unit may stand where it says, with the validity that it says. Errors usage:
/// `unitNameMissing`, `unitLevelTooHigh` (a unit stands under one of a lower level, only units may
/// stand under units), `unitEndsBeforeItBegins`. Codes and circles are the store's to check.
base::Result<void> checkUnit(const model::UnitTree &units, const model::Unit &unit);

/// Adds one unit, as the Organisation screen does; its id is given.
class AddUnit {
public:
    explicit AddUnit(store::Workspace &workspace) : workspace_(workspace) {}
    /// Errors usage: those of checkUnit, `unitCodeMissing`, `unitCodeInUse`, `unknownParentUnit`.
    base::Result<model::UnitId> run(model::Unit unit) const;

private:
    store::Workspace &workspace_;
};

/// Removes a unit that nothing refers to.
class RemoveUnit {
public:
    explicit RemoveUnit(store::Workspace &workspace) : workspace_(workspace) {}
    /// Error usage `unitInUse`: it has responses or units below it.
    base::Result<void> run(model::UnitId unit) const;

private:
    store::Workspace &workspace_;
};

} // namespace kooste::app
