// SPDX-License-Identifier: MIT
#include "store/hand_over.h"
#include "store/answer_table.h"
#include "store/batch_rows.h"
#include "store/replaced_responses.h"
#include "store/response_json.h"
#include "store/response_story.h"
#include "store/responses.h"
#include "store/survey_rows.h"

#include <map>
#include <set>

namespace kooste::store {

using base::Result;

namespace {

/// The steps of one hand-over.
class HandOver {
public:
    HandOver(Workspace &workspace, const Batch &going, model::Survey survey)
        : workspace_(workspace), connection_(workspace.connection()), going_(going.id),
          survey_(std::move(survey)), answers_(answerTableName(survey_.id, 1)) {}

    Result<void> run() {
        for (const auto response : intricate())
            if (auto told = retell(response); !told)
                return told;
        handOverEqual();
        for (const auto &[batch, moved] : moved_)
            recount(batch, moved);
        return {};
    }

private:
    /// What came over to a batch.
    struct Moved {
        std::int64_t known = 0;   ///< rows that counted as known before
        std::int64_t changed = 0; ///< rows that were kept aside before
        std::uint64_t knownCells = 0;
        std::uint64_t changedCells = 0;
        std::set<std::int64_t> masked; ///< rows whose masked texts came along
    };

    /// Responses of which imports said different things; all others go in one step.
    std::vector<ResponseId> intricate() {
        std::vector<ResponseId> found;
        Query rows(connection_,
                   "SELECT response_id FROM replaced_response WHERE batch_id = :going AND"
                   " survey_id = :survey UNION SELECT a.response_id FROM " +
                       answers_ +
                       " a JOIN replaced_response r ON r.response_id = a.response_id"
                       " WHERE a.batch_id = :going UNION SELECT a.response_id FROM " +
                       answers_ +
                       " a JOIN known_row k ON k.response_id = a.response_id WHERE a.batch_id ="
                       " :going AND (k.reading IS NOT NULL OR k.row_hash <> a.row_hash)");
        rows.set(":going", going_.value).set(":survey", survey_.id.value);
        while (rows.next())
            found.push_back({rows.integer(0)});
        return found;
    }

    std::optional<ResponseStory> storyOf(ResponseId response) {
        const auto stored = ResponseRepository(workspace_, survey_).find(response);
        if (!stored)
            return std::nullopt;
        ResponseStory story;
        Query own(connection_,
                  "SELECT batch_id, file_row FROM " + answers_ + " WHERE response_id = :id");
        if (own.set(":id", response.value).next()) {
            story.owner = {own.integer(0)};
            story.fileRow = own.integer(1);
        }
        // Each replacement kept what was before it: the last one's answers are those stored now.
        std::vector<std::string> contents;
        Query takes(connection_, "SELECT batch_id, before FROM replaced_response WHERE response_id"
                                 " = :id AND survey_id = :survey ORDER BY id");
        takes.set(":id", response.value).set(":survey", survey_.id.value);
        while (takes.next()) {
            contents.push_back(takes.text(1));
            story.takes.push_back({{takes.integer(0)}, {}});
        }
        contents.push_back(responseText(survey_, *stored));
        std::size_t next = 0;
        for (const auto &text : contents) {
            const ResponseStory::Content content{responseFrom(survey_, text).rowHash, text};
            (&text == contents.data() ? story.base : story.takes[next++].content) = content;
        }
        addClaims(response, story);
        return story;
    }

    void addClaims(ResponseId response, ResponseStory &story) {
        Query claims(connection_,
                     "SELECT batch_id, sequence, row, row_hash, cells_hash, ifnull(reading, ''),"
                     " EXISTS (SELECT 1 FROM changed_response c WHERE c.batch_id = k.batch_id AND"
                     " c.row = k.row AND c.response_id = k.response_id) FROM known_row k"
                     " WHERE response_id = :id ORDER BY batch_id, sequence");
        claims.set(":id", response.value);
        while (claims.next()) {
            ResponseStory::Claim claim{{claims.integer(0)},
                                       claims.integer(1),
                                       claims.integer(2),
                                       static_cast<std::uint64_t>(claims.integer(3)),
                                       static_cast<std::uint64_t>(claims.integer(4)),
                                       claims.text(5),
                                       false};
            claim.pending = !claim.reading.empty() && claims.integer(6) != 0;
            story.claims.push_back(std::move(claim));
        }
    }

