// SPDX-License-Identifier: MIT
#pragma once
#include "model/unit.h"
#include "store/workspace.h"

namespace kooste::store {

/// A unit as a list gives it: its parent by code ("" for a root). The ids in `unit` are not read.
struct UnitEntry {
    model::Unit unit;
    std::string parentCode;
};

struct UnitsSaved {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
};

/// The organisation tree. Codes are unique in a workspace (error usage, `unitCodeInUse`).
class UnitRepository {
public:
    explicit UnitRepository(Workspace &workspace) : workspace_(workspace) {}

    std::shared_ptr<const model::UnitTree> load() const;
    int count() const;
    /// Adds a unit; its id is given. Errors usage: `unitCodeInUse`, `unitCodeMissing`,
    /// `unknownParentUnit`.
    base::Result<model::UnitId> insert(const model::Unit &unit);
    /// Changes everything but the id. Errors usage as above, and `unitInsideItself`.
    base::Result<void> update(const model::Unit &unit);
    /// Adds or changes by code, in any order of rows, all or nothing. Parents may be rows of the
    /// same list or stored already.
    base::Result<UnitsSaved> saveAll(const std::vector<UnitEntry> &entries);
    /// Error usage `unitInUse` when it has responses or units below it.
    base::Result<void> remove(model::UnitId unit);

private:
    Workspace &workspace_;
};

} // namespace kooste::store
