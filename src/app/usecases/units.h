// SPDX-License-Identifier: MIT
#pragma once
#include "base/progress.h"
#include "store/units.h"

namespace kooste::app {

/// Reads an organisation tree from a table file (CSV, TSV or a workbook) and adds or changes its
/// units by code, all of them or none. Columns by their headers in any of the three languages, in
/// any order: code, parent, name (fi, sv, en), level, valid from, valid to, code system. Only code
/// is a must; a blank level follows the depth, a blank name leaves the stored one.
class ImportUnits {
public:
    explicit ImportUnits(store::Workspace &workspace) : workspace_(workspace) {}

    struct Outcome {
        store::UnitsSaved saved;
        std::vector<base::Diagnostic> diagnostics; ///< columns that were not used
    };
    /// Errors: unreadableInput with row and column (unknown level, bad date, code missing or twice,
    /// unknown parent, a circle of parents).
    base::Result<Outcome> run(const base::Path &file, const base::CancelToken &cancel) const;

private:
    store::Workspace &workspace_;
};

/// Changes one unit's names, code, place, level or validity, as the Organisation screen does.
class EditUnit {
public:
    explicit EditUnit(store::Workspace &workspace) : workspace_(workspace) {}
    /// Errors usage: those of checkUnit (unit_edits.h), `unitCodeMissing`, `unitCodeInUse`,
    /// `unitInsideItself`.
    base::Result<void> run(model::Unit unit) const;

private:
    store::Workspace &workspace_;
};

/// The organisation as it stands.
base::Result<std::shared_ptr<const model::UnitTree>> unitsOf(store::Workspace &workspace);

/// By code, else by a unique name. Error usage `unknownUnit`, with near codes in the message.
base::Result<int> findUnit(const model::UnitTree &units, std::string_view codeOrName);

} // namespace kooste::app