    Result<void> retell(ResponseId response) {
        auto story = storyOf(response);
        if (!story)
            return {};
        const auto before = *story;
        const auto outcome = story->without(going_);
        if (!outcome.anybody)
            return {};
        moved_[story->owner]; // its sums follow the answers
        if (outcome.heir)
            give(response, *outcome.heir, before);
        if (story->current().hash != before.current().hash)
            if (auto written = write(response, story->current()); !written)
                return written;
        writeTakes(response, *story);
        for (const auto &claim : outcome.settled) {
            settleChangedRow(connection_, claim.batch, claim.row);
            keepReading(claim, "NULL");
        }
        for (const auto &claim : outcome.reopened)
            reopen(response, claim, *story);
        return {};
    }

    void give(ResponseId response, const ResponseStory::Claim &heir, const ResponseStory &before) {
        Query(connection_, "UPDATE " + answers_ +
                               " SET batch_id = :batch, file_row = :row WHERE response_id = :id")
            .set(":batch", heir.batch.value)
            .set(":row", heir.row)
            .set(":id", response.value)
            .run();
        Query(connection_, "DELETE FROM known_row WHERE batch_id = :batch AND sequence = :sequence")
            .set(":batch", heir.batch.value)
            .set(":sequence", heir.sequence)
            .run();
        auto &moved = moved_[heir.batch];
        if (heir.pending) {
            Query(connection_, "DELETE FROM changed_response WHERE batch_id = :batch AND row = :row"
                               " AND response_id = :id")
                .set(":batch", heir.batch.value)
                .set(":row", heir.row)
                .set(":id", response.value)
                .run();
            ++moved.changed;
            moved.changedCells += heir.cellsHash;
        } else {
            ++moved.known;
            moved.knownCells += heir.cellsHash;
        }
        if (heir.reading.empty() && heir.rowHash == before.base.hash)
            moveMasks(before.fileRow, heir.batch, heir.row);
        else if (isMasked(heir.batch, heir.row))
            moved.masked.insert(heir.row);
    }

    bool isMasked(BatchId batch, std::int64_t row) {
        Query masks(connection_,
                    "SELECT 1 FROM masked_text WHERE batch_id = :batch AND row = :row LIMIT 1");
        return masks.set(":batch", batch.value).set(":row", row).next();
    }

    Result<void> write(ResponseId response, const ResponseStory::Content &content) {
        auto answers = responseFrom(survey_, content.text);
        if (answers.unit) {
            Query unit(connection_, "SELECT 1 FROM unit WHERE id = :id");
            if (!unit.set(":id", answers.unit->value).next())
                answers.unit.reset(); // removed from the organisation since
        }
        return ResponseRepository(workspace_, survey_).replace(response, answers);
    }

    void writeTakes(ResponseId response, const ResponseStory &story) {
        Query(connection_, "DELETE FROM replaced_response WHERE response_id = :id AND survey_id ="
                           " :survey")
            .set(":id", response.value)
            .set(":survey", survey_.id.value)
            .run();
        const auto *before = &story.base;
        for (const auto &take : story.takes) {
            keepReplaced(connection_, take.by, survey_.id, response, before->text);
            before = &take.content;
        }
    }

    /// The row counted as known; now it says something else than what is stored.
    void reopen(ResponseId response, const ResponseStory::Claim &claim,
                const ResponseStory &story) {
        const auto batch = claim.batch.value;
        Query(connection_, "INSERT INTO changed_response (batch_id, sequence, row, survey_id,"
                           " response_id, external_id, cells, cells_hash) VALUES (:batch, (SELECT"
                           " ifnull(max(sequence), 0) + 1 FROM changed_response WHERE batch_id ="
                           " :batch), :row, :survey, :id, :external, '[]', :cells)")
            .set(":batch", batch)
            .set(":row", claim.row)
            .set(":survey", survey_.id.value)
            .set(":id", response.value)
            .set(":external", responseFrom(survey_, story.base.text).externalId)
            .set(":cells", static_cast<std::int64_t>(claim.cellsHash))
            .run();
        keepReading(claim, ":reading");
        moveCounts(connection_, claim.batch, {-1, 1, -claim.cellsHash, claim.cellsHash});
    }

    void keepReading(const ResponseStory::Claim &claim, const std::string &value) {
        Query update(connection_, "UPDATE known_row SET reading = " + value +
                                      " WHERE batch_id = :batch AND sequence = :sequence");
        update.set(":batch", claim.batch.value).set(":sequence", claim.sequence);
        if (value == ":reading")
            update.set(":reading", claim.reading);
        update.run();
    }

