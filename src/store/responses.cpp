// SPDX-License-Identifier: MIT
#include "store/responses.h"
#include "store/answer_table.h"
#include "store/batch_rows.h"
#include "store/replaced_responses.h"
#include "store/response_insert.h"
#include "store/response_json.h"

namespace kooste::store {

using model::Answer;
using model::ItemKind;

namespace {

constexpr int kOwn = 12;
constexpr const char *kOwnNamesRead =
    "external_id, unit_id, day, second, zone, channel, audience, phase, status, language,"
    " version_id, row_hash";

std::string selectOf(const model::Survey &survey, const AnswerLayout &layout) {
    std::string names = kOwnNamesRead;
    for (std::size_t i = 0; i < survey.items.size(); ++i) {
        for (const auto &column : layout.places[i].columns)
            names += ", " + column;
        if (!layout.places[i].missing.empty())
            names += ", " + layout.places[i].missing;
    }
    return "SELECT " + names + " FROM " + layout.joined() + " WHERE response_id = :id";
}

model::Response ownOf(const Query &row) {
    model::Response response;
    response.externalId = row.text(0);
    if (!row.isNull(1))
        response.unit = model::UnitId{row.integer(1)};
    if (!row.isNull(2)) {
        response.submitted = base::DateTime{base::dateOfDay(row.small(2)), row.small(3), {}};
        if (!row.isNull(4))
            response.submitted->zoneMinutes = row.small(4);
    }
    response.channel = static_cast<model::Channel>(row.small(5));
    response.audience = static_cast<model::Audience>(row.small(6));
    response.phase = static_cast<model::Phase>(row.small(7));
    response.status = static_cast<model::ResponseStatus>(row.small(8));
    response.language = row.text(9);
    response.version = {row.integer(10)};
    response.rowHash = static_cast<std::uint64_t>(row.integer(11));
    return response;
}

std::optional<model::Missing> missingOf(const model::Survey &survey, const model::Item &item,
                                        int option) {
    for (const auto &one : model::allOptions(survey, item.id))
        if (one.number == option)
            return one.missing;
    return std::nullopt;
}

/// One item's answer from its columns at `at`.
Answer answerOf(const Query &row, int at, const model::Survey &survey, const model::Item &item,
                const ItemPlace &place) {
    Answer answer;
    const int words = static_cast<int>(place.columns.size());
    if (!place.missing.empty()) {
        const int state = at + words;
        if (row.isNull(state))
            return answer;
        answer.state = row.small(state) == 0 ? Answer::State::answered
                                             : static_cast<Answer::State>(row.small(state));
        if (item.kind == ItemKind::multiple)
            for (int word = 0; word < words; ++word)
                answer.chosen.push_back(static_cast<std::uint64_t>(row.integer(at + word)));
        else if (answer.answered())
            answer.number = row.real(at);
        return answer;
    }
    if (row.isNull(at))
        return answer;
    const int value = row.small(at);
    if (value < 0) {
        answer.state = static_cast<Answer::State>(value);
        return answer;
    }
    answer.state = Answer::State::answered;
    if (item.kind == ItemKind::text)
        return answer;
    answer.option = value;
    if (const auto missing = missingOf(survey, item, value))
        answer.state = model::stateOf(*missing);
    return answer;
}

void readTexts(Connection &connection, const model::Survey &survey, ResponseId id,
               model::Response &response) {
    for (const char *table : {"comment", "invalid_answer"}) {
        Query texts(connection, "SELECT item_id, text FROM " + std::string(table) +
                                    " WHERE response_id = :id AND survey_id = :survey");
        texts.set(":id", id.value).set(":survey", survey.id.value);
        while (texts.next())
            for (std::size_t i = 0; i < survey.items.size(); ++i)
                if (survey.items[i].id.value == texts.integer(0))
                    response.answers[i].text = texts.text(1);
    }
}

} // namespace

std::optional<model::Response> ResponseRepository::find(ResponseId id) const {
    auto &connection = workspace_.connection();
    return store::reading(connection, [&]() -> std::optional<model::Response> {
        const auto layout = readLayout(connection, survey_);
        if (layout.tables == 0)
            return std::nullopt;
        Query row(connection, selectOf(survey_, layout));
        if (!row.set(":id", id.value).next())
            return std::nullopt;
        auto response = ownOf(row);
        int at = kOwn;
        for (std::size_t i = 0; i < survey_.items.size(); ++i) {
            const auto &place = layout.places[i];
            response.answers.push_back(place.columns.empty()
                                           ? Answer{}
                                           : answerOf(row, at, survey_, survey_.items[i], place));
            at += static_cast<int>(place.columns.size()) + (place.missing.empty() ? 0 : 1);
        }
        readTexts(connection, survey_, id, response);
        return response;
    });
}

namespace {

/// The days of a batch hold all its responses, see comments.cpp.
void widenDays(Connection &connection, BatchId batch, std::int32_t day) {
    Query(connection, "UPDATE batch SET first_day = min(ifnull(first_day, :day), :day),"
                      " last_day = max(ifnull(last_day, :day), :day) WHERE id = :batch")
        .set(":day", std::int64_t{day})
        .set(":batch", batch.value)
        .run();
}

/// The sum of its batch's row hashes follows the new answers.
void moveProof(Connection &connection, BatchId batch, std::uint64_t before, std::uint64_t after) {
    Query proof(connection, "SELECT answers FROM batch_proof WHERE batch_id = :batch");
    if (!proof.set(":batch", batch.value).next())
        return;
    const auto sum = static_cast<std::uint64_t>(proof.integer(0)) - before + after;
    Query(connection, "UPDATE batch_proof SET answers = :sum WHERE batch_id = :batch")
        .set(":sum", static_cast<std::int64_t>(sum))
        .set(":batch", batch.value)
        .run();
}

} // namespace

base::Result<void> ResponseRepository::replaceFor(BatchId by, ResponseId id,
                                                  const model::Response &response) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> base::Result<void> {
        if (const auto before = find(id))
            keepReplaced(connection, by, survey_, id, *before);
        return replace(id, response);
    });
}

