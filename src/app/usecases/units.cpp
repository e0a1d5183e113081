// SPDX-License-Identifier: MIT
#include "app/usecases/units.h"
#include "app/usecases/failure.h"
#include "app/usecases/unit_columns.h"
#include "app/usecases/unit_edits.h"
#include "base/line_ends.h"
#include "base/text.h"
#include "importing/raw_table.h"

#include <map>
#include <set>

namespace kooste::app {

namespace {

using Columns = std::map<UnitColumn, std::size_t>;

struct TableRow {
    std::int64_t number = 0;
    std::vector<std::string> cells;
};

/// Reads the table into units; every complaint says its row and column.
class UnitTableReader {
public:
    UnitTableReader(const base::Path &file, const model::UnitTree &stored)
        : file_(base::utf8FromPath(file)), path_(file), stored_(stored) {}

    base::Result<std::vector<store::UnitEntry>> read(const base::CancelToken &cancel) {
        auto rows = readRows(cancel);
        if (!rows)
            return rows.error();
        if (rows->empty())
            return fail("emptyFile", base::tr("The file “{file}” is empty."));
        if (auto placed = placeColumns(rows->front()); !placed)
            return placed.error();
        if (rows->size() == 1)
            return fail("onlyHeader", base::tr("“{file}” has a header row but no units under it."));
        std::vector<store::UnitEntry> entries;
        for (std::size_t i = 1; i < rows->size(); ++i) {
            auto entry = entryOf((*rows)[i]);
            if (!entry)
                return entry.error();
            entries.push_back(std::move(*entry));
        }
        if (auto sound = checkParents(entries); !sound)
            return sound.error();
        giveLevels(entries);
        return entries;
    }

    std::vector<base::Diagnostic> takeDiagnostics() { return std::move(diagnostics_); }

private:
    base::Error fail(std::string code, base::Message message, std::int64_t row = 0,
                     std::optional<UnitColumn> column = {}) const {
        base::Error error{base::ErrorKind::unreadableInput, std::move(code),
                          std::move(message).with("file", base::fileNameOf(path_)), file_};
        if (row > 0)
            error.row = row;
        if (column && columns_.count(*column) > 0)
            error.column = static_cast<std::int64_t>(columns_.at(*column)) + 1;
        return error;
    }

    base::Result<std::vector<TableRow>> readRows(const base::CancelToken &cancel) {
        auto reader = importing::openTable(path_, {});
        if (!reader)
            return reader.error();
        std::vector<TableRow> rows;
        auto done = (*reader)->read(
            [&](const importing::RawRow &raw) {
                TableRow row{raw.number, {}};
                for (const auto &cell : raw.cells)
                    row.cells.push_back(base::withLineFeeds(base::trim(cell.text)));
                rows.push_back(std::move(row));
                return true;
            },
            {}, cancel);
        if (!done)
            return done.error();
        return rows;
    }

    base::Result<void> placeColumns(const TableRow &header) {
        for (std::size_t i = 0; i < header.cells.size(); ++i) {
            const auto column = recogniseUnitColumn(header.cells[i]);
            if (column && columns_.emplace(*column, i).second)
                continue;
            if (!header.cells[i].empty())
                diagnostics_.push_back({base::Severity::note, "columnNotUsed",
                                        base::tr("The column “{column}” was not used.")
                                            .with("column", header.cells[i]),
                                        header.number, static_cast<std::int64_t>(i) + 1});
        }
        if (columns_.count(UnitColumn::code) == 0)
            return fail("noCodeColumn",
                        base::tr("“{file}” has no column for the unit's code. Its first row must "
                                 "name the columns: code, parent, name fi, name sv, name en, "
                                 "level, valid from, valid to, code system."),
                        header.number);
        return {};
    }

    std::string cell(const TableRow &row, UnitColumn column) const {
        const auto found = columns_.find(column);
        return found == columns_.end() || found->second >= row.cells.size()
                   ? std::string()
                   : row.cells[found->second];
    }