    void moveMasks(std::int64_t from, BatchId to, std::int64_t row) {
        std::vector<std::int64_t> sequences;
        Query masks(connection_, "SELECT sequence FROM masked_text WHERE batch_id = :batch AND row"
                                 " = :row ORDER BY sequence");
        masks.set(":batch", going_.value).set(":row", from);
        while (masks.next())
            sequences.push_back(masks.integer(0));
        Query move(connection_,
                   "UPDATE masked_text SET batch_id = :to, row = :row, sequence = (SELECT"
                   " ifnull(max(sequence), 0) + 1 FROM masked_text WHERE batch_id = :to)"
                   " WHERE batch_id = :batch AND sequence = :sequence");
        for (const auto sequence : sequences)
            move.set(":to", to.value)
                .set(":row", row)
                .set(":batch", going_.value)
                .set(":sequence", sequence)
                .run();
        if (!sequences.empty())
            moved_[to].masked.insert(row);
    }

    /// All responses whose imports agree, however many there are.
    void handOverEqual() {
        connection_.execute("CREATE TEMP TABLE IF NOT EXISTS heir (response_id INTEGER PRIMARY KEY,"
                            " batch_id INTEGER, sequence INTEGER, row INTEGER, cells INTEGER,"
                            " old_row INTEGER)");
        connection_.execute("DELETE FROM temp.heir");
        Query(connection_,
              "INSERT INTO temp.heir SELECT response_id, batch_id, sequence, row, cells_hash,"
              " file_row FROM (SELECT k.response_id, k.batch_id, k.sequence, k.row, k.cells_hash,"
              " a.file_row, min(k.batch_id * 4294967296 + k.sequence) FROM " +
                  answers_ +
                  " a JOIN known_row k ON k.response_id = a.response_id WHERE a.batch_id = :going"
                  " AND k.batch_id <> :going GROUP BY k.response_id)")
            .set(":going", going_.value)
            .run();
        Query rows(connection_, "SELECT batch_id, cells, row, old_row FROM temp.heir");
        std::map<std::int64_t, std::pair<BatchId, std::int64_t>> places;
        while (rows.next()) {
            auto &moved = moved_[{rows.integer(0)}];
            ++moved.known;
            moved.knownCells += static_cast<std::uint64_t>(rows.integer(1));
            places.try_emplace(rows.integer(3), BatchId{rows.integer(0)}, rows.integer(2));
        }
        connection_.execute("UPDATE " + answers_ +
                            " SET batch_id = h.batch_id, file_row = h.row FROM temp.heir h WHERE " +
                            answers_ + ".response_id = h.response_id");
        connection_.execute("DELETE FROM known_row WHERE (batch_id, sequence) IN (SELECT batch_id,"
                            " sequence FROM temp.heir)");
        connection_.execute("DROP TABLE temp.heir");
        for (const auto row : maskedRows())
            if (const auto place = places.find(row); place != places.end())
                moveMasks(row, place->second.first, place->second.second);
    }

    std::vector<std::int64_t> maskedRows() {
        std::vector<std::int64_t> found;
        Query rows(connection_, "SELECT DISTINCT row FROM masked_text WHERE batch_id = :batch");
        rows.set(":batch", going_.value);
        while (rows.next())
            found.push_back(rows.integer(0));
        return found;
    }

    void recount(BatchId batch, const Moved &moved) {
        Query(connection_, "UPDATE batch SET (imported, incomplete, test, first_day, last_day) ="
                           " (SELECT count(*), ifnull(sum(status = 1), 0), ifnull(sum(status = 2),"
                           " 0), min(day), max(day) FROM " +
                               answers_ +
                               " a WHERE a.batch_id = batch.id), duplicates = duplicates - :known,"
                               " changed = changed - :changed, masked = masked + :masked"
                               " WHERE id = :batch")
            .set(":known", moved.known)
            .set(":changed", moved.changed)
            .set(":masked", static_cast<std::int64_t>(moved.masked.size()))
            .set(":batch", batch.value)
            .run();
        auto proof = proofOf(connection_, batch);
        if (!proof)
            return;
        proof->imported += moved.knownCells + moved.changedCells;
        proof->duplicates -= moved.knownCells;
        proof->changed -= moved.changedCells;
        proof->answers = 0;
        Query hashes(connection_, "SELECT row_hash FROM " + answers_ + " WHERE batch_id = :batch");
        hashes.set(":batch", batch.value);
        while (hashes.next())
            proof->answers += static_cast<std::uint64_t>(hashes.integer(0));
        writeProof(connection_, batch, *proof);
    }

    Workspace &workspace_;
    Connection &connection_;
    BatchId going_;
    model::Survey survey_;
    std::string answers_;
    std::map<BatchId, Moved> moved_;
};

} // namespace

Result<void> handOver(Workspace &workspace, const Batch &going) {
    auto survey = readSurvey(workspace.connection(), going.survey);
    if (!survey)
        return {};
    return HandOver(workspace, going, std::move(*survey)).run();
}

} // namespace kooste::store
