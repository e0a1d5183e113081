// SPDX-License-Identifier: MIT
#pragma once
#include "base/text.h"
#include "importing/readers/registry.h"

#include <cstdlib>

namespace kooste::fuzz {

/// Reads the bytes as a file twice and stops the program when a promise of the waist is broken:
/// valid UTF-8, rising row numbers, no blank rows, the same rows each time.
inline void readTwice(const std::string &bytes, const importing::ReadOptions &options = {}) {
    auto reader = importing::openSource(importing::ByteSource::fromMemory("input", bytes), options);
    if (!reader) {
        if (reader.error().message.empty() || reader.error().file.empty())
            std::abort();
        return;
    }
    std::uint64_t hashes[2] = {0, 0};
    for (std::uint64_t &hash : hashes) {
        const auto take = [&](const importing::RawRow &row) {
            bool blank = true;
            for (const auto &cell : row.cells) {
                if (!base::isValidUtf8(cell.text))
                    std::abort();
                blank = blank && cell.text.empty();
                hash = base::stableHash(cell.text, hash + 1);
            }
            if (blank)
                std::abort();
            return true;
        };
        const auto done = (*reader)->read(take, {}, {});
        if (!done && done.error().file.empty())
            std::abort();
    }
    if (hashes[0] != hashes[1])
        std::abort();
}

} // namespace kooste::fuzz
