// SPDX-License-Identifier: MIT
#include "store/batches.h"
#include "store/answer_table.h"
#include "store/batch_rows.h"
#include "store/hand_over.h"
#include "store/json_text.h"

namespace kooste::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;

namespace {

const std::string kSelectBatches =
    "SELECT id, survey_id, ifnull(version_id, 0), source_id, file_name, file_bytes, file_hash,"
    " imported_at, rows, imported, incomplete, test, rejected, duplicates, changed, masked,"
    " first_day, last_day, notes FROM batch";

std::optional<base::Date> dayOf(const Query &row, int column) {
    if (row.isNull(column))
        return std::nullopt;
    return base::dateOfDay(row.small(column));
}

Batch batchOf(const Query &row) {
    Batch batch;
    batch.id = {row.integer(0)};
    batch.survey = {row.integer(1)};
    batch.version = {row.integer(2)};
    batch.source = {row.integer(3)};
    batch.fileName = row.text(4);
    batch.fileBytes = row.integer(5);
    batch.fileHash = static_cast<std::uint64_t>(row.integer(6));
    batch.importedAt = base::parseIsoDateTime(row.text(7)).value_or(base::DateTime{});
    batch.rows = row.integer(8);
    batch.imported = row.integer(9);
    batch.incomplete = row.integer(10);
    batch.test = row.integer(11);
    batch.rejected = row.integer(12);
    batch.duplicates = row.integer(13);
    batch.changed = row.integer(14);
    batch.masked = row.integer(15);
    batch.firstDay = dayOf(row, 16);
    batch.lastDay = dayOf(row, 17);
    batch.notes = row.text(18);
    return batch;
}

void readReasons(Connection &connection, Batch &batch) {
    if (batch.rejected == 0)
        return;
    Query rows(connection, "SELECT reason, count(*) FROM rejected_row WHERE batch_id = :batch"
                           " GROUP BY reason");
    rows.set(":batch", batch.id.value);
    while (rows.next())
        batch.reasons[rows.text(0)] = rows.integer(1);
}

void readMasks(Connection &connection, Batch &batch) {
    Query kinds(connection, "SELECT kind, count(*) FROM masked_text WHERE batch_id = :batch"
                            " GROUP BY kind");
    kinds.set(":batch", batch.id.value);
    while (kinds.next())
        batch.maskedKinds[kinds.text(0)] = kinds.integer(1);
    Query off(connection, "SELECT who, reason FROM masking_off WHERE batch_id = :batch");
    if (off.set(":batch", batch.id.value).next())
        batch.maskingOff = MaskingOff{off.text(0), off.text(1)};
}

std::optional<Batch> readBatch(Connection &connection, BatchId id) {
    Query row(connection, kSelectBatches + " WHERE id = :id");
    if (!row.set(":id", id.value).next())
        return std::nullopt;
    auto batch = batchOf(row);
    readReasons(connection, batch);
    readMasks(connection, batch);
    batch.proof = proofOf(connection, batch.id);
    return batch;
}

int answerTables(Connection &connection, model::SurveyId survey) {
    int tables = 0;
    while (connection.hasTable(answerTableName(survey, tables + 1)))
        ++tables;
    return tables;
}

/// Everything that hangs on the batch's responses, then the responses, then the batch.
void deleteBatch(Connection &connection, const Batch &batch) {
    const auto answers = answerTableName(batch.survey, 1);
    const std::string ofBatch = "(SELECT response_id FROM " + answers + " WHERE batch_id = :batch)";
    const auto run = [&](const std::string &sql) {
        Query(connection, sql).set(":batch", batch.id.value).run();
    };
    // The index needs the old text to forget it (FTS5 external content tables).
    run("INSERT INTO comment_fts (comment_fts, rowid, text) SELECT 'delete', id, text FROM comment"
        " WHERE response_id IN " +
        ofBatch);
    run("DELETE FROM comment WHERE response_id IN " + ofBatch);
    run("DELETE FROM invalid_answer WHERE response_id IN " + ofBatch);
    run("DELETE FROM replaced_response WHERE response_id IN " + ofBatch);
    // Rows that later batches kept aside beside these responses stay, with nothing to stand beside.
    run("UPDATE changed_response SET response_id = 0 WHERE response_id IN " + ofBatch);
    for (int table = answerTables(connection, batch.survey); table > 1; --table)
        run("DELETE FROM " + answerTableName(batch.survey, table) + " WHERE response_id IN " +
            ofBatch);
    run("DELETE FROM " + answers + " WHERE batch_id = :batch");
    run("DELETE FROM rejected_row WHERE batch_id = :batch");
    run("DELETE FROM masked_text WHERE batch_id = :batch");
    run("DELETE FROM known_row WHERE batch_id = :batch");
    run("DELETE FROM changed_response WHERE batch_id = :batch");
    run("DELETE FROM batch WHERE id = :batch");
    connection.execute("INSERT INTO comment_fts (comment_fts) VALUES ('optimize')");
}

} // namespace