    base::Result<store::UnitEntry> entryOf(const TableRow &row) {
        store::UnitEntry entry;
        auto &unit = entry.unit;
        unit.code = cell(row, UnitColumn::code);
        if (unit.code.empty())
            return fail(
                "unitCodeMissing",
                base::tr("“{file}”, row {row}: the unit has no code.").with("row", row.number),
                row.number, UnitColumn::code);
        if (!rowOfCode_.emplace(unit.code, row.number).second)
            return fail("unitCodeTwice",
                        base::tr("“{file}”, row {row}: the code “{code}” stands already on row "
                                 "{first}.")
                            .with("row", row.number)
                            .with("code", unit.code)
                            .with("first", rowOfCode_.at(unit.code)),
                        row.number, UnitColumn::code);
        if (const auto *known = stored_.findByCode(unit.code))
            unit = *known; // a blank cell leaves what is stored
        else
            unit.level = model::UnitLevel{-1};
        return filled(row, std::move(entry));
    }

    base::Result<store::UnitEntry> filled(const TableRow &row, store::UnitEntry entry) {
        auto &unit = entry.unit;
        const auto take = [&](UnitColumn column, std::string &target) {
            if (auto text = cell(row, column); !text.empty())
                target = std::move(text);
        };
        take(UnitColumn::nameFi, unit.name.fi);
        take(UnitColumn::nameSv, unit.name.sv);
        take(UnitColumn::nameEn, unit.name.en);
        take(UnitColumn::codeSystem, unit.codeSystem);
        if (unit.name.empty())
            unit.name.fi = unit.code;
        if (const auto *parent = stored_.find(unit.parent))
            entry.parentCode = parent->code;
        take(UnitColumn::parent, entry.parentCode);
        if (auto level = cell(row, UnitColumn::level); !level.empty()) {
            const auto known = recogniseUnitLevel(level);
            if (!known)
                return fail("unknownLevel",
                            base::tr("“{file}”, row {row}: “{level}” is not a level. The levels "
                                     "are county, resultArea, service and unit.")
                                .with("row", row.number)
                                .with("level", level),
                            row.number, UnitColumn::level);
            unit.level = *known;
        }
        for (const auto &[column, target] : {std::pair{UnitColumn::validFrom, &unit.validFrom},
                                             std::pair{UnitColumn::validTo, &unit.validTo}}) {
            const auto text = cell(row, column);
            if (text.empty())
                continue;
            *target = recogniseDate(text);
            if (!*target)
                return fail("badDate",
                            base::tr("“{file}”, row {row}: “{date}” is not a date. Write "
                                     "2025-09-01 or 1.9.2025.")
                                .with("row", row.number)
                                .with("date", text),
                            row.number, column);
        }
        return entry;
    }

    /// Every parent is known, and no unit is its own ancestor.
    base::Result<void> checkParents(const std::vector<store::UnitEntry> &entries) {
        std::map<std::string, std::string> parentOf;
        for (const auto &unit : stored_.units())
            if (const auto *parent = stored_.find(unit.parent))
                parentOf[unit.code] = parent->code;
        for (const auto &entry : entries)
            parentOf[entry.unit.code] = entry.parentCode;
        for (const auto &entry : entries) {
            const auto row = rowOfCode_.at(entry.unit.code);
            if (!entry.parentCode.empty() && rowOfCode_.count(entry.parentCode) == 0 &&
                stored_.findByCode(entry.parentCode) == nullptr)
                return fail("unknownParentUnit",
                            base::tr("“{file}”, row {row}: there is no unit “{code}” to stand "
                                     "under.")
                                .with("row", row)
                                .with("code", entry.parentCode),
                            row, UnitColumn::parent);
            std::set<std::string> seen{entry.unit.code};
            for (auto at = entry.parentCode; !at.empty(); at = parentOf[at])
                if (!seen.insert(at).second)
                    return fail("unitInsideItself",
                                base::tr("“{file}”, row {row}: the unit “{code}” would stand "
                                         "inside itself.")
                                    .with("row", row)
                                    .with("code", entry.unit.code),
                                row, UnitColumn::parent);
        }
        return {};
    }

