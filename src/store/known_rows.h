// SPDX-License-Identifier: MIT
#pragma once
#include "model/survey.h"
#include "store/batches.h"
#include "store/raw_statement.h"

namespace kooste::store {

/// Writes down which response a row of the batch brought again. Private to this folder.
class KnownRowInsert {
public:
    /// `survey` must stay alive.
    KnownRowInsert(Connection &connection, const model::Survey &survey, BatchId batch);
    /// `reading`: the response as the row has it, where that is not what is stored.
    void insert(const KnownRow &known, const model::Response *reading = nullptr);

private:
    const model::Survey &survey_;
    BatchId batch_;
    std::int64_t last_ = 0;
    RawStatement insert_;
};

} // namespace kooste::store