BatchId insertBatchRow(Connection &connection, const Batch &batch) {
    Query(connection, "INSERT INTO batch (survey_id, version_id, source_id, file_name, file_bytes,"
                      " file_hash, imported_at) VALUES (:survey, :version, :source, :name, :bytes,"
                      " :hash, :at)")
        .set(":survey", batch.survey.value)
        .setId(":version", batch.version.value)
        .set(":source", batch.source.value)
        .set(":name", batch.fileName)
        .set(":bytes", batch.fileBytes)
        .set(":hash", static_cast<std::int64_t>(batch.fileHash))
        .set(":at", base::isoDateTime(batch.importedAt))
        .run();
    return {connection.database().getLastInsertRowid()};
}

void logMaskingOff(Connection &connection, const Batch &batch) {
    Query(connection, "INSERT INTO masking_off (batch_id, at, who, file_name, reason)"
                      " VALUES (:batch, :at, :who, :file, :reason)")
        .set(":batch", batch.id.value)
        .set(":at", base::isoDateTime(batch.importedAt))
        .set(":who", batch.maskingOff->who)
        .set(":file", batch.fileName)
        .set(":reason", batch.maskingOff->reason)
        .run();
}

void updateBatchRow(Connection &connection, const Batch &batch, const std::string &headerJson) {
    Query update(connection,
                 "UPDATE batch SET rows = :rows, imported = :imported, incomplete = :incomplete,"
                 " test = :test, rejected = :rejected, duplicates = :duplicates,"
                 " changed = :changed, masked = :masked, first_day = :first, last_day = :last,"
                 " header = :header, notes = :notes WHERE id = :id");
    update.set(":rows", batch.rows)
        .set(":imported", batch.imported)
        .set(":incomplete", batch.incomplete)
        .set(":test", batch.test)
        .set(":rejected", batch.rejected)
        .set(":duplicates", batch.duplicates)
        .set(":changed", batch.changed)
        .set(":masked", batch.masked)
        .set(":header", headerJson)
        .set(":notes", batch.notes)
        .set(":id", batch.id.value);
    if (batch.firstDay && batch.lastDay)
        update.set(":first", base::dayNumber(*batch.firstDay))
            .set(":last", base::dayNumber(*batch.lastDay));
    else
        update.setNull(":first").setNull(":last");
    update.run();
    if (batch.proof)
        writeProof(connection, batch.id, *batch.proof);
}

std::optional<BatchProof> proofOf(Connection &connection, BatchId batch) {
    Query row(connection, "SELECT read, imported, rejected, duplicates, changed, answers"
                          " FROM batch_proof WHERE batch_id = :batch");
    if (!row.set(":batch", batch.value).next())
        return std::nullopt;
    const auto sum = [&](int column) { return static_cast<std::uint64_t>(row.integer(column)); };
    return BatchProof{sum(0), sum(1), sum(2), sum(3), sum(4), sum(5)};
}

void moveCounts(Connection &connection, BatchId batch, const CountsMove &move) {
    Query(connection, "UPDATE batch SET duplicates = duplicates + :known, changed = changed +"
                      " :changed WHERE id = :batch")
        .set(":known", move.known)
        .set(":changed", move.changed)
        .set(":batch", batch.value)
        .run();
    if (auto proof = proofOf(connection, batch)) {
        proof->duplicates += move.knownCells;
        proof->changed += move.changedCells;
        writeProof(connection, batch, *proof);
    }
}

bool settleChangedRow(Connection &connection, BatchId batch, std::int64_t row) {
    std::uint64_t cells = 0;
    {
        Query kept(connection, "SELECT cells_hash FROM changed_response WHERE batch_id = :batch"
                               " AND row = :row");
        if (!kept.set(":batch", batch.value).set(":row", row).next())
            return false;
        cells = static_cast<std::uint64_t>(kept.integer(0));
    }
    Query(connection, "DELETE FROM changed_response WHERE batch_id = :batch AND row = :row")
        .set(":batch", batch.value)
        .set(":row", row)
        .run();
    moveCounts(connection, batch, {1, -1, cells, -cells});
    return true;
}

void writeProof(Connection &connection, BatchId batch, const BatchProof &proof) {
    const auto number = [](std::uint64_t sum) { return static_cast<std::int64_t>(sum); };
    Query(connection, "INSERT OR REPLACE INTO batch_proof (batch_id, read, imported, rejected,"
                      " duplicates, changed, answers) VALUES (:batch, :read, :imported,"
                      " :rejected, :duplicates, :changed, :answers)")
        .set(":batch", batch.value)
        .set(":read", number(proof.read))
        .set(":imported", number(proof.imported))
        .set(":rejected", number(proof.rejected))
        .set(":duplicates", number(proof.duplicates))
        .set(":changed", number(proof.changed))
        .set(":answers", number(proof.answers))
        .run();
}

