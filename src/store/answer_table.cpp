// SPDX-License-Identifier: MIT
#include "store/answer_table.h"

#include <algorithm>
#include <set>

namespace kooste::store {

using model::Item;
using model::ItemKind;

namespace {

/// The response's own columns. No foreign keys: three look-ups a row would slow an import, and
/// `check` proves them. The row hash is no index: it is read into memory at import.
constexpr const char *kOwnColumns = R"sql(
    response_id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL,
    source_id INTEGER NOT NULL,
    version_id INTEGER NOT NULL,
    external_id TEXT,
    file_row INTEGER NOT NULL,
    unit_id INTEGER,
    day INTEGER,
    second INTEGER,
    zone INTEGER,
    channel INTEGER NOT NULL CHECK (channel BETWEEN 0 AND 7),
    audience INTEGER NOT NULL CHECK (audience BETWEEN 0 AND 6),
    phase INTEGER NOT NULL CHECK (phase BETWEEN 0 AND 4),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    language TEXT,
    row_hash INTEGER NOT NULL)sql";

std::set<std::string> columnsOf(Connection &connection, const std::string &table) {
    std::set<std::string> columns;
    Query rows(connection, "SELECT name FROM pragma_table_info(:table)");
    rows.set(":table", table);
    while (rows.next())
        columns.insert(rows.text(0));
    return columns;
}

std::string base(const Item &item) { return "i" + std::to_string(item.id.value); }

bool hasMissingColumn(ItemKind kind) {
    return kind == ItemKind::number || kind == ItemKind::date || kind == ItemKind::multiple;
}

/// The words that the options of all versions need.
int wordsFor(const model::Survey &survey, const Item &item) {
    int highest = 0;
    for (const auto &option : model::allOptions(survey, item.id))
        highest = std::max(highest, option.number);
    return highest / kOptionsPerWord + 1;
}

/// Name and type of each column that the item needs.
std::vector<std::pair<std::string, const char *>> neededColumns(const model::Survey &survey,
                                                                const Item &item) {
    std::vector<std::pair<std::string, const char *>> needed;
    if (item.kind == ItemKind::multiple)
        for (int word = 0; word < wordsFor(survey, item); ++word)
            needed.emplace_back(base(item) + "_" + std::to_string(word), "INTEGER");
    else
        needed.emplace_back(base(item), item.kind == ItemKind::number ? "REAL" : "INTEGER");
    if (hasMissingColumn(item.kind))
        needed.emplace_back(base(item) + "_m", "INTEGER");
    return needed;
}

bool isAsked(const model::Survey &survey, const Item &item) {
    return std::any_of(survey.versions.begin(), survey.versions.end(), [&](const auto &version) {
        return version.status != model::VersionStatus::draft && version.find(item.id) != nullptr;
    });
}

void createTable(Connection &connection, model::SurveyId survey, int table) {
    const auto name = answerTableName(survey, table);
    if (table > 1) {
        connection.execute("CREATE TABLE " + name + " (response_id INTEGER PRIMARY KEY) STRICT");
        return;
    }
    connection.execute("CREATE TABLE " + name + " (" + kOwnColumns + ") STRICT");
    createAnswerIndexes(connection, survey);
}

/// All tables of a survey with their columns.
std::vector<std::set<std::string>> tablesOf(Connection &connection, model::SurveyId survey) {
    std::vector<std::set<std::string>> tables;
    for (int table = 1;; ++table) {
        auto columns = columnsOf(connection, answerTableName(survey, table));
        if (columns.empty())
            return tables;
        tables.push_back(std::move(columns));
    }
}

ItemPlace placeOf(const std::vector<std::set<std::string>> &tables, const Item &item) {
    ItemPlace place;
    for (std::size_t table = 0; table < tables.size(); ++table) {
        const auto &columns = tables[table];
        if (item.kind == ItemKind::multiple)
            for (int word = 0; columns.count(base(item) + "_" + std::to_string(word)) > 0; ++word)
                place.columns.push_back(base(item) + "_" + std::to_string(word));
        else if (columns.count(base(item)) > 0)
            place.columns.push_back(base(item));
        if (place.columns.empty())
            continue;
        place.table = static_cast<int>(table) + 1;
        if (hasMissingColumn(item.kind))
            place.missing = base(item) + "_m";
        break;
    }
    return place;
}

} // namespace

std::string answerTableName(model::SurveyId survey, int table) {
    const auto name = "answers_" + std::to_string(survey.value);
    return table == 1 ? name : name + "_" + std::to_string(table);
}

std::string AnswerLayout::tableName(int table) const { return answerTableName(survey, table); }

std::string AnswerLayout::joined() const {
    auto text = tableName(1);
    for (int table = 2; table <= tables; ++table)
        text += " JOIN " + tableName(table) + " USING (response_id)";
    return text;
}

void createAnswerIndexes(Connection &connection, model::SurveyId survey) {
    const auto name = answerTableName(survey, 1);
    connection.execute("CREATE INDEX " + name + "_batch ON " + name + " (batch_id)");
    connection.execute("CREATE UNIQUE INDEX " + name + "_external ON " + name +
                       " (source_id, external_id) WHERE external_id IS NOT NULL");
}

void dropAnswerIndexes(Connection &connection, model::SurveyId survey) {
    const auto name = answerTableName(survey, 1);
    connection.execute("DROP INDEX " + name + "_batch");
    connection.execute("DROP INDEX " + name + "_external");
}

AnswerLayout readLayout(Connection &connection, const model::Survey &survey) {
    AnswerLayout layout;
    layout.survey = survey.id;
    const auto tables = tablesOf(connection, survey.id);
    layout.tables = static_cast<int>(tables.size());
    for (const auto &item : survey.items)
        layout.places.push_back(placeOf(tables, item));
    return layout;
}

void extendAnswerTables(Connection &connection, const model::Survey &survey, int columnsPerTable) {
    auto tables = tablesOf(connection, survey.id);
    if (tables.empty()) {
        createTable(connection, survey.id, 1);
        tables = tablesOf(connection, survey.id);
    }
    for (const auto &item : survey.items) {
        if (!isAsked(survey, item))
            continue;
        const auto needed = neededColumns(survey, item);
        const auto known = placeOf(tables, item);
        auto table = known.columns.empty() ? tables.size() : static_cast<std::size_t>(known.table);
        if (known.columns.empty() &&
            tables[table - 1].size() + needed.size() > static_cast<std::size_t>(columnsPerTable)) {
            createTable(connection, survey.id, static_cast<int>(++table));
            tables.push_back({"response_id"});
            // Responses that are there already need their row in the new table as well.
            connection.execute("INSERT INTO " +
                               answerTableName(survey.id, static_cast<int>(table)) +
                               " SELECT response_id FROM " + answerTableName(survey.id, 1));
        }
        for (const auto &[name, type] : needed)
            if (tables[table - 1].insert(name).second)
                connection.execute("ALTER TABLE " +
                                   answerTableName(survey.id, static_cast<int>(table)) +
                                   " ADD COLUMN " + name + " " + type);
    }
    makeSurveyView(connection, survey);
}

void dropAnswerTables(Connection &connection, const model::Survey &survey) {
    connection.execute("DROP VIEW IF EXISTS " + quotedName(surveyViewName(survey)));
    const auto tables = tablesOf(connection, survey.id);
    for (std::size_t table = tables.size(); table > 0; --table)
        connection.execute("DROP TABLE " + answerTableName(survey.id, static_cast<int>(table)));
}

} // namespace kooste::store
