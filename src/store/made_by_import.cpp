// SPDX-License-Identifier: MIT
#include "store/made_by_import.h"
#include "store/answer_table.h"
#include "store/connection.h"
#include "store/survey_rows.h"
#include "store/surveys.h"
#include "store/units.h"

#include <set>

namespace kooste::store {

using base::Result;
using model::SurveyId;
using model::UnitId;

namespace {

using Ids = std::set<std::int64_t>;

Ids idsOf(Query &rows) {
    Ids ids;
    while (rows.next())
        ids.insert(rows.integer(0));
    return ids;
}

Ids madeIds(Connection &connection, BatchId batch, const char *kind) {
    Query rows(connection, "SELECT id FROM made_by_batch WHERE batch_id = :batch AND kind = :kind");
    rows.set(":batch", batch.value).set(":kind", kind);
    return idsOf(rows);
}

bool any(Connection &connection, const std::string &from, std::int64_t id) {
    Query row(connection, "SELECT 1 FROM " + from + " LIMIT 1");
    return row.set(":id", id).next();
}

/// The survey as the import made it: nobody has worked on it and nothing else was imported.
bool isUntouched(Connection &connection, SurveyId survey, BatchId batch) {
    Query others(connection, "SELECT 1 FROM batch WHERE survey_id = :id AND id <> :batch LIMIT 1");
    if (others.set(":id", survey.value).set(":batch", batch.value).next())
        return false;
    return !any(connection, "survey_text WHERE survey_id = :id", survey.value) &&
           !any(connection, "survey_reach WHERE survey_id = :id", survey.value) &&
           !any(connection, "version WHERE survey_id = :id AND number > 1", survey.value);
}

/// Units of responses that stay because another import brought them too, and of answers that are
/// kept in case an import is undone.
Ids unitsKept(Connection &connection, BatchId batch, const std::string &answers) {
    Query rows(connection, "SELECT a.unit_id FROM " + answers +
                               " a JOIN known_row k ON k.response_id = a.response_id WHERE"
                               " a.batch_id = :batch AND k.batch_id <> :batch AND a.unit_id IS NOT"
                               " NULL UNION SELECT json_extract(reading, '$.unit') FROM known_row"
                               " WHERE batch_id <> :batch AND reading IS NOT NULL UNION SELECT"
                               " json_extract(before, '$.unit') FROM replaced_response");
    rows.set(":batch", batch.value);
    return idsOf(rows);
}

/// Units that a form's mapping leads to, or that the item bank gives a question to.
Ids unitsNamed(Connection &connection, const std::optional<SurveyId> &going) {
    Query rows(connection,
               "WITH kept (profile) AS (SELECT profile FROM profile UNION ALL SELECT profile FROM"
               " source WHERE survey_id <> :going) SELECT u.id FROM kept k JOIN json_each(CASE WHEN"
               " json_valid(k.profile) THEN k.profile ELSE '{}' END, '$.units') e JOIN unit u ON"
               " u.code = json_extract(e.value, '$.code') UNION SELECT u.id FROM kept k JOIN unit u"
               " ON json_valid(k.profile) AND json_extract(k.profile, '$.fixed.unit') <> '' AND "
               "json_extract(k.profile, '$.fixed.unit') IN (u.code,"
               " u.name_fi, u.name_sv, u.name_en) UNION SELECT u.id FROM bank_item b JOIN unit u ON"
               " u.code = b.unit");
    rows.set(":going", going ? going->value : 0);
    return idsOf(rows);
}

/// Units that hold responses of other imports, or that a survey, a mapping or a question names.
Ids usedElsewhere(Connection &connection, BatchId batch, const std::optional<SurveyId> &going) {
    Ids used;
    for (const auto survey : surveyIds(connection)) {
        const auto table = answerTableName(survey, 1);
        if (!connection.hasTable(table))
            continue;
        Query rows(connection, "SELECT DISTINCT unit_id FROM " + table +
                                   " WHERE batch_id <> :batch AND unit_id IS NOT NULL");
        rows.set(":batch", batch.value);
        used.merge(idsOf(rows));
        used.merge(unitsKept(connection, batch, table));
    }
    Query reach(connection, "SELECT u.id FROM survey_reach r JOIN unit u ON u.code = r.code"
                            " WHERE r.kind = 'unit' AND r.survey_id <> :going");
    reach.set(":going", going ? going->value : 0);
    used.merge(idsOf(reach));
    used.merge(unitsNamed(connection, going));
    return used;
}

/// Lowest units first. A unit that has one below it that stays is not among them.
std::vector<model::Unit> removable(const model::UnitTree &tree, const Ids &made, const Ids &used) {
    std::vector<model::Unit> going;
    Ids goingIds;
    for (bool more = true; more;) {
        more = false;
        for (const auto &unit : tree.units()) {
            if (!made.contains(unit.id.value) || used.contains(unit.id.value) ||
                goingIds.contains(unit.id.value))
                continue;
            const auto &all = tree.units();
            const bool keeps = std::any_of(all.begin(), all.end(), [&](const model::Unit &below) {
                return below.parent == unit.id && !goingIds.contains(below.id.value);
            });
            if (keeps)
                continue;
            going.push_back(unit);
            goingIds.insert(unit.id.value);
            more = true;
        }
    }
    return going;
}

} // namespace

Result<void> MadeByImportRepository::remember(BatchId batch, const std::vector<UnitId> &units,
                                              std::optional<SurveyId> survey) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<void> {
        Query insert(connection, "INSERT OR IGNORE INTO made_by_batch (batch_id, kind, id)"
                                 " VALUES (:batch, :kind, :id)");
        insert.set(":batch", batch.value);
        for (const auto unit : units)
            insert.set(":kind", "unit").set(":id", unit.value).run();
        if (survey)
            insert.set(":kind", "survey").set(":id", survey->value).run();
        return {};
    });
}

MadeByImport MadeByImportRepository::unusedWithout(BatchId batch) const {
    auto &connection = workspace_.connection();
    const auto tree = UnitRepository(workspace_).load();
    return reading(connection, [&] {
        MadeByImport made;
        for (const auto id : madeIds(connection, batch, "survey")) {
            const auto survey = readSurvey(connection, SurveyId{id});
            if (!survey || !isUntouched(connection, survey->id, batch))
                continue;
            made.survey = survey->id;
            made.surveyCode = survey->code;
            made.surveyName = survey->name;
            for (const auto &version : survey->versions)
                for (const auto &question : version.questions)
                    made.options += static_cast<std::int64_t>(question.options.size());
        }
        made.units = removable(*tree, madeIds(connection, batch, "unit"),
                               usedElsewhere(connection, batch, made.survey));
        return made;
    });
}

Result<void> MadeByImportRepository::remove(const MadeByImport &made) {
    return inTransaction(workspace_, [&]() -> Result<void> {
        if (made.survey)
            if (auto gone = SurveyRepository(workspace_).remove(*made.survey); !gone)
                return gone;
        for (const auto &unit : made.units)
            if (auto gone = UnitRepository(workspace_).remove(unit.id); !gone)
                return gone;
        return {};
    });
}

} // namespace kooste::store
