// SPDX-License-Identifier: MIT
#include "store/known_rows.h"
#include "store/response_json.h"

namespace kooste::store {

KnownRowInsert::KnownRowInsert(Connection &connection, const model::Survey &survey, BatchId batch)
    : survey_(survey), batch_(batch),
      last_(connection.number("SELECT ifnull(max(sequence), 0) FROM known_row WHERE batch_id = " +
                              std::to_string(batch.value))),
      insert_(connection, "INSERT INTO known_row (batch_id, sequence, response_id, row, row_hash,"
                          " cells_hash, reading) VALUES (?, ?, ?, ?, ?, ?, ?)") {}

void KnownRowInsert::insert(const KnownRow &known, const model::Response *reading) {
    const auto text = reading == nullptr ? std::string() : responseText(survey_, *reading);
    insert_.bind(1, batch_.value);
    insert_.bind(2, ++last_);
    insert_.bind(3, known.response.value);
    insert_.bind(4, known.row);
    insert_.bind(5, static_cast<std::int64_t>(known.rowHash));
    insert_.bind(6, static_cast<std::int64_t>(known.cellsHash));
    if (reading == nullptr)
        insert_.bindNull(7);
    else
        insert_.bind(7, std::string_view(text));
    insert_.execute();
}

} // namespace kooste::store
