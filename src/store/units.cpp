// SPDX-License-Identifier: MIT
#include "store/units.h"
#include "store/connection.h"
#include "store/failure.h"

#include <unordered_map>
#include <unordered_set>

namespace kooste::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;
using model::Unit;
using model::UnitId;

namespace {

Error codeInUse(const std::string &code) {
    return usage("unitCodeInUse",
                 tr("The unit code “{code}” is in use already.").with("code", code));
}

Unit unitOf(const Query &row) {
    Unit unit;
    unit.id = {row.integer(0)};
    unit.parent = {row.integer(1)};
    unit.level = model::parseUnitLevel(row.text(2)).value_or(model::UnitLevel::unit);
    unit.code = row.text(3);
    unit.codeSystem = row.text(4);
    unit.name = row.localText(5);
    unit.validFrom = row.date(8);
    unit.validTo = row.date(9);
    return unit;
}

const std::string kSelectUnits = "SELECT id, ifnull(parent_id, 0), level, code, code_system,"
                                 " name_fi, name_sv, name_en, valid_from, valid_to FROM unit";

std::vector<Unit> allUnits(Connection &connection) {
    std::vector<Unit> units;
    Query rows(connection, kSelectUnits + " ORDER BY id");
    while (rows.next())
        units.push_back(unitOf(rows));
    return units;
}

bool sameUnit(const Unit &a, const Unit &b) {
    return a.parent == b.parent && a.level == b.level && a.code == b.code &&
           a.codeSystem == b.codeSystem && a.name == b.name && a.validFrom == b.validFrom &&
           a.validTo == b.validTo;
}

void bindUnit(Query &query, const Unit &unit) {
    query.setId(":parent", unit.parent.value)
        .set(":level", model::unitLevelCode(unit.level))
        .set(":code", unit.code)
        .set(":system", unit.codeSystem)
        .set(":name", unit.name)
        .set(":from", unit.validFrom)
        .set(":to", unit.validTo);
}

UnitId insertRow(Connection &connection, const Unit &unit) {
    Query query(connection, "INSERT INTO unit (parent_id, level, code, code_system, name_fi,"
                            " name_sv, name_en, valid_from, valid_to) VALUES (:parent, :level,"
                            " :code, :system, :name_fi, :name_sv, :name_en, :from, :to)");
    bindUnit(query, unit);
    query.run();
    return {connection.database().getLastInsertRowid()};
}

void updateRow(Connection &connection, const Unit &unit) {
    Query query(connection,
                "UPDATE unit SET parent_id = :parent, level = :level, code = :code,"
                " code_system = :system, name_fi = :name_fi, name_sv = :name_sv,"
                " name_en = :name_en, valid_from = :from, valid_to = :to WHERE id = :id");
    bindUnit(query, unit);
    query.set(":id", unit.id.value).run();
}

/// The organisation as it would be after a change, to see that it still is one.
class Draft {
public:
    explicit Draft(std::vector<Unit> units) : units_(std::move(units)) {
        for (std::size_t i = 0; i < units_.size(); ++i)
            place(i);
    }
    Unit *byCode(const std::string &code) {
        const auto found = codes_.find(code);
        return found == codes_.end() ? nullptr : &units_[found->second];
    }
    Unit *byId(UnitId id) {
        const auto found = ids_.find(id);
        return found == ids_.end() ? nullptr : &units_[found->second];
    }
    void add(Unit unit) {
        units_.push_back(std::move(unit));
        place(units_.size() - 1);
    }
    /// A unit that is its own ancestor, if there is one.
    const Unit *circle() {
        for (const auto &unit : units_) {
            const Unit *at = &unit;
            for (std::size_t steps = 0; at != nullptr && at->parent; ++steps) {
                if (steps > units_.size())
                    return &unit;
                at = byId(at->parent);
            }
        }
        return nullptr;
    }

private:
    void place(std::size_t index) {
        codes_[units_[index].code] = index;
        ids_[units_[index].id] = index;
    }
    std::vector<Unit> units_;
    std::unordered_map<std::string, std::size_t> codes_;
    std::unordered_map<UnitId, std::size_t> ids_;
};

Result<void> checked(Draft &draft, const Unit &unit) {
    if (unit.code.empty())
        return usage("unitCodeMissing", tr("A unit must have a code."));
    if (const auto *same = draft.byCode(unit.code); same != nullptr && same->id != unit.id)
        return codeInUse(unit.code);
    if (unit.parent && draft.byId(unit.parent) == nullptr)
        return usage("unknownParentUnit",
                     tr("The unit above “{code}” is not known.").with("code", unit.code));
    return {};
}

Error insideItself(const Unit &unit) {
    return usage("unitInsideItself",
                 tr("The unit “{code}” would be inside itself.").with("code", unit.code));
}

/// Adds or changes one listed unit, its parent left as it is; the parents follow when all are
/// there.
void saveListed(Connection &connection, Draft &draft, const UnitEntry &entry, UnitsSaved &saved,
                std::unordered_map<std::string, Unit> &before) {
    auto unit = entry.unit;
    if (auto *known = draft.byCode(unit.code)) {
        before.emplace(unit.code, *known);
        unit.id = known->id;
        unit.parent = known->parent;
        *known = unit;
        return;
    }
    unit.parent = {};
    unit.id = insertRow(connection, unit);
    draft.add(unit);
    ++saved.added;
}

} // namespace

