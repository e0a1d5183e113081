// SPDX-License-Identifier: MIT
#include "store/import_writer.h"
#include "store/batch_rows.h"
#include "store/json_text.h"
#include "store/known_rows.h"
#include "store/response_insert.h"

#include <algorithm>
#include <limits>

namespace kooste::store {

using base::Error;
using base::ErrorKind;
using base::Result;
using base::tr;

struct ImportWriter::State {
    State(Workspace &place, const Batch &start)
        : connection(place.connection()), transaction(place), batch(start) {}

    Connection &connection;
    Transaction transaction;
    Batch batch;
    std::unique_ptr<ResponseInsert> responses;
    std::unique_ptr<RawStatement> rejected;
    std::unique_ptr<RawStatement> changed;
    std::unique_ptr<RawStatement> maskedText;
    std::unique_ptr<KnownRowInsert> known;
    std::int64_t nextId = 1;
    std::int32_t firstDay = std::numeric_limits<std::int32_t>::max();
    std::int32_t lastDay = std::numeric_limits<std::int32_t>::min();
    std::int64_t lastRejected = 0; ///< sequence numbers of the kept rows
    std::int64_t lastChanged = 0;
    std::int64_t lastMasked = 0;
    std::vector<std::string> header;
    std::optional<Error> error;
    BatchProof proof;

    void prepare(const model::Survey &survey) {
        batch.survey = survey.id;
        batch.id = insertBatchRow(connection, batch);
        if (batch.maskingOff)
            logMaskingOff(connection, batch);
        prepareStatements(survey);
    }

    void prepareAgain(const model::Survey &survey, const std::vector<std::int64_t> &mendedRows) {
        if (batch.proof)
            proof = *batch.proof;
        Query of(
            connection,
            "SELECT reason, cells_hash FROM rejected_row WHERE batch_id = :batch AND row = :row"
            " ORDER BY sequence LIMIT 1");
        Query remove(connection,
                     "DELETE FROM rejected_row WHERE batch_id = :batch AND sequence = (SELECT"
                     " min(sequence) FROM rejected_row WHERE batch_id = :batch AND row = :row)");
        for (const std::int64_t row : mendedRows) {
            if (!of.set(":batch", batch.id.value).set(":row", row).next()) {
                of.again();
                continue;
            }
            --batch.reasons[of.text(0)];
            proof.rejected -= static_cast<std::uint64_t>(of.integer(1));
            of.again();
            remove.set(":batch", batch.id.value).set(":row", row).run();
            --batch.rows;
            --batch.rejected;
        }
        if (batch.firstDay && batch.lastDay) {
            firstDay = base::dayNumber(*batch.firstDay);
            lastDay = base::dayNumber(*batch.lastDay);
        }
        const auto last = [&](const char *table) {
            return connection.number("SELECT ifnull(max(sequence), 0) FROM " + std::string(table) +
                                     " WHERE batch_id = " + std::to_string(batch.id.value));
        };
        lastRejected = last("rejected_row");
        lastChanged = last("changed_response");
        lastMasked = last("masked_text");
        prepareStatements(survey);
    }

    void prepareStatements(const model::Survey &survey) {
        known = std::make_unique<KnownRowInsert>(connection, survey, batch.id);
        nextId = connection.number("SELECT next FROM counter WHERE name = 'response'");
        responses = std::make_unique<ResponseInsert>(connection, survey, batch);
        rejected = std::make_unique<RawStatement>(
            connection, "INSERT INTO rejected_row (batch_id, sequence, row, column, reason, cells,"
                        " cells_hash) VALUES (?, ?, ?, ?, ?, ?, ?)");
        changed = std::make_unique<RawStatement>(
            connection, "INSERT INTO changed_response (batch_id, sequence, row, survey_id,"
                        " response_id, external_id, cells, cells_hash)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        maskedText = std::make_unique<RawStatement>(
            connection, "INSERT INTO masked_text (batch_id, sequence, row, column, kind, excerpt)"
                        " VALUES (?, ?, ?, ?, ?, ?)");
    }

    /// Runs one step unless an earlier one failed; remembers the failure.
    template <class Step> bool attempt(Step step) {
        if (error || !responses)
            return false;
        try {
            step();
            return true;
        } catch (const SQLite::Exception &failure) {
            error = connection.errorOf(failure);
            return false;
        }
    }

    void count(const model::Response &response, bool masked) {
        ++batch.rows;
        ++batch.imported;
        batch.incomplete += response.status == model::ResponseStatus::incomplete ? 1 : 0;
        batch.test += response.status == model::ResponseStatus::test ? 1 : 0;
        batch.masked += masked ? 1 : 0;
        if (response.submitted) {
            const auto day = base::dayNumber(response.submitted->date);
            firstDay = std::min(firstDay, day);
            lastDay = std::max(lastDay, day);
        }
    }

    /// The statements must be gone before the workspace can be closed.
    void release() {
        responses.reset();
        rejected.reset();
        changed.reset();
        maskedText.reset();
        known.reset();
    }

