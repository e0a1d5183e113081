// SPDX-License-Identifier: MIT
#include "store/response_insert.h"

namespace kooste::store {

using model::Answer;
using model::ItemKind;
using model::Response;

namespace {

constexpr int kOwnParameters = 16;
constexpr const char *kOwnNamesWritten =
    "response_id, batch_id, source_id, version_id, external_id, file_row, unit_id, day, second,"
    " zone, channel, audience, phase, status, language, row_hash";

bool dropIndexesOfEmpty(Connection &connection, model::SurveyId survey) {
    const auto table = answerTableName(survey, 1);
    if (!connection.hasTable(table) ||
        connection.number("SELECT EXISTS (SELECT 1 FROM " + table + ")") != 0)
        return false;
    dropAnswerIndexes(connection, survey);
    return true;
}

/// Settings of the connection only; without one of them an import is slower and nothing else.
void set(Connection &connection, const char *pragma) {
    sqlite3_exec(connection.handle(), pragma, nullptr, nullptr, nullptr);
}

std::int64_t stateNumber(Answer::State state) { return static_cast<std::int64_t>(state); }

} // namespace

/// The rows of a first import are only appended: pages that are written out are not asked for
/// again, and what its indexes are sorted in may go to a nameless file. So memory stays the same
/// however many rows there are.
FirstImport::FirstImport(Connection &connection, model::SurveyId survey)
    : connection_(connection), is_(dropIndexesOfEmpty(connection, survey)) {
    if (is_)
        set(connection_, "PRAGMA cache_size = -16384; PRAGMA temp_store = FILE");
}

FirstImport::~FirstImport() {
    if (is_)
        set(connection_, "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
}

ResponseInsert::ResponseInsert(Connection &connection, const model::Survey &survey,
                               const Batch &batch)
    : survey_(survey.id), first_(connection, survey.id), batch_(batch.id), source_(batch.source),
      comment_(connection, "INSERT INTO comment (id, survey_id, response_id, item_id, text)"
                           " VALUES (?, ?, ?, ?, ?)"),
      invalid_(connection, "INSERT INTO invalid_answer (survey_id, response_id, item_id, text)"
                           " VALUES (?, ?, ?, ?)") {
    const auto layout = readLayout(connection, survey);
    for (int table = 1; table <= layout.tables; ++table)
        prepareTable(connection, survey, layout, table);
    firstComment_ = connection.number("SELECT ifnull(max(id), 0) + 1 FROM comment");
    nextComment_ = firstComment_;
}

void ResponseInsert::prepareTable(Connection &connection, const model::Survey &survey,
                                  const AnswerLayout &layout, int table) {
    std::string names = table == 1 ? kOwnNamesWritten : "response_id";
    int place = table == 1 ? kOwnParameters : 1;
    std::vector<Slot> slots;
    for (std::size_t item = 0; item < survey.items.size(); ++item) {
        const auto &where = layout.places[item];
        if (where.columns.empty() || where.table != table)
            continue;
        slots.push_back({item, survey.items[item].kind, survey.items[item].id, place + 1,
                         static_cast<int>(where.columns.size())});
        for (const auto &column : where.columns)
            names += ", " + column;
        place += static_cast<int>(where.columns.size());
        if (!where.missing.empty()) {
            names += ", " + where.missing;
            ++place;
        }
    }
    std::string marks = "?";
    for (int i = 1; i < place; ++i)
        marks += ", ?";
    tables_.push_back({RawStatement(connection, "INSERT INTO " + layout.tableName(table) + " (" +
                                                    names + ") VALUES (" + marks + ")"),
                       std::move(slots)});
}

void ResponseInsert::bindOwn(RawStatement &insert, const Response &response, ResponseId id,
                             std::int64_t row) const {
    insert.bind(1, id.value);
    insert.bind(2, batch_.value);
    insert.bind(3, source_.value);
    insert.bind(4, response.version.value);
    if (response.externalId.empty())
        insert.bindNull(5);
    else
        insert.bind(5, std::string_view(response.externalId));
    insert.bind(6, row);
    if (response.unit)
        insert.bind(7, response.unit->value);
    else
        insert.bindNull(7);
    insert.bindNull(10);
    if (response.submitted) {
        insert.bind(8, std::int64_t{base::dayNumber(response.submitted->date)});
        insert.bind(9, std::int64_t{response.submitted->second});
        if (response.submitted->zoneMinutes)
            insert.bind(10, std::int64_t{*response.submitted->zoneMinutes});
    } else {
        insert.bindNull(8);
        insert.bindNull(9);
    }
    insert.bind(11, static_cast<std::int64_t>(response.channel));
    insert.bind(12, static_cast<std::int64_t>(response.audience));
    insert.bind(13, static_cast<std::int64_t>(response.phase));
    insert.bind(14, static_cast<std::int64_t>(response.status));
    if (response.language.empty())
        insert.bindNull(15);
    else
        insert.bind(15, std::string_view(response.language));
    insert.bind(16, static_cast<std::int64_t>(response.rowHash));
}

void ResponseInsert::bindAnswer(RawStatement &insert, const Slot &slot,
                                const Answer &answer) const {
    const bool asked = answer.state != Answer::State::notInVersion;
    const bool hasState = slot.kind == ItemKind::number || slot.kind == ItemKind::date ||
                          slot.kind == ItemKind::multiple;
    if (hasState) {
        const int state = slot.place + slot.words;
        if (asked)
            insert.bind(state, answer.answered() ? std::int64_t{0} : stateNumber(answer.state));
        else
            insert.bindNull(state);
    }
    if (!asked) {
        for (int word = 0; word < slot.words; ++word)
            insert.bindNull(slot.place + word);
    } else if (slot.kind == ItemKind::multiple) {
        for (std::size_t word = 0; word < static_cast<std::size_t>(slot.words); ++word)
            insert.bind(slot.place + static_cast<int>(word),
                        word < answer.chosen.size() ? static_cast<std::int64_t>(answer.chosen[word])
                                                    : std::int64_t{0});
    } else if (hasState) {
        if (!answer.answered())
            insert.bindNull(slot.place);
        else if (slot.kind == ItemKind::number)
            insert.bind(slot.place, answer.number);
        else
            insert.bind(slot.place, static_cast<std::int64_t>(answer.number));
    } else if (slot.kind == ItemKind::text) {
        insert.bind(slot.place, answer.answered() ? std::int64_t{1} : stateNumber(answer.state));
    } else {
        insert.bind(slot.place,
                    answer.option >= 0 ? std::int64_t{answer.option} : stateNumber(answer.state));
    }
}

void ResponseInsert::insertTexts(const Slot &slot, const Answer &answer, ResponseId id) {
    if (answer.text.empty())
        return;
    if (answer.state == Answer::State::invalid) {
        invalid_.bind(1, survey_.value);
        invalid_.bind(2, id.value);
        invalid_.bind(3, slot.id.value);
        invalid_.bind(4, std::string_view(answer.text));
        invalid_.execute();
    } else if (slot.kind == ItemKind::text && answer.answered()) {
        comment_.bind(1, nextComment_++);
        comment_.bind(2, survey_.value);
        comment_.bind(3, id.value);
        comment_.bind(4, slot.id.value);
        comment_.bind(5, std::string_view(answer.text));
        comment_.execute();
    }
}

void ResponseInsert::insert(const Response &response, ResponseId id, std::int64_t row) {
    static const Answer kNotThere;
    bool first = true;
    for (auto &table : tables_) {
        if (first)
            bindOwn(table.insert, response, id, row);
        else
            table.insert.bind(1, id.value);
        first = false;
        for (const auto &slot : table.slots)
            bindAnswer(table.insert, slot,
                       slot.item < response.answers.size() ? response.answers[slot.item]
                                                           : kNotThere);
        table.insert.execute();
    }
    for (const auto &table : tables_)
        for (const auto &slot : table.slots)
            if (slot.item < response.answers.size())
                insertTexts(slot, response.answers[slot.item], id);
}

void ResponseInsert::finish(Connection &connection) {
    if (first_.is())
        createAnswerIndexes(connection, survey_);
    indexComments(connection);
}

void ResponseInsert::indexComments(Connection &connection) {
    Query(connection, "INSERT INTO comment_fts (rowid, text)"
                      " SELECT id, text FROM comment WHERE id >= :first")
        .set(":first", firstComment_)
        .run();
}

} // namespace kooste::store
