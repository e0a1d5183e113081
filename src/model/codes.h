// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kooste::model {

/// The value whose code this is, where the codes stand in the order of the values.
template <class Enum, std::size_t N>
std::optional<Enum> parseCode(const std::array<std::string_view, N> &codes, std::string_view code) {
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end())
        return std::nullopt;
    return static_cast<Enum>(found - codes.begin());
}

} // namespace kooste::model
