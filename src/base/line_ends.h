// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace kooste::base {

/// Every line ends with LF: what was written in Windows is the same text as elsewhere.
inline std::string withLineFeeds(std::string_view text) {
    std::string result(text);
    std::size_t kept = result.find('\r');
    if (kept == std::string::npos)
        return result;
    for (std::size_t i = kept; i < text.size(); ++i)
        if (text[i] != '\r')
            result[kept++] = text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            result[kept++] = '\n';
    result.resize(kept);
    return result;
}

} // namespace kooste::base
