// SPDX-License-Identifier: MIT
#pragma once
#include "app/usecases/history.h"
#include "cli/json_text.h"

namespace kooste::cli {

/// The sums over the cells of an import's rows, as text: JSON's numbers do not hold 64 bits. Null
/// where the import has none. read = imported + rejected + duplicates + changed, modulo 2^64.
inline Json cellsJson(const store::Batch &batch) {
    if (!batch.proof)
        return nullptr;
    return {{"read", std::to_string(batch.proof->read)},
            {"imported", std::to_string(batch.proof->imported)},
            {"rejected", std::to_string(batch.proof->rejected)},
            {"duplicates", std::to_string(batch.proof->duplicates)},
            {"changed", std::to_string(batch.proof->changed)}};
}

} // namespace kooste::cli