    void finish() {
        responses->finish(connection);
        Query(connection, "UPDATE counter SET next = :next WHERE name = 'response'")
            .set(":next", nextId)
            .run();
        if (firstDay <= lastDay) {
            batch.firstDay = base::dateOfDay(firstDay);
            batch.lastDay = base::dateOfDay(lastDay);
        }
        if (batch.proof) {
            proof.read = batch.proof->read;
            batch.proof = proof;
            if (!proof.addsUp()) {
                error = Error{ErrorKind::workspace, "rowsLost",
                              tr("The rows that were read are not those that were stored. The "
                                 "import was taken back; nothing was changed.")};
                return;
            }
        }
        updateBatchRow(connection, batch, textsToJson(header));
    }
};

ImportWriter::ImportWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
ImportWriter::~ImportWriter() = default;

Result<std::unique_ptr<ImportWriter>>
ImportWriter::begin(Workspace &workspace, const model::Survey &survey, const Batch &batch) {
    auto state = std::make_unique<State>(workspace, batch);
    if (state->transaction.error())
        return *state->transaction.error();
    if (survey.latestPublished() == nullptr)
        return Error{ErrorKind::usage, "nothingPublished",
                     tr("The survey “{code}” has no published version.").with("code", survey.code)};
    try {
        state->prepare(survey);
    } catch (const SQLite::Exception &failure) {
        return state->connection.errorOf(failure);
    }
    return std::unique_ptr<ImportWriter>(new ImportWriter(std::move(state)));
}

Result<std::unique_ptr<ImportWriter>>
ImportWriter::resume(Workspace &workspace, const model::Survey &survey, const Batch &batch,
                     const std::vector<std::int64_t> &mendedRows) {
    auto state = std::make_unique<State>(workspace, batch);
    if (state->transaction.error())
        return *state->transaction.error();
    try {
        state->prepareAgain(survey, mendedRows);
    } catch (const SQLite::Exception &failure) {
        return state->connection.errorOf(failure);
    }
    return std::unique_ptr<ImportWriter>(new ImportWriter(std::move(state)));
}

bool ImportWriter::add(const model::Response &response, std::int64_t row, bool masked,
                       std::uint64_t cellsHash) {
    return state_->attempt([&] {
        state_->responses->insert(response, {state_->nextId}, row);
        ++state_->nextId;
        state_->count(response, masked);
        state_->proof.imported += cellsHash;
        state_->proof.answers += response.rowHash;
    });
}

bool ImportWriter::addRejected(const RejectedRow &row) {
    return state_->attempt([&] {
        const auto cells = textsToJson(row.cells);
        auto &insert = *state_->rejected;
        insert.bind(1, state_->batch.id.value);
        insert.bind(2, ++state_->lastRejected);
        insert.bind(3, row.row);
        insert.bind(4, row.column);
        insert.bind(5, std::string_view(row.reason));
        insert.bind(6, std::string_view(cells));
        insert.bind(7, static_cast<std::int64_t>(row.cellsHash));
        insert.execute();
        state_->proof.rejected += row.cellsHash;
        ++state_->batch.rows;
        ++state_->batch.rejected;
        ++state_->batch.reasons[row.reason];
    });
}

bool ImportWriter::addMasked(const MaskedText &text) {
    return state_->attempt([&] {
        auto &insert = *state_->maskedText;
        insert.bind(1, state_->batch.id.value);
        insert.bind(2, ++state_->lastMasked);
        insert.bind(3, text.row);
        insert.bind(4, text.column);
        insert.bind(5, std::string_view(text.kind));
        insert.bind(6, std::string_view(text.excerpt));
        insert.execute();
        ++state_->batch.maskedKinds[text.kind];
    });
}

bool ImportWriter::addChanged(const ChangedResponse &response, const model::Response *reading) {
    return state_->attempt([&] {
        if (reading != nullptr)
            state_->known->insert(
                {response.existing, response.row, reading->rowHash, response.cellsHash}, reading);
        const auto cells = textsToJson(response.cells);
        auto &insert = *state_->changed;
        insert.bind(1, state_->batch.id.value);
        insert.bind(2, ++state_->lastChanged);
        insert.bind(3, response.row);
        insert.bind(4, state_->batch.survey.value);
        insert.bind(5, response.existing.value);
        insert.bind(6, std::string_view(response.externalId));
        insert.bind(7, std::string_view(cells));
        insert.bind(8, static_cast<std::int64_t>(response.cellsHash));
        insert.execute();
        state_->proof.changed += response.cellsHash;
        ++state_->batch.rows;
        ++state_->batch.changed;
    });
}

bool ImportWriter::addDuplicate(const KnownRow &known) {
    return state_->attempt([&] {
        if (known.response.value != 0)
            state_->known->insert(known);
        state_->proof.duplicates += known.cellsHash;
        ++state_->batch.rows;
        ++state_->batch.duplicates;
    });
}

ResponseId ImportWriter::nextId() const { return {state_->nextId}; }
void ImportWriter::setHeader(std::vector<std::string> cells) { state_->header = std::move(cells); }
void ImportWriter::setNotes(std::string json) { state_->batch.notes = std::move(json); }
void ImportWriter::setCellsRead(std::uint64_t cellsHash) {
    state_->batch.proof = BatchProof{cellsHash};
}
void ImportWriter::dropCellsRead(std::uint64_t cellsHash) {
    if (state_->batch.proof)
        state_->batch.proof->read -= cellsHash;
}
const std::optional<Error> &ImportWriter::error() const { return state_->error; }
const Batch &ImportWriter::batch() const { return state_->batch; }

Result<Batch> ImportWriter::commit() {
    const bool finished = state_->attempt([&] { state_->finish(); });
    state_->release();
    if (!finished || state_->error)
        return *state_->error;
    if (auto done = state_->transaction.commit(); !done)
        return done.error();
    return state_->batch;
}

} // namespace kooste::store