std::shared_ptr<const model::UnitTree> UnitRepository::load() const {
    auto &connection = workspace_.connection();
    return reading(connection,
                   [&] { return std::make_shared<const model::UnitTree>(allUnits(connection)); });
}

int UnitRepository::count() const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        return static_cast<int>(connection.number("SELECT count(*) FROM unit"));
    });
}

Result<UnitId> UnitRepository::insert(const Unit &unit) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<UnitId> {
        Draft draft(allUnits(connection));
        auto added = unit;
        added.id = {};
        if (auto fine = checked(draft, added); !fine)
            return fine.error();
        return insertRow(connection, added);
    });
}

Result<void> UnitRepository::update(const Unit &unit) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<void> {
        Draft draft(allUnits(connection));
        auto *known = draft.byId(unit.id);
        if (known == nullptr)
            return usage("unknownUnit",
                         tr("The unit “{code}” is not known.").with("code", unit.code));
        if (auto fine = checked(draft, unit); !fine)
            return fine.error();
        known->parent = unit.parent;
        if (draft.circle() != nullptr)
            return insideItself(unit);
        updateRow(connection, unit);
        return {};
    });
}

Result<UnitsSaved> UnitRepository::saveAll(const std::vector<UnitEntry> &entries) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<UnitsSaved> {
        UnitsSaved saved;
        Draft draft(allUnits(connection));
        std::unordered_map<std::string, Unit> before;
        std::unordered_set<std::string> seen;
        for (const auto &entry : entries) {
            if (entry.unit.code.empty())
                return usage("unitCodeMissing", tr("A unit must have a code."));
            if (!seen.insert(entry.unit.code).second)
                return codeInUse(entry.unit.code);
            saveListed(connection, draft, entry, saved, before);
        }
        for (const auto &entry : entries) {
            auto *unit = draft.byCode(entry.unit.code);
            const auto *parent =
                entry.parentCode.empty() ? nullptr : draft.byCode(entry.parentCode);
            if (!entry.parentCode.empty() && parent == nullptr)
                return usage("unknownParentUnit",
                             tr("The unit “{parent}” above “{code}” is not known.")
                                 .with("parent", entry.parentCode)
                                 .with("code", entry.unit.code));
            unit->parent = parent == nullptr ? UnitId{} : parent->id;
        }
        if (const auto *unit = draft.circle())
            return insideItself(*unit);
        for (const auto &entry : entries) {
            const auto *unit = draft.byCode(entry.unit.code);
            const auto known = before.find(entry.unit.code);
            const bool same = known != before.end() && sameUnit(known->second, *unit);
            if (!same)
                updateRow(connection, *unit);
            if (known != before.end())
                ++(same ? saved.unchanged : saved.changed);
        }
        return saved;
    });
}

Result<void> UnitRepository::remove(UnitId unit) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<void> {
        Query below(connection, "SELECT count(*) FROM unit WHERE parent_id = :id");
        bool used = below.set(":id", unit.value).next() && below.integer(0) > 0;
        Query surveys(connection, "SELECT id FROM survey");
        while (!used && surveys.next()) {
            const auto table = "answers_" + std::to_string(surveys.integer(0));
            if (!connection.hasTable(table))
                continue;
            Query responses(connection, "SELECT 1 FROM " + table + " WHERE unit_id = :id LIMIT 1");
            used = responses.set(":id", unit.value).next();
        }
        if (used)
            return usage("unitInUse",
                         tr("The unit has responses or units below it and cannot be removed."));
        Query(connection, "DELETE FROM unit WHERE id = :id").set(":id", unit.value).run();
        return {};
    });
}

} // namespace kooste::store
