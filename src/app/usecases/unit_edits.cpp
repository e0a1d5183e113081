// SPDX-License-Identifier: MIT
#include "app/usecases/unit_edits.h"

#include "app/usecases/failure.h"
#include "base/text.h"

namespace kooste::app {

using base::tr;
using model::UnitLevel;

namespace {

bool mayStandUnder(UnitLevel level, UnitLevel parent) {
    return level > parent || (level == UnitLevel::unit && parent == UnitLevel::unit);
}

base::Error tooHigh(UnitLevel level, UnitLevel parent) {
    return usage("unitLevelTooHigh",
                 tr("The level “{level}” cannot stand under the level “{parent}”. Choose another "
                    "level or another place.")
                     .with("level", unitLevelName(level))
                     .with("parent", unitLevelName(parent)));
}

} // namespace

base::Message unitLevelName(UnitLevel level) {
    switch (level) {
    case UnitLevel::county:
        return tr("County");
    case UnitLevel::resultArea:
        return tr("Result area");
    case UnitLevel::service:
        return tr("Service");
    case UnitLevel::unit:
        break;
    }
    return tr("Unit");
}

base::Result<void> checkUnit(const model::UnitTree &units, const model::Unit &unit) {
    if (unit.name.empty())
        return usage("unitNameMissing", tr("A unit must have a name in at least one language."));
    if (unit.validFrom && unit.validTo && *unit.validTo < *unit.validFrom)
        return usage("unitEndsBeforeItBegins",
                     tr("The unit's validity ends before it begins. Mend one of the dates."));
    const auto *before = units.find(unit.id);
    // What an imported list holds stays as it is until its level or place is changed.
    if (before != nullptr && before->parent == unit.parent && before->level == unit.level)
        return {};
    const auto *parent = units.find(unit.parent);
    if (parent != nullptr && !mayStandUnder(unit.level, parent->level))
        return tooHigh(unit.level, parent->level);
    if (before != nullptr)
        for (const int child : units.children(units.indexOf(unit.id)))
            if (const auto level = units.units()[static_cast<std::size_t>(child)].level;
                !mayStandUnder(level, unit.level))
                return tooHigh(level, unit.level);
    return {};
}

base::Result<model::UnitId> AddUnit::run(model::Unit unit) const {
    return guarded([&]() -> base::Result<model::UnitId> {
        unit.code = std::string(base::trim(unit.code));
        store::UnitRepository units(workspace_);
        if (auto sound = checkUnit(*units.load(), unit); !sound)
            return sound.error();
        return units.insert(unit);
    });
}

base::Result<void> RemoveUnit::run(model::UnitId unit) const {
    return guarded([&] { return store::UnitRepository(workspace_).remove(unit); });
}

} // namespace kooste::app
