// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <string>
#include <vector>

namespace kooste::fuzz {

/// The input cut at NUL bytes into so many parts; missing ones are empty.
inline std::vector<std::string> cutAtNul(const std::string &text, std::size_t parts) {
    std::vector<std::string> cut(parts);
    std::size_t from = 0;
    for (std::size_t i = 0; i < parts && from <= text.size(); ++i) {
        const auto end =
            i + 1 == parts ? text.size() : std::min(text.find('\0', from), text.size());
        cut[i] = text.substr(from, end - from);
        from = end + 1;
    }
    return cut;
}

} // namespace kooste::fuzz