base::Result<void> ResponseRepository::replace(ResponseId id, const model::Response &response) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> base::Result<void> {
        const auto layout = readLayout(connection, survey_);
        Batch batch;
        std::int64_t fileRow = 0;
        std::uint64_t rowHash = 0;
        {
            Query known(connection, "SELECT batch_id, source_id, file_row, row_hash FROM " +
                                        layout.tableName(1) + " WHERE response_id = :id");
            if (!known.set(":id", id.value).next())
                return base::Error{base::ErrorKind::usage, "unknownResponse",
                                   base::tr("The earlier response is no longer in the workspace.")};
            batch.id = {known.integer(0)};
            batch.source = {known.integer(1)};
            fileRow = known.integer(2);
            rowHash = static_cast<std::uint64_t>(known.integer(3));
        }
        const auto run = [&](const std::string &sql) {
            Query(connection, sql).set(":id", id.value).run();
        };
        // The index needs the old text to forget it.
        run("INSERT INTO comment_fts (comment_fts, rowid, text) SELECT 'delete', id, text FROM"
            " comment WHERE response_id = :id");
        run("DELETE FROM comment WHERE response_id = :id");
        run("DELETE FROM invalid_answer WHERE response_id = :id");
        for (int table = layout.tables; table >= 1; --table)
            run("DELETE FROM " + layout.tableName(table) + " WHERE response_id = :id");
        ResponseInsert insert(connection, survey_, batch);
        insert.insert(response, id, fileRow);
        insert.finish(connection);
        moveProof(connection, batch.id, rowHash, response.rowHash);
        if (response.submitted)
            widenDays(connection, batch.id, base::dayNumber(response.submitted->date));
        return {};
    });
}

std::optional<model::Response> ResponseRepository::reading(BatchId batch, std::int64_t row) const {
    auto &connection = workspace_.connection();
    return store::reading(connection, [&]() -> std::optional<model::Response> {
        Query known(connection, "SELECT reading FROM known_row WHERE batch_id = :batch AND row ="
                                " :row AND reading IS NOT NULL LIMIT 1");
        if (!known.set(":batch", batch.value).set(":row", row).next())
            return std::nullopt;
        return responseFrom(survey_, known.text(0));
    });
}

std::vector<InvalidAnswer> ResponseRepository::invalid(BatchId batch) const {
    auto &connection = workspace_.connection();
    return store::reading(connection, [&] {
        std::vector<InvalidAnswer> found;
        const auto answers = answerTableName(survey_.id, 1);
        if (!connection.hasTable(answers))
            return found;
        Query rows(connection, "SELECT a.file_row, v.item_id, v.text FROM " + answers +
                                   " a JOIN invalid_answer v ON v.response_id = a.response_id"
                                   " WHERE a.batch_id = :batch AND v.survey_id = :survey"
                                   " ORDER BY a.file_row, v.item_id");
        rows.set(":batch", batch.value).set(":survey", survey_.id.value);
        while (rows.next())
            found.push_back({rows.integer(0), {rows.integer(1)}, rows.text(2)});
        return found;
    });
}

std::vector<OutsideFigures> ResponseRepository::outsideFigures(BatchId batch) const {
    auto &connection = workspace_.connection();
    return store::reading(connection, [&] {
        std::vector<OutsideFigures> found;
        const auto answers = answerTableName(survey_.id, 1);
        if (!connection.hasTable(answers))
            return found;
        Query rows(connection, "SELECT file_row, status, unit_id, day FROM " + answers +
                                   " WHERE batch_id = :batch AND status <> 0 ORDER BY file_row");
        rows.set(":batch", batch.value);
        while (rows.next()) {
            OutsideFigures one;
            one.row = rows.integer(0);
            one.status = static_cast<model::ResponseStatus>(rows.small(1));
            if (!rows.isNull(2))
                one.unit = model::UnitId{rows.integer(2)};
            if (!rows.isNull(3))
                one.day = base::dateOfDay(rows.small(3));
            found.push_back(one);
        }
        return found;
    });
}

} // namespace kooste::store
