// SPDX-License-Identifier: MIT
#include "store/duplicates.h"
#include "base/text.h"
#include "store/answer_table.h"
#include "store/raw_statement.h"

namespace kooste::store {

/// Two independent 64-bit numbers stand for the id: a chance meeting of two ids is out of question.
/// Most tools count their ids up. The place of such ids follows their number, so that looking up
/// the rows of a file walks through memory instead of jumping in it.
DuplicateIndex::Key DuplicateIndex::keyOf(std::string_view externalId) {
    auto text = externalId.size();
    std::uint64_t number = 0;
    std::uint64_t weight = 1;
    while (text > 0 && externalId[text - 1] >= '0' && externalId[text - 1] <= '9') {
        number += weight * static_cast<std::uint64_t>(externalId[--text] - '0');
        weight *= 10;
    }
    return {base::stableHash(externalId.substr(0, text)) + number,
            base::stableHash(externalId, 0x9E3779B97F4A7C15ULL)};
}

void DuplicateIndex::addEqual(std::uint64_t hash, ResponseId response) {
    auto &chain = byHash_[hash];
    (chain.last == kNone ? chain.first : equal_[chain.last].next) = equal_.size();
    chain.last = equal_.size();
    equal_.push_back({response});
}

DuplicateIndex DuplicateIndex::load(Workspace &workspace, model::SurveyId survey, SourceId source,
                                    BatchId reading) {
    auto &connection = workspace.connection();
    return store::reading(connection, [&] {
        DuplicateIndex index;
        const auto table = answerTableName(survey, 1);
        if (!connection.hasTable(table))
            return index;
        RawStatement rows(connection,
                          "SELECT external_id, row_hash, response_id FROM " + table +
                              " WHERE source_id = ?1 AND (?2 = 0 OR external_id IS NOT NULL OR"
                              " (batch_id <> ?2 AND response_id NOT IN (SELECT response_id FROM"
                              " known_row WHERE batch_id = ?2))) ORDER BY response_id");
        rows.bind(1, source.value);
        rows.bind(2, reading.value);
        while (rows.next()) {
            const auto hash = static_cast<std::uint64_t>(rows.integer(1));
            if (rows.isNull(0))
                index.addEqual(hash, {rows.integer(2)});
            else
                index.byExternalId_[keyOf(rows.text(0))] = {hash, {rows.integer(2)}};
        }
        return index;
    });
}

DuplicateIndex::Outcome DuplicateIndex::judge(const model::Response &response,
                                              ResponseId assigned) {
    if (response.externalId.empty()) {
        const auto known = byHash_.find(response.rowHash);
        if (known == byHash_.end() || known->second.first == kNone)
            return {};
        const auto &stored = equal_[known->second.first];
        known->second.first = stored.next; // this row of the file stands for that stored one
        return {Verdict::duplicate, stored.response};
    }
    const auto [known, fresh] =
        byExternalId_.try_emplace(keyOf(response.externalId), Known{response.rowHash, assigned});
    if (fresh)
        return {};
    return {known->second.rowHash == response.rowHash ? Verdict::duplicate : Verdict::changed,
            known->second.response};
}

} // namespace kooste::store