std::vector<Batch> BatchRepository::all() const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<Batch> batches;
        Query rows(connection, kSelectBatches + " ORDER BY id DESC");
        while (rows.next())
            batches.push_back(batchOf(rows));
        for (auto &batch : batches) {
            readReasons(connection, batch);
            readMasks(connection, batch);
            batch.proof = proofOf(connection, batch.id);
        }
        return batches;
    });
}

std::optional<Batch> BatchRepository::find(BatchId id) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] { return readBatch(connection, id); });
}

std::vector<RejectedRow> BatchRepository::rejected(BatchId id) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<RejectedRow> kept;
        Query rows(connection, "SELECT row, column, reason, cells, cells_hash FROM rejected_row"
                               " WHERE batch_id = :batch ORDER BY sequence");
        rows.set(":batch", id.value);
        while (rows.next())
            kept.push_back({rows.integer(0), rows.integer(1), rows.text(2),
                            textsFromJson(rows.text(3)),
                            static_cast<std::uint64_t>(rows.integer(4))});
        return kept;
    });
}

std::vector<ChangedResponse> BatchRepository::changed(BatchId id) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<ChangedResponse> kept;
        Query rows(connection, "SELECT row, response_id, external_id, cells, cells_hash"
                               " FROM changed_response WHERE batch_id = :batch ORDER BY sequence");
        rows.set(":batch", id.value);
        while (rows.next())
            kept.push_back({rows.integer(0),
                            {rows.integer(1)},
                            rows.text(2),
                            textsFromJson(rows.text(3)),
                            static_cast<std::uint64_t>(rows.integer(4))});
        return kept;
    });
}

std::vector<MaskedText> BatchRepository::maskedTexts(BatchId id, std::size_t most) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<MaskedText> texts;
        Query rows(connection, "SELECT row, column, kind, excerpt FROM masked_text"
                               " WHERE batch_id = :batch ORDER BY row, sequence LIMIT :most");
        rows.set(":batch", id.value).set(":most", static_cast<std::int64_t>(most));
        while (rows.next())
            texts.push_back({rows.integer(0), rows.integer(1), rows.text(2), rows.text(3)});
        return texts;
    });
}

std::vector<MaskingOffEntry> BatchRepository::maskingOffLog() const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        std::vector<MaskingOffEntry> log;
        Query rows(connection, "SELECT batch_id, at, file_name, who, reason FROM masking_off"
                               " ORDER BY batch_id DESC");
        while (rows.next())
            log.push_back({{rows.integer(0)},
                           base::parseIsoDateTime(rows.text(1)).value_or(base::DateTime{}),
                           rows.text(2),
                           {rows.text(3), rows.text(4)}});
        return log;
    });
}

Result<void> BatchRepository::settleChanged(BatchId id, std::int64_t row) {
    auto &connection = workspace_.connection();
    return inTransaction(workspace_, [&]() -> Result<void> {
        if (!settleChangedRow(connection, id, row))
            return Error{ErrorKind::usage, "unknownRow",
                         tr("This row of the import has been decided already.")};
        return {};
    });
}

std::vector<std::string> BatchRepository::header(BatchId id) const {
    auto &connection = workspace_.connection();
    return reading(connection, [&] {
        Query row(connection, "SELECT header FROM batch WHERE id = :batch");
        return row.set(":batch", id.value).next() ? textsFromJson(row.text(0))
                                                  : std::vector<std::string>();
    });
}

Result<Batch> BatchRepository::undo(BatchId id) {
    auto &connection = workspace_.connection();
    auto undone = inTransaction(workspace_, [&]() -> Result<Batch> {
        const auto batch = readBatch(connection, id);
        if (!batch)
            return Error{ErrorKind::usage, "unknownBatch",
                         tr("There is no import {batch}.").with("batch", id.value)};
        if (auto handed = handOver(workspace_, *batch); !handed)
            return handed.error();
        auto rest = *batch; // what was handed over does not go
        rest.imported =
            connection.number("SELECT count(*) FROM " + answerTableName(batch->survey, 1) +
                              " WHERE batch_id = " + std::to_string(id.value));
        deleteBatch(connection, *batch);
        return rest;
    });
    if (undone)
        forgetRemoved();
    return undone;
}

void BatchRepository::forgetRemoved() {
    auto &connection = workspace_.connection();
    if (connection.transactionDepth == 0)
        (void)guarded(connection, [&]() -> Result<void> {
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return {};
        });
}

} // namespace kooste::store