    /// Units without a level get the one of their depth: county, result area, service, unit.
    void giveLevels(std::vector<store::UnitEntry> &entries) const {
        std::map<std::string, store::UnitEntry *> byCode;
        for (auto &entry : entries)
            byCode[entry.unit.code] = &entry;
        for (auto &entry : entries) {
            if (entry.unit.level != model::UnitLevel{-1})
                continue;
            int depth = 0;
            for (auto at = entry.parentCode; !at.empty(); ++depth) {
                const auto found = byCode.find(at);
                if (found != byCode.end()) {
                    at = found->second->parentCode;
                    continue;
                }
                const auto *unit = stored_.findByCode(at);
                const auto *above = unit == nullptr ? nullptr : stored_.find(unit->parent);
                at = above == nullptr ? std::string() : above->code;
            }
            entry.unit.level = static_cast<model::UnitLevel>(std::min(depth, 3));
        }
    }

    std::string file_;
    base::Path path_;
    const model::UnitTree &stored_;
    Columns columns_;
    std::map<std::string, std::int64_t> rowOfCode_;
    std::vector<base::Diagnostic> diagnostics_;
};

} // namespace

base::Result<ImportUnits::Outcome> ImportUnits::run(const base::Path &file,
                                                    const base::CancelToken &cancel) const {
    return guarded([&]() -> base::Result<Outcome> {
        store::UnitRepository units(workspace_);
        const auto stored = units.load();
        UnitTableReader reader(file, *stored);
        const auto entries = reader.read(cancel);
        if (!entries)
            return entries.error();
        auto saved = units.saveAll(*entries);
        if (!saved)
            return saved.error();
        return Outcome{*saved, reader.takeDiagnostics()};
    });
}

base::Result<void> EditUnit::run(model::Unit unit) const {
    return guarded([&]() -> base::Result<void> {
        unit.code = std::string(base::trim(unit.code));
        store::UnitRepository units(workspace_);
        if (auto sound = checkUnit(*units.load(), unit); !sound)
            return sound;
        return units.update(unit);
    });
}

base::Result<std::shared_ptr<const model::UnitTree>> unitsOf(store::Workspace &workspace) {
    return guarded([&]() -> base::Result<std::shared_ptr<const model::UnitTree>> {
        return std::shared_ptr<const model::UnitTree>(store::UnitRepository(workspace).load());
    });
}

base::Result<int> findUnit(const model::UnitTree &units, std::string_view codeOrName) {
    if (const auto *unit = units.findByCodeOrName(codeOrName))
        return units.indexOf(unit->id);
    std::vector<std::string> near;
    const auto key = base::comparisonKey(codeOrName);
    for (const auto &unit : units.units()) {
        bool similar = base::comparisonKey(unit.code).find(key) != std::string::npos;
        for (const auto language : {base::Language::fi, base::Language::sv, base::Language::en})
            similar = similar ||
                      base::comparisonKey(unit.name.get(language)).find(key) != std::string::npos;
        if (similar && !key.empty() && near.size() < 5)
            near.push_back(unit.code + " (" + unit.name.best(base::Language::fi) + ")");
    }
    auto message = near.empty()
                       ? base::tr("There is no unit “{unit}”. “kooste-cli units list” shows the "
                                  "codes.")
                       : base::tr("There is no unit “{unit}”. Near it: {near}.")
                             .with("near", base::join(near, ", "));
    return base::Error{base::ErrorKind::usage, "unknownUnit",
                       std::move(message).with("unit", codeOrName)};
}

} // namespace kooste::app
